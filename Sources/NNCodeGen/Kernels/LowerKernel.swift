import NNIR

/// Turns a group of nodes into loops: one loop nest for each node, then fused (see `fuseLoops`, `contractArrays`).
package func lowerKernel(_ group: KernelGroup, in partition: Partition) -> LoopKernel {
  var lowering = KernelLowering(group: group, partition: partition)
  var kernel = lowering.run()
  let disabled = partition.disabled
  if !disabled.contains(.fuseLoops) { kernel.body = fuseLoops(kernel.body) }
  contractArrays(&kernel)
  if !disabled.contains(.inPlaceProducts) { aliasProducts(&kernel) { partition.isNeededElsewhere($0) } }
  kernel.body = collapseLoops(kernel.body)
  if !disabled.contains(.columns) { divideColumns(&kernel, batch: partition.batch) }
  if !disabled.contains(.winograd) { chooseWinograd(&kernel, inBlocks: !disabled.contains(.blockRows)) }
  if !disabled.contains(.fetchAhead) { fetchAhead(&kernel) }
  if !disabled.contains(.groupRows) { groupRows(&kernel) }
  if !disabled.contains(.blockColumns) { blockColumns(&kernel) }
  return kernel
}

/// Where an element of a value is read: one index for each axis (the batch axis included), or its place in row-major order.
enum Position {
  case axes([LinearIndex])
  case flat(LinearIndex)
}

struct KernelLowering {
  let partition: Partition
  let graph: Graph
  let group: KernelGroup
  let members: Set<ValueID>
  /// The loop variable of the worker's rows, elements, slices or terms.
  static let share = 0

  var buffers: [KernelBuffer] = []
  var bufferOf: [ValueID: Int] = [:]
  var scratch: [ScratchArray] = []
  var scratchOf: [ValueID: Int] = [:]
  var totals: [KernelTotal] = []
  var totalOf: [ValueID: Int] = [:]
  var scalars: [KernelScalar] = []
  var scalarOf: [ValueID: Int] = [:]
  var streams: [Int] = []
  var localNames: [Int: String] = [:]
  var nextVariable = 1
  /// Copies of examples, and the convolutions that sums over windows have been found to be.
  var copies: [ValueID: Int] = [:]
  var adjoints: [ValueID: AdjointProduct] = [:]
  /// Nodes that are computed as a part of others.
  var absorbed: Set<ValueID> = []
  /// The nodes whose loops go over windows, and, while one of them is lowered, what it reads and where that comes from.
  var windowLoops: [ValueID: WindowLoops] = [:]
  var movedElement: MovedElement?
  /// Statements before the row loop and inside it.
  var prologue: [LoopStatement] = []
  var body: [LoopStatement] = []

  init(group: KernelGroup, partition: Partition) {
    self.group = group
    self.partition = partition
    graph = partition.graph
    members = Set(group.nodes)
  }

  mutating func run() -> LoopKernel {
    if !partition.disabled.contains(.adjointProducts) { findAdjointProducts() }
    if !partition.disabled.contains(.windowLoops) { findWindowLoops() }
    for node in group.nodes where !absorbed.contains(node) { lower(node) }
    var statements: [LoopStatement]
    switch group.division {
    case .rows, .elements:
      statements = prologue
      if !body.isEmpty { statements.append(.loop(Loop(variable: Self.share, extent: .share, body: body))) }
    case .slices, .columns, .terms, .single:
      statements = prologue + body
    }
    return LoopKernel(
      buffers: buffers, scratch: scratch, totals: totals, scalars: scalars, streams: streams,
      division: group.division, body: statements, localNames: localNames)
  }

  // MARK: Nodes

  private mutating func lower(_ value: ValueID) {
    let node = graph[value]
    switch node.op {
    case .contract(let contraction):
      if partition.isShortSum(value) {
        lowerShortSum(value, contraction)
      } else if !lowerAsProduct(value, contraction) {
        lowerContractionAsLoops(value, contraction)
      }
    case .reduce(let reduction, let axes):
      lowerReduction(value, reduction, over: Set(axes)) { lowering, index in
        lowering.read(node.operands[0], at: index)
      }
    case .windowAdjoint(let window, let extent):
      if let adjoint = adjoints[value] {
        lower(adjoint, into: value)
      } else if windowLoops[value] != nil {
        let (axes, loops) = openLoops(of: value, node.type.dimensions)
        let element = read(value, at: .axes(axes))
        body += close(loops, around: [.store(array(of: value), elementIndex(of: value, at: .axes(axes)), element)])
      } else {
        lowerWindowAdjoint(value, window, extent: extent)
      }
    case .argumentMaximum(let axis):
      lowerArgumentMaximum(value, axis: axis)
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select,
      .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window, .stopGradient:
      lowerElements(value)
    }
  }

