import Foundation
import TrainerKernels
import Testing

@testable import TrainerRuntime

/// Data files that NumPy, Pillow and Python's gzip wrote.
private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Fixtures/data")

private func fixture(_ name: String) -> String { fixtures.appendingPathComponent(name).path }

private func numbers(_ array: NumericArray) -> [[Float]] {
  (0..<array.count).map { example in
    var values = [Float](repeating: .nan, count: array.elements)
    array.read(example, into: &values)
    return values
  }
}

/// What is in the fixtures: examples of shape [2, 5].
private func places(_ value: (Int) -> Float) -> [[Float]] {
  (0..<3).map { example in (0..<10).map { value(10 * example + $0) } }
}

private func expected(_ name: String) -> [[Float]] {
  if name.hasPrefix("b1") { return places { $0 % 2 == 0 ? 1 : 0 } }
  return places { Float(3 * $0 - (name.hasPrefix("u") ? 0 : 20)) }
}

struct DataFileTests {
  @Test(
    arguments: ["f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"].flatMap {
      ["\($0)_little", "\($0)_big"]
    }
      + ["f4_columns", "b1_truth"])
  func readsNumPy(_ name: String) throws {
    let array = try NumPyFile.read(fixture("\(name).npy"), DataStorage())
    #expect(array.shape == [2, 5])
    #expect(numbers(array) == expected(name))
  }

