import NNIR

/// A generator of the tests' own, so that every run sees the same numbers.
package struct TestNumbers {
  private var index: UInt64 = 0
  private let random: CounterRandom

  package init(seed: UInt64) { random = CounterRandom(seed: seed, draw: 0, stream: 0) }

  package mutating func next(in range: ClosedRange<Double>) -> Double {
    index += 1
    return range.lowerBound + (range.upperBound - range.lowerBound) * random.uniform(at: index)
  }

  /// A whole number from 0 up to `count`, exclusive.
  package mutating func next(below count: Int) -> Int { min(count - 1, Int(next(in: 0...1) * Double(count))) }

  package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(below: elements.count)] }

  /// Numbers that keep a distance from these points, where a function has a kink or a pole.
  package mutating func array(
    _ count: Int, in range: ClosedRange<Double> = -2...2, awayFrom points: [Double] = []
  ) -> [Double] {
    (0..<count).map { _ in
      while true {
        let number = next(in: range)
        if points.allSatisfy({ ($0 - number).magnitude > 0.01 }) { return number }
      }
    }
  }
}
