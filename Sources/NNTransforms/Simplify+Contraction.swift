import NNIR

extension Simplifier {
  mutating func contract(_ contraction: Contraction, _ left: ValueID, _ right: ValueID) -> ValueID? {
    if let (operand, pairs) = withoutPermutation(left, axes: contraction, side: \.left) {
      return emit(.contract(pairs), [operand, right])
    }
    if let (operand, pairs) = withoutPermutation(right, axes: contraction, side: \.right) {
      return emit(.contract(pairs), [left, operand])
    }
    return withoutRepetition(contraction, left, right)
  }

  /// A transposed operand, contracted as it lies: the axes of the pairs are those of the operand before the permutation. Only where
  /// the free axes keep their order, since the result has them in order.
  private func withoutPermutation(
    _ operand: ValueID, axes contraction: Contraction, side: WritableKeyPath<Contraction.Pair, Int>
  ) -> (ValueID, Contraction)? {
    let node = node(operand)
    guard case .permute(let axes) = node.op else { return nil }
    let paired = (contraction.batch + contraction.summed).map { $0[keyPath: side] }
    let free = axes.indices.filter { !paired.contains($0) }.map { axes[$0] }
    guard free == free.sorted() else { return nil }
    func mapped(_ pair: Contraction.Pair) -> Contraction.Pair {
      var pair = pair
      pair[keyPath: side] = axes[pair[keyPath: side]]
      return pair
    }
    return (
      node.operands[0], Contraction(batch: contraction.batch.map(mapped), summed: contraction.summed.map(mapped))
    )
  }

  /// An operand that repeats along free axes gives a product that repeats along them: the product is computed once.
  private mutating func withoutRepetition(
    _ contraction: Contraction, _ left: ValueID, _ right: ValueID
  ) -> ValueID? {
    let leftFree = contraction.freeLeft(rank: dimensions(of: left).count)
    let rightFree = contraction.freeRight(rank: dimensions(of: right).count)
    let leftRepeated = repeatedAxes(of: left, among: leftFree)
    let rightRepeated = repeatedAxes(of: right, among: rightFree)
    if leftRepeated.isEmpty && rightRepeated.isEmpty { return nil }

    func pair(_ pair: Contraction.Pair) -> Contraction.Pair {
      Contraction.Pair(
        pair.left - leftRepeated.count { $0 < pair.left }, pair.right - rightRepeated.count { $0 < pair.right })
    }
    let product = emit(
      .contract(Contraction(batch: contraction.batch.map(pair), summed: contraction.summed.map(pair))),
      [dropping(leftRepeated, of: left), dropping(rightRepeated, of: right)])

    let isKept =
      contraction.batch.map { _ in true } + leftFree.map { !leftRepeated.contains($0) }
      + rightFree.map { !rightRepeated.contains($0) }
    let dimensions =
      contraction.batch.map { self.dimensions(of: left)[$0.left] } + leftFree.map { self.dimensions(of: left)[$0] }
      + rightFree.map { self.dimensions(of: right)[$0] }
    return emit(.broadcast(dimensions, axes: isKept.indices.filter { isKept[$0] }), [product])
  }

  private func repeatedAxes(of value: ValueID, among free: [Int]) -> [Int] {
    guard let repetition = repetition(value) else { return [] }
    return free.filter { !repetition.axes.contains($0) }
  }

  /// A repeated value without the repetition along these axes.
  private mutating func dropping(_ axes: [Int], of value: ValueID) -> ValueID {
    guard !axes.isEmpty, let repetition = repetition(value) else { return value }
    let target = builder.type(of: value).removing(axes: axes)
    let places = repetition.axes.map { axis in axis - axes.count { $0 < axis } }
    return emit(.broadcast(target, axes: places), [repetition.operand])
  }
}
