import Foundation
import Testing
import TrainerTestKernels

@testable import TrainerRuntime

/// Data from arrays, from several sources, and beyond the memory that is allowed.
struct DatasetTests {
  private let work: Workplace

  init() throws { work = try Workplace(rows: 0) }

  /// A .npy file, as `numpy.save` writes it.
  private func save<Number: FixedWidthInteger>(_ name: String, _ kind: String, shape: [Int], _ numbers: [Number]) throws
  {
    let sizes = shape.map { "\($0)," }.joined(separator: " ")
    var header = Array("{'descr': '\(kind)', 'fortran_order': False, 'shape': (\(sizes)), }".utf8)
    while (10 + header.count) % 64 != 63 { header.append(0x20) }
    header.append(0x0a)
    var bytes = NumPyFile.magic + [1, 0, UInt8(header.count & 0xff), UInt8(header.count >> 8)] + header
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
    try Data(bytes).write(to: work.folder.appendingPathComponent(name))
  }

  private static let kinds = ["red", "green"]

  /// `count` rows of the table a, b, y, kind; the same as the files x.npy, y.npy and kind.npy with `prefix`.
  private func table(_ prefix: String, count: Int) throws {
    var random = RandomNumbers(seed: UInt64(count), stream: 1)
    var rows = "a,b,y,kind\n"
    var (x, y, kind): ([UInt32], [UInt64], [UInt8]) = ([], [], [])
    for _ in 0..<count {
      let (a, b, c) = (Float(random.normal()), Float(random.normal()), Float(random.normal()))
      let label = random.next(below: 2)
      rows += "\(a),\(b),\(c),\(DatasetTests.kinds[label])\n"
      x += [a.bitPattern, b.bitPattern]
      y.append(Double(c).bitPattern)
      kind.append(UInt8(label))
    }
    try work.write("\(prefix).csv", rows)
    try save("\(prefix)x.npy", "<f4", shape: [count, 2], x)
    try save("\(prefix)y.npy", "<f8", shape: [count, 1], y)
    try save("\(prefix)kind.npy", "|u1", shape: [count], kind)
  }

  private func model(
    _ source: (String) -> DataDescription.Source, readsArrays: Bool, validation: Bool = false, test: Bool = false
  ) -> ModelDescription {
    let columns: [ColumnDescription] =
      readsArrays
      ? [
        ColumnDescription(selection: .array(name: "x", shape: [2]), kind: .number, count: 2),
        ColumnDescription(selection: .array(name: "y", shape: []), kind: .number, count: 1),
        ColumnDescription(selection: .array(name: "kind", shape: []), kind: .className(DatasetTests.kinds), count: 1),
      ]
      : [
        ColumnDescription(selection: .positions(0..<2), kind: .number, count: 2),
        ColumnDescription(selection: .names(["y"]), kind: .number, count: 1),
        ColumnDescription(selection: .names(["kind"]), kind: .className(DatasetTests.kinds), count: 1),
      ]
    return ModelDescription(
      name: "line", sourceFile: "line.nn", sourceHash: "0", sourceFolder: ".", parameters: [], states: [],
      columns: columns,
      fields: [
        FieldDescription(name: "x", shape: [2], classNames: [], classCount: nil, columns: [0]),
        FieldDescription(name: "y", shape: [], classNames: [], classCount: nil, columns: [1]),
        FieldDescription(name: "kind", shape: [], classNames: DatasetTests.kinds, classCount: 2, columns: [2]),
      ],
      trainInputs: [0, 1, 2], evaluateInputs: [], predictInputs: [], outputs: [], trainResults: [],
      totals: [], measures: [],
      data: DataDescription(
        name: "D", source: source("a"), validationSource: validation ? source("b") : nil,
        testSource: test ? source("c") : nil, trainShare: 1, validationShare: 0, testShare: 0),
      training: TrainingDescription(batch: 4, accumulate: 1, epochs: 1, learningRate: 0, seed: 0, earlyStopping: nil),
      memory: [], kernels: [])
  }

  private func csv(_ prefix: String) -> DataDescription.Source {
    .csv(path: "\(prefix).csv", header: true, separator: ",")
  }

  private func npy(_ prefix: String) -> DataDescription.Source {
    .npy(["x", "y", "kind"].map { DataDescription.NamedFile(name: $0, path: "\(prefix)\($0).npy") })
  }

  private func open(_ model: ModelDescription, _ storage: DataStorage = DataStorage()) throws -> Dataset {
    let runner = try ModelRunner(model: model, program: trainer_test_f32(), workers: 1)
    return try Dataset(model: model, runner: runner, storage: storage) { work.path($0) }
  }

  /// All fields of all examples, in an order that mixes the sources.
  private func numbers(_ dataset: Dataset) throws -> [Float] {
    let order = (0..<dataset.count).map { ($0 * 7 + 3) % dataset.count }
    let batch = try dataset.batch(of: [0, 1, 2])
    var result: [Float] = []
    for start in stride(from: 0, to: order.count, by: 4) {
      let examples = order[start..<min(start + 4, order.count)]
      dataset.gather(examples, of: [0, 1, 2], into: batch)
      for (array, elements) in zip(batch.arrays, batch.elements) {
        result += UnsafeBufferPointer(start: array.pointer(Float.self), count: elements * examples.count)
      }
    }
    return result
  }

