import NNDiagnostics
import NNIR
import NNSyntax

/// What is measured: the loss and the metrics; and totals in general.
///
/// A measure is a formula of totals, sums over all examples of a split. Sums are taken by the evaluation graph, call by call; the
/// formula is a graph of its own, `summary`, whose inputs are the totals. Which of the two graphs an operation belongs to
/// shows in its operands: what depends on a total belongs to the summary.
extension Elaborator {
  /// `total(x)`: the sum of a tensor over the examples: those of the batch in training, those of the split elsewhere. What does not
  /// depend on the example counts once for each.
  func total(_ operand: EvaluatedArgument, at range: SourceRange) throws(Abort) -> Value {
    guard isMeasuring || phase == .preparation && !fieldName.isEmpty else {
      throw fail(.totalOutsideMeasure(at: range))
    }
    let tensor = try real(operand.value, at: operand.range, for: "'total'")
    guard !dependsOnStatistics(tensor) else { throw fail(.totalOfStatistics(at: operand.range)) }
    guard tensor.phase == phase else { throw fail(.totalOfTotal(at: operand.range)) }
    return .tensor(try total(tensor, name: "total"))
  }

  private func total(_ tensor: Tensor, name: String) throws(Abort) -> Tensor {
    if tensor.type.isBatched {
      return try handOver(try emit(.reduce(.sum, axes: [0]), [tensor], axes: tensor.axes, name: name))
    }
    let count = try examples(name: name)
    let isOne = if case .constant(1)? = builders[phase]?.graph[tensor.id].op { tensor.axes.isEmpty } else { false }
    return isOne ? count : try multiply(tensor, count, name: name)
  }

  /// Σ f(w) over the parameters w whose path matches one of the patterns; all of them without patterns.
  func sumParameters(
    _ formula: EvaluatedArgument, matching match: EvaluatedArgument?, at range: SourceRange
  ) throws(Abort) -> Value {
    guard isMeasuring else { throw fail(.parametersOutsideMeasure(at: range)) }
    let patterns = try match.map { match throws(Abort) in try self.patterns(match) } ?? ["*"]
    for pattern in patterns where !parameters.contains(where: { matches(pattern, $0.info.name) }) {
      throw fail(.groupWithoutParameter(pattern, names: parameters.map(\.info.name), at: match?.range ?? range))
    }
    var sum: Tensor?
    for (index, parameter) in parameters.enumerated() {
      guard patterns.contains(where: { matches($0, parameter.info.name) }) else { continue }
      let name = parameter.info.name
      let weight = try emit(.parameter(index: index), [], axes: parameter.axes, name: name)
      let argument = EvaluatedArgument(label: nil, value: .tensor(weight), range: formula.range)
      let value = try call(formula.value, [argument], at: range, name: formula.range)
      let term = try real(value, at: formula.range, for: "'sum_parameters'")
      guard term.type.isScalar else {
        throw fail(
          .formulaOfParameterNotScalar(
            name, found: term.type.isBatched ? "a number for each example" : "\(term.shape)", at: formula.range))
      }
      sum =
        try sum.map { sum throws(Abort) in
          try emit(.binary(.add), [sum, term], axes: [], name: "sum_parameters")
        } ?? term
    }
    return sum.map { .tensor($0) } ?? .integer(0)
  }

  private func patterns(_ match: EvaluatedArgument) throws(Abort) -> [String] {
    switch match.value {
    case .string(let pattern): return [pattern]
    case .list(let elements) where !elements.isEmpty:
      let patterns = elements.compactMap { if case .string(let pattern) = $0 { pattern } else { String?.none } }
      if patterns.count == elements.count { return patterns }
    default: break
    }
    throw fail(.badPatterns(at: match.range))
  }

  /// The number of examples.
  private func examples(name: String) throws(Abort) -> Tensor {
    if let known = exampleTotals[phase] { return known }
    let count = try handOver(try emit(.runtime(.exampleCount), [], axes: [], name: name))
    if phase.ofTotals != nil { exampleTotals[phase] = count }
    return count
  }

  /// A sum over the examples of a call becomes an input of the summary. In training the call has all examples.
  private func handOver(_ sum: Tensor) throws(Abort) -> Tensor {
    guard let other = phase.ofTotals else { return sum }
    let index = builders[other]?.graph.inputs.count ?? 0
    let name = (other == .statistics ? Program.dataPrefix : "") + "total\(index + 1)"
    builders[phase]?.output(.result(name), sum.id)
    builders[other]?.graph.inputs.append(InputInfo(name: name, type: sum.type))
    return try inPhase(other) { () throws(Abort) in
      try emit(.input(index: index), [], axes: sum.axes, name: name)
    }
  }

  private func multiply(_ left: Tensor, _ right: Tensor, name: String) throws(Abort) -> Tensor {
    let range = context.range ?? SourceRange(file: 0, start: 0, end: 0)
    return try elementwise(.multiply, .tensor(left), .tensor(right), at: (range, range), name: name)
  }

