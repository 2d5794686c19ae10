import NNIR

/// Sums over examples that lie one behind the other in the workers' blocks: put together in one pass, each worker a range.
struct CombineRun: Hashable {
  enum Block: Int { case gradients, partials }

  var block: Block
  var reduction: Reduction
  /// Offset in the block, and elements with the gaps between tensors.
  var start: Int
  var count: Int
  /// Each sum with its offset in the run.
  var members: [ValueID: Int]
}

extension PhasePlan {
  /// The passes that put these sums together; what every worker adds up for itself (`ownTotals`) or for its examples is not among
  /// them.
  func combineRuns(_ values: [ValueID], layout: ArenaLayout) -> [CombineRun] {
    let single = values.compactMap { value -> CombineRun? in
      let (block, start): (CombineRun.Block, Int)
      switch storage[value] {
      case .gradient(let index): (block, start) = (.gradients, layout.parameterOffsets[index])
      case .partial(let offset):
        if ownTotals[value] != nil || graph[value].type.isBatched { return nil }
        (block, start) = (.partials, offset)
      case .input, .result, .parameter, .state, .activation, .own, nil: return nil
      }
      return CombineRun(
        block: block, reduction: reduction(of: value), start: start, count: graph[value].type.exampleCount,
        members: [value: 0])
    }
    var runs: [CombineRun] = []
    for next in single.sorted(by: { ($0.block.rawValue, $0.start) < ($1.block.rawValue, $1.start) }) {
      if let last = runs.last, last.block == next.block, last.reduction == next.reduction,
        ArenaLayout.aligned(last.start + last.count) == next.start
      {
        runs[runs.count - 1].count = next.start + next.count - last.start
        for member in next.members.keys { runs[runs.count - 1].members[member] = next.start - last.start }
      } else {
        runs.append(next)
      }
    }
    return runs
  }

  func reduction(of value: ValueID) -> Reduction {
    if case .reduce(let reduction, _) = graph[value].op { reduction } else { .sum }
  }
}
