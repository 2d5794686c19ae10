import NNIR

/// Contractions whose result ends with axes that both operands have: vectors cannot run along columns of a matrix product.
extension Simplifier {
  /// A depthwise convolution, say, becomes a sum of element by element products, whose inner loops are the shared axes. No more than
  /// one of the products is in memory at a time, since the kernel adds them up as they come. What has rows and columns is
  /// computed with the shared axes first, and permuted.
  mutating func withoutProduct(_ contraction: Contraction, _ left: ValueID, _ right: ValueID) -> ValueID? {
    /// Elements from which on columns are worth a matrix product.
    let fewest = 4
    let types = (builder.type(of: left), builder.type(of: right))
    let dimensions = contraction.resultDimensions(types.0, types.1)
    let axes = contraction.resultAxes(types.0.rank, types.1.rank)
    let shared = axes.indices.filter { axes[$0].isShared && dimensions[$0] != .batch && dimensions[$0] != .size(1) }
    guard let last = shared.last, count(dimensions[(last + 1)...]) < fewest else { return nil }
    func free(_ side: KeyPath<Contraction.ResultAxis, Int?>) -> Int {
      count(axes.indices.filter { axes[$0][keyPath: side] == nil }.map { dimensions[$0] })
    }
    if count(dimensions[(last + 1)...]) == 1, free(\.left) >= fewest, free(\.right) >= fewest {
      let batch = dimensions.first == .batch ? 1 : 0
      let order = axes.indices.dropFirst(batch).sorted {
        (axes[$0].isShared ? 0 : 1, $0) < (axes[$1].isShared ? 0 : 1, $1)
      }
      let places = Array(0..<batch) + order
      if places == Array(axes.indices) { return nil }
      let product = emit(
        .contract(Contraction(result: places.map { axes[$0] }, summed: contraction.summed)), [left, right])
      return emit(.permute(axes.indices.map { places.firstIndex(of: $0) ?? $0 }), [product])
    }
    // Vectors run along an axis whose elements lie one behind the other. If that is one in both, and alone, each of its elements
    // is a column with a sum of its own, and there is nothing to do.
    let ends = (innermost(types.0), innermost(types.1))
    let isByColumn =
      last == innermost(TensorType(dimensions)) && (axes[last].left, axes[last].right) == ends
      && !contraction.summed.isEmpty
    let runsAlong = axes.contains { $0.isShared && ($0.left == ends.0 || $0.right == ends.1) }
    return runsAlong && !isByColumn ? sumOfProducts(contraction, left, right, at: shared[0]) : nil
  }

  /// The axes of the sum come before place `first` of the result; the batch axis is always the very first.
  private mutating func sumOfProducts(
    _ contraction: Contraction, _ left: ValueID, _ right: ValueID, at first: Int
  ) -> ValueID {
    let types = (builder.type(of: left), builder.type(of: right))
    var axes = contraction.resultAxes(types.0.rank, types.1.rank)
    let summed = contraction.summed.sorted { $0.left < $1.left }
    let isOverBatch = summed.first.map { types.0.dimensions[$0.left] == .batch } ?? false
    let places = summed.indices.map { $0 == 0 && isOverBatch ? 0 : first + $0 }
    for (pair, place) in zip(summed, places) { axes.insert(.init(left: pair.left, right: pair.right), at: place) }
    let space = axes.compactMap { axis in
      axis.left.map { types.0.dimensions[$0] } ?? axis.right.map { types.1.dimensions[$0] }
    }
    func whole(_ operand: ValueID, _ side: KeyPath<Contraction.ResultAxis, Int?>) -> ValueID {
      let places = axes.indices.filter { axes[$0][keyPath: side] != nil }
      let permuted = emit(.permute(places.compactMap { axes[$0][keyPath: side] }), [operand])
      return emit(.broadcast(space, axes: places), [permuted])
    }
    let products = emit(.binary(.multiply), [whole(left, \.left), whole(right, \.right)])
    return places.isEmpty ? products : emit(.reduce(.sum, axes: places.sorted()), [products])
  }

  private func count(_ dimensions: some Sequence<Dimension>) -> Int {
    TensorType(Array(dimensions)).sizes(batch: 1).reduce(1, *)
  }

  /// The last axis of more than one element.
  private func innermost(_ type: TensorType) -> Int? { type.dimensions.lastIndex { $0 != .size(1) } }
}

extension Contraction.ResultAxis {
  fileprivate var isShared: Bool { left != nil && right != nil }
}
