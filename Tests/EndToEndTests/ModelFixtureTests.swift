import EmittedModelSupport
import Foundation
import NNIR
import Testing

/// Whole networks over 50 training steps as PyTorch computes them in double precision (Tests/Fixtures/make_model_fixture.py), from the
/// same weights and on the same batches, by emitted code.
struct ModelFixtureTests {
  struct Case: Decodable, CustomTestStringConvertible {
    struct Tensor: Decodable {
      var name: String
      /// Elements, for inputs those of one example.
      var count: Int
      var low: Double
      var high: Double
      var isClass: Bool?

      /// What the script computes: `step` is the number of the batch, and 0 for parameters.
      func values(step: Int, stream: Int, rows: Int = 1) -> [Double] {
        let random = CounterRandom(seed: 1, draw: UInt64(step), stream: UInt32(stream))
        let values = (0..<rows * count).map { low + (high - low) * random.uniform(at: UInt64($0)) }
        return isClass == true ? values.map { $0.rounded(.down) } : values
      }
    }

    var model: String
    /// The examples of each batch of an epoch.
    var batches: [Int]
    var parameters: [Tensor]
    var inputs: [Tensor]
    var losses: [Double]
    /// Of all gradients together, before clipping.
    var norms: [Double]
    /// The loss of the first batch after the last step, in evaluation.
    var evaluation: Double

    var testDescription: String { model }

    /// The inputs of a graph for a batch, from 1.
    func inputs(of graph: Graph, batch: Int) throws -> [[Double]] {
      try graph.inputs.map { input in
        let index = try #require(inputs.firstIndex { $0.name == input.name }, "\(input.name)")
        return inputs[index].values(step: batch, stream: parameters.count + index, rows: batches[batch - 1])
      }
    }
  }

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures")

  static let cases: [Case] =
    (try? JSONDecoder().decode([Case].self, from: Data(contentsOf: fixtures.appending(path: "models.json")))) ?? []

  @Test func allModelsAreThere() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.fixtures.appending(path: "models").path(percentEncoded: false))
    #expect(files.count >= 11)
    #expect(files.sorted() == Self.cases.map { $0.model + ".nn" }.sorted())
  }

  @Test(arguments: cases) func fiftySteps(_ test: Case) throws {
    let path = Self.fixtures.appending(path: "models/\(test.model).nn")
    let first = try EmittedModel(name: test.model, source: String(contentsOf: path, encoding: .utf8))
    for workers in [1, 2] {
      try compare(try EmittedModel(first, workers: workers), with: test, tolerance: 1e-10, isExact: true)
      try compare(
        try EmittedModel(first, workers: workers, double: false), with: test, tolerance: 1e-4, isExact: false)
    }
  }

  /// In single precision the losses alone are compared. Of two elements that are nearly equal another one may be the larger, and
  /// the gradient goes another way; and a bias before BatchNorm, which has no gradient but rounding errors, wanders with Adam,
  /// whereupon the running statistics follow.
  private func compare(_ model: EmittedModel, with test: Case, tolerance: Double, isExact: Bool) throws {
    #expect(Set(model.program.parameters.map(\.name)) == Set(test.parameters.map(\.name)))
    model.initialize()
    model.parameters = try model.program.parameters.map { parameter in
      let index = try #require(test.parameters.firstIndex { $0.name == parameter.name })
      #expect(test.parameters[index].count == parameter.count)
      return test.parameters[index].values(step: 0, stream: index)
    }
    try #require(test.losses.count == 50 && test.norms.count == 50)
    for step in 1...50 {
      let batch = (step - 1) % test.batches.count + 1
      var call = EmittedModel.Call()
      (call.step, call.totalSteps, call.epoch) = (Double(step), 50, Double((step - 1) / test.batches.count + 1))
      call.learningRateFactor = model.schedule(step: call.step, totalSteps: call.totalSteps, epoch: call.epoch)
      let results = model.train(
        inputs: try test.inputs(of: model.compiled.graphs.train, batch: batch), rows: test.batches[batch - 1], call)
      let figures = [("loss", test.losses[step - 1]), ("grad_norm", test.norms[step - 1])]
      for (name, expected) in figures.prefix(isExact ? 2 : 1) {
        let value = try #require(results[name])
        // One failure says it all: the steps after it go on from other weights.
        try #require(
          abs(value - expected) <= tolerance * abs(expected), "step \(step): \(name) \(value), not \(expected)")
      }
    }
    guard isExact else { return }
    let evaluated = model.evaluate(
      inputs: try test.inputs(of: model.program.evaluation, batch: 1), rows: test.batches[0])
    let totals = try model.program.summary.inputs.map { input in
      try #require(evaluated.scalars[input.name].map { [$0] } ?? evaluated.tensors[input.name])
    }
    let loss = try #require(model.summarize(totals: totals).scalars["loss"])
    #expect(abs(loss - test.evaluation) <= tolerance * abs(test.evaluation), "\(loss), not \(test.evaluation)")
  }
}
