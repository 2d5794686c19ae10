import EmittedModelSupport
import Foundation
import NNIR
import Testing

/// Convolution and pooling against PyTorch (Tests/Fixtures/make_convolution_fixture.py): results, gradients of inputs and of
/// parameters, by the evaluator and by emitted code. All layers are in one model, so that it is compiled once.
struct ConvolutionFixtureTests {
  struct Tensor: Decodable {
    var shape: [Int]
    var values: [Double]
  }

  struct Case: Decodable {
    var layer: String
    var x: Tensor
    var parameters: [String: Tensor]
    var result: Tensor
    var seed: [Double]
    var x_gradient: [Double]
    var gradients: [String: [Double]]
  }

  static func readCases() throws -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/convolution.json")
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
  }

  /// Layer i is applied to x_i + offset_i, where the offset is a parameter with the value 0: its gradient is that of the input.
  private func source(_ cases: [Case]) -> String {
    var fields: [String] = []
    var inputs: [String] = []
    var results: [String] = []
    var statements: [String] = []
    var terms: [String] = []
    var column = 0
    for (index, test) in cases.enumerated() {
      for (name, shape) in [("x\(index)", test.x.shape), ("seed\(index)", test.result.shape)] {
        let end = column + shape.reduce(1, *)
        fields.append("\(name): reshape(columns(\(column)..<\(end)), \(shape))")
        column = end
      }
      inputs.append("x\(index): \(test.x.shape)")
      results.append("y\(index): \(test.result.shape)")
      statements.append("let layer\(index) = \(test.layer)")
      statements.append("param offset\(index): \(test.x.shape) = zeros")
      terms.append("sum(seed\(index) * y\(index))")
    }
    let calls = cases.indices.map { "layer\($0)(x\($0) + offset\($0))" }
    return """
      data Points {
        source: csv("points.csv")
        \(fields.joined(separator: "\n  "))
      }
      model Layers(\(inputs.joined(separator: ", "))) -> (\(results.joined(separator: ", "))) {
        \(statements.joined(separator: "\n  "))
        (\(calls.joined(separator: ", ")))
      }
      train Layers on Points {
        loss:      \(terms.joined(separator: " + "))
        optimizer: SGD(lr: 0.1)
        batch:     3
      }
      """
  }

  @Test(arguments: [1, 2]) func layers(workers: Int) throws {
    let cases = try Self.readCases()
    #expect(cases.count >= 46)
    let model = try EmittedModel(name: "layers", source: source(cases), workers: workers)
    model.parameters = try model.program.parameters.map { parameter in
      guard let (test, name) = try find(parameter.name, in: cases) else {
        return [Double](repeating: 0, count: parameter.count)
      }
      return try #require(test.parameters[name], "\(parameter.name)").values
    }
    let parameters = model.parameters
    // The example, and two of zeros beside it: the loss is the mean of three, and so are the gradients but for the seeds' zeros.
    let train = model.compiled.graphs.train
    let inputs = train.inputs.map { input in
      let index = Int(input.name.drop { $0.isLetter }) ?? 0
      let values = input.name.hasPrefix("x") ? cases[index].x.values : cases[index].seed
      return values + [Double](repeating: 0, count: 2 * values.count)
    }
    _ = model.train(inputs: inputs, rows: 3)
    let reference = evaluate(
      train, inputs: inputs, parameters: parameters, runtime: RuntimeValues(totalSteps: 100), batch: 3)
    for (output, values) in zip(train.outputs, reference) {
      guard case .gradient(let index) = output.target else { continue }
      let name = model.program.parameters[index].name
      let expected: [Double]
      if let (test, parameter) = try find(name, in: cases) {
        expected = try #require(test.gradients[parameter])
      } else {
        expected = cases[Int(name.drop { $0.isLetter }) ?? 0].x_gradient
      }
      compare(values.map { 3 * $0 }, expected, "\(name), evaluator")
      compare(model.gradients[index].map { 3 * $0 }, expected, name)
    }
    model.parameters = parameters
    let prediction = model.compiled.graphs.prediction
    let examples = prediction.inputs.map { input in cases[Int(input.name.drop { $0.isLetter }) ?? 0].x.values }
    let predicted = model.predict(inputs: examples, rows: 1)
    for (index, test) in cases.enumerated() {
      compare(try #require(predicted["y\(index)"]), test.result.values, test.layer)
    }
  }

  /// `layer3.weight` is 'weight' of case 3; nil for the offsets.
  private func find(_ parameter: String, in cases: [Case]) throws -> (Case, String)? {
    guard parameter.hasPrefix("layer"), let dot = parameter.firstIndex(of: ".") else { return nil }
    let index = try #require(Int(parameter[..<dot].dropFirst("layer".count)))
    return (cases[index], String(parameter[parameter.index(after: dot)...]))
  }

  private func compare(_ values: [Double], _ expected: [Double], _ name: String) {
    #expect(values.count == expected.count, "\(name)")
    for (index, (value, reference)) in zip(values, expected).enumerated() {
      let isNear = abs(value - reference) <= 1e-11 * max(1, abs(reference))
      #expect(isNear, "\(name)[\(index)] is \(value), and should be \(reference)")
      if !isNear { return }
    }
  }
}
