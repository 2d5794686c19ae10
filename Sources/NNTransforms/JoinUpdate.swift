import NNIR

/// One training step: the graph of forward and backward pass with the update behind it, which takes the gradients directly.
///
/// Outputs: those of `backward` (loss, layer state, gradients), then those of `update` (gradient norm, new parameters and
/// optimizer state). Both graphs have the same parameters and states; `update` has no inputs of its own.
package func join(backward: Graph, update: Graph) -> Graph {
  precondition(update.inputs.isEmpty, "the update graph has inputs")
  precondition(
    backward.parameters == update.parameters && backward.states == update.states,
    "graphs '\(backward.name)' and '\(update.name)' differ in their parameters or states")
  var builder = GraphBuilder(backward)
  var values: [ValueID] = []
  values.reserveCapacity(update.nodes.count)
  for node in update.nodes {
    if case .gradient(let index) = node.op {
      guard let output = backward.outputs.first(where: { $0.target == .gradient(index: index) }) else {
        preconditionFailure("graph '\(backward.name)' has no gradient of parameter \(index)")
      }
      values.append(output.value)
    } else {
      values.append(builder.add(node.op, node.operands.map { values[$0.index] }, origin: node.origin))
    }
  }
  for output in update.outputs { builder.output(output.target, values[output.value.index]) }
  return builder.graph
}
