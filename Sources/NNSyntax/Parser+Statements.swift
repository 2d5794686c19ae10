import NNDiagnostics

extension Parser {
  mutating func block() throws(Recovery) -> Block {
    let start = index
    let statements = try braced(.statement) { parser throws(Recovery) in try parser.statement() }
    return Block(statements: statements, range: range(from: start))
  }

  /// `{ … }` of statements or entries, each ended by a line end, a semicolon or the brace. Errors within one of them
  /// are reported, and the others are read nevertheless.
  mutating func braced<Element>(
    _ ending: SyntaxError.Ending, _ element: (inout Parser) throws(Recovery) -> Element
  ) throws(Recovery) -> [Element] {
    let open = index
    try expect(.leftBrace)
    let outer = (linesEndStatements, allowsTrailingBlock)
    (linesEndStatements, allowsTrailingBlock) = (true, true)
    defer { (linesEndStatements, allowsTrailingBlock) = outer }
    var elements: [Element] = []
    var highest = 0
    while !at(.rightBrace) {
      if accept(.semicolon) { continue }
      if at(.endOfFile) || partners[open] < 0 && isAtDeclaration {
        report(
          .unclosedBracket("{", closing: "}", range(of: open), missing: at(.endOfFile) ? gap : .before(currentRange)))
        try grow(over: highest)
        return elements
      }
      let start = index
      statementStarts.append(start)
      do throws(Recovery) {
        elements.append(try element(&self))
        highest = max(highest, height)
        guard at(.rightBrace) || at(.semicolon) || at(.endOfFile) || current.startsLine else {
          throw at(.invalid) ? Recovery() : fail(.missingEnd(ending, found: found, currentRange))
        }
      } catch {
        skipStatement(from: start)
      }
    }
    advance()
    try grow(over: highest)
    return elements
  }

  private mutating func statement() throws(Recovery) -> Statement {
    switch kind {
    case .let: return try binding()
    case .param: return .storage(try storage(.parameter))
    case .state: return .storage(try storage(.state))
    case .require:
      advance()
      return .requirement(try expression())
    case .name where next.kind == .equals:
      let name = word()
      advance()
      return .assignment(name: name, value: try expression())
    case .func, .layer, .model, .optimizer, .schedule, .clip, .data, .train:
      throw fail(.nestedDeclaration(kind.spelling, currentRange))
    case .rightParenthesis, .rightBracket:
      throw fail(.unmatchedBracket(kind.spelling, currentRange))
    default: return .expression(try expression())
    }
  }

  private mutating func binding() throws(Recovery) -> Statement {
    advance()
    let names =
      at(.leftParenthesis)
      ? try list(.leftParenthesis) { parser throws(Recovery) in try parser.name(.binding) } : [try name(.binding)]
    try expect(.equals)
    return .binding(names: names, value: try expression())
  }

  private mutating func storage(_ kind: StorageStatement.Kind) throws(Recovery) -> StorageStatement {
    let start = index
    advance()
    let name = try name(.storage(kind == .parameter ? "parameter" : "state"))
    var shape: ShapePattern?
    var highest = 0
    if accept(.colon) {
      shape = try self.shape()
      highest = height
    } else if kind == .parameter {
      report(.missingShape(kind, name: name))
    }
    var initialValue = Expression(.invalid, name.range)
    if accept(.equals) {
      initialValue = try expression()
      highest = max(highest, height)
    } else {
      let error = fail(.missingInitialValue(kind, name: name, gap))
      if !at(.if) { throw error }
    }
    var condition: Expression?
    if accept(.if) {
      condition = try expression()
      highest = max(highest, height)
    }
    height = highest
    return StorageStatement(
      kind: kind, name: name, shape: shape, initialValue: initialValue, condition: condition,
      range: range(from: start))
  }
}
