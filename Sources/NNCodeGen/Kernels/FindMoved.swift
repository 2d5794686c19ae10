import NNIR

/// The gradients of pooling that are better made again by each kernel that needs them, an example at a time, than stored: they are as
/// large as what was pooled, and made of a mask and the gradient of the result, which are smaller.
///
/// Returns them with the nodes on the way, all of which then need no memory.
func findMoved(
  _ graph: Graph, users: [[ValueID]], roles: [Role], neededElsewhere: Set<ValueID>, keptMasks: Set<ValueID>, batch: Int
) -> Set<ValueID> {
  /// True if nothing but products and reductions reads the value.
  func isReadWhole(_ value: ValueID) -> Bool {
    users[value.index].allSatisfy { user in
      switch graph[user].op {
      case .contract, .reduce: true
      default: false
      }
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
  where moves(value) && neededElsewhere.contains(value) && !outputs.contains(value) && isReadWhole(value) {
    guard graph[value].type.isBatched, bytes(value) * batch > cacheBytes else { continue }
    var path: Set<ValueID> = [value]
    var source = graph[value].operands[0]
    func isOnTheWay(_ node: ValueID) -> Bool {
      if case .permute = graph[node].op { return roles[node.index] == .inlined }
      return moves(node)
    }
    while users[source.index].count == 1, isOnTheWay(source), !neededElsewhere.contains(source) {
      path.insert(source)
      source = graph[source].operands[0]
    }
    // One choice or sum or product for each element, of what is smaller. Random numbers would take longer than loading.
    guard users[source.index].count == 1, roles[source.index] == .computed, !neededElsewhere.contains(source),
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
