import NNIR

/// The gradients of pooling that are better made again by each kernel that needs them, an example at a time, than stored: they are as
/// large as what was pooled, and made of a mask and the gradient of the result, which are smaller.
///
/// Returns them with the nodes on the way, all of which then need no memory.
func findMoved(
  _ graph: Graph, roles: [Role], neededElsewhere: Set<ValueID>, keptMasks: Set<ValueID>, batch: Int
) -> Set<ValueID> {
  var userCounts = [Int](repeating: 0, count: graph.nodes.count)
  /// Read otherwise than by products and reductions.
  var isViewed = [Bool](repeating: false, count: graph.nodes.count)
  for node in graph.nodes {
    for operand in Set(node.operands) { userCounts[operand.index] += 1 }
    switch node.op {
    case .contract, .reduce: continue
    default: for operand in node.operands { isViewed[operand.index] = true }
    }
  }
  let outputs = Set(graph.outputs.map(\.value))
  func bytes(_ value: ValueID) -> Int { (keptMasks.contains(value) ? 1 : 4) * graph[value].type.exampleCount }
  func moves(_ value: ValueID) -> Bool {
    guard case .windowAdjoint(let window, let extent) = graph[value].op else { return false }
    return roles[value.index] == .computed && window.covers(extent)
  }

  var result: Set<ValueID> = []
  for value in graph.nodes.indices.map(ValueID.init)
  where moves(value) && neededElsewhere.contains(value) && !outputs.contains(value) && !isViewed[value.index] {
    guard graph[value].type.isBatched, bytes(value) * batch > cacheBytes else { continue }
    var path: Set<ValueID> = [value]
    var source = graph[value].operands[0]
    func isOnTheWay(_ node: ValueID) -> Bool {
      if case .permute = graph[node].op { return roles[node.index] == .inlined }
      return moves(node)
    }
    while userCounts[source.index] == 1, isOnTheWay(source), !neededElsewhere.contains(source) {
      path.insert(source)
      source = graph[source].operands[0]
    }
    // One choice or sum or product for each element, of what is smaller. Random numbers would take longer than loading.
    guard userCounts[source.index] == 1, roles[source.index] == .computed, !neededElsewhere.contains(source),
      let cost = operations(graph[source].op), cost <= 1
    else { continue }
    path.insert(source)
    var pending = graph[source].operands
    var visited: Set<ValueID> = []
    var read = 0
    while let operand = pending.popLast() {
      guard visited.insert(operand).inserted else { continue }
      switch roles[operand.index] {
      case .uniform: break
      case .leaf, .computed, .contracted: read += bytes(operand)
      case .inlined:
        pending += graph[operand].operands
        if case .random = graph[operand].op { read += bytes(value) }
      }
    }
    if 2 * read <= bytes(value) { result.formUnion(path) }
  }
  return result
}
