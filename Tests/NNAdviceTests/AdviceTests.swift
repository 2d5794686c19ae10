import NNCompiler
import NNDiagnostics
import Testing

/// Where advice must be silent, and where a name decides; what it says is in the golden files `diagnostics/advice_*`.
struct AdviceTests {
  private func names(
    _ body: String, declarations: String = "", loss: String = "mse(a, y)", batch: Int = 32,
    field: String = "columns(0..<8)",
    source: String = "csv(\"p.csv\")", allowing: Set<String> = []
  ) -> [String] {
    let text = """
      data Points {
        source: \(source)
        x:      \(field)
        y:      \(source.hasPrefix("csv") ? "columns(8..<16)" : "class(array(\"label\", []), 10)")
      }
      \(declarations)
      model M(x: [...]) -> a: [8] { \(body) }
      train M on Points {
        loss:      \(loss)
        optimizer: SGD(lr: 0.1)
        batch:     \(batch)
      }
      """
      .replacing("[...]) -> a", with: source.hasPrefix("csv") ? "[8]) -> a" : "[32, 32, 3]) -> a")
    let checked = check(name: "advice.nn", bytes: Array(text.utf8), allowing: allowing)
    #expect(!checked.hasErrors, "\(checked.rendered(color: false))")
    return checked.diagnostics.compactMap(\.name)
  }

  /// Three are few; a ReLU, a normalisation and a residual connection each begin anew.
  @Test(arguments: [
    "x |> repeat 3 { XAVIER |> tanh } |> XAVIER",
    "x |> repeat 6 { XAVIER |> BatchNorm |> tanh } |> XAVIER",
    "x |> repeat 6 { XAVIER |> LayerNorm |> sigmoid } |> XAVIER",
    "x |> repeat 6 { XAVIER |> RMSNorm |> sigmoid } |> XAVIER",
    "x |> repeat 6 { Residual { XAVIER |> tanh } } |> XAVIER",
    "x |> repeat 2 { XAVIER |> tanh |> XAVIER |> tanh |> Linear(8) |> relu } |> XAVIER",
  ])
  func shallowEnough(body: String) {
    #expect(names(body.replacing("XAVIER", with: "Linear(8, init: xavier_uniform)")) == [])
  }

  /// A user's own formula, however it is written.
  @Test(arguments: ["tanh(z)", "2 / (1 + exp(-2 * z)) - 1", "z / sqrt(1 + z^2)", "erf(z)", "min(max(z, -1), 1)"])
  func saturationIsFoundByValue(formula: String) {
    let names = names(
      "x |> repeat 4 { Linear(8, init: xavier_normal) |> bend } |> Linear(8)",
      declarations: "func bend(z: [...]) = \(formula)")
    #expect(names == ["deep-saturation"])
  }

  @Test(arguments: ["sin(z)", "z * exp(-z^2)", "z + sin(z)", "z^3", "max(z, -2 * z)"])
  func otherCurves(formula: String) {
    let names = names(
      "x |> repeat 6 { Linear(8) |> bend |> Linear(8, init: xavier_normal) |> bend } |> Linear(8)",
      declarations: "func bend(z: [...]) = \(formula)")
    #expect(names == [])
  }

  @Test(arguments: ["max(z, 0)", "select(z > 0, z, 0.1 * z)", "z * sigmoid(z)", "0.5 * z * (1 + erf(z * sqrt(0.5)))"])
  func rectifiersAreFoundByValue(formula: String) {
    let names = names(
      "x |> Linear(8, init: xavier_normal) |> bend |> Linear(8)", declarations: "func bend(z: [...]) = \(formula)")
    #expect(names == ["xavier-before-relu"])
  }

  /// A normalisation in between makes the size of the weights immaterial; a gain says that the author has thought of it.
  @Test func initializersThatFit() {
    #expect(names("x |> Linear(8) |> BatchNorm |> tanh |> Linear(8)") == [])
    #expect(
      names(
        "x |> Linear(8, init: kaiming) |> tanh |> Linear(8)",
        declarations: "func kaiming(fan_in, fan_out) = kaiming_uniform(fan_in, fan_out, gain: 1)") == [])
    #expect(names("x |> Linear(8, init: zeros) |> tanh |> Linear(8)") == [])
    #expect(names("x |> Linear(8) |> softmax |> Linear(8)") == [])
  }

  /// The softmax of an attention is none of the loss's business, and log(softmax) is the same as log_softmax.
  @Test func softmaxElsewhere() {
    #expect(
      names("let w = x |> Linear(8) |> softmax\nx * w |> Linear(8)", loss: "mean(a^2) - sum(log_softmax(a) * y)") == [])
    #expect(names("x |> Linear(8) |> softmax", loss: "-sum(log(a) * y)") == [])
  }

  @Test func softmaxOfOnesOwn() {
    let names = names(
      "x |> Linear(8) |> mine", declarations: "func mine(z: [..., n]) = { let e = exp(z); e / sum(e, over: n) }",
      loss: "-sum(log_softmax(a) * y)")
    #expect(names == ["softmax-before-cross-entropy"])
  }

  @Test func batchNormThatFits() {
    #expect(names("x |> Linear(8) |> BatchNorm |> relu |> Dropout(0.2) |> Linear(8)", batch: 8) == [])
    #expect(names("x |> Linear(8) |> LayerNorm |> relu |> Linear(8)", batch: 1) == [])
    #expect(names("x |> Dropout(0.2) |> Linear(8) |> BatchNorm |> relu |> Linear(8)") == [])
  }

  @Test func scaledBytes() {
    let body = "x |> flatten |> Linear(8)"
    let bytes = "array(\"image\", [32, 32, 3])"
    let loss = "mean(a^2) * y"
    let source = "cifar10(\"b.bin\")"
    #expect(names(body, loss: loss, field: bytes, source: source) == ["unscaled-bytes"])
    #expect(names(body, loss: loss, field: bytes + " / 255", source: source) == [])
    #expect(names("x / 255 |> flatten |> Linear(8)", loss: loss, field: bytes, source: source) == [])
    #expect(names("x |> flatten |> BatchNorm |> Linear(8)", loss: loss, field: bytes, source: source) == [])
  }

  /// Each can be switched off alone.
  @Test func switchedOff() {
    let body = "x |> Dropout(0.5) |> BatchNorm |> Linear(8) |> tanh |> Linear(8)"
    let all: Set = ["small-batch-norm", "dropout-before-batch-norm", "kaiming-before-saturation"]
    #expect(Set(names(body, batch: 2)) == all)
    for name in all { #expect(Set(names(body, batch: 2, allowing: [name])) == all.subtracting([name])) }
    #expect(names("\n// allow: \(all.sorted().joined(separator: ", "))\n" + body, batch: 2) == [])
    #expect(all.isSubset(of: warningNames))
  }
}
