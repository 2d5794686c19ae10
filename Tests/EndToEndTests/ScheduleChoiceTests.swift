import EmittedModelSupport
import Foundation
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

  /// Where the source has no margins, its cotangents take fewer tiles by the adjoint; where it has, they do not.
  @Test func convolutionsWithoutMarginsUseTheirAdjoint() throws {
    let valid = try emittedC("valid")
    #expect(valid.contains("nnc_winograd3_source(") && valid.contains("nnc_winograd5_source("))
    let same = """
      data Points {
        source: csv("points.csv")
        image:  reshape(columns(0..<4096), [16, 16, 16])
        kind:   class(column(4096), 3)
      }
      model Net(image: [16, 16, 16]) -> logits: [3] {
        image |> Conv2d(16, kernel: 3, padding: 1) |> relu |> Conv2d(16, kernel: 3, padding: "same") |> GlobalAveragePool
          |> Linear(3)
      }
      train Net on Points {
        loss:      cross_entropy(logits, kind)
        optimizer: SGD(lr: 0.01)
        batch:     16
      }
      """
    let text = try emittedC("same", same)
    #expect(text.contains("nnc_winograd3_result(") && !text.contains("nnc_winograd3_source("))
  }

  /// Few inputs, which the cotangents of few outputs are too, are multiplied along rows, by kernels of both sizes; their gradients too.
  @Test func convolutionsOfFewChannelsAreLines() throws {
    let lines = try emittedC("lines")
    for step in ["line3_result(", "line5_result(", "line3_gradient(", "line5_gradient("] {
      #expect(lines.contains("nnc_winograd_" + step))
    }
  }

  /// Products with the weights and, backwards, with the transposed ones.
  @Test func workersShareOutColumnsOfLargeWeights() throws {
    let wide = try emittedC("wide").split(separator: "static void ").filter { $0.contains(".columns = end - begin") }
    #expect(wide.contains { $0.hasPrefix("linear1_linear2_forward(") })
    #expect(wide.contains { $0.hasPrefix("linear3_backward_input(") })
  }

  /// Behind a convolution, what max pooling and ReLU let through is a mask, and the gradient that they let through is never stored.
  @Test func pooledConvolutionsKeepMasks() throws {
    let text = try emittedC("large pools")
    #expect(text.contains(", uint8_t *NNC_RESTRICT max_mask") && text.contains("const uint8_t *NNC_RESTRICT max_mask"))
    #expect(text.contains("uint8_t *const max_pool2d1_max_mask = "))
    #expect(!text.contains("// [batch, 28, 28, 24]"))
  }

  /// Ten classes fill no vector: what is done for each is written out, and vectors run across rows. And each worker computes the norm
  /// of the slices that it has multiplied itself, without a barrier.
  @Test func perceptronHasVectorsAcrossRowsAndFewBarriers() throws {
    let source = """
      data Points {
        source: csv("points.csv")
        x:      columns(0..<300)
        kind:   class(column(300), 10)
      }
      model Net(x: [300]) -> logits: [10] { x |> Linear(128) |> relu |> Linear(10) }
      train Net on Points {
        loss:      cross_entropy(logits, kind)
        optimizer: SGD(lr: 0.01, momentum: 0.9)
        batch:     16
      }
      """
    let text = try emittedC("net", source)
    let loss = try #require(text.range(of: "static void linear2_loss_cross_entropy_forward_backward("))
    let next = try #require(text.range(of: "static void ", range: loss.upperBound..<text.endIndex))
    #expect(text[loss.upperBound..<next.lowerBound].contains("NNC_UNROLLED"))
    let train = try #require(text.range(of: "static void train_worker("))
    let slices = try #require(
      text.range(of: "  linear1_backward_weight(", range: train.upperBound..<text.endIndex))
    let norm = try #require(text.range(of: "  grad_norm_forward(", range: slices.upperBound..<text.endIndex))
    #expect(!text[slices.upperBound..<norm.lowerBound].contains("nnc_team_barrier"))
    #expect(text[norm.upperBound...].prefix(2000).contains("nnc_team_barrier"))
  }

  private func emittedC(_ name: String, _ source: String? = nil) throws -> String {
    let known = EvaluatorComparisonTests.models.first { $0.name == name }?.source
    let files = try compiledFiles(name, try #require(source ?? known), [])
    return files.filter { $0.path.hasPrefix("Sources/Model/") && $0.path.hasSuffix(".c") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
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
