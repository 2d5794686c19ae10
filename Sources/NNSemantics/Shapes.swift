import NNDiagnostics
import NNIR
import NNSyntax

/// Shape patterns: `[..., in]` against what arrives.
extension Elaborator {
  /// An input of a call, to be matched against the pattern of its parameter.
  struct Input {
    var parameter: Parameter
    var value: Value
    /// Where the argument is written.
    var range: SourceRange
  }

  /// Binds the inputs of a call to their parameters' names, and the names in their patterns to axes.
  ///
  /// A named axis gets an identity of its own for the call, shared by all that have the name, so that what the caller's axes
  /// happen to be cannot confuse `over:`. The result maps these identities back to the caller's.
  func bind(_ inputs: [Input], in scope: Scope) throws(Abort) -> [AxisID: AxisID] {
    var renamed: [AxisID: AxisID] = [:]
    var original: [AxisID: AxisID] = [:]
    var tensors: [Int: Tensor] = [:]
    var named: [Int: [Int: AxisID]] = [:]
    var rest: [AxisID]?
    var failed = false

    // Names first, in all patterns, so that `[2 * n]` may stand before `[n]`.
    for (index, input) in inputs.enumerated() {
      guard let pattern = input.parameter.shape else {
        scope.bind(
          input.parameter.name.text, input.value, at: input.parameter.name.range, argument: input.range)
        continue
      }
      do throws(Abort) {
        let value = try plain(input.value, at: input.range)
        if number(value) != nil, pattern.fixedCount == 0 {
          scope.bind(input.parameter.name.text, value, at: input.parameter.name.range)
          if rest == nil { rest = [] }
          continue
        }
        let tensor = try tensor(value, at: input.range, for: "'\(input.parameter.name.text)'")
        let places = try place(pattern, on: tensor, of: input)
        tensors[index] = tensor
        for (position, element) in places {
          guard case .name(let name) = element.kind else { continue }
          let axis = tensor.axes[position]
          guard let bound = try sizeName(name, in: scope, at: element.range) else {
            let fresh = axes.make(size: axes[axis].size, name: name, range: axes[axis].range ?? input.range)
            scope.bind(name, .axis(fresh), at: element.range)
            named[index, default: [:]][position] = fresh
            if renamed[axis] == nil { renamed[axis] = fresh }
            original[fresh] = axis
            continue
          }
          try agree(name, bound, with: tensor, position, of: input, at: element.range)
          named[index, default: [:]][position] = bound
          if renamed[axis] == nil { renamed[axis] = bound }
          if original[bound] == nil { original[bound] = axis }
        }
      } catch {
        scope.bind(input.parameter.name.text, nil, at: input.parameter.name.range)
        failed = true
      }
    }
    guard !failed else { throw Abort() }

    for (index, input) in inputs.enumerated() {
      guard let tensor = tensors[index], let pattern = input.parameter.shape else { continue }
      for (position, element) in try place(pattern, on: tensor, of: input) {
        if case .name = element.kind { continue }
        let size = try size(element, in: scope)
        guard size == tensor.shape[position] else {
          throw fail(
            .inputShape(
              parameter: input.parameter.name.text, expected: sources.text(pattern.range), declared: pattern.range,
              found: describe(tensor, at: input.range)))
        }
      }
      let identities = tensor.axes.enumerated().map { position, axis in
        named[index]?[position] ?? renamed[axis] ?? axis
      }
      let distinct = axes.distinct(identities)
      scope.bind(input.parameter.name.text, .tensor(Tensor(tensor, axes: distinct)), at: input.parameter.name.range)
      // The widest `...` of the signature is the one that `over: ...` speaks of.
      if let range = pattern.rest(rank: distinct.count), range.count >= rest?.count ?? 0 {
        rest = Array(distinct[range])
      }
    }
    if let rest {
      scope.bind(Scope.rest, .tuple(rest.map { Value.Element(label: nil, value: .axis($0)) }))
    }
    return original
  }

  /// The sizes and axes of a `param` or `state`.
  func resolve(_ pattern: ShapePattern, in scope: Scope) throws(Abort) -> (sizes: [Int], axes: [AxisID]) {
    var sizes: [Int] = []
    var identities: [AxisID] = []
    for element in pattern.elements {
      switch element {
      case .rest(let range): throw fail(.restInStorage(at: range))
      case .size(let expression):
        if case .name(let name) = expression.kind, let axis = try sizeName(name, in: scope, at: expression.range) {
          identities.append(axis)
          sizes.append(axes[axis].size)
        } else {
          let size = try size(expression, in: scope)
          identities.append(axes.make(size: size, range: expression.range))
          sizes.append(size)
        }
      }
    }
    return (sizes, axes.distinct(identities))
  }

