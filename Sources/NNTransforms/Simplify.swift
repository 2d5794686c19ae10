import NNIR

/// Replaces nodes by simpler ones, operands first: constants are folded, element-wise work moves from repeated values to the values
/// themselves, and operations that change nothing disappear.
///
/// Every rule holds for NaN and infinity (see `Pass`): x · 0 stays, since it is NaN for an infinite x, and so does x - x.
/// Compositions of functions, such as the logarithm of a softmax, stay as they are written. What the rules make unused is gone
/// afterwards.
package func simplify(_ graph: Graph) -> Graph {
  var simplifier = Simplifier(graph)
  var values: [ValueID] = []
  values.reserveCapacity(graph.nodes.count)
  for node in graph.nodes {
    simplifier.builder.origin = node.origin
    values.append(simplifier.emit(node.op, node.operands.map { values[$0.index] }))
  }
  for output in graph.outputs { simplifier.builder.output(output.target, values[output.value.index]) }
  return eliminateDeadCode(simplifier.builder.graph)
}

/// Adds nodes to a graph in their simplest form. The rules are in extensions: `Simplify+Arithmetic.swift`,
/// `Simplify+Structure.swift`, `Simplify+Contraction.swift`. A rule returns nil where it does not apply; what it adds goes through
/// `emit` again, and is closer to a leaf, or has fewer operations, than what it replaces.
struct Simplifier {
  var builder: GraphBuilder

  init(_ graph: Graph) {
    builder = GraphBuilder(
      name: graph.name, inputs: graph.inputs, parameters: graph.parameters, states: graph.states)
  }

  mutating func emit(_ op: Op, _ operands: [ValueID]) -> ValueID {
    simplified(op, operands) ?? builder.add(op, operands)
  }

  private mutating func simplified(_ op: Op, _ operands: [ValueID]) -> ValueID? {
    switch op {
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .argumentMaximum: nil
    case .unary(let function): beforeBroadcast(op, operands) ?? unary(function, operands[0])
    case .binary(let function): beforeBroadcast(op, operands) ?? binary(function, operands[0], operands[1])
    case .compare: beforeBroadcast(op, operands)
    case .select: select(operands[0], operands[1], operands[2]) ?? beforeBroadcast(op, operands)
    case .reduce(let reduction, let axes): reduce(reduction, operands[0], axes: axes)
    case .reshape(let dimensions): reshape(operands[0], to: dimensions)
    case .permute(let axes): permute(operands[0], axes)
    case .broadcast(let dimensions, let axes): broadcast(operands[0], to: dimensions, axes: axes)
    case .slice(let axis, let start, let size): slice(operands[0], axis: axis, start: start, size: size)
    case .pad(_, let before, let after, _): before == 0 && after == 0 ? operands[0] : nil
    case .window(let window): slide(operands[0], window)
    case .windowAdjoint(let window, let extent): slideBack(operands[0], window, extent: extent)
    case .concatenate: operands.count == 1 ? operands[0] : nil
    case .contract(let contraction): contract(contraction, operands[0], operands[1])
    case .stopGradient: operands[0]
    }
  }

  // MARK: What rules look at

  func node(_ value: ValueID) -> Node { builder.graph[value] }

  func dimensions(of value: ValueID) -> [Dimension] { builder.type(of: value).dimensions }

  /// The number that every element is, if that is known.
  func constant(_ value: ValueID) -> Double? { builder.graph.constantValue(of: value) }

  /// A constant of the same dimensions as `value`.
  mutating func constant(_ number: Double, like value: ValueID) -> ValueID {
    builder.constant(number, to: dimensions(of: value))
  }

  /// The operand of a unary function, if `value` is one.
  func operand(of value: ValueID, _ function: UnaryFunction) -> ValueID? {
    let node = node(value)
    return node.op == .unary(function) ? node.operands[0] : nil
  }

  /// A value that repeats another.
  struct Repetition {
    var operand: ValueID
    /// `axes[i]` is the axis of the result that operand axis i becomes.
    var axes: [Int]
  }

  func repetition(_ value: ValueID) -> Repetition? {
    let node = node(value)
    guard case .broadcast(_, let axes) = node.op else { return nil }
    return Repetition(operand: node.operands[0], axes: axes)
  }
}
