@testable import NNCodeGen
import Testing

/// When a loop over rows goes over some columns at a time.
struct BlockColumnsTests {
  /// for i0 in share, for i1 < columns: b0[columns i0 + i1] = b1[i0] · b2[stride i1]; b3[i1] += b4[…]
  private func kernel(
    columns: Int = 64, stride: Int = 3, row: Int? = nil, sum: LinearIndex? = nil, added: (Int, LinearIndex)? = nil
  ) -> LoopKernel {
    let element = index((0, row ?? columns), (1, 1))
    let product = ScalarExpression.binary(
      .multiply, .load(.buffer(1), index((0, 1))), .load(.buffer(2), index((1, stride))))
    let (array, place) = added ?? (4, element)
    let body: [LoopStatement] = [
      .store(.buffer(0), element, product),
      .accumulate(.buffer(3), sum ?? index((1, 1)), .sum, .load(.buffer(array), place)),
    ]
    let inner = LoopStatement.loop(Loop(variable: 1, extent: .constant(columns), body: body))
    return LoopKernel(
      buffers: (0..<5).map { .init(value: .init($0), access: .read, name: "b\($0)", count: 10_000, isBatched: false) },
      scratch: [], totals: [], scalars: [], streams: [], division: .rows,
      body: [.loop(Loop(variable: 0, extent: .share, body: [inner]))], localNames: [:])
  }

  @Test func columnsAreInBlocksOfALine() {
    var blocked = kernel()
    blockColumns(&blocked)
    let element = index((0, 64), (1, 1), (2, 16))
    let product = ScalarExpression.binary(
      .multiply, .load(.buffer(1), index((0, 1))), .load(.buffer(2), index((1, 3), (2, 48))))
    let inner = Loop(
      variable: 1, extent: .constant(16),
      body: [
        .store(.buffer(0), element, product),
        .accumulate(.buffer(3), index((1, 1), (2, 16)), .sum, .load(.buffer(4), element)),
      ])
    let rows = Loop(variable: 0, extent: .share, body: [.loop(inner)])
    #expect(blocked.body == [.loop(Loop(variable: 2, extent: .constant(4), body: [.loop(rows)]))])
  }

  @Test func otherLoopsStay() {
    let others = [
      kernel(columns: 16),  // one block
      kernel(columns: 40),  // no whole blocks
      kernel(columns: 272),  // long rows
      kernel(stride: 1),  // nothing lies apart
      kernel(row: 0),  // each row writes over the last one
      kernel(sum: index((0, 64), (1, 1))),  // no sums over the rows
      kernel(added: (0, index((0, 64), (1, 1), constant: 1))),  // reads a column before it is written
    ]
    for other in others {
      var kernel = other
      blockColumns(&kernel)
      #expect(kernel == other)
    }
  }
}
