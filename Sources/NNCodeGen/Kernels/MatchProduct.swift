import NNIR

/// An axis of a contraction with its strides in the arrays that have it.
struct ProductAxis: Equatable {
  var extent: ProductShape.Extent
  var left = 0
  var right = 0
  var result = 0
}

/// A sum of products with its operands as strided arrays and its axes as those of a matrix product.
struct ContractionPlan {
  var views: [StridedView]
  var product: ProductPlan

  /// Nil if plain loops must do it. With `isPerRow`, the products are those of one example.
  init?(_ value: ValueID, _ contraction: Contraction, graph: Graph, roles: [Role], isPerRow: Bool) {
    let node = graph[value]
    if contraction.summed.isEmpty || node.type.isScalar { return nil }
    var operands = node.operands
    var axes = contraction.resultAxes(graph[operands[0]].type.rank, graph[operands[1]].type.rank)
    var summed = contraction.summed
    // The columns are free axes of the right operand, and the last one is the innermost of the result. Where that is an axis of
    // both, the free axes of the right operand are loops, and should be few.
    let last = node.type.dimensions.lastIndex { $0 != .size(1) }
    func free(_ side: KeyPath<Contraction.ResultAxis, Int?>) -> Int {
      zip(axes, node.type.dimensions).reduce(1) { $1.0[keyPath: side] == nil ? $0 * ($1.1.size ?? 1) : $0 }
    }
    let isExchanged =
      last.map { axes[$0].right == nil || axes[$0].left != nil && free(\.left) > free(\.right) } ?? false
    if isExchanged, zip(axes, node.type.dimensions).contains(where: { $0.left == nil && $1 != .size(1) }) {
      operands.swapAt(0, 1)
      axes = axes.map { .init(left: $0.right, right: $0.left) }
      summed = summed.map { .init($0.right, $0.left) }
    }
    let views = operands.map { stridedView(of: $0, graph: graph, roles: roles) }
    let left = graph[operands[0]].type
    func keep(_ axes: [ProductAxis]) -> [ProductAxis] {
      isPerRow ? axes.filter { $0.extent != .rows(1) } : axes
    }
    var (shared, rows, columns): ([ProductAxis], [ProductAxis], [ProductAxis]) = ([], [], [])
    for ((axis, dimension), stride) in zip(zip(axes, node.type.dimensions), rowMajor(node.type)) {
      var product = ProductAxis(extent: .init(dimension), result: stride)
      if let left = axis.left { product.left = views[0].strides[left] }
      if let right = axis.right { product.right = views[1].strides[right] }
      if axis.right == nil {
        rows.append(product)
      } else if axis.left == nil {
        columns.append(product)
      } else {
        shared.append(product)
      }
    }
    let depth = summed.map { pair in
      ProductAxis(
        extent: .init(left.dimensions[pair.left]), left: views[0].strides[pair.left],
        right: views[1].strides[pair.right])
    }
    guard
      let product = ProductPlan(
        shared: keep(shared), rows: keep(rows), columns: keep(columns), depth: keep(depth))
    else { return nil }
    // The call would cost more than a product this small.
    if isPerRow || !product.loops.isEmpty, product.operations < 512 { return nil }
    self.views = views
    self.product = product
  }
}

/// The outermost rows of a sum over the batch that the workers share out among themselves, or nil if each worker sums over its own
/// examples and the sums are added up later. That needs the whole result once for each worker; sharing out needs the whole
/// operands for each worker.
func sharedRows(_ value: ValueID, graph: Graph, roles: [Role], batch: Int?) -> Int? {
  let node = graph[value]
  guard let batch, case .contract(let contraction) = node.op, !node.type.isBatched else { return nil }
  let operands = node.operands.map { graph[$0].type }
  guard operands.allSatisfy(\.isBatched),
    !node.operands.contains(where: { isWindowView($0, graph: graph, roles: roles) }),
    let plan = ContractionPlan(value, contraction, graph: graph, roles: roles, isPerRow: false),
    plan.product.loops.isEmpty, case .constant(let rows)? = plan.product.shape.rows.first?.extent
  else { return nil }
  let moved = batch * operands.reduce(0) { $0 + $1.exampleCount }
  return rows >= 2 * ArenaLayout.alignment && node.type.exampleCount > moved ? rows : nil
}

/// The terms of a product with a large matrix of weights that the workers share out among themselves, or nil if each worker
/// computes the whole sums of its own examples.
///
/// For x @ w of an m × k by a k × n matrix, that takes all of w, and what another worker has changed of it since the last step comes
/// out of that one's cache. The gradient of w and the step of the optimizer divide w by its k rows; if the product does so too, each
/// worker keeps its rows of w, of their gradient and of the optimizer's state in its own cache from step to step. What
/// passes between the workers instead are their parts of the m × n sums.
func sharedTerms(_ value: ValueID, graph: Graph, roles: [Role], batch: Int?) -> Int? {
  let node = graph[value]
  // A result of the phase has no place for parts.
  guard let batch, case .contract(let contraction) = node.op, node.type.isBatched,
    !graph.outputs.contains(where: { $0.value == value })
  else { return nil }
  let operands = node.operands.map { graph[$0].type }
  guard operands[0].isBatched, !operands[1].isBatched,
    !node.operands.contains(where: { isWindowView($0, graph: graph, roles: roles) }),
    let plan = ContractionPlan(value, contraction, graph: graph, roles: roles, isPerRow: false)
  else { return nil }
  let shape = plan.product.shape
  guard plan.product.loops.isEmpty, shape.depth.count == 1, case .constant(let terms) = shape.depth[0].extent,
    shape.columnStride == 1, shape.rows.count == 1
  else { return nil }
  // Each sum is written, read by who puts it together, and written again.
  let sums = batch * node.type.exampleCount
  return terms >= 2 * ArenaLayout.alignment && sums <= sumsLimit
    && operands[1].exampleCount >= 3 * sums + movedLimit ? terms : nil
}

