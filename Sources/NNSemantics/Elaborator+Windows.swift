import NNDiagnostics
import NNIR
import NNSyntax

/// Built-in functions that take axes apart and put them together: `split`, `flatten(over:)`, `stretch`, `pad`, `windows`, `overlap_add`.
///
/// Each takes one axis or a tuple of axes as `over:`; the other arguments then are values for all of these axes, or tuples with one
/// for each.
extension Elaborator {
  func rearrange(
    _ builtin: Builtin, _ arguments: [EvaluatedArgument?], at range: SourceRange
  ) throws(Abort) -> Tensor {
    guard let operand = arguments[0], let over = arguments[1] else { throw Abort() }
    let tensor = try real(operand.value, at: operand.range, for: "'\(builtin.rawValue)'")
    let (positions, isTuple) = try namedAxes(over, of: tensor, at: operand.range)
    var call = RearrangingCall(
      name: builtin.rawValue, tensor: tensor, operand: operand.range, over: over, positions: positions,
      isTuple: isTuple, range: range, arguments: [:])
    for (name, argument) in zip(builtin.parameters.names, arguments) { call.arguments[name] = argument }
    switch builtin {
    case .split: return try split(call)
    case .flatten: return try flatten(call)
    case .stretch: return try stretch(call)
    case .pad: return try pad(call, paddings(call, "by"))
    case .windows: return try windows(call)
    case .overlapAdd: return try overlapAdd(call)
    case .exp, .log, .sqrt, .rsqrt, .sin, .cos, .tanh, .erf, .abs, .sign, .floor, .max, .min, .select, .sum, .mean,
      .count, .argmax, .argmin, .reshape, .transpose, .permute, .concat, .shape, .contract, .tuple, .axis, .oneHot,
      .indices, .random, .total, .minimize, .maximize, .sumParameters, .stopGradient:
      throw Abort()  // Not of this group.
    }
  }

  // MARK: Arguments

  /// A value for each of `count` axes: a tuple of as many, or the same for all.
  func perAxis(_ argument: EvaluatedArgument, count: Int) throws(Abort) -> [Value] {
    guard case .tuple(let elements) = argument.value else {
      return Array(repeating: argument.value, count: count)
    }
    guard elements.count == count else {
      throw fail(.countPerAxis(found: elements.count, axes: count, at: argument.range))
    }
    return elements.map(\.value)
  }

  /// The axes that `over:` names, in its order, and whether it is a tuple.
  private func namedAxes(
    _ over: EvaluatedArgument, of tensor: Tensor, at operand: SourceRange
  ) throws(Abort) -> ([Int], Bool) {
    var values = [over.value]
    var isTuple = false
    if case .tuple(let elements) = over.value { (values, isTuple) = (elements.map(\.value), true) }
    var positions: [Int] = []
    for value in values {
      let position = try position(value, in: tensor, "'over:'", at: over.range, of: operand)
      guard !positions.contains(position) else { throw fail(.axisTwice(at: over.range)) }
      positions.append(position)
    }
    return (positions, isTuple)
  }

  /// The values of an argument, one for each axis; a default for all of them where it is left out.
  private func values(_ call: RearrangingCall, _ name: String, default value: Value) throws(Abort) -> [Value] {
    guard let argument = call.arguments[name] else { return call.positions.map { _ in value } }
    if case .absent = argument.value { return call.positions.map { _ in value } }
    return call.isTuple ? try perAxis(argument, count: call.positions.count) : [argument.value]
  }

  /// Whole numbers from 1, one for each axis.
  private func sizes(_ call: RearrangingCall, _ name: String) throws(Abort) -> [Int] {
    var result: [Int] = []
    for value in try values(call, name, default: .integer(1)) {
      result.append(try size(value, at: call.place(of: name)))
    }
    return result
  }

  private struct Padding {
    var before: Int
    var after: Int
  }

