import NNIR

/// The graph with a scalar node for each element in place of every tensor: for graphs that the host computes, such as schedules,
/// where tensors are short lists (`multi_step([30, 80])`). Inputs and outputs must be scalars.
package func expandTensors(_ graph: Graph) -> Graph {
  guard graph.nodes.contains(where: { !$0.type.isScalar }) else { return graph }
  var expansion = Expansion(source: graph)
  for node in graph.nodes {
    guard let elements = expansion.elements(of: node) else { return graph }
    expansion.values.append(elements)
  }
  for output in graph.outputs { expansion.builder.output(output.target, expansion.values[output.value.index][0]) }
  return expansion.builder.graph
}

private struct Expansion {
  let source: Graph
  var builder: GraphBuilder
  /// The scalars of each node of the source, row-major.
  var values: [[ValueID]] = []

  init(source: Graph) {
    self.source = source
    builder = GraphBuilder(
      name: source.name, inputs: source.inputs, parameters: source.parameters, states: source.states)
  }

  /// Nil for what a host does not compute: weights, and random tensors.
  mutating func elements(of node: Node) -> [ValueID]? {
    let operands = node.operands.map { values[$0.index] }
    let sizes = node.type.sizes(batch: 1)
    let views = node.operands.map { StridedView(sizes: source[$0].type.sizes(batch: 1)) }
    builder.origin = node.origin
    switch node.op {
    case .parameter, .state, .gradient, .random: return nil
    case .input, .constant, .runtime: return [builder.add(node.op)]
    case .iota(_, let axis):
      var view = StridedView(sizes: sizes)
      view.strides = sizes.indices.map { $0 == axis ? 1 : 0 }
      return view.offsets.map { builder.constant(Double($0)) }
    case .unary, .binary, .compare, .select:
      return operands[0].indices.map { element in builder.add(node.op, operands.map { $0[element] }) }
    case .reduce(let reduction, let axes):
      let function: BinaryFunction =
        switch reduction {
        case .sum: .add
        case .maximum: .maximum
        case .minimum: .minimum
        }
      return rows(views[0], axes: axes).map { row in
        row.dropFirst().reduce(operands[0][row[0]]) { builder.binary(function, $0, operands[0][$1]) }
      }
    case .argumentMaximum(let axis):
      return rows(views[0], axes: [axis]).map { row in
        var best = operands[0][row[0]]
        var place = builder.constant(0)
        for (index, element) in row.enumerated().dropFirst() {
          let isLarger = builder.compare(.greater, operands[0][element], best)
          place = builder.select(isLarger, builder.constant(Double(index)), place)
          best = builder.select(isLarger, operands[0][element], best)
        }
        return place
      }
    case .reshape, .stopGradient: return operands[0]
    case .permute(let axes): return views[0].selecting(axes: axes).offsets.map { operands[0][$0] }
    case .broadcast(_, let axes):
      let strides = views[0].strides
      var view = StridedView(sizes: sizes)
      view.strides = sizes.indices.map { axis in axes.firstIndex(of: axis).map { strides[$0] } ?? 0 }
      return view.offsets.map { operands[0][$0] }
    case .slice(let axis, let start, _):
      return views[0].window(sizes: sizes, axis: axis, start: start).offsets.map { operands[0][$0] }
    case .pad(let axis, let before, _, let value):
      let filling = builder.constant(value)
      return placing([(operands[0], views[0].sizes, before)], axis: axis, into: sizes, filledWith: filling)
    case .window(let window):
      return views[0].sliding(window, positions: sizes[window.axis]).offsets.map { operands[0][$0] }
    case .windowAdjoint(let window, _):
      var result = Array(repeating: builder.constant(0), count: sizes.reduce(1, *))
      let view = StridedView(sizes: sizes).sliding(window, positions: views[0].sizes[window.axis])
      for (offset, element) in zip(view.offsets, operands[0]) {
        result[offset] = builder.binary(.add, result[offset], element)
      }
      return result
    case .concatenate(let axis):
      var start = 0
      var parts: [(values: [ValueID], sizes: [Int], start: Int)] = []
      for (values, view) in zip(operands, views) {
        parts.append((values, view.sizes, start))
        start += view.sizes[axis]
      }
      return placing(parts, axis: axis, into: sizes, filledWith: operands[0][0])
    case .contract(let contraction):
      let (elements, terms) = contraction.offsets(views[0], views[1])
      return elements.map { place in
        terms.reduce(builder.constant(0)) { sum, term in
          let product = builder.binary(
            .multiply, operands[0][place.left + term.left], operands[1][place.right + term.right])
          return builder.binary(.add, sum, product)
        }
      }
    }
  }

  /// The positions that are reduced together, for each element of the result.
  private func rows(_ view: StridedView, axes: [Int]) -> [[Int]] {
    let kept = view.sizes.indices.filter { !axes.contains($0) }
    let inner = view.selecting(axes: axes).offsets
    return view.selecting(axes: kept).offsets.map { start in inner.map { start + $0 } }
  }

  private func placing(
    _ parts: [(values: [ValueID], sizes: [Int], start: Int)], axis: Int, into sizes: [Int], filledWith value: ValueID
  ) -> [ValueID] {
    var result = Array(repeating: value, count: sizes.reduce(1, *))
    for part in parts {
      let view = StridedView(sizes: sizes).window(sizes: part.sizes, axis: axis, start: part.start)
      for (offset, value) in zip(view.offsets, part.values) { result[offset] = value }
    }
    return result
  }
}
