import GraphTestSupport
import NNIR
import Testing

struct PrinterTests {
  static let everyOperation = """
    graph every.operation
      input 0 x: [batch, 3]
      input 1 "a name": [batch, 2, 3]
      parameter 0 linear1.weight: [3, 4] "kaiming_uniform(fan_in: in, fan_out: \\"out\\")"
      parameter 1 scale: [] ""
      state 0 linear1.weight.m: [3, 4] of 0 "zeros"
      %0 = input 0 : [batch, 3]
      %1 = input 1 : [batch, 2, 3]
      %2 = parameter 0 : [3, 4]
      %3 = state 0 : [3, 4]
      %4 = gradient 0 : [3, 4]
      %5 = constant -0.1 : []
      %6 = constant -infinity : []
      %7 = constant 1e-30 : []
      %8 = constant -0.0 : []
      %9 = runtime exampleCount : []
      %10 = iota axis(0) : [batch, 3]
      %11 = random stream(7) : [batch, 3]
      %12 = reciprocalSquareRoot %0 : [batch, 3]
      %13 = maximum %0, %12 : [batch, 3]
      %14 = lessOrEqual %0, %13 : boolean [batch, 3]
      %15 = not %14 : boolean [batch, 3]
      %16 = or %14, %15 : boolean [batch, 3]
      %17 = select %16, %0, %12 : [batch, 3]
      %18 = reduce maximum %1 axes(0, 2) : [2]
      %19 = argumentMaximum %1 axis(2) : [batch, 2]
      %20 = reshape %1 : [batch, 6]
      %21 = permute %1 axes(0, 2, 1) : [batch, 3, 2]
      %22 = broadcast %2 axes(0, 2) : [3, 5, 4]
      %23 = slice %20 axis(1) start(2) size(3) : [batch, 3]
      %24 = pad %20 axis(1) before(1) after(0) : [batch, 7]
      %25 = concatenate %20, %24, %20 axis(1) : [batch, 19]
      %26 = contract %1, %21 batch(0-0) summed(2-1) : [batch, 2, 2]
      %27 = contract %0, %2 summed(1-0) : [batch, 4]
      %28 = contract %0, %5 summed() : [batch, 3]
      %29 = stopGradient %28 : [batch, 3]
      %30 = window %20 axis(1) size(2) stride(3) dilation(2) : [batch, 2, 2]
      %31 = windowAdjoint %30 axis(1) size(2) stride(3) dilation(2) extent(7) : [batch, 7]
      %32 = pad -infinity %31 axis(1) before(0) after(2) : [batch, 9]
      output result grad_norm %9
      output result "of x" %17
      output parameter 0 %2
      output state 0 %3
      output gradient 0 %4

    """

  @Test func printsEveryOperation() throws {
    let graph = try parseGraph(Self.everyOperation)
    try verify(graph)
    #expect(print(graph) == Self.everyOperation)
  }

  @Test(arguments: Array(0..<100) as [UInt64])
  func parsesWhatItPrints(seed: UInt64) throws {
    var graph = randomGraph(seed: seed, count: 40, style: .finite)
    try verify(graph)
    let parsed = try parseGraph(print(graph))
    for index in graph.nodes.indices { graph.nodes[index].origin = Origin() }
    #expect(parsed == graph)
  }

  @Test(arguments: [
    0, -0.0, 1, -3, 0.1, 1e15, 1e300, Double.leastNonzeroMagnitude, 1.7976931348623157e308, .pi, -.infinity,
    123_456_789.25,
  ])
  func numbersSurvive(_ number: Double) throws {
    let text = "graph g\n%0 = constant \(printNumber(number)) : []\n"
    guard case .constant(let parsed) = try parseGraph(text).nodes[0].op else {
      Issue.record("not a constant")
      return
    }
    #expect(parsed.bitPattern == number.bitPattern)
  }

  @Test func originsAreComments() throws {
    var builder = GraphBuilder(name: "g")
    _ = builder.constant(1, origin: Origin(scope: "linear1", name: "@\n", isBackward: true))
    let text = print(builder.graph)
    #expect(text == "graph g\n  %0 = constant 1 : []  // linear1 @  backward\n")
    #expect(try parseGraph(text).nodes[0].origin == Origin())
  }

  @Test(arguments: [
    ("", "line 1, column 1: a graph begins with 'graph NAME'"),
    ("graf g", "line 1, column 1: expected 'graph', and found 'graf'"),
    ("graph g\n%1 = constant 1 : []", "line 2, column 1: the next value is number 0, not 1"),
    ("graph g\n%0 = constant : []", "line 2, column 15: 'constant' needs a number"),
    ("graph g\n%0 = constant 1x : []", "line 2, column 15: 'constant' needs a number"),
    ("graph g\n%0 = constant 1", "line 2, column 16: expected ':', and found the end of the line"),
    ("graph g\n%0 = frobnicate : []", "line 2, column 6: there is no operation 'frobnicate'"),
    ("graph g\n%0 = add sum %0, %0 : []", "line 2, column 10: 'add' does not go with 'sum'"),
    ("graph g\n%0 = slice %0 axis(1) : []", "line 2, column 6: 'slice' needs 'start(…)', a list of numbers"),
    ("graph g\n%0 = iota axis(0, 1) : [3]", "line 2, column 6: 'iota' needs one number as 'axis(…)'"),
    ("graph g\n%0 = contract %0, %0 summed(1) : []", "line 2, column 6: 'summed' needs pairs of axes such as 1-0"),
    ("graph g\n%0 = select %0 axis(1) : []", "line 2, column 16: 'select' has no attribute 'axis'"),
    ("graph g\n%0 = constant 1 : [2,", "line 2, column 22: expected a whole number, and found the end of the line"),
    ("graph g\ninput 0 x: [2] extra", "line 2, column 16: expected the end of the line, and found 'extra'"),
    ("graph g\ninput 0 \"x: [2]", "line 2, column 9: this string has no end"),
    ("graph g\nparameter 0 w: [batch]", "line 2, column 16: parameters and states have fixed sizes"),
    ("graph g\n? 1", "line 2, column 1: unexpected character '?'"),
    (
      "graph g\nresult",
      "line 2, column 1: expected 'input', 'parameter', 'state', a value such as '%0', or 'output', and found 'result'"
    ),
    (
      "graph g\noutput loss %0",
      "line 2, column 8: expected 'result', 'parameter', 'state' or 'gradient', and found 'loss'"
    ),
    ("graph g\n%99999999999999999999 = constant 1 : []", "line 2, column 22: '%' needs the number of a value"),
  ])
  func mistakesHaveAPlace(text: String, message: String) {
    do {
      _ = try parseGraph(text)
      Issue.record("no error; expected: \(message)")
    } catch {
      #expect("\(error)" == message)
    }
  }
}
