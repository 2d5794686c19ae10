import NNDiagnostics

/// The file in the standard layout; nil if it has syntax errors.
///
/// Lines stay as the author broke them. Spaces, indentation, blank lines (at most one), superfluous semicolons and the
/// alignment of neighbouring entries, `param` and `state` are set anew; comments are kept, and those behind code stay
/// in their column. The result parses to the same tree, and formatting it again changes nothing.
package func format(_ file: SourceFile) -> String? {
  var parser = Parser(file, file: 0)
  _ = parser.sourceUnit()
  guard parser.errors.isEmpty else { return nil }
  var formatter = Formatter(parser)
  formatter.layOut()
  return printLines(formatter.lines)
}

/// Sorts the tokens and comments of a file into lines.
private struct Formatter {
  private(set) var lines: [LayoutLine] = []

  private let parser: Parser
  private let statementStarts: Set<Int>
  private let entryStarts: Set<Int>
  /// For each token how many lines begin at or before it.
  private let lineNumbers: [Int]

  /// The brackets that are open, outermost first.
  private var brackets: [OpenBracket] = []
  /// `?` at the top level whose `:` has not come yet.
  private var openQuestions = 0
  /// The token written last; -1 at the start.
  private var previous = -1
  private var previousIsPrefix = false
  private var previousIsComment = false
  private var hasSemicolon = false
  /// Line ends in the source since the last thing written.
  private var lineEnds = 0
  /// The end of the token or comment read last.
  private var position = 0
  /// Tokens that begin a cell of their line, and the number of the cell.
  private var cellStarts: [Int: Int] = [:]

  private struct OpenBracket {
    var index: Int
    /// That of the line on which the bracket was opened.
    var indentation: Int
    var openQuestions = 0
  }

  init(_ parser: Parser) {
    self.parser = parser
    statementStarts = Set(parser.statementStarts)
    entryStarts = Set(parser.entryStarts)
    var line = 0
    lineNumbers = parser.tokens.map { token in
      line += token.startsLine ? 1 : 0
      return line
    }
  }

  private func kind(_ index: Int) -> Token.Kind { parser.tokens[index].kind }

  mutating func layOut() {
    var comments = parser.comments[...]
    for (index, token) in parser.tokens.enumerated() {
      while let comment = comments.first, comment.start < token.start {
        comments.removeFirst()
        countLineEnds(before: comment)
        write(comment: comment, before: index)
      }
      countLineEnds(before: token)
      if token.kind == .semicolon {
        hasSemicolon = true
      } else if token.kind != .endOfFile {
        write(index)
      }
    }
    while let comment = comments.popFirst() {
      countLineEnds(before: comment)
      write(comment: comment, before: parser.tokens.count - 1)
    }
  }

  private mutating func countLineEnds(before token: Token) {
    for byte in parser.source.bytes[position..<token.start] where byte == UInt8(ascii: "\n") { lineEnds += 1 }
    position = token.end
  }

  // MARK: Lines

  private mutating func write(comment: Token, before index: Int) {
    let bytes = parser.source.bytes[comment.start..<comment.end]
    let length = bytes.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? bytes.startIndex
    let text = String(decoding: bytes[...length], as: UTF8.self)
    if lineEnds == 0, let last = lines.indices.last {
      let line = parser.source.position(of: comment.start).line
      let before = parser.source.bytes[parser.source.lineStarts[line - 1]..<comment.start]
      let column = String(decoding: before, as: UTF8.self).unicodeScalars.count
      lines[last].comment = (text, column)
    } else {
      var following = index
      while kind(following) == .semicolon { following += 1 }
      beginLine(indentation: indentation(before: following, isComment: true))
      lines[lines.count - 1].cells = [text]
    }
    lineEnds = 0
    previousIsComment = true
  }

  private mutating func beginLine(indentation: Int) {
    let isFirst = previous < 0 || kind(previous).isOpening
    let isAfterBlank = lineEnds > 1 && !lines.isEmpty && (!isFirst || previousIsComment)
    lines.append(LayoutLine(indentation: indentation, isAfterBlank: isAfterBlank))
  }

  /// The indentation of a line that begins with this token, or of a comment before it.
  private func indentation(before index: Int, isComment: Bool) -> Int {
    let inside = brackets.last.map { $0.indentation + 2 } ?? 0
    if kind(index).isClosing, !isComment {
      // Of several closing brackets at the start of a line the outermost counts.
      var last = index
      func opening(_ closing: Int) -> OpenBracket { brackets[max(0, brackets.count - 1 - (closing - index))] }
      while kind(last + 1).isClosing, !parser.tokens[last + 1].startsLine {
        if kind(last + 1) == .rightBrace, isLongBlock(opening(last + 1).index) { break }
        last += 1
      }
      return opening(last).indentation
    }
    let isInBlock = brackets.last.map { kind($0.index) == .leftBrace } ?? true
    let isStart = statementStarts.contains(index) || kind(index).isClosing || kind(index) == .endOfFile
    return isInBlock && !isStart ? inside + 2 : inside
  }

  // MARK: Tokens

