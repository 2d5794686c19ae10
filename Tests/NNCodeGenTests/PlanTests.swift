import GraphTestSupport
@testable import NNCodeGen
import NNIR
import Testing

/// Properties of the memory plan and of the schedule that must hold for every program.
struct PlanTests {
  private func plan(seed: UInt64) -> PhasePlan {
    let graph = randomGraph(seed: seed, count: 12 + Int(seed % 30), style: .finite)
    let layout = ArenaLayout(parameters: graph.parameters, states: graph.states, batch: 6)
    var functions = KernelFunctions(reserved: [])
    return PhasePlan(name: "train", graph: graph, layout: layout, functions: &functions)
  }

  private struct Life {
    var calls: ClosedRange<Int>
    /// Between barriers: workers are not in step there.
    var stretches: ClosedRange<Int>
    /// True if a worker touches no rows but its own.
    var isByRows = true
  }

  /// Two values that are needed at the same time never share memory, whichever worker is ahead.
  @Test(arguments: 0..<60)
  func livingValuesDoNotOverlap(seed: Int) {
    let plan = plan(seed: UInt64(seed))
    var lives: [ValueID: Life] = [:]
    var (call, stretch) = (0, 0)
    for step in plan.steps {
      if step == .barrier { stretch += 1 }
      guard case .kernels(let members, _) = step else { continue }
      for member in members {
        let kernel = plan.kernels[member].loops
        for buffer in kernel.buffers {
          var life = lives[buffer.value] ?? Life(calls: call...call, stretches: stretch...stretch)
          life.calls = life.calls.lowerBound...call
          life.stretches = life.stretches.lowerBound...stretch
          if kernel.division != .rows || !buffer.isBatched { life.isByRows = false }
          lives[buffer.value] = life
        }
      }
      call += 1
    }
    let placed = plan.storage.compactMap { value, storage -> (ValueID, Range<Int>)? in
      guard case .activation(let offset) = storage, lives[value] != nil else { return nil }
      return (value, offset..<offset + plan.graph[value].type.sizes(batch: 6).reduce(1, *))
    }
    for (index, (value, range)) in placed.enumerated() {
      #expect(range.upperBound <= plan.activationCount)
      for (other, otherRange) in placed[(index + 1)...] where range.overlaps(otherRange) {
        guard let life = lives[value], let otherLife = lives[other] else { continue }
        let takesOver =
          life.isByRows && otherLife.isByRows && range == otherRange && !life.calls.overlaps(otherLife.calls)
        #expect(
          takesOver || !life.stretches.overlaps(otherLife.stretches),
          "%\(value.index) and %\(other.index) live at the same time in the same place")
      }
    }
  }

  /// Every kernel finds what it reads already written.
  @Test(arguments: 0..<60)
  func kernelsRunInOrder(seed: Int) {
    let plan = plan(seed: UInt64(seed))
    var written: Set<ValueID> = []
    for step in plan.steps {
      guard case .kernels(let members, _) = step else { continue }
      for member in members {
        let kernel = plan.kernels[member]
        let own = Set(kernel.group.nodes)
        for buffer in kernel.loops.buffers where buffer.access == .read {
          switch plan.graph[buffer.value].op {
          case .input, .parameter, .state: break
          default: #expect(written.contains(buffer.value) || own.contains(buffer.value))
          }
        }
        for buffer in kernel.loops.buffers where buffer.access != .read { written.insert(buffer.value) }
      }
    }
  }

  /// A sum over examples is put together before another kernel reads it.
  @Test(arguments: 0..<60)
  func sumsOverExamplesAreCombined(seed: Int) {
    let plan = plan(seed: UInt64(seed))
    var combined: Set<ValueID> = []
    for step in plan.steps {
      switch step {
      case .combine(let values): combined.formUnion(values)
      case .kernels(let members, _):
        for member in members {
          let own = Set(plan.kernels[member].group.nodes)
          for buffer in plan.kernels[member].loops.buffers
          where plan.isPartial(buffer.value) && !own.contains(buffer.value) {
            #expect(combined.contains(buffer.value))
          }
        }
      case .scalar, .barrier, .results: break
      }
    }
  }
}
