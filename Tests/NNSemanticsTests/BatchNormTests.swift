import Foundation
import NNIR
import NNTransforms
import Testing

@testable import NNSemantics

/// The prelude's BatchNorm against PyTorch (`Tests/Fixtures/make_batch_norm_fixture.py`): three steps behind a linear layer, so that
/// the gradient of its input counts too, and its running statistics.
@Suite struct BatchNormTests {
  private struct Case: Decodable {
    struct Step: Decodable {
      var examples: Int
      var x: [Double]
      var seed: [Double]
      var loss: Double
      var gradients: [[Double]]
      var running_mean: [Double]
      var running_variance: [Double]
    }

    var momentum: Double
    var eps: Double
    var initial: [[Double]]
    var steps: [Step]
    var x: [Double]
    var evaluated: [Double]
  }

  private func source(momentum: Double, eps: Double) -> String {
    """
    data D {
      source: csv("d.csv")
      x:    reshape(columns(0..<30), [2, 3, 5])
      seed: reshape(columns(30..<54), [2, 3, 4])
    }
    model M(x: [2, 3, 5]) -> y: [2, 3, 4] { x |> Linear(4) |> BatchNorm(momentum: \(momentum), eps: \(eps)) }
    train M on D { loss: sum(seed * y); optimizer: SGD(lr: 0.1) }
    """
  }

  @Test func matchesPyTorch() throws {
    let path = repository.appending(path: "Tests/Fixtures/batch_norm.json")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: path))
    #expect(cases.count == 2)
    for test in cases {
      let program = try program(source(momentum: test.momentum, eps: test.eps))
      #expect(program.parameters.map(\.count) == [20, 4, 4, 4])
      let step = join(backward: differentiate(program.training), update: program.update)
      var parameters = test.initial
      var states: [[Double]] = [[0, 0, 0, 0], [1, 1, 1, 1]]
      for expected in test.steps {
        let result = run(
          step, ["x": expected.x, "seed": expected.seed], parameters: parameters, states: states,
          batch: expected.examples)
        #expect(isNear(result[.result("loss")] ?? [], [expected.loss]))
        for index in parameters.indices {
          #expect(isNear(result[.gradient(index: index)] ?? [], expected.gradients[index]))
          parameters[index] = try #require(result[.parameter(index: index)])
        }
        states = try states.indices.map { try #require(result[.state(index: $0)]) }
        #expect(isNear(states[0], expected.running_mean))
        #expect(isNear(states[1], expected.running_variance))
      }
      let result = run(program.prediction, ["x": test.x], parameters: parameters, states: states, batch: 3)
      #expect(isNear(result[.result("y")] ?? [], test.evaluated))
    }
  }

  /// PyTorch refuses a batch with one value for each channel; here it gives the shift, and the variance that it adds is 0.
  @Test func oneValue() throws {
    let program = try program(file(x: [3], y: [3], body: "x |> BatchNorm"))
    let result = run(
      program.training, ["x": [5, -1, 2], "target": [0, 0, 0]], parameters: [[1, 2, 3], [4, 5, 6]],
      states: [[0, 0, 0], [1, 1, 1]])
    #expect(result[.result("loss")] == [16 + 25 + 36])
    #expect(isNear(result[.state(index: 0)] ?? [], [0.5, -0.1, 0.2]))
    #expect(isNear(result[.state(index: 1)] ?? [], [0.9, 0.9, 0.9]))
  }
}
