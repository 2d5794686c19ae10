/// Replaces products of each example that are 3 × 3 or 5 × 5 convolutions with stride 1, or the gradients of their weights, by Winograd's
/// method where that costs less. Every convolution is recognised, whoever wrote it: a product whose left operand has the same
/// strides along rows and columns of the result as along rows and columns of the kernel.
///
///     for r in share                            transform weight into weight_parts
///       result[r] = source @ weight      →      for r in share
///                                                 result[r] = winograd(source, weight_parts)
///
/// The gradient of the weights is summed in its transformed form, and transformed back after the last row.
func chooseWinograd(_ kernel: inout LoopKernel, inBlocks: Bool) {
  guard let place = kernel.body.firstIndex(where: \.isRowLoop), case .loop(var rows) = kernel.body[place] else {
    return
  }
  var before: [LoopStatement] = []
  var after: [LoopStatement] = []
  var workspace: Int?
  var fewestTiles = WinogradShape.tilesInBlock
  for (index, statement) in rows.body.enumerated() {
    guard case .product(let product) = statement, let match = WinogradMatch(product),
      !rows.writes(product.right) || match.isGradient
    else { continue }
    let shape = match.shape
    fewestTiles = min(fewestTiles, shape.tiles)
    let name = match.isGradient ? "gradient_parts" : "weight_parts"
    let parts = kernel.addScratch(name, count: shape.transformedCount, isKept: true)
    let work = workspace ?? kernel.addScratch("tiles", count: 0)
    workspace = work
    kernel.scratch[work].count = max(kernel.scratch[work].count, shape.workspaceCount)
    let source = WinogradCall.Operand(array: product.left, offset: product.leftOffset)
    let right = WinogradCall.Operand(array: product.right, offset: product.rightOffset)
    let result = WinogradCall.Operand(array: product.result, offset: product.resultOffset)
    let transformed = WinogradCall.Operand(array: .scratch(parts))
    if match.isGradient {
      before.append(kernel.zeros(.scratch(parts), count: shape.transformedCount))
      rows.body[index] = .winograd(
        WinogradCall(
          step: .gradient, shape: shape, reads: [source, right], writes: transformed, workspace: .scratch(work)))
      after.append(
        .winograd(WinogradCall(step: .weightsGradient, shape: shape, reads: [transformed], writes: result)))
    } else {
      before.append(.winograd(WinogradCall(step: .weights, shape: shape, reads: [right], writes: transformed)))
      rows.body[index] = .winograd(
        WinogradCall(
          step: .result, shape: shape, reads: [source, transformed], writes: result, workspace: .scratch(work)))
    }
  }
  if before.isEmpty { return }
  kernel.body[place] = .loop(rows)
  kernel.body.insert(contentsOf: before, at: place)
  kernel.body.insert(contentsOf: after, at: place + before.count + 1)
  if inBlocks { blockRows(&kernel, of: rowsTogether(tiles: fewestTiles)) }
}

/// How many rows to work on at a time: as many as have a block of tiles, or up to twice as many if they fill their blocks better.
private func rowsTogether(tiles: Int) -> Int {
  let block = WinogradShape.tilesInBlock
  let least = (block + tiles - 1) / tiles
  func fill(_ rows: Int) -> Double { Double(rows * tiles) / Double((rows * tiles + block - 1) / block * block) }
  return least == 1 ? 1 : (least...2 * least).reduce(least) { fill($1) > fill($0) ? $1 : $0 }
}

/// A product recognised as a 3 × 3 or 5 × 5 convolution with stride 1, or as the gradient of its weights.
private struct WinogradMatch {
  var shape: WinogradShape
  var isGradient: Bool

