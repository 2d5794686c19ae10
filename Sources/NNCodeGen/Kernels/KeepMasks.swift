import NNIR

/// Comparisons whose answers are kept for other kernels, a byte each, instead of what they compare.
///
/// The backward pass of max pooling asks which elements equal the maximum of their window. That can be asked again of the elements
/// if they lie in memory, four bytes each. Where nothing else needs them there, the forward kernel that has them at hand asks once,
/// and they never leave its cache.
func keepMasks(
  _ graph: Graph, users: [[ValueID]], roles: [Role], groupOf: [ValueID: Int], neededElsewhere: Set<ValueID>
) -> Set<ValueID> {
  let outputs = Set(graph.outputs.map(\.value))

  /// The kernels that read a value, directly or through what has no memory, unless only by this comparison.
  func readers(of value: ValueID, besides comparison: ValueID?) -> Set<Int> {
    var result: Set<Int> = []
    var visited: Set<ValueID> = []
    var pending = users[value.index]
    while let user = pending.popLast() {
      guard user != comparison, visited.insert(user).inserted else { continue }
      if let group = groupOf[user] { result.insert(group) } else { pending += users[user.index] }
    }
    return result
  }

  var kept: Set<ValueID> = []
  for value in graph.nodes.indices.map(ValueID.init) {
    let node = graph[value]
    guard case .compare = node.op, node.type.isBatched, roles[value.index] == .inlined else { continue }
    // What it compares, through what has no memory.
    var roots: Set<ValueID> = []
    var visited: Set<ValueID> = []
    var pending = node.operands
    while let operand = pending.popLast() {
      guard visited.insert(operand).inserted else { continue }
      switch roles[operand.index] {
      case .computed, .contracted: roots.insert(operand)
      case .inlined: pending += graph[operand].operands
      case .leaf, .uniform: break
      }
    }
    // The last of their kernels would ask.
    guard let home = roots.compactMap({ groupOf[$0] }).max(),
      readers(of: value, besides: nil).contains(where: { $0 != home })
    else { continue }
    let freed = roots.filter { root in
      groupOf[root] == home && graph[root].type.isBatched && neededElsewhere.contains(root) && !outputs.contains(root)
        && readers(of: root, besides: value).isSubset(of: [home])
    }
    if freed.reduce(0, { $0 + 4 * graph[$1].type.exampleCount }) > node.type.exampleCount { kept.insert(value) }
  }
  return kept
}
