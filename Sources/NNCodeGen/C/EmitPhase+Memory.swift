import NNIR

/// The declarations at the top of a phase: the parts of the arena, and a pointer for each tensor.
extension PhaseEmitter {
  /// The parts of the arena, as far as the statements need them.
  func declareBase(usedBy statements: [CStatement]) -> [CStatement] {
    var used = statements.reduce(into: Set<String>()) { $0.formUnion($1.identifiers) }
    var kept: [CStatement] = []
    for declaration in baseDeclarations.reversed() {
      guard case .declare(_, let name, _, _) = declaration, used.contains(name) else { continue }
      kept.insert(declaration, at: 0)
      used.formUnion(declaration.identifiers)
    }
    let parameters = ["team", "worker", "workers", "context"].filter { !used.contains($0) }
    return kept + parameters.map { .expression(.cast("void", .identifier($0))) }
  }

  private var baseDeclarations: [CStatement] {
    [
      .declare(type: "const nnc_arguments *const", name: "a", suffix: "", value: .identifier("context")),
      .declare(type: "real *const", name: "arena", suffix: "", value: .arrow(.identifier("a"), "arena")),
      .declare(
        type: "real *const", name: "gradients", suffix: "",
        value: .binary(
          "+", .binary("+", .identifier("arena"), .identifier("STATE")),
          .binary("*", .identifier("workers"), .identifier("PARAMETERS")))),
      .declare(
        type: "real *const", name: "activations", suffix: "",
        value: .binary("+", .identifier("gradients"), .identifier("PARAMETERS"))),
      .declare(
        type: "double *const", name: "totals", suffix: "",
        value: .cast("double *", .binary("+", .identifier("activations"), .identifier("ACTIVATIONS")))),
      .declare(
        type: "real *const", name: "partials", suffix: "",
        value: .cast(
          "real *", .binary("+", .identifier("totals"), .binary("*", .identifier("workers"), .identifier("TOTALS"))))),
      .declare(
        type: "real *const", name: "workspace", suffix: "",
        value: .binary(
          "+",
          .binary("+", .identifier("partials"), .binary("*", .identifier("workers"), .identifier("PARTIALS"))),
          .binary("*", .identifier("worker"), .identifier("WORKSPACE")))),
      .declare(
        type: "const int64_t", name: "begin", suffix: "",
        value: .binary(
          "/", .binary("*", .arrow(.identifier("a"), "rows"), .identifier("worker")), .identifier("workers"))),
      .declare(
        type: "const int64_t", name: "end", suffix: "",
        value: .binary(
          "/",
          .binary(
            "*", .arrow(.identifier("a"), "rows"), .binary("+", .identifier("worker"), .integer(1))),
          .identifier("workers"))),
    ]
  }

  /// One pointer for each tensor that the kernels of the phase touch.
  mutating func declarePointers() -> [CStatement] {
    var result: [CStatement] = []
    var seen: Set<ValueID> = []
    for kernel in plan.kernels {
      for buffer in kernel.loops.buffers where seen.insert(buffer.value).inserted {
        result += declarePointer(buffer.value)
      }
    }
    return result
  }

  private mutating func declarePointer(_ value: ValueID) -> [CStatement] {
    guard let storage = plan.storage[value] else { return [] }
    let graph = plan.graph
    let node = graph[value]
    let type: String
    let base: CExpression
    let name: String
    func offset(_ block: String, _ count: Int) -> CExpression {
      .binary(count < 0 ? "-" : "+", .identifier(block), .integer(abs(count)))
    }
    switch storage {
    case .input(let index):
      (type, name) = ("const real *const", identifier(graph.inputs[index].name))
      base = .index(.arrow(.identifier("a"), "inputs"), .integer(index))
    case .result(let index):
      (type, name) = ("real *const", identifier(plan.tensorResults[index]))
      base = .index(.arrow(.identifier("a"), "outputs"), .integer(index))
    case .parameter(let index):
      (type, name) = ("real *const", identifier(graph.parameters[index].name))
      base = offset("arena", layout.parameterOffsets[index])
    case .state(let index):
      (type, name) = ("real *const", identifier(graph.states[index].name))
      base = offset("arena", layout.stateOffsets[index])
    case .gradient(let index):
      (type, name) = ("real *const", "d_" + identifier(graph.parameters[index].name))
      base = offset("gradients", layout.parameterOffsets[index])
    case .activation(let place) where plan.partition.isKeptMask(value):
      (type, name) = ("uint8_t *const", activationName(value))
      base = .cast("uint8_t *", offset("activations", place))
    case .activation(let place):
      (type, name) = ("real *const", activationName(value))
      base = offset("activations", place)
    case .partial(let place):
      (type, name) = ("real *const", activationName(value))
      base = offset("partials", place)
    case .own(let place):
      (type, name) = ("real *const", activationName(value))
      base = ownPlace(place)
    }
    let unique = names.make(name)
    pointers[value] = unique
    var result = [CStatement.declare(type: type, name: unique, suffix: "", value: base)]
    if let place = plan.ownTotals[value] {
      let total = names.make(name + "_total")
      totalPointers[value] = total
      result.append(.declare(type: type, name: total, suffix: "", value: ownPlace(place)))
    }
    return result.map { .annotated($0, node.type.description) }
  }

  private func ownPlace(_ offset: Int) -> CExpression {
    .binary(
      "+", .binary("+", .identifier("partials"), .binary("*", .identifier("worker"), .identifier("PARTIALS"))),
      .integer(offset))
  }

  private func activationName(_ value: ValueID) -> String {
    let scope = plan.graph[value].origin.scope
    let name = plan.partition.name(of: value)
    return scope.isEmpty ? name : identifier(scope) + "_" + name
  }
}
