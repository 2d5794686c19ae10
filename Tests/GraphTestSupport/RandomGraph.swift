import NNIR

/// What values a random graph is made for.
package enum RandomGraphStyle: Sendable {
  /// Poles are avoided, so that all values stay finite and derivatives exist nearly everywhere.
  case finite
  /// Leaves may be NaN, infinite and zero: no operation that tells 0 from -0.
  case extreme
}

/// A valid graph of `count` random operations, with inputs `x` [batch, 3], `y` [batch], `z` [batch, 3, 4], parameters of several
/// shapes and a state; results `loss` (a scalar that nearly everything flows into), `r0`, `r1`, …
package func randomGraph(seed: UInt64, count: Int, style: RandomGraphStyle) -> Graph {
  var generator = RandomGraphGenerator(seed: seed, style: style)
  return generator.graph(count: count)
}

/// Leaves for a graph: random, and in the extreme style sometimes NaN, infinite or zero.
package func randomLeaves(of graph: Graph, batch: Int, seed: UInt64, style: RandomGraphStyle) -> GraphLeaves {
  var numbers = TestNumbers(seed: seed)
  func array(_ count: Int) -> [Double] {
    numbers.array(count).map { number in
      switch style {
      case .finite: number
      case .extreme: numbers.next(below: 3) == 0 ? numbers.pick([.nan, .infinity, -.infinity, 0, -0.0, 1]) : number
      }
    }
  }
  return GraphLeaves(
    inputs: graph.inputs.map { array($0.type.sizes(batch: batch).reduce(1, *)) },
    parameters: graph.parameters.map { array($0.count) }, states: graph.states.map { array($0.count) }, batch: batch)
}

package struct GraphLeaves: Sendable {
  package var inputs: [[Double]]
  package var parameters: [[Double]]
  package var states: [[Double]]
  package var batch: Int

  package func outputs(of graph: Graph) -> [[Double]] {
    evaluate(
      graph, inputs: inputs, parameters: parameters, states: states,
      runtime: RuntimeValues(seed: 3, step: 2, totalSteps: 10, epoch: 1, learningRateFactor: 0.5), batch: batch)
  }
}

private struct RandomGraphGenerator {
  var numbers: TestNumbers
  let style: RandomGraphStyle
  var builder: GraphBuilder
  var values: [ValueID] = []

  init(seed: UInt64, style: RandomGraphStyle) {
    numbers = TestNumbers(seed: seed)
    self.style = style
    builder = GraphBuilder(
      name: "random",
      inputs: [
        InputInfo(name: "x", type: TensorType([.batch, .size(3)])), InputInfo(name: "y", type: TensorType([.batch])),
        InputInfo(name: "z", type: TensorType([.batch, .size(3), .size(4)])),
      ],
      parameters: [[3], [3, 4], [4, 3], [], [1, 4]].enumerated().map {
        StorageInfo(name: "layer\($0).weight", shape: $1, initializer: "uniform(\($0))")
      },
      states: [StorageInfo(name: "layer0.weight.m", shape: [3], parameter: 0, initializer: "zeros")])
  }

  mutating func graph(count: Int) -> Graph {
    values = builder.graph.inputs.indices.map { builder.add(.input(index: $0)) }
    values += builder.graph.parameters.indices.map { builder.add(.parameter(index: $0)) }
    values.append(builder.add(.state(index: 0)))
    values.append(builder.runtime(numbers.pick(RuntimeScalar.allCases)))
    for index in 0..<count {
      builder.origin = Origin(scope: "layer\(index % 3)", name: "op\(index)")
      let value = operation(on: numbers.pick(values.suffix(12)))
      if builder.type(of: value).element == .real { values.append(value) }
    }
    var loss = builder.constant(0)
    for (index, value) in values.suffix(6).enumerated() {
      builder.output(.result("r\(index)"), value)
      let squashed = builder.unary(.hyperbolicTangent, value)
      let sum = builder.sum(squashed, axes: Array(0..<builder.type(of: squashed).rank))
      loss = builder.binary(.add, loss, sum)
    }
    builder.output(.result("loss"), loss)
    return builder.graph
  }

  private func dimensions(_ value: ValueID) -> [Dimension] { builder.type(of: value).dimensions }

