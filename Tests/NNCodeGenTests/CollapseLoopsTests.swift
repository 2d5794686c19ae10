@testable import NNCodeGen
import Testing

/// When a loop nest is one loop.
struct CollapseLoopsTests {
  private func loop(_ variable: Int, _ extent: Int, _ body: LoopStatement...) -> LoopStatement {
    .loop(Loop(variable: variable, extent: .constant(extent), body: body))
  }

  @Test func rowsOfNeighbouringElementsAreOneLoop() {
    let nest = loop(
      1, 4, loop(2, 5, .store(.buffer(0), index((1, 5), (2, 1)), .load(.buffer(1), index((1, 5), (2, 1), constant: 7))))
    )
    #expect(
      collapseLoops([nest]) == [
        loop(2, 20, .store(.buffer(0), index((2, 1)), .load(.buffer(1), index((2, 1), constant: 7))))
      ])
  }

  @Test func channelsStayALoopOfTheirOwn() {
    let sum = LoopStatement.accumulate(
      .scratch(0), index((3, 1)), .sum, .load(.buffer(0), index((1, 40), (2, 8), (3, 1))))
    #expect(
      collapseLoops([loop(1, 4, loop(2, 5, loop(3, 8, sum)))]) == [
        loop(
          2, 20,
          loop(3, 8, .accumulate(.scratch(0), index((3, 1)), .sum, .load(.buffer(0), index((2, 8), (3, 1))))))
      ])
  }

  @Test func transposedElementsStayApart() {
    let nest = loop(
      1, 4, loop(2, 4, .store(.buffer(0), index((1, 4), (2, 1)), .load(.buffer(1), index((1, 1), (2, 4))))))
    #expect(collapseLoops([nest]) == [nest])
  }

  @Test func positionsAndConditionsCountAsIndices() {
    let row = loop(1, 4, loop(2, 5, .store(.buffer(0), index((1, 5), (2, 1)), .position(index((1, 1))))))
    #expect(collapseLoops([row]) == [row])
    let inside = LoopStatement.define(3, .isWithin(index((2, 1)), lower: 1, upper: 4))
    let border = loop(1, 4, loop(2, 5, inside))
    #expect(collapseLoops([border]) == [border])
  }

  @Test func aLoopBesideTheInnerOneKeepsBoth() {
    let first = loop(2, 5, .store(.buffer(0), index((1, 5), (2, 1)), .literal(0)))
    let nest = loop(1, 4, first, first)
    #expect(collapseLoops([nest]) == [nest])
  }
}
