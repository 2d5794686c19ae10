/// The examples given to `predict` as a file of arrays: a NumPy, IDX or CIFAR file, a PNG image, or a folder of these.
struct PredictArrays {
  private let columns: [NumericArray?]
  let count: Int

  /// nil if the file is none of these, and so perhaps a table.
  init?(model: ModelDescription, path: String) throws {
    let storage = DataStorage()
    let used = model.predictedColumns
    let wanted = used.sorted().map { model.columns[$0] }
    let names = wanted.compactMap(\.arrayName).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let arrays: [(name: String, array: NumericArray)]
    if isFolder(path) {
      guard let shape = wanted.first?.arrayShape, names.count == 1 else {
        throw PredictArrays.needsOneArray(names, path)
      }
      arrays = [(names[0], try ImageFolder.images(in: path, shape: shape, storage))]
    } else {
      // Pipes can only be tables.
      guard isRegularFile(path) else { return nil }
      let file = try Bytes(mapping: path)
      let start = try contentsStart(of: file)
      if start.starts(with: [0x50, 0x4b]) {
        arrays = try ArrayTable.members(try ZIPFile(file), wanted: names, storage)
      } else {
        let read: () throws -> NumericArray
        if start.starts(with: NumPyFile.magic) {
          read = { try NumPyFile.read(path, storage) }
        } else if start.starts(with: PNGFile.magic) {
          let shape = wanted.first?.arrayShape ?? []
          read = {
            let pixels = try Bytes(try ImageFolder.pixels(of: path, shape: shape), name: path)
            return NumericArray(bytes: pixels, offset: 0, kind: .unsigned8, bigEndian: false, shape: [1] + shape)
          }
        } else if IDXFile.isIDX(start) {
          read = { try IDXFile.read(path, storage) }
        } else if case .cifar(_, let labels) = model.data.source, !path.hasSuffix(".csv") {
          read = {
            let arrays = try CIFARFile.read(path, labels: labels, storage)
            guard let array = arrays.first(where: { $0.0 == names.first })?.1 else {
              throw PredictArrays.needsOneArray(names, path)
            }
            return array
          }
        } else {
          return nil
        }
        guard names.count == 1 else { throw PredictArrays.needsOneArray(names, path) }
        arrays = [(names[0], try read())]
      }
    }
    columns = try model.columns.indices.map { index in
      guard used.contains(index), case .array(let name, let shape) = model.columns[index].selection,
        let array = arrays.first(where: { $0.name == name })?.array
      else { return nil }
      guard array.matches(shape) else {
        throw TrainerError(
          "an example has shape \(shapeText(array.shape)), but the model's '\(name)' has \(shapeText(shape))", at: path,
          hint: "the first axis of the file counts the examples")
      }
      return array
    }
    count = columns.compactMap { $0?.count }.min() ?? 0
    if let other = columns.compactMap({ $0 }).first(where: { $0.count != count }) {
      throw TrainerError("the arrays have \(count) and \(counted(other.count, "example"))", at: path)
    }
  }

  private static func needsOneArray(_ names: [String], _ path: String) -> TrainerError {
    TrainerError(
      names.isEmpty
        ? "the model reads columns of a table, not arrays"
        : "the model reads \(counted(names.count, "array")), the file has one",
      at: path,
      hint: names.isEmpty ? "give a CSV file" : "save \(names.joined(separator: ", ")) in one file with numpy.savez")
  }

  /// Writes an example as row `row` of the buffers, one buffer for each column; what is not needed stays zero.
  func read(_ example: Int, into buffers: BatchBuffers, row: Int) {
    for (index, array) in columns.enumerated() {
      array?.read(example, into: buffers.arrays[index].pointer(Float.self) + row * buffers.elements[index])
    }
  }
}

extension ModelDescription {
  /// True if its data has arrays instead of columns.
  var readsArrays: Bool {
    if case .csv = data.source { false } else { true }
  }

  /// The entries of `columns` that predictions need.
  var predictedColumns: Set<Int> { Set(predictInputs.flatMap { fields[$0].columns }) }
}

extension PredictLayout {
  /// Rows of numbers for a model that reads arrays: those of the arrays it needs, one after the other in row-major order.
  init(arraysOf model: ModelDescription, reader: CSVReader) throws {
    let used = model.predictedColumns
    var width = 0
    let positions = model.columns.indices.map { index -> [Int] in
      guard used.contains(index) else { return [] }
      defer { width += model.columns[index].count }
      return Array(width..<width + model.columns[index].count)
    }
    guard reader.cells.count == width else {
      let names = used.sorted().compactMap { model.columns[$0].arrayName }.map { "'\($0)'" }.joined(separator: ", ")
      throw TrainerError(
        "the row has \(counted(reader.cells.count, "cell")), but \(names) needs \(counted(width, "number"))",
        at: "\(reader.name):\(reader.line):1",
        hint: "give rows of numbers, or a .npy, .npz, .png or IDX file with --input FILE")
    }
    columns = ColumnLayout(positions: positions, width: width, names: nil)
    skipsFirstRow = reader.cells.allSatisfy { parseNumber(reader.trimmedBytes(of: $0)) == .notANumber }
  }
}
