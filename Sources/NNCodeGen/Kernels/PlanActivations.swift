import NNIR

/// Gives every value that passes from kernel to kernel a place in the arena; places are used again by values that are not alive
/// together. Returns the number of elements of the activations at the full batch.
///
/// Before the activations lie the gradients, at fixed places. What is dead before a gradient is first written may lie there too: at
/// a negative offset. In a phase without gradients everything may: nobody asks for those of a step after the next call of a phase.
///
/// Workers are not in step between two barriers: there a place may pass on only whole, to a value whose rows have the same
/// size, and only if all kernels that touch the two are divided by rows: each worker then overwrites nothing but its own rows.
///
/// The largest value is placed first, at the lowest place that is free while it is alive (Pisarchyk and Lee, "Efficient Memory
/// Management for Deep Neural Net Inference", 2020).
func planActivations(_ plan: inout PhasePlan, layout: ArenaLayout) -> Int {
  let lives = findLives(plan, layout: layout)
  let reuses = !plan.partition.disabled.contains(.reuseMemory)
  let (places, end) = place(lives.free, around: lives.fixed, from: reuses ? -layout.parameterCount : 0, reuses: reuses)
  for (value, offset) in places { plan.storage[value] = .activation(offset: offset) }
  return end
}

/// The same for what each worker has a part of, in every worker's block of partial sums, behind those that have their places.
func planParts(_ plan: inout PhasePlan, layout: ArenaLayout) {
  let reuses = !plan.partition.disabled.contains(.reuseMemory)
  let parts = findLives(plan, layout: layout).parts.map { life in
    var life = life
    life.rowCount = nil
    return life
  }
  let (places, end) = place(parts, around: [], from: plan.partialCount, reuses: reuses)
  for (value, offset) in places { plan.storage[value] = .partial(offset: offset) }
  plan.partialCount = max(plan.partialCount, end)
}

/// Where each value begins, and where the last one ends.
private func place(
  _ lives: [Life], around fixed: [Life], from start: Int, reuses: Bool
) -> (places: [ValueID: Int], end: Int) {
  var placed = fixed.map { (life: $0, offset: $0.offset) }
  var places: [ValueID: Int] = [:]
  var end = 0
  for life in lives.sorted(by: { ($1.count, $0.firstCall) < ($0.count, $1.firstCall) }) {
    let others = placed.filter { !reuses || life.meets($0.life) }
      .sorted { ($0.offset, $0.life.count) < ($1.offset, $1.life.count) }
    let offset = lowestPlace(for: life, among: others, from: start)
    places[life.value] = offset
    placed.append((life, offset))
    end = max(end, offset + life.count)
  }
  return (places, end)
}

/// When a value is in memory: from its first to its last kernel call, and from the first to the last stretch between two barriers.
private struct Life {
  var value: ValueID
  var count: Int
  var firstCall: Int
  var lastCall: Int
  var firstStretch: Int
  var lastStretch: Int
  /// Elements of an example, if all kernels are divided by rows.
  var rowCount: Int?
  /// Where it lies, if that is given.
  var offset = 0

  /// True if the two cannot have elements in common, unless one takes over the whole place of the other.
  func meets(_ other: Life) -> Bool { lastStretch >= other.firstStretch && other.lastStretch >= firstStretch }

  /// True if one of them may lie where the other lies.
  func canTakeOver(_ other: Life) -> Bool {
    guard let rowCount, rowCount == other.rowCount, count == other.count else { return false }
    return lastCall < other.firstCall || other.lastCall < firstCall
  }
}

private func lowestPlace(for life: Life, among others: [(life: Life, offset: Int)], from start: Int) -> Int {
  var free = start
  for (other, offset) in others {
    if free + life.count <= offset { return free }
    if offset >= free, life.canTakeOver(other),
      others.allSatisfy({
        $0.offset + $0.life.count <= offset || offset + life.count <= $0.offset
          || ($0.offset == offset && life.canTakeOver($0.life))
      })
    {
      return offset
    }
    free = max(free, offset + other.count)
  }
  return free
}

/// The lives of what must be placed: values, and those of which each worker has a part; and those of the gradients.
private struct Lives {
  var free: [Life]
  var parts: [Life]
  var fixed: [Life]
}

private func findLives(_ plan: PhasePlan, layout: ArenaLayout) -> Lives {
  var lives: [ValueID: Life] = [:]
  var order: [ValueID] = []
  var (stretch, call) = (0, 0)
  for step in plan.steps {
    switch step {
    case .barrier: stretch += 1
    case .scalar, .combine, .results: break
    case .kernels(let members, _):
      for kernel in members.map({ plan.kernels[$0].loops }) {
        for buffer in kernel.buffers {
          let type = plan.graph[buffer.value].type
          let rowCount = (type.exampleCount * buffer.elementBytes + 3) / 4
          if lives[buffer.value] == nil {
            order.append(buffer.value)
            lives[buffer.value] = Life(
              value: buffer.value, count: ArenaLayout.aligned(rowCount * (type.isBatched ? layout.batch : 1)),
              firstCall: call, lastCall: call, firstStretch: stretch, lastStretch: stretch,
              rowCount: type.isBatched && !buffer.isMask ? rowCount : nil)
          }
          lives[buffer.value]?.lastCall = call
          lives[buffer.value]?.lastStretch = stretch
          if kernel.division != .rows { lives[buffer.value]?.rowCount = nil }
        }
      }
      call += 1
    }
  }
  let free = order.compactMap { value in plan.storage[value] == nil ? lives[value] : nil }
  let parts = order.compactMap { value in plan.isPartial(value) && plan.graph[value].type.isBatched ? lives[value] : nil
  }
  // A gradient stays to the end; one that is not written by a kernel is there all the time.
  let hasGradients = plan.storage.values.contains { if case .gradient = $0 { true } else { false } }
  var written: [Int: Life] = [:]
  for (value, life) in lives {
    guard case .gradient(let index)? = plan.storage[value] else { continue }
    written[index] = life
  }
  var fixed: [Life] = []
  func keep(_ range: Range<Int>, from written: Life?) {
    if range.isEmpty { return }
    fixed.append(
      Life(
        value: ValueID(0), count: range.count, firstCall: written?.firstCall ?? 0, lastCall: call,
        firstStretch: written?.firstStretch ?? 0, lastStretch: stretch,
        offset: range.lowerBound - layout.parameterCount))
  }
  for (index, start) in layout.parameterOffsets.enumerated() {
    let end = start + plan.graph.parameters[index].count
    let next = index + 1 < layout.parameterOffsets.count ? layout.parameterOffsets[index + 1] : layout.parameterCount
    if hasGradients { keep(start..<end, from: written[index]) }
    // What lies between two tensors stays 0, for one pass over all of them.
    keep(end..<next, from: nil)
  }
  return Lives(free: free, parts: parts, fixed: fixed)
}
