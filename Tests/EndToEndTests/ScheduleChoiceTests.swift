import EmittedModelSupport
import NNCodeGen
import NNCompiler
import Testing

/// Each schedule choice switched off by itself, and products by other means: the same losses and gradients, in the precision
/// that trains.
struct ScheduleChoiceTests {
  @Test(arguments: EvaluatorComparisonTests.models.map(\.name)) func changeNothingButSpeed(name: String) throws {
    let source = try #require(EvaluatorComparisonTests.models.first { $0.name == name }).source
    let expected = try step(EmittedModel(name: name, source: source, workers: 2, double: false))
    for choice in ScheduleChoice.allCases {
      if try compiledFiles(name, source, []) == compiledFiles(name, source, [choice]) { continue }
      let model = try EmittedModel(name: name, source: source, workers: 2, double: false, disabling: [choice])
      try compare(step(model), expected, "\(name) without \(choice)")
    }
    for products in [ProductChoice.generated, .blas] {
      let model = try EmittedModel(name: name, source: source, workers: 2, double: false, products: products)
      try compare(step(model), expected, "\(name), products: \(products)")
    }
  }

  @Test(arguments: ScheduleChoice.allCases) func isMadeSomewhere(choice: ScheduleChoice) throws {
    let differs = try EvaluatorComparisonTests.models.contains { name, source in
      try compiledFiles(name, source, []) != compiledFiles(name, source, [choice])
    }
    #expect(differs, "no model uses \(choice)")
  }

  private func compiledFiles(
    _ name: String, _ source: String, _ disabled: Set<ScheduleChoice>
  ) throws -> [GeneratedFile] {
    let checked = check(name: name + ".nn", bytes: Array(source.utf8))
    return compile(checked, try #require(checked.program), sourceFolder: ".", disabling: disabled).files
  }

  private func compare(_ results: [[Double]], _ expected: [[Double]], _ name: String) throws {
    try #require(results.count == expected.count)
    // A gradient that is nothing but rounding, as that of a bias before BatchNorm, is measured by the others.
    let least = expected.joined().reduce(0) { max($0, abs($1)) } / 100
    for (index, (values, references)) in zip(results, expected).enumerated() {
      let scale = references.reduce(least) { max($0, abs($1)) }
      for (value, reference) in zip(values, references) {
        #expect(abs(value - reference) <= 1e-4 * scale, "\(name), \(index): \(value), and not \(reference)")
      }
    }
  }

  /// The loss and the gradient of each parameter.
  private func step(_ model: EmittedModel) -> [[Double]] {
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
