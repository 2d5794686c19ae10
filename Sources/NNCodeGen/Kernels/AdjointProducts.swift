import NNIR

// The gradient of a convolution's input. As a graph it is a product of the cotangent with the weights, [positions, kernel, in], of
// which `windowAdjoint` adds up what belongs to one element. Adding up first and multiplying once gives a convolution again: each
// element of the result is a sum over the windows that contain it. With stride s, the elements r, r + s, r + 2s, … of an axis
// are in windows at the offsets k ≡ r (mod s) alone: s convolutions with parts of the kernel, none of which multiplies zeros.

/// A sum over windows of a product that nothing else reads, as products of a padded cotangent with turned weights.
struct AdjointProduct {
  /// The products for one remainder along each axis.
  struct Part {
    var plan: ProductPlan
    var left: Int
    var right: Int
    var result: Int
  }

  var cotangent: ValueID
  /// The sizes of one example with margins, so that no window of it ends outside, and the margin before each axis.
  var sizes: [Int]
  var margins: [Int]
  var weights: ValueID
  /// The axes of the weights in the order of their copy: offsets, turned around, then what is summed, then
  /// columns; those of both operands come first or last.
  var order: [Int]
  var offsets: Set<Int>
  var parts: [Part]
  /// True if some elements are in no window.
  var leavesOut: Bool
  /// The convolution that this is the adjoint of, where that is the best way to compute it.
  var convolution: WinogradShape?
  /// The nodes between the operands and the target.
  var absorbed: [ValueID]
}

extension KernelLowering {
  /// Finds all in the kernel; outer sums of windows come later in it and take in the inner ones.
  mutating func findAdjointProducts() {
    for value in group.nodes.reversed() where !absorbed.contains(value) {
      guard case .windowAdjoint = graph[value].op, let adjoint = matchAdjointProduct(value) else { continue }
      adjoints[value] = adjoint
      absorbed.formUnion(adjoint.absorbed)
    }
  }

  mutating func lower(_ adjoint: AdjointProduct, into target: ValueID) {
    if let shape = adjoint.convolution, !partition.disabled.contains(.winograd) {
      return lower(adjoint, as: shape, into: target)
    }
    let (left, leftOffset) = copyWithMargins(adjoint.cotangent, sizes: adjoint.sizes, margins: adjoint.margins)
    let right = ArrayID.scratch(copyTurned(adjoint.weights, order: adjoint.order, turned: adjoint.offsets))
    let result = array(of: target)
    let type = graph[target].type
    let start = exampleStart(of: target)
    if adjoint.leavesOut {
      let (axes, loops) = openLoops(type.dimensions)
      body += close(loops, around: [.store(result, elementIndex(of: target, at: .axes(axes)), .literal(0))])
    }
    for part in adjoint.parts {
      let product = MatrixProduct(
        left: left, right: right, result: result, shape: part.plan.shape,
        leftOffset: leftOffset + LinearIndex(constant: part.left), rightOffset: LinearIndex(constant: part.right),
        resultOffset: start + LinearIndex(constant: part.result))
      let statements = close(product, in: part.plan.loops)
      body += statements
    }
  }

  /// By Winograd's method, from cotangents and weights where they lie.
  private mutating func lower(_ adjoint: AdjointProduct, as shape: WinogradShape, into target: ValueID) {
    let reads = [adjoint.cotangent, adjoint.weights].map { value in
      let (array, offset) = array(of: StridedView(base: value, strides: rowMajor(graph[value].type)), isPerRow: true)
      return WinogradCall.Operand(array: array, offset: offset)
    }
    let writes = WinogradCall.Operand(array: array(of: target), offset: exampleStart(of: target))
    body.append(.winograd(WinogradCall(step: .source, shape: shape, reads: reads, writes: writes)))
  }

  /// Where one example of a value begins that the kernel computes.
  private func exampleStart(of value: ValueID) -> LinearIndex {
    let type = graph[value].type
    return type.isBatched && partition.isMaterialized(value)
      ? LinearIndex.variable(Self.share) * type.exampleCount : LinearIndex()
  }

  /// One example of a value with zeros around it, or the value where it lies if it needs none.
  private mutating func copyWithMargins(_ value: ValueID, sizes: [Int], margins: [Int]) -> (ArrayID, LinearIndex) {
    let type = graph[value].type
    if type.dimensions.map({ $0.size ?? 1 }) == sizes {
      return array(of: StridedView(base: value, strides: rowMajor(type)), isPerRow: true)
    }
    let count = sizes.reduce(1, *)
    let place = addScratch(graph[value].origin.name, count: count, isKept: true)
    prologue.append(zeros(.scratch(place), count: count))
    let strides = rowMajor(sizes)
    body += openLoops(reading: value) { _, axes, element in
      var index = LinearIndex()
      for (axis, dimension) in type.dimensions.enumerated() where dimension != .batch {
        index = index + (axes[axis] + LinearIndex(constant: margins[axis])) * strides[axis]
      }
      return .store(.scratch(place), index, element)
    }
    return (.scratch(place), LinearIndex())
  }

