import NNIR

/// Puts the kernels in order with the scalars they need, and a barrier wherever a worker would read what another one wrote.
func scheduleSteps(_ plan: PhasePlan, layout: ArenaLayout) -> [PhaseStep] {
  var scheduler = Scheduler(plan: plan, layout: layout)
  return scheduler.run()
}

private struct Scheduler {
  /// Which elements a worker touches.
  private enum Share: Hashable {
    case rows
    /// A range of the elements; the identity tells which tensors are divided alike.
    case elements(Int, first: Int)
    /// A range of the outermost indices.
    case slices(Int)
    /// Its own copy.
    case own
    /// Worker 0 only.
    case first
    /// Any of them.
    case whole
  }

  private struct Use {
    var resource: ValueID
    var share: Share
    var isWrite: Bool
  }

  let plan: PhasePlan
  let layout: ArenaLayout
  private var steps: [PhaseStep] = []
  /// Uses since the last barrier.
  private var uses: [Use] = []
  private var defined: Set<ValueID> = []
  private var combined: Set<ValueID> = []
  /// The groups whose kernels have run.
  private var finished: Set<Int> = []

  init(plan: PhasePlan, layout: ArenaLayout) {
    self.plan = plan
    self.layout = layout
  }

  mutating func run() -> [PhaseStep] {
    var calls = coalesce()[...]
    while let call = calls.first, !isUpdate(call) {
      calls.removeFirst()
      append(call)
    }
    combineGradients()
    for output in plan.graph.outputs where plan.graph[output.value].type.isScalar {
      switch output.target {
      case .result, .gradient: define(output.value)
      case .parameter, .state: break
      }
    }
    steps.append(.results)
    calls.forEach { append($0) }
    var writesScalars = false
    for output in plan.graph.outputs where plan.graph[output.value].type.isScalar {
      switch output.target {
      case .result, .gradient: break
      case .parameter, .state:
        define(output.value)
        writesScalars = true
      }
    }
    // Worker 0 overwrites them; the others may still be reading the old values.
    if writesScalars { steps.append(.barrier) }
    return steps
  }

  private func isUpdate(_ call: PhaseStep) -> Bool {
    guard plan.isTraining, case .kernels(let members, _) = call else { return false }
    return plan.kernels[members[0]].isUpdate
  }

  /// The gradients must be whole for whoever looks at them, even if no kernel of the step does.
  private mutating func combineGradients() {
    combine(
      plan.storage.keys.sorted().filter { value in
        if case .gradient? = plan.storage[value] { return plan.isPartial(value) && !combined.contains(value) }
        return false
      })
  }

  // MARK: Before a kernel

  private mutating func append(_ call: PhaseStep) {
    guard case .kernels(let members, let count) = call else { return }
    var partial: [ValueID] = []
    for member in members {
      let kernel = plan.kernels[member].loops
      for scalar in kernel.scalars { define(scalar.value) }
      for buffer in kernel.buffers
      where plan.isPartial(buffer.value) && buffer.access != .write && !combined.contains(buffer.value)
        && plan.partition.groupOf[buffer.value] != plan.partition.groupOf[plan.kernels[member].group.nodes[0]]
      {
        if !partial.contains(buffer.value) { partial.append(buffer.value) }
      }
    }
    combine(partial)
    let next = members.flatMap { uses(of: $0, count: count, first: members[0]) }
    if next.contains(where: conflicts) { barrier() }
    uses += next
    steps.append(call)
    for member in members {
      finished.formUnion(plan.partition.groupOf[plan.kernels[member].group.nodes[0]].map { [$0] } ?? [])
    }
  }

  private func uses(of member: Int, count: Int?, first: Int) -> [Use] {
    let kernel = plan.kernels[member].loops
    var result: [Use] = kernel.buffers.map { buffer in
      let share: Share
      switch kernel.division {
      case .rows:
        share = buffer.isBatched ? .rows : (isOwn(buffer.value, member) ? .own : .whole)
      case .elements(let elements):
        if buffer.count != elements {
          share = .whole
        } else {
          share = .elements(count ?? elements, first: count == nil ? -1 : first)
        }
      case .slices(let slices):
        share = buffer.access == .read ? .whole : .slices(slices)
      case .single:
        share = .first
      }
      return Use(resource: buffer.value, share: share, isWrite: buffer.access != .read)
    }
    for total in kernel.totals { result.append(Use(resource: total.value, share: .own, isWrite: true)) }
    return result
  }