  init?(_ product: MatrixProduct) {
    isGradient = product.accumulates
    // A convolution has the positions as rows and the kernel as depth; the gradient of the weights, the other way round.
    let positions = isGradient ? product.shape.depth : product.shape.rows
    let taps = isGradient ? product.shape.rows : product.shape.depth
    guard !product.shape.isByColumn, positions.count == 2,
      let kernel = KernelAxes(taps, row: positions[0].left, column: positions[1].left),
      case .constant(let rows) = positions[0].extent, case .constant(let columns) = positions[1].extent,
      !isGradient || product.shape.columnStride == 1
    else { return nil }
    shape = WinogradShape(
      kernel: kernel.size, rows: rows, columns: columns, inputs: kernel.channels, outputs: product.shape.columns,
      sourceRow: positions[0].left, sourceColumn: positions[1].left, resultRow: positions[0].other,
      resultColumn: positions[1].other, weightRow: kernel.row, weightColumn: kernel.column, weightInput: kernel.channel,
      weightOutput: isGradient ? 1 : product.shape.columnStride)
    guard shape.cost < shape.directCost else { return nil }
  }
}

/// The axes of a 3 × 3 or 5 × 5 kernel and its channels, with their strides in the weights.
private struct KernelAxes {
  var size: Int
  var row: Int
  var column: Int
  var channel: Int
  var channels: Int

  /// Recognises them if the source has the strides `row` and `column`. Columns and channels may have been joined into one axis.
  init?(_ axes: [ProductShape.Axis], row rowStride: Int, column columnStride: Int) {
    guard let last = axes.last, last.left == 1, axes[0].left == rowStride, case .constant(let size) = axes[0].extent,
      size == 3 || size == 5
    else { return nil }
    self.size = size
    row = axes[0].other
    channel = last.other
    if axes.count == 2, last.extent == .constant(size * columnStride) {
      channels = columnStride
      column = channels * channel
    } else if axes.count == 3, axes[1].left == columnStride, axes[1].extent == .constant(size),
      case .constant(let count) = last.extent
    {
      channels = count
      column = axes[1].other
    } else {
      return nil
    }
  }
}

extension WinogradShape {
  /// The cost of one example by the definition, in multiplications.
  fileprivate var directCost: Int { kernel * kernel * rows * columns * inputs * outputs }

  /// The same by Winograd's method: the products of short vectors run at three quarters of the speed, and transforming a tile has
  /// been measured to take as long as 11 multiplications for each part and channel of the source, 7 for each one of the result;
  /// channels are transformed sixteen at a time.
  fileprivate var cost: Int {
    tiles * parts * (inputs * outputs * 4 / 3 + 11 * Self.rounded(inputs) + 7 * Self.rounded(outputs))
  }
}

extension LoopStatement {
  /// True for the loop over the worker's rows.
  var isRowLoop: Bool {
    if case .loop(let loop) = self { loop.extent == .share } else { false }
  }
}

extension Loop {
  fileprivate func writes(_ array: ArrayID) -> Bool {
    body.flatMap(\.accesses).contains { $0.array == array && $0.isWrite }
  }
}

extension LoopKernel {
  fileprivate mutating func addScratch(_ name: String, count: Int, isKept: Bool = false) -> Int {
    scratch.append(ScratchArray(name: name, count: count, isKept: isKept))
    return scratch.count - 1
  }

  fileprivate func zeros(_ array: ArrayID, count: Int) -> LoopStatement {
    let variable = nextVariable
    return .loop(
      Loop(variable: variable, extent: .constant(count), body: [.store(array, .variable(variable), .literal(0))]))
  }

  /// A variable that nothing uses.
  var nextVariable: Int { (body.flatMap(\.variables).max() ?? 0) + 1 }
}

extension LoopStatement {
  /// The variables of loops and of locals.
  fileprivate var variables: [Int] {
    switch self {
    case .loop(let loop): [loop.variable] + loop.body.flatMap(\.variables)
    case .define(let variable, _): [variable]
    case .store, .accumulate, .accumulatePosition, .product, .winograd: []
    }
  }
}