  /// A copy of the weights with their axes in another order, some of them back to front; made once, before the rows.
  private mutating func copyTurned(_ weights: ValueID, order: [Int], turned: Set<Int>) -> Int {
    let dimensions = order.map { graph[weights].type.dimensions[$0] }
    let strides = rowMajor(dimensions.map { $0.size ?? 1 })
    let place = addScratch(graph[weights].origin.name, count: graph[weights].type.exampleCount, isKept: true)
    let (axes, loops) = openLoops(dimensions)
    var source = Array(repeating: LinearIndex(), count: order.count)
    for (index, axis) in order.enumerated() {
      let last = LinearIndex(constant: (dimensions[index].size ?? 1) - 1)
      source[axis] = turned.contains(axis) ? last + axes[index] * -1 : axes[index]
    }
    let index = zip(axes, strides).reduce(LinearIndex()) { $0 + $1.0 * $1.1 }
    prologue += close(loops, around: [.store(.scratch(place), index, read(weights, at: .axes(source)))])
    return place
  }
}

// MARK: Matching

/// An axis along which windows slide.
private struct Slide {
  var window: Window
  /// The axis of the target, and its extent.
  var target: Int
  var extent: Int
  /// The axis of the contraction's result that counts windows, and the one that counts the elements in a window.
  var position = 0
  var offset = 0
}

/// An axis along which the kernel of a convolution moves, with its strides in the source, the result and the weights.
private struct ConvolutionAxis {
  var window: Window
  var positions: Int
  /// The elements of the source that anything reads.
  var wanted: Int
  var source: Int
  var result: Int
  var weight: Int
}

extension WinogradShape {
  /// A convolution with a kernel of 3 × 3 or 5 × 5 and stride 1, if its adjoint is the best way to the cotangents of its source.
  fileprivate init?(adjointAlong axes: [ConvolutionAxis], inputs: ProductAxis, outputs: ProductAxis) {
    guard axes.count == 2, case .constant(let inputCount) = inputs.extent, case .constant(let count) = outputs.extent,
      inputs.result == 1, outputs.left == 1
    else { return nil }
    let kernel = axes[0].window.size
    guard kernel == 3 || kernel == 5,
      axes.allSatisfy({ $0.window.size == kernel && $0.window.stride == 1 && $0.window.dilation == 1 })
    else { return nil }
    self.init(
      kernel: kernel, rows: axes[0].positions, columns: axes[1].positions, inputs: inputCount, outputs: count,
      sourceRow: axes[0].source, sourceColumn: axes[1].source, resultRow: axes[0].result, resultColumn: axes[1].result,
      weightRow: axes[0].weight, weightColumn: axes[1].weight, weightInput: inputs.right, weightOutput: outputs.right)
    if !isBestForSource(rows: axes[0].wanted, columns: axes[1].wanted) { return nil }
  }
}

/// The contraction under a `windowAdjoint` with all that lies between.
private struct Walk {
  var contraction: ValueID
  var slides: [Slide]
  /// For each axis of the contraction's result, the stride in the target's array.
  var strides: [Int]
  var absorbed: [ValueID]
}

/// The part of the products that belongs to one choice of remainders.
private struct Remainders {
  var rows: [ProductAxis] = []
  var depth: [ProductAxis] = []
  var left = 0
  var right = 0
  var result = 0
}