  @Test func arraysAndTablesGiveTheSameFields() throws {
    for (prefix, count) in [("a", 11), ("b", 5), ("c", 3)] { try table(prefix, count: count) }
    let wanted = try open(model(csv, readsArrays: false, validation: true, test: true))
    #expect(wanted.counts == ExampleCounts(source: 11, validation: 5, test: 3))
    let reference = try numbers(wanted)
    #expect(reference.count == 19 * 4)
    #expect(Set(reference).count > 30)
    let arrays = try open(model(npy, readsArrays: true, validation: true, test: true))
    #expect(arrays.counts == wanted.counts)
    #expect(try numbers(arrays) == reference)
    // Beyond the limit the fields lie in a temporary file.
    let spilled = try open(
      model(csv, readsArrays: false, validation: true, test: true),
      DataStorage(memoryLimit: 64, folder: work.folder.path))
    #expect(try numbers(spilled) == reference)
    #expect(spilled.fingerprint == wanted.fingerprint)
  }

  @Test func partsWithSourcesOfTheirOwn() throws {
    try table("a", count: 10)
    try table("c", count: 3)
    let dataset = try open(model(npy, readsArrays: true, test: true))
    let splits = try Splits(counts: dataset.counts, data: dataset.model.data, seed: 1, shuffle: true)
    #expect(splits.train.sorted() == Array(0..<10))
    #expect(splits.validation.isEmpty)
    #expect(splits.test == [10, 11, 12])
  }

  @Test func fingerprintsTellDataApart() throws {
    try table("a", count: 11)
    let first = try open(model(npy, readsArrays: true)).fingerprint
    #expect(try open(model(npy, readsArrays: true)).fingerprint == first)
    try save("ay.npy", "<f8", shape: [11, 1], (0..<11).map { Double($0).bitPattern })
    #expect(try open(model(npy, readsArrays: true)).fingerprint != first)
  }

  @Test func saysWhatDoesNotFit() throws {
    try table("a", count: 6)
    func message() -> String? {
      #expect(throws: TrainerError.self) { try open(model(npy, readsArrays: true)) }?.rendered.replacing(
        work.folder.path, with: "…")
    }
    try save("ay.npy", "<f8", shape: [5], [UInt64](repeating: 0, count: 5))
    #expect(message()?.contains("'x' has 6 examples, but 'y' has 5 examples") == true)
    try save("ay.npy", "<f8", shape: [6, 2], [UInt64](repeating: 0, count: 12))
    #expect(
      message() == "error: …/ay.npy: an example of 'y' has shape [2] here, but [] in the .nn file\n"
        + "hint: write array(\"y\", [2]) in the .nn file, or give other data")
    try save("ay.npy", "<f8", shape: [6], [UInt64](repeating: 0, count: 6))
    try save("akind.npy", "|u1", shape: [6], [0, 1, 0, 2, 0, 1] as [UInt8])
    #expect(
      message()?.contains("…/akind.npy: example 4, byte 131: 2 is no class of 'kind': there are 2 classes, 0 to 1")
        == true)
  }

  @Test func readsAFolderOfImages() throws {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/data")
    for (folder, names) in [("dog", ["rgb.png", "grey.png"]), ("cat", ["palette.png"])] {
      let path = work.folder.appendingPathComponent("pictures/\(folder)")
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      for name in names {
        try FileManager.default.copyItem(
          at: fixtures.appendingPathComponent(name), to: path.appendingPathComponent(name))
      }
    }
    func read(_ shape: [Int], _ classNames: [String]?) throws -> [(String, NumericArray)] {
      try ImageFolder.read(work.path("pictures"), shape: shape, classNames: classNames, DataStorage())
    }
    func labels(_ arrays: [(String, NumericArray)]) -> [Float] {
      (0..<arrays[1].1.count).map { example in
        var value: Float = -1
        arrays[1].1.read(example, into: &value)
        return value
      }
    }
    let arrays = try read([5, 7, 3], nil)
    #expect(arrays[0].1.count == 3)
    #expect(labels(arrays) == [0, 1, 1])
    #expect(labels(try read([5, 7, 3], ["dog", "bird", "cat"])) == [2, 0, 0])
    var pixel = [Float](repeating: 0, count: 105)
    arrays[0].1.read(1, into: &pixel)
    #expect(pixel[3...5] == [11, 11, 11], "grey.png comes before rgb.png")
    func message(_ shape: [Int], _ classNames: [String]?) -> String? {
      #expect(throws: TrainerError.self) { try read(shape, classNames) }?.rendered.replacing(
        work.folder.path, with: "…")
    }
    #expect(message([5, 7, 3], ["dog", "Cat"])?.contains("the folder 'cat' is none of the classes") == true)
    #expect(
      message([7, 5, 3], nil)?.contains("…/pictures/cat/palette.png: the image has 5 rows of 7 pixels") == true)
    #expect(message([5, 7], nil)?.contains("the image is coloured, but the model's has one channel") == true)
  }
}
