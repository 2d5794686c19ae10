import NNIR

/// The nodes that have each node of a graph as an operand, in their order.
struct NodeUsers {
  private var users: [[Int]]
  private var outputs: Set<ValueID>

  init(_ graph: Graph) {
    users = Array(repeating: [], count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      for operand in Set(node.operands) { users[operand.index].append(index) }
    }
    outputs = Set(graph.outputs.map(\.value))
  }

  subscript(value: ValueID) -> [Int] { users[value.index] }

  func isOutput(_ value: ValueID) -> Bool { outputs.contains(value) }

  /// The user of a value that is no output and has one user alone.
  func only(_ value: ValueID) -> Int? {
    users[value.index].count == 1 && !outputs.contains(value) ? users[value.index][0] : nil
  }

  /// True if something reads the value otherwise than element by element, such as the next product.
  func isKept(_ value: ValueID, in graph: Graph) -> Bool {
    users[value.index].contains { user in
      switch graph.nodes[user].op {
      case .contract, .reshape, .permute, .window, .pad, .slice, .concatenate: true
      default: false
      }
    }
  }
}