  /// For each axis a number for both sides, or a tuple (before, after).
  private func paddings(_ call: RearrangingCall, _ name: String) throws(Abort) -> [Padding] {
    let place = call.place(of: name)
    var result: [Padding] = []
    for value in try values(call, name, default: .integer(0)) {
      var sides: [Int] = []
      for side in try perAxis(EvaluatedArgument(label: nil, value: value, range: place), count: 2) {
        guard let count = integer(side) else {
          throw fail(.wrongKind(found: describe(side), expected: "a whole number", use: "padding", at: place))
        }
        guard count >= 0 else { throw fail(.badPadding(count, at: place)) }
        guard count <= Limits.elements else { throw fail(.tooManyElements("the padding", shape: [count], at: place)) }
        sides.append(count)
      }
      result.append(Padding(before: sides[0], after: sides[1]))
    }
    return result
  }

  /// The axis that a size stands for, if it is one, or a new one.
  private func axis(_ value: Value, named name: String? = nil, at range: SourceRange) throws(Abort) -> AxisID {
    let size = try size(value, at: range)
    if case .axis(let axis) = value { return axis }
    return axes.make(size: size, name: name, range: range)
  }

  // MARK: Axes apart and together

  /// One axis becomes several, whose product it is.
  private func split(_ call: RearrangingCall) throws(Abort) -> Tensor {
    guard call.positions.count == 1 else { throw fail(.oneAxisNeeded(call.name, at: call.over.range)) }
    guard let into = call.arguments["into"] else { throw Abort() }
    var parts: [AxisID] = []
    if case .tuple(let elements) = into.value {
      for element in elements { parts.append(try axis(element.value, at: into.range)) }
    } else {
      parts.append(try axis(into.value, at: into.range))
    }
    let sizes = parts.map { axes[$0].size }
    try checkElements(sizes, of: "the result of 'split'", at: into.range)
    let whole = call.tensor.shape[call.positions[0]]
    guard sizes.reduce(1, *) == whole else { throw fail(.splitCount(size: whole, into: sizes, at: into.range)) }
    var identities = call.tensor.axes
    identities.replaceSubrange(call.positions[0]...call.positions[0], with: parts)
    return try reshape(call.tensor, to: identities, call.name)
  }

  /// Several neighbouring axes become one.
  private func flatten(_ call: RearrangingCall) throws(Abort) -> Tensor {
    guard let first = call.positions.first, call.positions == Array(first..<first + call.positions.count) else {
      throw fail(.notAdjacent(describe(call.tensor, at: call.operand), at: call.over.range))
    }
    var identities = call.tensor.axes
    let size = call.positions.reduce(1) { $0 * call.tensor.shape[$1] }
    identities.replaceSubrange(
      first..<first + call.positions.count, with: [axes.make(size: size, range: call.over.range)])
    return try reshape(call.tensor, to: identities, call.name)
  }

  /// Each element several times in a row.
  private func stretch(_ call: RearrangingCall) throws(Abort) -> Tensor {
    let factors = try sizes(call, "by")
    var tensor = call.tensor
    for (position, factor) in zip(call.positions, factors) where factor > 1 {
      let old = tensor.axes[position]
      let (size, overflow) = axes[old].size.multipliedReportingOverflow(by: factor)
      guard !overflow else { throw fail(.overflow(operation: call.name, at: call.range)) }
      var repeated = tensor.axes
      repeated.insert(axes.make(size: factor, range: call.place(of: "by")), at: position + 1)
      try checkElements(repeated.map { axes[$0].size }, of: "the result of 'stretch'", at: call.range)
      let places = tensor.axes.indices.map { $0 > position ? $0 + 1 : $0 }
      let wide = try broadcast(
        tensor, to: repeated, positions: places, batched: tensor.type.isBatched, name: call.name)
      var joined = tensor.axes
      joined[position] = axes.make(size: size, name: axes[old].name, range: call.range)
      tensor = try reshape(wide, to: joined, call.name)
    }
    return tensor
  }

