import NNDiagnostics
import NNIR

/// Emits a phase as two C functions: what every worker does, a plain list of kernel calls, and the entry that starts the team.
struct PhaseEmitter {
  let plan: PhasePlan
  let layout: ArenaLayout
  let sources: SourceMap
  var pointers: [ValueID: String] = [:]
  /// Names of small sums over examples where a worker has put them together.
  var totalPointers: [ValueID: String] = [:]
  private var scalars: ScalarEmitter
  var names: UniqueNames
  /// Scalars that are used in more than one place or leave the phase.
  private let sharedScalars: Set<ValueID>

  init(plan: PhasePlan, layout: ArenaLayout, sources: SourceMap, reserved: Set<String>) {
    self.plan = plan
    self.layout = layout
    self.sources = sources
    names = UniqueNames(reserved: reserved.union(Self.localNames))
    scalars = ScalarEmitter(plan: plan, reserved: [], runtime: { _ in .double(0) }, leaf: { _ in .double(0) })
    sharedScalars = findSharedScalars(plan)
  }

  private static let localNames: Set<String> = [
    "a", "team", "worker", "workers", "arena", "totals", "gradients", "partials", "activations", "workspace", "begin",
    "end", "context",
  ]

  mutating func emit() -> [CDeclaration] {
    let declarations = declarePointers()
    scalars = makeScalarEmitter()
    var statements = lap(.identifier("NNC_START"))
    for step in plan.steps { statements += emit(step) }
    statements += storeScalars()
    // Kernels that are called together name only the first one's tensors.
    let used = statements.reduce(into: Set<String>()) { $0.formUnion($1.identifiers) }
    let pointers = declarations.filter { declaration in
      if case .annotated(.declare(_, let name, _, _), _) = declaration { used.contains(name) } else { true }
    }
    let body = declareBase(usedBy: pointers + statements) + pointers + statements
    let worker = CFunction(
      comment: ["What each worker does in the phase '\(plan.name)'."], isStatic: true, result: "void",
      name: plan.name + "_worker",
      parameters: [
        .init("nnc_team *", "team"), .init("void *", "context"), .init("int", "worker"), .init("int", "workers"),
      ], body: body)
    let entry = CFunction(
      comment: [], isStatic: true, result: "void", name: plan.name,
      parameters: [.init("nnc_team *", "team"), .init("const nnc_arguments *", "arguments")],
      body: [
        .expression(
          .call(
            "nnc_team_run",
            [
              .identifier("team"), .identifier(plan.name + "_worker"), .cast("void *", .identifier("arguments")),
            ]))
      ])
    return [.function(worker), .blank, .function(entry)]
  }

  // MARK: Scalars

  private func makeScalarEmitter() -> ScalarEmitter {
    let layout = self.layout
    return ScalarEmitter(
      plan: plan, reserved: Set(pointers.values).union(Self.localNames),
      runtime: { scalar in
        switch scalar {
        case .step: .arrow(.identifier("a"), "step")
        case .totalSteps: .arrow(.identifier("a"), "total_steps")
        case .epoch: .arrow(.identifier("a"), "epoch")
        case .learningRateFactor: .arrow(.identifier("a"), "learning_rate_factor")
        case .exampleCount: .cast("double", .arrow(.identifier("a"), "rows"))
        case .accumulatedExamples: .cast("double", .arrow(.identifier("a"), "accumulated_examples"))
        }
      },
      leaf: { op in
        switch op {
        case .parameter(let index): .index(.identifier("arena"), .integer(layout.parameterOffsets[index]))
        case .state(let index): .index(.identifier("arena"), .integer(layout.stateOffsets[index]))
        case .input(let index):
          .index(
            .cast("const real *", .index(.arrow(.identifier("a"), "inputs"), .integer(index))), .integer(0))
        default: .double(.nan)
        }
      })
  }

  /// New values of parameters and states without axes.
  private func storeScalars() -> [CStatement] {
    var stores: [CStatement] = []
    for output in plan.graph.outputs where plan.graph[output.value].type.isScalar {
      let offset: Int
      switch output.target {
      case .parameter(let index): offset = layout.parameterOffsets[index]
      case .state(let index): offset = layout.stateOffsets[index]
      case .result, .gradient: continue
      }
      stores.append(
        .assign(
          .index(.identifier("arena"), .integer(offset)), "=", .cast("real", scalars.expression(output.value))))
    }
    return stores.isEmpty
      ? [] : [.condition(.binary("==", .identifier("worker"), .integer(0)), then: stores, otherwise: [])]
  }