  /// for each element: let v = …; v's array [element] = v
  private mutating func lowerElements(_ value: ValueID) {
    let node = graph[value]
    let variable = makeVariable()
    let isUpdate = partition.place(of: value) != value
    localNames[variable] = isUpdate ? "new_" + partition.name(of: value) : node.origin.name
    if case .elements = group.division {
      let position = Position.flat(.variable(Self.share))
      body.append(.define(variable, compute(node, at: position)))
      body.append(.store(array(of: value), .variable(Self.share), .local(variable)))
      return
    }
    let (axes, loops) = openLoops(of: value, node.type.dimensions)
    let index = elementIndex(of: value, at: .axes(axes))
    let statements: [LoopStatement] = [
      .define(variable, compute(node, at: .axes(axes))), .store(array(of: value), index, .local(variable)),
    ]
    body += close(loops, around: statements)
  }

  /// A `reduce`: over axes of its operand.
  private mutating func lowerReduction(
    _ value: ValueID, _ reduction: Reduction, over axes: Set<Int>,
    element: (inout KernelLowering, Position) -> ScalarExpression
  ) {
    let node = graph[value]
    let space = graph[node.operands[0]].type.dimensions
    lowerReduction(value, reduction, space: space, over: axes, element: element)
  }

  /// Accumulates over the axes `reduced` of an iteration space; the others are the axes of the value, in order.
  private mutating func lowerReduction(
    _ value: ValueID, _ reduction: Reduction, space: [Dimension], over reduced: Set<Int>,
    element: (inout KernelLowering, Position) -> ScalarExpression
  ) {
    if case .elements = group.division {
      let target = array(of: value)
      let term = element(&self, .flat(.variable(Self.share)))
      body.append(.accumulate(target, LinearIndex(), reduction, term))
      return
    }
    let target = array(of: value)
    let (axes, loops) = openLoops(of: value, space)
    let kept = axes.indices.filter { !reduced.contains($0) }
    let index = elementIndex(of: value, at: .axes(kept.map { axes[$0] }))
    let accumulate = LoopStatement.accumulate(target, index, reduction, element(&self, .axes(axes)))
    if case .total = target {
      body += close(loops, around: [accumulate])
      return
    }
    let start = LoopStatement.store(target, index, .literal(reduction.identity))
    let crossesRows = space.first == .batch && reduced.contains(0)
    let keptVariables = Set(kept.flatMap { axes[$0].terms.map(\.variable) })
    if crossesRows {
      prologue += close(loops.filter { keptVariables.contains($0.variable) }, around: [start])
      body += close(loops, around: [accumulate])
      return
    }
    // The loops of kept axes that come before all reduced ones enclose the start as well.
    let shared = loops.prefix { keptVariables.contains($0.variable) }
    let rest = Array(loops.dropFirst(shared.count))
    let startLoops = rest.filter { keptVariables.contains($0.variable) }
    body += close(
      Array(shared), around: close(startLoops, around: [start]) + close(rest, around: [accumulate]))
  }

  private mutating func lowerArgumentMaximum(_ value: ValueID, axis: Int) {
    let node = graph[value]
    let operand = node.operands[0]
    let space = graph[operand].type.dimensions
    let best = addScratch("best", count: node.type.exampleCount)
    let (axes, loops) = openLoops(space)
    let kept = axes.indices.filter { $0 != axis }.map { axes[$0] }
    let index = elementIndex(of: value, at: .axes(kept))
    let bestIndex = exampleIndex(node.type.dimensions, kept)
    let outer = loops.filter { loop in kept.contains { $0.coefficient(of: loop.variable) != 0 } }
    let inner = loops.filter { loop in !outer.contains { $0.variable == loop.variable } }
    let start: [LoopStatement] = [
      .store(.scratch(best), bestIndex, .literal(-.infinity)), .store(array(of: value), index, .literal(0)),
    ]
    let search = PositionSearch(
      values: .scratch(best), valuesIndex: bestIndex, positions: array(of: value), positionsIndex: index,
      value: read(operand, at: .axes(axes)), position: axes[axis])
    body += close(outer, around: start + close(inner, around: [.accumulatePosition(search)]))
  }

  /// The sum of products as plain loops, for shapes that are no matrix product.
  mutating func lowerContractionAsLoops(_ value: ValueID, _ contraction: Contraction) {
    let node = graph[value]
    let leftDimensions = graph[node.operands[0]].type.dimensions
    // The iteration space: the result's axes, then the summed ones; a summed batch axis comes first.
    let summed = contraction.summed.sorted { $0.left < $1.left }
    let summedFirst = summed.filter { leftDimensions[$0.left] == .batch }
    let summedLast = summed.filter { leftDimensions[$0.left] != .batch }
    let space =
      summedFirst.map { leftDimensions[$0.left] } + node.type.dimensions + summedLast.map { leftDimensions[$0.left] }
    let offset = summedFirst.count
    let reduced = Set(0..<offset).union(offset + node.type.rank..<space.count)
    lowerReduction(value, .sum, space: space, over: reduced) { lowering, position in
      guard case .axes(let axes) = position else { return .literal(0) }
      let places = axes[..<offset] + axes[(offset + node.type.rank)...]
      return lowering.product(
        node, contraction, at: axes[offset...], zip(summedFirst + summedLast, places))
    }
  }

