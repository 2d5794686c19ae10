import NNIR

/// Where a value lies while a phase runs.
package enum Storage: Hashable, Sendable {
  /// An array that the trainer passes in or takes out.
  case input(Int)
  case result(Int)
  case parameter(Int)
  case state(Int)
  /// In the gradient block; each worker has a copy of the block for its share of the sum, that of worker 0 the last one.
  case gradient(Int)
  /// In the activations of the arena, at this offset in elements; a negative one is among the gradients, which lie before them.
  case activation(offset: Int)
  /// A sum over examples of which every worker holds a share: offset in the worker's block of partial sums.
  case partial(offset: Int)
  /// A copy that every worker computes for itself: offset in the worker's block of partial sums.
  case own(offset: Int)
}

/// One kernel of a phase with its name and where it comes from.
package struct PlannedKernel: Sendable {
  package var group: KernelGroup
  package var loops: LoopKernel
  /// Name of the C function; equal structures share one.
  package var function: String
  /// True if it overwrites parameters or state, which a step with a non-finite loss must not do.
  package var isUpdate: Bool
  /// True if every worker computes all elements, into memory of its own: that is quicker than to wait for the others.
  package var isReplicated = false
}

package enum PhaseStep: Hashable, Sendable {
  /// Computes a scalar (on every worker, in double precision).
  case scalar(ValueID)
  /// All workers wait for each other, unless the team has one.
  case barrier
  /// Adds up the workers' shares of sums over examples: small sums every worker for itself, the others each worker a range.
  case combine([ValueID])
  /// Hands over the scalar results. A training step whose loss or gradient norm is not finite, or that shall not be
  /// applied, ends here.
  case results
  /// Calls one kernel, or several with the same function whose tensors lie one behind the other in one call over `count` elements.
  /// Their reductions to one number become one, that of the first kernel.
  case kernels([Int], count: Int?)
}

