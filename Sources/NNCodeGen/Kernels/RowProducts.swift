import NNIR

// Sums of products through sliding windows: convolutions and their gradients.
//
// The windows of one example hold each element many times; those of a whole batch would need that many times the memory. So these
// products are done example by example: the windows of one example are gathered into the worker's workspace, and a matrix
// product reads them there; or a matrix product writes them there, and `windowAdjoint` adds them up at once.

/// True if a value without memory of its own is made of sliding windows.
func isWindowView(_ value: ValueID, graph: Graph, roles: [Role]) -> Bool {
  var value = value
  while case .inlined = roles[value.index] {
    let node = graph[value]
    switch node.op {
    case .window: return true
    case .permute, .slice, .pad, .stopGradient: value = node.operands[0]
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select,
      .reduce, .argumentMaximum, .reshape, .broadcast, .concatenate, .windowAdjoint, .contract:
      return false
    }
  }
  return false
}

/// The contractions that are done example by example: those that read windows, and those whose result only its own kernel reads,
/// to add up windows.
func findRowProducts(
  _ graph: Graph, roles: [Role], groups: [KernelGroup], groupOf: [ValueID: Int], neededElsewhere: Set<ValueID>
) -> Set<ValueID> {
  var result: Set<ValueID> = []
  for (index, node) in graph.nodes.enumerated() {
    guard let group = groupOf[ValueID(index)], groups[group].division == .rows else { continue }
    switch node.op {
    case .contract:
      if node.operands.contains(where: { isWindowView($0, graph: graph, roles: roles) }) {
        result.insert(ValueID(index))
      }
    case .windowAdjoint:
      var source = node.operands[0]
      while case .inlined = roles[source.index], let operand = graph[source].operands.first,
        graph[source].operands.count == 1
      { source = operand }
      if roles[source.index] == .contracted, graph[source].type.isBatched, !neededElsewhere.contains(source) {
        result.insert(source)
      }
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select,
      .reduce, .argumentMaximum, .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window, .stopGradient:
      break
    }
  }
  return result
}

extension Window {
  /// Where in the operand the element at this offset of the window at this position lies.
  func place(of offset: LinearIndex, in position: LinearIndex) -> LinearIndex {
    position * stride + offset * dilation
  }
}

extension KernelLowering {
  /// v = 0; for each element of each window: v [p · stride + k · dilation] += …
  mutating func lowerWindowAdjoint(_ value: ValueID, _ window: Window) {
    let node = graph[value]
    let target = array(of: value)
    let (places, startLoops) = openLoops(node.type.dimensions)
    body += close(
      startLoops, around: [.store(target, elementIndex(of: value, at: .axes(places)), .literal(0))])

    let operand = node.operands[0]
    let (axes, loops) = openLoops(graph[operand].type.dimensions)
    var sums = axes
    let offset = sums.remove(at: window.axis + 1)
    sums[window.axis] = window.place(of: offset, in: sums[window.axis])
    let index = elementIndex(of: value, at: .axes(sums))
    body += close(loops, around: [.accumulate(target, index, .sum, read(operand, at: .axes(axes)))])
  }

  /// The product of each example's matrices, or plain loops where they are no matrices.
  mutating func lowerRowProduct(_ value: ValueID, _ contraction: Contraction) {
    guard let match = matchRowProduct(value, contraction) else {
      return lowerContractionAsLoops(value, contraction)
    }
    let node = graph[value]
    var product = MatrixProduct(
      left: array(match.left), right: array(match.right), result: array(of: value),
      transposesLeft: match.left.side.summedFirst, transposesRight: !match.right.side.summedFirst,
      rows: match.left.side.free, columns: match.right.side.free, depth: match.left.side.summed,
      leftOffset: LinearIndex(), rightOffset: LinearIndex(), resultOffset: LinearIndex())
    let (axes, loops) = openLoops(match.shared)
    product.leftOffset = offset(in: product.left, of: node.operands[0], match.left.dimensions, axes)
    product.rightOffset = offset(in: product.right, of: node.operands[1], match.right.dimensions, axes)
    product.resultOffset = offset(
      in: product.result, of: value, node.type.dimensions.filter { $0 != .batch }, axes)
    if !node.type.isBatched {
      // A sum over examples begins before the first of them.
      let variable = makeVariable()
      prologue += close(
        [Loop(variable: variable, extent: .constant(node.type.exampleCount), body: [])],
        around: [.store(product.result, .variable(variable), .literal(0))])
      product.accumulates = true
    }
    body += close(loops, around: [.product(product)])
  }

