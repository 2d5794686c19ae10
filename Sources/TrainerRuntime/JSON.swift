/// A JSON value. Numbers stay text, so that 64-bit integers keep all their digits.
indirect enum JSONValue: Equatable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; keys are unique.
  case object([Member])

  struct Member: Equatable {
    var key: String
    var value: JSONValue
  }

  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }
  var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  var members: [Member]? { if case .object(let members) = self { members } else { nil } }
  /// A whole number written without fraction or exponent that fits 64 bits.
  var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }
  var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }
}

/// Text in JSON form.
enum JSON {
  /// In quotes, with everything escaped that must be.
  static func quote(_ text: String) -> String {
    var result: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22: result += [0x5c, 0x22]
      case 0x5c: result += [0x5c, 0x5c]
      case 0x0a: result += [0x5c, 0x6e]
      case 0x0d: result += [0x5c, 0x72]
      case 0x09: result += [0x5c, 0x74]
      case 0..<0x20:
        let hexadecimal = Array("0123456789abcdef".utf8)
        result += Array("\\u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      default: result.append(byte)
      }
    }
    result.append(0x22)
    return String(decoding: result, as: UTF8.self)
  }

  /// The shortest text that reads back to the same bits; `null` for what JSON has no number for.
  static func number<Value: BinaryFloatingPoint & CustomStringConvertible>(_ value: Value) -> String {
    value.isFinite ? value.description : "null"
  }

  static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

  /// Values are JSON text already.
  static func object(_ members: [(key: String, value: String)]) -> String {
    "{" + members.map { quote($0.key) + ":" + $0.value }.joined(separator: ",") + "}"
  }
}

/// Why a text is not JSON, and at which byte.
struct JSONError: Error, Equatable {
  var message: String
  var offset: Int
}

/// Reads one JSON value (RFC 8259), strictly: no trailing text, no duplicate keys, at most 64 levels.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  static func parse(_ bytes: [UInt8]) throws -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure("text after the end of the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func failure(_ message: String) -> JSONError { JSONError(message: message, offset: position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0a).contains(byte) || byte == 0x0d { position += 1 }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Character) throws {
    guard let byte = character.asciiValue, accept(byte) else { throw failure("'\(character)' expected") }
  }

  private mutating func value() throws -> JSONValue {
    skipSpace()
    guard let byte = next else { throw failure("the text ends too early") }
    switch byte {
    case UInt8(ascii: "{"): return try nested { try $0.object() }
    case UInt8(ascii: "["): return try nested { try $0.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(_ body: (inout JSONParser) throws -> JSONValue) throws -> JSONValue {
    guard depth < 64 else { throw failure("nested too deeply") }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try body(&self)
  }

  private mutating func object() throws -> JSONValue {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if accept(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      let key = try string()
      guard keys.insert(key).inserted else { throw failure("the key \(JSON.quote(key)) occurs twice") }
      skipSpace()
      try expect(":")
      members.append(JSONValue.Member(key: key, value: try value()))
      skipSpace()
      if accept(UInt8(ascii: "}")) { return .object(members) }
      try expect(",")
    }
  }

  private mutating func array() throws -> JSONValue {
    var values: [JSONValue] = []
    skipSpace()
    if accept(UInt8(ascii: "]")) { return .array([]) }
    while true {
      values.append(try value())
      skipSpace()
      if accept(UInt8(ascii: "]")) { return .array(values) }
      try expect(",")
    }
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws -> JSONValue {
    for byte in text.utf8 where !accept(byte) { throw failure("'\(text)' expected") }
    return value
  }

  private mutating func digits() throws {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    if position == start { throw failure("a value expected") }
  }

  private mutating func number() throws -> JSONValue {
    let start = position
    _ = accept(UInt8(ascii: "-"))
    let leadingZero = next == 0x30
    let first = position
    try digits()
    if leadingZero, position > first + 1 { throw failure("a number must not begin with 0") }
    if accept(UInt8(ascii: ".")) { try digits() }
    if accept(UInt8(ascii: "e")) || accept(UInt8(ascii: "E")) {
      if !accept(UInt8(ascii: "+")) { _ = accept(UInt8(ascii: "-")) }
      try digits()
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func string() throws -> String {
    guard accept(0x22) else { throw failure("a string expected") }
    var text: [UInt8] = []
    while true {
      guard let byte = next else { throw failure("a string without end") }
      position += 1
      switch byte {
      case 0x22:
        guard let result = String(validating: text, as: UTF8.self) else { throw failure("invalid UTF-8 in a string") }
        return result
      case 0x5c: text += Array(String(try escape()).utf8)
      case 0..<0x20: throw failure("a control character in a string")
      default: text.append(byte)
      }
    }
  }

  private mutating func escape() throws -> Unicode.Scalar {
    guard let byte = next else { throw failure("a string without end") }
    position += 1
    switch byte {
    case 0x22, 0x5c, UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var code = try codeUnit()
      if (0xd800..<0xdc00).contains(code), accept(0x5c), accept(UInt8(ascii: "u")) {
        let low = try codeUnit()
        guard (0xdc00..<0xe000).contains(low) else { throw failure("half of a surrogate pair") }
        code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw failure("half of a surrogate pair") }
      return scalar
    default: throw failure("unknown escape")
    }
  }

  private mutating func codeUnit() throws -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hexadecimal digits expected")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
