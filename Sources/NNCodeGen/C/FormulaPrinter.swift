import NNIR

/// Prints what a kernel computes as a formula in the names of the source, for comments.
struct FormulaPrinter {
  let partition: Partition
  let group: Set<ValueID>
  /// Formulas longer than this are cut: they are for reading.
  private let limit = 160

  init(partition: Partition, group: Set<ValueID>) {
    self.partition = partition
    self.group = group
  }

  func print(_ value: ValueID) -> String {
    let text = formula(value, depth: 0, context: 0)
    return text.count > limit ? text.prefix(limit) + "…" : text
  }

  private func operand(_ value: ValueID, _ depth: Int, _ context: Int) -> String {
    let node = partition.graph[value]
    switch partition.role(value) {
    case .leaf: return partition.name(of: value)
    case .uniform:
      if case .constant(let number) = node.op { return literal(number) }
      return partition.name(of: value)
    case .computed, .contracted:
      if !group.contains(value) || partition.isMaterialized(value) || node.type.isScalar {
        return partition.name(of: value)
      }
      return formula(value, depth: depth + 1, context: context)
    case .inlined: return formula(value, depth: depth + 1, context: context)
    }
  }

  private func formula(_ value: ValueID, depth: Int, context: Int) -> String {
    if depth > 12 { return "…" }
    let node = partition.graph[value]
    func at(_ place: Int, _ context: Int = 0) -> String { operand(node.operands[place], depth, context) }
    func infix(_ symbol: String, _ level: Int) -> String {
      let text = at(0, level) + " " + symbol + " " + at(1, level + 1)
      return context > level ? "(" + text + ")" : text
    }
    switch node.op {
    case .input, .parameter, .state, .gradient: return partition.name(of: value)
    case .constant(let number): return literal(number)
    case .runtime(let scalar): return snakeCase(scalar.rawValue)
    case .iota: return "position"
    case .random: return "random()"
    case .unary(.negate): return "-" + at(0, 9)
    case .unary(.not): return "!" + at(0, 9)
    case .unary(let function): return "\(shortName(function))(\(at(0)))"
    case .binary(let function):
      switch function {
      case .add: return infix("+", 5)
      case .subtract: return infix("-", 5)
      case .multiply: return infix("*", 6)
      case .divide: return infix("/", 6)
      case .power: return infix("^", 8)
      case .and: return infix("&&", 3)
      case .or: return infix("||", 2)
      case .maximum: return "max(\(at(0)), \(at(1)))"
      case .minimum: return "min(\(at(0)), \(at(1)))"
      }
    case .compare(let comparison): return infix(comparison.symbol, 4)
    case .select:
      let text = at(0, 2) + " ? " + at(1, 1) + " : " + at(2, 1)
      return context > 1 ? "(" + text + ")" : text
    case .reduce(let reduction, let axes):
      let name = reduction == .sum ? "sum" : reduction == .maximum ? "max" : "min"
      return "\(name)(\(at(0)), over: \(axesText(axes, of: node.operands[0])))"
    case .argumentMaximum(let axis): return "argmax(\(at(0)), over: \(axesText([axis], of: node.operands[0])))"
    case .reshape, .broadcast, .stopGradient: return operand(node.operands[0], depth, context)
    case .permute(let order): return "permute(\(at(0)), \(order))"
    case .slice(let axis, let start, let size): return "\(at(0, 10))[axis \(axis): \(start)..<\(start + size)]"
    case .pad(let axis, let before, let after, let value):
      return "pad(\(at(0)), axis \(axis), \(before), \(after)\(value == 0 ? "" : ", " + literal(value)))"
    case .window(let window): return "windows(\(at(0)), axis \(window.axis), \(window.size))"
    case .windowAdjoint(let window, _): return "overlap_add(\(at(0)), axis \(window.axis))"
    case .concatenate(let axis):
      return "concat(\(node.operands.indices.map { at($0) }.joined(separator: ", ")), axis \(axis))"
    case .contract(let contraction):
      let pairs = contraction.summed.map { "\($0.left)·\($0.right)" }.joined(separator: ", ")
      let isPlain = contraction.batch.isEmpty && contraction.summed.count == 1 && contraction.order == nil
      if isPlain, let pair = contraction.summed.first {
        let left = at(0, 7) + (pair.left == 0 ? "ᵀ" : "")
        let right = at(1, 7) + (pair.right == 0 ? "" : "ᵀ")
        return left + " @ " + right
      }
      return "contract(\(at(0)), \(at(1)), over \(pairs))"
    }
  }

  private func axesText(_ axes: [Int], of value: ValueID) -> String {
    let dimensions = partition.graph[value].type.dimensions
    let names = axes.map { dimensions[$0] == .batch ? "batch" : "axis \($0)" }
    return names.count == 1 ? names[0] : "(" + names.joined(separator: ", ") + ")"
  }

  private func shortName(_ function: UnaryFunction) -> String {
    switch function {
    case .negate: "-"
    case .not: "!"
    case .absolute: "abs"
    case .sign: "sign"
    case .floor: "floor"
    case .exponential: "exp"
    case .logarithm: "log"
    case .squareRoot: "sqrt"
    case .reciprocalSquareRoot: "rsqrt"
    case .sine: "sin"
    case .cosine: "cos"
    case .hyperbolicTangent: "tanh"
    case .errorFunction: "erf"
    }
  }

  private func literal(_ number: Double) -> String {
    if let integer = Int(exactly: number), abs(integer) < 1_000_000 { return String(integer) }
    return String(describing: number)
  }
}
