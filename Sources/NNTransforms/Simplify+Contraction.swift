import NNIR

extension Simplifier {
  mutating func contract(_ contraction: Contraction, _ left: ValueID, _ right: ValueID) -> ValueID? {
    if let (operand, pairs) = withoutPermutation(left, axes: contraction, side: \.left) {
      return emit(.contract(pairs), [operand, right])
    }
    if let (operand, pairs) = withoutPermutation(right, axes: contraction, side: \.right) {
      return emit(.contract(pairs), [left, operand])
    }
    return withoutRepetition(contraction, left, right) ?? withoutProduct(contraction, left, right)
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
      node.operands[0],
      Contraction(
        batch: contraction.batch.map(mapped), summed: contraction.summed.map(mapped), order: contraction.order)
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
    let (leftType, rightType) = (builder.type(of: left), builder.type(of: right))
    let axes = contraction.resultAxes(leftType.rank, rightType.rank)
    let isKept = axes.map { axis in
      !(axis.right == nil && axis.left.map(leftRepeated.contains) ?? false)
        && !(axis.left == nil && axis.right.map(rightRepeated.contains) ?? false)
    }
    let places = axes.indices.filter { isKept[$0] }
    let remaining = places.map { place in
      Contraction.ResultAxis(
        left: axes[place].left.map { axis in axis - leftRepeated.count { $0 < axis } },
        right: axes[place].right.map { axis in axis - rightRepeated.count { $0 < axis } })
    }
    let product = emit(
      .contract(Contraction(result: remaining, summed: contraction.summed.map(pair))),
      [dropping(leftRepeated, of: left), dropping(rightRepeated, of: right)])
    return emit(.broadcast(contraction.resultDimensions(leftType, rightType), axes: places), [product])
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
