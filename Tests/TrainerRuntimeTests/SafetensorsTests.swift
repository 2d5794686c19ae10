import Testing

@testable import TrainerRuntime

struct SafetensorsTests {
  private func file(_ header: String, data: [UInt8]) throws -> SafetensorsFile {
    try SafetensorsFile(path: "t", bytes: bytes(header, data: data))
  }

  private func bytes(_ header: String, data: [UInt8], length: UInt64? = nil) -> [UInt8] {
    let length = length ?? UInt64(header.utf8.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) } + Array(header.utf8) + data
  }

  private func floats(_ file: SafetensorsFile, _ name: String) throws -> [Float] {
    let tensor = try #require(file[name])
    var values = [Float](repeating: 0, count: tensor.shape.reduce(1, *))
    try values.withUnsafeMutableBufferPointer { try file.load(tensor, into: $0) }
    return values
  }

  @Test func readsWhatItWrites() throws {
    let values: [Float] = [1, -2.5, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1]
    var bytes = SafetensorsFile.header(
      metadata: [("step", "7"), ("text", "a\"b\n")], tensors: [("scalar", []), ("matrix", [2, 2])])
    #expect(bytes.count % 8 == 0)
    for value in values {
      let bits = value.bitPattern
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt32($0))) }
    }
    let file = try SafetensorsFile(path: "t", bytes: bytes)
    #expect(file.metadata == ["step": "7", "text": "a\"b\n"])
    #expect(file.tensors.map(\.name) == ["scalar", "matrix"])
    #expect(file["matrix"]?.shape == [2, 2])
    #expect(try floats(file, "scalar") == [1])
    #expect(try floats(file, "matrix") == Array(values[1...]))
  }

  @Test func convertsOtherPrecisions() throws {
    let file = try file(
      #"{"h":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},"b":{"dtype":"BF16","shape":[1],"data_offsets":[8,10]},"#
        + #""d":{"dtype":"F64","shape":[],"data_offsets":[10,18]},"i":{"dtype":"I32","shape":[1],"data_offsets":[18,22]}}"#,
      data: [0x00, 0x3c, 0x00, 0xc1, 0x01, 0x00, 0x00, 0x7c, 0xc0, 0x3f] + [0, 0, 0, 0, 0, 0, 0x04, 0xc0] + [
        1, 0, 0, 0,
      ])
    #expect(try floats(file, "h") == [1, -2.5, 0x1p-24, .infinity])
    #expect(try floats(file, "b") == [1.5])
    #expect(try floats(file, "d") == [-2.5])
    #expect(throws: TrainerError.self) { _ = try floats(file, "i") }
  }

  @Test(arguments: [
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#,
    #"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,800]}}"#,
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,99999999999999999999]}}"#,
    #"{"a":{"dtype":"F32","shape":2,"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[2]}}"#, #"{"a":{"shape":[2],"data_offsets":[0,8]}}"#, #"{"a":7}"#, "[]", "{", "",
    #"{"__metadata__":{"a":1}}"#, #"{"__metadata__":[]}"#,
  ])
  func rejects(_ header: String) {
    #expect(throws: TrainerError.self) { try file(header, data: [0, 0, 0, 0, 0, 0, 0, 0]) }
  }

  @Test func rejectsWrongLengths() {
    for length in [UInt64(3), 1 << 32, .max, 1 << 63] {
      #expect(throws: TrainerError.self) {
        try SafetensorsFile(path: "t", bytes: bytes("{}", data: [], length: length))
      }
    }
    for count in 0..<8 {
      #expect(throws: TrainerError.self) {
        try SafetensorsFile(path: "t", bytes: [UInt8](repeating: 0, count: count))
      }
    }
  }

  /// A damaged file may be read as something else, but never ends the process.
  @Test func survivesDamage() {
    let good =
      SafetensorsFile.header(metadata: [("step", "7")], tensors: [("a", [2]), ("b", [])])
      + [UInt8](repeating: 1, count: 12)
    var random = RandomNumbers(seed: 4, stream: 0)
    for _ in 0..<5000 {
      var bytes = good
      for _ in 0...random.next(below: 4) { bytes[random.next(below: bytes.count)] = UInt8(random.next(below: 256)) }
      if random.next(below: 4) == 0 { bytes.removeLast(random.next(below: bytes.count)) }
      guard let file = try? SafetensorsFile(path: "t", bytes: bytes) else { continue }
      for tensor in file.tensors where SafetensorsFile.Tensor.Element(rawValue: tensor.kind) != nil {
        _ = try? floats(file, tensor.name)
      }
      _ = try? CheckpointInfo(file)
    }
  }
}
