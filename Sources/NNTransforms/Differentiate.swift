import NNIR

/// The graph of a forward pass with its backward pass: `graph` with an output `.gradient(index)` for every parameter, the
/// derivative of the result `loss`, in the order of the parameters and after the graph's own outputs. A parameter from which no
/// path leads to the loss gets zeros.
///
/// `graph` must have a scalar result `loss`. Backward nodes follow the forward nodes, in reverse order, and have the origin of
/// the forward node that they serve, marked `isBackward`.
package func differentiate(_ graph: Graph) -> Graph {
  guard let loss = graph.result("loss"), graph[loss].type == .scalar else {
    preconditionFailure("graph '\(graph.name)' has no scalar result 'loss' to differentiate")
  }
  var builder = GraphBuilder(graph)
  let leaves = graph.nodes.indices.filter { graph.nodes[$0].op.parameterIndex != nil }.map { ValueID($0) }
  builder.origin = backwardOrigin(graph[loss].origin)
  let seed = builder.constant(1)
  let cotangents = backpropagate(from: loss, seed: seed, to: leaves, in: &builder)
  var gradients = [ValueID?](repeating: nil, count: graph.parameters.count)
  // A parameter that the graph reads in several places gets the sum, the last place first.
  for (leaf, cotangent) in zip(leaves, cotangents).reversed() {
    guard let index = graph[leaf].op.parameterIndex, let cotangent else { continue }
    builder.origin = backwardOrigin(graph[leaf].origin)
    gradients[index] = gradients[index].map { builder.binary(.add, $0, cotangent) } ?? cotangent
  }

  for (index, parameter) in graph.parameters.enumerated() {
    builder.origin = Origin(scope: parameter.name, range: parameter.range, isBackward: true)
    let gradient = gradients[index] ?? builder.constant(0, to: parameter.shape.map(Dimension.size))
    builder.output(.gradient(index: index), gradient)
  }
  return builder.graph
}

/// The derivatives of Σ seed · value by each of `targets`, as new nodes at the end of the graph: reverse accumulation from
/// `value`, whose own derivative is `seed` (of its type), along all paths that begin at a target. nil where there is no such path.
///
/// No target may depend on another one.
package func backpropagate(
  from value: ValueID, seed: ValueID, to targets: [ValueID], in builder: inout GraphBuilder
) -> [ValueID?] {
  guard let first = targets.min(), first <= value else { return targets.map { _ in nil } }
  let graph = builder.graph
  let active = dependents(of: targets, from: first, through: value, in: graph)
  func isActive(_ value: ValueID) -> Bool { value >= first && active[value.index - first.index] }
  var cotangents = [ValueID?](repeating: nil, count: active.count)
  cotangents[value.index - first.index] = seed
  for index in (first.index...value.index).reversed() {
    guard isActive(ValueID(index)), let cotangent = cotangents[index - first.index] else { continue }
    let node = graph.nodes[index]
    let wanted = node.operands.map(isActive)
    // A target: what it depends on is of no interest.
    if !wanted.contains(true) { continue }
    builder.origin = backwardOrigin(node.origin)
    let contributions = operandCotangents(of: ValueID(index), cotangent: cotangent, wanted: wanted, in: &builder)
    for (operand, contribution) in zip(node.operands, contributions) where isActive(operand) {
      guard let contribution else { continue }
      // A value that is used in several places gets the sum of what comes back from them.
      let place = operand.index - first.index
      cotangents[place] = cotangents[place].map { builder.binary(.add, $0, contribution) } ?? contribution
    }
  }
  return targets.map { $0 <= value ? cotangents[$0.index - first.index] : nil }
}

private func backwardOrigin(_ origin: Origin) -> Origin {
  var origin = origin
  origin.isBackward = true
  return origin
}

/// For every value from `first` through `last` whether it is a target or depends on one in a way that has a derivative.
private func dependents(of targets: [ValueID], from first: ValueID, through last: ValueID, in graph: Graph) -> [Bool] {
  var depends = [Bool](repeating: false, count: last.index - first.index + 1)
  for target in targets where target <= last { depends[target.index - first.index] = true }
  for index in first.index...last.index where !depends[index - first.index] {
    let node = graph.nodes[index]
    func dependsOnTarget() -> Bool {
      node.operands.contains { $0 >= first && depends[$0.index - first.index] }
    }
    switch node.op {
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random: break
    case .compare, .argumentMaximum, .stopGradient: break
    case .unary(let function): depends[index - first.index] = function.hasDerivative && dependsOnTarget()
    case .binary, .select, .reduce, .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window,
      .windowAdjoint, .contract:
      depends[index - first.index] = dependsOnTarget()
    }
  }
  return depends
}

extension Op {
  /// The parameter that the node reads, if it is one.
  fileprivate var parameterIndex: Int? {
    if case .parameter(let index) = self { index } else { nil }
  }
}

extension UnaryFunction {
  /// False for functions that are constant nearly everywhere.
  fileprivate var hasDerivative: Bool {
    switch self {
    case .negate, .absolute, .exponential, .logarithm, .squareRoot, .reciprocalSquareRoot, .sine, .cosine,
      .hyperbolicTangent, .errorFunction:
      true
    case .sign, .floor, .not: false
    }
  }
}
