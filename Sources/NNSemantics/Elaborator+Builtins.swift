import Glibc
import NNDiagnostics
import NNIR
import NNSyntax

/// Calls of built-in functions.
extension Elaborator {
  func call(_ builtin: Builtin, _ arguments: [EvaluatedArgument], at range: SourceRange) throws(Abort) -> Value {
    let name = builtin.rawValue
    let (names, required) = builtin.parameters
    // `concat` takes any number of tensors before its label.
    let tensors = builtin == .concat ? arguments.filter { $0.label == nil } : []
    let rest = builtin == .concat ? arguments.filter { $0.label != nil } : arguments
    let places = try assign(
      rest, to: names, required: names.indices.map { $0 < required }, of: name, declared: nil, at: range)
    func argument(_ index: Int) throws(Abort) -> EvaluatedArgument? {
      guard let place = places[index] else { return nil }
      var argument = rest[place]
      argument.value = try plain(argument.value, at: argument.range)
      return argument
    }
    var values: [EvaluatedArgument?] = []
    for index in names.indices { values.append(try argument(index)) }
    // The number of required arguments has been checked.
    let first = values[0] ?? EvaluatedArgument(label: nil, value: .absent, range: range)
    let second = names.count > 1 ? values[1] : nil
    let third = names.count > 2 ? values[2] : nil

    switch builtin {
    case .exp: return try map(.exponential, Glibc.exp, first, name)
    case .log: return try map(.logarithm, Glibc.log, first, name)
    case .sqrt: return try map(.squareRoot, Glibc.sqrt, first, name)
    case .rsqrt: return try map(.reciprocalSquareRoot, { 1 / Glibc.sqrt($0) }, first, name)
    case .sin: return try map(.sine, Glibc.sin, first, name)
    case .cos: return try map(.cosine, Glibc.cos, first, name)
    case .tanh: return try map(.hyperbolicTangent, Glibc.tanh, first, name)
    case .erf: return try map(.errorFunction, Glibc.erf, first, name)
    case .abs:
      guard let scalar = scalar(first.value) else { return try map(.absolute, Swift.abs, first, name) }
      return try compute(name, at: range) { () throws(Arithmetic.Failure) in try Arithmetic.absolute(scalar) }
    case .sign:
      guard let scalar = scalar(first.value) else { return try map(.sign, { $0 }, first, name) }
      return .integer(scalar.real > 0 ? 1 : scalar.real < 0 ? -1 : 0)
    case .floor:
      guard let scalar = scalar(first.value) else { return try map(.floor, { $0 }, first, name) }
      return try compute(name, at: range) { () throws(Arithmetic.Failure) in try Arithmetic.floor(scalar) }

    case .max, .min:
      guard let second else {
        return keepGoal(of: first, try reduce(builtin == .max ? .maximum : .minimum, first, over: third, name))
      }
      if let third { throw fail(.unexpectedOver(name, at: third.range)) }
      if let a = scalar(first.value), let b = scalar(second.value) {
        return value(builtin == .max ? Arithmetic.maximum(a, b) : Arithmetic.minimum(a, b))
      }
      return .tensor(
        try elementwise(
          builtin == .max ? .maximum : .minimum, first.value, second.value, at: (first.range, second.range),
          name: name))
    case .select:
      guard let second, let third else { throw Abort() }
      if case .boolean(let holds) = first.value { return holds ? second.value : third.value }
      return .tensor(
        try select(first.value, second.value, third.value, at: (first.range, second.range, third.range), name: name))

    case .sum: return keepGoal(of: first, try reduce(.sum, first, over: second, name))
    case .mean: return keepGoal(of: first, try mean(first, over: second, name))
    case .count: return try count(first, over: second, name)
    case .argmax: return try argumentOfExtreme(maximum: true, first, over: second, name, at: range)
    case .argmin: return try argumentOfExtreme(maximum: false, first, over: second, name, at: range)

    case .split, .stretch, .pad, .windows, .overlapAdd:
      return .tensor(try rearrange(builtin, values, at: range))
    case .flatten where second != nil: return .tensor(try rearrange(builtin, values, at: range))
    case .contract:
      guard let second, let third else { throw Abort() }
      return .tensor(try contract(first, second, over: third))
    case .tuple:
      guard let second else { throw Abort() }
      return .tuple(try perAxis(first, count: try size(second.value, at: second.range)).map { .init(value: $0) })
    case .axis:
      return .axis(axes.make(size: try size(first.value, at: first.range), range: first.range))
    case .reshape, .flatten, .transpose, .permute, .shape:
      return try restructure(builtin, first, second, at: range)
    case .concat: return try concatenate(tensors, over: first, at: range)
    case .oneHot:
      guard let second else { throw Abort() }
      return try oneHot(first, second)
    case .indices: return try indices(first)
    case .total: return keepGoal(of: first, try total(first, at: range))
    case .sumParameters: return try sumParameters(first, matching: second, at: range)
    case .minimize: return aim(first.value, .minimize)
    case .maximize: return aim(first.value, .maximize)
    case .random: return try random(like: places[0] == nil ? nil : first, at: range)
    case .stopGradient:
      if scalar(first.value) != nil { return first.value }
      let operand = try real(first.value, at: first.range, for: "'\(name)'")
      return .tensor(try emit(.stopGradient, [operand], axes: operand.axes, name: name))
    }
  }

