import EmittedModelSupport
import GraphTestSupport
import NNIR
import NNTransforms
import Testing

/// Random tensor programs, trained for one step by emitted code, against the evaluator: shapes, views, reductions and
/// contractions in combinations that nobody would write down.
struct RandomProgramTests {
  @Test(arguments: Array(0..<16) + [43, 138, 166, 222])
  func step(seed: Int) throws {
    let graph = randomGraph(seed: UInt64(seed) &* 97 &+ 3, count: 8 + seed % 5 * 8, style: .finite)
    let program = Self.makeProgram(training: graph)
    let model = try EmittedModel(program: program, workers: 1 + seed % 3)
    let rows = seed % 2 == 0 ? 5 : 1
    let leaves = randomLeaves(of: graph, batch: rows, seed: UInt64(seed), style: .finite)
    model.parameters = leaves.parameters
    model.states = leaves.states
    var call = EmittedModel.Call()
    (call.seed, call.step, call.totalSteps, call.epoch, call.learningRateFactor) = (3, 2, 10, 1, 0.5)
    let results = model.trainAll(inputs: leaves.inputs, rows: rows, call)

    let train = model.compiled.graphs.train
    let expected = leaves.outputs(of: train)
    for (output, values) in zip(train.outputs, expected) {
      let found: [Double]
      switch output.target {
      case .result(let name): found = results.scalars[name].map { [$0] } ?? results.tensors[name] ?? []
      case .parameter(let index): found = model.parameters[index]
      case .state(let index): found = model.states[index]
      case .gradient(let index): found = model.gradients[index]
      }
      #expect(found.count == values.count, "\(String(describing: output.target))")
      for (value, reference) in zip(found, values) {
        #expect(
          abs(value - reference) <= 1e-8 * max(1, abs(reference)),
          "\(String(describing: output.target)): \(value), not \(reference)")
        if abs(value - reference) > 1e-8 * max(1, abs(reference)) { break }
      }
    }
  }

  /// Plain gradient descent around a training graph.
  static func makeProgram(training: Graph) -> Program {
    var update = GraphBuilder(
      name: "update", parameters: training.parameters, states: training.states)
    var total = update.add(.constant(0), [], origin: Origin())
    for (index, parameter) in training.parameters.enumerated() {
      let dimensions = parameter.shape.map(Dimension.size)
      let weight = update.add(.parameter(index: index), [], origin: Origin())
      let gradient = update.add(.gradient(index: index), [], origin: Origin())
      let rate = update.add(.constant(0.1), [], origin: Origin())
      let rates = update.add(.broadcast(dimensions, axes: []), [rate], origin: Origin())
      let change = update.add(.binary(.multiply), [rates, gradient], origin: Origin())
      let square = update.add(.binary(.multiply), [gradient, gradient], origin: Origin())
      let sum =
        dimensions.isEmpty
        ? square : update.add(.reduce(.sum, axes: Array(dimensions.indices)), [square], origin: Origin())
      total = update.add(.binary(.add), [total, sum], origin: Origin())
      update.graph.outputs.append(
        Output(.parameter(index: index), update.add(.binary(.subtract), [weight, change], origin: Origin())))
    }
    update.graph.outputs.append(
      Output(.result("grad_norm"), update.add(.unary(.squareRoot), [total], origin: Origin())))
    func empty(_ name: String) -> Graph {
      Graph(name: name, parameters: training.parameters, states: training.states)
    }
    return Program(
      name: "random", parameters: training.parameters, states: training.states, columns: [], fields: [],
      initialization: empty("initialization"), preparation: empty("preparation"), training: training,
      update: update.graph, evaluation: empty("evaluation"), summary: empty("summary"),
      prediction: empty("prediction"), schedule: empty("schedule"),
      data: DataSpecification(
        name: "None", source: .csv(path: "none.csv", header: true, separator: ","), trainShare: 1, validationShare: 0,
        testShare: 0),
      metrics: [],
      settings: TrainingSettings(batch: 5, epochs: 1, learningRate: 0.1, seed: 0, earlyStopping: nil))
  }
}