extension KernelLowering {
  private func matchAdjointProduct(_ target: ValueID) -> AdjointProduct? {
    guard let walk = walk(from: target), case .contract(let written) = graph[walk.contraction].op else { return nil }
    let operands = graph[walk.contraction].operands
    var axes = written.resultAxes(graph[operands[0]].type.rank, graph[operands[1]].type.rank)
    // The cotangent is the operand that has the positions of windows; the weights have the offsets.
    let isExchanged = axes[walk.slides[0].position].left == nil
    var summed = written.summed
    if isExchanged {
      axes = axes.map { .init(left: $0.right, right: $0.left) }
      summed = summed.map { .init($0.right, $0.left) }
    }
    summed.sort { $0.left < $1.left }
    let cotangent = operands[isExchanged ? 1 : 0]
    let weights = operands[isExchanged ? 0 : 1]
    let cotangentType = graph[cotangent].type
    let weightsType = graph[weights].type
    /// The stride in the target's array of each free axis.
    var targetStride: [Int: Int] = [:]
    var weightsStride: [Int: Int] = [:]
    var cotangentAxis: [Int: Int] = [:]
    var weightsAxis: [Int: Int] = [:]
    /// Axes of both, and their places in the result.
    var common: [(pair: Contraction.Pair, place: Int)] = []
    for (place, axis) in axes.enumerated() {
      if let left = axis.left, let right = axis.right {
        common.append((.init(left, right), place))
      } else if let left = axis.left {
        cotangentAxis[place] = left
      } else if let right = axis.right {
        weightsAxis[place] = right
      }
    }
    for (result, axis) in cotangentAxis { targetStride[axis] = walk.strides[result] }
    for (result, axis) in weightsAxis { weightsStride[axis] = walk.strides[result] }
    guard !weightsType.isBatched, partition.role(memory(of: cotangent)) != .inlined || moved(cotangent) != nil,
      summed.allSatisfy({ cotangentType.dimensions[$0.left] != .batch })
    else { return nil }

    var sizes = cotangentType.dimensions.map { $0.size ?? 1 }
    var margins = Array(repeating: 0, count: sizes.count)
    for slide in walk.slides {
      guard let axis = cotangentAxis[slide.position], weightsAxis[slide.offset] != nil else { return nil }
      let window = slide.window
      if window.stride > 1 && window.dilation > 1 { return nil }
      margins[axis] = (ceiling(window.size, window.stride) - 1) * window.dilation
      sizes[axis] = margins[axis] + max(sizes[axis], ceiling(slide.extent, window.stride))
    }
    let cotangentStrides = rowMajor(sizes)
    let offsets = walk.slides.compactMap { weightsAxis[$0.offset] }
    let columnAxes = weightsStride.keys.sorted().filter { !offsets.contains($0) }
    let both = common.map(\.pair.right)
    // Each has a matrix of its own, or, where that would have no columns, is a column itself.
    let hasColumns = columnAxes.contains { weightsType.dimensions[$0] != .size(1) }
    let order = (hasColumns ? both : []) + offsets + summed.map(\.right) + columnAxes + (hasColumns ? [] : both)
    let orderedStrides = rowMajor(order.map { weightsType.dimensions[$0].size ?? 1 })
    var turnedStride: [Int: Int] = [:]
    for (axis, stride) in zip(order, orderedStrides) { turnedStride[axis] = stride }

    // One product for each remainder of each axis.
    var choices = [Remainders()]
    var leavesOut = false
    let ranges = rangesRead(of: target)
    let targetStrides = rowMajor(graph[target].type)
    for slide in walk.slides {
      guard let position = cotangentAxis[slide.position], let offset = weightsAxis[slide.offset] else { return nil }
      let window = slide.window
      let (left, right) = (cotangentStrides[position], turnedStride[offset] ?? 0)
      let range = ranges[slide.target]
      choices = (0..<window.stride).flatMap { remainder -> [Remainders] in
        let first = ceiling(range.lowerBound - remainder, window.stride)
        let end = ceiling(range.upperBound - remainder, window.stride)
        let taps = ceiling(window.size - remainder, window.stride)
        if end <= first { return [] }
        if taps == 0 {
          leavesOut = true
          return []
        }
        return choices.map { choice in
          var choice = choice
          let rowStride = window.stride * targetStrides[slide.target]
          choice.rows.append(ProductAxis(extent: .constant(end - first), left: left, result: rowStride))
          choice.depth.append(
            ProductAxis(extent: .constant(taps), left: window.dilation * left, right: window.stride * right))
          choice.left += (first + margins[position] - (taps - 1) * window.dilation) * left
          choice.right += (window.size - 1 - remainder - window.stride * (taps - 1)) * right
          choice.result += (window.stride * first + remainder) * targetStrides[slide.target]
          return choice
        }
      }
    }
    let positions = Set(walk.slides.compactMap { cotangentAxis[$0.position] })
    let rows = targetStride.keys.sorted()
      .filter { !positions.contains($0) && cotangentType.dimensions[$0] != .batch }
      .map { axis in
        ProductAxis(
          extent: .init(cotangentType.dimensions[axis]), left: cotangentStrides[axis], result: targetStride[axis] ?? 0)
      }
    let columns = columnAxes.map { axis in
      ProductAxis(
        extent: .init(weightsType.dimensions[axis]), right: turnedStride[axis] ?? 0, result: weightsStride[axis] ?? 0)
    }
    let depth = summed.map { pair in
      ProductAxis(
        extent: .init(cotangentType.dimensions[pair.left]), left: cotangentStrides[pair.left],
        right: turnedStride[pair.right] ?? 0)
    }
    let shared = common.map { pair, place in
      ProductAxis(
        extent: .init(cotangentType.dimensions[pair.left]), left: cotangentStrides[pair.left],
        right: turnedStride[pair.right] ?? 0, result: walk.strides[place])
    }
    var parts: [AdjointProduct.Part] = []
    for choice in choices {
      guard
        let plan = ProductPlan(
          shared: shared, rows: (choice.rows + rows).sorted { $0.result > $1.result }, columns: columns,
          depth: choice.depth + depth)
      else { return nil }
      parts.append(.init(plan: plan, left: choice.left, right: choice.right, result: choice.result))
    }
    var convolution: WinogradShape?
    if common.isEmpty, summed.count == 1, columnAxes.count == 1, rows.allSatisfy({ $0.extent == .constant(1) }) {
      let (result, weight) = (rowMajor(cotangentType), rowMajor(weightsType))
      let (input, output) = (columnAxes[0], summed[0])
      convolution = WinogradShape(
        adjointAlong: walk.slides.map { slide in
          let (position, offset) = (cotangentAxis[slide.position] ?? 0, weightsAxis[slide.offset] ?? 0)
          return ConvolutionAxis(
            window: slide.window, positions: cotangentType.dimensions[position].size ?? 1,
            wanted: ranges[slide.target].count, source: targetStrides[slide.target], result: result[position],
            weight: weight[offset])
        },
        inputs: ProductAxis(
          extent: .init(weightsType.dimensions[input]), right: weight[input], result: weightsStride[input] ?? 0),
        outputs: ProductAxis(
          extent: .init(weightsType.dimensions[output.right]), left: result[output.left], right: weight[output.right]))
    }
    return AdjointProduct(
      cotangent: cotangent, sizes: sizes, margins: margins, weights: weights, order: order, offsets: Set(offsets),
      parts: parts, leavesOut: leavesOut, convolution: convolution, absorbed: walk.absorbed)
  }