  private func reshape(_ tensor: Tensor, to axes: [AxisID], _ name: String) throws(Abort) -> Tensor {
    let identities = self.axes.distinct(axes)
    let dimensions = dimensions(identities, batched: tensor.type.isBatched)
    guard dimensions != tensor.type.dimensions else { return Tensor(tensor, axes: identities) }
    return try emit(.reshape(dimensions), [tensor], axes: identities, name: name)
  }

  // MARK: Windows

  private func pad(_ call: RearrangingCall, _ paddings: [Padding]) throws(Abort) -> Tensor {
    var value = 0.0
    if let argument = call.arguments["value"] {
      guard let number = number(argument.value), !number.isNaN else {
        throw fail(
          .wrongKind(found: describe(argument.value), expected: "a number", use: "'value:'", at: argument.range))
      }
      value = number
    }
    var tensor = call.tensor
    for (position, padding) in zip(call.positions, paddings) where padding.before + padding.after > 0 {
      var identities = tensor.axes
      let old = axes[identities[position]]
      identities[position] = axes.make(
        size: old.size + padding.before + padding.after, name: old.name, range: call.range)
      try checkElements(identities.map { axes[$0].size }, of: "the result of '\(call.name)'", at: call.range)
      tensor = try emit(
        .pad(axis: position + tensor.batchRank, before: padding.before, after: padding.after, value: value), [tensor],
        axes: identities, name: call.name)
    }
    return tensor
  }

  /// The axes become those of the positions; behind the last of them come those of the offsets, in the order of `over:`.
  private func windows(_ call: RearrangingCall) throws(Abort) -> Tensor {
    let (windows, values) = try slides(call, "size")
    var tensor = try pad(call, paddings(call, "padding"))
    let described = describe(call.tensor, at: call.operand)
    // For every axis of the result so far, where it shall stand.
    var ranks = tensor.axes.indices.map { [$0, 0] }
    let last = call.positions.max() ?? 0
    // From the last axis to the first, so that the positions of the others stay.
    for place in call.positions.indices.sorted(by: { call.positions[$0] > call.positions[$1] }) {
      let position = call.positions[place]
      var window = windows[place]
      let old = axes[tensor.axes[position]]
      guard let count = window.positions(in: old.size) else {
        throw fail(.windowTooLarge(span: window.span, extent: old.size, of: described, at: call.over.range))
      }
      var identities = tensor.axes
      let offsets = try axis(values[place], at: call.place(of: "size"))
      identities.replaceSubrange(
        position...position, with: [axes.make(size: count, name: old.name, range: call.range), offsets])
      ranks.insert([last, 1 + place], at: position + 1)
      identities = axes.distinct(identities)
      try checkElements(identities.map { axes[$0].size }, of: "the result of 'windows'", at: call.range)
      window.axis = position + tensor.batchRank
      tensor = try emit(.window(window), [tensor], axes: identities, name: call.name)
    }
    let order = ranks.indices.sorted { ranks[$0].lexicographicallyPrecedes(ranks[$1]) }
    return try reorder(tensor, order, call.name)
  }

