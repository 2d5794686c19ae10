import NNIR

/// Asks once where dropout's result y = (k ? c · max(x, 0) : 0) is above 0 instead of asking whether x was and whether it was kept.
///
/// The backward pass of ReLU and dropout is x > 0 ? c · (k ? d : 0) : 0. Where c ≥ 1, both answers are yes exactly where y > 0, for NaN
/// and infinity too. If y is kept for what follows, x need not be kept for this, and k, which is made of random numbers, need not
/// be computed again.
package func compareDropped(_ graph: Graph) -> Graph {
  let users = NodeUsers(graph)
  var result = graph

  func isZero(_ value: ValueID) -> Bool { graph.constantValue(of: value) == 0 }

  /// The value without the positive constants that it is multiplied by, and their product.
  func unscaled(_ value: ValueID) -> (value: ValueID, scale: Double, last: ValueID?) {
    let node = graph[value]
    guard case .binary(.multiply) = node.op, let scale = graph.constantValue(of: node.operands[1]), scale > 0 else {
      return (value, 1, nil)
    }
    let inner = unscaled(node.operands[0])
    return (inner.value, inner.scale * scale, inner.last ?? value)
  }

  /// The x of max(x, 0).
  func rectified(_ value: ValueID) -> ValueID? {
    let node = graph[value]
    guard node.op == .binary(.maximum), isZero(node.operands[1]) else { return nil }
    return node.operands[0]
  }

  for (index, node) in graph.nodes.enumerated() {
    // k ? c · max(x, 0) : 0, kept
    guard node.op == .select, isZero(node.operands[2]), users.isKept(ValueID(index), in: graph) else { continue }
    let scaled = unscaled(node.operands[1])
    guard scaled.scale >= 1, let x = rectified(scaled.value) else { continue }
    let isKept = node.operands[0]
    for user in users[isKept] where user > index {
      // k ? d : 0, which alone is multiplied by constants, and they alone by x > 0 ? 1 : 0
      let dropped = graph.nodes[user]
      guard dropped.op == .select, dropped.operands[0] == isKept, isZero(dropped.operands[2]) else { continue }
      var last = user
      while let next = users.only(ValueID(last)), unscaled(ValueID(next)).value == ValueID(user) { last = next }
      guard let outer = users.only(ValueID(last)), graph.nodes[outer].op == .select,
        graph.nodes[outer].operands[1] == ValueID(last), isZero(graph.nodes[outer].operands[2])
      else { continue }
      let question = graph.nodes[outer].operands[0]
      let asks = graph[question]
      guard asks.op == .compare(.greater), isZero(asks.operands[1]), question.index > index,
        asks.operands[0] == x || asks.operands[0] == scaled.value, users.only(question) == outer
      else { continue }
      result.nodes[question.index].operands[0] = ValueID(index)
      if last == user {
        result.nodes[outer].operands[1] = dropped.operands[1]
      } else if let first = unscaled(ValueID(last)).last {
        result.nodes[first.index].operands[0] = dropped.operands[1]
      }
    }
  }
  return result
}
