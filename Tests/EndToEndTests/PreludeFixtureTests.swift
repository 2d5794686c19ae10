import EmittedModelSupport
import Foundation
import Testing

/// Optimizers as PyTorch computes them, by emitted code. The evaluator is compared with all of the fixture elsewhere; this is a sample.
struct EmittedPreludeFixtureTests {
  private struct Fixture: Decodable {
    struct Optimizer: Decodable {
      var optimizer: String
      var clip: String?
      var x: [Double]
      var y: [Double]
      var start: [Double]
      var factors: [Double]
      var weights: [[Double]]
    }

    var optimizers: [Optimizer]
  }

  @Test(arguments: [
    "SGD(lr: 0.05, momentum: 0.9, dampening: 0.3, weight_decay: 0.02)",
    "Adagrad(lr: 0.3, lr_decay: 0.05, initial: 0.1, weight_decay: 0.02)",
    "RMSprop(lr: 0.02, alpha: 0.9, momentum: 0.8, centered: true, weight_decay: 0.02)", "Adam(lr: 0.1)",
    "Lion(lr: 0.05, beta1: 0.8, beta2: 0.95, weight_decay: 0.3)",
  ]) func optimizer(_ text: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/prelude.json")
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: path))
    // The clipped runs come last.
    let test = try #require(fixture.optimizers.last { $0.optimizer == text })
    let model = try EmittedModel(
      name: "line",
      source: """
        data Points { source: csv("points.csv"); x: columns(0..<4); y: column(4) }
        model Line(x: [4]) -> z: [] {
          param w: [4] = zeros
          sum(w * x)
        }
        train Line on Points {
          loss:      mse(z, y)
          optimizer: \(test.optimizer)
          \(test.clip.map { "clip: \($0)" } ?? "")
          batch:     \(test.y.count)
        }
        """)
    model.initialize()
    model.parameters = [test.start]
    let inputs = model.compiled.graphs.train.inputs.map { $0.name == "x" ? test.x : test.y }
    for (index, expected) in test.weights.enumerated() {
      var call = EmittedModel.Call()
      call.step = Double(index + 1)
      call.totalSteps = Double(test.weights.count)
      call.learningRateFactor = test.factors[index]
      _ = model.train(inputs: inputs, rows: test.y.count, call)
      for (value, reference) in zip(model.parameters[0], expected) {
        #expect(abs(value - reference) <= 1e-11 * max(1, abs(reference)), "step \(index + 1)")
      }
    }
  }
}
