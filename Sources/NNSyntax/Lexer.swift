import NNDiagnostics

/// Splits a file into tokens, byte by byte. It never fails: what belongs to no token is reported once and becomes a
/// token of kind `.invalid`, so that the parser can go on without a second error at the same place.
struct Lexer {
  static let sizeLimit = 64 << 20

  private(set) var tokens: [Token] = []
  private(set) var comments: [Token] = []
  private(set) var errors: [SyntaxError] = []

  private let file: Int
  private let bytes: [UInt8]
  private var position = 0
  private var startsLine = true

  /// Lexes the whole file; the last token is always `.endOfFile`.
  init(_ source: SourceFile, file: Int) {
    self.file = file
    bytes = source.bytes
    if bytes.count > Lexer.sizeLimit {
      report(.fileTooLarge(range(0, 0), limit: Lexer.sizeLimit))
    } else if let offset = firstInvalidUTF8(in: bytes) {
      let isUTF16 = offset == 0 && bytes.count > 1 && (bytes[0] == 0xFE || bytes[0] == 0xFF) && bytes[1] >= 0xFE
      report(.invalidUTF8(range(offset, offset + 1), byte: bytes[offset], isUTF16: isUTF16))
    } else {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
      tokens.reserveCapacity(bytes.count / 4)
      while position < bytes.count { scan() }
    }
    // Nothing was read of a file that is refused: its end is its start.
    let end = position
    tokens.append(Token(.endOfFile, startsLine: startsLine, start: end, end: end))
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange { SourceRange(file: file, start: start, end: end) }

  private mutating func report(_ error: SyntaxError) {
    if errors.count <= Parser.errorLimit { errors.append(error) }
  }

  private func peek(_ distance: Int) -> UInt8 {
    let offset = position + distance
    return offset < bytes.count ? bytes[offset] : 0
  }

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind, startsLine: startsLine, start: start, end: position))
    startsLine = false
  }

  private mutating func scan() {
    let start = position
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      position += 1
    case UInt8(ascii: "\n"):
      position += 1
      startsLine = true
    case UInt8(ascii: "\r"):
      position += 1
      if peek(0) != UInt8(ascii: "\n") { report(.loneCarriageReturn(range(start, position))) }
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      position += 1
      while position < bytes.count, isWordByte(bytes[position]) { position += 1 }
      append(keyword(in: bytes[start..<position]) ?? .name, from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      scanNumber()
    case UInt8(ascii: "\""):
      scanString(closing: byte)
    case UInt8(ascii: "'"):
      scanString(closing: byte)
    case UInt8(ascii: "#"):
      report(.foreignComment(range(start, start + 1)))
      skipLine()
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
      skipLine()
      comments.append(Token(.comment, startsLine: startsLine, start: start, end: position))
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
      report(.foreignComment(range(start, start + 2)))
      position += 2
      while position < bytes.count, !(bytes[position] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
        if bytes[position] == UInt8(ascii: "\n") { startsLine = true }
        position += 1
      }
      position = min(position + 2, bytes.count)
    default:
      scanSign()
    }
  }

  /// Moves to the end of the line, before the line ending.
  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      if bytes[position] == UInt8(ascii: "\r") {
        if position + 1 == bytes.count || peek(1) == UInt8(ascii: "\n") { return }
        report(.loneCarriageReturn(range(position, position + 1)))
      }
      position += 1
    }
  }

  // MARK: Numbers

  private mutating func scanNumber() {
    let start = position
    var isInteger = true
    var isWellFormed = scanDigits()
    if peek(0) == UInt8(ascii: "."), isDigit(peek(1)) {
      isInteger = false
      position += 1
      isWellFormed = scanDigits() && isWellFormed
    }
    if peek(0) | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if isDigit(peek(1 + sign)) {
        isInteger = false
        position += 1 + sign
        isWellFormed = scanDigits() && isWellFormed
      }
    }
    // `12abc`, `0x10`, `1.5e`: one error for the whole word.
    while position < bytes.count, isWordByte(bytes[position]) {
      isWellFormed = false
      position += 1
    }
    let literal = bytes[start..<position]
    if !isWellFormed {
      let text = String(decoding: literal.prefix(40), as: UTF8.self) + (literal.count > 40 ? "…" : "")
      report(.malformedNumber(text, range(start, position)))
      append(.invalidLiteral, from: start)
    } else if isInteger {
      if decodeInteger(literal) == nil {
        report(.integerOverflow(range(start, position)))
        append(.invalidLiteral, from: start)
      } else {
        append(.integer, from: start)
      }
    } else if decodeNumber(literal) == nil {
      report(.numberOutOfRange(range(start, position)))
      append(.invalidLiteral, from: start)
    } else {
      append(.number, from: start)
    }
  }

  /// Reads digits with single underscores between them; false if an underscore stands elsewhere.
  private mutating func scanDigits() -> Bool {
    var isWellFormed = true
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "_") {
        isWellFormed = isWellFormed && isDigit(peek(1))
      } else if !isDigit(bytes[position]) {
        break
      }
      position += 1
    }
    return isWellFormed
  }

  // MARK: Strings

  private mutating func scanString(closing: UInt8) {
    let start = position
    var isWellFormed = closing == UInt8(ascii: "\"")
    position += 1
    while position < bytes.count, bytes[position] != closing, bytes[position] != UInt8(ascii: "\n") {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\r"), peek(1) == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "\\") {
        let next = peek(1)
        if isEscape(next) {
          position += 1
        } else {
          isWellFormed = false
          let isAtEnd = position + 1 >= bytes.count || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
          let scalar = isAtEnd ? nil : scalar(at: position + 1)
          let length = scalar.map { UTF8.width($0) } ?? 0
          report(.unknownEscape(scalar, range(position, position + 1 + length)))
        }
      } else if byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F {
        isWellFormed = false
        report(.controlCharacterInString(Unicode.Scalar(byte), range(position, position + 1)))
      }
      position += 1
    }
    if position < bytes.count, bytes[position] == closing {
      position += 1
      if closing != UInt8(ascii: "\"") { report(.singleQuotes(range(start, position))) }
    } else {
      isWellFormed = false
      report(.unterminatedString(range(start, position)))
    }
    append(isWellFormed ? .string : .invalidLiteral, from: start)
  }

  // MARK: Signs

  private mutating func scanSign() {
    let start = position
    if peek(0) == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "*") {
      position += 2
      report(.unknownOperator("**", range(start, position), suggestion: "^"))
      append(.caret, from: start)
      return
    }
    let (kind, length) = sign(peek(0), peek(1), peek(2))
    if let kind {
      position += length
      append(kind, from: start)
      return
    }
    switch bytes[position] {
    case UInt8(ascii: "&"):
      position += 1
      report(.unknownOperator("&", range(start, position), suggestion: "&&"))
      append(.and, from: start)
    case UInt8(ascii: "|"):
      position += 1
      report(.unknownOperator("|", range(start, position), suggestion: "||"))
      append(.or, from: start)
    default:
      // A run of unknown characters is one error.
      report(.unexpectedCharacter(scalar(at: start), range(start, start + UTF8.width(scalar(at: start)))))
      repeat {
        position += UTF8.width(scalar(at: position))
      } while position < bytes.count && isUnknown(bytes[position])
      append(.invalid, from: start)
    }
  }

  /// The character at an offset; the file is known to be valid UTF-8.
  private func scalar(at offset: Int) -> Unicode.Scalar {
    var decoder = UTF8()
    var iterator = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return "\u{FFFD}"
  }
}

