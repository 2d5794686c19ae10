import NNIR
import NNTransforms
import Testing

struct DifferentiateTests {
  /// A neuron with weight, bias, ReLU and squared error, and a parameter that it does not use.
  static let neuron = """
    graph training
      input 0 x: [batch]
      input 1 target: [batch]
      parameter 0 w: [] "zeros"
      parameter 1 unused: [3] "zeros"
      parameter 2 b: [] "zeros"
      state 0 calls: [] "zeros"
      %0 = input 0 : [batch]
      %1 = parameter 0 : []
      %2 = broadcast %1 axes() : [batch]
      %3 = multiply %0, %2 : [batch]
      %4 = parameter 2 : []
      %5 = broadcast %4 axes() : [batch]
      %6 = add %3, %5 : [batch]
      %7 = constant 0 : []
      %8 = broadcast %7 axes() : [batch]
      %9 = maximum %6, %8 : [batch]
      %10 = input 1 : [batch]
      %11 = subtract %9, %10 : [batch]
      %12 = multiply %11, %11 : [batch]
      %13 = reduce sum %12 axes(0) : []
      %14 = runtime exampleCount : []
      %15 = divide %13, %14 : []
      %16 = state 0 : []
      output result loss %15
      output state 0 %16
    """

  private func neuron() throws -> Graph {
    var graph = try parseGraph(Self.neuron)
    for index in graph.nodes.indices { graph.nodes[index].origin = Origin(scope: "neuron", name: "n\(index)") }
    return graph
  }

