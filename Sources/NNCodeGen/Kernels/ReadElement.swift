import NNIR

/// Reading one element of a value inside a kernel: from its array, or, for what has no memory, by its formula.
extension KernelLowering {
  mutating func read(_ value: ValueID, at position: Position) -> ScalarExpression {
    if let movedElement, movedElement.moved == value, case .axes(movedElement.place) = position {
      return read(movedElement.source, at: .axes(movedElement.sourcePlace))
    }
    let node = graph[value]
    switch partition.roles[value.index] {
    case .uniform:
      return scalar(value)
    case .leaf, .computed, .contracted:
      if node.type.isScalar { return scalar(value) }
      if members.contains(value) { return .load(array(of: value), elementIndex(of: value, at: position)) }
      let index = buffer(value, .read)
      return .load(.buffer(index), elementIndex(of: value, at: position))
    case .inlined:
      if case .windowAdjoint = node.op, case .axes(let axes) = position {
        return .load(copy(value), exampleIndex(node.type.dimensions, axes))
      }
      return compute(node, at: position)
    }
  }

  /// The formula of one element of a node.
  mutating func compute(_ node: Node, at position: Position) -> ScalarExpression {
    let operands = node.operands
    switch node.op {
    case .unary(let function):
      return .unary(function, read(operands[0], at: position))
    case .binary(let function):
      return .binary(function, read(operands[0], at: position), read(operands[1], at: position))
    case .compare(let comparison):
      return .compare(comparison, read(operands[0], at: position), read(operands[1], at: position))
    case .select:
      return .select(
        read(operands[0], at: position), read(operands[1], at: position), read(operands[2], at: position))
    case .stopGradient:
      return read(operands[0], at: position)
    case .random(let dimensions, let stream):
      let place: Int
      if let known = streams.firstIndex(of: stream) {
        place = known
      } else {
        streams.append(stream)
        place = streams.count - 1
      }
      return .random(stream: place, linearIndex(dimensions, position))
    case .iota(_, let axis):
      switch position {
      case .axes(let axes): return .position(axes[axis])
      case .flat(let index): return .position(index)
      }
    case .broadcast(_, let axes):
      switch position {
      case .axes(let indices): return read(operands[0], at: .axes(axes.map { indices[$0] }))
      case .flat: return read(operands[0], at: .axes([]))
      }
    case .reshape(let dimensions):
      switch position {
      case .flat: return read(operands[0], at: position)
      case .axes(let axes): return readFlat(operands[0], exampleIndex(dimensions, axes))
      }
    case .permute(let order):
      guard case .axes(let axes) = position else { return .literal(.nan) }
      var source = axes
      for (result, operand) in order.enumerated() { source[operand] = axes[result] }
      return read(operands[0], at: .axes(source))
    case .slice(let axis, let start, _):
      guard case .axes(var axes) = position else { return .literal(.nan) }
      axes[axis].constant += start
      return read(operands[0], at: .axes(axes))
    case .pad(let axis, let before, _, let value):
      guard case .axes(var axes) = position, case .size(let size) = graph[operands[0]].type.dimensions[axis] else {
        return .literal(.nan)
      }
      axes[axis].constant -= before
      return .select(
        .isWithin(axes[axis], lower: 0, upper: size), read(operands[0], at: .axes(axes)), .literal(value))
    case .window(let window):
      guard case .axes(var axes) = position else { return .literal(.nan) }
      let offset = axes.remove(at: window.axis + 1)
      axes[window.axis] = window.place(of: offset, in: axes[window.axis])
      return read(operands[0], at: .axes(axes))
    case .concatenate(let axis):
      return readConcatenation(operands, axis: axis, at: position)
    case .input, .parameter, .state, .gradient, .constant, .runtime, .reduce, .argumentMaximum, .windowAdjoint,
      .contract:
      return read(operands[0], at: position)
    }
  }

  private mutating func readConcatenation(
    _ operands: [ValueID], axis: Int, at position: Position
  ) -> ScalarExpression {
    guard case .axes(let axes) = position else { return .literal(.nan) }
    var starts = [0]
    for operand in operands {
      guard case .size(let size) = graph[operand].type.dimensions[axis] else { return .literal(.nan) }
      starts.append(starts[starts.count - 1] + size)
    }
    var result: ScalarExpression?
    for place in operands.indices.reversed() {
      var inner = axes
      inner[axis].constant -= starts[place]
      let element = read(operands[place], at: .axes(inner))
      if let rest = result {
        result = .select(.isWithin(axes[axis], lower: starts[place], upper: starts[place + 1]), element, rest)
      } else {
        result = element
      }
    }
    return result ?? .literal(.nan)
  }

  /// Reads an element by its row-major place in the example, through further reshapes to the memory below.
  private mutating func readFlat(_ value: ValueID, _ index: LinearIndex) -> ScalarExpression {
    let node = graph[value]
    if partition.roles[value.index] == .inlined, case .reshape = node.op { return readFlat(node.operands[0], index) }
    if node.type.isScalar { return scalar(value) }
    if partition.roles[value.index] == .inlined {
      // A view of a single element: other views under a reshape have been given memory.
      let axes = node.type.dimensions.map { $0 == .batch ? LinearIndex.variable(Self.share) : LinearIndex() }
      return read(value, at: .axes(axes))
    }
    let array = members.contains(value) ? array(of: value) : .buffer(buffer(value, .read))
    return .load(array, rowOffset(of: value, array) + index)
  }

  /// The place of an element in the array that holds the value.
  mutating func elementIndex(of value: ValueID, at position: Position) -> LinearIndex {
    let type = graph[value].type
    switch position {
    case .flat(let index): return index
    case .axes(let axes):
      let isInMemory = !members.contains(value) || partition.isMaterialized(value)
      let offset =
        type.isBatched && isInMemory ? LinearIndex.variable(Self.share) * type.exampleCount : LinearIndex()
      return offset + exampleIndex(type.dimensions, axes)
    }
  }

  private func rowOffset(of value: ValueID, _ array: ArrayID) -> LinearIndex {
    guard case .buffer = array, graph[value].type.isBatched else { return LinearIndex() }
    return .variable(Self.share) * graph[value].type.exampleCount
  }

  /// Row-major place within one example.
  func exampleIndex(_ dimensions: [Dimension], _ axes: [LinearIndex]) -> LinearIndex {
    var index = LinearIndex()
    for (dimension, axis) in zip(dimensions, axes) {
      guard case .size(let size) = dimension else { continue }
      index = index * size + axis
    }
    return index
  }

  /// Row-major place in the whole tensor, the row included.
  private func linearIndex(_ dimensions: [Dimension], _ position: Position) -> LinearIndex {
    switch position {
    case .flat(let index): return index
    case .axes(let axes):
      let inner = exampleIndex(dimensions, axes)
      guard dimensions.first == .batch else { return inner }
      return axes[0] * TensorType(dimensions).exampleCount + inner
    }
  }
}
