import NNIR
import Testing
import TrainerKernelsSupport

@Suite struct RandomTests {
  private static let count = 1 << 18

  private static func draw(
    seed: UInt64 = 42, step: UInt64 = 1, stream: UInt32 = 0, machine: support_machine = support_baseline,
    count: Int = count
  ) -> (uniform: [Float], bits: [UInt32]) {
    var uniform = [Float](repeating: 0, count: count)
    var bits = [UInt32](repeating: 0, count: count)
    support_uniform(machine, seed, step, stream, &uniform, &bits, Int64(count))
    return (uniform, bits)
  }

  /// These bits are in every checkpoint that is resumed: they never change.
  @Test func valuesArePinned() {
    #expect(Self.draw(count: 4).bits == [1_254_733_525, 1_631_440_435, 1_445_091_854, 1_285_614_128])
    let last = Self.draw(seed: .max, step: 1 << 40, stream: .max, count: 4).bits
    #expect(last == [3_932_321_737, 2_351_424_539, 1_699_919_597, 3_027_451_217])
  }

  @Test func allMachinesPrecisionsAndTheEvaluatorAgree() {
    let count = 5000
    let seeds: [(UInt64, UInt64, UInt32)] = [(0, 0, 0), (42, 7, 3), (.max, .max, .max)]
    for (seed, step, stream) in seeds {
      let reference = CounterRandom(seed: seed, draw: step, stream: stream)
      let expected = (0..<UInt64(count)).map(reference.uniform(at:))
      for machine in machines {
        let (uniform, bits) = Self.draw(seed: seed, step: step, stream: stream, machine: machine, count: count)
        #expect(uniform.map(Double.init) == expected)
        #expect(bits == (0..<UInt64(count)).map(reference.bits(at:)))
      }
      var wide = [Double](repeating: 0, count: count)
      support_uniform_double(seed, step, stream, &wide, Int64(count))
      #expect(wide == expected)
      #expect(expected.allSatisfy { $0 >= 0 && $0 < 1 })
    }
  }

  /// Limits that no number, or every number but the largest, is below; those of dropout; and numbers themselves, and what is next to them.
  @Test func numbersAreBelowALimitAsTheyAre() {
    let count = 5000
    let uniform = Self.draw(count: count).uniform.map(Double.init)
    let near = uniform.prefix(20).flatMap { [$0, $0.nextUp, $0.nextDown, $0 + 0x1p-25] }
    for limit in [-1, 0, 0x1p-30, 0x1p-24, 0.3, 0.5, 0.7, 1 - 0x1p-24] + near where limit <= 1 - 0x1p-24 {
      var below = [Bool](repeating: false, count: count)
      support_is_below(limit, 42, 1, 0, &below, Int64(count))
      #expect(below == uniform.map { $0 < limit }, "\(limit)")
    }
  }

  /// Chi-square over 256 cells: mean 255, standard deviation 22.6; the limits are six of those away.
  private func chiSquare(_ cells: some Sequence<Int>) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    var total = 0
    for cell in cells {
      counts[cell] += 1
      total += 1
    }
    let expected = Double(total) / 256
    return counts.reduce(0) { sum, count in sum + (Double(count) - expected) * (Double(count) - expected) / expected }
  }

  @Test(arguments: [0, 1, 1_000_000]) func valuesAreUniform(step: UInt64) {
    let bits = Self.draw(step: step).bits
    let range = 120.0...390.0
    #expect(range.contains(chiSquare(bits.lazy.map { Int($0 >> 24) })))
    #expect(range.contains(chiSquare(bits.lazy.map { Int($0 >> 8 & 255) })))
    // Neighbours as pairs, and eight neighbours as a mask of rate one half.
    #expect(range.contains(chiSquare(zip(bits, bits.dropFirst()).lazy.map { Int($0 >> 28) * 16 + Int($1 >> 28) })))
    let masks = stride(from: 0, to: bits.count, by: 8).map { first in
      (0..<8).reduce(0) { mask, place in mask << 1 | Int(bits[first + place] >> 31) }
    }
    #expect(range.contains(chiSquare(masks)))
  }

  /// Correlation times √n has standard deviation 1.
  private func correlation(_ left: some Collection<Float>, _ right: some Collection<Float>) -> Double {
    let pairs = zip(left, right)
    let sum = pairs.reduce(0.0) { $0 + (Double($1.0) - 0.5) * (Double($1.1) - 0.5) }
    return 12 * sum / Double(min(left.count, right.count)).squareRoot()
  }

  @Test func stepsStreamsSeedsAndNeighboursAreUnrelated() {
    let base = Self.draw().uniform
    for lag in [1, 2, 3, 10, 16, 64, 256, 1000, 4096] {
      #expect(abs(correlation(base, base.dropFirst(lag))) < 6, "neighbours at distance \(lag)")
    }
    for distance in 1...8 {
      #expect(abs(correlation(base, Self.draw(step: 1 + UInt64(distance)).uniform)) < 6, "step + \(distance)")
      #expect(abs(correlation(base, Self.draw(stream: UInt32(distance)).uniform)) < 6, "stream + \(distance)")
      #expect(abs(correlation(base, Self.draw(seed: 42 + UInt64(distance)).uniform)) < 6, "seed + \(distance)")
    }
    // (step, stream) and (stream, step) are different sequences.
    #expect(Self.draw(step: 2, stream: 1, count: 64).bits != Self.draw(step: 1, stream: 2, count: 64).bits)
  }
}
