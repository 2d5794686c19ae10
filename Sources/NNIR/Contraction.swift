/// Which axes of the two operands of `contract` go together. Pairs are (left axis, right axis).
package struct Contraction: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package var left: Int
    package var right: Int

    package init(_ left: Int, _ right: Int) {
      self.left = left
      self.right = right
    }
  }

  /// Axes that both have and the result keeps.
  package var batch: [Pair]
  /// Axes that are summed over.
  package var summed: [Pair]
  /// The order of the result's axes: place i has this one of the `batch` pairs, then the free axes of the left, then those of
  /// the right operand, each in order. Nil if they stay like that.
  package private(set) var order: [Int]?

  package init(batch: [Pair] = [], summed: [Pair], order: [Int]? = nil) {
    self.batch = batch
    self.summed = summed
    self.order = order == order.map({ Array($0.indices) }) ? nil : order
  }

  /// The contraction whose result has these axes in this order: all that are not summed over.
  package init(result: [ResultAxis], summed: [Pair]) {
    let shared = result.filter { $0.left != nil && $0.right != nil }
    let left = result.filter { $0.right == nil }.sorted { $0.left ?? 0 < $1.left ?? 0 }
    let right = result.filter { $0.left == nil }.sorted { $0.right ?? 0 < $1.right ?? 0 }
    let places = shared + left + right
    self.init(
      batch: shared.map { Pair($0.left ?? 0, $0.right ?? 0) }, summed: summed,
      order: result.compactMap { places.firstIndex(of: $0) })
  }
}

extension Contraction {
  /// Where an axis of the result comes from: both operands, or one of them.
  package struct ResultAxis: Hashable, Sendable {
    package var left: Int?
    package var right: Int?

    package init(left: Int? = nil, right: Int? = nil) {
      self.left = left
      self.right = right
    }
  }

  /// The axes of the result for operands of these ranks.
  package func resultAxes(_ leftRank: Int, _ rightRank: Int) -> [ResultAxis] {
    let axes =
      batch.map { ResultAxis(left: $0.left, right: $0.right) } + freeLeft(rank: leftRank).map { ResultAxis(left: $0) }
      + freeRight(rank: rightRank).map { ResultAxis(right: $0) }
    return order.map { $0.map { axes[$0] } } ?? axes
  }

  /// The dimensions of the result for operands of these types.
  package func resultDimensions(_ left: TensorType, _ right: TensorType) -> [Dimension] {
    resultAxes(left.rank, right.rank).compactMap { axis in
      axis.left.map { left.dimensions[$0] } ?? axis.right.map { right.dimensions[$0] }
    }
  }

  /// The axes of the left operand that are neither kept in common nor summed over, in order.
  package func freeLeft(rank: Int) -> [Int] {
    (0..<rank).filter { axis in !(batch + summed).contains { $0.left == axis } }
  }

  /// The axes of the right operand that are neither kept in common nor summed over, in order.
  package func freeRight(rank: Int) -> [Int] {
    (0..<rank).filter { axis in !(batch + summed).contains { $0.right == axis } }
  }

  func resultType(left: TensorType, right: TensorType) throws(GraphError) -> TensorType {
    let pairs = batch + summed
    for pair in pairs {
      try checkAxis(pair.left, of: left)
      try checkAxis(pair.right, of: right)
      guard left.dimensions[pair.left] == right.dimensions[pair.right] else {
        throw .contractionSizes(left: left.dimensions[pair.left], right: right.dimensions[pair.right])
      }
    }
    guard Set(pairs.map(\.left)).count == pairs.count, Set(pairs.map(\.right)).count == pairs.count else {
      throw .contractionAxisRepeated
    }
    let rank = left.rank + right.rank - batch.count - 2 * summed.count
    if let order, order.sorted() != Array(0..<rank) { throw .notAPermutation(order, rank: rank) }
    let type = TensorType(resultDimensions(left, right))
    try type.check()
    return type
  }
}

extension Contraction {
  /// For each element of the result, in order, where its first product lies in both operands; and how far from there the others do.
  package func offsets(
    _ left: StridedView, _ right: StridedView
  ) -> (elements: [(left: Int, right: Int)], terms: [(left: Int, right: Int)]) {
    let axes = resultAxes(left.sizes.count, right.sizes.count)
    var (leftView, rightView) = (left, right)
    let sizes = axes.map { axis in axis.left.map { left.sizes[$0] } ?? axis.right.map { right.sizes[$0] } ?? 1 }
    (leftView.sizes, rightView.sizes) = (sizes, sizes)
    leftView.strides = axes.map { axis in axis.left.map { left.strides[$0] } ?? 0 }
    rightView.strides = axes.map { axis in axis.right.map { right.strides[$0] } ?? 0 }
    let terms = zip(
      left.selecting(axes: summed.map(\.left)).offsets, right.selecting(axes: summed.map(\.right)).offsets)
    return (zip(leftView.offsets, rightView.offsets).map { ($0, $1) }, terms.map { ($0, $1) })
  }
}
