import NNIR
import NNTransforms
import Testing

@testable import NNSemantics

/// Derivatives where formulas have kinks or overflow.
@Suite struct ActivationEdgeTests {
  /// The derivative of Σ f(z) at these points.
  private func derivative(_ function: String, at points: [Double]) throws -> (double: [Double], float: [Float]) {
    let program = try program(
      file(
        x: [], y: [points.count],
        body: "param z: [\(points.count)] = zeros\n \(function)(z) + x", loss: "sum(y) + 0 * sum(target)"))
    let backward = differentiate(program.training)
    let inputs = backward.inputs.map { Array(repeating: 0.0, count: $0.type.exampleCount) }
    let position = try #require(backward.outputs.firstIndex { $0.target == .gradient(index: 0) })
    let double: [[Double]] = evaluate(backward, inputs: inputs, parameters: [points])
    let float: [[Float]] = evaluate(
      backward, inputs: inputs.map { $0.map(Float.init) }, parameters: [points.map(Float.init)])
    return (double[position], float[position])
  }

  @Test(arguments: [
    ("relu", 0.0), ("leaky_relu", 0.01), ("elu", 1), ("sigmoid", 0.25), ("softplus", 0.5), ("gelu", 0.5),
    ("gelu_tanh", 0.5), ("silu", 0.5), ("swish", 0.5), ("tanh", 1), ("normal_cdf", 0.3989422804014327),
  ]) func derivativeAtZero(_ function: String, _ expected: Double) throws {
    let result = try derivative(function, at: [0])
    #expect(abs(result.double[0] - expected) < 1e-15)
  }

  /// Far out every derivative is its limit, and never NaN.
  @Test(arguments: [
    ("relu", 0.0, 1.0), ("leaky_relu", 0.01, 1), ("elu", 0, 1), ("sigmoid", 0, 0), ("softplus", 0, 1), ("gelu", 0, 1),
    ("gelu_tanh", 0, 1), ("silu", 0, 1), ("swish", 0, 1), ("tanh", 0, 0), ("normal_cdf", 0, 0),
  ]) func derivativeFarOut(_ function: String, _ below: Double, _ above: Double) throws {
    let points = [-1e4, -720, -200, -110, 110, 200, 720, 1e4]
    let result = try derivative(function, at: points)
    let expected = points.map { $0 < 0 ? below : above }
    #expect(isNear(result.double, expected, tolerance: 1e-15), "\(result.double)")
    #expect(isNear(result.float.map(Double.init), expected, tolerance: 1e-7), "\(result.float)")
  }

  @Test(arguments: ["softmax", "log_softmax"]) func softmaxOfLargeNumbers(_ function: String) throws {
    let result = try derivative(function, at: [1e4, -1e4, 0, 1e4])
    #expect(result.double.allSatisfy { $0.isFinite })
    #expect(result.float.allSatisfy { $0.isFinite })
    // Σ softmax is 1 whatever z; Σ log softmax has the derivative 1 − n softmax.
    let expected = function == "softmax" ? [0, 0, 0, 0] : [-1.0, 1, 1, -1]
    #expect(isNear(result.double, expected, tolerance: 1e-12), "\(result.double)")
  }
}
