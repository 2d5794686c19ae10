import Foundation
import NNIR
import NNTransforms
import Testing

@testable import NNSemantics

/// What PyTorch computes in double precision, as Tests/Fixtures/make_prelude_fixture.py wrote it down.
struct PreludeFixture: Decodable {
  struct Named: Decodable {
    var name: String
    var shape: [Int]
    var values: [Double]

    var isOfLayer: Bool { name.contains(".") }
  }

  struct Function: Decodable, CustomTestStringConvertible {
    var expression: String
    var learned: [Named]
    var given: [Named]
    var shape: [Int]
    var result: [Double]
    var seed: [Double]
    var gradients: [[Double]]

    var testDescription: String { "\(expression) \(learned.map(\.shape))" }
  }

  struct Optimizer: Decodable, CustomTestStringConvertible {
    var optimizer: String
    var clip: String?
    var x: [Double]
    var y: [Double]
    var start: [Double]
    var factors: [Double]
    var weights: [[Double]]

    var testDescription: String { optimizer + (clip.map { ", clip: \($0)" } ?? "") }
  }

  struct Schedule: Decodable, CustomTestStringConvertible {
    var schedule: String
    var steps_per_epoch: Int
    var factors: [Double]

    var testDescription: String { schedule }
  }

  /// A schedule that reacts to a validation: the factor of each epoch, and what is measured at its end.
  struct Plateau: Decodable, CustomTestStringConvertible {
    var schedule: String
    var values: [Double]
    var factors: [Double]

    var testDescription: String { schedule }
  }

  var functions: [Function]
  var optimizers: [Optimizer]
  var schedules: [Schedule]
  var plateaus: [Plateau]

  static let shared: PreludeFixture = {
    let path = repository.appending(path: "Tests/Fixtures/prelude.json")
    guard let data = try? Data(contentsOf: path),
      let fixture = try? JSONDecoder().decode(PreludeFixture.self, from: data)
    else { return PreludeFixture(functions: [], optimizers: [], schedules: [], plateaus: []) }
    return fixture
  }()
}

@Suite struct PreludeFixtureTests {
  @Test func fixtureIsThere() {
    #expect(PreludeFixture.shared.functions.count >= 160)
    #expect(PreludeFixture.shared.optimizers.count >= 17)
    #expect(PreludeFixture.shared.schedules.count >= 21)
    #expect(PreludeFixture.shared.plateaus.count >= 4)
  }

  /// Results, and gradients of inputs and of the parameters of layers.
  @Test(arguments: PreludeFixture.shared.functions) func function(_ test: PreludeFixture.Function) throws {
    let inputs = [PreludeFixture.Named(name: "seed", shape: test.shape, values: test.seed)] + test.given
    var fields = ""
    var column = 0
    for input in inputs {
      let end = column + input.values.count
      fields +=
        "\(input.name): "
        + (input.shape.isEmpty ? "column(\(column))" : "reshape(columns(\(column)..<\(end)), \(input.shape))") + "\n"
      column = end
    }
    // What is a formula of totals belongs to the loss; the model then gives the parameter z as it is.
    let isMeasure = test.expression.contains("weights:") || test.expression.contains("ignore:")
    let parameters = test.learned.filter { !$0.isOfLayer }.map { "param \($0.name): \($0.shape) = zeros\n" }.joined()
    let shape = isMeasure ? test.learned[0].shape : test.shape
    let program = try program(
      """
      data D {
        source: csv("d.csv")
        \(fields)
      }
      model M(\(inputs.map { "\($0.name): \($0.shape)" }.joined(separator: ", "))) -> result: \(shape) {
        \(parameters)
        \(isMeasure ? "z" : test.expression)
      }
      \(isMeasure ? "func measure(z: [...], y: [...]) = \(test.expression)" : "")
      train M on D {
        loss: \(isMeasure ? "seed * measure(result, y)" : "sum(seed * result)")
        optimizer: SGD(lr: 0.1)
      }
      """)
    var values: [[Double]] = []
    for parameter in program.parameters {
      values.append(try #require(test.learned.first { $0.name == parameter.name }, "\(parameter.name)").values)
    }
    #expect(values.count == test.learned.count)
    let batch = Dictionary(uniqueKeysWithValues: inputs.map { ($0.name, $0.values) })
    // The loss's mean over one example is that example: its gradient is that of Σ seed · result.
    let outputs = run(program.training, batch, parameters: values)
    let expected = zip(test.seed, test.result).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(isNear(outputs[.result("loss")] ?? [], [expected], tolerance: 1e-11))
    if !isMeasure {
      let predicted = run(program.prediction, batch, parameters: values)
      let result = predicted[.result("result")] ?? []
      #expect(isNear(result, test.result, tolerance: 1e-11), "\(result) is not \(test.result)")
    }
    let gradients = run(differentiate(program.training), batch, parameters: values)
    for (tensor, expected) in zip(test.learned, test.gradients) {
      let index = try #require(program.parameters.firstIndex { $0.name == tensor.name })
      let gradient = gradients[.gradient(index: index)] ?? []
      #expect(
        isNear(gradient, expected, tolerance: 1e-10), "gradient of \(tensor.name): \(gradient) is not \(expected)")
    }
  }