  // MARK: Steps

  private mutating func emit(_ step: PhaseStep) -> [CStatement] {
    switch step {
    case .scalar(let value):
      return scalars.define(value, isShared: sharedScalars.contains(value))
    case .barrier:
      return barrier
    case .combine(let values):
      return combine(values)
    case .results:
      return handOverResults()
    case .kernels(let members, let count):
      return call(members, count: count)
    }
  }

  private func handOverResults() -> [CStatement] {
    var stores: [CStatement] = []
    var place = 0
    var finite: [CExpression] = []
    for output in plan.graph.outputs where plan.graph[output.value].type.isScalar {
      let value = scalars.expression(output.value)
      switch output.target {
      case .result:
        stores.append(.assign(.index(.arrow(.identifier("a"), "results"), .integer(place)), "=", value))
        finite.append(.call("isfinite", [value]))
        place += 1
      case .gradient(let index):
        stores.append(
          .assign(
            .index(.identifier("gradients"), .integer(layout.parameterOffsets[index])), "=", .cast("real", value)))
      case .parameter, .state: break
      }
    }
    if stores.isEmpty { return [] }
    var result: [CStatement] = [
      .condition(.binary("==", .identifier("worker"), .integer(0)), then: stores, otherwise: [])
    ]
    if plan.isTraining {
      let applies = finite.reduce(CExpression.arrow(.identifier("a"), "apply_update")) { .binary("&&", $0, $1) }
      result.append(.condition(.unary("!", applies), then: [.returns(nil)], otherwise: []))
    }
    return result
  }

  private mutating func call(_ members: [Int], count: Int?) -> [CStatement] {
    let kernel = plan.kernels[members[0]]
    let loops = kernel.loops
    var arguments = loops.buffers.map { pointer($0.value, in: members[0]) }
    arguments += loops.scalars.map { .cast("real", scalars.expression($0.value)) }
    arguments += loops.streams.map { stream in
      .call(
        "nnc_random_key",
        [
          .arrow(.identifier("a"), "seed"), .arrow(.identifier("a"), "draw"), .integer(stream),
        ])
    }
    let own = CExpression.binary("+", .identifier("totals"), .binary("*", .identifier("worker"), .identifier("TOTALS")))
    arguments += loops.totals.map { .binary("+", own, .integer(plan.totalSlots[$0.value] ?? 0)) }
    if loops.scratch.contains(where: { $0.count > PhasePlan.stackLimit }) { arguments.append(.identifier("workspace")) }
    var statements: [CStatement] = [.blank, .comment(describe(members))]
    switch loops.division {
    case .rows:
      arguments += [.identifier("begin"), .identifier("end")]
      statements.append(.expression(.call(kernel.function, arguments)))
    case .elements(let elements) where kernel.isReplicated:
      arguments += [.integer(0), .integer(elements)]
      statements.append(.expression(.call(kernel.function, arguments)))
    case .elements(let extent):
      if let slices = plan.slicesContinued(by: members[0]) {
        arguments += shareBounds(slices.count, size: slices.size).map { .binary("*", $0, .integer(slices.size)) }
      } else {
        arguments += shareBounds(count ?? extent, size: 1)
      }
      statements.append(.expression(.call(kernel.function, arguments)))
    case .slices(let extent, let size), .terms(let extent, let size):
      arguments.append(.arrow(.identifier("a"), "rows"))
      arguments += shareBounds(extent, size: size)
      statements.append(.expression(.call(kernel.function, arguments)))
    case .columns(let columns):
      arguments.append(.arrow(.identifier("a"), "rows"))
      arguments += shareBounds(columns, size: 1)
      statements.append(.expression(.call(kernel.function, arguments)))
    case .single:
      let zero = loops.totals.map {
        CStatement.assign(
          .index(
            .identifier("totals"),
            .binary(
              "+", .binary("*", .identifier("worker"), .identifier("TOTALS")),
              .integer(plan.totalSlots[$0.value] ?? 0))), "=", .double($0.reduction.identity))
      }
      statements.append(
        .condition(
          .binary("==", .identifier("worker"), .integer(0)),
          then: [.expression(.call(kernel.function, arguments))], otherwise: zero))
    }
    return statements + lap(.integer(members[0])) + trace(members)
  }

  /// Where the worker's share begins and ends. Rows of whole blocks are shared out as their elements are, so that the worker
  /// that computes a row is the one that changes it.
  private func shareBounds(_ count: Int, size: Int) -> [CExpression] {
    let isWhole = size > 1 && size % ArenaLayout.alignment == 0
    return ["nnc_begin", "nnc_end"].map { function in
      let share = CExpression.call(
        function, [.integer(isWhole ? count * size : count), .identifier("worker"), .identifier("workers")])
      return isWhole ? .binary("/", share, .integer(size)) : share
    }
  }

