import NNIR

/// The rules of differentiation: for a node y = f(x₀, x₁, …) and dy, the derivative of the loss by y, the derivatives by those
/// operands that `wanted` marks, as new nodes; nil where there is none. In the formulas, dx is the derivative of the loss by x.
///
/// `wanted[i]` says whether operand i depends on a parameter at all.
///
/// Forward values are used again rather than new masks and copies: the exponential uses its result, ReLU its operand.
func operandCotangents(
  of value: ValueID, cotangent dy: ValueID, wanted: [Bool], in builder: inout GraphBuilder
) -> [ValueID?] {
  let node = builder.graph[value]
  let types = node.operands.map { builder.type(of: $0) }
  func operand(_ index: Int) -> ValueID { node.operands[index] }

  switch node.op {
  // Nothing flows into leaves and constants, nor past `stopGradient`.
  case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random: return []
  case .stopGradient: return [nil]

  case .unary(let function):
    return [unaryCotangent(function, x: operand(0), y: value, dy: dy, in: &builder)]
  case .binary(let function):
    return binaryCotangents(function, operand(0), operand(1), y: value, dy: dy, wanted: wanted, in: &builder)

  // Comparisons are constant nearly everywhere.
  case .compare: return [nil, nil]

  // y = c ? a : b    da = c ? dy : 0    db = c ? 0 : dy
  case .select:
    let zero = builder.constant(0, to: node.type.dimensions)
    return [
      nil,
      wanted[1] ? builder.select(operand(0), dy, zero) : nil,
      wanted[2] ? builder.select(operand(0), zero, dy) : nil,
    ]

  case .reduce(let reduction, let axes):
    let kept = types[0].dimensions.indices.filter { !axes.contains($0) }
    switch reduction {
    // y = Σ x    dx = dy, repeated
    case .sum: return [builder.broadcast(dy, to: types[0].dimensions, axes: kept)]
    // y = max x    dx = dy / n where x is the maximum, 0 elsewhere; n elements tie for it (as PyTorch's amax)
    case .maximum, .minimum:
      let extreme = builder.broadcast(value, to: types[0].dimensions, axes: kept)
      let isExtreme = builder.compare(.equal, operand(0), extreme)
      let one = builder.constant(1, to: types[0].dimensions)
      let zero = builder.constant(0, to: types[0].dimensions)
      let count = builder.sum(builder.select(isExtreme, one, zero), axes: axes)
      let share = builder.broadcast(builder.binary(.divide, dy, count), to: types[0].dimensions, axes: kept)
      return [builder.select(isExtreme, share, zero)]
    }
  // An index is constant nearly everywhere.
  case .argumentMaximum: return [nil]

  // Structure: the derivative takes the way back.
  case .reshape: return [builder.reshape(dy, to: types[0].dimensions)]
  case .permute(let axes):
    return [builder.permute(dy, axes.indices.map { result in axes.firstIndex(of: result) ?? result })]
  // y repeats x    dx = the sum of dy over the repetitions
  case .broadcast(let dimensions, let axes):
    return [sumOverRepetitions(of: dy, axes: dimensions.indices.filter { !axes.contains($0) }, in: &builder)]
  // y = x[start ..< end]    dx = dy, with zeros around it
  case .slice(let axis, let start, let size):
    let extent = types[0].sizes(batch: 1)[axis]
    return [builder.add(.pad(axis: axis, before: start, after: extent - start - size, value: 0), [dy])]
  // y = c…c x c…c    dx = that part of dy
  case .pad(let axis, let before, _, _):
    return [builder.add(.slice(axis: axis, start: before, size: types[0].sizes(batch: 1)[axis]), [dy])]
  // y = x₀ x₁ …    dxᵢ = its part of dy
  case .concatenate(let axis):
    var start = 0
    return types.indices.map { index in
      let size = types[index].sizes(batch: 1)[axis]
      defer { start += size }
      return wanted[index] ? builder.add(.slice(axis: axis, start: start, size: size), [dy]) : nil
    }

  // y[p, k] = x[p s + k d]    dx[i] = Σ dy[p, k] over all p, k with p s + k d = i
  case .window(let window):
    return [builder.add(.windowAdjoint(window, extent: types[0].sizes(batch: 1)[window.axis]), [dy])]
  // y[i] = Σ x[p, k] over p s + k d = i    dx[p, k] = dy[p s + k d]
  case .windowAdjoint(let window, _): return [builder.add(.window(window), [dy])]

  // y = a · b    da = dy · b, db = a · dy, summed over what is free in the other
  case .contract(let contraction):
    let axes = contraction.resultAxes(types[0].rank, types[1].rank)
    return [
      wanted[0]
        ? contractionCotangent(
          of: operand(0), other: operand(1), axes: axes, summed: contraction.summed, dy: dy, in: &builder) : nil,
      wanted[1]
        ? contractionCotangent(
          of: operand(1), other: operand(0), axes: axes.map { .init(left: $0.right, right: $0.left) },
          summed: contraction.summed.map { .init($0.right, $0.left) }, dy: dy, in: &builder) : nil,
    ]
  }
}

