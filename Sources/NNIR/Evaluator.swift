/// What the trainer passes to each call besides tensors.
package struct RuntimeValues: Hashable, Sendable {
  package var seed: UInt64
  /// The number of this update, from 1.
  package var step: Int
  package var totalSteps: Int
  package var epoch: Int
  package var learningRateFactor: Double
  /// The number of this batch, from 1: what random numbers are a function of.
  package var draw: Int
  /// Examples of the batches before this one whose gradients wait for the same update.
  package var accumulatedExamples: Int

  /// Without `draw` every step has one batch.
  package init(
    seed: UInt64 = 0, step: Int = 1, totalSteps: Int = 1, epoch: Int = 1, learningRateFactor: Double = 1,
    draw: Int? = nil, accumulatedExamples: Int = 0
  ) {
    self.seed = seed
    self.step = step
    self.totalSteps = totalSteps
    self.epoch = epoch
    self.learningRateFactor = learningRateFactor
    self.draw = draw ?? step
    self.accumulatedExamples = accumulatedExamples
  }
}

/// The outputs of a graph, in order, each row-major: the reference that passes and emitted code are compared with. Plain and slow.
///
/// Arithmetic is in `Real`; the functions of the C library are computed in double precision and rounded. Scalars that depend on
/// constants and runtime scalars alone are computed in double precision altogether, and rounded where they meet tensors:
/// Adam's 1 - 0.999ᵗ would lose half of its digits in single precision. Booleans are 0 and 1.
///
/// `inputs`, `parameters`, `states` and `gradients` follow the graph's declarations; those that the graph does not use may be
/// left out at the end. `batch` is the number of examples in this call.
package func evaluate<Real: BinaryFloatingPoint>(
  _ graph: Graph, inputs: [[Real]] = [], parameters: [[Real]] = [], states: [[Real]] = [], gradients: [[Real]] = [],
  runtime: RuntimeValues = RuntimeValues(), batch: Int = 1
) -> [[Real]] {
  let evaluator = Evaluator(
    inputs: inputs, parameters: parameters, states: states, gradients: gradients, runtime: runtime, batch: batch)
  var values: [[Real]] = []
  var scalars: [Double?] = []
  values.reserveCapacity(graph.nodes.count)
  scalars.reserveCapacity(graph.nodes.count)
  for (index, node) in graph.nodes.enumerated() {
    let scalar = evaluator.scalar(of: node) { scalars[node.operands[$0].index] }
    scalars.append(scalar)
    if let scalar {
      values.append([Real(scalar)])
      continue
    }
    let value = evaluator.value(of: node, types: node.operands.map { graph[$0].type }) {
      values[node.operands[$0].index]
    }
    precondition(
      value.count == node.type.sizes(batch: batch).reduce(1, *),
      "%\(index) of graph '\(graph.name)' must be \(node.type), and has \(value.count) elements")
    values.append(value)
  }
  return graph.outputs.map { values[$0.value.index] }
}

private struct Evaluator<Real: BinaryFloatingPoint> {
  var inputs: [[Real]]
  var parameters: [[Real]]
  var states: [[Real]]
  var gradients: [[Real]]
  var runtime: RuntimeValues
  var batch: Int

