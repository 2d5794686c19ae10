import NNIR
import NNTransforms
import Testing

@testable import NNSemantics

/// What definitions of the user's own compute.
@Suite struct LanguageTests {
  /// The result of a model without randomness on one example.
  private func predict(
    _ body: String, x: [Double], shape: [Int]? = nil, y: [Int], declarations: String = "", parameters: [[Double]] = []
  ) throws -> [Double] {
    let program = try program(
      file(
        declarations: declarations, x: shape ?? [x.count], y: y,
        // Something to train, without effect.
        body: "param nothing: [] = 0\n" + "let result = { \(body) }\n result + 0 * nothing"))
    let values = [[0.0]] + (parameters.isEmpty ? Array(initialParameters(program).dropFirst()) : parameters)
    return run(program.prediction, ["x": x], parameters: values)[.result("y")] ?? []
  }

  @Test func activationOfTheUsersOwn() throws {
    let result = try predict(
      "x |> bend(sharpness: 2) |> bend", x: [-1, 0.5, 3], y: [3],
      declarations: "func bend(z: [...], sharpness = 1) = { let s = sharpness * z;  s / (1 + abs(s)) }")
    func bend(_ z: Double, _ sharpness: Double) -> Double { sharpness * z / (1 + abs(sharpness * z)) }
    #expect(isNear(result, [-1, 0.5, 3].map { bend(bend($0, 2), 1) }))
  }

  @Test func userDefinitionsHideThePrelude() throws {
    try #expect(predict("relu(x)", x: [-1, 2], y: [2], declarations: "func relu(z: [...]) = -z") == [1, -2])
    // The prelude keeps its own: gelu is built on normal_cdf.
    let result = try predict(
      "gelu(x) + normal_cdf(x)", x: [1], y: [1], declarations: "func normal_cdf(z: [...]) = 0 * z")
    #expect(isNear(result, [0.8413447460685429], tolerance: 1e-9))
  }

