import NNIR

extension PhasePlan {
  /// As many threads as shorten the phase: each then has at least twice as much to do as it waits for the others.
  ///
  /// Reckoned with what one core of today's processors does (`coreWork`) and what a barrier costs between two cores that
  /// share no cache, with the transfer of what others wrote (`barrierNanoseconds`).
  package func usefulThreads(batch: Int) -> Int {
    let work = kernels.reduce(0.0) { $0 + coreWork(cost(of: $1, batch: batch)) }
    // One more to begin a step and to end it.
    let barriers = 1 + steps.count { $0 == .barrier }
    return min(max(1, Int(work / (2 * barrierNanoseconds * Double(barriers)))), batch)
  }
}

private let barrierNanoseconds = 1000.0

/// Nanoseconds that one core needs for it, at 100 GFLOP/s and 50 GB/s.
private func coreWork(_ cost: Cost) -> Double { Double(cost.flops) / 100 + Double(cost.bytes) / 50 }
