import Foundation
import Testing
import TrainerKernelsSupport

/// The instruction sets that this processor has.
let machines = [support_baseline, support_avx2, support_avx512].filter { support_has($0) == 1 }

/// The elementary functions against the C library, within the bounds that nnc_math.h states.
@Suite struct MathTests {
  static let bounds: [(function: support_function, name: String, bound: Double)] = [
    (support_exp, "exp", 2), (support_log, "log", 1), (support_tanh, "tanh", 2), (support_erf, "erf", 2),
    (support_sin, "sin", 2), (support_cos, "cos", 2), (support_sqrt, "sqrt", 0.5), (support_rsqrt, "rsqrt", 2),
    (support_abs, "abs", 0), (support_sign, "sign", 0), (support_floor, "floor", 0),
  ]

  /// Bit patterns 9,973 apart over all floats: each exponent and sign, subnormal numbers, infinities, NaN.
  @Test(arguments: machines) func errorsAreBounded(machine: support_machine) {
    for (function, name, bound) in Self.bounds {
      var place: Float = 0
      let error = support_worst_error(machine, function, 0, 9973, &place)
      #expect(error <= bound, "\(name)(\(place)) is off by \(error) ulp")
    }
  }

  /// Every float close to a point where an implementation changes or a result leaves the range.
  @Test(arguments: machines) func errorsAreBoundedAtSeams(machine: support_machine) {
    let seams: [Float] = [
      0.625, 1, 4, 0.70710678, 1.4142135, 88.72284, -86.98997, -87.3, 89, 0.7853982, 1.5707964, 3.1415927,
      8388608, 1.1754944e-38, 2.5,
      // Large multiples of π/2, as close as floats come.
      0x1.f37c8ap96, 0x1.2ceb8p120, 0x1.7b9b4p126, 0x1.7b9b4p127,
    ]
    var values: [Float] = [0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    for seam in seams {
      for offset in -2000...2000 {
        let value = Float(bitPattern: UInt32(Int(seam.bitPattern) + offset))
        values += [value, -value]
      }
    }
    for (function, name, bound) in Self.bounds {
      var results = [Float](repeating: 0, count: values.count)
      support_unary(machine, function, values, &results, Int64(values.count))
      for (index, value) in values.enumerated() {
        let error = support_unary_error(function, value, results[index])
        if error > bound { Issue.record("\(name)(\(value)) is \(results[index]), off by \(error) ulp") }
      }
    }
  }

  @Test(arguments: machines) func expLeavesItsRange(machine: support_machine) {
    let arguments: [Float] = [-86.98, -87, -100, -104, 88.72, 88.73, -.infinity, .infinity]
    var results = [Float](repeating: 0, count: arguments.count)
    support_unary(machine, support_exp, arguments, &results, Int64(arguments.count))
    #expect(results[0] > 1.66e-38)
    #expect(results[4] > 3.39e38 && results[4] < .infinity)
    #expect(results[1...3] == [0, 0, 0])
    #expect(results[5...] == [.infinity, 0, .infinity])
  }

  @Test(arguments: machines) func powerFollowsC(machine: support_machine) {
    let special: [Float] = [
      0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, .infinity, -.infinity, .nan, .leastNonzeroMagnitude,
      -.leastNonzeroMagnitude, 1e-38, 3e38, -3e38,
      16_777_216, 16_777_215, -16_777_215, 8_388_609, -8_388_609, 0.99999994, 1.0000001, 2.5, -2.5, 100, -101,
    ]
    var bases: [Float] = []
    var exponents: [Float] = []
    for base in special { for exponent in special { bases.append(base); exponents.append(exponent) } }
    var generator = SplitMix(state: 1)
    for _ in 0..<20_000 {
      bases.append(Float(bitPattern: UInt32(truncatingIfNeeded: generator.next())))
      exponents.append(Float.random(in: -3...3, using: &generator))
      bases.append(Float.random(in: 0.9...1.1, using: &generator))
      exponents.append(Float.random(in: -1000...1000, using: &generator))
      bases.append(Float.random(in: -50...50, using: &generator))
      exponents.append(Float(Int.random(in: -20...20, using: &generator)))
    }
    var results = [Float](repeating: 0, count: bases.count)
    support_apply_binary(machine, support_pow, bases, exponents, &results, Int64(bases.count))
    for index in bases.indices {
      let error = support_error(results[index], pow(Double(bases[index]), Double(exponents[index])))
      if error > 1 {
        Issue.record("pow(\(bases[index]), \(exponents[index])) is \(results[index]), off by \(error) ulp")
      }
    }
  }

  @Test(arguments: machines) func maximumAndMinimumPassNaNOn(machine: support_machine) {
    let left: [Float] = [.nan, 1, .nan, 2, -3, .infinity, -.infinity]
    let right: [Float] = [1, .nan, .nan, 1, 4, 0, 0]
    var largest = [Float](repeating: 0, count: left.count)
    var smallest = largest
    support_apply_binary(machine, support_max, left, right, &largest, Int64(left.count))
    support_apply_binary(machine, support_min, left, right, &smallest, Int64(left.count))
    #expect(largest[..<3].allSatisfy(\.isNaN) && smallest[..<3].allSatisfy(\.isNaN))
    #expect(largest[3...] == [2, 4, .infinity, 0])
    #expect(smallest[3...] == [1, -3, 0, -.infinity])
  }

  /// With a bound that is a number they are the maximum and the minimum to the bit, zeros too.
  @Test(arguments: machines) func boundsAreMaximumAndMinimum(machine: support_machine) {
    let numbers: [Float] = [.nan, 1, 2, -3, 0, -0.0, .infinity, -.infinity]
    let bounds: [Float] = [0, -0.0, -80, 6, .infinity, -.infinity, 1, -3]
    let left = numbers.flatMap { number in bounds.map { _ in number } }
    let right = numbers.flatMap { _ in bounds }
    for (function, bounded) in [(support_max, support_at_least), (support_min, support_at_most)] {
      var (expected, results) = (left, left)
      support_apply_binary(machine, function, left, right, &expected, Int64(left.count))
      support_apply_binary(machine, bounded, left, right, &results, Int64(left.count))
      #expect(results.map(\.bitPattern) == expected.map(\.bitPattern))
    }
  }

  @Test func maximumAndMinimumPassNaNOnInDouble() {
    let left: [Double] = [.nan, 1, 2, -3]
    let right: [Double] = [1, .nan, 1, 4]
    var largest = [Double](repeating: 0, count: 4)
    var smallest = largest
    support_apply_binary_double(support_max, left, right, &largest, 4)
    support_apply_binary_double(support_min, left, right, &smallest, 4)
    #expect(largest[..<2].allSatisfy(\.isNaN) && smallest[..<2].allSatisfy(\.isNaN))
    #expect(largest[2...] == [2, 4] && smallest[2...] == [1, -3])
  }

  @Test func doublePrecisionIsTheLibrary() {
    let values: [Double] = [-2.5, -0.3, 0.1, 1, 7.25]
    let functions: [(support_function, (Double) -> Double)] = [
      (support_exp, exp), (support_log, log), (support_tanh, tanh), (support_erf, erf), (support_sin, sin),
      (support_cos, cos), (support_sqrt, { $0.squareRoot() }), (support_rsqrt, { 1 / $0.squareRoot() }),
      (support_abs, abs), (support_sign, { $0 > 0 ? 1 : -1 }), (support_floor, floor),
    ]
    for (function, exact) in functions {
      var results = [Double](repeating: 0, count: values.count)
      support_unary_double(function, values, &results, Int64(values.count))
      for (value, result) in zip(values, results) {
        #expect(result == exact(value) || (result.isNaN && exact(value).isNaN))
      }
    }
  }
}

/// A small generator with a fixed seed, so that a test tries the same numbers each time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