  /// The mean over the examples: total(x) / total(1).
  func meanOfExamples(_ tensor: Tensor, name: String) throws(Abort) -> Tensor {
    let sum = try total(tensor, name: name)
    let count = try examples(name: name)
    let whole = try broadcast(count, to: sum.axes, positions: [], batched: false, name: name)
    return try emit(.binary(.divide), [sum, whole], axes: sum.axes, name: name)
  }

  // MARK: Two graphs

  /// Before an element-wise operation of a total and a number for each example: the latter's mean, where that is the mean of the result.
  func meet(_ left: Tensor, _ right: Tensor, _ function: BinaryFunction) throws(Abort) -> (Tensor, Tensor) {
    func isEach(_ tensor: Tensor) -> Bool {
      tensor.phase == .evaluation && tensor.type.isBatched && tensor.axes.isEmpty
    }
    switch function {
    case .add, .subtract, .multiply:
      if left.phase == .summary, isEach(right) { return (left, try meanOfExamples(right, name: "mean")) }
      if right.phase == .summary, isEach(left) { return (try meanOfExamples(left, name: "mean"), right) }
    case .divide:
      if right.phase == .summary, isEach(left) { return (try meanOfExamples(left, name: "mean"), right) }
    case .power, .maximum, .minimum, .and, .or: break
    }
    return (left, right)
  }

  /// The graph that an operation on these tensors belongs to.
  func home(of operands: [Tensor]) -> Phase {
    operands.first { $0.phase == phase.ofTotals }?.phase ?? phase
  }

  /// The tensor in the graph of totals. Of the graph before it only constants can be had there.
  func lift(_ tensor: Tensor) throws(Abort) -> ValueID {
    tensor.phase == phase.ofTotals ? tensor.id : try lift(tensor.id)
  }

  private func lift(_ id: ValueID) throws(Abort) -> ValueID {
    guard let other = phase.ofTotals, let node = builders[phase]?.graph[id] else { throw Abort() }
    if let known = liftedNodes[other]?[id] { return known }
    switch node.op {
    case .input, .parameter, .state, .gradient, .runtime, .random:
      throw fail(.eachBesideTotal(at: context.range ?? SourceRange(file: 0, start: 0, end: 0)))
    case .constant, .iota, .unary, .binary, .compare, .select, .reduce, .argumentMaximum, .reshape, .permute,
      .broadcast,
      .slice, .pad, .concatenate, .window, .windowAdjoint, .contract, .stopGradient:
      guard !node.type.isBatched else {
        throw fail(.eachBesideTotal(at: context.range ?? SourceRange(file: 0, start: 0, end: 0)))
      }
      var operands: [ValueID] = []
      for operand in node.operands { operands.append(try lift(operand)) }
      let copy = try inPhase(other) { () throws(Abort) in try emit(node.op, operands, name: node.origin.name) }
      liftedNodes[other, default: [:]][id] = copy
      return copy
    }
  }

  // MARK: Entries

  /// The loss of a step: the mean over the batch, unless it is a formula of totals.
  func elaborateLoss(_ entry: Entry, in scope: Scope) throws(Abort) {
    try measuring(entry.value) { () throws(Abort) in
      let value = try measure("loss", entry.value, in: scope)
      let loss = value.type.isBatched ? try meanOfExamples(value, name: "loss") : value
      builders[.training]?.output(.result("loss"), loss.id)
    }
  }

  /// The loss or a metric of a split, as a result of the summary.
  func elaborateMeasure(_ name: Name, _ expression: Expression, in scope: Scope) throws(Abort) {
    try measuring(expression) { () throws(Abort) in
      var value = try measure(name.text, expression, in: scope)
      if value.phase == .evaluation {
        guard value.type.isBatched else {
          throw fail(.notPerExample(name.text, found: "one number for the batch", at: expression.range))
        }
        value = try meanOfExamples(value, name: name.text)
      }
      builders[.summary]?.output(.result(name.text), value.id)
    }
  }

  private func measuring(_ expression: Expression, _ body: () throws(Abort) -> Void) throws(Abort) {
    isMeasuring = true
    defer { isMeasuring = false }
    try within(
      { context in
        context = Context()
        context.range = expression.range
      }, body)
  }

  /// The value of an entry: one number for each example, or a formula of totals, which for a metric may have one or two axes.
  private func measure(_ name: String, _ expression: Expression, in scope: Scope) throws(Abort) -> Tensor {
    let value = try plain(evaluate(expression, in: scope), at: expression.range)
    guard case .tensor = value else {
      throw fail(.notPerExample(name, found: describe(value), at: expression.range))
    }
    let tensor = try real(value, at: expression.range, for: "'\(name)'")
    try noteGoal(name, tensor, expression)
    let allowed = name == "loss" || tensor.type.isBatched ? 0 : 2
    guard tensor.axes.count <= allowed else {
      throw fail(.notScalar(name, shape: tensor.shape, at: expression.range))
    }
    return tensor
  }

  /// Which classes the elements of a metric with axes belong to: those of a class field that its formula names.
  func classNames(of metric: Expression, shape: [Int], fields: [FieldValue]) -> [String] {
    guard let count = shape.last else { return [] }
    let names = metric.names
    return fields.first { names.contains($0.field.name) && $0.field.classNames.count == count }?.field.classNames ?? []
  }
}
