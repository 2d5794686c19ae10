import NNDiagnostics

extension Parser {
  mutating func sourceUnit() -> SourceUnit {
    var declarations: [Declaration] = []
    while !at(.endOfFile) {
      if accept(.semicolon) { continue }
      let start = index
      statementStarts.append(start)
      do throws(Recovery) {
        declarations.append(try declaration())
        guard at(.endOfFile) || at(.semicolon) || current.startsLine else {
          throw at(.invalid) ? Recovery() : fail(.missingEnd(.declaration, found: found, currentRange))
        }
      } catch {
        skipDeclaration(from: start)
      }
    }
    if declarations.isEmpty, errors.isEmpty, comments.isEmpty {
      report(.emptyFile(SourceRange(file: file, start: 0, end: 0)))
    }
    return SourceUnit(declarations: declarations)
  }

  private mutating func declaration() throws(Recovery) -> Declaration {
    if kind.isClosing { throw fail(.unmatchedBracket(kind.spelling, currentRange)) }
    guard kind.isWord else { throw unexpected(.declaration) }
    if let declaration = try declaration(kind) { return declaration }
    // `modle M(…)`: reported, and read as what it most probably is.
    let word = text(of: index)
    let error = fail(.unknownDeclaration(word, currentRange))
    guard next.kind.isWord, !next.startsLine,
      let match = closestMatch(to: word, in: Token.Kind.declarations.map(\.spelling)),
      let meant = Token.Kind.declarations.first(where: { $0.spelling == match }),
      let declaration = try declaration(meant)
    else { throw error }
    return declaration
  }

  /// The declaration of this kind whose first word is the current token; nil if the kind begins none.
  private mutating func declaration(_ kind: Token.Kind) throws(Recovery) -> Declaration? {
    let start = index
    switch kind {
    case .func: return .formula(try formula(.function, from: start))
    case .schedule: return .formula(try formula(.schedule, from: start))
    case .clip: return .formula(try formula(.clip, from: start))
    case .layer: return .layer(try layer(from: start))
    case .model: return .model(try model(from: start))
    case .optimizer: return .optimizer(try optimizer(from: start))
    case .data: return .data(try data(from: start))
    case .train: return .train(try train(from: start))
    case .let: return .constant(try constant())
    default: return nil
    }
  }

  // MARK: Declarations, from their first word

  private mutating func constant() throws(Recovery) -> ConstantDeclaration {
    advance()
    let name = try name(.binding)
    try expect(.equals)
    return ConstantDeclaration(name: name, value: try expression())
  }

  private mutating func formula(
    _ kind: FormulaDeclaration.Kind, from start: Int
  ) throws(Recovery) -> FormulaDeclaration {
    advance()
    let name = try name(.declaration(kind == .function ? "function" : kind.rawValue))
    let parameters = try parameters()
    var result: ShapePattern?
    if kind == .function, accept(.arrow) { result = try shape() }
    if !accept(.equals) {
      guard at(.leftBrace) else { throw unexpected(.token("=")) }
      report(.missingEquals(kind, name: name, currentRange))
    }
    let body = try expression()
    return FormulaDeclaration(
      kind: kind, name: name, parameters: parameters, result: result, body: body, range: range(from: start))
  }

  private mutating func layer(from start: Int) throws(Recovery) -> LayerDeclaration {
    advance()
    let name = try name(.declaration("layer"))
    let first = try parameters()
    let second = at(.leftParenthesis) ? try parameters() : nil
    let results = accept(.arrow) ? try results() : []
    let body = try block()
    return LayerDeclaration(
      name: name, configuration: second == nil ? [] : first, inputs: second ?? first, results: results, body: body,
      range: range(from: start))
  }

