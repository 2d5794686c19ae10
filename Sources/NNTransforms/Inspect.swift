import NNIR

/// The training graph's forward pass with statistics of its activations in place of its outputs. For each activation y = f(z), in
/// order, three scalars about the examples of the call:
///
/// - `NAME.rms`: √ mean y²
/// - `NAME.inactive`: the share of elements with |dy/dz| < 0.01, where next to nothing comes back: saturated sigmoids, ReLUs at 0
/// - `NAME.dead`: the share of units (elements of one example) that are inactive in every example of the call
///
/// dy/dz is the derivative of that function alone, found by differentiation like every other one.
package func inspect(_ training: Graph, activations: [Activation]) -> Graph {
  var builder = GraphBuilder(training)
  builder.graph.name = "inspection"
  builder.graph.outputs = []
  for activation in activations { measure(activation, in: &builder) }
  return builder.graph
}

/// Below this size a local derivative counts as none.
private let inactiveSlope = 0.01

private func measure(_ activation: Activation, in builder: inout GraphBuilder) {
  let dimensions = builder.type(of: activation.output).dimensions
  let units = Double(builder.type(of: activation.output).exampleCount)
  let axes = Array(dimensions.indices)
  // Names in the emitted code: `relu1_rms`, …
  var origin = builder.graph[activation.output].origin
  origin.scope = activation.name
  origin.name = "rms"
  builder.origin = origin
  let square = builder.binary(.multiply, activation.output, activation.output)
  let examples = builder.runtime(.exampleCount)
  let elements = builder.binary(.multiply, examples, units)
  let meanSquare = builder.binary(.divide, builder.sum(square, axes: axes), elements)
  builder.output(.result(activation.name + ".rms"), builder.unary(.squareRoot, meanSquare))

  let seed = builder.constant(1, to: dimensions)
  let derivative = backpropagate(from: activation.output, seed: seed, to: [activation.input], in: &builder)[0]
  origin.name = "slope"
  builder.origin = origin
  let slope = builder.unary(.absolute, derivative ?? builder.constant(0, to: dimensions))
  builder.origin.name = "inactive"
  let inactive = count(slope, in: &builder)
  builder.output(.result(activation.name + ".inactive"), builder.binary(.divide, inactive, elements))

  builder.origin.name = "dead"
  let steepest = builder.reduce(.maximum, slope, axes: [0])
  builder.output(.result(activation.name + ".dead"), builder.binary(.divide, count(steepest, in: &builder), units))
}

/// How many of these slopes count as none, as a scalar.
private func count(_ slopes: ValueID, in builder: inout GraphBuilder) -> ValueID {
  let dimensions = builder.type(of: slopes).dimensions
  let isInactive = builder.compare(.less, slopes, inactiveSlope)
  let counted = builder.select(isInactive, builder.constant(1, to: dimensions), builder.constant(0, to: dimensions))
  return builder.sum(counted, axes: Array(dimensions.indices))
}
