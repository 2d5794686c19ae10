import NNIR

/// Scalars between kernels, as C expressions of type `double`.
struct ScalarEmitter {
  let plan: PhasePlan
  /// C text for the scalars that the trainer passes in.
  let runtime: (RuntimeScalar) -> CExpression
  /// C text that reads a parameter, state or input without axes.
  let leaf: (Op) -> CExpression
  /// Names of scalars that have been defined.
  private(set) var names: [ValueID: String] = [:]
  private var unique: UniqueNames
  private let absorbed: Set<ValueID>

  init(
    plan: PhasePlan, reserved: Set<String>, runtime: @escaping (RuntimeScalar) -> CExpression,
    leaf: @escaping (Op) -> CExpression
  ) {
    self.plan = plan
    self.runtime = runtime
    self.leaf = leaf
    absorbed = plan.absorbedTotals
    unique = UniqueNames(reserved: reserved)
  }

  /// The definition of a scalar, if it needs one: what is used once or is a constant goes where it is used.
  mutating func define(_ value: ValueID, isShared: Bool) -> [CStatement] {
    let node = plan.graph[value]
    let initial: CExpression
    switch plan.partition.role(value) {
    case .computed, .contracted:
      if absorbed.contains(value) { return [] }
      var reduction = "sum"
      if case .reduce(let kind, _) = node.op { reduction = kind.rawValue }
      initial = .call(
        "nnc_total_\(reduction)",
        [
          .binary("+", .identifier("totals"), .integer(plan.totalSlots[value] ?? 0)), .identifier("TOTALS"),
          .identifier("workers"),
        ])
    case .uniform:
      if !isShared { return [] }
      if case .constant = node.op { return [] }
      initial = formula(node)
    case .leaf, .inlined:
      return []
    }
    let name = unique.make(plan.partition.name(of: value))
    names[value] = name
    return [.declare(type: "const double", name: name, suffix: "", value: initial)]
  }

  func expression(_ value: ValueID) -> CExpression {
    if let name = names[value] { return .identifier(name) }
    return formula(plan.graph[value])
  }

  /// True if other terms contain the whole value (see `PhaseStep.kernels`).
  private func isAbsorbed(_ value: ValueID) -> Bool {
    let node = plan.graph[value]
    return absorbed.contains(value) || (node.op == .binary(.add) && node.operands.allSatisfy(isAbsorbed))
  }

  private func formula(_ node: Node) -> CExpression {
    if node.op == .binary(.add) {
      let present = node.operands.filter { !isAbsorbed($0) }
      if present.count == 1 { return expression(present[0]) }
    }
    let operands = node.operands.map(expression)
    switch node.op {
    case .constant(let number): return .double(number)
    case .runtime(let scalar): return runtime(scalar)
    case .input, .parameter, .state, .gradient: return leaf(node.op)
    case .unary(let function): return unary(function, operands[0])
    case .binary(let function): return binary(function, operands[0], operands[1])
    case .compare(let comparison): return .binary(comparison.symbol, operands[0], operands[1])
    case .select: return .conditional(operands[0], operands[1], operands[2])
    case .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint, .stopGradient, .reduce,
      .argumentMaximum,
      .contract, .iota, .random:
      return operands.first ?? .double(.nan)
    }
  }

  private func unary(_ function: UnaryFunction, _ operand: CExpression) -> CExpression {
    switch function {
    case .negate: .unary("-", operand)
    case .not: .unary("!", operand)
    case .absolute: .call("fabs", [operand])
    case .sign: .call("nnc_scalar_sign", [operand])
    case .floor: .call("floor", [operand])
    case .exponential: .call("exp", [operand])
    case .logarithm: .call("log", [operand])
    case .squareRoot: .call("sqrt", [operand])
    case .reciprocalSquareRoot: .binary("/", .double(1), .call("sqrt", [operand]))
    case .sine: .call("sin", [operand])
    case .cosine: .call("cos", [operand])
    case .hyperbolicTangent: .call("tanh", [operand])
    case .errorFunction: .call("erf", [operand])
    }
  }

  private func binary(_ function: BinaryFunction, _ left: CExpression, _ right: CExpression) -> CExpression {
    switch function {
    case .add: .binary("+", left, right)
    case .subtract: .binary("-", left, right)
    case .multiply: .binary("*", left, right)
    case .divide: .binary("/", left, right)
    case .power: .call("pow", [left, right])
    case .maximum: .call("nnc_scalar_maximum", [left, right])
    case .minimum: .call("nnc_scalar_minimum", [left, right])
    case .and: .binary("&&", left, right)
    case .or: .binary("||", left, right)
    }
  }
}
