/// Replaces products of each example that are 3 × 3 or 5 × 5 convolutions with stride 1, or the gradients of their weights, by Winograd's
/// method where that costs less, in squares or, for few inputs, in lines. Every convolution is recognised, whoever wrote it: a product
/// whose left operand has the same strides along rows and columns of the result as along rows and columns of the kernel.
///
///     for r in share                            transform weight into weight_parts
///       result[r] = source @ weight      →      for r in share
///                                                 result[r] = winograd(source, weight_parts)
///
/// The gradient of the weights is summed in its transformed form, and transformed back after the last row. What `AdjointProduct` has
/// found to be the cotangent of a source gets its transformed weights and its workspace here.
func chooseWinograd(_ kernel: inout LoopKernel, inBlocks: Bool) {
  guard let place = kernel.body.firstIndex(where: \.isRowLoop), case .loop(var rows) = kernel.body[place] else {
    return
  }
  var before: [LoopStatement] = []
  var after: [LoopStatement] = []
  var workspace: Int?
  var fewestTiles = WinogradShape.tilesInBlock
  for (index, statement) in rows.body.enumerated() {
    guard var call = WinogradCall(statement), call.step == .gradient || !rows.writes(call.reads[1].array) else {
      continue
    }
    let shape = call.shape
    fewestTiles = min(fewestTiles, shape.tiles)
    let name = call.step == .gradient ? "gradient_parts" : "weight_parts"
    let parts = kernel.addScratch(name, count: shape.transformedCount, isKept: true)
    let work = workspace ?? kernel.addScratch("tiles", count: 0)
    workspace = work
    kernel.scratch[work].count = max(kernel.scratch[work].count, shape.workspaceCount)
    call.workspace = .scratch(work)
    let transformed = WinogradCall.Operand(array: .scratch(parts))
    if call.step == .gradient {
      before.append(kernel.zeros(.scratch(parts), count: shape.transformedCount))
      after.append(
        .winograd(WinogradCall(step: .weightsGradient, shape: shape, reads: [transformed], writes: call.writes)))
      call.writes = transformed
    } else {
      let weights = call.step == .source ? shape.turned : shape
      before.append(
        .winograd(WinogradCall(step: .weights, shape: weights, reads: [call.reads[1]], writes: transformed)))
      call.reads[1] = transformed
    }
    rows.body[index] = .winograd(call)
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

extension WinogradCall {
  /// A convolution, with the weights as they are: a product recognised as one with a kernel of 3 × 3 or 5 × 5 and stride 1, or as the
  /// gradient of its weights; or what has been found to be the cotangent of its source.
  fileprivate init?(_ statement: LoopStatement) {
    switch statement {
    case .winograd(let call): self = call
    case .product(let product):
      guard let shape = WinogradShape(product) else { return nil }
      self.init(
        step: product.accumulates ? .gradient : .result, shape: shape,
        reads: [
          Operand(array: product.left, offset: product.leftOffset),
          Operand(array: product.right, offset: product.rightOffset),
        ],
        writes: Operand(array: product.result, offset: product.resultOffset))
    case .loop, .define, .store, .accumulate, .accumulatePosition: return nil
    }
  }
}

extension WinogradShape {
  /// A product recognised as a convolution that costs less by Winograd's method.
  fileprivate init?(_ product: MatrixProduct) {
    let isGradient = product.accumulates
    // A convolution has the positions as rows and the kernel as depth; the gradient of the weights, the other way round.
    let positions = isGradient ? product.shape.depth : product.shape.rows
    let taps = isGradient ? product.shape.rows : product.shape.depth
    guard !product.shape.isByColumn, positions.count == 2,
      let kernel = KernelAxes(taps, row: positions[0].left, column: positions[1].left),
      case .constant(let rows) = positions[0].extent, case .constant(let columns) = positions[1].extent,
      !isGradient || product.shape.columnStride == 1
    else { return nil }
    self.init(
      kernel: kernel.size, rows: rows, columns: columns, inputs: kernel.channels, outputs: product.shape.columns,
      sourceRow: positions[0].left, sourceColumn: positions[1].left, resultRow: positions[0].other,
      resultColumn: positions[1].other, weightRow: kernel.row, weightColumn: kernel.column, weightInput: kernel.channel,
      weightOutput: isGradient ? 1 : product.shape.columnStride)
    isLine = isBestInLines
    if !isLine && cost >= directCost { return nil }
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

  /// True if a tile of one row is best: there, transforms take as long as four multiplications for each part and channel of the
  /// result. Neither way is faster for less than sixteen of them.
  private var isBestInLines: Bool {
    if inputs > Self.mostLineInputs { return false }
    var line = self
    line.isLine = true
    line.outputs = max(outputs, 16)
    let cost = line.tiles * line.parts * (kernel * inputs * line.outputs * 5 / 4 + 4 * Self.rounded(outputs))
    return cost < min(self.cost, line.directCost)
  }

  /// True if that is the best way to the cotangents of the source, of which so many rows and columns are wanted. The other way is a
  /// convolution of the cotangents of the result, with margins, which takes more tiles where the source has none; in this one, tiles
  /// of the source overlap.
  func isBestForSource(rows: Int, columns: Int) -> Bool {
    var other = turned
    (other.rows, other.columns) = (rows, columns)
    let cost = tiles * parts * (inputs * outputs * 4 / 3 + 7 * Self.rounded(outputs) + 18 * Self.rounded(inputs))
    return !other.isBestInLines && cost < other.cost && cost < other.directCost
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
