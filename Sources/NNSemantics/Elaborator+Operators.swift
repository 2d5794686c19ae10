import NNDiagnostics
import NNIR
import NNSyntax

/// Operators, on compile-time values and on tensors.
extension Elaborator {
  /// The value as a compile-time number for arithmetic.
  func scalar(_ value: Value) -> Arithmetic.Scalar? {
    if let integer = integer(value) { return .integer(integer) }
    if let number = number(value) { return .number(number) }
    return nil
  }

  func value(_ scalar: Arithmetic.Scalar) -> Value {
    switch scalar {
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    }
  }

  /// Does arithmetic and reports what goes wrong, under the operator's name.
  func compute(
    _ operation: String, at range: SourceRange, _ body: () throws(Arithmetic.Failure) -> Arithmetic.Scalar
  ) throws(Abort) -> Value {
    do throws(Arithmetic.Failure) {
      return value(try body())
    } catch {
      switch error {
      case .overflow: throw fail(.overflow(operation: operation, at: range))
      case .divisionByZero: throw fail(.divisionByZero(at: range))
      case .undefined: throw fail(.undefinedResult(operation: operation, at: range))
      }
    }
  }

  func unary(_ unary: Expression.UnaryOperator, _ operand: Value, at range: SourceRange) throws(Abort) -> Value {
    switch unary {
    case .negate:
      let operand = try plain(operand, at: range)
      if let scalar = scalar(operand) {
        return try compute("-", at: range) { () throws(Arithmetic.Failure) in try Arithmetic.negate(scalar) }
      }
      return .tensor(try self.unary(.negate, real(operand, at: range, for: "'-'"), name: "-"))
    case .not:
      if case .boolean(let value) = operand { return .boolean(!value) }
      if case .tensor(let tensor) = operand, tensor.isBoolean {
        return .tensor(try self.unary(.not, tensor, name: "!"))
      }
      throw fail(.wrongKind(found: describe(operand), expected: "a truth value", use: "'!'", at: range))
    }
  }

  func binary(
    _ binary: Expression.BinaryOperator, _ left: Expression, _ right: Expression, at range: SourceRange,
    in scope: Scope
  ) throws(Abort) -> Value {
    if binary == .and || binary == .or { return try logic(binary, left, right, in: scope) }
    // Both sides, so that errors in both are reported.
    var first: Value?
    do throws(Abort) { first = try plain(evaluate(left, in: scope), at: left.range) } catch {}
    let second = try plain(evaluate(right, in: scope), at: right.range)
    guard let first else { throw Abort() }
    let ranges = (left.range, right.range)
    if let a = scalar(first), let b = scalar(second) { return try self.binary(binary, a, b, at: range) }
    if binary == .add, case .string(let head) = first, case .string(let tail) = second {
      // Texts are paths and names; one that doubles itself again and again must end somewhere.
      guard head.utf8.count + tail.utf8.count <= 1 << 16 else { throw fail(.tooLarge(at: range)) }
      return .string(head + tail)
    }
    switch binary {
    case .add: return .tensor(try elementwise(.add, first, second, at: ranges, name: "+"))
    case .subtract: return .tensor(try elementwise(.subtract, first, second, at: ranges, name: "-"))
    case .multiply: return .tensor(try elementwise(.multiply, first, second, at: ranges, name: "*"))
    case .divide:
      if let divisor = scalar(second), divisor.real == 0 { throw fail(.divisionByZero(at: range)) }
      return .tensor(try elementwise(.divide, first, second, at: ranges, name: "/"))
    case .remainder:
      if let divisor = scalar(second), divisor.real == 0 { throw fail(.divisionByZero(at: range)) }
      let quotient = try elementwise(.divide, first, second, at: ranges, name: "%")
      let whole = try unary(.floor, quotient, name: "%")
      let multiple = try elementwise(.multiply, second, .tensor(whole), at: (right.range, range), name: "%")
      return .tensor(try elementwise(.subtract, first, .tensor(multiple), at: ranges, name: "%"))
    case .power: return .tensor(try power(first, second, at: ranges))
    case .contract: return .tensor(try contract(first, second, at: ranges, operation: range))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return try compare(binary, first, second, at: ranges)
    case .pipe, .and, .or: throw Abort()  // Handled before.
    }
  }

