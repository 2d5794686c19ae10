import NNIR

/// Values that other kernels need and would better compute again than load: a few operations on at most one tensor of the same
/// size, which lies in memory anyway. Storing them would only add traffic. Of a tensor that is larger than a cache, loading an
/// element takes as long as an exponential and a division, so that such activations are kept as their operands alone.
func findCheap(_ graph: Graph, roles: [Role], neededElsewhere: Set<ValueID>, batch: Int) -> Set<ValueID> {
  var fixed = Set(graph.outputs.map(\.value))
  /// Read more than once for each element, so that what takes long would be done again and again.
  var repeated: Set<ValueID> = []
  for node in graph.nodes {
    switch node.op {
    case .contract, .reshape: fixed.formUnion(node.operands)
    case .broadcast, .window, .windowAdjoint, .pad, .permute: repeated.formUnion(node.operands)
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select,
      .reduce, .argumentMaximum, .slice, .concatenate, .stopGradient:
      break
    }
  }
  var result: Set<ValueID> = []
  for value in graph.nodes.indices.map(ValueID.init) {
    guard roles[value.index] == .computed, neededElsewhere.contains(value), !fixed.contains(value) else { continue }
    let type = graph[value].type
    let isLarge = 4 * type.exampleCount * (type.isBatched ? batch : 1) > cacheBytes
    let limit = isLarge && !repeated.contains(value) ? largeCostLimit : costLimit
    let chain = cheapNodes(
      value, limit: limit, graph: graph, roles: roles, neededElsewhere: neededElsewhere, fixed: fixed)
    result.formUnion(chain ?? [])
  }
  return result
}

/// The most operations that are done again for one element: of any tensor, and of one that does not fit into this many bytes.
private let costLimit = 8
private let largeCostLimit = 32
let cacheBytes = 1 << 19

/// The value and what only its kernel computes on the way to it, or nil if that is too much.
private func cheapNodes(
  _ value: ValueID, limit: Int, graph: Graph, roles: [Role], neededElsewhere: Set<ValueID>, fixed: Set<ValueID>
) -> Set<ValueID>? {
  let size = graph[value].type
  guard var cost = operations(graph[value].op) else { return nil }
  var chain: Set<ValueID> = [value]
  var large: Set<ValueID> = []
  var visited: Set<ValueID> = []
  var pending = graph[value].operands
  while let operand = pending.popLast() {
    guard visited.insert(operand).inserted else { continue }
    let node = graph[operand]
    switch roles[operand.index] {
    case .uniform: continue
    case .inlined:
      if case .random = node.op { cost += 4 } else { cost += operations(node.op) ?? 0 }
      pending += node.operands
    case .leaf, .computed, .contracted:
      let isInMemory =
        roles[operand.index] != .computed || neededElsewhere.contains(operand) || node.type.isScalar
      if !isInMemory {
        guard !fixed.contains(operand), let more = operations(node.op) else { return nil }
        cost += more
        chain.insert(operand)
        pending += node.operands
      } else if node.type.exampleCount == size.exampleCount, node.type.isBatched == size.isBatched {
        large.insert(operand)
      }
    }
  }
  return cost <= limit && large.count <= 1 ? chain : nil
}

/// About how many additions it takes; nil for what is not computed again.
func operations(_ op: Op) -> Int? {
  switch op {
  case .unary(let function):
    switch function {
    case .negate, .absolute, .sign, .floor, .not: 1
    case .squareRoot, .reciprocalSquareRoot: 9
    case .exponential, .logarithm: 10
    case .hyperbolicTangent, .errorFunction: 20
    case .sine, .cosine: nil
    }
  case .binary(let function):
    switch function {
    case .add, .subtract, .multiply, .maximum, .minimum, .and, .or: 1
    case .divide: 9
    case .power: nil
    }
  case .select, .compare: 1
  case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .reduce, .argumentMaximum, .reshape,
    .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint, .contract, .stopGradient:
    nil
  }
}