  /// w = 0.5, b = 0.5, x = 2, target 1: loss 0.25, dL/dw = 2.0.
  @Test func neuronOfTheBook() throws {
    let backward = differentiate(try neuron())
    try verify(backward)
    #expect(
      backward.outputs.map(\.target) == [
        .result("loss"), .state(index: 0), .gradient(index: 0), .gradient(index: 1), .gradient(index: 2),
      ])
    for graph in [backward, optimize(backward, verifying: true)] {
      let outputs = evaluate(graph, inputs: [[2.0], [1]], parameters: [[0.5], [0, 0, 0], [0.5]], states: [[7]])
      #expect(outputs == [[0.25], [7], [2], [0, 0, 0], [1]])
    }
    // The mean over a batch, of which the second example has an inactive unit.
    let outputs = evaluate(
      backward, inputs: [[2.0, -3], [1, 1]], parameters: [[0.5], [0, 0, 0], [0.5]], states: [[7]], batch: 2)
    #expect(outputs == [[0.625], [7], [1], [0, 0, 0], [0.5]])
  }

  /// Σ x · -(f) and Σ (-x) · f over the batch, for a factor f that is the same for all examples, are the one sum Σ x times -f.
  @Test func sumsGiveUpTheirFactors() throws {
    let graph = differentiate(
      try parseGraph(
        """
        graph training
          input 0 x: [batch, 2]
          parameter 0 w: [2] "zeros"
          parameter 1 v: [2] "zeros"
          parameter 2 f: [2] "zeros"
          %0 = input 0 : [batch, 2]
          %1 = parameter 0 : [2]
          %2 = broadcast %1 axes(1) : [batch, 2]
          %3 = parameter 1 : [2]
          %4 = broadcast %3 axes(1) : [batch, 2]
          %5 = parameter 2 : [2]
          %6 = broadcast %5 axes(1) : [batch, 2]
          %7 = negate %6 : [batch, 2]
          %8 = multiply %0, %7 : [batch, 2]
          %9 = multiply %8, %2 : [batch, 2]
          %10 = negate %0 : [batch, 2]
          %11 = multiply %10, %6 : [batch, 2]
          %12 = multiply %11, %4 : [batch, 2]
          %13 = add %9, %12 : [batch, 2]
          %14 = reduce sum %13 axes(0, 1) : []
          output result loss %14
        """))
    try verify(graph)
    let parameters: [[Double]] = [[2, 3], [5, 7], [0.5, -4]]
    for graph in [graph, optimize(graph, verifying: true)] {
      let outputs = evaluate(graph, inputs: [[1, 2, 10, 20]], parameters: parameters, states: [], batch: 2)
      #expect(outputs == [[841.5], [-5.5, 88], [-5.5, 88], [-77, -220]])
    }
    // The derivatives by w and v share one; that by f is a sum of two terms.
    let sums = optimize(graph, verifying: true).nodes.filter { $0.op == .reduce(.sum, axes: [0]) }
    #expect(sums.count == 2)
  }

  /// The derivative by w has x squared sixty times: 2⁶⁰ factors, none of which is opened twice.
  @Test(.timeLimit(.minutes(1))) func squaresOfSquaresEnd() throws {
    var text = """
      graph training
        input 0 x: [batch]
        parameter 0 w: [] "zeros"
        %0 = input 0 : [batch]
        %1 = parameter 0 : []
        %2 = broadcast %1 axes() : [batch]

      """
    for index in 3..<63 {
      let operand = index == 3 ? 0 : index - 1
      text += "  %\(index) = multiply %\(operand), %\(operand) : [batch]\n"
    }
    text += """
        %63 = multiply %2, %62 : [batch]
        %64 = reduce sum %63 axes(0) : []
        output result loss %64
      """
    let graph = differentiate(try parseGraph(text))
    #expect(evaluate(graph, inputs: [[1, -1, 0]], parameters: [[3]], states: [], batch: 3) == [[6], [2]])
  }

  @Test func backwardNodesNameTheirForwardNode() throws {
    let graph = try neuron()
    let backward = differentiate(graph)
    #expect(Array(backward.nodes.prefix(graph.nodes.count)) == graph.nodes)
    for node in backward.nodes.dropFirst(graph.nodes.count) {
      #expect(node.origin.isBackward)
      #expect(["neuron", "unused"].contains(node.origin.scope))
    }
    let optimized = optimize(backward, verifying: true)
    #expect(optimized.nodes.contains { $0.origin.isBackward })
    // The whole backward pass of ReLU and the square is one comparison, one selection and products.
    #expect(optimized.nodes.count { $0.op == .select } == 1)
  }

  @Test func aParameterReadTwiceGetsTheSum() throws {
    let graph = try parseGraph(
      """
      graph training
        parameter 0 w: [2] "zeros"
        %0 = parameter 0 : [2]
        %1 = parameter 0 : [2]
        %2 = multiply %0, %1 : [2]
        %3 = reduce sum %2 axes(0) : []
        output result loss %3
      """)
    let backward = differentiate(graph)
    #expect(evaluate(backward, parameters: [[3.0, -5]]) == [[34], [6, -10]])
    #expect(evaluate(optimize(backward, verifying: true), parameters: [[3.0, -5]]) == [[34], [6, -10]])
  }

  /// The derivatives of a product are two products, without transposed copies.
  @Test func productsNeedNoTransposition() throws {
    let graph = try parseGraph(
      """
      graph training
        input 0 x: [batch, 3]
        parameter 0 w1: [3, 4] "zeros"
        parameter 1 w2: [5, 4] "zeros"
        %0 = input 0 : [batch, 3]
        %1 = parameter 0 : [3, 4]
        %2 = contract %0, %1 summed(1-0) : [batch, 4]
        %3 = parameter 1 : [5, 4]
        %4 = permute %3 axes(1, 0) : [4, 5]
        %5 = contract %2, %4 summed(1-0) : [batch, 5]
        %6 = exponential %5 : [batch, 5]
        %7 = reduce sum %6 axes(0, 1) : []
        output result loss %7
      """)
    let backward = optimize(differentiate(graph), verifying: true)
    #expect(backward.nodes.count { if case .contract = $0.op { true } else { false } } == 5)
    // The parameter that the model transposes has a gradient to transpose.
    #expect(backward.nodes.count { if case .permute = $0.op { true } else { false } } == 1)
  }

  @Test func theLossItselfCanBeAParameter() throws {
    let graph = try parseGraph(
      "graph training\nparameter 0 w: [] \"zeros\"\n%0 = parameter 0 : []\noutput result loss %0")
    #expect(evaluate(differentiate(graph), parameters: [[3.0]]) == [[3], [1]])
  }

  @Test func theUpdateTakesTheGradients() throws {
    let update = try parseGraph(
      """
      graph update
        parameter 0 w: [] "zeros"
        parameter 1 unused: [3] "zeros"
        parameter 2 b: [] "zeros"
        state 0 calls: [] "zeros"
        %0 = gradient 0 : []
        %1 = parameter 0 : []
        %2 = constant 0.1 : []
        %3 = multiply %2, %0 : []
        %4 = subtract %1, %3 : []
        %5 = absolute %0 : []
        %6 = gradient 1 : [3]
        output result grad_norm %5
        output parameter 0 %4
        output parameter 1 %6
      """)
    let step = join(backward: differentiate(try neuron()), update: update)
    try verify(step)
    #expect(
      step.outputs.map(\.target) == [
        .result("loss"), .state(index: 0), .gradient(index: 0), .gradient(index: 1), .gradient(index: 2),
        .result("grad_norm"), .parameter(index: 0), .parameter(index: 1),
      ])
    for graph in [step, optimize(step, verifying: true)] {
      #expect(!graph.nodes.contains { if case .gradient = $0.op { true } else { false } })
      let outputs = evaluate(graph, inputs: [[2.0], [1]], parameters: [[0.5], [1, 1, 1], [0.5]], states: [[7]])
      #expect(outputs == [[0.25], [7], [2], [0, 0, 0], [1], [2], [0.3], [0, 0, 0]])
    }
  }
}
