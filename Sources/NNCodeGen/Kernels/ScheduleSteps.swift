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
    /// A range of a run of this many elements, in which the tensor begins at the offset.
    case elements(Int, offset: Int)
    /// A range of the outermost indices.
    case slices(Int)
    /// A range of so many columns.
    case columns(Int)
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
  /// Kernels that only reduce to numbers, until one of the numbers is needed.
  private var postponed: [Int] = []
  /// The one node that uses a number, where that adds it to another.
  private let addition: [ValueID: ValueID]

  init(plan: PhasePlan, layout: ArenaLayout) {
    self.plan = plan
    self.layout = layout
    addition = findAdditions(plan)
  }

  mutating func run() -> [PhaseStep] {
    postponed = plan.kernels.indices.filter(onlyReducesToNumbers)
    var calls = coalesce(plan.kernels.indices.filter { !postponed.contains($0) })[...]
    while let call = calls.first, !isUpdate(call) {
      calls.removeFirst()
      append(call)
    }
    combineGradients()
    appendPostponed(before: plan.kernels.count)
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
    var next: [Use] = []
    var offset = 0
    for member in members {
      next += uses(of: member, count: count, offset: offset)
      offset += ArenaLayout.aligned(elementCount(member) ?? 0)
    }
    if next.contains(where: conflicts) || members.contains(where: isLong) { barrier() }
    uses += next
    steps.append(call)
  }

  /// True for a product beside which a barrier takes no time. What all workers read before it, such as the operands of another
  /// gradient, has given up its memory then.
  private func isLong(_ member: Int) -> Bool {
    guard case .slices = plan.kernels[member].loops.division else { return false }
    return plan.cost(of: plan.kernels[member], batch: layout.batch).flops > longFlops
  }

  private func uses(of member: Int, count: Int?, offset: Int) -> [Use] {
    let kernel = plan.kernels[member].loops
    var result: [Use] = kernel.buffers.map { buffer in
      let share: Share
      switch kernel.division {
      case _ where plan.isOwn(buffer.value):
        share = .own
      case .rows:
        share = buffer.isBatched ? .rows : (isPartial(buffer.value, of: member) ? .own : .whole)
      case .elements(let elements):
        let isDivided = buffer.count == elements && !plan.kernels[member].isReplicated
        if !isDivided {
          share = .whole
        } else if let slices = plan.slicesContinued(by: member) {
          share = .slices(slices.count)
        } else {
          share = .elements(count ?? elements, offset: offset)
        }
      case .terms:
        share = isPartial(buffer.value, of: member) ? .own : .whole
      case .columns(let columns):
        if isOperand(buffer.value, of: kernel) {
          share = .whole
        } else if buffer.isBatched, buffer.count == columns {
          share = .columns(columns)
        } else {
          share = buffer.access == .read ? .whole : .elements(columns, offset: 0)
        }
      case .slices(let slices, _):
        share = buffer.access == .read ? .whole : .slices(slices)
      case .single:
        share = .first
      }
      return Use(resource: buffer.value, share: share, isWrite: buffer.access != .read)
    }
    for total in kernel.totals { result.append(Use(resource: total.value, share: .own, isWrite: true)) }
    return result
  }

  /// True if a product of the kernel reads it.
  private func isOperand(_ value: ValueID, of kernel: LoopKernel) -> Bool {
    kernel.body.contains { statement in
      guard case .product(let product) = statement else { return false }
      return [product.left, product.right].contains { operand in
        if case .buffer(let buffer) = operand { kernel.buffers[buffer].value == value } else { false }
      }
    }
  }

  private func isPartial(_ value: ValueID, of member: Int) -> Bool {
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

  /// Adds up these sums, of which every worker reads the shares of all others.
  private mutating func combine(_ values: [ValueID]) {
    if values.isEmpty { return }
    if values.contains(where: { conflicts(Use(resource: $0, share: .whole, isWrite: false)) }) { barrier() }
    steps.append(.combine(values))
    combined.formUnion(values)
    for value in values where plan.graph[value].type.isBatched {
      uses.append(Use(resource: value, share: .rows, isWrite: true))
    }
    for run in plan.combineRuns(values, layout: layout) {
      for (value, offset) in run.members {
        uses.append(Use(resource: value, share: .elements(run.count, offset: offset), isWrite: true))
      }
    }
  }

  // MARK: Scalars

  private mutating func define(_ value: ValueID) {
    guard plan.graph[value].type.isScalar, !defined.contains(value) else { return }
    let node = plan.graph[value]
    switch plan.partition.role(value) {
    case .computed, .contracted:
      if let member = postponed.first(where: { plan.kernels[$0].group.nodes.contains(value) }) {
        appendPostponed(before: member + 1)
      }
      if uses.contains(where: { $0.resource == value }) { barrier() }
    case .uniform:
      for operand in node.operands { define(operand) }
    case .leaf, .inlined:
      break
    }
    defined.insert(value)
    steps.append(.scalar(value))
  }

  private func onlyReducesToNumbers(_ member: Int) -> Bool {
    elementCount(member) != nil && plan.kernels[member].loops.buffers.allSatisfy { $0.access == .read }
  }

  /// The postponed kernels up to here, in the order of memory: the gradient norm is one pass over all gradients.
  private mutating func appendPostponed(before limit: Int) {
    let members = postponed.filter { $0 < limit }.sorted { place($0) < place($1) }
    postponed.removeAll { $0 < limit }
    for call in coalesce(members) { append(call) }
  }

  private func place(_ member: Int) -> (Int, Int, Int) {
    let start = plan.kernels[member].loops.buffers.first.flatMap { offset($0.value) }
    return (start?.block ?? -1, start?.offset ?? 0, member)
  }

  // MARK: One call for several kernels

  /// Joins neighbouring element-wise kernels that share a function and scalars and whose tensors lie one behind the other in
  /// memory: the optimizer then makes one pass over all parameters.
  private func coalesce(_ kernels: [Int]) -> [PhaseStep] {
    var runs: [[Int]] = []
    for member in kernels {
      if let last = runs.last?.last, continues(member, after: last) {
        runs[runs.count - 1].append(member)
      } else {
        runs.append([member])
      }
    }
    return runs.map { .kernels($0, count: $0.count > 1 ? extent($0) : nil) }
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
    // What goes on with slices divides the elements as they do.
    if plan.partition.disabled.contains(.onePass) { return false }
    if plan.slicesContinued(by: member) != nil || plan.slicesContinued(by: next) != nil { return false }
    guard let count = elementCount(member), elementCount(next) != nil else { return false }
    let (one, other) = (plan.kernels[member].loops, plan.kernels[next].loops)
    guard one.structure == other.structure, one.streams.isEmpty,
      one.scalars.map(\.value) == other.scalars.map(\.value),
      zip(one.totals, other.totals).allSatisfy({ sum(of: $0.value) == sum(of: $1.value) && $0.reduction == .sum })
    else { return false }
    return zip(one.buffers, other.buffers).allSatisfy { buffer, following in
      guard let start = offset(buffer.value), let end = offset(following.value), start.block == end.block else {
        return false
      }
      return end.offset == start.offset + ArenaLayout.aligned(count)
    }
  }

  /// The sum of numbers in which the number is a term and does not appear elsewhere, or the number itself.
  private func sum(of value: ValueID) -> ValueID {
    var value = value
    while let user = addition[value] { value = user }
    return value
  }

  private func offset(_ value: ValueID) -> (block: Int, offset: Int)? {
    switch plan.storage[value] {
    case .parameter(let index): (0, layout.parameterOffsets[index])
    case .state(let index): (0, layout.stateOffsets[index])
    case .gradient(let index): (1, layout.parameterOffsets[index])
    case .input, .result, .activation, .partial, .own, nil: nil
    }
  }
}

/// A few hundred microseconds of a core.
private let longFlops = 100_000_000

private func findAdditions(_ plan: PhasePlan) -> [ValueID: ValueID] {
  var users: [ValueID: [ValueID]] = [:]
  for (index, node) in plan.graph.nodes.enumerated() {
    for operand in node.operands { users[operand, default: []].append(ValueID(index)) }
  }
  for output in plan.graph.outputs { users[output.value] = [] }
  return users.compactMapValues { users in
    guard users.count == 1, plan.graph[users[0]].op == .binary(.add), plan.partition.role(users[0]) == .uniform else {
      return nil
    }
    return users[0]
  }
}
