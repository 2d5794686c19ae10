import NNDiagnostics
import NNIR
import NNSyntax

/// Expressions and statements.
extension Elaborator {
  func evaluate(_ expression: Expression, in scope: Scope) throws(Abort) -> Value {
    try enter(at: expression.range)
    let range = context.range
    if isUser(expression.range) { context.range = expression.range }
    defer {
      depth -= 1
      context.range = range
    }
    switch expression.kind {
    case .integer(let value): return .integer(value)
    case .number(let value): return .number(value)
    case .boolean(let value): return .boolean(value)
    case .string(let value): return .string(value)
    case .name(let name): return try value(of: name, at: expression.range, in: scope)
    case .unary(let unary, let operand):
      let value = try evaluate(operand, in: scope)
      return try self.unary(unary, value, at: operand.range)
    case .binary(.pipe, let left, let right): return try pipe(left, right, in: scope)
    case .binary(let binary, let left, let right):
      return try self.binary(binary, left, right, at: expression.range, in: scope)
    case .conditional(let condition, let then, let otherwise):
      return try conditional(condition, then, otherwise, in: scope)
    case .call(let callee, let arguments):
      let callee = (value: try evaluate(callee, in: scope), range: callee.range)
      let evaluated = try evaluate(arguments, in: scope)
      return try call(callee.value, evaluated, at: expression.range, name: callee.range)
    case .member(let base, let name) where base.kind == .name("validation") && phase.isOfSchedule:
      return .tensor(try validationResult(name))
    case .member(let base, let name): return try member(evaluate(base, in: scope), name)
    case .index(let base, let indices):
      let value = try evaluate(base, in: scope)
      return try index(value, indices, at: base.range, in: scope)
    case .range(let lower, let upper, let closed): return try self.range(lower, upper, closed: closed, in: scope)
    case .tuple(let elements):
      let evaluated = try evaluate(elements, in: scope)
      if evaluated.count == 1, evaluated[0].label == nil { return evaluated[0].value }
      return .tuple(evaluated.map { Value.Element(label: $0.label?.text, value: $0.value) })
    case .list(let elements):
      var values: [Value] = []
      for element in elements { values.append(try evaluate(element, in: scope)) }
      return .list(values)
    case .block(let block): return try run(block, in: Scope(scope))
    case .lambda(let names, let body):
      return .function(Function(name: "the function", body: .lambda(names, body, scope)))
    case .repeat(let count, let block):
      return .layer(Layer(.chain(try rounds(count, block, in: scope)), range: expression.range))
    case .rest:
      guard let axes = scope.lookUp(Scope.rest)?.value else {
        throw fail(.restWithoutSignature(at: expression.range))
      }
      return axes
    case .invalid: throw Abort()
    }
  }

  private func value(of name: String, at range: SourceRange, in scope: Scope) throws(Abort) -> Value {
    guard let binding = scope.lookUp(name) else { throw unknown(name, at: range) }
    guard let value = binding.value else {
      guard let range = binding.range, let declaration = constantDeclarations[range], !recursive.contains(range) else {
        throw Abort()
      }
      return try constant(declaration)
    }
    return value
  }

  /// The value of a top-level `let`, computed when it is first needed.
  private func constant(_ declaration: (declaration: ConstantDeclaration, home: Scope)) throws(Abort) -> Value {
    let name = declaration.declaration.name
    if let known = constants[name.range] {
      guard let value = known else { throw Abort() }
      return value
    }
    // Until it is known, it stands for a failure: a definition in a circle has been reported by then.
    constants[name.range] = .some(nil)
    let value = try within({ $0 = Context() }) { () throws(Abort) -> Value in
      let value = try evaluate(declaration.declaration.value, in: declaration.home)
      if case .tensor = value { throw fail(.constantIsTensor(name.text, at: declaration.declaration.value.range)) }
      return value
    }
    constants[name.range] = .some(value)
    return value
  }

  // MARK: Blocks