/// How a phase (training step, evaluation, …) runs: kernels in order, with what must happen between them.
package struct PhasePlan: Sendable {
  package var name: String
  package var partition: Partition
  package var kernels: [PlannedKernel]
  package var steps: [PhaseStep]
  package var storage: [ValueID: Storage]
  /// Where a worker puts the whole of a small sum over examples: offset in its block of partial sums.
  package var ownTotals: [ValueID: Int]
  /// Elements of the arena for activations at the full batch.
  package var activationCount: Int
  /// Elements for one worker's shares of sums that are no gradients.
  package var partialCount: Int
  /// Elements of one worker's workspace.
  package var workspaceCount: Int
  /// The slot of each reduction to one number in a worker's block of totals.
  package var totalSlots: [ValueID: Int]
  /// Scalar results in order.
  package var scalarResults: [String]
  /// Tensor results in order.
  package var tensorResults: [String]

  package var graph: Graph { partition.graph }

  /// Private arrays above this many elements lie in the workspace of the worker instead of on its stack.
  package static let stackLimit = 4096

  /// Up to this many elements, adding up the shares of all workers, or a few operations, take less time than a barrier.
  package static let ownLimit = 2048

  package init(
    name: String, graph source: Graph, layout: ArenaLayout, disabling disabled: Set<ScheduleChoice> = [],
    functions: inout KernelFunctions
  ) {
    self.name = name
    partition = Partition(source, batch: layout.batch, disabling: disabled)
    let graph = partition.graph
    kernels = []
    storage = [:]
    ownTotals = [:]
    totalSlots = [:]
    scalarResults = []
    tensorResults = []
    partialCount = 0
    workspaceCount = 0
    activationCount = 0
    steps = []
    var updates: Set<ValueID> = []
    for output in graph.outputs {
      let isScalar = graph[output.value].type.isScalar
      switch output.target {
      case .result(let name): if isScalar { scalarResults.append(name) } else { tensorResults.append(name) }
      case .parameter, .state: updates.insert(output.value)
      case .gradient: break
      }
    }
    for group in partition.groups {
      let loops = lowerKernel(group, in: partition)
      let isUpdate = group.nodes.contains(where: updates.contains)
      let function = functions.name(for: loops, group: group, phase: name, isUpdate: isUpdate, in: partition)
      kernels.append(PlannedKernel(group: group, loops: loops, function: function, isUpdate: isUpdate))
      let large = loops.scratch.map(\.count).filter { $0 > Self.stackLimit }
      workspaceCount = max(workspaceCount, large.map(ArenaLayout.aligned).reduce(0, +))
      for total in loops.totals { totalSlots[total.value] = totalSlots.count }
    }
    assignFixedStorage()
    steps = scheduleSteps(self, layout: layout)
    planParts(&self, layout: layout)
    activationCount = planActivations(&self, layout: layout)
  }

  /// True for what changes parameters or state only if the results are finite.
  package var isTraining: Bool { name == "train" || name == "accumulate" }

  /// True if the value is sums, over examples or other terms, of which each worker has computed a part.
  package func isPartial(_ value: ValueID) -> Bool {
    guard let group = partition.groupOf[value], !graph[value].type.isScalar else { return false }
    return switch kernels[group].loops.division {
    case .rows: !graph[value].type.isBatched
    case .terms: true
    case .elements, .slices, .columns, .single: false
    }
  }

  /// The slices that an element-wise kernel goes on with: its elements are divided as they are, so that each worker finds what it has
  /// computed itself, without a barrier. Nil if it reads none, or slices of several kinds.
  func slicesContinued(by member: Int) -> (count: Int, size: Int)? {
    let loops = kernels[member].loops
    guard case .elements(let elements) = loops.division, !kernels[member].isReplicated else { return nil }
    var result: (count: Int, size: Int)?
    for buffer in loops.buffers where buffer.count == elements {
      guard let group = partition.groupOf[buffer.value],
        case .slices(let count, let size) = partition.groups[group].division
      else { continue }
      if let known = result, known != (count, size) { return nil }
      result = (count, size)
    }
    return result
  }

  private mutating func assignFixedStorage() {
    let graph = self.graph
    for (index, node) in graph.nodes.enumerated() where !node.type.isScalar {
      switch node.op {
      case .input(let input): storage[ValueID(index)] = .input(input)
      case .parameter(let parameter): storage[ValueID(index)] = .parameter(parameter)
      case .state(let state): storage[ValueID(index)] = .state(state)
      case .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select, .reduce,
        .argumentMaximum, .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint,
        .stopGradient, .contract:
        break
      }
    }
    var results = 0
    for output in graph.outputs where !graph[output.value].type.isScalar {
      switch output.target {
      case .result:
        storage[output.value] = .result(results)
        results += 1
      case .parameter(let index): storage[output.value] = .parameter(index)
      case .state(let index): storage[output.value] = .state(index)
      case .gradient(let index): storage[output.value] = .gradient(index)
      }
    }
    for index in kernels.indices {
      kernels[index].isReplicated = canReplicate(kernels[index])
      for buffer in kernels[index].loops.buffers where buffer.access != .read && storage[buffer.value] == nil {
        if isPartial(buffer.value) {
          // Parts of sums for each example get their place when it is known how long they live (see `planParts`).
          storage[buffer.value] = .partial(offset: buffer.isBatched ? 0 : reservePartial(buffer.count))
          if !buffer.isBatched, buffer.count <= Self.ownLimit { ownTotals[buffer.value] = reservePartial(buffer.count) }
        } else if kernels[index].isReplicated {
          storage[buffer.value] = .own(offset: reservePartial(buffer.count))
        }
      }
    }
  }

  private mutating func reservePartial(_ count: Int) -> Int {
    defer { partialCount += ArenaLayout.aligned(count) }
    return partialCount
  }

  /// Few elements, needed inside the phase alone.
  private func canReplicate(_ kernel: PlannedKernel) -> Bool {
    guard case .elements(0...Self.ownLimit) = kernel.loops.division, kernel.loops.totals.isEmpty else { return false }
    return kernel.loops.buffers.allSatisfy { $0.access == .read || storage[$0.value] == nil }
  }

  /// True if every worker has a copy of its own: what a replicated kernel has written, and small sums over examples.
  func isOwn(_ value: ValueID) -> Bool {
    if case .own? = storage[value] { true } else { ownTotals[value] != nil }
  }

  /// Reductions that the one of another kernel takes in (see `PhaseStep.kernels`).
  var absorbedTotals: Set<ValueID> {
    var result: Set<ValueID> = []
    for step in steps {
      guard case .kernels(let members, _) = step else { continue }
      for member in members.dropFirst() { result.formUnion(kernels[member].loops.totals.map(\.value)) }
    }
    return result
  }
}
