import Foundation
import NNDiagnostics
import NNIR
import Testing

@testable import NNSemantics

@Suite struct ElaborateTests {
  @Test func preludeHasNoSyntaxErrors() {
    #expect(prelude.diagnostics.isEmpty, "\(render(prelude.diagnostics, sources: prelude.sources, color: false))")
  }

  @Test func theDigitsModelHasNothingToComplainAbout() throws {
    let text = try String(contentsOf: repository.appending(path: "models/digits.nn"), encoding: .utf8)
    let result = elaborate(text, name: "digits")
    #expect(result.text.isEmpty, "\(result.text)")
    let program = result.program
    try verify(#require(program))
  }

  @Test func allPartsOfAProgram() throws {
    let program = try program(
      """
      data Digits {
        source: csv("digits.csv", separator: ";", header: false)
        pixels: columns(0..<64)
        image:  (pixels - 8) / [\(Array(repeating: "16", count: 64).joined(separator: ", "))]
        digit:  class(column("digit"), ["zero", "one", "two"])
        split:  (train: 0.75, test: 0.25)
      }
      model Classifier(image: [64]) -> logits: [3] {
        image |> Linear(32) |> relu |> Dropout(0.2) |> Linear(3)
      }
      train Classifier on Digits {
        loss:           cross_entropy(logits, digit)
        metrics:        (accuracy: accuracy(logits, digit))
        optimizer:      AdamW(lr: 3e-3)
        schedule:       warmup(50) * cosine()
        clip:           norm(1.0)
        batch:          2 * 32
        epochs:         40
        early_stopping: (monitor: validation.accuracy, patience: 5, minimum_change: 1e-3)
        seed:           42
      }
      """)
    #expect(
      program.parameters.map(\.name) == ["linear1.weight", "linear1.shift", "linear2.weight", "linear2.shift"])
    #expect(program.parameters.map(\.shape) == [[64, 32], [32], [32, 3], [3]])
    #expect(program.states.map(\.name).prefix(3) == ["linear1.weight.m", "linear1.weight.v", "linear1.shift.m"])
    #expect(program.states.map(\.parameter) == [0, 0, 1, 1, 2, 2, 3, 3])
    #expect(
      program.columns == [
        Column(selection: .positions(0..<64), kind: .number),
        Column(selection: .names(["digit"]), kind: .className(["zero", "one", "two"])),
      ])
    #expect(program.fields.map(\.name) == ["pixels", "image", "digit"])
    #expect(program.fields.map(\.columns) == [[0], [0], [1]])
    #expect(program.fields[2].classNames == ["zero", "one", "two"])
    #expect(program.data.source == .csv(path: "digits.csv", header: false, separator: ";"))
    #expect(
      [program.data.trainShare, program.data.validationShare, program.data.testShare] == [0.75, 0, 0.25])
    #expect(
      program.settings
        == TrainingSettings(
          batch: 64, epochs: 40, learningRate: 3e-3, seed: 42,
          earlyStopping: TrainingSettings.EarlyStopping(
            monitor: "accuracy", patience: 5, minimumChange: 1e-3, maximize: true)))
    let fields = run(
      program.preparation, ["column0": (0..<64).map(Double.init), "column1": [2]])
    #expect(fields[.result("image")] == (0..<64).map { (Double($0) - 8) / 16 })
    #expect(fields[.result("digit")] == [2])
    #expect(program.training.inputs.map(\.name) == ["image", "digit"])
    #expect(program.prediction.inputs.map(\.name) == ["image"])
    // Every node knows its line in the user's file.
    let lines = Set(program.training.nodes.compactMap { $0.origin.range?.file })
    #expect(lines.count == 1)
    #expect(program.training.nodes.allSatisfy { $0.origin.range != nil })
  }

  @Test func whatNothingUsesIsLeftOut() throws {
    let result = elaborate(
      file(y: [3], body: "x |> Linear(3)").replacingOccurrences(of: "data D {", with: "data D {\n  idle: column(9)"))
    #expect(result.diagnostics.map(\.name) == ["unused-field"])
    #expect(result.program?.fields.map(\.name) == ["x", "target"])
    #expect(result.program?.columns.count == 2)
  }
}
