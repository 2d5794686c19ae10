import NNIR

/// What an activation does to large values, whatever it is called.
enum Curve {
  /// Flat on both sides, at different heights: sigmoid, tanh.
  case saturating
  /// Rises on the right and is (nearly) flat on the left: relu, leaky_relu, elu, gelu, silu.
  case rectifying
  case other

  /// From a few values of the function.
  init(_ function: (Double) -> Double?) {
    guard let farLeft = function(-40), let left = function(-20), let right = function(20), let farRight = function(40)
    else {
      self = .other
      return
    }
    let (fall, rise) = ((left - farLeft) / 20, (farRight - right) / 20)
    if abs(fall) < 1e-4, abs(rise) < 1e-4, abs(right - left) > 0.1 {
      self = .saturating
    } else if rise > 0.5, abs(fall) < 0.3 * rise {
      self = .rectifying
    } else {
      self = .other
    }
  }
}

extension Graph {
  /// The value of `output` where `input` is `x`, if nothing else but constants goes into it element by element.
  func value(of output: ValueID, where input: ValueID, is x: Double) -> Double? {
    var known: [ValueID: Double] = [input: x]
    return value(of: output, after: input, &known)
  }

  private func value(of id: ValueID, after input: ValueID, _ known: inout [ValueID: Double]) -> Double? {
    if let value = known[id] { return value }
    let node = self[id]
    var operands: [Double] = []
    for operand in node.operands {
      guard let value = value(of: operand, after: input, &known) else { return nil }
      operands.append(value)
    }
    let result: Double
    switch node.op {
    case .constant(let value): result = value
    case .unary(let function): result = apply(function, operands[0])
    case .binary(let function): result = apply(function, operands[0], operands[1])
    case .compare(let comparison): result = holds(comparison, operands[0], operands[1]) ? 1 : 0
    case .select: result = operands[0] != 0 ? operands[1] : operands[2]
    // Everything that is constant is the same everywhere.
    case .broadcast, .reshape, .stopGradient: result = operands[0]
    default: return nil
    }
    known[id] = result
    return result
  }
}
