import NNDiagnostics
import NNIR
import NNSyntax

/// Adding nodes to the graph of the current phase.
extension Elaborator {
  /// Adds a node. Operands have been checked by the caller; `name` is the operator or function, for the node's origin.
  func emit(_ op: Op, _ operands: [ValueID] = [], name: String) throws(Abort) -> ValueID {
    let origin = Origin(scope: context.path, name: context.function ?? name, range: context.range)
    guard let count = builders[phase]?.graph.nodes.count, count < Limits.nodes else {
      stopped = true
      throw fail(.tooLarge(at: context.range ?? SourceRange(file: 0, start: 0, end: 0)))
    }
    // Operands are checked before; should a check be missing, a person still gets a message and not a crash.
    do throws(GraphError) {
      guard let id = try builders[phase]?.append(op, operands, origin: origin) else { throw GraphError.noOperands }
      return id
    } catch {
      throw fail(.impossible(name, "\(error)", at: context.range ?? SourceRange(file: 0, start: 0, end: 0)))
    }
  }

  /// A node whose type is known to suit, as a tensor with these axes.
  func emit(_ op: Op, _ operands: [Tensor], axes: [AxisID], name: String) throws(Abort) -> Tensor {
    let operands = try keepingStatistics(operands)
    let home = home(of: operands)
    var ids: [ValueID] = []
    for operand in operands { ids.append(home == phase.ofTotals ? try lift(operand) : operand.id) }
    return try inPhase(home) { () throws(Abort) in
      let id = try emit(op, ids, name: name)
      return Tensor(phase: home, id: id, type: type(of: id), axes: axes)
    }
  }

  func type(of id: ValueID) -> TensorType { type(of: id, in: phase) }

  func type(of id: ValueID, in phase: Phase) -> TensorType { builders[phase]?.type(of: id) ?? .scalar }

  /// The dimensions of a tensor with these axes.
  func dimensions(_ axes: [AxisID], batched: Bool) -> [Dimension] {
    (batched ? [.batch] : []) + axes.map { .size(self.axes[$0].size) }
  }

  func constant(_ value: Double, name: String = "constant") throws(Abort) -> Tensor {
    try emit(.constant(value), [], axes: [], name: name)
  }

  /// Repeats a tensor along the axes that it lacks; `positions[i]` is the place of its axis i among `axes`.
  func broadcast(
    _ tensor: Tensor, to axes: [AxisID], positions: [Int], batched: Bool, name: String
  ) throws(Abort) -> Tensor {
    let dimensions = dimensions(axes, batched: batched)
    guard tensor.type.dimensions != dimensions else { return Tensor(tensor, axes: axes) }
    // A statistic beside the examples is one of the numbers that the trainer keeps.
    let tensor = batched && tensor.phase == .statistics ? try keep(tensor) : tensor
    let offset = batched ? 1 : 0
    let places = (tensor.type.isBatched ? [0] : []) + positions.map { $0 + offset }
    return try emit(.broadcast(dimensions, axes: places), [tensor], axes: axes, name: name)
  }

  /// The tensor under a shape that it fits: its own, or repeated to it from a scalar or a part of the axes.
  func expand(_ tensor: Tensor, to axes: [AxisID], name: String) throws(Abort) -> Tensor? {
    guard let alignment = align(axes, tensor.axes, in: self.axes), alignment.axes.count == axes.count else {
      return nil
    }
    return try broadcast(
      tensor, to: axes, positions: alignment.right, batched: tensor.type.isBatched, name: name)
  }

  func checkElements(_ sizes: [Int], of what: String, at range: SourceRange) throws(Abort) {
    var count = 1
    for size in sizes {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow, product <= Limits.elements else {
        throw fail(.tooManyElements(what, shape: sizes, at: range))
      }
      count = product
    }
  }

  /// A tensor from a value that may stand for one; reports anything else.
  func tensor(_ value: Value, at range: SourceRange, for use: String) throws(Abort) -> Tensor {
    switch try plain(value, at: range) {
    case .tensor(let tensor):
      guard tensor.phase == phase || tensor.phase == phase.ofTotals else {
        throw fail(.tensorOfOtherPhase(text(range, or: "this value"), at: range))
      }
      return tensor
    case .integer(let value): return try constant(Double(value))
    case .number(let value): return try constant(value)
    case .axis(let axis): return try constant(Double(axes[axis].size))
    case .list(let elements): return try tensor(list: elements, at: range)
    case let value: throw fail(.wrongKind(found: value.kind, expected: "a tensor or a number", use: use, at: range))
    }
  }

  /// A tensor of real numbers.
  func real(_ value: Value, at range: SourceRange, for use: String) throws(Abort) -> Tensor {
    let tensor = try tensor(value, at: range, for: use)
    guard !tensor.isBoolean else { throw fail(.truthValuesAsNumbers(use: use, at: range)) }
    return tensor
  }

