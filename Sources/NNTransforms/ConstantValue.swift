import NNIR

extension Graph {
  /// The number that every element of `value` is, if it is a constant, perhaps under another shape.
  func constantValue(of value: ValueID) -> Double? {
    var value = value
    while true {
      let node = self[value]
      switch node.op {
      case .constant(let number): return number
      case .broadcast, .reshape, .permute, .slice, .stopGradient: value = node.operands[0]
      case .input, .parameter, .state, .gradient, .runtime, .iota, .random, .unary, .binary, .compare, .select, .reduce,
        .argumentMaximum, .pad, .concatenate, .window, .windowAdjoint, .contract:
        return nil
      }
    }
  }
}
