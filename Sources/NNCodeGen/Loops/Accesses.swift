/// One reading or writing of an array.
struct ArrayAccess: Hashable {
  var array: ArrayID
  var index: LinearIndex
  var isWrite: Bool
  /// For accesses of whole arrays by a matrix product.
  var isWhole = false
}

extension ScalarExpression {
  func forEachLoad(_ body: (ArrayID, LinearIndex) -> Void) {
    switch self {
    case .literal, .local, .scalar, .position, .random, .isWithin: break
    case .load(let array, let index): body(array, index)
    case .unary(_, let operand): operand.forEachLoad(body)
    case .binary(_, let left, let right), .compare(_, let left, let right):
      left.forEachLoad(body)
      right.forEachLoad(body)
    case .select(let condition, let first, let second):
      condition.forEachLoad(body)
      first.forEachLoad(body)
      second.forEachLoad(body)
    }
  }

  /// Rebuilds the expression; `transform` sees every leaf.
  func mapLeaves(_ transform: (ScalarExpression) -> ScalarExpression) -> ScalarExpression {
    switch self {
    case .literal, .local, .scalar, .position, .random, .isWithin, .load: transform(self)
    case .unary(let function, let operand): .unary(function, operand.mapLeaves(transform))
    case .binary(let function, let left, let right):
      .binary(function, left.mapLeaves(transform), right.mapLeaves(transform))
    case .compare(let comparison, let left, let right):
      .compare(comparison, left.mapLeaves(transform), right.mapLeaves(transform))
    case .select(let condition, let first, let second):
      .select(condition.mapLeaves(transform), first.mapLeaves(transform), second.mapLeaves(transform))
    }
  }

  func replacing(_ variable: Int, with other: Int) -> ScalarExpression {
    mapIndices { $0.replacing(variable, with: other) }
  }

  func mapIndices(_ transform: (LinearIndex) -> LinearIndex) -> ScalarExpression {
    mapLeaves { leaf in
      switch leaf {
      case .load(let array, let index): .load(array, transform(index))
      case .position(let index): .position(transform(index))
      case .random(let stream, let index): .random(stream: stream, transform(index))
      case .isWithin(let index, let lower, let upper): .isWithin(transform(index), lower: lower, upper: upper)
      case .literal, .local, .scalar, .unary, .binary, .compare, .select: leaf
      }
    }
  }
}

extension LoopStatement {
  /// All accesses of the statement and of what it encloses.
  var accesses: [ArrayAccess] {
    var result: [ArrayAccess] = []
    func reads(_ expression: ScalarExpression) {
      expression.forEachLoad { result.append(ArrayAccess(array: $0, index: $1, isWrite: false)) }
    }
    switch self {
    case .loop(let loop):
      for statement in loop.body { result += statement.accesses }
    case .define(_, let value):
      reads(value)
    case .store(let array, let index, let value):
      reads(value)
      result.append(ArrayAccess(array: array, index: index, isWrite: true))
    case .accumulate(let array, let index, _, let value):
      reads(value)
      result.append(ArrayAccess(array: array, index: index, isWrite: true))
    case .accumulatePosition(let search):
      reads(search.value)
      result.append(ArrayAccess(array: search.values, index: search.valuesIndex, isWrite: true))
      result.append(ArrayAccess(array: search.positions, index: search.positionsIndex, isWrite: true))
    case .product(let product):
      for (array, isWrite) in [(product.left, false), (product.right, false), (product.result, true)] {
        result.append(ArrayAccess(array: array, index: LinearIndex(), isWrite: isWrite, isWhole: true))
      }
    case .winograd(let call):
      result += call.accesses
    }
    return result
  }

  func mapExpressions(_ transform: (ScalarExpression) -> ScalarExpression) -> LoopStatement {
    switch self {
    case .loop(var loop):
      loop.body = loop.body.map { $0.mapExpressions(transform) }
      return .loop(loop)
    case .define(let variable, let value): return .define(variable, transform(value))
    case .store(let array, let index, let value): return .store(array, index, transform(value))
    case .accumulate(let array, let index, let reduction, let value):
      return .accumulate(array, index, reduction, transform(value))
    case .accumulatePosition(var search):
      search.value = transform(search.value)
      return .accumulatePosition(search)
    case .product, .winograd: return self
    }
  }

  /// Rewrites every index; `transform` is told which array it belongs to (nil for positions and random numbers).
  func mapIndices(_ transform: (ArrayID?, LinearIndex) -> LinearIndex) -> LoopStatement {
    func map(_ expression: ScalarExpression) -> ScalarExpression {
      expression.mapLeaves { leaf in
        switch leaf {
        case .load(let array, let index): .load(array, transform(array, index))
        case .position(let index): .position(transform(nil, index))
        case .random(let stream, let index): .random(stream: stream, transform(nil, index))
        case .isWithin(let index, let lower, let upper): .isWithin(transform(nil, index), lower: lower, upper: upper)
        case .literal, .local, .scalar, .unary, .binary, .compare, .select: leaf
        }
      }
    }
    switch self {
    case .loop(var loop):
      loop.body = loop.body.map { $0.mapIndices(transform) }
      return .loop(loop)
    case .define(let variable, let value): return .define(variable, map(value))
    case .store(let array, let index, let value): return .store(array, transform(array, index), map(value))
    case .accumulate(let array, let index, let reduction, let value):
      return .accumulate(array, transform(array, index), reduction, map(value))
    case .accumulatePosition(var search):
      search.value = map(search.value)
      search.valuesIndex = transform(search.values, search.valuesIndex)
      search.positionsIndex = transform(search.positions, search.positionsIndex)
      search.position = transform(nil, search.position)
      return .accumulatePosition(search)
    case .product(var product):
      product.leftOffset = transform(product.left, product.leftOffset)
      product.rightOffset = transform(product.right, product.rightOffset)
      product.resultOffset = transform(product.result, product.resultOffset)
      return .product(product)
    case .winograd(let call): return .winograd(call.mapIndices(transform))
    }
  }
}
