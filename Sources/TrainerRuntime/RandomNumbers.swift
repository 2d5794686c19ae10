import Glibc

/// Pseudo-random numbers that depend on a seed and a stream number alone, so that nothing about them has to be saved:
/// SplitMix64 (Steele, Lea and Flood 2014), a counter with a mixing function.
struct RandomNumbers {
  private var counter: UInt64

  init(seed: UInt64, stream: UInt64) {
    counter = RandomNumbers.mix(RandomNumbers.mix(seed) &+ RandomNumbers.mix(stream ^ 0x5851_f42d_4c95_7f2d))
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func next() -> UInt64 {
    counter &+= 0x9e37_79b9_7f4a_7c15
    return RandomNumbers.mix(counter)
  }

  /// Uniform in 0 ..< bound, without bias (Lemire 2019). `bound` is at least 1.
  mutating func next(below bound: Int) -> Int {
    let range = UInt64(max(1, bound))
    let threshold = (0 &- range) % range
    while true {
      let product = next().multipliedFullWidth(by: range)
      if product.low >= threshold { return Int(product.high) }
    }
  }

  /// Uniform in [0, 1).
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Normal with mean 0 and variance 1 (Box and Muller).
  mutating func normal() -> Double {
    sqrt(-2 * log(1 - uniform())) * cos(2 * Double.pi * uniform())
  }

  /// Every order is equally likely (Fisher and Yates).
  mutating func shuffle(_ values: inout [Int]) {
    guard values.count > 1 else { return }
    for last in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(last, next(below: last + 1))
    }
  }
}

/// Numbers of the independent random streams that the trainer draws from one seed. Epochs count up from `epochs`.
enum RandomStream {
  static let split: UInt64 = 1
  static let gradientCheck: UInt64 = 2
  static let benchmark: UInt64 = 3
  static let epochs: UInt64 = 1 << 32
}
