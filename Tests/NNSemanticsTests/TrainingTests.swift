import Foundation
import NNIR
import NNTransforms
import Testing

@testable import NNSemantics

/// Optimizers, clipping, schedules and initial values.
@Suite struct TrainingTests {
  /// A program with one parameter `w` of two elements.
  private func trainable(
    optimizer: String, declarations: String = "", entries: String = "", initial: String = "0"
  ) throws -> Program {
    try program(
      file(
        declarations: declarations, x: [2], y: [2], body: "param w: [2] = \(initial)\n w * x", optimizer: optimizer,
        entries: entries))
  }

  /// Runs the update with these gradients, step by step, and gives the weights after each.
  private func weights(
    _ program: Program, from start: [Double], gradients: [[Double]], factor: Double = 1
  ) -> [[Double]] {
    var weight = start
    var states = program.states.map { Array(repeating: 0.0, count: $0.count) }
    var result: [[Double]] = []
    for (step, gradient) in gradients.enumerated() {
      let outputs = run(
        program.update, [:], parameters: [weight], states: states, gradients: [gradient],
        runtime: RuntimeValues(step: step + 1, totalSteps: gradients.count, learningRateFactor: factor))
      weight = outputs[.parameter(index: 0)] ?? []
      for index in states.indices { states[index] = outputs[.state(index: index)] ?? states[index] }
      result.append(weight)
    }
    return result
  }

  @Test func plainSGDKeepsNothing() throws {
    let program = try trainable(optimizer: "SGD(lr: 0.1)")
    #expect(program.states.isEmpty)
    #expect(isNear(weights(program, from: [1, 2], gradients: [[10, -1]], factor: 0.5)[0], [0.5, 2.05]))
    #expect(program.settings.learningRate == 0.1)
  }

  @Test func momentum() throws {
    let program = try trainable(optimizer: "SGD(lr: 0.1, momentum: 0.9, weight_decay: 0.5)")
    #expect(program.states.map(\.name) == ["w.velocity"])
    // v₁ = 1 + 0.5 · 1;  w₁ = 1 − 0.1 v₁;  v₂ = 0.9 v₁ + (2 + 0.5 w₁);  w₂ = w₁ − 0.1 v₂.
    let result = weights(program, from: [1, 1], gradients: [[1, 1], [2, 2]])
    let second = 0.85 - 0.1 * (0.9 * 1.5 + 2 + 0.5 * 0.85)
    #expect(isNear(result[0], [0.85, 0.85]))
    #expect(isNear(result[1], [second, second]))
  }

  @Test func nesterov() throws {
    let program = try trainable(optimizer: "SGD(lr: 0.1, momentum: 0.9, nesterov: true)")
    // v₁ = 1, w₁ = 1 − 0.1 (1 + 0.9);  v₂ = 0.9 + 2, w₂ = w₁ − 0.1 (2 + 0.9 v₂).
    let result = weights(program, from: [1, 1], gradients: [[1, 1], [2, 2]])
    #expect(isNear(result[1], [0.81 - 0.1 * (2 + 0.9 * 2.9), 0.81 - 0.1 * (2 + 0.9 * 2.9)]))
  }

  /// The chapter's example, at w = 1, g = 0.1, v̂ = 100, lr 0.01, decay 0.1: AdamW moves by −0.0011, Adam, whose decay joins
  /// the gradient, by −0.0002.
  @Test func decoupledAndCoupledDecay() throws {
    for (optimizer, change) in [("AdamW", -0.0011), ("Adam", -0.0002)] {
      // β₁ = 0 makes m̂ the gradient; v̂ is set through the state.
      let held = try trainable(
        optimizer: "\(optimizer)(lr: 0.01, beta1: 0, beta2: 0.5, eps: 0, weight_decay: 0.1)")
      let slope = optimizer == "AdamW" ? 0.1 : 0.2
      // v̂ = (0.5 v + 0.5 g²) / 0.5 = v + g² = 100.
      let second = 100 - slope * slope
      let outputs = run(
        held.update, [:], parameters: [[1, 1]], states: [[0, 0], [second, second]], gradients: [[0.1, 0.1]])
      #expect(isNear(outputs[.parameter(index: 0)] ?? [], [1 + change, 1 + change], tolerance: 1e-12))
    }
  }

