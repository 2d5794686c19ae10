@testable import NNCodeGen
import Testing

/// Which loops may become one, in the smallest cases.
struct FuseLoopsTests {
  private func index(_ variable: Int, _ coefficient: Int = 1, _ constant: Int = 0) -> LinearIndex {
    LinearIndex(terms: [.init(variable: variable, coefficient: coefficient)], constant: constant)
  }

  private func loop(_ variable: Int, _ extent: Int, _ body: [LoopStatement]) -> LoopStatement {
    .loop(Loop(variable: variable, extent: .constant(extent), body: body))
  }

  private func loopCount(_ statements: [LoopStatement]) -> Int {
    statements.filter { if case .loop = $0 { true } else { false } }.count
  }

  @Test func neighboursOnTheSameElementsMerge() {
    let fused = fuseLoops([
      loop(1, 8, [.store(.scratch(0), index(1), .load(.buffer(0), index(1)))]),
      loop(2, 8, [.store(.buffer(1), index(2), .load(.scratch(0), index(2)))]),
    ])
    #expect(
      fused == [
        loop(
          1, 8,
          [
            .store(.scratch(0), index(1), .load(.buffer(0), index(1))),
            .store(.buffer(1), index(1), .load(.scratch(0), index(1))),
          ])
      ])
  }

  @Test func otherExtentsStayApart() {
    #expect(
      loopCount(
        fuseLoops([
          loop(1, 8, [.store(.scratch(0), index(1), .literal(1))]),
          loop(2, 9, [.store(.buffer(1), index(2), .literal(2))]),
        ])) == 2)
  }

  @Test func aReductionIsFinishedBeforeItIsRead() {
    let total = LinearIndex()
    let fused = fuseLoops([
      .store(.scratch(1), total, .literal(0)),
      loop(1, 8, [.accumulate(.scratch(1), total, .sum, .load(.buffer(0), index(1)))]),
      loop(2, 8, [.store(.buffer(1), index(2), .load(.scratch(1), total))]),
    ])
    #expect(loopCount(fused) == 2)
  }

  @Test func aTransposeStaysApart() {
    // The second loop reads columns of what the first writes by rows: equal extents, other strides.
    let fused = fuseLoops([
      loop(1, 4, [loop(2, 4, [.store(.scratch(0), index(1, 4) + index(2), .literal(1))])]),
      loop(
        3, 4, [loop(4, 4, [.store(.buffer(0), index(3, 4) + index(4), .load(.scratch(0), index(4, 4) + index(3)))])]),
    ])
    #expect(loopCount(fused) == 2)
  }

  @Test func aShiftedReadStaysApart() {
    let fused = fuseLoops([
      loop(1, 8, [.store(.scratch(0), index(1), .literal(1))]),
      loop(2, 8, [.store(.buffer(0), index(2), .load(.scratch(0), index(2, 1, 1)))]),
    ])
    #expect(loopCount(fused) == 2)
  }

  @Test func aLoopDoesNotOvertakeWhatItNeeds() {
    // The third loop could merge with the first but for the second, which writes what it reads.
    let total = LinearIndex()
    let fused = fuseLoops([
      loop(1, 8, [.store(.scratch(0), index(1), .literal(1))]),
      .accumulate(.scratch(1), total, .sum, .load(.buffer(0), total)),
      loop(2, 8, [.store(.buffer(1), index(2), .load(.scratch(1), total))]),
    ])
    #expect(loopCount(fused) == 2)
  }
}
