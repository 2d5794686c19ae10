import NNIR

/// Values that other kernels need and would better compute again than load: a few additions, products or choices on at most
/// one tensor of the same size, which lies in memory anyway. Storing them would only add traffic.
func findCheap(_ graph: Graph, roles: [Role], neededElsewhere: Set<ValueID>) -> [ValueID] {
  var fixed = Set(graph.outputs.map(\.value))
  for node in graph.nodes {
    switch node.op {
    case .contract, .reshape: fixed.formUnion(node.operands)
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select,
      .reduce, .argumentMaximum, .permute, .broadcast, .slice, .pad, .concatenate, .window,
      .windowAdjoint, .stopGradient:
      break
    }
  }
  return graph.nodes.indices.map(ValueID.init).filter { value in
    guard roles[value.index] == .computed, neededElsewhere.contains(value), !fixed.contains(value),
      isSimple(graph[value].op)
    else { return false }
    return isCheap(value, graph: graph, roles: roles, neededElsewhere: neededElsewhere)
  }
}

/// The most operations that are done again for one element.
private let costLimit = 8

private func isCheap(
  _ value: ValueID, graph: Graph, roles: [Role], neededElsewhere: Set<ValueID>
) -> Bool {
  let size = graph[value].type
  var cost = 1
  var large: Set<ValueID> = []
  var visited: Set<ValueID> = []
  var pending = graph[value].operands
  while let operand = pending.popLast() {
    guard visited.insert(operand).inserted else { continue }
    let node = graph[operand]
    switch roles[operand.index] {
    case .uniform: continue
    case .inlined:
      if case .random = node.op { cost += 4 } else if isSimple(node.op) { cost += 1 }
      pending += node.operands
    case .leaf, .computed, .contracted:
      let isInMemory =
        roles[operand.index] != .computed || neededElsewhere.contains(operand) || node.type.isScalar
      if !isInMemory { return false }
      if node.type.exampleCount == size.exampleCount, node.type.isBatched == size.isBatched { large.insert(operand) }
    }
  }
  return cost <= costLimit && large.count <= 1
}

/// Operations that cost about as much as a load.
private func isSimple(_ op: Op) -> Bool {
  switch op {
  case .unary(let function):
    switch function {
    case .negate, .absolute, .sign, .floor, .not: true
    case .exponential, .logarithm, .squareRoot, .reciprocalSquareRoot, .sine, .cosine, .hyperbolicTangent,
      .errorFunction:
      false
    }
  case .binary(let function):
    switch function {
    case .add, .subtract, .multiply, .maximum, .minimum, .and, .or: true
    case .divide, .power: false
    }
  case .select, .compare: true
  case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .reduce, .argumentMaximum, .reshape,
    .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint, .contract, .stopGradient:
    false
  }
}
