import NNIR

/// A contraction recognised as a matrix product, with the loops around it.
struct ProductMatch {
  var product: MatrixProduct
  /// Loops over further batch axes.
  var loops: [Loop]
  /// True if each row of the batch has a product of its own.
  var isPerRow: Bool
}

extension KernelLowering {
  /// Recognises sums of products that are row-major matrix products: on each side the summed axes are contiguous, in the
  /// same order, and lie all before or all behind the free ones. Nil if plain loops must do it.
  mutating func matchProduct(_ value: ValueID, _ contraction: Contraction) -> ProductMatch? {
    let node = graph[value]
    let (left, right) = (node.operands[0], node.operands[1])
    let leftDimensions = graph[left].type.dimensions
    let rightDimensions = graph[right].type.dimensions
    let shared = contraction.batch.count
    for (axis, pair) in contraction.batch.enumerated() where pair.left != axis || pair.right != axis { return nil }
    let summed = contraction.summed.sorted { $0.left < $1.left }
    if summed.isEmpty || node.type.isScalar { return nil }
    guard let leftSide = side(leftDimensions, shared: shared, summed: summed.map(\.left)),
      let rightSide = side(rightDimensions, shared: shared, summed: summed.map(\.right)),
      case .constant(let columns) = rightSide.free
    else { return nil }
    let depth = leftSide.summed
    if case .constant(let depth) = depth, case .constant(let rows) = leftSide.free, shared > 0 {
      // The call would cost more than a product this small.
      if rows * columns * depth < 512 { return nil }
    }
    let isPerRow = shared > 0 && leftDimensions[0] == .batch
    let (axes, loops) = openLoops(Array(leftDimensions.prefix(shared)))
    func offset(_ dimensions: [Dimension]) -> LinearIndex {
      let index = exampleIndex(dimensions, axes + Array(repeating: LinearIndex(), count: dimensions.count - shared))
      return isPerRow ? LinearIndex.variable(Self.share) * TensorType(dimensions).exampleCount + index : index
    }
    let product = MatrixProduct(
      left: .buffer(buffer(memory(of: left), .read)), right: .buffer(buffer(memory(of: right), .read)),
      result: .buffer(buffer(value, .write)),
      transposesLeft: leftSide.summedFirst, transposesRight: !rightSide.summedFirst, rows: leftSide.free,
      columns: .constant(columns), depth: depth, leftOffset: offset(leftDimensions),
      rightOffset: offset(rightDimensions),
      resultOffset: offset(node.type.dimensions))
    return ProductMatch(product: product, loops: loops, isPerRow: isPerRow)
  }

  /// The value in memory that a reshape is an alias of.
  func memory(of value: ValueID) -> ValueID {
    var value = value
    while partition.role(value) == .inlined, case .reshape = graph[value].op { value = graph[value].operands[0] }
    return value
  }

  struct Side {
    var free: MatrixProduct.Size
    var summed: MatrixProduct.Size
    var summedFirst: Bool
  }

  func side(_ dimensions: [Dimension], shared: Int, summed: [Int]) -> Side? {
    let free = (shared..<dimensions.count).filter { !summed.contains($0) }
    for (left, right) in zip(summed, summed.dropFirst()) where right != left + 1 { return nil }
    let summedFirst = summed[0] == shared
    let summedLast = summed[summed.count - 1] == dimensions.count - 1
    guard summedFirst || summedLast else { return nil }
    return Side(
      free: size(free.map { dimensions[$0] }), summed: size(summed.map { dimensions[$0] }), summedFirst: summedFirst)
  }

  private func size(_ dimensions: [Dimension]) -> MatrixProduct.Size {
    let count = TensorType(dimensions).exampleCount
    return dimensions.first == .batch ? .rows(count) : .constant(count)
  }
}
