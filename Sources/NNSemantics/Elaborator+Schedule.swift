import NNDiagnostics
import NNIR
import NNSyntax

/// The schedule: the factor on the learning rate of each update, and what it keeps from epoch to epoch.
///
/// The formula is run for two graphs. In `schedule` a state has the value that the last epoch left, and assignments do nothing. In
/// `scheduleUpdate`, which the trainer calls after each validation, assignments take effect, and the value of the formula goes nowhere.
extension Elaborator {
  /// What only schedules can speak of.
  static let scheduleNames = ["step", "total_steps", "progress", "epoch", "validation"]

  func elaborateSchedule(_ job: Job, scopes: [Scope]) {
    elaborateSchedule(job, for: .schedule, scopes: scopes) { factor throws(Abort) in
      let result = if let factor { factor } else { try constant(1, name: "factor") }
      builders[.schedule]?.output(.result("factor"), result.id)
      if let entry = job.entry("schedule"), readsValidation(result.id) {
        throw fail(.validationInSchedule(at: entry.value.range))
      }
    }
    guard !scheduleStates.isEmpty else { return }
    elaborateSchedule(job, for: .scheduleUpdate, scopes: scopes) { _ throws(Abort) in
      for (index, state) in scheduleStates.enumerated() {
        let value = if let new = assigned[.state(index: index)] { new } else { try scheduleInput(state.name) }
        builders[.scheduleUpdate]?.output(.result(state.name), value.id)
      }
    }
  }

  private func elaborateSchedule(
    _ job: Job, for phase: Phase, scopes: [Scope], outputs: (Tensor?) throws(Abort) -> Void
  ) {
    self.phase = phase
    start(phase)
    context = Context()
    do throws(Abort) {
      var factor: Tensor?
      if let entry = job.entry("schedule") {
        context.range = entry.value.range
        try bindScheduleNames(in: scopes)
        factor = try scheduleFactor(entry.value, in: job.schedules)
      }
      try outputs(factor)
    } catch {}
  }

  private func scheduleFactor(_ expression: Expression, in scope: Scope) throws(Abort) -> Tensor {
    let value = try plain(evaluate(expression, in: scope), at: expression.range)
    if case .function = value {
      throw fail(
        .wrongKind(found: "a function", expected: "a number for each step", use: "'schedule'", at: expression.range))
    }
    if let constant = number(value), !(constant > 0) {
      throw fail(
        .badSetting(
          "schedule", found: describe(value), expected: "a schedule such as cosine(), or a factor above 0",
          at: expression.range))
    }
    let factor = try real(value, at: expression.range, for: "'schedule'")
    guard factor.type.isScalar else {
      throw fail(.notScalar("schedule", shape: factor.shape, at: expression.range))
    }
    return factor
  }

  /// `step`, `total_steps`, `progress` and `epoch`; steps and epochs count from 0 here.
  private func bindScheduleNames(in scopes: [Scope]) throws(Abort) {
    let one = try constant(1, name: "step")
    let step = try emit(
      .binary(.subtract), [emit(.runtime(.step), [], axes: [], name: "step"), one], axes: [], name: "step")
    let epoch = try emit(
      .binary(.subtract), [emit(.runtime(.epoch), [], axes: [], name: "epoch"), one], axes: [], name: "epoch")
    let total = try emit(.runtime(.totalSteps), [], axes: [], name: "total_steps")
    // A run of no steps has made no progress.
    let atLeastOne = try emit(.binary(.maximum), [total, one], axes: [], name: "progress")
    let progress = try emit(.binary(.divide), [step, atLeastOne], axes: [], name: "progress")
    for scope in scopes {
      scope.bind("step", .tensor(step))
      scope.bind("epoch", .tensor(epoch))
      scope.bind("total_steps", .tensor(total))
      scope.bind("progress", .tensor(progress))
    }
  }

  // MARK: States and validation results

  /// `validation.loss` in a schedule, or a metric that is one number.
  func validationResult(_ name: Name) throws(Abort) -> Tensor {
    let summary = builders[.summary]?.graph
    guard let value = summary?.result(name.text) else {
      let names = summary?.outputs.compactMap { output -> String? in
        if case .result(let name) = output.target { name } else { nil }
      }
      throw fail(.unknownMonitor(name.text, names: names ?? [], at: name.range))
    }
    let shape = type(of: value, in: .summary).exampleShape
    guard shape.isEmpty else { throw fail(.monitorNotScalar(name.text, shape: shape, at: name.range)) }
    return try scheduleInput(Program.validationPrefix + name.text)
  }

  /// A state of the schedule that is being called; its name begins with that of the call.
  func store(_ statement: StorageStatement, ofScheduleIn scope: Scope) throws(Abort) {
    let initial = try plain(evaluate(statement.initialValue, in: scope), at: statement.initialValue.range)
    guard statement.shape == nil, let value = number(initial) else {
      throw fail(
        .scheduleStateNotNumber(statement.name.text, at: statement.shape?.range ?? statement.initialValue.range))
    }
    let name = context.path + "." + statement.name.text
    let known = scheduleStates.firstIndex { $0.name == name }
    if known == nil { scheduleStates.append(ScheduleState(name: name, initialValue: value)) }
    scope.bind(
      statement.name.text, .tensor(try scheduleInput(name)), at: statement.name.range,
      target: .state(index: known ?? scheduleStates.count - 1))
  }

  /// A number that the trainer passes in, by name.
  private func scheduleInput(_ name: String) throws(Abort) -> Tensor {
    let inputs = builders[phase]?.graph.inputs ?? []
    let index = inputs.firstIndex { $0.name == name } ?? inputs.count
    if index == inputs.count { builders[phase]?.graph.inputs.append(InputInfo(name: name, type: .scalar)) }
    return try emit(.input(index: index), [], axes: [], name: name)
  }

  /// True if the value depends on a result of a validation.
  private func readsValidation(_ value: ValueID) -> Bool {
    guard let graph = builders[phase]?.graph else { return false }
    var depends: [Bool] = []
    for node in graph.nodes[...value.index] {
      if case .input(let index) = node.op {
        depends.append(graph.inputs[index].name.hasPrefix(Program.validationPrefix))
      } else {
        depends.append(node.operands.contains { depends[$0.index] })
      }
    }
    return depends[value.index]
  }
}

extension FormulaDeclaration {
  /// True for a schedule that keeps something.
  var isScheduleWithState: Bool {
    guard kind == .schedule, case .block(let block) = body.kind else { return false }
    return block.statements.contains { if case .storage = $0 { true } else { false } }
  }
}
