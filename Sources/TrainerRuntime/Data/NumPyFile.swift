/// NumPy's .npy format: a magic string, a header that is a Python dictionary, and the numbers.
enum NumPyFile {
  /// What the header says.
  struct Header {
    var kind: NumberKind
    var bigEndian: Bool
    var columnMajor: Bool
    var shape: [Int]
    /// Where the numbers begin.
    var offset: Int
    /// Bytes of all numbers.
    var byteCount: Int
  }

  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// The array in a file.
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
        at: "\(bytes.name): byte \(header.offset)",
        hint: present < needed ? "the file is cut off: copy or save it again" : "save the array again with numpy.save")
    }
    guard let count = header.shape.first else {
      throw TrainerError(
        "the array is a single number, without an axis of examples", at: bytes.name,
        hint: "save an array whose first axis counts the examples")
    }
    var array = NumericArray(
      bytes: bytes, offset: header.offset, kind: header.kind, bigEndian: header.bigEndian, shape: header.shape)
    if header.columnMajor {
      var stride = header.kind.byteCount
      array.exampleStride = stride
      stride *= count
      for axis in array.shape.indices {
        array.strides[axis] = stride
        stride *= array.shape[axis]
      }
    }
    return array
  }

  static func header(of bytes: Bytes) throws -> Header {
    func damaged(_ what: String, _ offset: Int = 0) -> TrainerError {
      TrainerError(what, at: "\(bytes.name): byte \(offset)", hint: "save the array with numpy.save")
    }
    guard bytes.starts(with: magic), bytes.count >= 12 else { throw damaged("this is not a NumPy file") }
    let version = bytes[6]
    guard (1...3).contains(version) else { throw damaged("version \(version) of the NumPy format is unknown", 6) }
    let width = version == 1 ? 2 : 4
    let length = Int(bytes.number(at: 8, width: width, bigEndian: false))
    let start = 8 + width
    guard length <= 1 << 20, length <= bytes.count - start else {
      throw damaged("the header is said to have \(grouped(length)) bytes, which the file does not have", 8)
    }
    let text = String(decoding: bytes.buffer[start..<start + length], as: UTF8.self)
    guard let entries = PythonDictionary(text), let description = entries.texts["descr"],
      let columnMajor = entries.truths["fortran_order"], let shape = entries.tuples["shape"]
    else { throw damaged("the header is not {'descr': …, 'fortran_order': …, 'shape': …}", start) }
    let order = description.first
    let kinds: [String: NumberKind] = [
      "b1": .unsigned8, "u1": .unsigned8, "i1": .signed8, "u2": .unsigned16, "i2": .signed16, "u4": .unsigned32,
      "i4": .signed32, "u8": .unsigned64, "i8": .signed64, "f2": .float16, "f4": .float32, "f8": .float64,
    ]
    guard let order, "<>|=".contains(order), let kind = kinds[String(description.dropFirst())] else {
      throw TrainerError(
        "numbers of type '\(excerpt(description))' cannot be read", at: "\(bytes.name): byte \(start)",
        hint: "convert them first, for example with array.astype('float32')")
    }
    guard let size = byteCount(of: shape, kind) else {
      throw damaged("the shape \(shapeText(Array(shape.prefix(8)))) is impossible", start)
    }
    return Header(
      kind: kind, bigEndian: order == ">", columnMajor: columnMajor, shape: shape, offset: start + length,
      byteCount: size)
  }
}

/// The kind of dictionary that NumPy writes: names with texts, truth values, and tuples of numbers.
private struct PythonDictionary {
  var texts: [String: String] = [:]
  var truths: [String: Bool] = [:]
  var tuples: [String: [Int]] = [:]

  /// nil if the text is anything else.
  init?(_ text: String) {
    var scanner = Scanner(rest: Array(text.utf8)[...])
    guard scanner.take("{") else { return nil }
    while !scanner.take("}") {
      guard let key = scanner.quoted(), scanner.take(":") else { return nil }
      if scanner.take("(") {
        var sizes: [Int] = []
        while !scanner.take(")") {
          guard let size = scanner.number(), sizes.count < 32 else { return nil }
          sizes.append(size)
          _ = scanner.take(",")
        }
        tuples[key] = sizes
      } else if scanner.take("True") {
        truths[key] = true
      } else if scanner.take("False") {
        truths[key] = false
      } else if let value = scanner.quoted() {
        texts[key] = value
      } else {
        return nil
      }
      _ = scanner.take(",")
    }
    guard scanner.isAtEnd else { return nil }
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func skipSpace() { rest = rest.drop { $0 == 0x20 || $0 == 0x0a } }

    var isAtEnd: Bool {
      mutating get {
        skipSpace()
        return rest.isEmpty
      }
    }

    mutating func take(_ word: String) -> Bool {
      skipSpace()
      guard rest.starts(with: word.utf8) else { return false }
      rest = rest.dropFirst(word.utf8.count)
      return true
    }

    mutating func quoted() -> String? {
      skipSpace()
      guard let quote = rest.first, quote == 0x27 || quote == 0x22 else { return nil }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }

    mutating func number() -> Int? {
      skipSpace()
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      // Old versions of NumPy wrote 3L.
      if rest.first == UInt8(ascii: "L") { rest = rest.dropFirst() }
      return Int(String(decoding: digits, as: UTF8.self))
    }
  }
}
