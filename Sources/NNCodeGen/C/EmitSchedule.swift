import NNIR

/// The schedule as C functions, which the trainer calls between its steps: `schedule`, and `update_schedule` if it keeps something.
func emitSchedule(_ plan: ProgramPlan) -> [CDeclaration] {
  var body = arguments.map { CStatement.expression(.cast("void", .identifier($0.name))) }
  var factor = ScheduleEmitter(plan.schedule, of: plan.program)
  body.append(.expression(.cast("void", .identifier("state"))))
  body += factor.definitions()
  body.append(.returns(plan.schedule.graph.result("factor").map { factor.scalars.expression($0) } ?? .double(1)))
  let schedule = CFunction(
    comment: ["The factor on the learning rate at an update (from 1) of a run."], isStatic: true, result: "double",
    name: "schedule", parameters: arguments + [.init("const double *", "state")], body: body)
  return [.function(schedule)] + (plan.scheduleUpdate.map { [.blank] + emitScheduleUpdate($0, of: plan.program) } ?? [])
}

private let arguments: [CFunction.Parameter] = ["step", "total_steps", "epoch"].map { .init("double", $0) }

private func emitScheduleUpdate(_ phase: PhasePlan, of program: Program) -> [CDeclaration] {
  var body = (arguments.map(\.name) + ["measures"]).map { CStatement.expression(.cast("void", .identifier($0))) }
  var emitter = ScheduleEmitter(phase, of: program)
  body += emitter.definitions()
  // All new values before the first is stored: each may be computed from old ones.
  let values = program.scheduleStates.compactMap { phase.graph.result($0.name) }
  for (index, value) in values.enumerated() {
    body.append(
      .declare(type: "const double", name: "new\(index)", suffix: "", value: emitter.scalars.expression(value)))
  }
  for index in values.indices {
    body.append(.assign(.index(.identifier("state"), .integer(index)), "=", .identifier("new\(index)")))
  }
  return [
    .function(
      CFunction(
        comment: ["What the schedule keeps after the validation at the end of an epoch (from 1)."], isStatic: true,
        result: "void", name: "update_schedule",
        parameters: arguments + [.init("const double *", "measures"), .init("double *", "state")], body: body))
  ]
}

/// The scalars of a schedule's graph.
private struct ScheduleEmitter {
  let phase: PhasePlan
  var scalars: ScalarEmitter

  init(_ phase: PhasePlan, of program: Program) {
    self.phase = phase
    let states = program.scheduleStates.map(\.name)
    let measures = program.scalarMeasures.map { Program.validationPrefix + $0 }
    let inputs = phase.graph.inputs.map(\.name)
    scalars = ScalarEmitter(
      plan: phase,
      reserved: Set(arguments.map(\.name) + ["measures", "state"] + states.indices.map { "new\($0)" }),
      runtime: { scalar in
        switch scalar {
        case .step: .identifier("step")
        case .totalSteps: .identifier("total_steps")
        case .epoch: .identifier("epoch")
        case .learningRateFactor, .exampleCount, .accumulatedExamples: .double(1)
        }
      },
      leaf: { op in
        guard case .input(let index) = op else { return .double(.nan) }
        if let state = states.firstIndex(of: inputs[index]) { return .index(.identifier("state"), .integer(state)) }
        return .index(.identifier("measures"), .integer(measures.firstIndex(of: inputs[index]) ?? 0))
      })
  }

  /// In order of the graph.
  mutating func definitions() -> [CStatement] {
    var uses: [ValueID: Int] = [:]
    for node in phase.graph.nodes { for operand in node.operands { uses[operand, default: 0] += 1 } }
    var statements: [CStatement] = []
    for index in phase.graph.nodes.indices {
      let value = ValueID(index)
      if case .runtime = phase.graph[value].op { continue }
      statements += scalars.define(value, isShared: uses[value, default: 0] > 1)
    }
    return statements
  }
}