  private func map(
    _ function: UnaryFunction, _ compileTime: (Double) -> Double, _ argument: EvaluatedArgument, _ name: String
  ) throws(Abort) -> Value {
    if let scalar = scalar(argument.value) {
      return try compute(name, at: argument.range) { () throws(Arithmetic.Failure) in
        try Arithmetic.apply(compileTime, to: scalar)
      }
    }
    return .tensor(try unary(function, real(argument.value, at: argument.range, for: "'\(name)'"), name: name))
  }

  // MARK: Reductions

  /// The axes that `over:` names: positions among the dimensions, the batch included. All axes of the example without it.
  private func reducedAxes(
    _ over: EvaluatedArgument?, of tensor: Tensor, _ what: String, at range: SourceRange
  ) throws(Abort) -> [Int] {
    guard let over else { return Array(tensor.batchRank..<tensor.type.rank) }
    var values = [over.value]
    if case .tuple(let elements) = over.value {
      // `(batch, ...)`: what `...` stands for is a tuple itself.
      values = elements.flatMap { element in
        if case .tuple(let inner) = element.value { inner.map(\.value) } else { [element.value] }
      }
    }
    var result: [Int] = []
    for value in values {
      let position: Int
      if case .batchAxis = value {
        guard tensor.type.isBatched else { throw fail(.notBatched(at: over.range)) }
        position = 0
      } else {
        position = try self.position(value, in: tensor, what, at: over.range, of: range) + tensor.batchRank
      }
      guard !result.contains(position) else { throw fail(.axisTwice(at: over.range)) }
      result.append(position)
    }
    return result.sorted()
  }

  /// The position of an axis of the example that a value names: an axis, or a position from either end.
  func position(
    _ value: Value, in tensor: Tensor, _ what: String, at range: SourceRange, of operand: SourceRange
  ) throws(Abort) -> Int {
    switch value {
    case .axis(let axis):
      if let position = tensor.axes.firstIndex(of: axis) { return position }
      throw fail(.noSuchAxis(axes[axis].name ?? text(range, or: "axis"), of: describe(tensor, at: operand), at: range))
    case .integer(let position):
      let rank = tensor.axes.count
      guard position >= -rank, position < rank else {
        throw fail(.axisOutOfRange(position, of: describe(tensor, at: operand), at: range))
      }
      return position < 0 ? position + rank : position
    case .number, .boolean, .string, .tuple, .list, .range, .tensor, .batchAxis, .function, .layer, .layerDeclaration,
      .optimizer, .clip, .source, .absent:
      throw fail(.wrongKind(found: describe(value), expected: "an axis", use: what, at: range))
    }
  }

  private func without(_ positions: [Int], _ tensor: Tensor) -> [AxisID] {
    tensor.axes.enumerated().filter { !positions.contains($0.offset + tensor.batchRank) }.map(\.element)
  }

  private func reduce(
    _ reduction: Reduction, _ operand: EvaluatedArgument, over: EvaluatedArgument?, _ name: String
  ) throws(Abort) -> Value {
    if scalar(operand.value) != nil, over == nil { return operand.value }
    let tensor = try real(operand.value, at: operand.range, for: "'\(name)'")
    let positions = try reducedAxes(over, of: tensor, "'over:'", at: operand.range)
    if positions.isEmpty { return .tensor(tensor) }
    return .tensor(
      try emit(.reduce(reduction, axes: positions), [tensor], axes: without(positions, tensor), name: name))
  }