/// Σ dy over `axes`, written as (Σ rest) c if dy = rest · c with factors c that are the same along them: a product for each sum instead
/// of one for each element. What a normalisation derives by its mean, variance and gain are sums that differ by such factors alone,
/// and become the same ones.
private func sumOverRepetitions(of dy: ValueID, axes: [Int], in builder: inout GraphBuilder) -> ValueID {
  var factors = ConstantFactors(axes: axes)
  guard let rest = factors.take(outOf: dy, in: &builder) else { return builder.sum(dy, axes: axes) }
  let sum = builder.sum(rest, axes: axes)
  let dimensions = builder.type(of: sum).dimensions
  return factors.taken.reduce(sum) { product, factor in
    let places = factor.axes.map { axis in axis - axes.count { $0 < axis } }
    return builder.binary(.multiply, product, builder.broadcast(factor.operand, to: dimensions, axes: places))
  }
}

/// The factors of a product that are the same along some axes.
private struct ConstantFactors {
  let axes: [Int]
  /// Values, and the axes of the product that theirs become.
  var taken: [(operand: ValueID, axes: [Int])] = []
  /// Products that have been opened. One that comes again stays whole: opening squares of squares would never end.
  private var opened: Set<ValueID> = []

  init(axes: [Int]) { self.axes = axes }

  /// What remains of the product without them; nil if nothing does.
  mutating func take(outOf product: ValueID, in builder: inout GraphBuilder) -> ValueID? {
    let node = builder.graph[product]
    let before = taken.count
    switch node.op {
    case .broadcast(_, let places) where !places.contains(where: axes.contains):
      taken.append((node.operands[0], places))
      return nil
    case .unary(.negate) where opened.insert(product).inserted:
      let rest = take(outOf: node.operands[0], in: &builder)
      if taken.count == before { return product }
      taken.append((builder.constant(-1), []))
      return rest
    case .binary(.multiply) where opened.insert(product).inserted:
      let left = take(outOf: node.operands[0], in: &builder)
      let right = take(outOf: node.operands[1], in: &builder)
      if taken.count == before { return product }
      guard let left, let right else { return left ?? right }
      return builder.binary(.multiply, left, right)
    default: return product
    }
  }
}

private func unaryCotangent(
  _ function: UnaryFunction, x: ValueID, y: ValueID, dy: ValueID, in builder: inout GraphBuilder
) -> ValueID? {
  switch function {
  // y = -x    dx = -dy
  case .negate: return builder.unary(.negate, dy)
  // y = |x|    dx = dy sign x; 0 at 0
  case .absolute: return builder.binary(.multiply, dy, builder.unary(.sign, x))
  // Constant nearly everywhere.
  case .sign, .floor, .not: return nil
  // y = eˣ    dx = dy y
  case .exponential: return builder.binary(.multiply, dy, y)
  // y = ln x    dx = dy / x
  case .logarithm: return builder.binary(.divide, dy, x)
  // y = √x    dx = dy / 2y
  case .squareRoot: return builder.binary(.divide, builder.binary(.multiply, dy, 0.5), y)
  // y = 1/√x    dx = -½ dy y³
  case .reciprocalSquareRoot:
    let cube = builder.binary(.multiply, builder.binary(.multiply, y, y), y)
    return builder.binary(.multiply, builder.binary(.multiply, dy, -0.5), cube)
  // y = sin x    dx = dy cos x
  case .sine: return builder.binary(.multiply, dy, builder.unary(.cosine, x))
  // y = cos x    dx = -dy sin x
  case .cosine: return builder.unary(.negate, builder.binary(.multiply, dy, builder.unary(.sine, x)))
  // y = tanh x    dx = dy (1 - y²)
  case .hyperbolicTangent:
    let one = builder.constant(1, to: builder.type(of: y).dimensions)
    return builder.binary(.multiply, dy, builder.binary(.subtract, one, builder.binary(.multiply, y, y)))
  // y = erf x    dx = dy 2/√π exp(-x²)
  case .errorFunction:
    let density = builder.unary(.exponential, builder.unary(.negate, builder.binary(.multiply, x, x)))
    return builder.binary(.multiply, dy, builder.binary(.multiply, density, 2 / Double.pi.squareRoot()))
  }
}