  /// One of the products that an element of a contraction is the sum of: at the place in the result that `axes` begins with, and at
  /// these indices of the summed axes.
  mutating func product(
    _ node: Node, _ contraction: Contraction, at axes: ArraySlice<LinearIndex>,
    _ summed: some Sequence<(Contraction.Pair, LinearIndex)>
  ) -> ScalarExpression {
    let (left, right) = (node.operands[0], node.operands[1])
    var leftAxes = Array(repeating: LinearIndex(), count: graph[left].type.rank)
    var rightAxes = Array(repeating: LinearIndex(), count: graph[right].type.rank)
    for (axis, place) in zip(contraction.resultAxes(leftAxes.count, rightAxes.count), axes) {
      if let left = axis.left { leftAxes[left] = place }
      if let right = axis.right { rightAxes[right] = place }
    }
    for (pair, place) in summed {
      leftAxes[pair.left] = place
      rightAxes[pair.right] = place
    }
    return .binary(.multiply, read(left, at: .axes(leftAxes)), read(right, at: .axes(rightAxes)))
  }

  // MARK: Loops and arrays

  mutating func makeVariable() -> Int {
    defer { nextVariable += 1 }
    return nextVariable
  }

  /// One loop for each fixed axis that is longer than 1; the batch axis is the row loop, which is already open.
  mutating func openLoops(_ dimensions: [Dimension]) -> (axes: [LinearIndex], loops: [Loop]) {
    var axes: [LinearIndex] = []
    var loops: [Loop] = []
    for dimension in dimensions {
      switch dimension {
      case .batch: axes.append(.variable(Self.share))
      case .size(1): axes.append(LinearIndex())
      case .size(let size):
        let variable = makeVariable()
        axes.append(.variable(variable))
        loops.append(Loop(variable: variable, extent: .constant(size), body: []))
      }
    }
    return (axes, loops)
  }

  func close(_ loops: [Loop], around statements: [LoopStatement]) -> [LoopStatement] {
    loops.reversed().reduce(statements) { inner, loop in
      [.loop(Loop(variable: loop.variable, extent: loop.extent, body: inner))]
    }
  }

  /// The array that holds a member of the group.
  mutating func array(of value: ValueID) -> ArrayID {
    if graph[value].type.isScalar {
      if let index = totalOf[value] { return .total(index) }
      let reduction: Reduction
      if case .reduce(let kind, _) = graph[value].op { reduction = kind } else { reduction = .sum }
      totals.append(KernelTotal(value: value, reduction: reduction))
      totalOf[value] = totals.count - 1
      return .total(totals.count - 1)
    }
    if partition.isMaterialized(value) { return .buffer(buffer(value, .write)) }
    if let index = scratchOf[value] { return .scratch(index) }
    let place = addScratch(graph[value].origin.name, count: graph[value].type.exampleCount)
    scratchOf[value] = place
    return .scratch(place)
  }

  /// The parameter of the kernel for a value in memory. The new value of a parameter is written where the old one lies, and
  /// a reshaped value is read where it lies in its first shape.
  mutating func buffer(_ value: ValueID, _ access: KernelBuffer.Access) -> Int {
    if case .inlined = partition.role(value), case .reshape = graph[value].op {
      return buffer(graph[value].operands[0], access)
    }
    let place = partition.place(of: value)
    if let index = bufferOf[place] {
      if buffers[index].access != access { buffers[index].access = .readWrite }
      return index
    }
    let type = graph[value].type
    buffers.append(
      KernelBuffer(
        value: place, access: access, name: partition.name(of: place), count: type.exampleCount,
        isBatched: type.isBatched, isMask: partition.isKeptMask(place)))
    bufferOf[place] = buffers.count - 1
    return buffers.count - 1
  }

  mutating func scalar(_ value: ValueID) -> ScalarExpression {
    if case .constant(let number) = graph[value].op { return .literal(number) }
    if let index = scalarOf[value] { return .scalar(index) }
    scalars.append(KernelScalar(value: value, name: partition.name(of: value)))
    scalarOf[value] = scalars.count - 1
    return .scalar(scalars.count - 1)
  }
}

extension Reduction {
  /// What a reduction of nothing gives.
  package var identity: Double {
    switch self {
    case .sum: 0
    case .maximum: -.infinity
    case .minimum: .infinity
    }
  }
}
