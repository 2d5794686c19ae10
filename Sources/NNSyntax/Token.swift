/// A word, literal or sign of the source: bytes `start..<end` of the file.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case endOfFile, name, integer, number, string
    /// A literal about which the lexer reported an error.
    case invalidLiteral
    /// Something that belongs to no token; the lexer reported it.
    case invalid
    /// `// …` without the line ending. Comments are kept apart from the tokens.
    case comment

    case `func`, layer, model, optimizer, schedule, clip, data, train
    case `let`, param, state, require, `repeat`, `if`, `true`, `false`

    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, semicolon, colon, dot, question, equals, arrow, lambda, rest, halfOpenRange
    case pipe, or, and, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, star, slash, percent, at, caret, not

    /// The words that begin a declaration at the top level.
    static let declarations: [Kind] = [.func, .layer, .model, .optimizer, .schedule, .clip, .data, .train, .let]

    /// All words that cannot be names.
    static let keywords: [Kind] = declarations + [.param, .state, .require, .repeat, .if, .true, .false]

    /// Whether it is one of `declarations`.
    var beginsDeclaration: Bool {
      self == .func || self == .layer || self == .model || self == .optimizer || self == .schedule || self == .clip
        || self == .data || self == .train || self == .let
    }

    var isKeyword: Bool {
      beginsDeclaration || self == .param || self == .state || self == .require || self == .repeat || self == .if
        || self == .true || self == .false
    }

    /// Names and keywords: what can be a key or a label.
    var isWord: Bool { self == .name || isKeyword }
    var isOpening: Bool { self == .leftParenthesis || self == .leftBracket || self == .leftBrace }
    var isClosing: Bool { self == .rightParenthesis || self == .rightBracket || self == .rightBrace }

    /// The bracket that closes this one; nil for everything that opens nothing.
    var closing: Kind? {
      if self == .leftParenthesis { return .rightParenthesis }
      if self == .leftBracket { return .rightBracket }
      if self == .leftBrace { return .rightBrace }
      return nil
    }

    /// The text of a keyword or sign; a description of what has no fixed text.
    var spelling: String {
      switch self {
      case .endOfFile: "the end of the file"
      case .name: "a name"
      case .integer: "an integer"
      case .number: "a number"
      case .string: "a string"
      case .invalidLiteral: "a literal"
      case .invalid: "an unknown character"
      case .comment: "a comment"
      case .func: "func"
      case .layer: "layer"
      case .model: "model"
      case .optimizer: "optimizer"
      case .schedule: "schedule"
      case .clip: "clip"
      case .data: "data"
      case .train: "train"
      case .let: "let"
      case .param: "param"
      case .state: "state"
      case .require: "require"
      case .repeat: "repeat"
      case .if: "if"
      case .true: "true"
      case .false: "false"
      case .leftParenthesis: "("
      case .rightParenthesis: ")"
      case .leftBracket: "["
      case .rightBracket: "]"
      case .leftBrace: "{"
      case .rightBrace: "}"
      case .comma: ","
      case .semicolon: ";"
      case .colon: ":"
      case .dot: "."
      case .question: "?"
      case .equals: "="
      case .arrow: "->"
      case .lambda: "=>"
      case .rest: "..."
      case .halfOpenRange: "..<"
      case .pipe: "|>"
      case .or: "||"
      case .and: "&&"
      case .equal: "=="
      case .notEqual: "!="
      case .less: "<"
      case .lessOrEqual: "<="
      case .greater: ">"
      case .greaterOrEqual: ">="
      case .plus: "+"
      case .minus: "-"
      case .star: "*"
      case .slash: "/"
      case .percent: "%"
      case .at: "@"
      case .caret: "^"
      case .not: "!"
      }
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
