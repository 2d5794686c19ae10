import NNDiagnostics

/// Parses one file of the map: everything that can be understood, and every syntax error, in the order of the text.
/// Never fails and never recurses deeper than `Parser.nestingLimit`; no path in the tree is longer than
/// `Parser.heightLimit` operations, so that recursive passes over the tree are safe.
package func parse(_ file: Int, in sources: SourceMap) -> (unit: SourceUnit, diagnostics: [Diagnostic]) {
  var parser = Parser(sources.files[file], file: file)
  let unit = parser.sourceUnit()
  return (unit, parser.diagnostics())
}

/// Recursive descent with precedence climbing. This file: the cursor, errors and recovery.
struct Parser {
  static let nestingLimit = 256
  static let heightLimit = 1_000
  static let errorLimit = 100

  /// Thrown after an error was reported: leaves the statement, entry or declaration, whose loop then goes on after it.
  struct Recovery: Error {}

  let file: Int
  let source: SourceFile
  let tokens: [Token]
  let comments: [Token]
  /// For each opening bracket the index of the token that closes it; -1 if nothing does, and for all other tokens.
  let partners: [Int32]

  private(set) var index = 0
  private(set) var errors: [SyntaxError]
  private var isAborted = false

  /// Levels of brackets, blocks, prefix operators and right-hand chains around the current token.
  private var nesting = 0
  /// Operations on the longest path of the expression or statement parsed last.
  var height = 0
  /// False within parentheses and square brackets, where a statement cannot end.
  var linesEndStatements = true
  /// False in the count of `repeat n { … }`, where the block belongs to `repeat`.
  var allowsTrailingBlock = true

  /// First tokens of declarations and statements, and keys of entries, in order; for the formatter.
  var statementStarts: [Int] = []
  var entryStarts: [Int] = []

  init(_ source: SourceFile, file: Int) {
    let lexer = Lexer(source, file: file)
    self.file = file
    self.source = source
    tokens = lexer.tokens
    comments = lexer.comments
    errors = lexer.errors
    partners = matchBrackets(lexer.tokens)
  }

  /// All errors in the order of their places, at most `errorLimit`.
  func diagnostics() -> [Diagnostic] {
    let all = errors.map(\.diagnostic).enumerated().sorted { first, second in
      let (left, right) = (first.element.labels[0].range.start, second.element.labels[0].range.start)
      return (left, first.offset) < (right, second.offset)
    }.map(\.element)
    guard all.count > Parser.errorLimit else { return all }
    let next = all[Parser.errorLimit].labels[0].range
    return all.prefix(Parser.errorLimit) + [SyntaxError.tooManyErrors(next, limit: Parser.errorLimit).diagnostic]
  }

  // MARK: Cursor