  func value(of node: Node, types: [TensorType], _ operand: (Int) -> [Real]) -> [Real] {
    let sizes = node.type.sizes(batch: batch)
    func operandView(_ index: Int) -> StridedView { StridedView(sizes: types[index].sizes(batch: batch)) }
    switch node.op {
    case .input(let index): return leaf(index, of: inputs, named: "input")
    case .parameter(let index): return leaf(index, of: parameters, named: "parameter")
    case .state(let index): return leaf(index, of: states, named: "state")
    case .gradient(let index): return leaf(index, of: gradients, named: "gradient")
    case .constant(let value): return [Real(value)]
    case .runtime(let scalar): return [Real(value(of: scalar))]
    case .iota(_, let axis):
      var view = StridedView(sizes: sizes)
      view.strides = sizes.indices.map { $0 == axis ? 1 : 0 }
      return view.offsets.map { Real($0) }
    case .random(_, let stream):
      let random = CounterRandom(seed: runtime.seed, draw: UInt64(runtime.draw), stream: UInt32(stream))
      return (0..<sizes.reduce(1, *)).map { Real(random.uniform(at: UInt64($0))) }

    case .unary(let function): return operand(0).map { apply(function, $0) }
    case .binary(let function): return zip(operand(0), operand(1)).map { apply(function, $0, $1) }
    case .compare(let comparison): return zip(operand(0), operand(1)).map { holds(comparison, $0, $1) ? 1 : 0 }
    case .select: return zip(operand(0), zip(operand(1), operand(2))).map { $0 != 0 ? $1.0 : $1.1 }

    case .reduce(let reduction, let axes):
      return reduce(operand(0), operandView(0), axes: axes) { row in
        switch reduction {
        case .sum: row.reduce(0, +)
        case .maximum: row.reduce(-.infinity) { apply(.maximum, $0, $1) }
        case .minimum: row.reduce(.infinity) { apply(.minimum, $0, $1) }
        }
      }
    case .argumentMaximum(let axis):
      return reduce(operand(0), operandView(0), axes: [axis]) { row in
        Real(row.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 })
      }

    case .reshape, .stopGradient: return operand(0)
    case .permute(let axes): return gather(operand(0), operandView(0).selecting(axes: axes))
    case .broadcast(_, let axes):
      let strides = operandView(0).strides
      var view = StridedView(sizes: sizes)
      view.strides = sizes.indices.map { axis in axes.firstIndex(of: axis).map { strides[$0] } ?? 0 }
      return gather(operand(0), view)
    case .slice(let axis, let start, _):
      return gather(operand(0), operandView(0).window(sizes: sizes, axis: axis, start: start))
    case .pad(let axis, let before, _, let value):
      var result = [Real](repeating: Real(value), count: sizes.reduce(1, *))
      let view = StridedView(sizes: sizes).window(sizes: operandView(0).sizes, axis: axis, start: before)
      for (offset, element) in zip(view.offsets, operand(0)) { result[offset] = element }
      return result
    case .concatenate(let axis):
      var result = [Real](repeating: 0, count: sizes.reduce(1, *))
      var start = 0
      for index in types.indices {
        let part = operandView(index).sizes
        let view = StridedView(sizes: sizes).window(sizes: part, axis: axis, start: start)
        for (offset, element) in zip(view.offsets, operand(index)) { result[offset] = element }
        start += part[axis]
      }
      return result

    case .window(let window):
      return gather(operand(0), operandView(0).sliding(window, positions: sizes[window.axis]))
    case .windowAdjoint(let window, _):
      var result = [Real](repeating: 0, count: sizes.reduce(1, *))
      let view = StridedView(sizes: sizes).sliding(window, positions: operandView(0).sizes[window.axis])
      for (offset, element) in zip(view.offsets, operand(0)) { result[offset] += element }
      return result

    case .contract(let contraction):
      let (left, right) = (operand(0), operand(1))
      let (elements, terms) = contraction.offsets(operandView(0), operandView(1))
      return elements.map { place in
        terms.reduce(0) { $0 + left[place.left + $1.left] * right[place.right + $1.right] }
      }
    }
  }

  /// The value of a scalar that depends on constants and runtime scalars alone, in double precision; nil for everything else.
  func scalar(of node: Node, _ operand: (Int) -> Double?) -> Double? {
    guard node.type.isScalar else { return nil }
    switch node.op {
    case .constant(let number): return number
    case .runtime(let scalar): return value(of: scalar)
    case .unary(let function): return operand(0).map { apply(function, $0) }
    case .binary(let function):
      guard let x = operand(0), let y = operand(1) else { return nil }
      return apply(function, x, y)
    case .compare(let comparison):
      guard let x = operand(0), let y = operand(1) else { return nil }
      return holds(comparison, x, y) ? 1 : 0
    case .select:
      guard let condition = operand(0), let x = operand(1), let y = operand(2) else { return nil }
      return condition != 0 ? x : y
    case .stopGradient: return operand(0)
    case .input, .parameter, .state, .gradient, .iota, .random, .reduce, .argumentMaximum, .reshape, .permute,
      .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint, .contract:
      return nil
    }
  }

  private func leaf(_ index: Int, of values: [[Real]], named kind: String) -> [Real] {
    precondition(values.indices.contains(index), "no value was given for \(kind) \(index)")
    return values[index]
  }

  private func value(of scalar: RuntimeScalar) -> Double {
    switch scalar {
    case .step: Double(runtime.step)
    case .totalSteps: Double(runtime.totalSteps)
    case .epoch: Double(runtime.epoch)
    case .learningRateFactor: runtime.learningRateFactor
    case .exampleCount: Double(batch)
    case .accumulatedExamples: Double(runtime.accumulatedExamples)
    }
  }

  private func gather(_ values: [Real], _ view: StridedView) -> [Real] { view.offsets.map { values[$0] } }

  private func reduce(
    _ values: [Real], _ view: StridedView, axes: [Int], _ combine: ([Real]) -> Real
  ) -> [Real] {
    let kept = view.sizes.indices.filter { !axes.contains($0) }
    let inner = view.selecting(axes: axes).offsets
    return view.selecting(axes: kept).offsets.map { start in combine(inner.map { values[start + $0] }) }
  }
}