  private func binary(
    _ binary: Expression.BinaryOperator, _ left: Arithmetic.Scalar, _ right: Arithmetic.Scalar, at range: SourceRange
  ) throws(Abort) -> Value {
    switch binary {
    case .equal: return .boolean(left.real == right.real)
    case .notEqual: return .boolean(left.real != right.real)
    case .less: return .boolean(left.real < right.real)
    case .lessOrEqual: return .boolean(left.real <= right.real)
    case .greater: return .boolean(left.real > right.real)
    case .greaterOrEqual: return .boolean(left.real >= right.real)
    case .contract: throw fail(.contractionOfNumbers(at: range))
    case .add, .subtract, .multiply, .divide, .remainder, .power, .pipe, .and, .or:
      return try compute(binary.rawValue, at: range) { () throws(Arithmetic.Failure) in
        switch binary {
        case .add: try Arithmetic.add(left, right)
        case .subtract: try Arithmetic.subtract(left, right)
        case .multiply: try Arithmetic.multiply(left, right)
        case .divide: try Arithmetic.divide(left, right)
        case .remainder: try Arithmetic.remainder(left, right)
        case .power: try Arithmetic.power(left, right)
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contract, .pipe, .and, .or:
          throw .undefined
        }
      }
    }
  }

  /// `&&` and `||`. The right side does not exist where a compile-time left side decides.
  private func logic(
    _ binary: Expression.BinaryOperator, _ left: Expression, _ right: Expression, in scope: Scope
  ) throws(Abort) -> Value {
    let first = try evaluate(left, in: scope)
    if case .boolean(let value) = first {
      if value == (binary == .or) { return first }
      let second = try evaluate(right, in: scope)
      guard isTruth(second) else {
        throw fail(
          .wrongKind(
            found: describe(second), expected: "a truth value", use: "'\(binary.rawValue)'", at: right.range))
      }
      return second
    }
    let second = try evaluate(right, in: scope)
    for (value, range) in [(first, left.range), (second, right.range)] where !isTruth(value) {
      throw fail(
        .wrongKind(found: describe(value), expected: "a truth value", use: "'\(binary.rawValue)'", at: range))
    }
    if case .boolean(let value) = second {
      guard value == (binary == .or) else { return first }
      return second
    }
    let (a, b) = try together(
      tensor(first, at: left.range, for: "'\(binary.rawValue)'"),
      tensor(second, at: right.range, for: "'\(binary.rawValue)'"), at: (left.range, right.range),
      name: binary.rawValue)
    return .tensor(try emit(.binary(binary == .or ? .or : .and), [a, b], axes: a.axes, name: binary.rawValue))
  }

  private func isTruth(_ value: Value) -> Bool {
    if case .boolean = value { return true }
    if case .tensor(let tensor) = value { return tensor.isBoolean }
    return false
  }

  private func compare(
    _ binary: Expression.BinaryOperator, _ left: Value, _ right: Value, at ranges: (SourceRange, SourceRange)
  ) throws(Abort) -> Value {
    let comparison: Comparison
    switch binary {
    case .equal: comparison = .equal
    case .notEqual: comparison = .notEqual
    case .less: comparison = .less
    case .lessOrEqual: comparison = .lessOrEqual
    case .greater: comparison = .greater
    case .greaterOrEqual: comparison = .greaterOrEqual
    case .add, .subtract, .multiply, .divide, .remainder, .power, .contract, .pipe, .and, .or: throw Abort()
    }
    if comparison == .equal || comparison == .notEqual {
      var equal: Bool?
      switch (left, right) {
      case (.string(let left), .string(let right)): equal = left == right
      case (.boolean(let left), .boolean(let right)): equal = left == right
      case (.absent, .absent): equal = true
      case (.absent, _), (_, .absent): equal = false
      // A setting may be a word or a number: padding == "same".
      case (.string, .integer), (.integer, .string), (.string, .number), (.number, .string): equal = false
      default: break
      }
      if let equal { return .boolean(equal == (comparison == .equal)) }
    }
    let (a, b) = try together(
      real(left, at: ranges.0, for: "'\(binary.rawValue)'"), real(right, at: ranges.1, for: "'\(binary.rawValue)'"),
      at: ranges, name: binary.rawValue)
    return .tensor(try emit(.compare(comparison), [a, b], axes: a.axes, name: binary.rawValue))
  }