  private func isOwn(_ value: ValueID, _ member: Int) -> Bool {
    plan.isPartial(value) && plan.kernels[member].group.nodes.contains(value)
  }

  private func conflicts(_ use: Use) -> Bool {
    uses.contains { other in
      guard other.resource == use.resource, other.isWrite || use.isWrite else { return false }
      return other.share != use.share || use.share == .whole
    }
  }

  private mutating func barrier() {
    if uses.isEmpty { return }
    steps.append(.barrier)
    uses = []
  }

  /// Adds up these sums, and at the same barrier all others that are complete by now.
  private mutating func combine(_ values: [ValueID]) {
    if values.isEmpty { return }
    let complete = plan.storage.keys.sorted().filter { value in
      guard plan.isPartial(value), !combined.contains(value), let group = plan.partition.groupOf[value] else {
        return false
      }
      return finished.contains(group)
    }
    steps.append(.combine(complete))
    combined.formUnion(complete)
    uses = []
  }

  // MARK: Scalars

  private mutating func define(_ value: ValueID) {
    guard plan.graph[value].type.isScalar, !defined.contains(value) else { return }
    let node = plan.graph[value]
    switch plan.partition.role(value) {
    case .computed, .contracted:
      if uses.contains(where: { $0.resource == value }) { barrier() }
    case .uniform:
      for operand in node.operands { define(operand) }
    case .leaf, .inlined:
      break
    }
    defined.insert(value)
    steps.append(.scalar(value))
  }

  // MARK: One call for several kernels

  /// Joins neighbouring element-wise kernels that share a function and scalars and whose tensors lie one behind the other in
  /// memory: the optimizer then makes one pass over all parameters.
  private func coalesce() -> [PhaseStep] {
    var calls: [PhaseStep] = []
    var index = 0
    while index < plan.kernels.count {
      var members = [index]
      while members[members.count - 1] + 1 < plan.kernels.count,
        continues(members[members.count - 1] + 1, after: members[members.count - 1])
      {
        members.append(members[members.count - 1] + 1)
      }
      calls.append(.kernels(members, count: members.count > 1 ? extent(members) : nil))
      index = members[members.count - 1] + 1
    }
    return calls
  }

  private func elementCount(_ member: Int) -> Int? {
    if case .elements(let count) = plan.kernels[member].loops.division { return count }
    return nil
  }

  private func extent(_ members: [Int]) -> Int? {
    members.dropLast().reduce(0) { $0 + ArenaLayout.aligned(elementCount($1) ?? 0) }
      + (elementCount(members[members.count - 1]) ?? 0)
  }

  private func continues(_ next: Int, after member: Int) -> Bool {
    if plan.partition.disabled.contains(.onePass) { return false }
    guard let count = elementCount(member), elementCount(next) != nil else { return false }
    let (one, other) = (plan.kernels[member].loops, plan.kernels[next].loops)
    guard one.structure == other.structure, one.streams.isEmpty, one.totals.isEmpty,
      one.scalars.map(\.value) == other.scalars.map(\.value)
    else { return false }
    return zip(one.buffers, other.buffers).allSatisfy { buffer, following in
      guard let start = offset(buffer.value), let end = offset(following.value), start.block == end.block else {
        return false
      }
      return end.offset == start.offset + ArenaLayout.aligned(count)
    }
  }

  private func offset(_ value: ValueID) -> (block: Int, offset: Int)? {
    switch plan.storage[value] {
    case .parameter(let index): (0, layout.parameterOffsets[index])
    case .state(let index): (0, layout.stateOffsets[index])
    case .gradient(let index): (1, layout.parameterOffsets[index])
    case .input, .result, .activation, .partial, nil: nil
    }
  }
}
