import EmittedModelSupport
import NNCodeGen
import NNCompiler
import Testing

/// Each schedule choice switched off by itself: the same losses and gradients, in the precision that trains.
struct ScheduleChoiceTests {
  static let choices = ScheduleChoice.allCases

  @Test(arguments: choices) func changesNothingButSpeed(choice: ScheduleChoice) throws {
    var differing = 0
    for (name, source) in EvaluatorComparisonTests.models {
      let checked = check(name: name + ".nn", bytes: Array(source.utf8))
      let program = try #require(checked.program)
      let files = [[], [choice]].map { compile(checked, program, sourceFolder: ".", disabling: $0).files }
      if files[0] == files[1] { continue }
      differing += 1
      let results = try [[], [choice]].map { try step(name, source, disabling: $0) }
      for (index, (with, without)) in zip(results[0], results[1]).enumerated() {
        let scale = without.reduce(1e-3) { max($0, abs($1)) }
        for (value, reference) in zip(with, without) {
          #expect(abs(value - reference) <= 1e-4 * scale, "\(name), \(index): \(value), and \(reference) without")
        }
      }
    }
    #expect(differing > 0, "no model uses \(choice)")
  }

  /// The loss and the gradient of each parameter.
  private func step(_ name: String, _ source: String, disabling: Set<ScheduleChoice>) throws -> [[Double]] {
    let model = try EmittedModel(name: name, source: source, workers: 2, double: false, disabling: disabling)
    var numbers = Numbers(seed: 3)
    model.initialize(seed: 3)
    let graph = model.compiled.graphs.train
    let rows = model.program.settings.batch
    let inputs = graph.inputs.map { input in
      let classes = model.program.fields.first { $0.name == input.name }?.classCount
      return (0..<rows * input.type.exampleCount).map { _ in
        classes.map { Double(numbers.next() % UInt64($0)) } ?? numbers.make(1)[0]
      }
    }
    let results = model.train(inputs: inputs, rows: rows)
    return [[results["loss"] ?? .nan]] + model.gradients
  }
}