  /// Functions whose parameters all have defaults stand for their value where a value is needed: `= zeros`.
  func plain(_ value: Value, at range: SourceRange) throws(Abort) -> Value {
    guard case .function(let function) = value, case .formula(let declaration, _) = function.body,
      declaration.parameters.allSatisfy({ $0.defaultValue != nil })
    else { return value }
    return try call(value, [], at: range, name: range)
  }

  /// A constant tensor from a list of numbers (or of lists of equal shape).
  private func tensor(list elements: [Value], at range: SourceRange) throws(Abort) -> Tensor {
    guard !elements.isEmpty else { throw fail(.emptyList(at: range)) }
    var parts: [Tensor] = []
    var index = 0
    while index < elements.count {
      // Equal numbers in a row are one constant.
      if let value = number(elements[index]) {
        var count = 1
        while index + count < elements.count, number(elements[index + count]) == value { count += 1 }
        let axis = axes.make(size: count, range: range)
        let scalar = try constant(value)
        parts.append(try broadcast(scalar, to: [axis], positions: [], batched: false, name: "constant"))
        index += count
      } else {
        let row = try real(elements[index], at: range, for: "an element of a list")
        guard !row.type.isBatched else { throw fail(.tensorInList(at: range)) }
        let dimensions = [Dimension.size(1)] + row.type.dimensions
        let axis = axes.make(size: 1, range: range)
        parts.append(try emit(.reshape(dimensions), [row], axes: [axis] + row.axes, name: "constant"))
        index += 1
      }
    }
    guard let first = parts.first, parts.allSatisfy({ $0.shape.dropFirst() == first.shape.dropFirst() }) else {
      throw fail(.raggedList(at: range))
    }
    let axis = axes.make(size: parts.reduce(0) { $0 + $1.shape[0] }, range: range)
    let result = [axis] + first.axes.dropFirst()
    if parts.count == 1 { return Tensor(first, axes: result) }
    return try emit(.concatenate(axis: 0), parts, axes: result, name: "constant")
  }

  /// A compile-time number, if the value is one.
  func number(_ value: Value) -> Double? {
    switch value {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .axis(let axis): Double(axes[axis].size)
    case .boolean, .string, .tuple, .list, .range, .tensor, .batchAxis, .function, .layer, .layerDeclaration,
      .optimizer,
      .clip, .source, .absent:
      nil
    }
  }

  /// A compile-time whole number, if the value is one.
  func integer(_ value: Value) -> Int? {
    switch value {
    case .integer(let value): value
    case .axis(let axis): axes[axis].size
    case .number, .boolean, .string, .tuple, .list, .range, .tensor, .batchAxis, .function, .layer, .layerDeclaration,
      .optimizer, .clip, .source, .absent:
      nil
    }
  }

  // MARK: Element by element

  /// Two tensors brought to a common shape.
  func together(
    _ left: Tensor, _ right: Tensor, at ranges: (SourceRange, SourceRange), name: String
  ) throws(Abort) -> (Tensor, Tensor) {
    guard let alignment = align(left.axes, right.axes, in: axes) else {
      throw fail(
        .shapesDiffer(
          operation: name, left: describe(left, at: ranges.0), right: describe(right, at: ranges.1)))
    }
    let batched = left.type.isBatched || right.type.isBatched
    if batched, home(of: [left, right]) == .summary { throw fail(.eachBesideTotal(at: ranges.0)) }
    try checkElements(alignment.axes.map { axes[$0].size }, of: "the result of '\(name)'", at: ranges.0)
    return (
      try broadcast(left, to: alignment.axes, positions: alignment.left, batched: batched, name: name),
      try broadcast(right, to: alignment.axes, positions: alignment.right, batched: batched, name: name)
    )
  }

  func elementwise(
    _ function: BinaryFunction, _ left: Value, _ right: Value, at ranges: (SourceRange, SourceRange), name: String
  ) throws(Abort) -> Tensor {
    let (one, other) = try meet(
      real(left, at: ranges.0, for: "'\(name)'"), real(right, at: ranges.1, for: "'\(name)'"), function)
    let (left, right) = try together(one, other, at: ranges, name: name)
    return try emit(.binary(function), [left, right], axes: left.axes, name: name)
  }

  func unary(_ function: UnaryFunction, _ operand: Tensor, name: String) throws(Abort) -> Tensor {
    try emit(.unary(function), [operand], axes: operand.axes, name: name)
  }

  /// What a message says about an operand: its text, its shape, and where its axes come from.
  func describe(_ tensor: Tensor, at range: SourceRange) -> Operand {
    let declared = tensor.axes.compactMap { axes[$0].range }.first { isUser($0) && !overlaps($0, range) }
    return Operand(
      text: text(range, or: "this value"), shape: tensor.shape, range: range, declared: declared)
  }

  private func overlaps(_ first: SourceRange, _ second: SourceRange) -> Bool {
    first.file == second.file && first.start < second.end && second.start < first.end
  }
}

extension Tensor {
  /// The same node with other identities for its axes.
  init(_ tensor: Tensor, axes: [AxisID]) {
    self = tensor
    self.axes = axes
  }
}