  private struct RowProductMatch {
    /// Axes that both operands and the result begin with, the batch axis aside.
    var shared: [Dimension]
    var left: RowOperand
    var right: RowOperand
  }

  /// One example of an operand as a matrix.
  private struct RowOperand {
    var value: ValueID
    /// The order in which the axes of the example lie in memory: those of the value, or any for a view, which is copied.
    var order: [Int]
    /// The dimensions in that order.
    var dimensions: [Dimension]
    var isView: Bool
    var side: Side
  }

  /// The contraction without the batch axis, recognised as a matrix product.
  private func matchRowProduct(_ value: ValueID, _ contraction: Contraction) -> RowProductMatch? {
    let node = graph[value]
    let operands = node.operands
    let types = operands.map { graph[$0].type }
    let starts = types.map { $0.isBatched ? 1 : 0 }
    func example(_ pairs: [Contraction.Pair]) -> [Contraction.Pair] {
      pairs.filter { types[0].dimensions[$0.left] != .batch }
        .map { Contraction.Pair($0.left - starts[0], $0.right - starts[1]) }
    }
    let shared = example(contraction.batch)
    // A view is copied in the order that suits the other operand.
    let isLeftView = isWindowView(operands[0], graph: graph, roles: partition.roles)
    let summed = example(contraction.summed).sorted { isLeftView ? $0.right < $1.right : $0.left < $1.left }
    guard !summed.isEmpty, !node.type.isScalar,
      let left = operand(operands[0], shared: shared.map(\.left), summed: summed.map(\.left)),
      let right = operand(operands[1], shared: shared.map(\.right), summed: summed.map(\.right))
    else { return nil }
    return RowProductMatch(shared: Array(left.dimensions.prefix(shared.count)), left: left, right: right)
  }

  private func operand(_ value: ValueID, shared: [Int], summed: [Int]) -> RowOperand? {
    let dimensions = graph[value].type.dimensions.filter { $0 != .batch }
    let isView = isWindowView(value, graph: graph, roles: partition.roles)
    var order = Array(dimensions.indices)
    if isView { order = shared + order.filter { !(shared + summed).contains($0) } + summed }
    guard order.prefix(shared.count) == shared[...] else { return nil }
    let ordered = order.map { dimensions[$0] }
    let places = summed.compactMap { order.firstIndex(of: $0) }
    guard let side = side(ordered, shared: shared.count, summed: places) else { return nil }
    return RowOperand(value: value, order: order, dimensions: ordered, isView: isView, side: side)
  }

  /// The operand of a row's product where it lies, or, if it is a view, copied together in the workspace.
  private mutating func array(_ operand: RowOperand) -> ArrayID {
    guard operand.isView else { return .buffer(buffer(memory(of: operand.value), .read)) }
    let node = graph[operand.value]
    let place = scratch.count
    scratch.append(ScratchArray(name: node.origin.name, count: node.type.exampleCount))
    let (ordered, loops) = openLoops(operand.dimensions)
    let start = node.type.isBatched ? 1 : 0
    var axes = Array(repeating: LinearIndex.variable(Self.share), count: node.type.rank)
    for (place, axis) in operand.order.enumerated() { axes[start + axis] = ordered[place] }
    body += close(
      loops,
      around: [
        .store(.scratch(place), exampleIndex(operand.dimensions, ordered), read(operand.value, at: .axes(axes)))
      ])
    return .scratch(place)
  }

  /// Where the part of an array begins that belongs to the row, at these indices of the axes in common.
  private func offset(
    in array: ArrayID, of value: ValueID, _ dimensions: [Dimension], _ shared: [LinearIndex]
  ) -> LinearIndex {
    let rest = Array(repeating: LinearIndex(), count: dimensions.count - shared.count)
    let index = exampleIndex(dimensions, shared + rest)
    guard case .buffer = array, graph[value].type.isBatched else { return index }
    return LinearIndex.variable(Self.share) * graph[value].type.exampleCount + index
  }
}
