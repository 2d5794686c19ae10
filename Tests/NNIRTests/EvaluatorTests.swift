import NNIR
import Testing

/// The reference evaluator against results worked out by hand.
struct EvaluatorTests {
  /// The outputs of a graph with inputs x: [batch, 2, 3] = 1, 2, … 6 (batch 1) and v: [3] as parameter = 10, 20, 30.
  private func run(_ lines: String, batch: Int = 1) throws -> [[Double]] {
    let graph = try parseGraph(
      """
      graph g
      input 0 x: [batch, 2, 3]
      parameter 0 v: [3] ""
      %0 = input 0 : [batch, 2, 3]
      %1 = parameter 0 : [3]
      \(lines)
      """)
    try verify(graph)
    return evaluate(
      graph, inputs: [(1...(batch * 6)).map(Double.init)], parameters: [[10, 20, 30]],
      runtime: RuntimeValues(
        seed: 9, step: 4, totalSteps: 100, epoch: 2, learningRateFactor: 0.25, accumulatedExamples: 5),
      batch: batch)
  }

  @Test func structure() throws {
    #expect(try run("%2 = permute %0 axes(0, 2, 1) : [batch, 3, 2]\noutput result y %2") == [[1, 4, 2, 5, 3, 6]])
    #expect(
      try run("%2 = permute %0 axes(0, 2, 1) : [batch, 3, 2]\noutput result y %2", batch: 2)
        == [[1, 4, 2, 5, 3, 6, 7, 10, 8, 11, 9, 12]])
    #expect(
      try run(
        "%2 = broadcast %1 axes(1) : [2, 3]\n%3 = broadcast %1 axes(0) : [3, 2]\noutput result y %2\noutput result z %3"
      )
        == [[10, 20, 30, 10, 20, 30], [10, 10, 20, 20, 30, 30]])
    #expect(try run("%2 = slice %0 axis(2) start(1) size(2) : [batch, 2, 2]\noutput result y %2") == [[2, 3, 5, 6]])
    #expect(
      try run("%2 = pad %0 axis(1) before(0) after(1) : [batch, 3, 3]\noutput result y %2")
        == [[1, 2, 3, 4, 5, 6, 0, 0, 0]])
    #expect(
      try run("%2 = pad %1 axis(0) before(2) after(0) : [5]\noutput result y %2") == [[0, 0, 10, 20, 30]])
    #expect(
      try run(
        "%2 = slice %0 axis(2) start(0) size(1) : [batch, 2, 1]\n%3 = concatenate %0, %2 axis(2) : [batch, 2, 4]\noutput result y %3"
      ) == [[1, 2, 3, 1, 4, 5, 6, 4]])
    #expect(
      try run("%2 = pad -infinity %1 axis(0) before(1) after(1) : [5]\noutput result y %2")
        == [[-.infinity, 10, 20, 30, -.infinity]])
    #expect(try run("%2 = reshape %0 : [batch, 6]\noutput result y %2") == [[1, 2, 3, 4, 5, 6]])
    #expect(
      try run("%2 = iota axis(0) : [2, 3]\n%3 = iota axis(1) : [2, 3]\noutput result y %2\noutput result z %3")
        == [[0, 0, 0, 1, 1, 1], [0, 1, 2, 0, 1, 2]])
  }

  @Test func windows() throws {
    #expect(
      try run("%2 = window %1 axis(0) size(2) stride(1) dilation(1) : [2, 2]\noutput result y %2")
        == [[10, 20, 20, 30]])
    #expect(
      try run("%2 = window %1 axis(0) size(2) stride(5) dilation(2) : [1, 2]\noutput result y %2") == [[10, 30]])
    #expect(
      try run("%2 = window %0 axis(1) size(1) stride(1) dilation(1) : [batch, 2, 1, 3]\noutput result y %2")
        == [[1, 2, 3, 4, 5, 6]])
    // Positions 0 and 1, offsets 0, 1 and 2, two apart: 1 to 0, 2 and 4, then 4 to 3, 5 and 7.
    #expect(
      try run(
        "%2 = windowAdjoint %0 axis(1) size(3) stride(3) dilation(2) extent(9) : [batch, 9]\noutput result y %2",
        batch: 2) == [[1, 0, 2, 4, 3, 5, 0, 6, 0, 7, 0, 8, 10, 9, 11, 0, 12, 0]])
    // What several windows have in common is added up.
    #expect(
      try run(
        "%2 = windowAdjoint %0 axis(1) size(3) stride(1) dilation(1) extent(4) : [batch, 4]\noutput result y %2")
        == [[1, 6, 8, 6]])
  }

  @Test func reductions() throws {
    #expect(try run("%2 = reduce sum %0 axes(1) : [batch, 3]\noutput result y %2") == [[5, 7, 9]])
    #expect(try run("%2 = reduce sum %0 axes(0, 2) : [2]\noutput result y %2", batch: 2) == [[30, 48]])
    #expect(try run("%2 = reduce maximum %0 axes(2) : [batch, 2]\noutput result y %2") == [[3, 6]])
    #expect(try run("%2 = reduce minimum %0 axes(1, 2) : [batch]\noutput result y %2", batch: 2) == [[1, 7]])
    #expect(try run("%2 = argumentMaximum %0 axis(2) : [batch, 2]\noutput result y %2") == [[2, 2]])
    // The first of equal ones.
    #expect(
      try run(
        "%2 = negate %1 : [3]\n%3 = absolute %2 : [3]\n%4 = sign %3 : [3]\n%5 = argumentMaximum %4 axis(0) : []\noutput result y %5"
      )
        == [[0]])
  }

  @Test func contractions() throws {
    #expect(try run("%2 = contract %0, %1 summed(2-0) : [batch, 2]\noutput result y %2") == [[140, 320]])
    #expect(
      try run("%2 = contract %0, %0 batch(0-0) summed(2-2) : [batch, 2, 2]\noutput result y %2") == [[14, 32, 32, 77]])
    #expect(
      try run("%2 = contract %0, %0 batch(0-0, 2-2) summed(1-1) : [batch, 3]\noutput result y %2") == [[17, 29, 45]])
    #expect(
      try run("%2 = contract %1, %1 summed() : [3, 3]\noutput result y %2")
        == [[100, 200, 300, 200, 400, 600, 300, 600, 900]])
    #expect(try run("%2 = contract %1, %1 summed(0-0) : []\noutput result y %2") == [[1400]])
  }

  @Test func scalarsOfTheRun() throws {
    let lines = RuntimeScalar.allCases.enumerated().map { index, scalar in
      "%\(index + 2) = runtime \(scalar.rawValue) : []\noutput result r\(index) %\(index + 2)"
    }
    #expect(try run(lines.joined(separator: "\n"), batch: 3) == [[4], [100], [2], [0.25], [3], [5]])
  }

  @Test func randomNumbersAreThoseOfTheTrainer() throws {
    let random = CounterRandom(seed: 9, draw: 4, stream: 6)
    #expect(
      try run("%2 = random stream(6) : [batch, 2]\noutput result y %2", batch: 2)
        == [(0..<4).map { random.uniform(at: $0) }])
  }

  @Test func notANumberSpreads() {
    for value in [Double.nan, 1, -1] {
      #expect(apply(.maximum, .nan, value).isNaN && apply(.maximum, value, .nan).isNaN)
      #expect(apply(.minimum, .nan, value).isNaN && apply(.minimum, value, .nan).isNaN)
      #expect(holds(.notEqual, .nan, value) && !holds(.equal, .nan, value))
      #expect(!holds(.less, .nan, value) && !holds(.greaterOrEqual, value, .nan))
    }
    #expect(apply(.sign, Double.nan).isNaN)
  }

  @Test func functions() {
    let expected: [UnaryFunction: (Double, Double)] = [
      .negate: (2, -2), .absolute: (-2, 2), .sign: (-0.5, -1), .floor: (-0.5, -1), .exponential: (1, 2.718281828459045),
      .logarithm: (10, 2.302585092994046), .squareRoot: (2, 1.4142135623730951),
      .reciprocalSquareRoot: (4, 0.5), .sine: (1, 0.8414709848078965), .cosine: (1, 0.5403023058681398),
      .hyperbolicTangent: (1, 0.7615941559557649), .errorFunction: (1, 0.8427007929497149), .not: (1, 0),
    ]
    for function in UnaryFunction.allCases {
      guard let (x, y) = expected[function] else {
        Issue.record("\(function) is not tested")
        continue
      }
      #expect((apply(function, x) - y).magnitude <= 1e-15 * max(1, y.magnitude), "\(function)")
      #expect(apply(function, Float(x)) == Float(y), "\(function)")
    }
    #expect(apply(.power, 2.0, -2) == 0.25)
    #expect(apply(.divide, 1.0, 4) == 0.25)
    #expect(apply(.subtract, 1.0, 4) == -3)
    #expect(apply(.and, 1.0, 0) == 0 && apply(.or, 1.0, 0) == 1)
  }

  /// Single precision is computed in single precision: 2²⁴ + 1 is lost. But not from scalars that no tensor goes into: Adam's
  /// 1 - 0.999ᵗ.
  @Test func precisionIsThatOfTheElements() throws {
    let graph = try parseGraph(
      """
      graph g
        parameter 0 w: [1] ""
        %0 = parameter 0 : [1]
        %1 = constant 1 : []
        %2 = broadcast %1 axes() : [1]
        %3 = add %0, %2 : [1]
        %4 = constant 0.999 : []
        %5 = runtime step : []
        %6 = power %4, %5 : []
        %7 = subtract %1, %6 : []
        output result sum %3
        output result correction %7
      """)
    #expect(evaluate(graph, parameters: [[16_777_216]] as [[Float]]) == [[16_777_216], [0.001]])
    #expect(evaluate(graph, parameters: [[16_777_216]] as [[Double]])[0] == [16_777_217])
  }
}
