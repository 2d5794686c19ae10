#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A function of real numbers or booleans, element by element. Library functions are computed in double precision.
package func apply<Real: BinaryFloatingPoint>(_ function: UnaryFunction, _ x: Real) -> Real {
  switch function {
  case .negate: -x
  case .absolute: x.magnitude
  case .sign: x > 0 ? 1 : x < 0 ? -1 : x
  case .floor: x.rounded(.down)
  case .exponential: Real(exp(Double(x)))
  case .logarithm: Real(log(Double(x)))
  case .squareRoot: x.squareRoot()
  case .reciprocalSquareRoot: Real(1 / Double(x).squareRoot())
  case .sine: Real(sin(Double(x)))
  case .cosine: Real(cos(Double(x)))
  case .hyperbolicTangent: Real(tanh(Double(x)))
  case .errorFunction: Real(erf(Double(x)))
  case .not: x == 0 ? 1 : 0
  }
}

/// A function of two real numbers or booleans, element by element. The maximum and minimum with NaN are NaN.
package func apply<Real: BinaryFloatingPoint>(_ function: BinaryFunction, _ x: Real, _ y: Real) -> Real {
  switch function {
  case .add: x + y
  case .subtract: x - y
  case .multiply: x * y
  case .divide: x / y
  case .power: Real(pow(Double(x), Double(y)))
  case .maximum: x > y || x.isNaN ? x : y
  case .minimum: x < y || x.isNaN ? x : y
  case .and: x != 0 && y != 0 ? 1 : 0
  case .or: x != 0 || y != 0 ? 1 : 0
  }
}

/// Whether a comparison holds. With NaN only `notEqual` does.
package func holds<Real: BinaryFloatingPoint>(_ comparison: Comparison, _ x: Real, _ y: Real) -> Bool {
  switch comparison {
  case .equal: x == y
  case .notEqual: x != y
  case .less: x < y
  case .lessOrEqual: x <= y
  case .greater: x > y
  case .greaterOrEqual: x >= y
  }
}
