import NNDiagnostics
import NNIR
import NNSyntax

/// `require condition`: what a definition expects of its configuration.
extension Elaborator {
  /// Checks a condition that is known now. What depends on a tensor that a caller gave for a configuration value, such as
  /// `warmup(0.1 * total_steps)`, is not known before the run, and is not checked.
  func require(_ condition: Expression, in scope: Scope) throws(Abort) {
    let names = condition.namesInOrder
    let visible = Scope(scope)
    for name in names {
      guard let binding = scope.lookUp(name), let value = binding.configured else { continue }
      visible.bind(name, value, at: binding.range, argument: binding.argument)
    }
    let failure = SemanticError.requirement(
      of: definition, sources.text(condition.range), values: values(of: names, in: visible), at: condition.range)
    // The nodes of the condition are no part of the graph.
    let count = builders[phase]?.graph.nodes.count ?? 0
    defer { builders[phase]?.graph.nodes.removeSubrange(count...) }
    switch try value(of: condition, in: visible, otherwise: failure) {
    case .boolean(let holds):
      guard holds else { throw fail(failure) }
    case .tensor(let tensor) where tensor.isBoolean:
      if let elements = constantElements(of: tensor) {
        guard elements.allSatisfy({ $0 != 0 }) else { throw fail(failure) }
        return
      }
      // Inputs, weights and states are never known: a condition about these would promise a check that never happens.
      let isNeverKnown = names.contains { name in
        guard let binding = visible.lookUp(name), case .tensor? = binding.value else { return false }
        return binding.argument == nil
      }
      guard !isNeverKnown else { throw fail(.conditionNotConstant(at: condition.range)) }
    case let value:
      throw fail(
        .wrongKind(found: describe(value), expected: "a truth value", use: "'require'", at: condition.range))
    }
  }

  /// An argument of the wrong kind, such as a text for a number, does not satisfy the condition either.
  private func value(
    of condition: Expression, in scope: Scope, otherwise failure: SemanticError
  ) throws(Abort) -> Value {
    do throws(Abort) {
      return try quietly { () throws(Abort) in try evaluate(condition, in: scope) }
    } catch {
      guard case .requirement(_, _, let values, _) = failure,
        !isUser(condition.range) || values.contains(where: { $0.given != nil })
      else { return try evaluate(condition, in: scope) }
      throw fail(failure)
    }
  }

  /// The elements of a tensor that is made of constants; nil for all others.
  private func constantElements(of tensor: Tensor) -> [Double]? {
    guard let source = builders[tensor.phase]?.graph else { return nil }
    var needed: Set<Int> = []
    var waiting = [tensor.id]
    while let id = waiting.popLast() {
      let node = source[id]
      guard node.isConstant else { return nil }
      if needed.insert(id.index).inserted { waiting += node.operands }
    }
    var graph = Graph(name: "requirement")
    var copies: [Int: ValueID] = [:]
    for index in needed.sorted() {
      var node = source.nodes[index]
      node.operands = node.operands.compactMap { copies[$0.index] }
      copies[index] = ValueID(graph.nodes.count)
      graph.nodes.append(node)
    }
    graph.outputs = copies[tensor.id.index].map { [Output(.result("holds"), $0)] } ?? []
    let results: [[Double]] = NNIR.evaluate(graph)
    return results.first
  }

  /// The definition whose body is running, as messages call it; nil for the model.
  private var definition: String? {
    if case .layer(let layer) = context.owner, case .declared(let declaration, _) = layer.body {
      return declaration.name.text
    }
    return context.function
  }

  /// What the names of a condition stand for: `rate is 1.5`, and where the user's file says so.
  private func values(of names: [String], in scope: Scope) -> [(text: String, given: SourceRange?)] {
    names.compactMap { name in
      guard let binding = scope.lookUp(name), binding.range != nil, let value = binding.value else { return nil }
      let given = binding.argument.flatMap { isUser($0) ? $0 : nil }
      switch value {
      case .integer, .number, .boolean, .string: return ("\(name) is \(describe(value))", given)
      case .axis(let axis): return ("\(name) is \(axes[axis].size)", given)
      case .tuple, .list, .range, .function, .layer, .layerDeclaration, .batchAxis, .optimizer, .clip, .source, .absent:
        return given.map { ("\(name) is \(describe(value))", $0) }
      case .tensor: return nil
      }
    }
  }
}

extension Node {
  /// False for what is known only when the program runs.
  fileprivate var isConstant: Bool {
    switch op {
    case .input, .parameter, .state, .gradient, .runtime, .random: false
    case .constant, .iota, .unary, .binary, .compare, .select, .reduce, .argumentMaximum, .reshape, .permute,
      .broadcast,
      .slice, .pad, .concatenate, .window, .windowAdjoint, .contract, .stopGradient:
      !type.isBatched
    }
  }
}
