/// What is wrong with the text of a graph, and where: line and column count from 1.
package struct GraphSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  package var line: Int
  package var column: Int
  package var message: String

  package var description: String { "line \(line), column \(column): \(message)" }
}

/// A piece of a line of a graph's text.
struct GraphToken: Hashable {
  enum Kind: Hashable {
    /// `graph`, `linear1.weight`, `infinity`.
    case word(String)
    /// Digits with an optional sign, fraction and exponent.
    case number(String)
    /// `%12`.
    case value(Int)
    /// In quotes, already without escapes.
    case string(String)
    case punctuation(Unicode.Scalar)
    case end
  }

  var kind: Kind
  var column: Int
}

extension GraphToken.Kind: CustomStringConvertible {
  var description: String {
    switch self {
    case .word(let text), .number(let text): "'\(text)'"
    case .value(let index): "'%\(index)'"
    case .string(let text): "\"\(text)\""
    case .punctuation(let scalar): "'\(scalar)'"
    case .end: "the end of the line"
    }
  }
}

/// Splits a line; a comment ends it. The last token is `.end`.
func graphTokens(of text: [Unicode.Scalar], line: Int) throws(GraphSyntaxError) -> [GraphToken] {
  var lexer = GraphLexer(text: text, line: line)
  return try lexer.tokens()
}

private struct GraphLexer {
  let text: [Unicode.Scalar]
  let line: Int
  var position = 0
  var previousIsNumber = false

  init(text: [Unicode.Scalar], line: Int) {
    self.text = text
    self.line = line
  }

  mutating func tokens() throws(GraphSyntaxError) -> [GraphToken] {
    var result: [GraphToken] = []
    while true {
      skip { $0 == " " || $0 == "\t" || $0 == "\r" }
      let column = position + 1
      guard let scalar = peek(), !(scalar == "/" && peek(1) == "/") else {
        result.append(GraphToken(kind: .end, column: column))
        return result
      }
      let kind = try next(scalar)
      if case .number = kind { previousIsNumber = true } else { previousIsNumber = false }
      result.append(GraphToken(kind: kind, column: column))
    }
  }

  private mutating func next(_ scalar: Unicode.Scalar) throws(GraphSyntaxError) -> GraphToken.Kind {
    switch scalar {
    case "%":
      position += 1
      let digits = take { ("0"..."9").contains($0) }
      guard let index = Int(digits) else { throw error("'%' needs the number of a value") }
      return .value(index)
    case "\"": return .string(try takeString())
    case "0"..."9": return .number(takeNumber())
    // In `1-0` the sign separates.
    case "-" where !previousIsNumber && peek(1).map(isWordScalar) == true:
      guard let first = peek(1), ("0"..."9").contains(first) else {
        position += 1
        return .word("-" + take(isWordScalar))
      }
      return .number(takeNumber())
    case _ where isWordScalar(scalar): return .word(take(isWordScalar))
    case "=", ":", ",", "(", ")", "[", "]", "-":
      position += 1
      return .punctuation(scalar)
    default: throw error("unexpected character '\(scalar)'")
    }
  }

  private mutating func takeNumber() -> String {
    var result = ""
    var previous: Unicode.Scalar = "-"
    while let scalar = peek() {
      let isSign = (scalar == "-" || scalar == "+") && (previous == "e" || result.isEmpty)
      guard isWordScalar(scalar) || isSign else { break }
      result.unicodeScalars.append(scalar)
      previous = scalar
      position += 1
    }
    return result
  }

  private mutating func takeString() throws(GraphSyntaxError) -> String {
    let start = position
    position += 1
    var result = ""
    while let scalar = peek() {
      position += 1
      switch scalar {
      case "\"": return result
      case "\\":
        guard let escaped = peek(), let meaning = escapes[escaped] else { throw error("unknown escape") }
        result.unicodeScalars.append(meaning)
        position += 1
      default: result.unicodeScalars.append(scalar)
      }
    }
    position = start
    throw error("this string has no end")
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < text.count ? text[position + offset] : nil
  }

  private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), condition(scalar) { position += 1 }
  }

  private mutating func take(_ condition: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    skip(while: condition)
    var result = ""
    result.unicodeScalars.append(contentsOf: text[start..<position])
    return result
  }

  private func error(_ message: String) -> GraphSyntaxError {
    GraphSyntaxError(line: line, column: position + 1, message: message)
  }
}

private let escapes: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "\\": "\\", "n": "\n", "r": "\r", "t": "\t"]
