import GraphTestSupport
import NNIR
import NNTransforms
import Testing

@testable import NNSemantics

/// Analytic against numeric derivatives of whole models, in double precision, at odd sizes.
@Suite struct GradientTests {
  struct Model: CustomTestStringConvertible {
    var name: String
    var text: String

    var testDescription: String { name }
  }

  static let activations = [
    "relu", "leaky_relu(slope: 0.2)", "elu", "sigmoid", "softplus", "normal_cdf", "gelu", "gelu_tanh", "silu",
    "swish(beta: 1.5)", "softmax", "log_softmax", "tanh", "erf",
  ]

  static let models: [Model] =
    activations.flatMap { name in
      [1, 3, 17].map { size in
        Model(
          name: "\(name) \(size)",
          text: file(
            x: [size], y: [size], body: "x |> Linear(\(size), init: wide) |> \(name)",
            declaring: "func wide(fan_in, fan_out) = normal(deviation: 0.8)"))
      }
    } + layers + losses

  static let layers: [Model] = [
    ("Linear without bias", [3], [17], "x |> Linear(17, bias: false)"),
    ("Linear on rows", [3, 5], [3, 2], "x |> Linear(2)"),
    ("Dropout", [17], [17], "x |> Linear(17) |> Dropout(0.3) |> Linear(17)"),
    ("LayerNorm", [17], [3], "x |> Linear(17) |> LayerNorm |> Linear(3)"),
    ("RMSNorm", [3, 5], [3, 2], "x |> Linear(5) |> RMSNorm |> Linear(2)"),
    ("Residual", [3], [3], "x |> Residual { Linear(17) |> tanh |> Linear(3) } |> Residual(Linear(3) |> gelu)"),
    ("repeat", [3], [3], "x |> repeat 3 { Linear(3) |> tanh }"),
    ("shared", [3], [3], "let f = Linear(3)\n f(tanh(f(x)))"),
    ("swish gate", [5], [5], "(swish(x |> Linear(7)) * (x |> Linear(7))) |> Linear(5)"),
    (
      "attention", [4, 6], [4, 6],
      """
      let q = x |> Linear(6, bias: false)
      let k = x |> Linear(6, bias: false)
      let v = x |> Linear(6)
      softmax(q @ transpose(k) / sqrt(6)) @ v
      """
    ),
    ("parameter on the left", [3, 2], [4, 2], "param a: [4, 3] = kaiming_uniform(3)\n a @ (x |> Linear(2))"),
    ("parameter before rows", [2, 3, 2], [2, 4, 2], "param a: [2, 4, 3] = kaiming_uniform(3)\n a @ (x |> Linear(2))"),
    ("rows before parameter", [2, 4, 3], [2, 4, 5], "param a: [2, 3, 5] = kaiming_uniform(3)\n (x |> Linear(3)) @ a"),
    ("slices", [5], [4], "let h = x |> Linear(6)\n concat(h[0..<2] * h[3], h[4...5], over: 0)"),
    (
      "batch statistics", [3], [3],
      """
      let h = x |> Linear(3)
      let centred = h - mean(h, over: batch)
      centred * rsqrt(mean(centred^2, over: batch) + 1e-3)
      """
    ),
    ("conditions", [3], [3], "let h = x |> Linear(3)\n h > 0.1 ? h^3 : exp(h) / (2 - h)"),
  ].map { name, x, y, body in
    Model(name: name, text: file(x: x, y: y, body: body, declaring: ""))
  }

  static let losses: [Model] = [
    ("mse", "mse(y, target)"), ("mae", "mae(y, target)"),
    ("binary_cross_entropy", "binary_cross_entropy(y, sigmoid(target))"),
    ("cross_entropy", "cross_entropy(y, floor(abs(target[0])))"),
    ("cross_entropy with weights", "cross_entropy(y, floor(abs(target[0])), weights: [1, 32, 2])"),
  ].map { name, loss in
    Model(name: name, text: NNSemanticsTests.file(y: [3], body: "x |> Linear(5) |> tanh |> Linear(3)", loss: loss))
  }

  static func file(x: [Int], y: [Int], body: String, declaring: String) -> String {
    // A loss of the results themselves, with weights that are not all equal.
    NNSemanticsTests.file(declarations: declaring, x: x, y: y, body: body, loss: "sum(target * y) + 0.5 * mean(y^2)")
  }

  @Test(arguments: models) func derivative(_ model: Model) throws {
    let program = try program(model.text)
    let backward = differentiate(program.training)
    try verify(backward)
    let batch = 3
    var numbers = TestNumbers(seed: 5)
    var fields: [String: [Double]] = [:]
    for field in program.fields {
      fields[field.name] = (0..<batch * field.shape.reduce(1, *)).map { _ in numbers.next(in: -1.9...1.9) }
    }
    let parameters = initialParameters(program).map { $0.map { $0 + numbers.next(in: -0.3...0.3) } }
    func loss(_ parameters: [[Double]]) -> Double {
      run(program.training, fields, parameters: parameters, batch: batch)[.result("loss")]?.first ?? .nan
    }
    let analytic = run(backward, fields, parameters: parameters, batch: batch)
    for (index, values) in parameters.enumerated() {
      let gradient = try #require(analytic[.gradient(index: index)])
      for element in values.indices {
        let step = 1e-5
        var shifted = parameters
        shifted[index][element] = values[element] + step
        let above = loss(shifted)
        shifted[index][element] = values[element] - step
        let numeric = (above - loss(shifted)) / (2 * step)
        #expect(
          abs(numeric - gradient[element]) <= 2e-7 * max(1, abs(numeric)),
          "\(program.parameters[index].name)[\(element)]: \(gradient[element]), numerically \(numeric)")
      }
    }
  }
}
