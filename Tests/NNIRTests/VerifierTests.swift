import NNIR
import Testing

/// Graphs that break one rule each, and the verifier's answer.
struct VerifierTests {
  static let declarations = """
    graph g
      input 0 x: [batch, 3]
      input 1 t: [batch, 2, 3]
      parameter 0 w: [3, 4] "zeros"
      state 0 m: [3] of 0 "zeros"
      %0 = input 0 : [batch, 3]
      %1 = input 1 : [batch, 2, 3]
      %2 = parameter 0 : [3, 4]
      %3 = less %0, %0 : boolean [batch, 3]

    """

  @Test func acceptsTheDeclarations() throws {
    try verify(try parseGraph(Self.declarations))
  }

  @Test(arguments: [
    ("%4 = add %0, %4 : [batch, 3]", "%4 = add: operand %4 does not come before its user"),
    ("%4 = add %0, %9 : [batch, 3]", "%4 = add: operand %9 does not come before its user"),
    ("%4 = add %0 : [batch, 3]", "%4 = add: takes 2 operands, not 1"),
    (
      "%4 = add %0, %1 : [batch, 3]",
      "%4 = add: operands must have the same dimensions, and have [batch, 3], [batch, 2, 3]"
    ),
    ("%4 = add %0, %0 : [batch, 4]", "%4 = add: the type is stated as [batch, 4], and is [batch, 3]"),
    ("%4 = add %3, %3 : [batch, 3]", "%4 = add: operand 0 must be real, and is boolean [batch, 3]"),
    ("%4 = not %0 : boolean [batch, 3]", "%4 = not: operand 0 must be boolean, and is real [batch, 3]"),
    ("%4 = and %3, %0 : boolean [batch, 3]", "%4 = and: operand 1 must be boolean, and is real [batch, 3]"),
    ("%4 = less %0, %0 : [batch, 3]", "%4 = less: the type is stated as [batch, 3], and is boolean [batch, 3]"),
    ("%4 = select %0, %0, %0 : [batch, 3]", "%4 = select: operand 0 must be boolean, and is real [batch, 3]"),
    ("%4 = select %3, %0, %3 : [batch, 3]", "%4 = select: operand 2 must be real, and is boolean [batch, 3]"),
    ("%4 = input 2 : [3]", "%4 = input: input 2 is not declared: there are 2"),
    ("%4 = parameter 1 : [3]", "%4 = parameter: parameter 1 is not declared: there are 1"),
    ("%4 = state 1 : [3]", "%4 = state: state 1 is not declared: there are 1"),
    ("%4 = gradient 1 : [3]", "%4 = gradient: gradient of parameter 1 is not declared: there are 1"),
    ("%4 = iota axis(1) : [3]", "%4 = iota: axis 1 is out of range: there are 1 axes"),
    ("%4 = iota axis(0) : [0]", "%4 = iota: sizes must be at least 1 and their product must fit an integer, in [0]"),
    ("%4 = random stream(4294967296) : [3]", "%4 = random: random stream 4294967296 is not a 32-bit number"),
    ("%4 = random stream(0) : [3, batch]", "%4 = random: the batch axis must be the first, in [3, batch]"),
    (
      "%4 = random stream(0) : [4294967296, 4294967296]",
      "%4 = random: sizes must be at least 1 and their product must fit an integer, in [4294967296, 4294967296]"
    ),
    ("%4 = reduce sum %0 axes() : [batch, 3]", "%4 = reduce: axes must increase and be at least one, and are []"),
    ("%4 = reduce sum %1 axes(2, 1) : [batch]", "%4 = reduce: axes must increase and be at least one, and are [2, 1]"),
    ("%4 = reduce sum %0 axes(2) : [batch]", "%4 = reduce: axis 2 is out of range: there are 2 axes"),
    ("%4 = reduce sum %3 axes(1) : [batch]", "%4 = reduce: operand 0 must be real, and is boolean [batch, 3]"),
    ("%4 = argumentMaximum %0 axis(2) : [batch]", "%4 = argumentMaximum: axis 2 is out of range: there are 2 axes"),
    ("%4 = reshape %1 : [batch, 5]", "%4 = reshape: cannot reshape [batch, 2, 3] to [batch, 5]"),
    ("%4 = reshape %1 : [6]", "%4 = reshape: cannot reshape [batch, 2, 3] to [6]"),
    ("%4 = permute %1 axes(0, 2) : [batch, 3]", "%4 = permute: [0, 2] is not a permutation of 3 axes"),
    (
      "%4 = permute %1 axes(1, 0, 2) : [2, batch, 3]",
      "%4 = permute: the batch axis must be the first, in [2, batch, 3]"
    ),
    (
      "%4 = broadcast %2 axes(1, 0) : [4, 3]",
      "%4 = broadcast: cannot broadcast [3, 4] to [4, 3] along axes [1, 0]"
    ),
    ("%4 = broadcast %2 axes(0, 1) : [3, 5]", "%4 = broadcast: cannot broadcast [3, 4] to [3, 5] along axes [0, 1]"),
    ("%4 = broadcast %2 axes(0) : [3, 5]", "%4 = broadcast: cannot broadcast [3, 4] to [3, 5] along axes [0]"),
    ("%4 = broadcast %2 axes(0, 2) : [3, 4]", "%4 = broadcast: cannot broadcast [3, 4] to [3, 4] along axes [0, 2]"),
    ("%4 = slice %0 axis(1) start(2) size(2) : [batch, 2]", "%4 = slice: cannot slice 2 from 2 out of an axis of 3"),
    (
      "%4 = slice %0 axis(1) start(9223372036854775807) size(2) : [batch, 2]",
      "%4 = slice: cannot slice 2 from 9223372036854775807 out of an axis of 3"
    ),
    ("%4 = slice %0 axis(0) start(0) size(1) : [1, 3]", "%4 = slice: the batch axis cannot be used here"),
    ("%4 = pad %0 axis(1) before(-1) after(0) : [batch, 2]", "%4 = pad: cannot pad by -1 and 0"),
    ("%4 = pad nan %0 axis(1) before(1) after(0) : [batch, 4]", "%4 = pad: cannot pad with nan"),
    (
      "%4 = window %0 axis(1) size(2) stride(1) dilation(3) : [batch, 1, 2]",
      "%4 = window: windows of 2 elements, 3 apart, with a stride of 1 do not go with an axis of 3"
    ),
    (
      "%4 = window %0 axis(1) size(9223372036854775807) stride(1) dilation(2) : [batch, 1, 2]",
      "%4 = window: windows of 9223372036854775807 elements, 2 apart, with a stride of 1 do not go with an axis of 3"
    ),
    (
      "%4 = window %0 axis(1) size(1) stride(0) dilation(1) : [batch, 3, 1]",
      "%4 = window: windows of 1 elements, 1 apart, with a stride of 0 do not go with an axis of 3"
    ),
    (
      "%4 = window %0 axis(0) size(1) stride(1) dilation(1) : [batch, 1, 3]",
      "%4 = window: the batch axis cannot be used here"
    ),
    (
      "%4 = windowAdjoint %1 axis(1) size(2) stride(1) dilation(1) extent(3) : [batch, 3]",
      "%4 = windowAdjoint: windows of 2 elements, 1 apart, with a stride of 1 do not go with an axis of 3"
    ),
    (
      "%4 = windowAdjoint %1 axis(1) size(3) stride(1) dilation(1) extent(5) : [batch, 5]",
      "%4 = windowAdjoint: windows of 3 elements, 1 apart, with a stride of 1 do not go with an axis of 5"
    ),
    ("%4 = concatenate axis(0) : [3]", "%4 = concatenate: takes at least one operand"),
    (
      "%4 = concatenate %0, %1 axis(1) : [batch, 6]",
      "%4 = concatenate: cannot concatenate [batch, 3], [batch, 2, 3] along axis 1"
    ),
    ("%4 = concatenate %0, %0 axis(0) : [batch, 3]", "%4 = concatenate: the batch axis cannot be used here"),
    ("%4 = contract %0, %2 summed(1-1) : [batch, 3]", "%4 = contract: contracted axes differ in size: 3 and 4"),
    (
      "%4 = contract %0, %1 summed(1-2, 1-2) : [batch]", "%4 = contract: an axis occurs in two pairs of the contraction"
    ),
    ("%4 = contract %2, %0 summed(0-1) : [4, batch]", "%4 = contract: the batch axis must be the first, in [4, batch]"),
    ("%4 = contract %0, %2 summed(2-0) : [batch]", "%4 = contract: axis 2 is out of range: there are 2 axes"),
    (
      "%4 = stopGradient %3 : boolean [batch, 3]",
      "%4 = stopGradient: operand 0 must be real, and is boolean [batch, 3]"
    ),
    ("output result y %4", "there is no value %4"),
    ("output parameter 0 %0", "parameter 0 must be [3, 4], and is [batch, 3]"),
    ("output gradient 0 %0", "gradient 0 must be [3, 4], and is [batch, 3]"),
    ("output state 0 %2", "state 0 must be [3], and is [3, 4]"),
    ("output parameter 1 %2", "parameter 1 is not declared: there are 1"),
    ("output result y %0\noutput result y %1", "result y is given twice"),
    ("state 1 n: [3] of 1 \"zeros\"", "parameter 1 is not declared: there are 1"),
    ("parameter 1 empty: [0] \"zeros\"", "sizes must be at least 1 and their product must fit an integer, in [0]"),
    ("input 2 late: [3, batch]", "the batch axis must be the first, in [3, batch]"),
  ])
  func namesTheMistake(lines: String, message: String) throws {
    let graph = try parseGraph(Self.declarations + lines)
    do {
      try verify(graph)
      Issue.record("accepted; expected: \(message)")
    } catch {
      #expect("\(error)" == message)
    }
  }