  @Test func adamWOverSteps() throws {
    let program = try trainable(optimizer: "AdamW(lr: 0.1, weight_decay: 0.01)")
    let gradients = [[0.5, -2], [0.1, 3], [-4, 0]]
    var (w, m, v) = ([1.0, -1], [0.0, 0], [0.0, 0])
    for (step, result) in weights(program, from: w, gradients: gradients).enumerated() {
      for i in 0..<2 {
        let g = gradients[step][i]
        m[i] = 0.9 * m[i] + 0.1 * g
        v[i] = 0.999 * v[i] + 0.001 * g * g
        let (mHat, vHat) = (m[i] / (1 - pow(0.9, Double(step + 1))), v[i] / (1 - pow(0.999, Double(step + 1))))
        w[i] -= 0.1 * (mHat / (vHat.squareRoot() + 1e-8) + 0.01 * w[i])
      }
      #expect(isNear(result, w, tolerance: 1e-9))
    }
  }

  @Test func optimizerOfTheUsersOwn() throws {
    let program = try trainable(
      optimizer: "Sign(lr: 0.5)",
      declarations: """
        optimizer Sign(lr, decay = 0.9) {
          state count: [] = 0
          state slow = weight0
          count = count + 1
          slow = decay * slow + (1 - decay) * gradient
          weight = weight - lr / count * sign(slow)
        }
        let weight0 = 1
        """)
    #expect(program.states.map(\.shape) == [[], [2]])
    let initial: [[Double]] = evaluate(program.initialization)
    #expect(initial == [[0, 0], [0], [1, 1]])
    #expect(weights(program, from: [0, 0], gradients: [[1, -1], [1, -1]]) == [[-0.5, 0.5], [-0.75, 0.75]])
  }

  @Test func clipping() throws {
    let norm = try trainable(optimizer: "SGD(lr: 1)", entries: "clip: norm(1)")
    let outputs = run(norm.update, [:], parameters: [[0, 0]], gradients: [[30, 40]])
    #expect(outputs[.result("grad_norm")] == [50])
    #expect(isNear(outputs[.parameter(index: 0)] ?? [], [-0.6, -0.8], tolerance: 1e-7))
    // Below the limit nothing changes.
    #expect(isNear(weights(norm, from: [0, 0], gradients: [[0.3, 0.4]])[0], [-0.3, -0.4], tolerance: 1e-15))
    let value = try trainable(optimizer: "SGD(lr: 1)", entries: "clip: value(2)")
    #expect(weights(value, from: [0, 0], gradients: [[30, -1]])[0] == [-2, 1])
    let own = try trainable(
      optimizer: "SGD(lr: 1)", declarations: "clip half() = gradient / 2 + 0 * gradient_norm", entries: "clip: half()")
    #expect(weights(own, from: [0, 0], gradients: [[30, -1]])[0] == [-15, 0.5])
  }

  /// The norm is of all gradients together.
  @Test func globalNorm() throws {
    let program = try program(
      file(x: [2], y: [2], body: "param a: [2] = 0\n param b: [] = 0\n a * x + b", entries: "clip: norm(1)"))
    let outputs = run(program.update, [:], parameters: [[0, 0], [0]], gradients: [[2, 3], [6]])
    #expect(outputs[.result("grad_norm")] == [7])
    #expect(isNear(outputs[.parameter(index: 1)] ?? [], [-0.1 * 6.0 / 7], tolerance: 1e-6))
  }

  static let cosineWave: [Double] = (0..<5).map { 0.5 * (1 + cos(Double.pi * Double($0) / 5)) }

