import NNDiagnostics
import NNIR
import NNSyntax

/// `contract(a, b, over: (…))`: sums of products over axes that both operands have.
extension Elaborator {
  /// The result has the axes of `a` that are not summed over, then those of `b` that `a` does not have. Axes that both have, by
  /// identity, go together.
  func contract(
    _ first: EvaluatedArgument, _ second: EvaluatedArgument, over: EvaluatedArgument
  ) throws(Abort) -> Tensor {
    let left = try real(first.value, at: first.range, for: "'contract'")
    let right = try real(second.value, at: second.range, for: "'contract'")
    var values = [over.value]
    if case .tuple(let elements) = over.value { values = elements.map(\.value) }
    var summed: [Contraction.Pair] = []
    for value in values {
      guard case .axis = value else {
        throw fail(.wrongKind(found: describe(value), expected: "an axis of both", use: "'over:'", at: over.range))
      }
      let pair = Contraction.Pair(
        try position(value, in: left, "'over:'", at: over.range, of: first.range),
        try position(value, in: right, "'over:'", at: over.range, of: second.range))
      guard !summed.contains(pair) else { throw fail(.axisTwice(at: over.range)) }
      summed.append(pair)
    }
    summed.sort { $0.left < $1.left }
    let common = left.axes.indices.compactMap { index -> Contraction.Pair? in
      if summed.contains(where: { $0.left == index }) { return nil }
      return right.axes.firstIndex(of: left.axes[index]).map { Contraction.Pair(index, $0) }
    }
    let kept = left.axes.indices.filter { index in !summed.contains { $0.left == index } }
    let own = right.axes.indices.filter { index in !(summed + common).contains { $0.right == index } }
    let result = kept.map { left.axes[$0] } + own.map { right.axes[$0] }
    try checkElements(result.map { axes[$0].size }, of: "the result of 'contract'", at: first.range)
    guard left.type.isBatched == right.type.isBatched || common.isEmpty else {
      return try sumOfProducts(left, right, summed: summed, own: own)
    }

    let (a, b) = (left.batchRank, right.batchRank)
    let batch =
      (a == 1 && b == 1 ? [Contraction.Pair(0, 0)] : []) + common.map { Contraction.Pair($0.left + a, $0.right + b) }
    let sums = summed.map { Contraction.Pair($0.left + a, $0.right + b) }
    let free = kept.filter { index in !common.contains { $0.left == index } }
    if a == 0, b == 1 {
      // The batch axis, free in `b`, must come first.
      let swapped = Contraction(summed: sums.map { Contraction.Pair($0.right, $0.left) })
      let product = try emit(
        .contract(swapped), [right, left], axes: own.map { right.axes[$0] } + free.map { left.axes[$0] },
        name: "contract")
      return try reorder(product, free.indices.map { own.count + $0 } + Array(own.indices), "contract")
    }
    let order = common.map(\.left) + free
    let product = try emit(
      .contract(Contraction(batch: batch, summed: sums)), [left, right],
      axes: order.map { left.axes[$0] } + own.map { right.axes[$0] }, name: "contract")
    let places = kept.compactMap { order.firstIndex(of: $0) } + own.indices.map { order.count + $0 }
    return try reorder(product, places, "contract")
  }

  /// Where only one operand depends on the example and axes go together, no order of axes would make it a matrix product: all
  /// products, then their sum. No more than one of them is in memory at a time, since the kernel adds them up as they come.
  private func sumOfProducts(
    _ left: Tensor, _ right: Tensor, summed: [Contraction.Pair], own: [Int]
  ) throws(Abort) -> Tensor {
    let all = left.axes + own.map { right.axes[$0] }
    let places = right.axes.compactMap { all.firstIndex(of: $0) }
    let order = places.indices.sorted { places[$0] < places[$1] }
    let sorted = try reorder(right, order, "contract")
    let first = try broadcast(left, to: all, positions: Array(left.axes.indices), batched: true, name: "contract")
    let second = try broadcast(sorted, to: all, positions: places.sorted(), batched: true, name: "contract")
    let products = try emit(.binary(.multiply), [first, second], axes: all, name: "contract")
    if summed.isEmpty { return products }
    let positions = summed.map(\.left)
    return try emit(
      .reduce(.sum, axes: positions.map { $0 + 1 }), [products],
      axes: all.indices.filter { !positions.contains($0) }.map { all[$0] }, name: "contract")
  }
}