  private var barrier: [CStatement] {
    [.expression(.call("nnc_team_barrier", [.identifier("team")]))] + lap(.identifier("NNC_BARRIER"))
  }

  /// Takes the time of a part of a training step when the trainer asks for it.
  func lap(_ part: CExpression) -> [CStatement] {
    guard plan.name == "train" else { return [] }
    return [.expression(.call("nnc_lap", [.arrow(.identifier("a"), "laps"), .identifier("worker"), part]))]
  }

  /// Looks for values that are not finite when the trainer asks for it.
  private func trace(_ members: [Int]) -> [CStatement] {
    let kernel = plan.kernels[members[0]]
    guard plan.isTraining, !kernel.isUpdate, members.count == 1 else { return [] }
    let written = kernel.loops.buffers.filter { $0.access != .read && !$0.isMask }
    // What the kernel computes from a product of its own shows all that is wrong with the product.
    let results = written.filter { plan.partition.role($0.value) != .contracted }
    return (results.isEmpty ? written : results).map { buffer in
      let start = pointer(buffer.value, in: members[0])
      var arguments: [CExpression] = [.arrow(.identifier("a"), "trace"), .integer(members[0])]
      var check = "nnc_trace_check"
      switch kernel.loops.division {
      case .slices(let slices, let size):
        let bounds = shareBounds(slices, size: size)
        arguments += [
          .binary("+", start, .binary("*", bounds[0], .integer(size))),
          .binary("*", .binary("-", bounds[1], bounds[0]), .integer(size)),
        ]
      case .columns(let columns):
        check = "nnc_trace_check_columns"
        let rows = buffer.isBatched ? CExpression.arrow(.identifier("a"), "rows") : .integer(1)
        arguments += [start, rows, .integer(buffer.count)] + shareBounds(columns, size: 1)
      case .terms:
        arguments += [start, .binary("*", .arrow(.identifier("a"), "rows"), .integer(buffer.count))]
      case .rows where buffer.isBatched:
        let rows = CExpression.binary("-", .identifier("end"), .identifier("begin"))
        arguments +=
          buffer.count == 1
          ? [.binary("+", start, .identifier("begin")), rows]
          : [
            .binary("+", start, .binary("*", .identifier("begin"), .integer(buffer.count))),
            .binary("*", rows, .integer(buffer.count)),
          ]
      case .rows, .elements, .single:
        arguments += [start, .integer(buffer.count)]
      }
      return .expression(.call(check, arguments))
    }
  }

  private func pointer(_ value: ValueID, in member: Int) -> CExpression {
    let isShare = plan.isPartial(value) && plan.kernels[member].group.nodes.contains(value)
    if !isShare, let name = totalPointers[value] { return .identifier(name) }
    let name = CExpression.identifier(pointers[value] ?? "arena")
    if !isShare { return name }
    if case .gradient? = plan.storage[value] {
      return .binary("-", name, .binary("*", .identifier("worker"), .identifier("PARAMETERS")))
    }
    return .binary("+", name, .binary("*", .identifier("worker"), .identifier("PARTIALS")))
  }

  // MARK: Comments

  /// The line of the source that a call serves.
  private func describe(_ members: [Int]) -> String {
    let kernel = plan.kernels[members[0]]
    return kernelComment(kernel.group, in: plan.graph, sources: sources)
      + (members.count > 1 ? " (\(members.count) tensors in one pass)" : "")
  }
}

private func findSharedScalars(_ plan: PhasePlan) -> Set<ValueID> {
  var uses: [ValueID: Int] = [:]
  var shared: Set<ValueID> = []
  for node in plan.graph.nodes {
    for operand in node.operands where plan.graph[operand].type.isScalar && node.type.isScalar {
      uses[operand, default: 0] += 1
    }
  }
  for (value, count) in uses where count > 1 { shared.insert(value) }
  for output in plan.graph.outputs { shared.insert(output.value) }
  var kernelUses: [ValueID: Int] = [:]
  for kernel in plan.kernels { for scalar in kernel.loops.scalars { kernelUses[scalar.value, default: 0] += 1 } }
  for (value, _) in kernelUses { shared.insert(value) }
  return shared.filter { value in
    // Reading a field of the arguments again costs nothing and reads better.
    if case .runtime = plan.graph[value].op { return false }
    return true
  }
}