  // MARK: Programs

  private func program(
    training: String = "%0 = constant 1 : []\noutput result loss %0",
    prediction: String = "%0 = input 0 : [batch, 3]\noutput result y %0",
    summary: String = "%0 = input 0 : []\noutput result loss %0"
  ) throws -> Program {
    let storage = "parameter 0 w: [3] \"zeros\"\nstate 0 w.m: [3] of 0 \"zeros\"\n"
    func graph(_ name: String, _ inputs: String, _ body: String) throws -> Graph {
      try parseGraph("graph \(name)\n\(inputs)\n\(storage)\(body)")
    }
    let initialization = try graph(
      "initialization", "",
      "%0 = random stream(0) : [3]\noutput parameter 0 %0\noutput state 0 %0")
    return Program(
      name: "p", parameters: initialization.parameters, states: initialization.states,
      columns: [Column(selection: .positions(0..<3), kind: .number)],
      fields: [Field(name: "x", shape: [3], classCount: nil, classNames: [], columns: [0])],
      initialization: initialization,
      preparation: try graph("preparation", "input 0 raw: [batch, 3]", "%0 = input 0 : [batch, 3]\noutput result x %0"),
      training: try graph("training", "input 0 x: [batch, 3]", training),
      update: try graph(
        "update", "", "%0 = gradient 0 : [3]\n%1 = constant 1 : []\noutput result grad_norm %1\noutput parameter 0 %0"),
      evaluation: try graph("evaluation", "", "%0 = constant 1 : []\noutput result total1 %0"),
      summary: try graph("summary", "input 0 total1: []", summary),
      prediction: try graph("prediction", "input 0 x: [batch, 3]", prediction),
      schedule: try graph("schedule", "", "%0 = runtime step : []\noutput result factor %0"),
      data: DataSpecification(
        name: "D", source: .csv(path: "d.csv", header: true, separator: ","), trainShare: 1, validationShare: 0,
        testShare: 0),
      metrics: [],
      settings: TrainingSettings(batch: 1, epochs: 1, learningRate: 1, seed: 0, earlyStopping: nil))
  }

