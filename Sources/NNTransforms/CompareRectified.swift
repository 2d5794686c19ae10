import NNIR

/// Asks y > c instead of x > c where y = max(x, c), and likewise for the smaller one: the answer is the same, for NaN and infinity too.
///
/// The backward pass of ReLU, max(x, 0), asks where x was above 0. If x is a sum of products that nothing else needs, it would
/// be kept for that alone, while y is kept anyway for what follows.
package func compareRectified(_ graph: Graph) -> Graph {
  let users = NodeUsers(graph)
  let outputs = Set(graph.outputs.map(\.value.index))

  /// True for a sum of products, shifted or in another shape, that nothing else needs.
  func isProduct(_ value: ValueID) -> Bool {
    let node = graph[value]
    if outputs.contains(value.index) { return false }
    func isOnlyUse(_ operand: ValueID) -> Bool { users[operand].count == 1 && isProduct(operand) }
    switch node.op {
    case .contract: return true
    case .reshape, .permute: return isOnlyUse(node.operands[0])
    case .binary(.add), .binary(.subtract):
      return node.operands.contains(where: isOnlyUse)
        && node.operands.contains { if case .broadcast = graph[$0].op { true } else { false } }
    default: return false
    }
  }

  var result = graph
  for (index, node) in graph.nodes.enumerated() {
    let limit: BinaryFunction
    switch node.op {
    case .binary(.maximum): limit = .maximum
    case .binary(.minimum): limit = .minimum
    default: continue
    }
    let (x, bound) = (node.operands[0], node.operands[1])
    guard graph.constantValue(of: bound) != nil, isProduct(x), users.isKept(ValueID(index), in: graph) else { continue }
    let others = users[x].filter { $0 != index }
    let asks = others.allSatisfy { other in
      let comparison = limit == .maximum ? Comparison.greater : .less
      return other > index && graph.nodes[other].op == .compare(comparison)
        && graph.nodes[other].operands == [x, bound]
    }
    guard asks else { continue }
    for other in others { result.nodes[other].operands[0] = ValueID(index) }
  }
  return result
}
