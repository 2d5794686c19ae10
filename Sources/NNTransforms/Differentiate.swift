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
  let active = dependsOnParameters(graph)
  var cotangents = [ValueID?](repeating: nil, count: graph.nodes.count)
  var gradients = [ValueID?](repeating: nil, count: graph.parameters.count)

  /// A value that is used in several places gets the sum of what comes back from them.
  func accumulate(_ contribution: ValueID, into sum: inout ValueID?) {
    sum = sum.map { builder.binary(.add, $0, contribution) } ?? contribution
  }

  builder.origin = backwardOrigin(graph[loss].origin)
  cotangents[loss.index] = builder.constant(1)
  for index in (0...loss.index).reversed() where active[index] {
    guard let cotangent = cotangents[index] else { continue }
    let node = graph.nodes[index]
    builder.origin = backwardOrigin(node.origin)
    if case .parameter(let parameter) = node.op { accumulate(cotangent, into: &gradients[parameter]) }
    let wanted = node.operands.map { active[$0.index] }
    let contributions = operandCotangents(
      of: ValueID(index), cotangent: cotangent, wanted: wanted, in: &builder)
    for (operand, contribution) in zip(node.operands, contributions) where active[operand.index] {
      if let contribution { accumulate(contribution, into: &cotangents[operand.index]) }
    }
  }

  for (index, parameter) in graph.parameters.enumerated() {
    builder.origin = Origin(scope: parameter.name, range: parameter.range, isBackward: true)
    let gradient = gradients[index] ?? builder.constant(0, to: parameter.shape.map(Dimension.size))
    builder.output(.gradient(index: index), gradient)
  }
  return builder.graph
}

private func backwardOrigin(_ origin: Origin) -> Origin {
  var origin = origin
  origin.isBackward = true
  return origin
}

/// For every value whether it depends on a parameter in a way that has a derivative.
private func dependsOnParameters(_ graph: Graph) -> [Bool] {
  var depends: [Bool] = []
  depends.reserveCapacity(graph.nodes.count)
  for node in graph.nodes {
    switch node.op {
    case .parameter: depends.append(true)
    case .input, .state, .gradient, .constant, .runtime, .iota, .random: depends.append(false)
    case .compare, .argumentMaximum, .stopGradient: depends.append(false)
    case .unary(let function): depends.append(function.hasDerivative && depends[node.operands[0].index])
    case .binary, .select, .reduce, .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .contract:
      depends.append(node.operands.contains { depends[$0.index] })
    }
  }
  return depends
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