  /// Goes down from a `windowAdjoint` through further ones and permutations, all used there alone.
  private func walk(from target: ValueID) -> Walk? {
    struct Axis {
      var stride: Int
      var target: Int?
      var position: Int?
      var offset: Int?
    }
    var axes = rowMajor(graph[target].type).enumerated().map { Axis(stride: $1, target: $0) }
    var slides: [Slide] = []
    var absorbed: [ValueID] = []
    var value = target
    while true {
      let node = graph[value]
      switch node.op {
      case .windowAdjoint(let window, let extent):
        guard let axis = axes[window.axis].target else { return nil }
        let stride = axes[window.axis].stride
        axes[window.axis] = Axis(stride: stride * window.stride, position: slides.count)
        axes.insert(Axis(stride: stride * window.dilation, offset: slides.count), at: window.axis + 1)
        slides.append(Slide(window: window, target: axis, extent: extent))
      case .permute(let order):
        guard partition.role(value) == .inlined else { return nil }
        var inner = axes
        for (result, operand) in order.enumerated() { inner[operand] = axes[result] }
        axes = inner
      case .contract:
        guard partition.isRowProduct(value) else { return nil }
        for (place, axis) in axes.enumerated() {
          if let slide = axis.position { slides[slide].position = place }
          if let slide = axis.offset { slides[slide].offset = place }
        }
        // In the order of the image, so that the copy of the weights is walked in order as well.
        slides.sort { $0.target < $1.target }
        return Walk(contraction: value, slides: slides, strides: axes.map(\.stride), absorbed: absorbed)
      case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare,
        .select, .reduce, .argumentMaximum, .reshape, .broadcast, .slice, .pad, .concatenate, .window, .stopGradient:
        return nil
      }
      value = node.operands[0]
      guard partition.users[value.index].count == 1, !partition.isNeededElsewhere(value) else { return nil }
      absorbed.append(value)
    }
  }

  /// For each axis, the part that anything reads, as far as slices tell.
  private func rangesRead(of value: ValueID) -> [Range<Int>] {
    let whole = graph[value].type.dimensions.map { 0..<($0.size ?? 1) }
    if partition.role(value) != .inlined, partition.isNeededElsewhere(value) { return whole }
    var result: [Range<Int>]?
    for user in partition.users[value.index] {
      guard case .slice(let axis, let start, _) = graph[user].op else { return whole }
      var read =
        partition.role(user) == .inlined ? rangesRead(of: user) : graph[user].type.dimensions.map { 0..<($0.size ?? 1) }
      read[axis] = (read[axis].lowerBound + start)..<(read[axis].upperBound + start)
      let known = result ?? read
      result = zip(known, read).map { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
    }
    return result ?? whole
  }
}

/// ⌈count / divisor⌉ for what is left of a count, which may be nothing.
private func ceiling(_ count: Int, _ divisor: Int) -> Int { max(0, count + divisor - 1) / divisor }