  static let scheduleCases: [(String, [Double])] = [
    ("warmup(4)", [0.25, 0.5, 0.75, 1, 1]), ("cosine()", cosineWave),
    ("cosine(0.5)", cosineWave.map { 0.5 + 0.5 * $0 }), ("linear(to: 0.5)", [1, 0.9, 0.8, 0.7, 0.6]),
    ("constant", [1, 1, 1, 1, 1]), ("constant(0.5) * 0.5", [0.25, 0.25, 0.25, 0.25, 0.25]),
    ("exponential(0.5)", [1, 1, 0.5, 0.5, 0.25]), ("decay(epochs: 2)", [1, 1, 1, 1, 0.1]),
    ("sawtooth(2) * warmup(2)", [0.5, 2, 1, 2, 1]), ("1 - 0.1 * step", [1, 0.9, 0.8, 0.7, 0.6]),
  ]

  @Test(arguments: scheduleCases) func schedules(_ schedule: String, _ expected: [Double]) throws {
    let program = try trainable(
      optimizer: "SGD(lr: 1)",
      declarations: schedule.contains("sawtooth") ? "schedule sawtooth(n) = 1 + step % n" : "",
      entries: "schedule: \(schedule)")
    for (step, factor) in expected.enumerated() {
      let runtime = RuntimeValues(step: step + 1, totalSteps: 5, epoch: step / 2 + 1)
      let outputs = run(program.schedule, [:], runtime: runtime)
      #expect(isNear(outputs[.result("factor")] ?? [], [factor], tolerance: 1e-14), "step \(step)")
    }
  }

  @Test func noStepsIsNoDivisionByZero() throws {
    let program = try trainable(optimizer: "SGD(lr: 1)", entries: "schedule: cosine()")
    let outputs = run(program.schedule, [:], runtime: RuntimeValues(step: 1, totalSteps: 0))
    #expect(outputs[.result("factor")] == [1])
  }

  /// Mean and variance of many draws, within five standard errors.
  static let initializers: [(String, Double, Double)] = [
    ("uniform(-1, 3)", 1.0, 16.0 / 12), ("normal(mean: 2, deviation: 0.5)", 2, 0.25),
    ("xavier_uniform(100, 200)", 0, 2.0 / 300), ("xavier_normal(100, 200)", 0, 2.0 / 300),
    ("kaiming_uniform(100)", 0, 0.02), ("kaiming_normal(fan_in: 100)", 0, 0.02),
    ("xavier_uniform(100, 200, gain: tanh_gain)", 0, 2.0 / 300 * 25 / 9),
    ("kaiming_normal(100, gain: leaky_relu_gain(2))", 0, 0.004), ("kaiming_uniform(100, gain: 1)", 0, 0.01),
    ("truncated_normal(1, 0.5)", 1, 0.25 * 0.7737413035499232), ("zeros", 0, 0), ("ones()", 1, 0),
    ("constant(0.25)", 0.25, 0),
  ]

  @Test(arguments: initializers) func initialValues(_ initializer: String, _ mean: Double, _ variance: Double) throws {
    let program = try program(
      file(x: [2], y: [2], body: "param w: [200, 100] = \(initializer)\n x + mean(w)"))
    let values = initialParameters(program, seed: 11)[0]
    let count = Double(values.count)
    let average = values.reduce(0, +) / count
    #expect(abs(average - mean) <= 5 * (variance / count).squareRoot() + 1e-12)
    let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    #expect(abs(spread - variance) <= 5 * variance * (2 / count).squareRoot() + 1e-12)
    #expect(program.parameters[0].initializer == initializer)
    #expect(values.allSatisfy { $0.isFinite })
  }