  private mutating func model(from start: Int) throws(Recovery) -> ModelDeclaration {
    advance()
    let name = try name(.declaration("model"))
    let inputs = try parameters()
    var results: [ResultPattern] = []
    if accept(.arrow) {
      results = try self.results()
    } else if at(.leftBrace) {
      report(.missingResult(model: name, currentRange))
    }
    let body = try block()
    return ModelDeclaration(name: name, inputs: inputs, results: results, body: body, range: range(from: start))
  }

  private mutating func optimizer(from start: Int) throws(Recovery) -> OptimizerDeclaration {
    advance()
    let name = try name(.declaration("optimizer"))
    let parameters = try parameters()
    let body = try block()
    return OptimizerDeclaration(name: name, parameters: parameters, body: body, range: range(from: start))
  }

  private mutating func data(from start: Int) throws(Recovery) -> DataDeclaration {
    advance()
    let name = try name(.declaration("data"))
    let entries = try entries()
    return DataDeclaration(name: name, entries: entries, range: range(from: start))
  }

  private mutating func train(from start: Int) throws(Recovery) -> TrainDeclaration {
    advance()
    let model = try name(.trainedModel)
    guard at(.name), text(of: index) == "on" else { throw unexpected(.token("on")) }
    advance()
    let data = try name(.trainingData)
    let entries = try entries()
    return TrainDeclaration(model: model, data: data, entries: entries, range: range(from: start))
  }

  // MARK: Parts of declarations

  private mutating func parameters() throws(Recovery) -> [Parameter] {
    try list(.leftParenthesis) { parser throws(Recovery) in try parser.parameter() }
  }

  private mutating func parameter() throws(Recovery) -> Parameter {
    let name = try name(.parameter)
    var parameter = Parameter(name: name, shape: nil, defaultValue: nil)
    height = 0
    if accept(.colon) {
      if at(.leftBracket) {
        parameter.shape = try shape()
      } else {
        report(.colonInsteadOfEquals(parameter: name, currentRange))
        parameter.defaultValue = try expression()
      }
    }
    if accept(.equals) { parameter.defaultValue = try expression() }
    return parameter
  }

  /// `[..., in]`.
  mutating func shape() throws(Recovery) -> ShapePattern {
    guard at(.leftBracket) else { throw unexpected(.shape) }
    let start = index
    let elements = try list(.leftBracket) { parser throws(Recovery) in
      let range = parser.currentRange
      return parser.accept(.rest) ? ShapePattern.Element.rest(range) : .size(try parser.expression())
    }
    return ShapePattern(elements: elements, range: range(from: start))
  }

  /// `[10]`, `logits: [10]`, `(logits: [10], code: [2])`, after the arrow.
  private mutating func results() throws(Recovery) -> [ResultPattern] {
    guard at(.leftParenthesis) else { return [try result()] }
    return try list(.leftParenthesis) { parser throws(Recovery) in try parser.result() }
  }

  private mutating func result() throws(Recovery) -> ResultPattern {
    guard kind.isWord else { return ResultPattern(name: nil, shape: try shape()) }
    let name = try name(.result)
    try expect(.colon)
    return ResultPattern(name: name, shape: try shape())
  }

  // MARK: Entries

  private mutating func entries() throws(Recovery) -> [Entry] {
    try braced(.entry) { parser throws(Recovery) in
      parser.entryStarts.append(parser.index)
      return try parser.entry()
    }
  }

  private mutating func entry() throws(Recovery) -> Entry {
    guard kind.isWord else { throw unexpected(.key) }
    let key = word()
    if !accept(.colon) {
      if at(.equals) {
        report(.equalsInsteadOfColon(key: key, currentRange))
        advance()
      } else {
        let error = fail(.missingColon(key: key, gap))
        if isAfterLineEnd || at(.rightBrace) || at(.semicolon) { throw error }
      }
    }
    let isNextEntry = isAfterLineEnd && kind.isWord && next.kind == .colon
    if isNextEntry || at(.rightBrace) || at(.semicolon) { throw unexpected(.value(key: key.text)) }
    return Entry(key: key, value: try expression())
  }
}