  @Test(arguments: ["stored.npz", "deflated.npz"]) func readsArchives(_ name: String) throws {
    let archive = try ZIPFile(try Bytes(mapping: fixture(name)))
    let arrays = try ArrayTable.members(archive, wanted: ["label", "image"], DataStorage())
    #expect(arrays.map(\.0) == ["label", "image"])
    #expect(numbers(arrays[0].1) == [[2], [0], [1]])
    #expect(numbers(arrays[1].1) == expected("f4"))
    let error = #expect(throws: TrainerError.self) {
      try ArrayTable.members(archive, wanted: ["labels"], DataStorage())
    }
    #expect(error?.hint == "did you mean 'label'?")
  }

  @Test(arguments: ["u1.idx", "u1.idx.gz", "i1.idx", "i2.idx", "i4.idx", "f4.idx", "f8.idx"])
  func readsIDX(_ name: String) throws {
    let array = try IDXFile.read(fixture(name), DataStorage())
    #expect(array.shape == [2, 5])
    #expect(numbers(array) == expected(name))
  }

  /// Unpacked data beyond the limit lies in a file without a name, and reads the same.
  @Test func movesToATemporaryFile() throws {
    let work = try Workplace()
    let storage = DataStorage(memoryLimit: 10, folder: work.folder.path)
    let before = try FileManager.default.contentsOfDirectory(atPath: work.folder.path)
    let array = try IDXFile.read(fixture("u1.idx.gz"), storage)
    #expect(numbers(array) == expected("u1"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: work.folder.path) == before)
    let error = #expect(throws: TrainerError.self) {
      try IDXFile.read(fixture("u1.idx.gz"), DataStorage(memoryLimit: 10, folder: work.path("missing")))
    }
    #expect(error?.hint?.contains("--data-memory") == true)
  }

  @Test func readsCIFAR() throws {
    for (name, labels) in [("cifar10.bin.gz", ["label"]), ("cifar100.bin.gz", ["coarse", "fine"])] {
      let arrays = try CIFARFile.read(fixture(name), labels: labels, DataStorage())
      #expect(arrays.map(\.0) == labels + ["image"])
      #expect(numbers(arrays[0].1) == [[0], [1], [2]])
      if labels.count == 2 { #expect(numbers(arrays[1].1) == [[0], [10], [20]]) }
      let image = arrays[labels.count].1
      #expect(image.shape == [32, 32, 3])
      for (example, values) in numbers(image).enumerated() {
        for place in [0, 1, 2, 97, 1000, 3071] {
          let (pixel, channel) = (place / 3, place % 3)
          #expect(values[place] == Float((7 * example + 3 * (pixel / 32) + pixel % 32 + 50 * channel) % 256))
        }
      }
    }
    let error = #expect(throws: TrainerError.self) {
      try CIFARFile.read(fixture("cifar100.bin.gz"), labels: ["label"], DataStorage())
    }
    #expect(error?.hint?.contains("cifar100") == true)
  }

  private func image(_ name: String, channels: Int) throws -> [UInt8]? {
    let image = try PNGFile(try Bytes(mapping: fixture(name)))
    #expect(image.width == 7 && image.height == 5)
    return image.pixels(channels: channels)
  }

  private func pixels(_ channels: Int, _ value: (Int, Int, Int) -> Int) -> [UInt8] {
    (0..<5).flatMap { y in
      (0..<7).flatMap { x in (0..<channels).map { UInt8(truncatingIfNeeded: value(y, x, $0)) } }
    }
  }

  @Test func readsPNG() throws {
    func formula(_ y: Int, _ x: Int, _ c: Int) -> Int { 37 * y + 11 * x + 101 * c }
    for name in ["grey.png", "grey16.png", "grey_alpha.png"] {
      #expect(try image(name, channels: 1) == pixels(1, formula))
      #expect(try image(name, channels: 3) == pixels(3) { y, x, _ in formula(y, x, 0) })
    }
    #expect(try image("grey_alpha.png", channels: 4) == pixels(4) { y, x, c in formula(y, x, c == 3 ? 1 : 0) })
    for name in ["rgb.png", "rgba.png"] {
      #expect(try image(name, channels: 1) == nil)
      #expect(try image(name, channels: 2) == nil)
      #expect(try image(name, channels: 3) == pixels(3, formula))
    }
    #expect(try image("rgb.png", channels: 4) == pixels(4) { y, x, c in c == 3 ? 255 : formula(y, x, c) })
    #expect(try image("rgba.png", channels: 4) == pixels(4, formula))
    #expect(try image("palette.png", channels: 3) == pixels(3) { y, x, c in 60 * ((y + x) % 4) + 5 * c })
    #expect(try image("bits.png", channels: 1) == pixels(1) { y, x, _ in (y + x) % 2 == 0 ? 255 : 0 })
  }

  /// An image whose rows use the filters none, sub, up, average and Paeth.
  @Test func undoesFilters() throws {
    let image = try PNGFile(try Bytes(mapping: fixture("filters.png")))
    let values = try #require(image.pixels(channels: 3))
    for y in 0..<64 {
      for x in 0..<48 {
        let base = y * y * 31 + x * x * 17 + y * x * 7
        for c in 0..<3 { #expect(values[(y * 48 + x) * 3 + c] == UInt8(truncatingIfNeeded: base + c)) }
      }
    }
  }

  /// Damaged files of every kind: an error or numbers, and never a crash or more memory than the file can fill.
  @Test func survivesDamage() throws {
    var random = RandomNumbers(seed: 5, stream: 5)
    let names = try FileManager.default.contentsOfDirectory(atPath: fixtures.path).sorted()
    #expect(names.count > 40)
    for name in names {
      let original = [UInt8](try Data(contentsOf: fixtures.appendingPathComponent(name)))
      for _ in 0..<150 {
        var bytes = original
        for _ in 0...random.next(below: 4) {
          switch random.next(below: 4) {
          case 0: bytes = Array(bytes.prefix(random.next(below: bytes.count + 1)))
          case 1 where !bytes.isEmpty:
            bytes[random.next(below: bytes.count)] = [0, 1, 0x7f, 0x80, 0xff][random.next(below: 5)]
          case 2 where !bytes.isEmpty:
            // Headers are at the beginning.
            bytes[random.next(below: min(64, bytes.count))] = UInt8(random.next(below: 256))
          default: bytes.insert(UInt8(random.next(below: 256)), at: random.next(below: bytes.count + 1))
          }
        }
        read(bytes, like: name)
      }
    }
  }

  private func read(_ bytes: [UInt8], like name: String) {
    func readAll(_ array: NumericArray) { if array.count * array.elements < 1 << 20 { _ = numbers(array) } }
    do {
      var file = try Bytes(bytes, name: name)
      if name.hasSuffix(".gz") { file = try unpack(file, NNC_INFLATE_GZIP, DataStorage()) { _ in 1 << 20 } }
      if name.contains(".npy") {
        readAll(try NumPyFile.read(file))
      } else if name.contains(".npz") {
        let archive = try ZIPFile(file)
        for (_, array) in try ArrayTable.members(archive, wanted: ["image", "label"], DataStorage()) { readAll(array) }
      } else if name.contains(".idx") {
        readAll(try IDXFile.read(file))
      } else if name.contains("cifar") {
        for (_, array) in try CIFARFile.read(file, labels: ["label"]) { readAll(array) }
      } else {
        let image = try PNGFile(file)
        for channels in [1, 3, 4] { _ = image.pixels(channels: channels) }
      }
    } catch let error as TrainerError {
      #expect(error.rendered.contains(name))
    } catch {
      Issue.record("\(error)")
    }
  }

  /// PNG parts carry checksums, which damage seldom passes: here they are made right again.
  @Test func survivesDamagedImages() throws {
    var random = RandomNumbers(seed: 6, stream: 6)
    for name in ["grey.png", "palette.png", "bits.png", "rgba.png", "grey16.png"] {
      let original = [UInt8](try Data(contentsOf: fixtures.appendingPathComponent(name)))
      for _ in 0..<300 {
        var bytes = original
        let place = 8 + random.next(below: bytes.count - 8)
        bytes[place] = UInt8(random.next(below: 256))
        var position = 8
        while position + 12 <= bytes.count {
          let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
          guard position + 12 + length <= bytes.count else { break }
          let checksum = bytes.withUnsafeBufferPointer {
            nnc_crc32(0, $0.baseAddress.map { $0 + position + 4 }, length + 4)
          }
          for index in 0..<4 {
            bytes[position + 8 + length + index] = UInt8(truncatingIfNeeded: checksum >> (24 - 8 * UInt32(index)))
          }
          position += 12 + length
        }
        read(bytes, like: name)
      }
    }
  }

  @Test func saysWhereHeadersAreWrong() throws {
    func message(_ read: () throws -> Void) -> String? { #expect(throws: TrainerError.self) { try read() }?.rendered }
    let header: [UInt8] = [0, 0, 8, 3, 0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]
    #expect(
      message { _ = try IDXFile.read(try Bytes(header, name: "x.idx")) }?.contains("x.idx: byte 4: the shape") == true)
    #expect(
      message { _ = try IDXFile.read(try Bytes([0, 0, 8, 1, 0, 0, 1, 0, 7], name: "x.idx")) }
        == "error: x.idx: byte 8: the header promises 256 bytes for the shape [256], but only 1 follow\n"
        + "hint: the file is damaged: copy or download it again")
    let python = "{'descr': '<c8', 'fortran_order': False, 'shape': (3,), }"
    let complex = NumPyFile.magic + [1, 0, UInt8(python.utf8.count), 0] + Array(python.utf8)
    #expect(
      message { _ = try NumPyFile.read(try Bytes(complex, name: "x.npy")) }
        == "error: x.npy: byte 10: numbers of type '<c8' cannot be read\n"
        + "hint: convert them first, for example with array.astype('float32')")
  }
}