  @Test func lambdas() throws {
    try #expect(predict("x |> (v => v * v + 1)", x: [2, 3], y: [2]) == [5, 10])
    try #expect(
      predict(
        "apply((a, b) => a - b, x)", x: [2, 3], y: [2], declarations: "func apply(f, v: [n]) = f(v, 1) / f(3, 1)")
        == [0.5, 1])
  }

  @Test func axesByName() throws {
    // Softmax over the first axis of a square matrix, and over the second: names decide, not sizes.
    let declarations = "func normalised(z: [a, b]) = z / sum(z, over: a)"
    try #expect(
      predict("normalised(x)", x: [1, 2, 3, 4], shape: [2, 2], y: [2, 2], declarations: declarations)
        == [0.25, 1.0 / 3, 0.75, 2.0 / 3])
    let other = "func normalised(z: [a, b]) = z / sum(z, over: b)"
    try #expect(
      predict("normalised(x)", x: [1, 2, 3, 4], shape: [2, 2], y: [2, 2], declarations: other)
        == [1.0 / 3, 2.0 / 3, 3.0 / 7, 4.0 / 7])
  }

  @Test func sharedNamesAlign() throws {
    // w belongs to the first axis, although the last has the same size.
    let declarations = "func scaled(z: [a, b], w: [a]) = z * w"
    try #expect(
      predict("scaled(x, [10, 100])", x: [1, 2, 3, 4], shape: [2, 2], y: [2, 2], declarations: declarations)
        == [10, 20, 300, 400])
  }

  @Test func structure() throws {
    try #expect(predict("transpose(x)", x: [1, 2, 3, 4, 5, 6], shape: [2, 3], y: [3, 2]) == [1, 4, 2, 5, 3, 6])
    try #expect(
      predict("permute(x, (1, 0))", x: [1, 2, 3, 4, 5, 6], shape: [2, 3], y: [3, 2]) == [1, 4, 2, 5, 3, 6])
    try #expect(predict("x[1]", x: [1, 2, 3, 4], shape: [2, 2], y: [2]) == [3, 4])
    try #expect(predict("x[..., -1]", x: [1, 2, 3, 4], shape: [2, 2], y: [2]) == [2, 4])
    try #expect(predict("x[0..<1, 1...1]", x: [1, 2, 3, 4], shape: [2, 2], y: [1, 1]) == [2])
    try #expect(predict("flatten(x)", x: [1, 2, 3, 4], shape: [2, 2], y: [4]) == [1, 2, 3, 4])
    try #expect(predict("reshape(x, [2, shape(x, 0) / 2])", x: [1, 2, 3, 4], y: [2, 2]) == [1, 2, 3, 4])
    try #expect(predict("concat(x, 2 * x, [7], over: 0)", x: [1, 2], y: [5]) == [1, 2, 2, 4, 7])
    try #expect(predict("one_hot(x[0], 3)", x: [2], y: [3]) == [0, 0, 1])
  }

  @Test func reductions() throws {
    let x: [Double] = [1, 5, 2, 8, 3, 4]
    try #expect(predict("sum(x, over: 0)", x: x, shape: [2, 3], y: [3]) == [9, 8, 6])
    try #expect(predict("mean(x, over: (0, 1))", x: x, shape: [2, 3], y: []) == [23.0 / 6])
    try #expect(predict("max(x, over: -1) - min(x)", x: x, shape: [2, 3], y: [2]) == [4, 7])
    try #expect(predict("argmax(x, over: 1) + 10 * argmin(x, over: 1)", x: x, shape: [2, 3], y: [2]) == [1, 10])
  }

  @Test func products() throws {
    try #expect(predict("x @ [[1, 2], [3, 4]]", x: [1, 10], y: [2]) == [31, 42])
    try #expect(predict("[[1, 2], [3, 4]] @ x", x: [1, 10], y: [2]) == [21, 43])
    try #expect(predict("x @ x", x: [3, 4], y: []) == [25])
    // A stack of matrices from either side: [2, 1, 2] @ [2, 2, 1].
    try #expect(
      predict(
        "reshape([1, 2, 3, 4], [2, 1, 2]) @ x", x: [1, 10, 100, 1000], shape: [2, 2, 1], y: [2, 1, 1]) == [21, 4300])
    try #expect(
      predict(
        "x @ reshape([1, 2, 3, 4], [2, 2, 1])", x: [1, 10, 100, 1000], shape: [2, 1, 2], y: [2, 1, 1]) == [21, 4300])
  }

  @Test func compileTimeNumbers() throws {
    try #expect(
      predict("x * [7 / 2, 6 / 3, floor(7 / 2), -7 % 3, 2 ^ 10, max(2, 3), abs(-4)]", x: [1], shape: [], y: [7])
        == [3.5, 2, 3, 2, 1024, 3, 4])
    try #expect(predict("x ^ -2 + x ^ 0", x: [2], y: [1]) == [1.25])
    try #expect(predict("x % 3", x: [7, -7], y: [2]) == [1, 2])
  }

  @Test func parametersArePathed() throws {
    let program = try program(
      file(
        declarations: """
          layer Block(width)(x: [..., d]) -> [..., d] {
            let gate = Linear(width)
            gate(x) |> Residual { Linear(d) |> relu |> Linear(width) } |> Linear(d)
          }
          """,
        x: [3], y: [3],
        body: "let encoder = Linear(3) |> relu\n encoder(encoder(x)) |> repeat 2 { Block(5) } |> Linear(3, bias: false)"
      ))
    #expect(
      program.parameters.map(\.name).filter { $0.hasSuffix("weight") } == [
        "encoder.linear1.weight", "block1.gate.weight", "block1.residual1.linear1.weight",
        "block1.residual1.linear2.weight", "block1.linear1.weight", "block2.gate.weight",
        "block2.residual1.linear1.weight", "block2.residual1.linear2.weight", "block2.linear1.weight",
        "linear1.weight",
      ])
    #expect(program.parameters.map(\.shape).last == [3, 3])
  }

  @Test func sharedLayerHasOneSetOfParameters() throws {
    let program = try program(
      file(x: [2], y: [2], body: "let f = Linear(2, bias: false)\n f(f(x))"))
    #expect(program.parameters.map(\.name) == ["f.weight"])
    let result = run(program.prediction, ["x": [1, 10]], parameters: [[0, 1, 1, 1]])
    // [1, 10] → [10, 11] → [11, 21].
    #expect(result[.result("y")] == [11, 21])
  }

  @Test func severalInputsAndResults() throws {
    let program = try program(
      """
      data D { source: csv("d.csv"); a: columns(0..<2); b: column(2); weight: column(3) / 2 }
      layer Mix(u: [n], v: []) -> (plus: [n], times: [n]) { (u + v, times: u * v) }
      model M(a: [2], b: []) -> (high: [2], low: [2]) {
        param k: [] = 2
        let (p, t) = Mix(a, b)
        let named = Mix(a, v: b)
        (k * p, low: t + 0 * named.plus)
      }
      train M on D {
        loss: weight * mean(high - low + b)
        optimizer: SGD(lr: 1)
        metrics: (error: mean(abs(high)), size: weight)
      }
      """)
    let result = run(program.prediction, ["a": [1, 2], "b": [10]], parameters: [[2]])
    #expect(result[.result("high")] == [22, 24])
    #expect(result[.result("low")] == [10, 20])
    let evaluation = run(
      program.evaluation, ["a": [1, 2, 3, 4], "b": [10, 20], "weight": [1, 3]], parameters: [[2]], batch: 2)
    // Sums over both examples.
    #expect(program.evaluation.outputs.map(\.target) == (1...4).map { .result("total\($0)") })
    let totals = program.evaluation.outputs.compactMap { evaluation[$0.target] }
    // The loss is 23 - 15 + 10, and 3 (47 - 70 + 20).
    #expect(totals == [[9.0], [2.0], [70.0], [4.0]])
    let measures: [[Double]] = NNIR.evaluate(program.summary, inputs: totals)
    #expect(program.summary.outputs.map(\.target) == [.result("loss"), .result("error"), .result("size")])
    #expect(measures == [[4.5], [35.0], [2.0]])
  }

  @Test func conditionsOfTheConfiguration() throws {
    let declarations = """
      layer Maybe(kind = "plain", scale = none)(x: [n]) -> [n] {
        param shift: [n] = ones if kind == "shifted"
        let scaled = scale == none ? x : scale * x
        kind == "plain" || kind == "shifted" ? scaled + shift : -scaled
      }
      """
    try #expect(predict("x |> Maybe", x: [1], y: [1], declarations: declarations) == [1])
    try #expect(predict("x |> Maybe(kind: \"shifted\", scale: 3)", x: [1], y: [1], declarations: declarations) == [4])
    try #expect(predict("x |> Maybe(\"other\")", x: [1], y: [1], declarations: declarations) == [-1])
  }

  @Test func dropoutOnlyInTraining() throws {
    let program = try program(file(x: [64], y: [64], body: "param k: [] = 1\n k * x |> Dropout(0.25)"))
    let ones = Array(repeating: 1.0, count: 64)
    #expect(run(program.prediction, ["x": ones], parameters: [[1]])[.result("y")] == ones)
    let training = run(
      program.training, ["x": ones, "target": Array(repeating: 0, count: 64)], parameters: [[1]],
      runtime: RuntimeValues(seed: 3))
    let loss = try #require(training[.result("loss")]?.first)
    // Each element is 0 or 4/3, so that the sum of squares counts those that were kept.
    let kept = loss * 9 / 16
    #expect(abs(kept - kept.rounded()) < 1e-9)
    #expect(kept > 35 && kept < 61)
  }

  @Test func stateOfALayer() throws {
    let program = try program(
      file(
        declarations: """
          layer Centred(momentum = 0.5)(x: [d]) -> [d] {
            param gain: [d] = ones
            state average: [d] = zeros
            let now = mean(x, over: batch)
            average = training ? (1 - momentum) * average + momentum * stop_gradient(now) : average
            gain * (x - average)
          }
          """, x: [2], y: [2], body: "x |> Centred"))
    #expect(program.states.map(\.name) == ["centred1.average"])
    let training = run(
      program.training, ["x": [1, 2, 3, 4], "target": [0, 0, 0, 0]], parameters: [[1, 1]], states: [[10, 20]], batch: 2)
    #expect(training[.state(index: 0)] == [6, 11.5])
    let prediction = run(program.prediction, ["x": [1, 2]], parameters: [[1, 1]], states: [[10, 20]])
    #expect(prediction[.result("y")] == [-9, -18])
  }

  @Test func constantsOfTheFile() throws {
    let result = try predict(
      "x |> wide", x: [1, 2], y: [2],
      declarations: "let twice = 2 * half\nlet half = width / 2\nlet width = 2\nfunc wide(z: [width]) = z * twice")
    #expect(result == [2, 4])
  }
}