  private mutating func write(_ index: Int) {
    let token = parser.tokens[index]
    // A brace belongs to the end of what it is the body of.
    let joins =
      token.kind == .leftBrace && !statementStarts.contains(index) && !previousIsComment && previous >= 0
      && endsOperand(previous)
    if isAtEdgeOfLongBlock(index) { lineEnds = max(1, lineEnds) }
    if lines.isEmpty || previousIsComment || lineEnds > 0 && !joins {
      if token.kind == .rightBrace || token.kind == .rightParenthesis || token.kind == .rightBracket { lineEnds = 1 }
      beginLine(indentation: indentation(before: index, isComment: false))
      beginCells(index)
    } else {
      let separates = hasSemicolon && token.kind != .rightBrace && kind(previous) != .leftBrace
      let isCell = beginCell(index)
      if separates {
        append("; ")
      } else if !isCell, needsSpace(before: index) {
        append(" ")
      }
    }
    append(parser.text(of: index))
    track(index)
    hasSemicolon = false
    lineEnds = 0
  }

  /// Whether the token is the first or last of a block of several lines, which has its braces at line ends.
  private func isAtEdgeOfLongBlock(_ index: Int) -> Bool {
    if kind(index) == .rightBrace, let bracket = brackets.last { return isLongBlock(bracket.index) }
    return previous >= 0 && kind(previous) == .leftBrace && isLongBlock(previous)
  }

  /// Whether the block with this opening brace has several lines.
  private func isLongBlock(_ open: Int) -> Bool {
    let close = Int(parser.partners[open])
    return close > open && lineNumbers[close] > lineNumbers[open]
  }

  private mutating func append(_ text: String) {
    let cell = lines[lines.count - 1].cells.count - 1
    lines[lines.count - 1].cells[cell] += text
  }

  /// Remembers what later tokens depend on.
  private mutating func track(_ index: Int) {
    let token = parser.tokens[index]
    previousIsPrefix = isPrefix(index)
    if token.kind.isOpening {
      brackets.append(OpenBracket(index: index, indentation: lines[lines.count - 1].indentation))
    } else if token.kind.isClosing {
      brackets.removeLast()
    } else if token.kind == .question {
      changeQuestions(by: 1)
    } else if token.kind == .colon, openQuestionsHere > 0 {
      changeQuestions(by: -1)
    }
    previous = index
    previousIsComment = false
  }

  private var openQuestionsHere: Int { brackets.last?.openQuestions ?? openQuestions }

  private mutating func changeQuestions(by change: Int) {
    if brackets.isEmpty { openQuestions += change } else { brackets[brackets.count - 1].openQuestions += change }
  }

  // MARK: Cells

  /// Marks the line that begins with this token for alignment if it is an entry, `param` or `state`.
  private mutating func beginCells(_ index: Int) {
    guard statementStarts.contains(index) else { return }
    lines[lines.count - 1].block = brackets.last?.index ?? -1
    if entryStarts.contains(index) {
      lines[lines.count - 1].alignment = .entry
      cellStarts = [index + 2: 1]
    } else if kind(index) == .param || kind(index) == .state {
      lines[lines.count - 1].alignment = .storage
      let hasShape = kind(index + 2) == .colon
      let equals = hasShape ? Int(parser.partners[index + 3]) + 1 : index + 2
      cellStarts = hasShape ? [index + 3: 1, equals: 2] : [equals: 2]
    }
  }

  /// Begins a new cell of the current line if the token is the first of one.
  private mutating func beginCell(_ index: Int) -> Bool {
    guard let cell = cellStarts[index], lines[lines.count - 1].alignment != nil else { return false }
    while lines[lines.count - 1].cells.count <= cell { lines[lines.count - 1].cells.append("") }
    return true
  }

  // MARK: Spaces

  private func isPrefix(_ index: Int) -> Bool {
    if kind(index) == .not { return true }
    guard kind(index) == .minus else { return false }
    return statementStarts.contains(index) || index == 0 || !endsOperand(index - 1)
  }

  /// Whether an operand can end with this token, so that a minus after it is a subtraction and a bracket a call.
  private func endsOperand(_ index: Int) -> Bool {
    switch kind(index) {
    case .name, .integer, .number, .string, .true, .false: true
    case let kind where kind.isClosing: true
    case let kind: kind.isKeyword && index > 0 && self.kind(index - 1) == .dot
    }
  }

  private func needsSpace(before index: Int) -> Bool {
    let (left, right) = (kind(previous), kind(index))
    if previousIsPrefix || right == .comma { return false }
    if left == .comma { return true }
    if left == .leftParenthesis || left == .leftBracket || right == .rightParenthesis || right == .rightBracket {
      return false
    }
    if left == .leftBrace || right == .rightBrace { return !(left == .leftBrace && right == .rightBrace) }
    if left == .colon { return true }
    if right == .colon { return openQuestionsHere > 0 }
    let tight: [Token.Kind] = [.dot, .caret, .halfOpenRange, .rest]
    if tight.contains(left) || tight.contains(right) { return false }
    if right == .leftParenthesis || right == .leftBracket { return !endsOperand(previous) }
    return true
  }
}
