import NNIR
import Testing

@testable import NNSemantics

/// Which functions count as activations, and what they are called.
struct ActivationTests {
  private func names(_ body: String, declarations: String = "", x: [Int] = [4], y: [Int] = [4]) throws -> [String] {
    try program(file(declarations: declarations, x: x, y: y, body: body)).activations.map(\.name)
  }

  @Test func numbersCountWithinALayer() throws {
    let names = try names(
      "x |> Linear(4) |> relu |> Block |> Block |> tanh |> relu",
      declarations: "layer Block(x: [d]) -> [d] { x |> Linear(d) |> relu |> Linear(d) |> gelu }")
    #expect(names == ["relu1", "block1.relu1", "block1.gelu1", "block2.relu1", "block2.gelu1", "tanh1", "relu2"])
  }

  /// What an activation is made of is not listed apart, be it a function of the file, one without a name, or a layer.
  @Test func theOutermostCounts() throws {
    let names = try names(
      """
      let bent = x |> Linear(4) |> bump |> Linear(4) |> (z => z * sigmoid(z)) |> Linear(4) |> Slope
      bent |> leaky_relu(slope: 0.2) |> softplus
      """,
      declarations: """
        func bump(z: [...]) = tanh(z) * exp(-relu(z)^2)
        layer Slope(x: [..., d]) -> [..., d] {
          param slope: [d] = 0.25
          select(x > 0, x, slope * x)
        }
        """)
    #expect(names == ["bump1", "function1", "slope1", "leaky_relu1", "softplus1"])
  }

  /// Multiples and sums, functions of whole rows, functions of parameters, losses and metrics are no activations.
  @Test func whatIsNone() throws {
    let names = try names(
      """
      let scaled = x |> half |> Dropout(0.5) |> LayerNorm |> Linear(4) |> Scale
      softmax(scaled)
      """,
      declarations: """
        func half(z: [...]) = z / 2 + 1
        layer Scale(x: [..., d]) -> [..., d] {
          param scale: [d] = zeros
          x * softplus(scale)
        }
        """)
    #expect(names == [])
  }

  /// Each stands behind the parameters of the layers before it.
  @Test func positions() throws {
    let program = try program(
      file(x: [4], y: [4], body: "relu(x) |> Linear(4) |> relu |> Linear(4, bias: false) |> sigmoid"))
    #expect(program.activations.map(\.position) == [0, 2, 3])
    for activation in program.activations {
      #expect(program.training[activation.input].type == program.training[activation.output].type)
      #expect(activation.range != nil)
    }
  }

  /// A shared layer is used twice; the names stay apart.
  @Test func sharedLayers() throws {
    let names = try names(
      """
      let bend = Bend
      bend(x |> Linear(4)) |> Linear(4) |> bend
      """,
      declarations: "layer Bend(x: [..., d]) -> [..., d] { param slope: [d] = 0.1; select(x > 0, x, slope * x) }")
    #expect(Set(names).count == 2)
  }
}