private func binaryCotangents(
  _ function: BinaryFunction, _ a: ValueID, _ b: ValueID, y: ValueID, dy: ValueID, wanted: [Bool],
  in builder: inout GraphBuilder
) -> [ValueID?] {
  switch function {
  // y = a + b    da = dy    db = dy
  case .add: return [dy, dy]
  // y = a - b    da = dy    db = -dy
  case .subtract: return [dy, wanted[1] ? builder.unary(.negate, dy) : nil]
  // y = a b    da = dy b    db = dy a
  case .multiply:
    return [
      wanted[0] ? builder.binary(.multiply, dy, b) : nil, wanted[1] ? builder.binary(.multiply, dy, a) : nil,
    ]
  // y = a / b    da = dy / b    db = -(dy / b) y, and y = 1 / b itself is there to be multiplied with
  case .divide:
    let isReciprocal = builder.graph.constantValue(of: a) == 1
    let quotient = isReciprocal ? builder.binary(.multiply, dy, y) : builder.binary(.divide, dy, b)
    return [
      quotient, wanted[1] ? builder.unary(.negate, builder.binary(.multiply, quotient, y)) : nil,
    ]
  case .power:
    return [
      wanted[0] ? powerBaseCotangent(base: a, exponent: b, dy: dy, in: &builder) : nil,
      wanted[1] ? powerExponentCotangent(base: a, exponent: b, y: y, dy: dy, in: &builder) : nil,
    ]
  case .maximum: return extremeCotangents(a, b, wins: .greater, dy: dy, wanted: wanted, in: &builder)
  case .minimum: return extremeCotangents(a, b, wins: .less, dy: dy, wanted: wanted, in: &builder)
  case .and, .or: return [nil, nil]
  }
}

/// y = aⁿ    da = dy n aⁿ⁻¹; 0 for n = 0, also at a = 0, where the formula would be 0 · ∞.
private func powerBaseCotangent(
  base: ValueID, exponent: ValueID, dy: ValueID, in builder: inout GraphBuilder
) -> ValueID? {
  if let number = builder.graph.constantValue(of: exponent) {
    if number == 0 { return nil }
    if number == 1 { return dy }
    let power = number == 2 ? base : builder.binary(.power, base, number - 1)
    return builder.binary(.multiply, dy, builder.binary(.multiply, power, number))
  }
  let dimensions = builder.type(of: base).dimensions
  let zero = builder.constant(0, to: dimensions)
  let power = builder.binary(.power, base, builder.binary(.subtract, exponent, 1))
  let slope = builder.binary(.multiply, exponent, power)
  let safeSlope = builder.select(builder.compare(.equal, exponent, 0), zero, slope)
  return builder.binary(.multiply, dy, safeSlope)
}

/// y = aⁿ    dn = dy y ln a; 0 at a = 0 for n ≥ 0, the limit from the right (0 · -∞ in the formula).
private func powerExponentCotangent(
  base: ValueID, exponent: ValueID, y: ValueID, dy: ValueID, in builder: inout GraphBuilder
) -> ValueID {
  let zero = builder.constant(0, to: builder.type(of: base).dimensions)
  let isZero = builder.binary(
    .and, builder.compare(.equal, base, zero), builder.compare(.greaterOrEqual, exponent, zero))
  let slope = builder.select(isZero, zero, builder.binary(.multiply, y, builder.unary(.logarithm, base)))
  return builder.binary(.multiply, dy, slope)
}

/// y = max(a, b)    da = dy where a > b, db = dy where b > a; likewise min.
///
/// At a tie both get half, as with PyTorch's `maximum`, if both depend on parameters. If one of them does not, the other gets 0,
/// so that ReLU, max(z, 0), has derivative 0 at 0 as every framework defines it.
private func extremeCotangents(
  _ a: ValueID, _ b: ValueID, wins: Comparison, dy: ValueID, wanted: [Bool], in builder: inout GraphBuilder
) -> [ValueID?] {
  let zero = builder.constant(0, to: builder.type(of: dy).dimensions)
  guard wanted[0] && wanted[1] else {
    return [
      wanted[0] ? builder.select(builder.compare(wins, a, b), dy, zero) : nil,
      wanted[1] ? builder.select(builder.compare(wins, b, a), dy, zero) : nil,
    ]
  }
  let half = builder.binary(.multiply, dy, 0.5)
  let tied = builder.select(builder.compare(.equal, a, b), half, zero)
  return [
    builder.select(builder.compare(wins, a, b), dy, tied), builder.select(builder.compare(wins, b, a), dy, tied),
  ]
}

/// The derivative by the left operand of a contraction: a contraction of dy with the other operand over the other's free axes. The
/// axes that were summed over come from the other operand. Of the two orders of dy and the other operand that one is taken
/// whose result has its axes in order by itself, if there is one.
private func contractionCotangent(
  of own: ValueID, other: ValueID, axes: [Contraction.ResultAxis], summed: [Contraction.Pair], dy: ValueID,
  in builder: inout GraphBuilder
) -> ValueID {
  var sources = Array(repeating: Contraction.ResultAxis(), count: builder.type(of: own).rank)
  var sums: [Contraction.Pair] = []
  for (place, axis) in axes.enumerated() {
    if let own = axis.left {
      sources[own] = .init(left: place, right: axis.right)
    } else if let other = axis.right {
      sums.append(.init(place, other))
    }
  }
  for pair in summed { sources[pair.left] = .init(right: pair.right) }
  let cotangentFirst = Contraction(result: sources, summed: sums)
  let otherFirst = Contraction(
    result: sources.map { .init(left: $0.right, right: $0.left) }, summed: sums.map { .init($0.right, $0.left) })
  if cotangentFirst.order != nil, otherFirst.order == nil { return builder.add(.contract(otherFirst), [other, dy]) }
  return builder.add(.contract(cotangentFirst), [dy, other])
}
