extension Op {
  /// The type of this operation's result on operands of these types, or what is wrong with them.
  ///
  /// `graph` gives the declarations that leaves refer to; its nodes are not looked at.
  package func resultType(of operands: [TensorType], in graph: Graph) throws(GraphError) -> TensorType {
    if let count = operandCount, operands.count != count {
      throw .operandCount(expected: count, found: operands.count)
    }
    switch self {
    case .input(let index):
      guard graph.inputs.indices.contains(index) else {
        throw .undeclared(kind: "input", index: index, count: graph.inputs.count)
      }
      return graph.inputs[index].type
    case .parameter(let index): return try storageType(index, in: graph.parameters, kind: "parameter")
    case .gradient(let index): return try storageType(index, in: graph.parameters, kind: "gradient of parameter")
    case .state(let index): return try storageType(index, in: graph.states, kind: "state")
    case .constant, .runtime: return .scalar
    case .iota(let dimensions, let axis):
      try checkAxis(axis, of: TensorType(dimensions))
      return try checked(dimensions)
    case .random(let dimensions, let stream):
      guard UInt32(exactly: stream) != nil else { throw .badStream(stream) }
      return try checked(dimensions)

    case .unary(let function):
      return try elementwise(operands, of: function.element, to: function.element)
    case .binary(let function):
      return try elementwise(operands, of: function.element, to: function.element)
    case .compare:
      return try elementwise(operands, of: .real, to: .boolean)
    case .select:
      guard operands[0].element == .boolean else {
        throw .element(operand: 0, expected: .boolean, found: operands[0])
      }
      for operand in 1...2 where operands[operand].element != .real {
        throw .element(operand: operand, expected: .real, found: operands[operand])
      }
      try checkSameDimensions(operands)
      return TensorType(operands[0].dimensions)

    case .reduce(_, let axes):
      try checkReal(operands[0])
      try checkIncreasing(axes)
      for axis in axes { try checkAxis(axis, of: operands[0]) }
      return TensorType(operands[0].removing(axes: axes))
    case .argumentMaximum(let axis):
      try checkReal(operands[0])
      try checkAxis(axis, of: operands[0])
      return TensorType(operands[0].removing(axes: [axis]))

    case .reshape(let dimensions):
      let result = try checked(dimensions, element: operands[0].element)
      guard result.isBatched == operands[0].isBatched, result.exampleCount == operands[0].exampleCount else {
        throw .reshape(from: operands[0], to: dimensions)
      }
      return result
    case .permute(let axes):
      guard axes.sorted() == Array(0..<operands[0].rank) else {
        throw .notAPermutation(axes, rank: operands[0].rank)
      }
      return try checked(axes.map { operands[0].dimensions[$0] }, element: operands[0].element)
    case .broadcast(let dimensions, let axes):
      let result = try checked(dimensions, element: operands[0].element)
      guard axes.count == operands[0].rank, isIncreasing(axes), axes.allSatisfy({ dimensions.indices.contains($0) }),
        axes.map({ dimensions[$0] }) == operands[0].dimensions
      else { throw .broadcast(from: operands[0], to: dimensions, axes: axes) }
      return result
    case .slice(let axis, let start, let size):
      let extent = try extent(of: axis, in: operands[0])
      let (end, overflow) = start.addingReportingOverflow(size)
      guard start >= 0, size >= 1, !overflow, end <= extent else {
        throw .sliceOutOfRange(start: start, size: size, extent: extent)
      }
      return operands[0].replacing(axis: axis, by: size)
    case .pad(let axis, let before, let after, let value):
      guard !value.isNaN else { throw .padValue(value) }
      try checkReal(operands[0])
      let extent = try extent(of: axis, in: operands[0])
      let (partial, firstOverflow) = extent.addingReportingOverflow(before)
      let (size, secondOverflow) = partial.addingReportingOverflow(after)
      guard before >= 0, after >= 0, !firstOverflow, !secondOverflow else {
        throw .negativePadding(before: before, after: after)
      }
      return try checked(operands[0].replacing(axis: axis, by: size).dimensions)
    case .concatenate(let axis):
      guard let first = operands.first else { throw .noOperands }
      var size = 0
      for operand in operands {
        let (sum, overflow) = size.addingReportingOverflow(try extent(of: axis, in: operand))
        guard !overflow, operand.element == first.element,
          operand.removing(axes: [axis]) == first.removing(axes: [axis])
        else { throw .concatenate(operands, axis: axis) }
        size = sum
      }
      return try checked(first.replacing(axis: axis, by: size).dimensions, element: first.element)

    case .window(let window):
      try checkReal(operands[0])
      let extent = try extent(of: window.axis, in: operands[0])
      guard let positions = window.positions(in: extent) else { throw .window(window, extent: extent) }
      return try checked(
        operands[0].replacing(axis: window.axis, by: [.size(positions), .size(window.size)]).dimensions)
    case .windowAdjoint(let window, let extent):
      try checkReal(operands[0])
      let positions = try NNIR.extent(of: window.axis, in: operands[0])
      let size = try NNIR.extent(of: window.axis + 1, in: operands[0])
      guard size == window.size, window.positions(in: extent) == positions else {
        throw .window(window, extent: extent)
      }
      var result = operands[0]
      result.dimensions.remove(at: window.axis + 1)
      return try checked(result.replacing(axis: window.axis, by: extent).dimensions)

    case .contract(let contraction):
      for operand in operands { try checkReal(operand) }
      return try contraction.resultType(left: operands[0], right: operands[1])
    case .stopGradient:
      try checkReal(operands[0])
      return operands[0]
    }
  }

