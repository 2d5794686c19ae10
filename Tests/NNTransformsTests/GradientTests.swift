import NNIR
import Testing

@testable import NNTransforms

/// Every rule of differentiation against finite differences, in double precision: the loss is Σ w · op(x, …) with random weights w,
/// so that every element of the result has another derivative coming in.
struct GradientTests {
  static let sizes = [1, 3, 17]
  static let batches = [1, 5]

  @Test(arguments: UnaryFunction.allCases.filter { $0.element == .real }, sizes)
  func unary(_ function: UnaryFunction, size: Int) {
    let needsPositive = [.logarithm, .squareRoot, .reciprocalSquareRoot].contains(function)
    for batch in Self.batches {
      checkGradients(shapes: [[size]], batch: batch, range: needsPositive ? 0.3...2 : -2...2, awayFrom: [-1, 0, 1]) {
        $0.unary(function, $1[0])
      }
    }
  }

  @Test(arguments: BinaryFunction.allCases.filter { $0.element == .real }, sizes)
  func binary(_ function: BinaryFunction, size: Int) {
    let needsPositive = [.divide, .power].contains(function)
    for batch in Self.batches {
      checkGradients(shapes: [[size], [size]], batch: batch, range: needsPositive ? 0.3...2 : -2...2) {
        $0.binary(function, $1[0], $1[1])
      }
    }
  }

  @Test(arguments: [-2, -1, 0, 1, 2, 3, 4, 5])
  func integerPower(_ exponent: Double) {
    checkGradients(shapes: [[17]], batch: 5, range: -2...2, awayFrom: [0]) { $0.binary(.power, $1[0], exponent) }
  }

  @Test(arguments: sizes)
  func selectAndCompare(size: Int) {
    for batch in Self.batches {
      checkGradients(shapes: [[size], [size], [size]], batch: batch) { builder, x in
        builder.select(builder.compare(.greater, x[0], 0.1), x[1], x[2])
      }
      // Both branches from the same value: their derivatives add up.
      checkGradients(shapes: [[size]], batch: batch, awayFrom: [0]) { builder, x in
        let slope = builder.binary(.multiply, x[0], 0.01)
        return builder.select(builder.compare(.greater, x[0], 0), x[0], slope)
      }
    }
  }

  @Test(arguments: Reduction.allCases, [[0], [1], [2], [0, 1], [1, 2], [0, 2], [0, 1, 2]])
  func reduce(_ reduction: Reduction, axes: [Int]) {
    for (size, other) in [(1, 3), (3, 17), (17, 1)] {
      for batch in Self.batches {
        checkGradients(shapes: [[size, other]], batch: batch) { $0.reduce(reduction, $1[0], axes: axes) }
      }
    }
  }

  @Test(arguments: batches)
  func structure(batch: Int) {
    checkGradients(shapes: [[6, 3]], batch: batch) { $0.reshape($1[0], to: [.batch, .size(2), .size(9)]) }
    checkGradients(shapes: [[1, 3, 5]], batch: batch) { $0.permute($1[0], [0, 3, 1, 2]) }
    checkGradients(shapes: [[3]], batch: batch) {
      $0.broadcast($1[0], to: [.batch, .size(2), .size(3), .size(4)], axes: [0, 2])
    }
    checkGradients(shapes: [[3, 17]], batch: batch) { $0.add(.slice(axis: 2, start: 4, size: 10), [$1[0]]) }
    checkGradients(shapes: [[3, 2]], batch: batch) { $0.add(.pad(axis: 1, before: 2, after: 1, value: 0), [$1[0]]) }
    checkGradients(shapes: [[3, 1], [3, 5], [3, 2]], batch: batch) { $0.add(.concatenate(axis: 2), $1) }
    // The same operand twice.
    checkGradients(shapes: [[3]], batch: batch) { $0.add(.concatenate(axis: 1), [$1[0], $1[0]]) }
  }

  /// Leaves without a batch axis: parameters that are repeated over the batch.
  @Test(arguments: batches)
  func broadcastOverBatch(batch: Int) {
    checkGradients(shapes: [[3], [3]], batched: [true, false], batch: batch) { builder, x in
      let repeated = builder.broadcast(x[1], to: [.batch, .size(3)], axes: [1])
      return builder.binary(.multiply, x[0], repeated)
    }
  }

  struct ContractionCase: Sendable, CustomTestStringConvertible {
    var name: String
    var left: [Int]
    var right: [Int]
    var batched: [Bool]
    var batch: [(Int, Int)]
    var summed: [(Int, Int)]
    var order: [Int]?