  /// The sum divided by how many there are; over the batch that is known only when a step runs.
  private func mean(
    _ operand: EvaluatedArgument, over: EvaluatedArgument?, _ name: String
  ) throws(Abort) -> Value {
    if scalar(operand.value) != nil, over == nil { return operand.value }
    let tensor = try real(operand.value, at: operand.range, for: "'\(name)'")
    let positions = try reducedAxes(over, of: tensor, "'over:'", at: operand.range)
    if positions.isEmpty { return .tensor(tensor) }
    let sum = try emit(.reduce(.sum, axes: positions), [tensor], axes: without(positions, tensor), name: name)
    let (count, examples) = try self.count(positions, of: tensor, name)
    guard let examples else {
      if count == 1 { return .tensor(sum) }
      return .tensor(
        try elementwise(
          .divide, .tensor(sum), .number(Double(count)), at: (operand.range, operand.range), name: name))
    }
    return .tensor(
      try elementwise(
        .divide, .tensor(sum), .tensor(examples), at: (operand.range, operand.range), name: name))
  }

  /// How many elements a reduction over these axes brings together.
  private func count(
    _ operand: EvaluatedArgument, over: EvaluatedArgument?, _ name: String
  ) throws(Abort) -> Value {
    if scalar(operand.value) != nil, over == nil { return .integer(1) }
    let tensor = try tensor(operand.value, at: operand.range, for: "'\(name)'")
    let positions = try reducedAxes(over, of: tensor, "'over:'", at: operand.range)
    let (count, examples) = try self.count(positions, of: tensor, name)
    return examples.map(Value.tensor) ?? .integer(count)
  }

  /// The product of the sizes of these dimensions, and if the batch is among them that times the examples of the call.
  private func count(
    _ positions: [Int], of tensor: Tensor, _ name: String
  ) throws(Abort) -> (fixed: Int, withExamples: Tensor?) {
    var count = 1
    var countsExamples = false
    for position in positions {
      switch tensor.type.dimensions[position] {
      case .batch: countsExamples = true
      case .size(let size): count *= size
      }
    }
    guard countsExamples else { return (count, nil) }
    let examples = try emit(.runtime(.exampleCount), [], axes: [], name: name)
    if count == 1 { return (count, examples) }
    return (count, try emit(.binary(.multiply), [constant(Double(count), name: name), examples], axes: [], name: name))
  }

  private func argumentOfExtreme(
    maximum: Bool, _ operand: EvaluatedArgument, over: EvaluatedArgument?, _ name: String, at range: SourceRange
  ) throws(Abort) -> Value {
    var tensor = try real(operand.value, at: operand.range, for: "'\(name)'")
    let positions = try reducedAxes(over, of: tensor, "'over:'", at: operand.range)
    guard let position = positions.first, positions.count == 1, position >= tensor.batchRank else {
      throw fail(.oneAxisNeeded(name, at: over?.range ?? range))
    }
    if !maximum { tensor = try unary(.negate, tensor, name: name) }
    return .tensor(
      try emit(.argumentMaximum(axis: position), [tensor], axes: without(positions, tensor), name: name))
  }

  // MARK: Structure

  private func restructure(
    _ builtin: Builtin, _ operand: EvaluatedArgument, _ second: EvaluatedArgument?, at range: SourceRange
  ) throws(Abort) -> Value {
    let name = builtin.rawValue
    let tensor = try self.tensor(operand.value, at: operand.range, for: "'\(name)'")
    let described = describe(tensor, at: operand.range)
    switch builtin {
    case .shape:
      guard let second else { return .list(tensor.axes.map { .axis($0) }) }
      return .integer(
        tensor.shape[try position(second.value, in: tensor, "'shape'", at: second.range, of: operand.range)])
    case .flatten:
      let count = tensor.type.exampleCount
      return try reshape(tensor, to: [axes.make(size: count, range: range)], name)
    case .reshape:
      guard let second else { throw Abort() }
      var values: [Value]
      switch second.value {
      case .list(let elements): values = elements
      case .tuple(let elements): values = elements.map(\.value)
      case let value: values = [value]
      }
      var identities: [AxisID] = []
      for value in values {
        let size = try size(value, at: second.range)
        if case .axis(let axis) = value {
          identities.append(axis)
        } else {
          identities.append(axes.make(size: size, range: second.range))
        }
      }
      let sizes = identities.map { axes[$0].size }
      try checkElements(sizes, of: "the result of 'reshape'", at: second.range)
      guard sizes.reduce(1, *) == tensor.type.exampleCount else {
        throw fail(.reshapeCount(from: described, to: sizes, at: second.range))
      }
      return try reshape(tensor, to: axes.distinct(identities), name)
    case .transpose:
      guard tensor.axes.count >= 2 else { throw fail(.rankTooSmall(name, of: described, needed: 2)) }
      var order = Array(tensor.axes.indices)
      order.swapAt(order.count - 1, order.count - 2)
      return try permute(tensor, order, name)
    case .permute:
      guard let second, case .tuple(let elements) = second.value else {
        throw fail(.notAPermutation(described, at: second?.range ?? range))
      }
      var order: [Int] = []
      for element in elements {
        order.append(try position(element.value, in: tensor, "'permute'", at: second.range, of: operand.range))
      }
      guard order.sorted() == Array(tensor.axes.indices) else {
        throw fail(.notAPermutation(described, at: second.range))
      }
      return try permute(tensor, order, name)
    case .exp, .log, .sqrt, .rsqrt, .sin, .cos, .tanh, .erf, .abs, .sign, .floor, .max, .min, .select, .sum, .mean,
      .count, .argmax, .argmin, .concat, .oneHot, .indices, .random, .total, .minimize, .maximize, .sumParameters,
      .stopGradient, .split,
      .stretch, .pad,
      .windows,
      .overlapAdd,
      .contract, .tuple, .axis:
      throw Abort()  // Not of this group.
    }
  }