  /// The value of a block: that of its last expression.
  func run(_ block: Block, in scope: Scope) throws(Abort) -> Value {
    var result: Value?
    var failed = false
    for (index, statement) in block.statements.enumerated() {
      do throws(Abort) {
        let value = try run(statement, in: scope)
        if index == block.statements.count - 1 { result = value }
      } catch {
        // What follows relies on a requirement, and would only say again that it is not met.
        if case .requirement = statement { throw error }
        failed = true
      }
      if stopped { throw Abort() }
    }
    if let result { return result }
    guard failed else { throw fail(.blockWithoutValue(at: block.range)) }
    throw Abort()
  }

  /// Runs a statement; gives a value if it is an expression.
  @discardableResult
  func run(_ statement: Statement, in scope: Scope) throws(Abort) -> Value? {
    switch statement {
    case .binding(let names, let expression):
      let before = builders[phase]?.graph.nodes.count ?? 0
      do throws(Abort) {
        let value = try evaluate(expression, in: scope)
        try bind(names, to: value, at: expression.range, after: before, in: scope)
      } catch {
        for name in names { scope.bind(name.text, nil, at: name.range) }
        throw error
      }
      return nil
    case .storage(let statement):
      do throws(Abort) {
        try store(statement, in: scope)
      } catch {
        scope.bind(statement.name.text, nil, at: statement.name.range)
        throw error
      }
      return nil
    case .assignment(let name, let value):
      try assign(name, value, in: scope)
      return nil
    case .requirement(let condition):
      try require(condition, in: scope)
      return nil
    case .expression(let expression):
      return try evaluate(expression, in: scope)
    }
  }

  private func bind(_ names: [Name], to value: Value, at range: SourceRange, after before: Int, in scope: Scope)
    throws(Abort)
  {
    if names.count == 1 {
      name(value, names[0], after: before)
      scope.bind(names[0].text, value, at: names[0].range)
      return
    }
    guard case .tuple(let elements) = value, elements.count == names.count else {
      var found = value.kind
      if case .tuple(let elements) = value { found = "a tuple of \(elements.count)" }
      throw fail(.bindingCount(names: names.count, found: found, at: range))
    }
    for (element, target) in zip(elements, names) {
      name(element.value, target, after: before)
      scope.bind(target.text, element.value, at: target.range)
    }
  }

  /// A layer takes the name of the `let` that first holds it, and so does a tensor that was computed for it: nodes from
  /// `before` on.
  private func name(_ value: Value, _ name: Name, after before: Int) {
    switch value {
    case .layer(let layer) where layer.path == nil:
      layer.path = paths.path(name.text, numbered: false, in: context.path, at: name.range)
    case .tensor(let tensor) where tensor.phase == phase && tensor.id.index >= before:
      builders[phase]?.graph.nodes[tensor.id.index].origin.name = name.text
    case .tensor(let tensor) where tensor.phase == .statistics:
      if keptStatistics[tensor.id] == nil {
        builders[.statistics]?.graph.nodes[tensor.id.index].origin.name = name.text
      }
    default: break
    }
  }

  // MARK: Pipelines

  private func pipe(_ left: Expression, _ right: Expression, in scope: Scope) throws(Abort) -> Value {
    let value = try evaluate(left, in: scope)
    let saved = context.range
    if isUser(right.range) { context.range = right.range }
    defer { context.range = saved }
    let stage = try self.stage(right, in: scope)
    switch value {
    case .function, .layer, .layerDeclaration:
      // No tensor yet: a layer of several stages.
      var stages = [Layer.Stage(value: try callable(value, at: left.range), range: left.range)]
      if case .layer(let layer) = value, case .chain(let earlier) = layer.body, layer.path == nil { stages = earlier }
      return .layer(
        Layer(
          .chain(stages + [Layer.Stage(value: stage, range: right.range)]), range: left.range.union(right.range)))
    case .integer, .number, .boolean, .string, .tuple, .list, .range, .tensor, .axis, .batchAxis, .optimizer, .clip,
      .source, .absent:
      let argument = EvaluatedArgument(label: nil, value: value, range: left.range)
      return try call(stage, [argument], at: right.range, name: right.range)
    }
  }

