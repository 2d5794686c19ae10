import Foundation
import NNDiagnostics
import NNIR
import NNPrelude
import NNSemantics
import NNSyntax
import NNTransforms
import Testing

/// A hundred steps of training, from the source file through differentiation and optimization, in the reference evaluator
/// against the figures of PyTorch (`Tests/Fixtures/make_digits_fixture.py`).
struct PyTorchTests {
  /// With a limit on the gradient norm that most steps exceed.
  @Test func trainingInDoublePrecision() throws {
    try train("digits_clipped", Double.self) { step, loss, gradientNorm in
      #expect((loss - step.loss_double).magnitude <= 1e-11 * step.loss_double, "loss of step \(step.step)")
      #expect(
        (gradientNorm - step.grad_norm_double).magnitude <= 1e-10 * step.grad_norm_double,
        "gradient norm of step \(step.step)")
    }
  }

  @Test func trainingInSinglePrecision() throws {
    try train("digits_reference", Float.self) { step, loss, gradientNorm in
      #expect((loss - step.loss).magnitude <= 1e-5 * step.loss, "loss of step \(step.step)")
      #expect((gradientNorm - step.grad_norm).magnitude <= 1e-4 * step.grad_norm, "gradient norm of step \(step.step)")
    }
  }

  private func train<Real: BinaryFloatingPoint>(
    _ name: String, _ type: Real.Type, check: (RecordedStep, Double, Double) -> Void
  ) throws {
    let program = try compile(name)
    let step = optimize(join(backward: differentiate(program.training), update: program.update), verifying: true)
    let schedule = optimize(program.schedule, verifying: true)
    let data = try Digits(trainingRows: 1437)
    let steps = try recordedSteps(name == "digits_reference" ? "digits_steps.jsonl" : "\(name)_steps.jsonl")
    #expect(steps.count == 100)
    let initial = try tensors(in: "digits_initial.safetensors")
    var parameters = try program.parameters.map { parameter in
      try #require(initial[parameter.name], "the fixture has no '\(parameter.name)'").map { Real($0) }
    }
    var states = program.states.map { [Real](repeating: 0, count: $0.count) }

    for (index, recorded) in steps.enumerated() {
      var runtime = RuntimeValues(seed: 0, step: index + 1, totalSteps: steps.count, epoch: 1 + index / 23)
      runtime.learningRateFactor = evaluate(schedule, runtime: runtime)[0][0]
      #expect((0.003 * runtime.learningRateFactor - recorded.lr).magnitude <= 1e-12)
      let rows = data.batch(index)
      let outputs = evaluate(
        step,
        inputs: step.inputs.map { input in
          input.name == "digit" ? rows.map { Real(data.labels[$0]) } : rows.flatMap { data.images[$0].map { Real($0) } }
        },
        parameters: parameters, states: states, runtime: runtime, batch: rows.count)
      var loss = Double.nan
      var gradientNorm = Double.nan
      for (output, value) in zip(step.outputs, outputs) {
        switch output.target {
        case .result("loss"): loss = Double(value[0])
        case .result("grad_norm"): gradientNorm = Double(value[0])
        case .parameter(let index): parameters[index] = value
        case .state(let index): states[index] = value
        case .result, .gradient: break
        }
      }
      check(recorded, loss, gradientNorm)
    }
  }

  private func compile(_ name: String) throws -> Program {
    var files = EmbeddedFile.prelude.map { SourceFile(name: $0.path, bytes: $0.bytes) }
    let text = try Data(contentsOf: fixtures.appending(path: "\(name).nn"))
    files.append(SourceFile(name: name, bytes: [UInt8](text)))
    let sources = SourceMap(files)
    let units = files.indices.map { parse($0, in: sources).unit }
    let (program, diagnostics) = elaborate(
      units[units.count - 1], name: name, prelude: Array(units.dropLast()), sources: sources)
    let compiled = try #require(program, "\(render(diagnostics, sources: sources, color: false))")
    try verify(compiled)
    return compiled
  }
}

private let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Fixtures")

/// A line of the fixture: what PyTorch computed in single and in double precision.
private struct RecordedStep: Decodable {
  var step: Int
  var loss: Double
  var lr: Double
  var grad_norm: Double
  var loss_double: Double
  var grad_norm_double: Double
}

private func recordedSteps(_ name: String) throws -> [RecordedStep] {
  try String(contentsOf: fixtures.appending(path: name), encoding: .utf8).split(separator: "\n")
    .map { try JSONDecoder().decode(RecordedStep.self, from: Data($0.utf8)) }
}

/// The first rows of the digits, scaled as the model does, in batches of 64; the last batch of an epoch is smaller.
private struct Digits {
  var images: [[Double]] = []
  var labels: [Double] = []

  init(trainingRows: Int) throws {
    let file = fixtures.appending(path: "../../models/data/digits.csv")
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().prefix(trainingRows) {
      let cells = line.split(separator: ",").compactMap { Double($0) }
      images.append(cells.prefix(64).map { $0 / 16 })
      labels.append(cells[64])
    }
  }

  func batch(_ step: Int) -> Range<Int> {
    let batches = (images.count + 63) / 64
    let start = step % batches * 64
    return start..<min(start + 64, images.count)
  }
}

/// The tensors of a safetensors file with elements of type float.
private func tensors(in name: String) throws -> [String: [Float]] {
  struct Entry: Decodable {
    var data_offsets: [Int]
  }
  let bytes = [UInt8](try Data(contentsOf: fixtures.appending(path: name)))
  let length = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
  let header = try JSONDecoder().decode([String: Entry].self, from: Data(bytes[8..<8 + length]))
  return header.mapValues { entry in
    stride(from: 8 + length + entry.data_offsets[0], to: 8 + length + entry.data_offsets[1], by: 4).map { place in
      Float(bitPattern: (0..<4).reversed().reduce(0) { $0 << 8 | UInt32(bytes[place + $1]) })
    }
  }
}
