import Glibc

/// Arithmetic on compile-time numbers: whole numbers stay whole while they can, and nothing overflows in silence.
enum Arithmetic {
  enum Failure: Error {
    case overflow
    case divisionByZero
    /// A result that is not a real number, such as the root of −1.
    case undefined
  }

  /// A whole number or a real one.
  enum Scalar: Hashable {
    case integer(Int)
    case number(Double)

    var real: Double {
      switch self {
      case .integer(let value): Double(value)
      case .number(let value): value
      }
    }
  }

  static func add(_ left: Scalar, _ right: Scalar) throws(Failure) -> Scalar {
    if case (.integer(let left), .integer(let right)) = (left, right) {
      return try exact(left.addingReportingOverflow(right))
    }
    return try finite(left.real + right.real, from: left, right)
  }

  static func subtract(_ left: Scalar, _ right: Scalar) throws(Failure) -> Scalar {
    if case (.integer(let left), .integer(let right)) = (left, right) {
      return try exact(left.subtractingReportingOverflow(right))
    }
    return try finite(left.real - right.real, from: left, right)
  }

  static func multiply(_ left: Scalar, _ right: Scalar) throws(Failure) -> Scalar {
    if case (.integer(let left), .integer(let right)) = (left, right) {
      return try exact(left.multipliedReportingOverflow(by: right))
    }
    return try finite(left.real * right.real, from: left, right)
  }

  /// 6 / 3 is the whole number 2, 7 / 2 is 3.5.
  static func divide(_ left: Scalar, _ right: Scalar) throws(Failure) -> Scalar {
    guard right.real != 0 else { throw .divisionByZero }
    if case (.integer(let left), .integer(let right)) = (left, right) {
      let (quotient, remainder) = (
        left.dividedReportingOverflow(by: right), left.remainderReportingOverflow(dividingBy: right)
      )
      if remainder.partialValue == 0 { return try exact(quotient) }
    }
    return try finite(left.real / right.real, from: left, right)
  }

  /// a − b ⌊a / b⌋: the sign is that of the divisor.
  static func remainder(_ left: Scalar, _ right: Scalar) throws(Failure) -> Scalar {
    guard right.real != 0 else { throw .divisionByZero }
    if case (.integer(let left), .integer(let right)) = (left, right) {
      let remainder = left.remainderReportingOverflow(dividingBy: right).partialValue
      return .integer(remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder)
    }
    return try finite(left.real - right.real * (left.real / right.real).rounded(.down), from: left, right)
  }

  static func power(_ base: Scalar, _ exponent: Scalar) throws(Failure) -> Scalar {
    if case (.integer(let base), .integer(var exponent)) = (base, exponent), exponent >= 0 {
      var result = 1
      var square = base
      while exponent > 0 {
        if exponent & 1 == 1 { result = try whole(result.multipliedReportingOverflow(by: square)) }
        exponent >>= 1
        if exponent > 0 { square = try whole(square.multipliedReportingOverflow(by: square)) }
      }
      return .integer(result)
    }
    guard base.real != 0 || exponent.real >= 0 else { throw .divisionByZero }
    return try finite(pow(base.real, exponent.real), from: base, exponent)
  }

  static func negate(_ operand: Scalar) throws(Failure) -> Scalar {
    switch operand {
    case .integer(let value): try exact((0).subtractingReportingOverflow(value))
    case .number(let value): .number(-value)
    }
  }

  static func absolute(_ operand: Scalar) throws(Failure) -> Scalar {
    operand.real < 0 ? try negate(operand) : operand
  }

  static func maximum(_ left: Scalar, _ right: Scalar) -> Scalar { left.real >= right.real ? left : right }
  static func minimum(_ left: Scalar, _ right: Scalar) -> Scalar { left.real <= right.real ? left : right }

  /// A whole result becomes a whole number: `floor(7 / 2)` is a size.
  static func floor(_ operand: Scalar) throws(Failure) -> Scalar {
    switch operand {
    case .integer: return operand
    case .number(let value):
      guard let whole = Int(exactly: value.rounded(.down)) else { throw .overflow }
      return .integer(whole)
    }
  }

  /// A function of one real number.
  static func apply(_ function: (Double) -> Double, to operand: Scalar) throws(Failure) -> Scalar {
    let result = function(operand.real)
    guard !result.isNaN || operand.real.isNaN else { throw .undefined }
    // A pole, such as log 0.
    guard !result.isInfinite || operand.real != 0 else { throw .undefined }
    return try finite(result, from: operand, operand)
  }

  private static func exact(_ result: (partialValue: Int, overflow: Bool)) throws(Failure) -> Scalar {
    .integer(try whole(result))
  }

  private static func whole(_ result: (partialValue: Int, overflow: Bool)) throws(Failure) -> Int {
    guard !result.overflow else { throw .overflow }
    return result.partialValue
  }

  /// Infinite results only from infinite operands.
  private static func finite(_ result: Double, from left: Scalar, _ right: Scalar) throws(Failure) -> Scalar {
    guard left.real.isFinite, right.real.isFinite else { return .number(result) }
    guard !result.isNaN else { throw .undefined }
    guard result.isFinite else { throw .overflow }
    return .number(result)
  }
}