  private func message(_ program: Program) -> String {
    do {
      try verify(program)
      return "accepted"
    } catch {
      return "\(error)"
    }
  }

  @Test func programs() throws {
    #expect(message(try program()) == "accepted")
    #expect(message(try program(training: "")) == "training: result loss is missing")
    #expect(
      message(try program(training: "%0 = input 0 : [batch, 3]\noutput result loss %0"))
        == "training: result loss must be [], and is [batch, 3]")
    #expect(
      message(try program(training: "%0 = gradient 0 : [3]\n%1 = constant 1 : []\noutput result loss %1"))
        == "training: %0 = gradient: gradient cannot be used here")
    #expect(
      message(try program(training: "%0 = parameter 0 : [3]\noutput parameter 0 %0"))
        == "training: parameter 0 cannot be an output here")
    #expect(
      message(try program(prediction: "%0 = parameter 0 : [3]\noutput result y %0"))
        == "prediction: result y must be [batch, 3], and is [3]")
    #expect(
      message(try program(prediction: "%0 = random stream(0) : [batch]\noutput result y %0")) == "accepted")
    #expect(
      message(try program(prediction: "%0 = gradient 0 : [3]"))
        == "prediction: %0 = gradient: gradient cannot be used here")
    var other = try program()
    other.states = []
    #expect(message(other) == "initialization: the declarations of states differ from the program's")
    other = try program()
    other.initialization.outputs.removeLast()
    #expect(message(other) == "initialization: state 0 is missing")
    other = try program()
    other.fields[0].shape = [4]
    #expect(message(other) == "preparation: result x must be [batch, 4], and is [batch, 3]")
  }
}