  /// How many operands the operation takes; nil for `concatenate`, which takes any number from one.
  package var operandCount: Int? {
    switch self {
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random: 0
    case .unary, .reduce, .argumentMaximum, .reshape, .permute, .broadcast, .slice, .pad, .window,
      .windowAdjoint, .stopGradient:
      1
    case .binary, .compare, .contract: 2
    case .select: 3
    case .concatenate: nil
    }
  }
}

extension UnaryFunction {
  /// The element type of its operand and its result.
  package var element: TensorType.Element {
    switch self {
    case .negate, .absolute, .sign, .floor, .exponential, .logarithm, .squareRoot, .reciprocalSquareRoot, .sine,
      .cosine, .hyperbolicTangent, .errorFunction:
      .real
    case .not: .boolean
    }
  }
}

extension BinaryFunction {
  /// The element type of its operands and its result.
  package var element: TensorType.Element {
    switch self {
    case .add, .subtract, .multiply, .divide, .power, .maximum, .minimum: .real
    case .and, .or: .boolean
    }
  }
}

extension TensorType {
  /// The dimensions without these axes.
  package func removing(axes: [Int]) -> [Dimension] {
    dimensions.indices.filter { !axes.contains($0) }.map { dimensions[$0] }
  }

  fileprivate func replacing(axis: Int, by size: Int) -> TensorType { replacing(axis: axis, by: [.size(size)]) }

  fileprivate func replacing(axis: Int, by dimensions: [Dimension]) -> TensorType {
    var result = self
    result.dimensions.replaceSubrange(axis...axis, with: dimensions)
    return result
  }

  /// Throws if the type breaks its invariant: the batch axis first, sizes of at least 1, a count that fits an `Int`.
  package func check() throws(GraphError) {
    guard !dimensions.dropFirst().contains(.batch) else { throw .batchNotFirst(dimensions) }
    var count = 1
    for size in exampleShape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard size >= 1, !overflow else { throw .badSize(dimensions) }
      count = product
    }
  }
}

private func checked(
  _ dimensions: [Dimension], element: TensorType.Element = .real
) throws(GraphError) -> TensorType {
  let type = TensorType(dimensions, element: element)
  try type.check()
  return type
}

private func storageType(_ index: Int, in storage: [StorageInfo], kind: String) throws(GraphError) -> TensorType {
  guard storage.indices.contains(index) else { throw .undeclared(kind: kind, index: index, count: storage.count) }
  return TensorType(shape: storage[index].shape)
}

private func elementwise(
  _ operands: [TensorType], of element: TensorType.Element, to result: TensorType.Element
) throws(GraphError) -> TensorType {
  for (index, operand) in operands.enumerated() where operand.element != element {
    throw .element(operand: index, expected: element, found: operand)
  }
  try checkSameDimensions(operands)
  return TensorType(operands[0].dimensions, element: result)
}

private func checkSameDimensions(_ operands: [TensorType]) throws(GraphError) {
  guard operands.allSatisfy({ $0.dimensions == operands[0].dimensions }) else { throw .dimensionsDiffer(operands) }
}

private func checkReal(_ operand: TensorType) throws(GraphError) {
  guard operand.element == .real else { throw .element(operand: 0, expected: .real, found: operand) }
}

func checkAxis(_ axis: Int, of type: TensorType) throws(GraphError) {
  guard type.dimensions.indices.contains(axis) else { throw .axisOutOfRange(axis: axis, rank: type.rank) }
}

private func isIncreasing(_ axes: [Int]) -> Bool { zip(axes, axes.dropFirst()).allSatisfy { $0 < $1 } }

private func checkIncreasing(_ axes: [Int]) throws(GraphError) {
  guard !axes.isEmpty, isIncreasing(axes) else { throw .axesNotIncreasing(axes) }
}

/// The size of an axis that must not be the batch axis.
private func extent(of axis: Int, in type: TensorType) throws(GraphError) -> Int {
  try checkAxis(axis, of: type)
  guard case .size(let size) = type.dimensions[axis] else { throw .batchAxis }
  return size
}
