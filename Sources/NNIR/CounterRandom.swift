/// Counter-based random numbers: a value is a function of (seed, draw, stream, index) alone. The bits are those of
/// `nnc_random.h`, which every trainer carries; a test of `TrainerKernels` compares the two.
///
///     let mask = CounterRandom(seed: 42, draw: 1, stream: 0)
///     mask.uniform(at: 7)  // a multiple of 2⁻²⁴ in [0, 1)
package struct CounterRandom: Hashable, Sendable {
  private let low: UInt32
  private let high: UInt32

  /// The sequence of one random tensor: `stream` tells the random nodes of a program apart, `draw` the batches.
  package init(seed: UInt64, draw: UInt64, stream: UInt32) {
    let increment: UInt64 = 0x9e37_79b9_7f4a_7c15
    var word = Self.mix(seed &+ increment)
    word = Self.mix(word &+ draw &+ increment)
    word = Self.mix(word &+ UInt64(stream) &+ increment)
    low = UInt32(truncatingIfNeeded: word)
    high = UInt32(truncatingIfNeeded: word >> 32)
  }

  /// 32 random bits for the element with this index, which counts modulo 2³².
  package func bits(at index: UInt64) -> UInt32 {
    var word = UInt32(truncatingIfNeeded: index) &+ low
    word ^= word >> 16
    word = word &* 0x7feb_352d
    word ^= word >> 15
    word = word &+ high
    word = word &* 0x846c_a68b
    word ^= word >> 16
    word = word &+ low
    word = word &* 0x9e37_79b1
    word ^= word >> 15
    return word
  }

  /// A multiple of 2⁻²⁴ in [0, 1): exact in single precision.
  package func uniform(at index: UInt64) -> Double {
    Double(bits(at: index) >> 8) * 0x1p-24
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var word = value
    word ^= word >> 32
    word = word &* 0xd6e8_feb8_6659_fd93
    word ^= word >> 32
    word = word &* 0xd6e8_feb8_6659_fd93
    word ^= word >> 32
    return word
  }
}
