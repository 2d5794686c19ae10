import Foundation
import NNIR
import NNTransforms
import Testing

@testable import NNSemantics

/// Penalties on parameters as terms of the loss.
@Suite struct PenaltyTests {
  private struct Fixture: Decodable {
    struct Step: Decodable {
      var examples: Int
      var x: [Double]
      var y: [Double]
      var loss: Double
      var error: Double
      var gradients: [[Double]]
      var parameters: [[Double]]
    }

    var initial: [[Double]]
    var steps: [Step]
  }

  static let loss = "mse(z, y) + l1(0.02) + l2(0.03) + l1(0.01, match: [\"*.gain\"])"

  private func source(loss: String) -> String {
    """
    data D { source: csv("d.csv"); x: columns(0..<3); y: columns(3..<5) }
    model M(x: [3]) -> z: [2] { x |> Linear(4) |> tanh |> LayerNorm |> Linear(2) }
    train M on D { loss: \(loss); optimizer: Adam(lr: 0.05) }
    """
  }

  /// Values, derivatives and steps of Adam (`Tests/Fixtures/make_penalty_fixture.py`); the biases are left alone.
  @Test func matchesPyTorch() throws {
    let path = repository.appending(path: "Tests/Fixtures/penalty.json")
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: path))
    let program = try program(source(loss: Self.loss))
    let step = join(backward: differentiate(program.training), update: program.update)
    var parameters = fixture.initial
    var states = program.states.map { [Double](repeating: 0, count: $0.count) }
    #expect(fixture.steps.count == 4)
    for (number, expected) in fixture.steps.enumerated() {
      let evaluated = run(
        program.evaluation, ["x": expected.x, "y": expected.y], parameters: parameters, batch: expected.examples)
      let result = run(
        step, ["x": expected.x, "y": expected.y], parameters: parameters, states: states,
        runtime: RuntimeValues(step: number + 1, totalSteps: 4), batch: expected.examples)
      #expect(isNear(result[.result("loss")] ?? [], [expected.loss]))
      // What is measured goes without the penalties.
      let summary: [[Double]] = evaluate(
        program.summary, inputs: program.evaluation.outputs.map { evaluated[$0.target] ?? [] })
      #expect(isNear(summary[0], [expected.error]))
      for index in parameters.indices {
        #expect(isNear(result[.gradient(index: index)] ?? [], expected.gradients[index], tolerance: 1e-12))
        parameters[index] = try #require(result[.parameter(index: index)])
        #expect(isNear(parameters[index], expected.parameters[index], tolerance: 1e-10))
      }
      states = states.indices.map { result[.state(index: $0)] ?? [] }
    }
  }

  /// Penalties stand beside formulas of totals, such as a loss with class weights, and any formula of the file's own is one.
  @Test func besideTotalsAndOfOnesOwn() throws {
    let program = try program(
      """
      func group_lasso(w: [in, out]) = sum(sqrt(sum(w^2, over: in) + 1e-12))
      data D { source: csv("d.csv"); x: columns(0..<3); kind: class(column(3), 2) }
      model M(x: [3]) -> z: [2] { x |> Linear(4) |> tanh |> Linear(2) }
      train M on D {
        loss: cross_entropy(z, kind, weights: [1, 3]) + l1(0.1)
          + (training ? 0.2 * sum_parameters(group_lasso, match: "*.weight") : 0)
        optimizer: SGD(lr: 0.1)
      }
      """)
    try expectNumericGradients(program)
  }
}
