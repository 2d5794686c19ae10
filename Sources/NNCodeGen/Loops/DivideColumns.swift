/// Divides a kernel by the columns of its matrix products instead of by rows, where the weights are so large that it takes less to
/// pass all rows of the batch to every worker than all weights: each worker then reads and copies its share of them alone.
///
///     result = left @ right, the rows in share    →    result = left @ right, all rows, the columns in share
///     for r in share                                   for r in rows
///       for i < 1024                                     for i in share
///         y[1024 r + i] = max(result[1024 r + i], 0)       y[1024 r + i] = max(result[1024 r + i], 0)
///         sum[i] += y[1024 r + i]                          sum[i] += y[1024 r + i]
///
/// Sums over rows are whole then. The kernel stays as it is if it does anything but products of so many columns and what follows
/// them element by element.
func divideColumns(_ kernel: inout LoopKernel, batch: Int) {
  guard kernel.division == .rows, kernel.scratch.isEmpty, let columns = dividedColumns(kernel, batch: batch),
    kernel.body.allSatisfy({ isByColumns($0, of: columns, in: kernel) })
  else { return }
  let rows = kernel.nextVariable
  let share = KernelLowering.share
  kernel.body = kernel.body.map { statement in
    switch statement {
    case .product(var product):
      product.shape.dividesColumns = true
      product.rightOffset = product.rightOffset + LinearIndex.variable(share) * product.shape.columnStride
      product.resultOffset = product.resultOffset + LinearIndex.variable(share)
      return .product(product)
    case .loop(let loop) where loop.extent == .share:
      let body = loop.body.map { $0.overShare.mapIndices { _, index in index.replacing(share, with: rows) } }
      return .loop(Loop(variable: rows, extent: .rows, body: body))
    case .loop, .define, .store, .accumulate, .accumulatePosition, .winograd:
      return statement.overShare
    }
  }
  kernel.division = .columns(columns)
}

/// Elements that a worker must be spared: moving as many takes a few times as long as a barrier.
private let sparedLimit = 200_000

/// The same where the weights are transposed, as they are for the cotangents, and are so many that the product with the weights
/// themselves is divided by terms (see `sharedTerms`). Then all that touches the weights divides them by rows: each worker keeps its
/// rows in its own cache from step to step, and need not take them from another one's before it changes them.
private let transposedLimit = 16_384

/// Narrower shares are no whole panels of a product.
private let leastColumns = 128

/// The columns of the kernel's products, if dividing by them spares enough.
private func dividedColumns(_ kernel: LoopKernel, batch: Int) -> Int? {
  let shapes = kernel.body.compactMap { statement in
    if case .product(let product) = statement { product.shape } else { nil }
  }
  guard let columns = shapes.first?.columns, columns >= leastColumns, shapes.allSatisfy({ $0.columns == columns })
  else { return nil }
  let depth = shapes.reduce(0) { $0 + $1.depth.reduce(1) { $0 * $1.extent.count } }
  let keepsRows = shapes.allSatisfy { $0.columnStride > 1 } && depth * (columns - 3 * batch) >= transposedLimit
  return keepsRows || depth * (columns - batch) >= sparedLimit ? columns : nil
}

/// True for a product of the batch with so many columns of weights, and for loops over columns, in each row or before all rows.
private func isByColumns(_ statement: LoopStatement, of columns: Int, in kernel: LoopKernel) -> Bool {
  switch statement {
  case .product(let product):
    let rows = product.shape.rows
    guard rows.count == 1, rows[0].extent == .rows(1), rows[0].other == columns,
      !product.shape.isByColumn,
      case .buffer(let left) = product.left, case .buffer(let right) = product.right,
      case .buffer(let result) = product.result
    else { return false }
    return kernel.buffers[left].isBatched && !kernel.buffers[right].isBatched && kernel.buffers[result].isBatched
      && kernel.buffers[result].count == columns && left != result
  case .loop(let loop):
    switch loop.extent {
    case .share: return loop.body.allSatisfy { isLoop($0, over: columns, row: loop.variable, in: kernel) }
    case .constant: return isLoop(statement, over: columns, row: nil, in: kernel)
    case .rows, .blocks, .block: return false
    }
  case .define, .store, .accumulate, .accumulatePosition, .winograd: return false
  }
}

/// True if each iteration has elements of its own: it writes element `columns · row + column` of the batch, element `column` of sums
/// over rows, or adds to a number, and reads nothing that others write.
private func isLoop(_ statement: LoopStatement, over columns: Int, row: Int?, in kernel: LoopKernel) -> Bool {
  guard case .loop(let loop) = statement, loop.extent == .constant(columns) else { return false }
  let column = LinearIndex.variable(loop.variable)
  let element = row.map { column + LinearIndex.variable($0) * columns }
  let written = Set(kernel.body.flatMap(\.accesses).filter(\.isWrite).map(\.array))
  let isSimple = loop.body.allSatisfy { statement in
    switch statement {
    case .define, .store, .accumulate: true
    case .loop, .accumulatePosition, .product, .winograd: false
    }
  }
  return isSimple
    && loop.body.flatMap(\.accesses).allSatisfy { access in
      switch access.array {
      case .total: true
      case .scratch: false
      case .buffer(let buffer):
        !written.contains(access.array) || access.index == (kernel.buffers[buffer].isBatched ? element : column)
      }
    }
}

extension LoopStatement {
  /// The loop with the worker's share for its extent.
  fileprivate var overShare: LoopStatement {
    guard case .loop(var loop) = self else { return self }
    loop.extent = .share
    return .loop(loop)
  }
}