  private func reshape(_ tensor: Tensor, to axes: [AxisID], _ name: String) throws(Abort) -> Value {
    let dimensions = dimensions(axes, batched: tensor.type.isBatched)
    guard dimensions != tensor.type.dimensions else { return .tensor(Tensor(tensor, axes: axes)) }
    return .tensor(try emit(.reshape(dimensions), [tensor], axes: axes, name: name))
  }

  func permute(_ tensor: Tensor, _ order: [Int], _ name: String) throws(Abort) -> Value {
    let axes = order.map { tensor.axes[$0] }
    let full = (tensor.type.isBatched ? [0] : []) + order.map { $0 + tensor.batchRank }
    return .tensor(try emit(.permute(full), [tensor], axes: axes, name: name))
  }

  private func concatenate(
    _ operands: [EvaluatedArgument], over: EvaluatedArgument, at range: SourceRange
  ) throws(Abort) -> Value {
    var tensors: [Tensor] = []
    for operand in operands { tensors.append(try real(operand.value, at: operand.range, for: "'concat'")) }
    guard let first = tensors.first, let place = operands.first?.range else {
      throw fail(.missingArgument("x", of: "concat", at: range, declared: nil))
    }
    let position = try position(over.value, in: first, "'over:'", at: over.range, of: place)
    var size = 0
    for (tensor, operand) in zip(tensors, operands) {
      var shape = tensor.shape
      guard shape.count == first.shape.count else {
        throw fail(
          .shapesDiffer(
            operation: "concat", left: describe(first, at: place), right: describe(tensor, at: operand.range)))
      }
      size += shape[position]
      shape[position] = first.shape[position]
      guard shape == first.shape else {
        throw fail(
          .shapesDiffer(
            operation: "concat", left: describe(first, at: place), right: describe(tensor, at: operand.range)))
      }
    }
    var identities = first.axes
    identities[position] = axes.make(size: size, name: axes[identities[position]].name, range: range)
    let batched = tensors.contains { $0.type.isBatched }
    var parts: [Tensor] = []
    for tensor in tensors {
      parts.append(
        try broadcast(tensor, to: tensor.axes, positions: Array(tensor.axes.indices), batched: batched, name: "concat"))
    }
    let axis = position + (batched ? 1 : 0)
    return .tensor(try emit(.concatenate(axis: axis), parts, axes: identities, name: "concat"))
  }