/// The sign that begins with these bytes, and its length.
private func sign(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (Token.Kind?, Int) {
  func either(_ byte: Unicode.Scalar, _ long: Token.Kind, _ short: Token.Kind?) -> (Token.Kind?, Int) {
    second == UInt8(ascii: byte) ? (long, 2) : (short, 1)
  }
  switch first {
  case UInt8(ascii: "("): return (.leftParenthesis, 1)
  case UInt8(ascii: ")"): return (.rightParenthesis, 1)
  case UInt8(ascii: "["): return (.leftBracket, 1)
  case UInt8(ascii: "]"): return (.rightBracket, 1)
  case UInt8(ascii: "{"): return (.leftBrace, 1)
  case UInt8(ascii: "}"): return (.rightBrace, 1)
  case UInt8(ascii: ","): return (.comma, 1)
  case UInt8(ascii: ";"): return (.semicolon, 1)
  case UInt8(ascii: ":"): return (.colon, 1)
  case UInt8(ascii: "?"): return (.question, 1)
  case UInt8(ascii: "+"): return (.plus, 1)
  case UInt8(ascii: "*"): return (.star, 1)
  case UInt8(ascii: "/"): return (.slash, 1)
  case UInt8(ascii: "%"): return (.percent, 1)
  case UInt8(ascii: "@"): return (.at, 1)
  case UInt8(ascii: "^"): return (.caret, 1)
  case UInt8(ascii: "-"): return either(">", .arrow, .minus)
  case UInt8(ascii: "!"): return either("=", .notEqual, .not)
  case UInt8(ascii: "<"): return either("=", .lessOrEqual, .less)
  case UInt8(ascii: ">"): return either("=", .greaterOrEqual, .greater)
  case UInt8(ascii: "&"): return either("&", .and, nil)
  case UInt8(ascii: "="): return second == UInt8(ascii: ">") ? (.lambda, 2) : either("=", .equal, .equals)
  case UInt8(ascii: "|"): return second == UInt8(ascii: ">") ? (.pipe, 2) : either("|", .or, nil)
  case UInt8(ascii: "."):
    guard second == first else { return (.dot, 1) }
    if third == first { return (.rest, 3) }
    return third == UInt8(ascii: "<") ? (.halfOpenRange, 3) : (.dot, 1)
  default: return (nil, 0)
  }
}

/// Whether a byte begins no token and is no space.
private func isUnknown(_ byte: UInt8) -> Bool {
  byte >= 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
    || byte == UInt8(ascii: "\\")
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

private func isWordByte(_ byte: UInt8) -> Bool {
  isDigit(byte) || byte == UInt8(ascii: "_") || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
}

private func isEscape(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "n") || byte == UInt8(ascii: "t")
}

private let keywordsByName: [String: Token.Kind] =
  Dictionary(uniqueKeysWithValues: Token.Kind.keywords.map { ($0.spelling, $0) })

private func keyword(in word: ArraySlice<UInt8>) -> Token.Kind? {
  guard word.count <= 9, let first = word.first, first >= UInt8(ascii: "a") else { return nil }
  return keywordsByName[String(decoding: word, as: UTF8.self)]
}
