import NNIR

extension Simplifier {
  mutating func unary(_ function: UnaryFunction, _ x: ValueID) -> ValueID? {
    if function != .not, let number = constant(x), let folded = fold(apply(function, number)) {
      return constant(folded, like: x)
    }
    switch function {
    case .negate:
      // -(-x) = x
      if let inner = operand(of: x, .negate) { return inner }
      let node = node(x)
      // -(a - b) = b - a
      if node.op == .binary(.subtract) { return emit(.binary(.subtract), [node.operands[1], node.operands[0]]) }
      // -(a c) = a (-c)
      if node.op == .binary(.multiply), let factor = constant(node.operands[1]) {
        return emit(.binary(.multiply), [node.operands[0], constant(-factor, like: x)])
      }
      return nil
    case .absolute:
      // |-x| = |x|, ||x|| = |x|
      if let inner = operand(of: x, .negate) { return emit(.unary(.absolute), [inner]) }
      return operand(of: x, .absolute) == nil ? nil : x
    case .floor: return operand(of: x, .floor) == nil ? nil : x
    case .not:
      if let inner = operand(of: x, .not) { return inner }
      // Only these two are each other's contrary with NaN as well.
      let node = node(x)
      if node.op == .compare(.equal) { return emit(.compare(.notEqual), node.operands) }
      if node.op == .compare(.notEqual) { return emit(.compare(.equal), node.operands) }
      return nil
    case .sign, .exponential, .logarithm, .squareRoot, .reciprocalSquareRoot, .sine, .cosine, .hyperbolicTangent,
      .errorFunction:
      return nil
    }
  }

  mutating func binary(_ function: BinaryFunction, _ a: ValueID, _ b: ValueID) -> ValueID? {
    let left = constant(a)
    let right = constant(b)
    if let left, let right, function.element == .real, let folded = fold(apply(function, left, right)) {
      return constant(folded, like: a)
    }
    switch function {
    case .add:
      if right == 0 { return a }
      if left == 0 { return b }
      // a + (-b) = a - b, (-a) + b = b - a
      if let inner = operand(of: b, .negate) { return emit(.binary(.subtract), [a, inner]) }
      if let inner = operand(of: a, .negate) { return emit(.binary(.subtract), [b, inner]) }
      return nil
    case .subtract:
      if right == 0 { return a }
      if left == 0 { return emit(.unary(.negate), [b]) }
      // a - (-b) = a + b
      if let inner = operand(of: b, .negate) { return emit(.binary(.add), [a, inner]) }
      return nil
    case .multiply:
      // The constant goes to the right.
      if left != nil && right == nil { return emit(.binary(.multiply), [b, a]) }
      if right == 1 { return a }
      if right == -1 { return emit(.unary(.negate), [a]) }
      if let right, let inner = operand(of: a, .negate) {
        return emit(.binary(.multiply), [inner, constant(-right, like: a)])
      }
      return nil
    case .divide:
      if right == 1 { return a }
      // One division for all elements, in double precision: it is exact to half a unit in the last place of single precision, and so
      // is the product.
      guard !node(a).type.isScalar, let divisor = repetition(b)?.operand, node(divisor).type.isScalar else {
        return nil
      }
      let reciprocal = emit(.binary(.divide), [constant(1, like: divisor), divisor])
      return emit(.binary(.multiply), [a, emit(.broadcast(dimensions(of: a), axes: []), [reciprocal])])
    case .power: return right.flatMap { power(a, $0) }
    case .maximum: return a == b || right == -.infinity ? a : left == -.infinity ? b : nil
    case .minimum: return a == b || right == .infinity ? a : left == .infinity ? b : nil
    case .and, .or:
      if a == b { return a }
      let dominant = function == .or
      if let condition = condition(a) { return condition == dominant ? a : b }
      if let condition = condition(b) { return condition == dominant ? b : a }
      return nil
    }
  }

  /// Small whole powers as products, which are as exact and much cheaper. x⁰ is 1 even for NaN, as in C.
  private mutating func power(_ x: ValueID, _ exponent: Double) -> ValueID? {
    switch exponent {
    case 0: return constant(1, like: x)
    case 1: return x
    case 2: return emit(.binary(.multiply), [x, x])
    case 3: return emit(.binary(.multiply), [emit(.binary(.multiply), [x, x]), x])
    case 4:
      let square = emit(.binary(.multiply), [x, x])
      return emit(.binary(.multiply), [square, square])
    case -1: return emit(.binary(.divide), [constant(1, like: x), x])
    default: return nil
    }
  }

  mutating func select(_ test: ValueID, _ then: ValueID, _ otherwise: ValueID) -> ValueID? {
    if let condition = condition(test) { return condition ? then : otherwise }
    if then == otherwise { return then }
    if let inner = operand(of: test, .not) { return emit(.select, [inner, otherwise, then]) }
    // The same question again has the same answer.
    let thenNode = node(then)
    if thenNode.op == .select, thenNode.operands[0] == test {
      return emit(.select, [test, thenNode.operands[1], otherwise])
    }
    let otherwiseNode = node(otherwise)
    if otherwiseNode.op == .select, otherwiseNode.operands[0] == test {
      return emit(.select, [test, then, otherwiseNode.operands[2]])
    }
    return nil
  }

  /// The truth of a boolean that is the same everywhere and known.
  private func condition(_ value: ValueID) -> Bool? {
    let node = node(value)
    switch node.op {
    case .compare(let comparison):
      guard let left = constant(node.operands[0]), let right = constant(node.operands[1]) else { return nil }
      return holds(comparison, left, right)
    case .broadcast, .reshape, .permute, .slice: return condition(node.operands[0])
    case .unary, .binary, .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .select, .reduce,
      .argumentMaximum, .pad, .concatenate, .window, .windowAdjoint, .contract, .stopGradient:
      return nil
    }
  }

  /// A folded constant. What is not a number stays in the graph, where it can be traced.
  private func fold(_ value: Double) -> Double? { value.isNaN ? nil : value }

  /// f(repeated a, repeated b) = repeated f(a, b): element-wise work on values that repeat along the same axes is done once. An
  /// operand that repeats along more axes than the others is first repeated as far as they reach.
  mutating func beforeBroadcast(_ op: Op, _ operands: [ValueID]) -> ValueID? {
    var repetitions: [Repetition] = []
    for operand in operands {
      guard let repetition = repetition(operand) else { return nil }
      repetitions.append(repetition)
    }
    guard let widest = repetitions.max(by: { $0.axes.count < $1.axes.count }) else { return nil }
    guard repetitions.allSatisfy({ $0.axes.allSatisfy(widest.axes.contains) }) else { return nil }
    let outer = dimensions(of: operands[0])
    let inner = dimensions(of: widest.operand)
    let arguments = repetitions.map { repetition in
      let axes = repetition.axes.compactMap { widest.axes.firstIndex(of: $0) }
      return emit(.broadcast(inner, axes: axes), [repetition.operand])
    }
    return emit(.broadcast(outer, axes: widest.axes), [emit(op, arguments)])
  }
}