  /// What stands to the right of `|>`, ready to be called with what comes from the left.
  private func stage(_ expression: Expression, in scope: Scope) throws(Abort) -> Value {
    guard case .call(let callee, let arguments) = expression.kind else {
      return try callable(evaluate(expression, in: scope), at: expression.range)
    }
    let value = try evaluate(callee, in: scope)
    let evaluated = try evaluate(arguments, in: scope)
    switch value {
    case .function(let function):
      if case .formula(let declaration, _) = function.body, declaration.kind == .schedule {
        throw fail(.pipedSchedule(function.name, at: expression.range))
      }
      return .function(Function(name: function.name, body: .partial(function, evaluated)))
    case .layer(let layer):
      return .function(Function(name: "the layer", body: .applied(layer, evaluated)))
    case .layerDeclaration(let declaration, let home) where declaration.configuration.isEmpty && !evaluated.isEmpty:
      let layer = try configure(declaration, home, [], at: expression.range)
      return .function(Function(name: declaration.name.text, body: .applied(layer, evaluated)))
    case .layerDeclaration, .integer, .number, .boolean, .string, .tuple, .list, .range, .tensor, .axis,
      .batchAxis, .optimizer, .clip, .source, .absent:
      let stage = try call(value, evaluated, at: expression.range, name: callee.range)
      return try callable(stage, at: expression.range)
    }
  }

  private func rounds(_ count: Expression, _ block: Block, in scope: Scope) throws(Abort) -> [Layer.Stage] {
    let number = try evaluate(count, in: scope)
    guard let rounds = integer(number) else {
      throw fail(.wrongKind(found: describe(number), expected: "a whole number", use: "'repeat'", at: count.range))
    }
    guard rounds >= 0, rounds <= Limits.rounds else {
      throw fail(.badRounds(rounds, limit: Limits.rounds, at: count.range))
    }
    var stages: [Layer.Stage] = []
    for _ in 0..<rounds {
      let value = try callable(run(block, in: Scope(scope)), at: block.resultRange)
      stages.append(Layer.Stage(value: value, range: block.resultRange))
    }
    return stages
  }

  // MARK: Conditions, members, ranges

  private func conditional(
    _ condition: Expression, _ then: Expression, _ otherwise: Expression, in scope: Scope
  ) throws(Abort) -> Value {
    switch try evaluate(condition, in: scope) {
    case .boolean(let holds): return try evaluate(holds ? then : otherwise, in: scope)
    case .tensor(let tensor):
      let (yes, no) = (try evaluate(then, in: scope), try evaluate(otherwise, in: scope))
      return .tensor(
        try select(.tensor(tensor), yes, no, at: (condition.range, then.range, otherwise.range), name: "select"))
    case let value:
      throw fail(
        .wrongKind(found: describe(value), expected: "a truth value", use: "a condition", at: condition.range))
    }
  }

  private func member(_ base: Value, _ name: Name) throws(Abort) -> Value {
    guard case .tuple(let elements) = base else {
      throw fail(.noMembers(kind: base.kind, member: name.text, at: name.range))
    }
    if let element = elements.first(where: { $0.label == name.text }) { return element.value }
    throw fail(.unknownMember(name.text, names: elements.compactMap(\.label), at: name.range))
  }

  private func range(
    _ lower: Expression, _ upper: Expression, closed: Bool, in scope: Scope
  ) throws(Abort) -> Value {
    let (low, high) = (try evaluate(lower, in: scope), try evaluate(upper, in: scope))
    guard let first = integer(low), let last = integer(high) else {
      let (value, place) = integer(low) == nil ? (low, lower) : (high, upper)
      throw fail(
        .wrongKind(found: describe(value), expected: "a whole number", use: "a range", at: place.range))
    }
    let (end, overflow) = closed ? last.addingReportingOverflow(1) : (last, false)
    guard !overflow else { throw fail(.overflow(operation: "...", at: upper.range)) }
    guard first < end else {
      throw fail(.emptyRange(from: first, to: last, closed: closed, at: lower.range.union(upper.range)))
    }
    return .range(first..<end)
  }
}
