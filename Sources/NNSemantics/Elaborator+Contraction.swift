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

    let (a, b) = (left.batchRank, right.batchRank)
    var sources: [Contraction.ResultAxis] = a + b == 0 ? [] : [.init(left: a == 1 ? 0 : nil, right: b == 1 ? 0 : nil)]
    sources += kept.map { axis in
      .init(left: axis + a, right: common.first { $0.left == axis }.map { $0.right + b })
    }
    sources += own.map { .init(right: $0 + b) }
    let sums = summed.map { Contraction.Pair($0.left + a, $0.right + b) }
    return try emit(
      .contract(Contraction(result: sources, summed: sums)), [left, right], axes: result, name: "contract")
  }
}
