import NNIR

extension Simplifier {
  mutating func broadcast(_ x: ValueID, to target: [Dimension], axes: [Int]) -> ValueID? {
    if dimensions(of: x) == target { return x }
    if let inner = repetition(x) {
      return emit(.broadcast(target, axes: inner.axes.map { axes[$0] }), [inner.operand])
    }
    return nil
  }

  mutating func reshape(_ x: ValueID, to target: [Dimension]) -> ValueID? {
    if dimensions(of: x) == target { return x }
    let node = node(x)
    if case .reshape = node.op { return emit(.reshape(target), node.operands) }
    if let inner = repetition(x), inner.axes.isEmpty { return emit(.broadcast(target, axes: []), [inner.operand]) }
    return nil
  }

  mutating func permute(_ x: ValueID, _ axes: [Int]) -> ValueID? {
    if axes == Array(axes.indices) { return x }
    let node = node(x)
    if case .permute(let inner) = node.op { return emit(.permute(axes.map { inner[$0] }), node.operands) }
    if let inner = repetition(x) {
      // The axes of the repeated value, in the order in which the result has them.
      let kept = axes.compactMap { inner.axes.firstIndex(of: $0) }
      let places = axes.indices.filter { inner.axes.contains(axes[$0]) }
      let permuted = emit(.permute(kept), [inner.operand])
      return emit(.broadcast(axes.map { dimensions(of: x)[$0] }, axes: places), [permuted])
    }
    return nil
  }

  mutating func slice(_ x: ValueID, axis: Int, start: Int, size: Int) -> ValueID? {
    var target = dimensions(of: x)
    if target[axis] == .size(size) { return x }
    target[axis] = .size(size)
    let node = node(x)
    switch node.op {
    case .slice(axis, let outerStart, _):
      return emit(.slice(axis: axis, start: outerStart + start, size: size), node.operands)
    case .broadcast(_, let axes):
      guard let inner = axes.firstIndex(of: axis) else { return emit(.broadcast(target, axes: axes), node.operands) }
      let part = emit(.slice(axis: inner, start: start, size: size), node.operands)
      return emit(.broadcast(target, axes: axes), [part])
    case .concatenate(axis):
      var partStart = 0
      for part in node.operands {
        let extent = builder.type(of: part).sizes(batch: 1)[axis]
        if partStart <= start && start + size <= partStart + extent {
          return emit(.slice(axis: axis, start: start - partStart, size: size), [part])
        }
        partStart += extent
      }
      return nil
    case .pad(axis, let before, _, _):
      let extent = builder.type(of: node.operands[0]).sizes(batch: 1)[axis]
      guard before <= start && start + size <= before + extent else { return nil }
      return emit(.slice(axis: axis, start: start - before, size: size), node.operands)
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select,
      .reduce, .argumentMaximum, .reshape, .permute, .contract, .stopGradient, .slice, .concatenate, .pad,
      .window, .windowAdjoint:
      return nil
    }
  }

  /// A window of one element is a slice with a further axis, if it moves by one.
  mutating func slide(_ x: ValueID, _ window: Window) -> ValueID? {
    guard window.size == 1, window.stride == 1 else { return nil }
    var target = dimensions(of: x)
    target.insert(.size(1), at: window.axis + 1)
    return emit(.reshape(target), [x])
  }

  mutating func slideBack(_ x: ValueID, _ window: Window, extent: Int) -> ValueID? {
    guard window.size == 1, window.stride == 1 else { return nil }
    var target = dimensions(of: x)
    target.remove(at: window.axis + 1)
    return emit(.reshape(target), [x])
  }

  mutating func reduce(_ reduction: Reduction, _ x: ValueID, axes: [Int]) -> ValueID? {
    let outer = dimensions(of: x)
    let target = builder.type(of: x).removing(axes: axes)
    // Along an axis of one element there is nothing to reduce.
    if axes.allSatisfy({ outer[$0] == .size(1) }) { return emit(.reshape(target), [x]) }

    // Σ -x = -Σ x, max -x = -min x
    if let positive = operand(of: x, .negate) {
      return emit(.unary(.negate), [emit(.reduce(reduction.mirrored, axes: axes), [positive])])
    }

    // A reduction over repeated axes: of the value itself, times the number of repetitions for a sum.
    guard let inner = repetition(x) else { return nil }
    let innerAxes = inner.axes.indices.filter { axes.contains(inner.axes[$0]) }
    var result = innerAxes.isEmpty ? inner.operand : emit(.reduce(reduction, axes: innerAxes), [inner.operand])
    switch reduction {
    case .maximum, .minimum: break
    case .sum: result = multiplied(result, byCountOf: axes.filter { !inner.axes.contains($0) }.map { outer[$0] })
    }
    let kept = outer.indices.filter { !axes.contains($0) }
    let places = kept.indices.filter { inner.axes.contains(kept[$0]) }
    return emit(.broadcast(target, axes: places), [result])
  }

  /// The value times the number of elements that axes of these dimensions have together.
  private mutating func multiplied(_ value: ValueID, byCountOf axes: [Dimension]) -> ValueID {
    let target = dimensions(of: value)
    var result = value
    // A count beyond 2⁵³ would be rounded here; the sum it stands for would never end.
    let count = axes.reduce(1.0) { if case .size(let size) = $1 { $0 * Double(size) } else { $0 } }
    if count != 1 { result = emit(.binary(.multiply), [result, constant(count, like: result)]) }
    if axes.contains(.batch) {
      let examples = emit(.broadcast(target, axes: []), [builder.runtime(.exampleCount)])
      result = emit(.binary(.multiply), [result, examples])
    }
    return result
  }
}

extension Reduction {
  /// What the negative of the reduction is of the negatives.
  fileprivate var mirrored: Reduction {
    switch self {
    case .sum: .sum
    case .maximum: .minimum
    case .minimum: .maximum
    }
  }
}
