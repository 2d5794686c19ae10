import NNIR

/// Removes the nodes that no output depends on. Declarations of inputs, parameters and states stay.
package func eliminateDeadCode(_ graph: Graph) -> Graph {
  var isNeeded = [Bool](repeating: false, count: graph.nodes.count)
  for output in graph.outputs { isNeeded[output.value.index] = true }
  for index in graph.nodes.indices.reversed() where isNeeded[index] {
    for operand in graph.nodes[index].operands { isNeeded[operand.index] = true }
  }

  var result = graph
  result.nodes = []
  var values: [ValueID] = []
  values.reserveCapacity(graph.nodes.count)
  for (index, node) in graph.nodes.enumerated() {
    // What is not needed has no user, so that its entry is never read.
    values.append(ValueID(result.nodes.count))
    guard isNeeded[index] else { continue }
    var node = node
    node.operands = node.operands.map { values[$0.index] }
    result.nodes.append(node)
  }
  result.outputs = graph.outputs.map { Output($0.target, values[$0.value.index]) }
  return result
}