  /// Twenty steps of least squares with the state that the optimizer keeps.
  @Test(arguments: PreludeFixture.shared.optimizers) func optimizer(_ test: PreludeFixture.Optimizer) throws {
    let program = try program(
      """
      data D { source: csv("d.csv"); x: columns(0..<4); y: column(4) }
      model M(x: [4]) -> z: [] {
        param w: [4] = zeros
        sum(w * x)
      }
      train M on D {
        loss: mse(z, y)
        optimizer: \(test.optimizer)
        \(test.clip.map { "clip: \($0)" } ?? "")
      }
      """)
    let step = join(backward: differentiate(program.training), update: program.update)
    var weight = test.start
    let initial = run(program.initialization, [:])
    var states = program.states.indices.map { initial[.state(index: $0)] ?? [] }
    for (index, expected) in test.weights.enumerated() {
      let outputs = run(
        step, ["x": test.x, "y": test.y], parameters: [weight], states: states,
        runtime: RuntimeValues(
          step: index + 1, totalSteps: test.weights.count, learningRateFactor: test.factors[index]),
        batch: test.y.count)
      weight = outputs[.parameter(index: 0)] ?? []
      for state in states.indices { states[state] = outputs[.state(index: state)] ?? [] }
      #expect(isNear(weight, expected, tolerance: 1e-11), "step \(index + 1): \(weight) is not \(expected)")
    }
  }

  @Test(arguments: PreludeFixture.shared.schedules) func schedule(_ test: PreludeFixture.Schedule) throws {
    let program = try program(file(y: [3], body: "x |> Linear(3)", entries: "schedule: \(test.schedule)"))
    for (step, factor) in test.factors.enumerated() {
      let outputs = run(
        program.schedule, [:],
        runtime: RuntimeValues(
          step: step + 1, totalSteps: test.factors.count, epoch: step / test.steps_per_epoch + 1))
      #expect(isNear(outputs[.result("factor")] ?? [], [factor], tolerance: 1e-12), "step \(step)")
    }
    let scalars = try scalarSchedule(program, test)
    #expect(isNear(scalars, test.factors, tolerance: 1e-12), "without tensors")
  }

  @Test(arguments: PreludeFixture.shared.plateaus) func plateau(_ test: PreludeFixture.Plateau) throws {
    let program = try program(
      file(y: [3], body: "x |> Linear(3)", entries: "metrics: (share: sum(y))\n schedule: \(test.schedule)"))
    let update = try #require(program.scheduleUpdate)
    var state = Dictionary(uniqueKeysWithValues: program.scheduleStates.map { ($0.name, [$0.initialValue]) })
    for (epoch, factor) in test.factors.enumerated() {
      let runtime = RuntimeValues(step: 7 * epoch + 7, totalSteps: 7 * test.factors.count, epoch: epoch + 1)
      let measured = [test.values[epoch]]
      let inputs = state.merging(["validation.loss": measured, "validation.share": measured]) { $1 }
      let found = run(program.schedule, inputs, runtime: runtime)[.result("factor")] ?? []
      #expect(isNear(found, [factor], tolerance: 1e-12), "epoch \(epoch): \(found) is not \(factor)")
      let outputs = run(update, inputs, runtime: runtime)
      for name in state.keys { state[name] = outputs[.result(name)] }
    }
  }

  /// The same from the graph that code is emitted from.
  private func scalarSchedule(_ program: Program, _ test: PreludeFixture.Schedule) throws -> [Double] {
    let graph = expandTensors(program.schedule)
    try verify(graph)
    #expect(!graph.nodes.contains { !$0.type.isScalar })
    return test.factors.indices.flatMap { step in
      run(
        graph, [:],
        runtime: RuntimeValues(
          step: step + 1, totalSteps: test.factors.count, epoch: step / test.steps_per_epoch + 1))[.result("factor")]
        ?? []
    }
  }
}