  /// The adjoint of `windows`: from axes of positions and offsets to the axes that the windows slide along.
  private func overlapAdd(_ call: RearrangingCall) throws(Abort) -> Tensor {
    guard let offsets = call.arguments["offsets"] else { throw Abort() }
    let (inner, _) = try namedAxes(offsets, of: call.tensor, at: call.operand)
    guard inner.count == call.positions.count else {
      throw fail(.countPerAxis(found: inner.count, axes: call.positions.count, at: offsets.range))
    }
    if inner.contains(where: call.positions.contains) { throw fail(.axisTwice(at: offsets.range)) }
    let paddings = try paddings(call, "padding")
    let (windows, _) = try slides(call, inner: inner)
    let targets = try values(call, "size", default: .absent)

    // The offsets go right behind their positions.
    let order = call.tensor.axes.indices.flatMap { index -> [Int] in
      if inner.contains(index) { return [] }
      return [index] + (call.positions.firstIndex(of: index).map { [inner[$0]] } ?? [])
    }
    var tensor = try reorder(call.tensor, order, call.name)
    for place in call.positions.indices {
      let identity = call.tensor.axes[call.positions[place]]
      guard let position = tensor.axes.firstIndex(of: identity) else { throw Abort() }
      var window = windows[place]
      window.axis = position + tensor.batchRank
      let positions = axes[identity].size
      let padding = paddings[place]
      let reach = (positions - 1).multipliedReportingOverflow(by: window.stride)
      guard let span = window.span, !reach.overflow, reach.partialValue <= Limits.elements, span <= Limits.elements
      else {
        throw fail(.overflow(operation: call.name, at: call.range))
      }
      let least = reach.partialValue + span
      var target: AxisID
      if case .absent = targets[place] {
        let size = try size(.integer(least - padding.before - padding.after), at: call.range)
        target = axes.make(size: size, name: axes[identity].name, range: call.range)
      } else {
        target = try axis(targets[place], named: axes[identity].name, at: call.place(of: "size"))
      }
      let extent = axes[target].size + padding.before + padding.after
      guard let fitting = window.positions(in: extent), fitting == positions else {
        throw fail(
          .windowsOfOtherSize(
            positions: window.positions(in: extent) ?? 0, found: positions, extent: extent, at: call.range))
      }
      var identities = tensor.axes
      let whole = extent == axes[target].size ? target : axes.make(size: extent, range: call.range)
      identities.replaceSubrange(position...position + 1, with: [whole])
      identities = axes.distinct(identities)
      try checkElements(identities.map { axes[$0].size }, of: "the result of 'overlap_add'", at: call.range)
      tensor = try emit(.windowAdjoint(window, extent: extent), [tensor], axes: identities, name: call.name)
      if extent != axes[target].size {
        identities[position] = target
        tensor = try emit(
          .slice(axis: window.axis, start: padding.before, size: axes[target].size), [tensor],
          axes: axes.distinct(identities), name: call.name)
      }
    }
    return tensor
  }

  /// The windows of a call, their axes still open, with the values that give their sizes.
  private func slides(_ call: RearrangingCall, _ name: String) throws(Abort) -> ([Window], [Value]) {
    let values = try values(call, name, default: .integer(1))
    var elements: [Int] = []
    for value in values { elements.append(try size(value, at: call.place(of: name))) }
    return (try slides(call, elements), values)
  }

  private func slides(_ call: RearrangingCall, inner: [Int]) throws(Abort) -> ([Window], [Value]) {
    (try slides(call, inner.map { call.tensor.shape[$0] }), [])
  }

  private func slides(_ call: RearrangingCall, _ elements: [Int]) throws(Abort) -> [Window] {
    let strides = try sizes(call, "stride")
    let dilations = try sizes(call, "dilation")
    return elements.indices.map { index in
      Window(axis: 0, size: elements[index], stride: strides[index], dilation: dilations[index])
    }
  }

  /// Axis i of the result is axis `order[i]`.
  func reorder(_ tensor: Tensor, _ order: [Int], _ name: String) throws(Abort) -> Tensor {
    if order == Array(order.indices) { return tensor }
    let full = (tensor.type.isBatched ? [0] : []) + order.map { $0 + tensor.batchRank }
    return try emit(.permute(full), [tensor], axes: order.map { tensor.axes[$0] }, name: name)
  }
}

/// A call with the axes that it is about.
private struct RearrangingCall {
  var name: String
  var tensor: Tensor
  /// Where the tensor is written.
  var operand: SourceRange
  var over: EvaluatedArgument
  /// The axes of the example that `over` names.
  var positions: [Int]
  /// True if `over` is a tuple, and tuples of other arguments have an element for each axis.
  var isTuple: Bool
  var range: SourceRange
  var arguments: [String: EvaluatedArgument]

  func place(of name: String) -> SourceRange { arguments[name]?.range ?? range }
}
