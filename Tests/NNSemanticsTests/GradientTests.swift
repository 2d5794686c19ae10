import Testing

@testable import NNSemantics

/// Analytic against numeric derivatives of constructs of the language, in double precision, at odd sizes.
@Suite struct GradientTests {
  struct Model: CustomTestStringConvertible {
    var name: String
    var text: String

    var testDescription: String { name }
  }

  static let models: [Model] = [
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

  static func file(x: [Int], y: [Int], body: String, declaring: String) -> String {
    // A loss of the results themselves, with weights that are not all equal.
    NNSemanticsTests.file(declarations: declaring, x: x, y: y, body: body, loss: "sum(target * y) + 0.5 * mean(y^2)")
  }

  @Test(arguments: models) func derivative(_ model: Model) throws {
    try expectNumericGradients(program(model.text))
  }
}