  /// Small whole exponents are products, 0.5 is a root; the rest is left to the function.
  private func power(
    _ base: Value, _ exponent: Value, at ranges: (SourceRange, SourceRange)
  ) throws(Abort) -> Tensor {
    guard let exponentScalar = scalar(exponent) else {
      return try elementwise(.power, base, exponent, at: ranges, name: "^")
    }
    let operand = try real(base, at: ranges.0, for: "'^'")
    if exponentScalar.real == 0.5 { return try unary(.squareRoot, operand, name: "^") }
    if exponentScalar.real == -0.5 { return try unary(.reciprocalSquareRoot, operand, name: "^") }
    guard var count = Int(exactly: exponentScalar.real), abs(count) <= 16 else {
      return try elementwise(.power, .tensor(operand), exponent, at: ranges, name: "^")
    }
    let isInverse = count < 0
    count = abs(count)
    var result: Tensor?
    var square = operand
    while count > 0 {
      if count & 1 == 1 {
        result =
          if let result { try emit(.binary(.multiply), [result, square], axes: square.axes, name: "^") } else { square }
      }
      count >>= 1
      if count > 0 { square = try emit(.binary(.multiply), [square, square], axes: square.axes, name: "^") }
    }
    let one = Value.integer(1)
    guard let result else {
      // x^0 is 1 everywhere, 0^0 and NaN^0 included.
      let scalar = try constant(1)
      return try broadcast(
        scalar, to: operand.axes, positions: [], batched: operand.type.isBatched, name: "^")
    }
    return isInverse ? try elementwise(.divide, one, .tensor(result), at: ranges, name: "^") : result
  }

  func select(
    _ condition: Value, _ then: Value, _ otherwise: Value, at ranges: (SourceRange, SourceRange, SourceRange),
    name: String
  ) throws(Abort) -> Tensor {
    let test = try tensor(condition, at: ranges.0, for: "a condition")
    guard test.isBoolean else {
      throw fail(
        .wrongKind(found: "a tensor", expected: "a truth value", use: "a condition", at: ranges.0))
    }
    var (yes, no) = try together(
      real(then, at: ranges.1, for: "'\(name)'"), real(otherwise, at: ranges.2, for: "'\(name)'"),
      at: (ranges.1, ranges.2), name: name)
    var mask = test
    (mask, yes) = try together(mask, yes, at: (ranges.0, ranges.1), name: name)
    (mask, no) = try together(mask, no, at: (ranges.0, ranges.2), name: name)
    return try emit(.select, [mask, yes, no], axes: yes.axes, name: name)
  }

  /// `a @ b`: the last axis of `a` with the first of `b`, or, where `b` has three axes or more, with the last but one, and
  /// the axes before kept in common.
  private func contract(
    _ first: Value, _ second: Value, at ranges: (SourceRange, SourceRange), operation: SourceRange
  ) throws(Abort) -> Tensor {
    let left = try real(first, at: ranges.0, for: "'@'")
    let right = try real(second, at: ranges.1, for: "'@'")
    let common = max(0, right.axes.count - 2)
    guard !left.axes.isEmpty, !right.axes.isEmpty else { throw fail(.contractionOfNumbers(at: operation)) }
    let operands = (describe(left, at: ranges.0), describe(right, at: ranges.1))
    let inner = (left.axes.count - 1, right.axes.count == 1 ? 0 : right.axes.count - 2)
    guard left.shape[inner.0] == right.shape[inner.1] else {
      throw fail(
        .innerAxesDiffer(
          left: operands.0, right: operands.1, sizes: (left.shape[inner.0], right.shape[inner.1]),
          transposed: right.shape.count == 2 && right.shape[1] == left.shape[inner.0]))
    }
    guard common == 0 || left.axes.count == right.axes.count, left.shape.prefix(common) == right.shape.prefix(common)
    else { throw fail(.outerAxesDiffer(left: operands.0, right: operands.1)) }

    let free = Array(left.axes[common..<inner.0])
    let last = right.axes.count == 1 ? [] : [right.axes[right.axes.count - 1]]
    let kept = Array(left.axes.prefix(common))
    let result = axes.distinct(kept + free + last)
    try checkElements(result.map { axes[$0].size }, of: "the result of '@'", at: operation)

    let (a, b) = (left.batchRank, right.batchRank)
    var sources: [Contraction.ResultAxis] = a + b == 0 ? [] : [.init(left: a == 1 ? 0 : nil, right: b == 1 ? 0 : nil)]
    sources += (0..<common).map { .init(left: $0 + a, right: $0 + b) }
    sources += (common..<inner.0).map { .init(left: $0 + a) }
    if !last.isEmpty { sources.append(.init(right: right.axes.count - 1 + b)) }
    let contraction = Contraction(result: sources, summed: [.init(inner.0 + a, inner.1 + b)])
    return try emit(.contract(contraction), [left, right], axes: result, name: "@")
  }
}
