@testable import NNCodeGen
import Testing

/// When several rows of a loop nest become one.
struct GroupRowsTests {
  private func loop(_ variable: Int, _ extent: Int, _ body: LoopStatement...) -> LoopStatement {
    .loop(Loop(variable: variable, extent: .constant(extent), body: body))
  }

  private func grouped(_ body: LoopStatement...) -> LoopKernel {
    var kernel = LoopKernel(
      buffers: (0..<3).map { .init(value: .init($0), access: .read, name: "b\($0)", count: 10_000, isBatched: false) },
      scratch: [], totals: [], scalars: [], streams: [], division: .single, body: body, localNames: [:])
    groupRows(&kernel)
    return kernel
  }

  /// exp of an element: what makes full vectors worth it.
  private func exponential(_ array: Int, _ index: LinearIndex) -> ScalarExpression {
    .unary(.exponential, .load(.buffer(array), index))
  }

  @Test func whatColumnsHaveInCommonIsRepeated() {
    let sum = ScalarExpression.binary(
      .add, exponential(1, index((1, 24), (2, 1))), .load(.buffer(2), index((2, 1), constant: 5)))
    let kernel = grouped(loop(1, 20, loop(2, 24, .store(.buffer(0), index((1, 24), (2, 1)), sum))))
    #expect(kernel.scratch.map(\.count) == [48])
    #expect(
      kernel.body == [
        loop(
          3, 2,
          loop(4, 24, .store(.scratch(0), index((3, 24), (4, 1)), .load(.buffer(2), index((4, 1), constant: 5))))),
        loop(
          1, 10,
          loop(
            2, 48,
            .store(
              .buffer(0), index((1, 48), (2, 1)),
              .binary(.add, exponential(1, index((1, 48), (2, 1))), .load(.scratch(0), index((2, 1))))))),
      ])
  }

  @Test func eachNumberOfColumnsHasACopyOfItsOwn() {
    func nest(_ columns: Int) -> LoopStatement {
      let sum = ScalarExpression.binary(
        .add, exponential(1, index((1, columns), (2, 1))), .load(.buffer(2), index((2, 1))))
      return loop(1, 20, loop(2, columns, .store(.buffer(0), index((1, columns), (2, 1)), sum)))
    }
    #expect(grouped(loop(3, 2, nest(24), nest(40), nest(24))).scratch.map(\.count) == [48, 80])
  }

  @Test func sumsHaveAPartForEachRowOfAGroup() {
    // 29 rows have no half: all of them are one, and their loop is gone.
    let add = LoopStatement.accumulate(.buffer(2), index((2, 1)), .sum, exponential(1, index((1, 24), (2, 1))))
    let kernel = grouped(loop(1, 29, loop(2, 24, add)))
    #expect(kernel.scratch.map(\.count) == [696])
    #expect(
      kernel.body == [
        loop(3, 696, .store(.scratch(0), index((3, 1)), .literal(0))),
        loop(2, 696, .accumulate(.scratch(0), index((2, 1)), .sum, exponential(1, index((2, 1))))),
        loop(
          4, 29,
          loop(5, 24, .accumulate(.buffer(2), index((5, 1)), .sum, .load(.scratch(0), index((4, 24), (5, 1)))))),
      ])
  }

  @Test(arguments: [16, 48, 256, 300]) func wholeVectorsAndLongRowsStay(columns: Int) {
    let store = LoopStatement.store(
      .buffer(0), index((1, columns), (2, 1)),
      .binary(.add, exponential(1, index((1, columns), (2, 1))), .load(.buffer(2), index((2, 1)))))
    let nest = loop(1, 20, loop(2, columns, store))
    #expect(grouped(nest).body == [nest])
  }

  @Test func rowsThatAreReadOrAddedUpStay() {
    let ofRow = loop(
      1, 20,
      loop(
        2, 24,
        .store(
          .buffer(0), index((1, 24), (2, 1)),
          .binary(.divide, .load(.buffer(1), index((1, 24), (2, 1))), .load(.buffer(2), index((1, 1)))))))
    #expect(grouped(ofRow).body == [ofRow])
    let sum = loop(
      1, 20, loop(2, 24, .accumulate(.buffer(0), index((1, 1)), .sum, exponential(1, index((1, 24), (2, 1))))))
    #expect(grouped(sum).body == [sum])
  }

  @Test func gapsAndPositionsOfColumnsStay() {
    let gap = loop(
      1, 20, loop(2, 24, .store(.buffer(0), index((1, 25), (2, 1)), exponential(1, index((1, 24), (2, 1))))))
    #expect(grouped(gap).body == [gap])
    let position = loop(
      1, 20,
      loop(2, 24, .store(.buffer(0), index((1, 24), (2, 1)), .unary(.exponential, .position(index((2, 1)))))))
    #expect(grouped(position).body == [position])
  }

  @Test func halvesOfVectorsWithLittleToComputeStay() {
    func nest(_ columns: Int) -> LoopStatement {
      loop(
        1, 20,
        loop(
          2, columns,
          .store(
            .buffer(0), index((1, columns), (2, 1)),
            .binary(.add, .load(.buffer(1), index((1, columns), (2, 1))), .load(.buffer(2), index((2, 1)))))))
    }
    #expect(grouped(nest(24)).body == [nest(24)])
    #expect(grouped(nest(20)).body != [nest(20)])
  }

  @Test func whatIsWrittenMeanwhileIsNotRepeated() {
    let nest = loop(
      1, 20,
      loop(
        2, 24, .accumulate(.buffer(2), index((2, 1)), .sum, exponential(1, index((1, 24), (2, 1)))),
        .store(
          .buffer(0), index((1, 24), (2, 1)),
          .binary(.add, .load(.buffer(1), index((1, 24), (2, 1))), .load(.buffer(2), index((2, 1)))))))
    #expect(grouped(nest).body == [nest])
  }
}
