import EmittedModelSupport
import Foundation
import NNIR
import Testing

/// What the deep models under models/ are there to show, in figures of their first step.
struct DepthTests {
  /// Gradients of the first layer's weights beside those of the last: next to nothing through twelve sigmoids, and of the same
  /// order in the repaired network.
  @Test func vanishingAndRepaired() throws {
    #expect(try firstToLast("vanishing") < 1e-6)
    #expect(try firstToLast("repaired") > 0.05)
  }

  @Test func residualConnectionsCarryGradients() throws {
    #expect(try firstToLast("residual_stack") > 0.05)
  }

  /// The ratio of the norms of the gradients of the first and of the last weight matrix, for random images.
  private func firstToLast(_ name: String) throws -> Double {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let source = try String(contentsOf: repository.appending(path: "models/\(name).nn"), encoding: .utf8)
    let model = try EmittedModel(name: name, source: source)
    model.initialize(seed: 1)
    var numbers = Numbers(seed: 3)
    let rows = 64
    let images = numbers.make(rows * 64).map { ($0 + 2) / 4 }
    let digits = (0..<rows).map { Double($0 % 10) }
    var call = EmittedModel.Call()
    call.appliesUpdate = false
    _ = model.train(
      inputs: model.compiled.graphs.train.inputs.map { $0.name == "image" ? images : digits }, rows: rows, call)
    let weights = model.program.parameters.indices.filter { model.program.parameters[$0].shape.count == 2 }
    let norms = weights.map { model.gradients[$0].reduce(0) { $0 + $1 * $1 }.squareRoot() }
    return try #require(norms.first) / #require(norms.last)
  }
}