  /// A value of the same dimensions as `x`: another one, a constant, or a smaller one repeated.
  private mutating func companion(of x: ValueID) -> ValueID {
    let target = dimensions(x)
    switch numbers.next(below: 4) {
    case 0: return builder.constant(numbers.pick([0, 1, -1, 2, 0.5, -0.3, 4]), to: target)
    case 1:
      let same = values.filter { dimensions($0) == target }
      return same.isEmpty ? x : numbers.pick(same)
    default:
      let value = numbers.pick(values)
      var axes: [Int] = []
      for dimension in dimensions(value) {
        let next = (axes.last ?? -1) + 1
        guard let axis = target.indices.dropFirst(next).first(where: { target[$0] == dimension }) else {
          return builder.constant(0.25, to: target)
        }
        axes.append(axis)
      }
      return builder.broadcast(value, to: target, axes: axes)
    }
  }

  private mutating func operation(on x: ValueID) -> ValueID {
    switch numbers.next(below: 16) {
    case 0, 1, 2: return unary(x)
    case 3, 4, 5, 6: return binary(x)
    case 7:
      let condition = builder.compare(numbers.pick(Comparison.allCases), x, companion(of: x))
      let test = numbers.next(below: 3) == 0 ? builder.unary(.not, condition) : condition
      let other = builder.compare(.less, companion(of: x), companion(of: x))
      let both = numbers.next(below: 3) == 0 ? builder.binary(numbers.pick([.and, .or]), test, other) : test
      return builder.select(both, companion(of: x), x)
    case 8, 9:
      let axes = dimensions(x).indices.filter { _ in numbers.next(below: 2) == 0 }
      return builder.reduce(numbers.pick(Reduction.allCases), x, axes: Array(axes))
    case 10, 11, 12: return structure(x)
    case 13: return contract(x)
    case 14: return builder.add(.stopGradient, [x])
    default:
      let target = dimensions(x)
      if let axis = target.indices.last, numbers.next(below: 2) == 0 { return builder.add(.iota(target, axis: axis)) }
      return builder.add(.random(target, stream: numbers.next(below: 3)))
    }
  }

  private mutating func unary(_ x: ValueID) -> ValueID {
    let function = numbers.pick(UnaryFunction.allCases)
    var x = x
    switch (style, function) {
    case (_, .not): return x
    case (.extreme, .reciprocalSquareRoot): return x
    case (.finite, .logarithm), (.finite, .squareRoot), (.finite, .reciprocalSquareRoot):
      x = builder.binary(.add, builder.unary(.absolute, x), 0.5)
    case (.finite, .exponential): x = builder.unary(.hyperbolicTangent, x)
    default: break
    }
    return builder.unary(function, x)
  }

  private mutating func binary(_ x: ValueID) -> ValueID {
    let function = numbers.pick(BinaryFunction.allCases.filter { $0.element == .real })
    switch (style, function) {
    case (.extreme, .divide): return builder.binary(.divide, x, numbers.pick([2, -4, 3, 1, -1]))
    case (.extreme, .power): return builder.binary(.power, x, numbers.pick([0, 1, 2, 3, 4]))
    case (.finite, .divide):
      let divisor = builder.binary(.add, builder.unary(.absolute, companion(of: x)), 0.5)
      return builder.binary(.divide, x, divisor)
    case (.finite, .power):
      let base = builder.binary(.add, builder.unary(.hyperbolicTangent, x), 1.5)
      return builder.binary(.power, base, numbers.pick([0, 1, 2, 3, 4, -1, 0.5, 2.5]))
    default:
      let other = companion(of: x)
      return numbers.next(below: 2) == 0 ? builder.binary(function, x, other) : builder.binary(function, other, x)
    }
  }

  private mutating func structure(_ x: ValueID) -> ValueID {
    let target = dimensions(x)
    let fixed = target.indices.filter { target[$0] != .batch }
    switch numbers.next(below: 6) {
    case 0:
      let size = builder.type(of: x).exampleCount
      return builder.add(.reshape((target.first == .batch ? [.batch] : []) + [.size(1), .size(size)]), [x])
    case 1: return builder.permute(x, Array(target.indices.prefix(target.count - fixed.count)) + fixed.reversed())
    case 2:
      let start = target.first == .batch ? 1 : 0
      guard target.count < 4 else { return x }
      let wider = target[..<start] + [.size(2)] + target[start...]
      return builder.broadcast(x, to: Array(wider), axes: target.indices.map { $0 < start ? $0 : $0 + 1 })
    default: break
    }
    guard let axis = fixed.last, case .size(let size) = target[axis] else { return x }
    switch numbers.next(below: 5) {
    case 2: return target.count < 5 ? window(x, axis: axis, size: size) : x
    case 3: return windowAdjoint(x, axes: fixed)
    case 0:
      let start = numbers.next(below: size)
      return builder.add(.slice(axis: axis, start: start, size: 1 + numbers.next(below: size - start)), [x])
    case 1:
      let value = numbers.pick([0, 0, 1.5])
      return builder.add(
        .pad(axis: axis, before: numbers.next(below: 2), after: numbers.next(below: 2), value: value), [x])
    default: return size > 8 ? x : builder.add(.concatenate(axis: axis), [x, companion(of: x)])
    }
  }