/// Above this many elements (256 KB in single precision) a worker's parts of the sums leave its own cache, as the weights do, and
/// the memory that they take buys nothing.
private let sumsLimit = 65536

/// Below this many elements that need not be moved, one more barrier costs more than they do.
private let movedLimit = 16384

extension KernelLowering {
  /// Lowers a sum of products to matrix products over strided arrays, with loops around them for the axes that all three arrays
  /// have. False if plain loops must do it.
  mutating func lowerAsProduct(_ value: ValueID, _ contraction: Contraction) -> Bool {
    let node = graph[value]
    func plan(isPerRow: Bool) -> ContractionPlan? {
      ContractionPlan(value, contraction, graph: graph, roles: partition.roles, isPerRow: isPerRow)
    }
    let isPerRow =
      partition.isRowProduct(value)
      || contraction.batch.contains { graph[node.operands[0]].type.dimensions[$0.left] == .batch }
      || node.type.isBatched && plan(isPerRow: false) == nil
    guard let plan = plan(isPerRow: isPerRow) else { return false }
    let (left, leftOffset) = array(of: plan.views[0], isPerRow: isPerRow)
    let (right, rightOffset) = array(of: plan.views[1], isPerRow: isPerRow)
    let result = array(of: value)
    var resultOffset = LinearIndex()
    if isPerRow, node.type.isBatched, partition.isMaterialized(value) {
      resultOffset = LinearIndex.variable(Self.share) * node.type.exampleCount
    }
    var product = MatrixProduct(
      left: left, right: right, result: result, shape: plan.product.shape, leftOffset: leftOffset,
      rightOffset: rightOffset, resultOffset: resultOffset)
    if case .slices = group.division {
      product.shape.rows[0].extent = .slices
      product.leftOffset = product.leftOffset + LinearIndex.variable(Self.share) * product.shape.rows[0].left
      product.resultOffset = product.resultOffset + LinearIndex.variable(Self.share) * product.shape.rows[0].other
    }
    if case .terms = group.division {
      product.shape.depth[0].extent = .slices
      product.leftOffset = product.leftOffset + LinearIndex.variable(Self.share) * product.shape.depth[0].left
      product.rightOffset = product.rightOffset + LinearIndex.variable(Self.share) * product.shape.depth[0].other
    }
    if isPerRow, !node.type.isBatched {
      // A sum over examples begins before the first of them.
      prologue.append(zeros(result, count: node.type.exampleCount))
      product.accumulates = true
    }
    let statements = close(product, in: plan.product.loops)
    if isPerRow { body += statements } else { prologue += statements }
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
    var (shared, outerColumns) = (merge(shared), merge(columns))
    let isByColumn =
      outerColumns.last?.result != 1 && shared.last.map { ($0.left, $0.right, $0.result) == (1, 1, 1) } ?? false
    let inner =
      (isByColumn ? shared.popLast() : outerColumns.popLast())
      ?? ProductAxis(extent: .constant(1), right: 1, result: 1)
    guard inner.result == 1, case .constant(let count) = inner.extent else { return nil }
    var rowAxes = merge(rows)
    var outerRows: [ProductAxis] = []
    while rowAxes.count > ProductShape.rank { outerRows.append(rowAxes.removeFirst()) }
    // The order of a sum is free: the left operand is read from front to back.
    let sorted = depth.enumerated().sorted { ($1.element.left, $0.offset) < ($0.element.left, $1.offset) }
    let depthAxes = merge(sorted.map(\.element))
    if depthAxes.count > ProductShape.rank { return nil }
    loops = shared + outerRows + outerColumns
    if loops.contains(where: { $0.extent.isVariable }) { return nil }
    shape = ProductShape(
      rows: rowAxes.map { .init(extent: $0.extent, left: $0.left, other: $0.result) },
      depth: depthAxes.map { .init(extent: $0.extent, left: $0.left, other: $0.right) }, columns: count,
      columnStride: inner.right, isByColumn: isByColumn)
  }

  /// Multiplications of one product, for one row of the batch.
  var operations: Int { (shape.rows + shape.depth).reduce(shape.columns) { $0 * $1.extent.count } }
}

/// Joins neighbouring axes that can be walked as one, and drops those of one index.
private func merge(_ axes: [ProductAxis]) -> [ProductAxis] {
  axes.reduce(into: []) { merged, axis in
    if axis.extent == .constant(1) { return }
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
    case .slices: return nil
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

  fileprivate var isVariable: Bool {
    if case .constant = self { false } else { true }
  }

  /// The axis of a loop over this extent.
  fileprivate var dimension: Dimension {
    switch self {
    case .constant(let size): .size(size)
    case .rows, .slices: .batch
    }
  }
}