    init(
      _ name: String, _ left: [Int], _ right: [Int], batched: [Bool], batch: [(Int, Int)] = [], summed: [(Int, Int)],
      order: [Int]? = nil
    ) {
      self.name = name
      self.left = left
      self.right = right
      self.batched = batched
      self.batch = batch
      self.summed = summed
      self.order = order
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    ContractionCase("x @ w", [3], [3, 17], batched: [true, false], summed: [(1, 0)]),
    ContractionCase("x @ wᵀ", [3], [17, 3], batched: [true, false], summed: [(1, 1)]),
    ContractionCase("one column", [17], [17], batched: [true, false], summed: [(1, 0)]),
    ContractionCase("tokens @ w", [4, 3], [3, 5], batched: [true, false], summed: [(2, 0)]),
    ContractionCase("w @ w", [3, 4], [4, 1], batched: [false, false], summed: [(1, 0)]),
    ContractionCase("outer product", [3], [2], batched: [true, false], summed: []),
    ContractionCase("two axes summed", [3, 4], [4, 3, 2], batched: [true, false], summed: [(1, 1), (2, 0)]),
    ContractionCase("query · key", [5, 3], [4, 3], batched: [true, true], batch: [(0, 0)], summed: [(2, 2)]),
    ContractionCase(
      "heads", [2, 5, 3], [4, 2, 3], batched: [true, true], batch: [(0, 0), (1, 2)], summed: [(3, 3)]),
    ContractionCase("transposed left", [3, 5], [3, 4], batched: [true, true], batch: [(0, 0)], summed: [(1, 1)]),
    ContractionCase("over the batch", [3], [5], batched: [true, true], summed: [(0, 0)]),
    ContractionCase("over batch and axis", [4, 3], [5, 4], batched: [true, true], summed: [(1, 2), (0, 0)]),
    ContractionCase(
      "over the batch, axis kept", [2, 3], [2, 5], batched: [true, true], batch: [(1, 1)], summed: [(0, 0)]),
    ContractionCase(
      "over the batch, axis kept, turned", [2, 3], [2, 5], batched: [true, true], batch: [(1, 1)], summed: [(0, 0)],
      order: [2, 1, 0]),
    ContractionCase(
      "groups", [5, 3, 2], [2, 3, 4], batched: [true, false], batch: [(2, 1)], summed: [(3, 0)], order: [1, 2, 0, 3]),
    ContractionCase("w @ x", [4, 3], [3, 5], batched: [false, true], summed: [(1, 1)], order: [1, 0, 2]),
    ContractionCase(
      "groups of the right", [3, 2], [5, 2, 3], batched: [false, true], batch: [(0, 3), (1, 2)], summed: [],
      order: [2, 0, 3, 1]),
    ContractionCase("to a scalar", [3], [3], batched: [true, true], summed: [(0, 0), (1, 1)]),
  ])
  func contract(_ test: ContractionCase) {
    for batch in Self.batches {
      checkGradients(shapes: [test.left, test.right], batched: test.batched, batch: batch) { builder, x in
        builder.contract(
          x[0], x[1], batch: test.batch.map { Contraction.Pair($0.0, $0.1) },
          summed: test.summed.map { Contraction.Pair($0.0, $0.1) }, order: test.order)
      }
    }
  }

  // MARK: What finite differences cannot tell

  /// The derivatives of Σ op(x) by x, exactly at these points.
  private func derivatives(at points: [Double], _ function: (inout GraphBuilder, ValueID) -> ValueID) -> [Double] {
    let shape = [points.count]
    var builder = GraphBuilder(
      name: "points", parameters: [StorageInfo(name: "x", shape: shape, initializer: "")])
    let x = builder.add(.parameter(index: 0))
    builder.output(.result("loss"), builder.sum(function(&builder, x), axes: [0]))
    return evaluate(differentiate(builder.graph), parameters: [points])[1]
  }

  @Test func reluAtZeroIsFlat() {
    #expect(derivatives(at: [-1, 0, -0.0, 2, .nan]) { $0.binary(.maximum, $1, 0) } == [0, 0, 0, 1, 0])
    #expect(
      derivatives(at: [-1, 0, 2]) { builder, x in
        builder.binary(.minimum, builder.constant(0, to: [.size(3)]), x)
      } == [1, 0, 0])
  }

  @Test func tiedParametersShare() {
    #expect(derivatives(at: [3, -1]) { $0.binary(.maximum, $1, $0.binary(.multiply, $1, 1)) } == [1, 1])
    #expect(
      derivatives(at: [3, 1, 3, 3]) { builder, x in
        builder.fill(builder.reduce(.maximum, x, axes: [0]), to: [.size(6)])
      } == [2, 0, 2, 2])
  }

  @Test func powersAtZeroAreExact() {
    #expect(derivatives(at: [0, -2]) { $0.binary(.power, $1, 0) } == [0, 0])
    #expect(derivatives(at: [0, -2]) { $0.binary(.power, $1, 1) } == [1, 1])
    #expect(derivatives(at: [0, -2]) { $0.binary(.power, $1, 2) } == [0, -4])
    #expect(derivatives(at: [0, -2]) { $0.binary(.power, $1, 3) } == [0, 12])
    #expect(derivatives(at: [0, 2]) { $0.binary(.power, $0.constant(0, to: [.size(2)]), $1) } == [0, 0])
    // 0⁰ with an exponent that is not a constant: x - x.
    #expect(
      derivatives(at: [0]) { builder, x in
        builder.binary(.power, x, builder.add(.stopGradient, [builder.binary(.subtract, x, x)]))
      } == [0])
  }

  @Test func absoluteAtZeroIsFlat() {
    #expect(derivatives(at: [-3, 0, 3]) { $0.unary(.absolute, $1) } == [-1, 0, 1])
  }

  @Test func stopGradientStops() {
    #expect(derivatives(at: [3, 5]) { $0.binary(.multiply, $1, $0.add(.stopGradient, [$1])) } == [3, 5])
  }
}