  private mutating func window(_ x: ValueID, axis: Int, size: Int) -> ValueID {
    let window = Window(
      axis: axis, size: 1 + numbers.next(below: min(size, 3)), stride: 1 + numbers.next(below: 3),
      dilation: 1 + numbers.next(below: 2))
    return window.positions(in: size) == nil ? x : builder.add(.window(window), [x])
  }

  /// The last two axes as positions and offsets.
  private mutating func windowAdjoint(_ x: ValueID, axes: [Int]) -> ValueID {
    let sizes = builder.type(of: x).sizes(batch: 1)
    guard axes.count >= 2, sizes[axes[axes.count - 2]] * sizes[axes[axes.count - 1]] <= 64 else { return x }
    let axis = axes[axes.count - 2]
    let window = Window(
      axis: axis, size: sizes[axis + 1], stride: 1 + numbers.next(below: 3), dilation: 1 + numbers.next(below: 2))
    guard let span = window.span else { return x }
    let extent = (sizes[axis] - 1) * window.stride + span + numbers.next(below: window.stride)
    return builder.add(.windowAdjoint(window, extent: extent), [x])
  }

  /// Axes of the same size go together, summed over or kept, at random; the result has its axes in any order, the batch first.
  private mutating func pairUp(_ x: ValueID, _ y: ValueID) -> ValueID {
    var sources = dimensions(x).indices.map { Contraction.ResultAxis(left: $0) }
    var free = Array(dimensions(y).indices)
    var summed: [Contraction.Pair] = []
    for axis in dimensions(x).indices {
      let isBatch = dimensions(x)[axis] == .batch
      guard let match = free.first(where: { dimensions(y)[$0] == dimensions(x)[axis] }),
        isBatch || numbers.next(below: 3) > 0
      else { continue }
      free.removeAll { $0 == match }
      let isSummed = !isBatch && numbers.next(below: 2) == 0
      if isSummed { summed.append(.init(axis, match)) }
      sources[axis] = isSummed ? .init() : .init(left: axis, right: match)
    }
    sources += free.map { .init(right: $0) }
    sources.removeAll { $0 == .init() }
    let count = sources.reduce(1) { product, axis in
      let dimension = axis.left.map { dimensions(x)[$0] } ?? dimensions(y)[axis.right ?? 0]
      if case .size(let size) = dimension { return product * size } else { return product }
    }
    if count > 64 { return x }
    func isBatch(_ axis: Contraction.ResultAxis) -> Bool {
      axis.left.map { dimensions(x)[$0] == .batch } ?? false || axis.right.map { dimensions(y)[$0] == .batch } ?? false
    }
    var order = sources.filter(isBatch)
    sources.removeAll(where: isBatch)
    while !sources.isEmpty { order.append(sources.remove(at: numbers.next(below: sources.count))) }
    return builder.add(.contract(Contraction(result: order, summed: summed)), [x, y])
  }

  /// Along the last axis, with a value whose first or last axis goes with it; or over the batch, with the value itself; or as axes fit.
  private mutating func contract(_ x: ValueID) -> ValueID {
    if numbers.next(below: 2) == 0 { return pairUp(x, numbers.pick(values)) }
    guard let last = dimensions(x).indices.last else { return x }
    if numbers.next(below: 4) == 0, dimensions(x).first == .batch {
      let other = companion(of: x)
      return builder.contract(x, other, summed: dimensions(x).indices.map { Contraction.Pair($0, $0) })
    }
    for _ in 0..<8 {
      let other = numbers.pick(values)
      let shape = dimensions(other)
      guard shape.first != .batch, shape.count <= 2, dimensions(x)[last] != .batch else { continue }
      for axis in shape.indices where shape[axis] == dimensions(x)[last] {
        return builder.contract(x, other, summed: [Contraction.Pair(last, axis)])
      }
    }
    return x
  }
}