  var current: Token { tokens[index] }
  var kind: Token.Kind { tokens[index].kind }
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }

  func at(_ kind: Token.Kind) -> Bool { tokens[index].kind == kind }

  /// Whether the current token stands on a new line where that ends a statement.
  var isAfterLineEnd: Bool { linesEndStatements && current.startsLine }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: Token.Kind) throws(Recovery) {
    if !accept(kind) { throw unexpected(.token(kind.spelling)) }
  }

  func range(of index: Int) -> SourceRange {
    SourceRange(file: file, start: tokens[index].start, end: tokens[index].end)
  }

  var currentRange: SourceRange { range(of: index) }

  /// From the token at `start` to the last one consumed.
  func range(from start: Int) -> SourceRange {
    SourceRange(file: file, start: tokens[start].start, end: tokens[max(start, index - 1)].end)
  }

  func bytes(of index: Int) -> ArraySlice<UInt8> { source.bytes[tokens[index].start..<tokens[index].end] }

  func text(of index: Int) -> String { String(decoding: bytes(of: index), as: UTF8.self) }

  /// Takes the current token, which is a word, as a name.
  mutating func word() -> Name {
    let name = Name(text(of: index), currentRange)
    advance()
    return name
  }

  /// A name; a keyword on the same line is reported and taken as one.
  mutating func name(_ role: SyntaxError.Expectation.Role) throws(Recovery) -> Name {
    if at(.name) { return word() }
    guard kind.isKeyword, !isAfterLineEnd else { throw unexpected(.name(role)) }
    report(.keywordAsName(kind.spelling, currentRange))
    return word()
  }

  // MARK: Errors

  mutating func report(_ error: SyntaxError) {
    guard !isAborted else { return }
    errors.append(error)
    if errors.count > Parser.errorLimit { abort() }
  }

  mutating func fail(_ error: SyntaxError) -> Recovery {
    report(error)
    return Recovery()
  }

  /// Reports that something else was expected in place of the current token.
  mutating func unexpected(_ expectation: SyntaxError.Expectation) -> Recovery {
    // The lexer has reported an invalid token already.
    if at(.invalid) { return Recovery() }
    let isMissing = expectation != .key && expectation != .declaration
    if isMissing, isAfterGap {
      report(.expectedAfter(expectation, text: shortText(of: index - 1), range(of: index - 1)))
    } else {
      report(.expected(expectation, found: found, currentRange))
    }
    return Recovery()
  }

  /// Whether the current token is far from the place where something is missing: that is at the end of a line above.
  private var isAfterGap: Bool { index > 0 && (current.startsLine || at(.endOfFile)) }

  /// The place of something that is missing before the current token.
  var gap: SyntaxError.Gap { isAfterGap ? .after(range(of: index - 1)) : .before(currentRange) }

  /// The current token as messages show it.
  var found: String {
    at(.endOfFile) ? kind.spelling : "'\(shortText(of: index))'"
  }

  private func shortText(of index: Int) -> String {
    let bytes = bytes(of: index)
    return String(decoding: bytes.prefix(40), as: UTF8.self) + (bytes.count > 40 ? "…" : "")
  }

  /// Gives up on the rest of the file: everything that follows sees its end, and reports nothing.
  private mutating func abort() {
    isAborted = true
    index = tokens.count - 1
  }

  // MARK: Limits

  /// Enters one more level; the caller leaves it with `ascend()`.
  mutating func descend() throws(Recovery) {
    nesting += 1
    guard nesting > Parser.nestingLimit else { return }
    report(.nestingTooDeep(currentRange, limit: Parser.nestingLimit))
    abort()
    throw Recovery()
  }

  mutating func ascend() { nesting -= 1 }

  /// Sets the height of an operation whose highest operand has the height `operands`.
  mutating func grow(over operands: Int) throws(Recovery) {
    height = operands + 1
    guard height > Parser.heightLimit else { return }
    report(.expressionTooLong(range(of: max(0, index - 1)), limit: Parser.heightLimit))
    abort()
    throw Recovery()
  }

  // MARK: Recovery

  /// Whether a declaration begins at the current token: what a block that was never closed runs into.
  var isAtDeclaration: Bool {
    current.startsLine && kind != .let && kind.beginsDeclaration && next.kind.isWord
      && !next.startsLine
  }

  /// Moves behind the statement or entry that began at `start` and has an error before the current token.
  mutating func skipStatement(from start: Int) {
    leaveBrackets(from: start)
    if index == start, !at(.rightBrace) { skipToken() }
    while !at(.endOfFile), !at(.semicolon), !at(.rightBrace), !current.startsLine { skipToken() }
  }

  /// Moves to the next declaration after one that began at `start` and has an error before the current token.
  mutating func skipDeclaration(from start: Int) {
    leaveBrackets(from: start)
    if index == start { skipToken() }
    // People indent what belongs to a declaration: a word in the first column begins another one.
    while !at(.endOfFile), !(current.startsLine && (kind.beginsDeclaration || kind.isWord && isInFirstColumn)) {
      skipToken()
    }
  }

  private var isInFirstColumn: Bool {
    current.start == 0 || source.bytes[current.start - 1] == UInt8(ascii: "\n")
  }

  /// Moves behind the outermost bracket that was opened since `start` and closes after the current token.
  private mutating func leaveBrackets(from start: Int) {
    var position = start
    while position < index {
      let partner = Int(partners[position])
      if partner >= index {
        index = partner
        advance()
        return
      }
      position = max(partner, position) + 1
    }
  }

  /// Moves on by one token, or by a whole bracket.
  private mutating func skipToken() {
    if partners[index] >= 0 { index = Int(partners[index]) }
    advance()
  }
}

/// Pairs brackets. A brace closes everything that was opened within it; other brackets never reach across a brace.
private func matchBrackets(_ tokens: [Token]) -> [Int32] {
  var partners = [Int32](repeating: -1, count: tokens.count)
  var open: [Int32] = []
  // How many of each are open since the innermost brace: a bracket that closes nothing is known without a search.
  var counts = [(parentheses: 0, brackets: 0)]

  func closeInnermost(_ kind: Token.Kind, with index: Int) {
    while let opening = open.popLast() {
      switch tokens[Int(opening)].kind {
      case .leftParenthesis: counts[counts.count - 1].parentheses -= 1
      case .leftBracket: counts[counts.count - 1].brackets -= 1
      default: counts.removeLast()
      }
      if tokens[Int(opening)].kind == kind {
        partners[Int(opening)] = Int32(index)
        return
      }
    }
  }

  for (index, token) in tokens.enumerated() {
    switch token.kind {
    case .leftParenthesis:
      open.append(Int32(index))
      counts[counts.count - 1].parentheses += 1
    case .leftBracket:
      open.append(Int32(index))
      counts[counts.count - 1].brackets += 1
    case .leftBrace:
      open.append(Int32(index))
      counts.append((0, 0))
    case .rightParenthesis where counts[counts.count - 1].parentheses > 0:
      closeInnermost(.leftParenthesis, with: index)
    case .rightBracket where counts[counts.count - 1].brackets > 0:
      closeInnermost(.leftBracket, with: index)
    case .rightBrace where counts.count > 1:
      closeInnermost(.leftBrace, with: index)
    default: break
    }
  }
  return partners
}