  /// Checks a result against the shape that was promised, and binds nothing.
  func check(
    _ value: Value, against pattern: ShapePattern, in scope: Scope, of name: String, at range: SourceRange
  ) throws(Abort) -> Value {
    let value = try plain(value, at: range)
    if number(value) != nil, pattern.fixedCount == 0 { return value }
    let tensor = try tensor(value, at: range, for: "a result with a shape")
    let mismatch = ShapeError.resultShape(
      of: name, expected: sources.text(pattern.range), declared: pattern.range, found: describe(tensor, at: range))
    guard let places = positions(pattern, rank: tensor.axes.count) else { throw fail(mismatch) }
    var identities = tensor.axes
    for (position, element) in places {
      if case .name(let name) = element.kind {
        guard let axis = try sizeName(name, in: scope, at: element.range) else { continue }
        guard axes[axis].size == tensor.shape[position] else { throw fail(mismatch) }
        identities[position] = axis
      } else {
        guard try size(element, in: scope) == tensor.shape[position] else { throw fail(mismatch) }
      }
    }
    return .tensor(Tensor(tensor, axes: axes.distinct(identities)))
  }

  /// A compile-time size: a whole number from 1.
  func size(_ expression: Expression, in scope: Scope) throws(Abort) -> Int {
    let value = try evaluate(expression, in: scope)
    return try size(value, at: expression.range)
  }

  func size(_ value: Value, at range: SourceRange) throws(Abort) -> Int {
    guard let size = integer(value) else {
      throw fail(.wrongKind(found: describe(value), expected: "a whole number", use: "a size", at: range))
    }
    guard size >= 1 else { throw fail(.badSize(size, at: range)) }
    return size
  }

  /// A value for messages: the number itself, or what it is.
  func describe(_ value: Value) -> String {
    switch value {
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .boolean(let value): String(value)
    case .string(let value): "\"\(value)\""
    case .tuple, .list, .range, .tensor, .axis, .batchAxis, .function, .layer, .layerDeclaration, .optimizer, .clip,
      .source, .absent:
      value.kind
    }
  }

  /// The axis that a name in a shape stands for, if it means something. A number gets an axis of its own on first use, one for
  /// each layer, so that `shift: [out]` and `weight: [in, out]` share it.
  private func sizeName(_ name: String, in scope: Scope, at range: SourceRange) throws(Abort) -> AxisID? {
    guard let binding = scope.lookUp(name), binding.range != nil else { return nil }
    guard let value = binding.value else { throw Abort() }
    switch value {
    case .axis(let axis): return axis
    case .function, .layerDeclaration: return nil
    case .integer, .number, .boolean, .string, .tuple, .list, .range, .tensor, .batchAxis, .layer, .optimizer, .clip,
      .source, .absent:
      // A configuration value that is no size is shown where it was given, and once.
      let size: Int
      do throws(Abort) {
        size = try self.size(value, at: binding.argument ?? range)
      } catch {
        scope.bind(name, nil, at: binding.range)
        throw error
      }
      if case .layer(let layer) = context.owner {
        let known = layer.axes[name].flatMap { axes[$0].size == size ? $0 : nil }
        let axis = known ?? axes.make(size: size, name: name, range: binding.range)
        layer.axes[name] = axis
        scope.bind(name, .axis(axis), at: binding.range, argument: binding.argument)
        return axis
      }
      let axis = axes.make(size: size, name: name, range: binding.range)
      scope.bind(name, .axis(axis), at: binding.range, argument: binding.argument)
      return axis
    }
  }

  private func agree(
    _ name: String, _ bound: AxisID, with tensor: Tensor, _ position: Int, of input: Input, at range: SourceRange
  ) throws(Abort) {
    guard axes[bound].size != tensor.shape[position] else { return }
    throw fail(
      .axisDisagrees(
        name: name, size: axes[bound].size, origin: axes[bound].range, pattern: range,
        found: describe(tensor, at: input.range)))
  }

  private func place(
    _ pattern: ShapePattern, on tensor: Tensor, of input: Input
  ) throws(Abort) -> [(position: Int, element: Expression)] {
    guard let places = positions(pattern, rank: tensor.axes.count) else {
      throw fail(
        .inputShape(
          parameter: input.parameter.name.text, expected: sources.text(pattern.range), declared: pattern.range,
          found: describe(tensor, at: input.range)))
    }
    return places
  }

  /// Which axis each size of a pattern stands for, or nil if the number of axes does not fit.
  private func positions(_ pattern: ShapePattern, rank: Int) -> [(position: Int, element: Expression)]? {
    let fixed = pattern.fixedCount
    let hasRest = fixed < pattern.elements.count
    guard hasRest ? rank >= fixed : rank == fixed else { return nil }
    var result: [(position: Int, element: Expression)] = []
    var position = 0
    for element in pattern.elements {
      switch element {
      case .rest: position += rank - fixed
      case .size(let expression):
        result.append((position, expression))
        position += 1
      }
    }
    return result
  }
}

extension ShapePattern {
  /// The positions of the axes that `...` stands for in a tensor of this rank, if the pattern has it.
  func rest(rank: Int) -> Range<Int>? {
    let start = elements.firstIndex { if case .rest = $0 { true } else { false } }
    return start.map { $0..<$0 + rank - fixedCount }
  }

  /// How many axes it names one by one.
  var fixedCount: Int {
    elements.count { if case .size = $0 { true } else { false } }
  }
}