  /// QᵀQ = 1, or QQᵀ = 1 where the matrix is wide; elements have the mean 0 and, of course, the variance 1 / n.
  @Test(arguments: [(1, 1), (17, 3), (3, 17), (40, 40), (64, 48)]) func orthogonal(rows: Int, columns: Int) throws {
    let program = try program(
      file(
        x: [2], y: [2], body: "param w: [\(rows), \(columns)] = orthogonal(\(rows), \(columns), gain: 2)\n x + mean(w)")
    )
    for seed in 1...3 as ClosedRange<UInt64> {
      let values = initialParameters(program, seed: seed)[0].map { $0 / 2 }
      let count = min(rows, columns)
      func element(_ vector: Int, _ index: Int) -> Double {
        rows < columns ? values[vector * columns + index] : values[index * columns + vector]
      }
      for first in 0..<count {
        for second in 0...first {
          let product = (0..<max(rows, columns)).reduce(0) { $0 + element(first, $1) * element(second, $1) }
          #expect(abs(product - (first == second ? 1 : 0)) < 1e-12, "\(first) · \(second)")
        }
      }
      let mean = values.reduce(0, +) / Double(values.count)
      #expect(count == 1 || abs(mean) < 5 / Double(values.count * max(rows, columns)).squareRoot())
    }
  }

  /// The share of a truncated normal distribution on −2 … 2 below each of these points, within four standard errors, and none outside.
  @Test func truncatedNormal() throws {
    let program = try program(
      file(x: [2], y: [2], body: "param w: [200, 100] = truncated_normal(0, 1)\n x + mean(w)"))
    let values = initialParameters(program, seed: 5)[0]
    #expect(values.allSatisfy { abs($0) <= 2 })
    func normal(_ z: Double) -> Double { 0.5 * (1 + erf(z / 2.0.squareRoot())) }
    for point in [-1.9, -1, -0.2, 0, 0.5, 1.5, 1.99] {
      let expected = (normal(point) - normal(-2)) / (normal(2) - normal(-2))
      let share = Double(values.count { $0 < point }) / Double(values.count)
      #expect(abs(share - expected) <= 4 * (expected * (1 - expected) / Double(values.count)).squareRoot())
    }
  }

  @Test func initialValuesDoNotDependOnDropout() throws {
    let plain = try program(file(x: [3], y: [3], body: "x |> Linear(3) |> Linear(3)"))
    let dropped = try program(file(x: [3], y: [3], body: "x |> Linear(3) |> Dropout(0.5) |> Linear(3)"))
    #expect(initialParameters(plain) == initialParameters(dropped))
    let values = initialParameters(plain)
    #expect(values[0] != values[2], "two layers draw different numbers")
    #expect(plain.parameters[0].initializer == "kaiming_uniform(fan_in: in, fan_out: out)")
  }

  /// Later groups win; frozen parameters are neither changed nor counted in the norm.
  @Test func groupsOfParameters() throws {
    let program = try program(
      file(
        y: [3], body: "x |> Linear(3) |> Linear(3) |> Linear(3, bias: false)",
        optimizer: "SGD(0.5, momentum: 0, weight_decay: 0.25)",
        entries: """
          groups: [(match: "*.shift", weight_decay: 0), (match: "linear2.*", lr: 2), (match: "l*2.sh?ft", lr: 4),
            (match: "linear3.*", lr: 0)]
          """))
    #expect(
      program.parameters.map(\.name) == [
        "linear1.weight", "linear1.shift", "linear2.weight", "linear2.shift", "linear3.weight",
      ])
    let weights = program.parameters.map { [Double](repeating: 2, count: $0.count) }
    let gradients = program.parameters.map { [Double](repeating: 1, count: $0.count) }
    let result = run(program.update, [:], parameters: weights, gradients: gradients)
    #expect(result[.result("grad_norm")] == [Double(9 + 3 + 9 + 3).squareRoot()])
    // w - lr (g + decay w).
    let changed: [Double] = [1.25, 1.5, -1, -2]
    for (index, expected) in changed.enumerated() {
      #expect(result[.parameter(index: index)]?.first == expected)
    }
    #expect(result[.parameter(index: 4)] == nil)
  }
}
