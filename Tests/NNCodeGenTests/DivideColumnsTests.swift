@testable import NNCodeGen
import Testing

/// When a kernel is divided by the columns of its products instead of by rows.
struct DivideColumnsTests {
  /// b0 = b1 @ b2; for i1 < columns: b4[i1] = 0; for i0 in share, for i1 < columns: b0[columns i0 + i1] = value; b4[i1] += b0[…]
  private func kernel(
    columns: Int = 1024, depth: Int = 512, loop: Int? = nil, value: ScalarExpression? = nil, sum: LinearIndex? = nil,
    stride: Int = 1, isWeightBatched: Bool = false
  ) -> LoopKernel {
    let element = index((0, columns), (1, 1))
    let product = MatrixProduct(
      left: .buffer(1), right: .buffer(2), result: .buffer(0),
      shape: ProductShape(
        rows: [.init(extent: .rows(1), left: depth, other: columns)],
        depth: [.init(extent: .constant(depth), left: 1, other: columns)], columns: columns, columnStride: stride),
      leftOffset: index(), rightOffset: index(), resultOffset: index())
    let body: [LoopStatement] = [
      .store(.buffer(0), element, value ?? .unary(.negate, .load(.buffer(0), element))),
      .accumulate(.buffer(4), sum ?? index((1, 1)), .sum, .load(.buffer(0), element)),
    ]
    func buffer(_ place: Int, _ count: Int, isBatched: Bool) -> KernelBuffer {
      .init(
        value: .init(place), access: place == 0 || place == 4 ? .write : .read, name: "b\(place)", count: count,
        isBatched: isBatched)
    }
    return LoopKernel(
      buffers: [
        buffer(0, columns, isBatched: true), buffer(1, depth, isBatched: true),
        buffer(2, depth * columns, isBatched: isWeightBatched), buffer(3, columns, isBatched: false),
        buffer(4, columns, isBatched: false),
      ], scratch: [], totals: [], scalars: [], streams: [], division: .rows,
      body: [
        .product(product),
        .loop(
          Loop(variable: 1, extent: .constant(columns), body: [.store(.buffer(4), index((1, 1)), .literal(0))])),
        .loop(
          Loop(
            variable: 0, extent: .share,
            body: [.loop(Loop(variable: 1, extent: .constant(loop ?? columns), body: body))])),
      ], localNames: [:])
  }

  @Test func workersShareOutColumns() throws {
    let whole = kernel()
    var divided = whole
    divideColumns(&divided, batch: 32)
    #expect(divided.division == .columns(1024))
    #expect(divided.takesRows)
    guard case .product(let product) = divided.body[0], case .product(let before) = whole.body[0] else {
      Issue.record("the product is gone")
      return
    }
    #expect(product.shape.dividesColumns && !before.shape.dividesColumns)
    #expect((product.leftOffset, product.rightOffset, product.resultOffset) == (index(), index((0, 1)), index((0, 1))))
    let element = index((1, 1), (2, 1024))
    let inner: [LoopStatement] = [
      .store(.buffer(0), element, .unary(.negate, .load(.buffer(0), element))),
      .accumulate(.buffer(4), index((1, 1)), .sum, .load(.buffer(0), element)),
    ]
    #expect(
      Array(divided.body[1...]) == [
        .loop(Loop(variable: 1, extent: .share, body: [.store(.buffer(4), index((1, 1)), .literal(0))])),
        .loop(Loop(variable: 2, extent: .rows, body: [.loop(Loop(variable: 1, extent: .share, body: inner))])),
      ])
  }

  @Test func otherKernelsStay() {
    let others = [
      kernel(columns: 64, depth: 8000),  // narrow shares
      kernel(depth: 100),  // few weights
      kernel(loop: 512),  // a loop over half of the columns
      kernel(value: .load(.buffer(0), index((0, 1024)))),  // reads what another worker writes
      kernel(sum: index()),  // one sum of all columns
      kernel(isWeightBatched: true),  // a matrix of weights for each example
    ]
    for other in others {
      var kernel = other
      divideColumns(&kernel, batch: 32)
      #expect(kernel == other)
    }
    var large = kernel()
    divideColumns(&large, batch: 900)
    #expect(large == kernel())
  }

  /// Transposed weights of which each worker keeps its rows from step to step.
  @Test func fewerWeightsAreDividedIfTheyStay() {
    for (stride, batch, isDivided) in [(1, 16, false), (256, 16, true), (256, 80, false)] {
      var kernel = kernel(columns: 256, depth: 256, stride: stride)
      divideColumns(&kernel, batch: batch)
      #expect((kernel.division == .columns(256)) == isDivided)
    }
  }
}
