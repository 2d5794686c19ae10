import NNIR

/// An axis of a contraction with its strides in the arrays that have it.
struct ProductAxis: Equatable {
  var extent: ProductShape.Extent
  var left = 0
  var right = 0
  var result = 0
}

extension KernelLowering {
  /// Lowers a sum of products to matrix products over strided arrays, with loops around them for the axes that all three arrays
  /// have. False if plain loops must do it.
  ///
  /// Inside a row of the batch (`isPerRow`) the products are those of one example.
  mutating func lowerAsProduct(_ value: ValueID, _ contraction: Contraction) -> Bool {
    let node = graph[value]
    let types = node.operands.map { graph[$0].type }
    if contraction.summed.isEmpty || node.type.isScalar { return false }
    let isPerRow =
      partition.isRowProduct(value) || contraction.batch.contains { types[0].dimensions[$0.left] == .batch }
    let views = node.operands.map(stridedView)
    let leftFree = contraction.freeLeft(rank: types[0].rank)
    let rightFree = contraction.freeRight(rank: types[1].rank)
    let resultStrides = rowMajor(node.type)

    func keep(_ axes: [ProductAxis]) -> [ProductAxis] {
      axes.filter { $0.extent != .constant(1) && !(isPerRow && $0.extent == .rows(1)) }
    }
    let shared = keep(
      contraction.batch.enumerated().map { place, pair in
        ProductAxis(
          extent: .init(types[0].dimensions[pair.left]), left: views[0].strides[pair.left],
          right: views[1].strides[pair.right], result: resultStrides[place])
      })
    var first = contraction.batch.count
    let rows = keep(
      leftFree.enumerated().map { place, axis in
        ProductAxis(
          extent: .init(types[0].dimensions[axis]), left: views[0].strides[axis], result: resultStrides[first + place])
      })
    first += leftFree.count
    let columns = keep(
      rightFree.enumerated().map { place, axis in
        ProductAxis(
          extent: .init(types[1].dimensions[axis]), right: views[1].strides[axis], result: resultStrides[first + place])
      })
    let depth = keep(
      contraction.summed.map { pair in
        ProductAxis(
          extent: .init(types[0].dimensions[pair.left]), left: views[0].strides[pair.left],
          right: views[1].strides[pair.right])
      })
    guard let plan = ProductPlan(shared: shared, rows: rows, columns: columns, depth: depth) else { return false }
    // The call would cost more than a product this small.
    if isPerRow || !plan.loops.isEmpty, plan.operations < 512 { return false }

    let (left, leftOffset) = array(of: views[0], isPerRow: isPerRow)
    let (right, rightOffset) = array(of: views[1], isPerRow: isPerRow)
    let result = array(of: value)
    var resultOffset = LinearIndex()
    if isPerRow, node.type.isBatched, partition.isMaterialized(value) {
      resultOffset = LinearIndex.variable(Self.share) * node.type.exampleCount
    }
    var product = MatrixProduct(
      left: left, right: right, result: result, shape: plan.shape, leftOffset: leftOffset, rightOffset: rightOffset,
      resultOffset: resultOffset)
    if isPerRow, !node.type.isBatched {
      // A sum over examples begins before the first of them.
      prologue.append(zeros(result, count: node.type.exampleCount))
      product.accumulates = true
    }
    let statements = close(product, in: plan.loops)
    if plan.loops.isEmpty && !isPerRow { prologue += statements } else { body += statements }
    return true
  }

  /// The product inside loops over further axes.
  mutating func close(_ product: MatrixProduct, in axes: [ProductAxis]) -> [LoopStatement] {
    var product = product
    let (indices, loops) = openLoops(axes.map(\.extent.dimension))
    for (axis, index) in zip(axes, indices) {
      product.leftOffset = product.leftOffset + index * axis.left
      product.rightOffset = product.rightOffset + index * axis.right
      product.resultOffset = product.resultOffset + index * axis.result
    }
    return close(loops, around: [.product(product)])
  }
}

/// The product that sums over axes amount to, and the axes that are left for loops around it.
struct ProductPlan {
  var shape: ProductShape
  var loops: [ProductAxis]

  /// Nil if the result's columns do not lie one behind the other, or the depth has more axes than a product takes.
  init?(shared: [ProductAxis], rows: [ProductAxis], columns: [ProductAxis], depth: [ProductAxis]) {
    // The innermost axes of the right operand that have one stride are the columns.
    var outerColumns = merge(columns)
    let inner = outerColumns.popLast() ?? ProductAxis(extent: .constant(1), right: 1, result: 1)
    guard inner.result == 1, case .constant(let count) = inner.extent else { return nil }
    var rowAxes = merge(rows)
    var outerRows: [ProductAxis] = []
    while rowAxes.count > ProductShape.rank { outerRows.append(rowAxes.removeFirst()) }
    // The order of a sum is free: the left operand is read from front to back.
    let sorted = depth.enumerated().sorted { ($1.element.left, $0.offset) < ($0.element.left, $1.offset) }
    let depthAxes = merge(sorted.map(\.element))
    if depthAxes.count > ProductShape.rank { return nil }
    loops = shared + outerRows + outerColumns
    for axis in loops { if case .rows = axis.extent { return nil } }
    shape = ProductShape(
      rows: rowAxes.map { .init(extent: $0.extent, left: $0.left, other: $0.result) },
      depth: depthAxes.map { .init(extent: $0.extent, left: $0.left, other: $0.right) }, columns: count,
      columnStride: inner.right)
  }

  /// Multiplications of one product, for one row of the batch.
  var operations: Int { (shape.rows + shape.depth).reduce(shape.columns) { $0 * $1.extent.count } }
}

/// Joins neighbouring axes that can be walked as one.
private func merge(_ axes: [ProductAxis]) -> [ProductAxis] {
  axes.reduce(into: []) { merged, axis in
    if let last = merged.last, let joined = last.merged(with: axis) {
      merged[merged.count - 1] = joined
    } else {
      merged.append(axis)
    }
  }
}

extension ProductAxis {
  /// This axis and the one inside it as one, if the strides allow it.
  fileprivate func merged(with inner: ProductAxis) -> ProductAxis? {
    guard case .constant(let size) = inner.extent, left == inner.left * size, right == inner.right * size,
      result == inner.result * size
    else { return nil }
    var merged = inner
    switch extent {
    case .constant(let outer): merged.extent = .constant(outer * size)
    case .rows(let outer): merged.extent = .rows(outer * size)
    }
    return merged
  }
}

extension ProductShape.Extent {
  init(_ dimension: Dimension) {
    switch dimension {
    case .batch: self = .rows(1)
    case .size(let size): self = .constant(size)
    }
  }

  /// The axis of a loop over this extent.
  fileprivate var dimension: Dimension {
    switch self {
    case .constant(let size): .size(size)
    case .rows: .batch
    }
  }
}
