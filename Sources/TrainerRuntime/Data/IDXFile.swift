/// The IDX format of the MNIST family: two zero bytes, the type, the number of axes, the sizes, and the numbers, all with
/// the most significant byte first.
enum IDXFile {
  /// The array in a file, which may be compressed with gzip.
  static func read(_ path: String, _ storage: DataStorage) throws -> NumericArray {
    try read(
      try contents(ofFile: path, storage) { start in
        let header = try header(of: start)
        return header.offset + header.byteCount
      })
  }

  static func read(_ bytes: Bytes) throws -> NumericArray {
    let header = try header(of: bytes)
    let (needed, present) = (header.byteCount, bytes.count - header.offset)
    guard needed == present else {
      throw TrainerError(
        "the header promises \(grouped(needed)) bytes for the shape \(shapeText(header.shape)), but "
          + (present < needed ? "only \(grouped(present)) follow" : "more follow"),
        at: "\(bytes.name): byte \(header.offset)", hint: "the file is damaged: copy or download it again")
    }
    return NumericArray(bytes: bytes, offset: header.offset, kind: header.kind, bigEndian: true, shape: header.shape)
  }

  private struct Header {
    var kind: NumberKind
    var shape: [Int]
    var offset: Int
    var byteCount: Int
  }

  static func isIDX(_ bytes: Bytes) -> Bool {
    bytes.count >= 8 && bytes[0] == 0 && bytes[1] == 0 && kinds[bytes[2]] != nil && (1...8).contains(bytes[3])
  }

  private static let kinds: [UInt8: NumberKind] = [
    0x08: .unsigned8, 0x09: .signed8, 0x0b: .signed16, 0x0c: .signed32, 0x0d: .float32, 0x0e: .float64,
  ]

  private static func header(of bytes: Bytes) throws -> Header {
    func damaged(_ what: String, _ offset: Int) -> TrainerError {
      TrainerError(
        what, at: "\(bytes.name): byte \(offset)", hint: "is this an IDX file, such as train-images-idx3-ubyte.gz?")
    }
    guard bytes.count >= 4, bytes[0] == 0, bytes[1] == 0 else {
      throw damaged("an IDX file begins with two zero bytes", 0)
    }
    guard let kind = kinds[bytes[2]] else { throw damaged("\(bytes[2]) is no type of number", 2) }
    let axes = Int(bytes[3])
    guard (1...8).contains(axes) else { throw damaged("there are \(axes) axes instead of 1 to 8", 3) }
    let offset = 4 + 4 * axes
    guard bytes.count >= offset else { throw damaged("the header is cut off", bytes.count) }
    let shape = (0..<axes).map { Int(bytes.number(at: 4 + 4 * $0, width: 4, bigEndian: true)) }
    guard let size = byteCount(of: shape, kind) else {
      throw damaged("the shape \(shapeText(shape)) is impossible", 4)
    }
    return Header(kind: kind, shape: shape, offset: offset, byteCount: size)
  }
}
