import NNIR

/// A value as elements of an array at fixed strides: what slices, permutations and sliding windows of it amount to.
struct StridedView {
  /// The value that lies in the array, row by row.
  var base: ValueID
  /// From one index of an axis to the next, in elements; of the batch axis, the elements of an example.
  var strides: [Int]
  var offset = 0
}

/// Follows views down to memory, or to a value that has none and no stride: that one must be copied first.
func stridedView(of value: ValueID, graph: Graph, roles: [Role]) -> StridedView {
  let node = graph[value]
  func operand() -> StridedView { stridedView(of: node.operands[0], graph: graph, roles: roles) }
  guard roles[value.index] == .inlined else { return StridedView(base: value, strides: rowMajor(node.type)) }
  switch node.op {
  case .permute(let order):
    var view = operand()
    view.strides = order.map { view.strides[$0] }
    return view
  case .slice(let axis, let start, _):
    var view = operand()
    view.offset += start * view.strides[axis]
    return view
  case .window(let window):
    var view = operand()
    let stride = view.strides[window.axis]
    view.strides[window.axis] = stride * window.stride
    view.strides.insert(stride * window.dilation, at: window.axis + 1)
    return view
  case .stopGradient:
    return operand()
  case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select,
    .reduce, .argumentMaximum, .reshape, .broadcast, .pad, .concatenate, .windowAdjoint, .contract:
    return StridedView(base: value, strides: rowMajor(node.type))
  }
}

/// The strides of a tensor's axes in row-major order; of the batch axis, the elements of an example.
func rowMajor(_ type: TensorType) -> [Int] { rowMajor(type.dimensions.map { $0.size ?? 1 }) }

func rowMajor(_ sizes: [Int]) -> [Int] {
  var strides = Array(repeating: 1, count: sizes.count)
  for axis in sizes.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * sizes[axis + 1] }
  return strides
}

extension KernelLowering {
  /// The array of a view: where it lies, or a copy of the row's example in the workspace.
  mutating func array(of view: StridedView, isPerRow: Bool) -> (ArrayID, LinearIndex) {
    let lies = memory(of: view.base)
    if partition.role(lies) == .inlined {
      return (copy(view.base), LinearIndex(constant: view.offset))
    }
    var index = LinearIndex(constant: view.offset)
    let type = graph[view.base].type
    if isPerRow, type.isBatched { index = index + LinearIndex.variable(Self.share) * type.exampleCount }
    return (.buffer(buffer(lies, .read)), index)
  }

  /// Copies one example of a value without memory. Zeros that pad it are written once, before the rows.
  mutating func copy(_ base: ValueID) -> ArrayID {
    if let place = copies[base] { return .scratch(place) }
    let type = graph[base].type
    var source = base
    var starts = Array(repeating: 0, count: type.rank)
    while partition.role(source) == .inlined, case .pad(let axis, let before, _, 0) = graph[source].op {
      starts[axis] += before
      source = graph[source].operands[0]
    }
    let place = addScratch(graph[source].origin.name, count: type.exampleCount, isKept: source != base)
    copies[base] = place
    if source != base { prologue.append(zeros(.scratch(place), count: type.exampleCount)) }
    body += openLoops(reading: source) { lowering, axes, element in
      let places = zip(axes, starts).map { $0 + LinearIndex(constant: $1) }
      return .store(.scratch(place), lowering.exampleIndex(type.dimensions, places), element)
    }
    return .scratch(place)
  }

  mutating func addScratch(_ name: String, count: Int, isKept: Bool = false) -> Int {
    scratch.append(ScratchArray(name: name, count: count, isKept: isKept))
    return scratch.count - 1
  }

  mutating func zeros(_ array: ArrayID, count: Int) -> LoopStatement {
    let variable = makeVariable()
    return .loop(
      Loop(variable: variable, extent: .constant(count), body: [.store(array, .variable(variable), .literal(0))]))
  }

  /// The value in memory that a reshape is an alias of.
  func memory(of value: ValueID) -> ValueID {
    var value = value
    while partition.role(value) == .inlined, case .reshape = graph[value].op { value = graph[value].operands[0] }
    return value
  }
}

extension Dimension {
  /// The size, or nil for the batch.
  var size: Int? {
    switch self {
    case .size(let size): size
    case .batch: nil
    }
  }
}