  /// `x[0, 1..<3, ...]`: an index removes its axis, a range keeps it.
  func index(
    _ base: Value, _ indices: [Expression.Index], at range: SourceRange, in scope: Scope
  ) throws(Abort) -> Value {
    if case .list(let elements) = base, indices.count == 1, case .expression(let expression) = indices[0] {
      let value = try evaluate(expression, in: scope)
      guard let position = integer(value), elements.indices.contains(position) else {
        throw fail(.indexOutOfRange(describe(value), size: elements.count, at: expression.range))
      }
      return elements[position]
    }
    var tensor = try real(base, at: range, for: "an index")
    let goal = tensor.goal
    let described = describe(tensor, at: range)
    let written = indices.count { if case .expression = $0 { true } else { false } }
    guard written <= tensor.axes.count, indices.count - written <= 1 else {
      throw fail(.tooManyIndices(written, of: described))
    }
    var position = 0
    for index in indices {
      guard case .expression(let expression) = index else {
        // What follows counts from the end.
        position = tensor.axes.count - remaining(after: index, in: indices)
        continue
      }
      let value = try evaluate(expression, in: scope)
      let size = tensor.shape[position]
      let axis = position + tensor.batchRank
      switch value {
      case .integer(let number):
        guard number >= -size, number < size else {
          throw fail(.indexOutOfRange(String(number), size: size, at: expression.range))
        }
        let start = number < 0 ? number + size : number
        var identities = tensor.axes
        let slice = try emit(.slice(axis: axis, start: start, size: 1), [tensor], axes: identities, name: "[]")
        identities.remove(at: position)
        let dimensions = dimensions(identities, batched: tensor.type.isBatched)
        tensor = try emit(.reshape(dimensions), [slice], axes: identities, name: "[]")
      case .range(let bounds):
        guard bounds.lowerBound >= 0, bounds.upperBound <= size else {
          throw fail(.indexOutOfRange(text(expression.range, or: "the range"), size: size, at: expression.range))
        }
        var identities = tensor.axes
        identities[position] = axes.make(
          size: bounds.count, name: axes[identities[position]].name, range: expression.range)
        tensor = try emit(
          .slice(axis: axis, start: bounds.lowerBound, size: bounds.count), [tensor], axes: identities, name: "[]")
        position += 1
      case let value:
        throw fail(
          .wrongKind(
            found: describe(value), expected: "a whole number or a range", use: "an index", at: expression.range))
      }
    }
    tensor.goal = goal
    return .tensor(tensor)
  }

  private func remaining(after index: Expression.Index, in indices: [Expression.Index]) -> Int {
    guard let place = indices.firstIndex(of: index) else { return 0 }
    return indices.count - place - 1
  }

  // MARK: Others

  /// 1 at the place that the label gives, 0 elsewhere: a comparison with 0, 1, 2, …
  private func oneHot(_ label: EvaluatedArgument, _ count: EvaluatedArgument) throws(Abort) -> Value {
    let labels = try real(label.value, at: label.range, for: "'one_hot'")
    let size = try size(count.value, at: count.range)
    var axis = axes.make(size: size, range: count.range)
    if case .axis(let given) = count.value { axis = given }
    let identities = axes.distinct(labels.axes + [axis])
    let batched = labels.type.isBatched
    try checkElements(identities.map { axes[$0].size }, of: "the result of 'one_hot'", at: label.range)
    let dimensions = dimensions(identities, batched: batched)
    let numbers = try emit(.iota(dimensions, axis: dimensions.count - 1), [], axes: identities, name: "one_hot")
    let repeated = try broadcast(
      labels, to: identities, positions: Array(labels.axes.indices), batched: batched, name: "one_hot")
    let equal = try emit(.compare(.equal), [numbers, repeated], axes: identities, name: "one_hot")
    var values: [Tensor] = [equal]
    for value in [1.0, 0.0] {
      let scalar = try constant(value, name: "one_hot")
      values.append(try broadcast(scalar, to: identities, positions: [], batched: batched, name: "one_hot"))
    }
    return .tensor(try emit(.select, values, axes: identities, name: "one_hot"))
  }

  /// 0, 1, 2, … along an axis, or along a new one of this size.
  private func indices(_ count: EvaluatedArgument) throws(Abort) -> Value {
    let size = try size(count.value, at: count.range)
    var axis = axes.make(size: size, range: count.range)
    if case .axis(let given) = count.value { axis = given }
    try checkElements([size], of: "the result of 'indices'", at: count.range)
    return .tensor(try emit(.iota(dimensions([axis], batched: false), axis: 0), [], axes: [axis], name: "indices"))
  }

  /// Uniform in [0, 1): of the shape of `like`, or of the parameter whose initial value is being computed.
  private func random(like: EvaluatedArgument?, at range: SourceRange) throws(Abort) -> Value {
    let dimensions: [Dimension]
    let identities: [AxisID]
    if let like {
      let tensor = try tensor(like.value, at: like.range, for: "'random'")
      (dimensions, identities) = (tensor.type.dimensions, tensor.axes)
    } else if let shape = context.shape {
      (dimensions, identities) = (shape.sizes.map(Dimension.size), shape.axes)
    } else {
      throw fail(.randomWithoutShape(at: range))
    }
    // Initial values draw from streams of their own, so that a new Dropout does not change them.
    let first = phase == .initialization ? 0 : 1 << 20
    let stream = streams[phase] ?? first
    streams[phase] = stream + 1
    return .tensor(try emit(.random(dimensions, stream: stream), [], axes: identities, name: "random"))
  }
}
