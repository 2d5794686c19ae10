import Foundation
import NNIR
import NNTransforms
import Testing

@testable import NNSemantics

/// Functions of the prelude against PyTorch's values and gradients in double precision.
@Suite struct PreludeFunctionTests {
  struct Fixture: Decodable {
    var cases: [Case]
  }

  struct Case: Decodable, CustomTestStringConvertible {
    struct Input: Decodable {
      var name: String
      var shape: [Int]
      var values: [Double]
    }

    struct Result: Decodable {
      var shape: [Int]
      var values: [Double]
    }

    var function: String
    var options: [String: Double]
    var examples: Int
    var inputs: [Input]
    var result: Result
    var seed: [Double]
    var gradients: [String: [Double]]

    var testDescription: String { "\(function) \(inputs.map(\.shape)) \(options)" }
    var hasWeights: Bool { inputs.contains { $0.name == "weights" } }
  }

  static let cases: [Case] = {
    let path = repository.appending(path: "Tests/Fixtures/functions.json")
    guard let data = try? Data(contentsOf: path),
      let fixture = try? JSONDecoder().decode(Fixture.self, from: data)
    else { return [] }
    return fixture.cases
  }()

  @Test func fixtureIsThere() { #expect(Self.cases.count >= 40) }

  /// Each example by itself, with the inputs that have gradients as parameters.
  @Test(arguments: cases.filter { !$0.hasWeights }) func matches(_ test: Case) throws {
    let learned = test.inputs.filter { test.gradients[$0.name] != nil }
    let given = test.inputs.filter { test.gradients[$0.name] == nil }
    let count = test.result.shape.reduce(1, *)
    let seedField =
      test.result.shape.isEmpty ? "column(0)" : "reshape(columns(0..<\(count)), \(test.result.shape))"
    var fields = "seed: \(seedField)\n"
    var start = count
    for input in given {
      let size = input.shape.reduce(1, *)
      fields +=
        "\(input.name): "
        + (input.shape.isEmpty
          ? "column(\(start))\n" : "reshape(columns(\(start)..<\(start + size)), \(input.shape))\n")
      start += size
    }
    let arguments =
      test.inputs.map(\.name) + test.options.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    let text = """
      data D {
        source: csv("d.csv")
        \(fields)
      }
      model M(\((["seed: \(test.result.shape)"] + given.map { "\($0.name): \($0.shape)" }).joined(separator: ", "))) -> result: \(test.result.shape) {
        \(learned.map { "param \($0.name): \($0.shape) = zeros" }.joined(separator: "\n  "))
        \(test.function)(\(arguments.joined(separator: ", ")))
      }
      train M on D { loss: sum(seed * result); optimizer: SGD(lr: 0.1) }
      """
    let program = try program(text)
    let backward = differentiate(program.training)
    for example in 0..<test.examples {
      func row(_ values: [Double]) -> [Double] {
        let size = values.count / test.examples
        return Array(values[example * size..<(example + 1) * size])
      }
      var inputs = ["seed": row(test.seed)]
      for input in given { inputs[input.name] = row(input.values) }
      let parameters = learned.map { row($0.values) }
      let result = run(program.prediction, inputs, parameters: parameters)
      #expect(isNear(result[.result("result")] ?? [], row(test.result.values), tolerance: 1e-13))
      let gradients = run(backward, inputs, parameters: parameters)
      for (index, input) in learned.enumerated() {
        let expected = row(test.gradients[input.name] ?? [])
        #expect(
          isNear(gradients[.gradient(index: index)] ?? [], expected, tolerance: 1e-12),
          "\(input.name): \(gradients[.gradient(index: index)] ?? []) is not \(expected)")
      }
    }
  }

  /// With class weights the mean over the batch is Σ w ℓ / Σ w, as PyTorch's with reduction "mean".
  @Test(arguments: cases.filter(\.hasWeights)) func classWeights(_ test: Case) throws {
    let logits = try #require(test.inputs.first { $0.name == "logits" })
    let labels = try #require(test.inputs.first { $0.name == "label" })
    let weights = try #require(test.inputs.first { $0.name == "weights" })
    let classes = weights.values.count
    guard classes > 1 else { return }
    let list = weights.values.map { "\($0)" }.joined(separator: ", ")
    let program = try program(
      """
      data D {
        source: csv("d.csv")
        x: columns(0..<\(classes))
        label: class(column(\(classes)), \(classes))
      }
      model M(x: [\(classes)]) -> logits: [\(classes)] {
        param shift: [\(classes)] = zeros
        x + shift
      }
      train M on D { loss: cross_entropy(logits, label, weights: [\(list)]); optimizer: SGD(lr: 0.1) }
      """)
    let loss = run(
      program.training, ["x": logits.values, "label": labels.values],
      parameters: [Array(repeating: 0, count: classes)], batch: test.examples)
    let total = labels.values.reduce(0) { $0 + weights.values[Int($1)] }
    let expected = test.result.values.reduce(0, +) / total
    #expect(isNear(loss[.result("loss")] ?? [], [expected], tolerance: 1e-13))
  }
}
