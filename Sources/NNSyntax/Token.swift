/// A word, literal or sign of the source: bytes `start..<end` of the file.
struct Token: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    case endOfFile = "the end of the file"
    case name = "a name"
    case integer = "an integer"
    case number = "a number"
    case string = "a string"
    /// A literal about which the lexer reported an error.
    case invalidLiteral = "a literal"
    /// Something that belongs to no token; the lexer reported it.
    case invalid = "an unknown character"
    /// `// …` without the line ending. Comments are kept apart from the tokens.
    case comment = "a comment"

    case `func`, layer, model, optimizer, schedule, clip, data, train
    case `let`, param, state, `repeat`, `if`, `true`, `false`

    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case comma = ","
    case semicolon = ";"
    case colon = ":"
    case dot = "."
    case question = "?"
    case equals = "="
    case arrow = "->"
    case lambda = "=>"
    case rest = "..."
    case halfOpenRange = "..<"
    case pipe = "|>"
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case at = "@"
    case caret = "^"
    case not = "!"

    /// The words that begin a declaration at the top level.
    static let declarations: [Kind] = [.func, .layer, .model, .optimizer, .schedule, .clip, .data, .train, .let]

    /// All words that cannot be names.
    static let keywords: [Kind] =
      declarations + [.param, .state, .repeat, .if, .true, .false]

    private static let keywordSet = Set(keywords)

    var isKeyword: Bool { Kind.keywordSet.contains(self) }
    /// Names and keywords: what can be a key or a label.
    var isWord: Bool { self == .name || isKeyword }

    /// The bracket that closes this one; nil for everything that opens nothing.
    var closing: Kind? {
      if self == .leftParenthesis { return .rightParenthesis }
      if self == .leftBracket { return .rightBracket }
      if self == .leftBrace { return .rightBrace }
      return nil
    }
  }

  var kind: Kind
  /// Whether the token is the first of its line.
  var startsLine: Bool
  // Half the size of Int: a file of 10 MB may have as many tokens. The lexer refuses files that do not fit.
  private var startOffset: UInt32
  private var endOffset: UInt32

  var start: Int { Int(startOffset) }
  var end: Int { Int(endOffset) }

  init(_ kind: Kind, startsLine: Bool, start: Int, end: Int) {
    self.kind = kind
    self.startsLine = startsLine
    startOffset = UInt32(clamping: start)
    endOffset = UInt32(clamping: end)
  }
}
