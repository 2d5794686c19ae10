import EmittedModelSupport
import NNIR
import Testing

/// Emitted code against the reference evaluator: every phase of a model, in double precision, on one and two workers, at
/// odd sizes and with batches that are not full.
struct EvaluatorComparisonTests {
  static let models: [(name: String, source: String)] =
    [
      ("classifier", classifier), ("regression", regression), ("weighted", weighted), ("normalized", normalized),
      ("tiny", tiny), ("structure", structure), ("robust", robust), ("batchNorm", batchNorm),
      ("pictures", pictures), ("measured", measured), ("grouped", grouped),
    ] + preludeModels + ConvolutionModels.all

  @Test(arguments: models.map(\.name), [1, 2])
  func phases(name: String, workers: Int) throws {
    let source = try #require(Self.models.first { $0.name == name }).source
    let model = try EmittedModel(name: name, source: source, workers: workers)
    var numbers = Numbers(seed: 7)

    model.initialize(seed: 3)
    let initial: [[Double]] = evaluate(
      model.compiled.graphs.initialization, runtime: RuntimeValues(seed: 3, step: 1, totalSteps: 100), batch: 1)
    compareStorage(model, model.compiled.graphs.initialization, initial)

    for rows in Set([1, model.program.settings.batch, max(1, model.program.settings.batch - 3)]).sorted() {
      model.parameters = model.program.parameters.map { tensor in numbers.make(tensor.count) }
      model.states = model.program.states.map { tensor in numbers.make(tensor.count).map { abs($0) + 0.1 } }
      let parameters = model.parameters
      let states = model.states

      let train = model.compiled.graphs.train
      let inputs = makeInputs(train, model, rows: rows, &numbers)
      var call = EmittedModel.Call()
      call.seed = 11
      call.step = 5
      call.learningRateFactor = 0.7
      let results = model.train(inputs: inputs, rows: rows, call)
      let expected = evaluate(
        train, inputs: inputs, parameters: parameters, states: states,
        runtime: RuntimeValues(seed: 11, step: 5, totalSteps: 100, epoch: 1, learningRateFactor: 0.7), batch: rows)
      compareScalars(results, train, expected)
      compareStorage(model, train, expected)

      model.parameters = parameters
      model.states = states
      if let inspection = model.compiled.graphs.inspection {
        let inspected = model.inspect(inputs: inputs, rows: rows, call)
        let expected = evaluate(
          inspection, inputs: inputs, parameters: parameters, states: states,
          runtime: RuntimeValues(seed: 11, step: 5, totalSteps: 100, epoch: 1, learningRateFactor: 0.7), batch: rows)
        compareScalars(inspected, inspection, expected)
      }
      let evaluation = model.compiled.graphs.evaluation
      let evaluated = model.evaluate(
        inputs: makeInputs(evaluation, model, rows: rows, &numbers, reuse: inputs), rows: rows)
      let expectedEvaluation = evaluate(
        evaluation, inputs: makeInputs(evaluation, model, rows: rows, &numbers, reuse: inputs), parameters: parameters,
        states: states, runtime: RuntimeValues(totalSteps: 100), batch: rows)
      compareResults(evaluated, evaluation, expectedEvaluation)

      let summary = model.compiled.graphs.summary
      let measured = model.summarize(totals: expectedEvaluation)
      compareResults(
        measured, summary, NNIR.evaluate(summary, inputs: expectedEvaluation, parameters: parameters, states: states))

      let prediction = model.compiled.graphs.prediction
      let predictionInputs = makeInputs(prediction, model, rows: rows, &numbers, reuse: inputs)
      let predicted = model.predict(inputs: predictionInputs, rows: rows)
      let expectedPrediction = evaluate(
        prediction, inputs: predictionInputs, parameters: parameters, states: states, batch: rows)
      for (output, values) in zip(prediction.outputs, expectedPrediction) {
        guard case .result(let name) = output.target else { continue }
        compare(try #require(predicted[name]), values, name)
      }
    }
  }

  private func makeInputs(
    _ graph: Graph, _ model: EmittedModel, rows: Int, _ numbers: inout Numbers, reuse: [[Double]] = []
  ) -> [[Double]] {
    let known = Dictionary(
      uniqueKeysWithValues: zip(model.compiled.graphs.train.inputs.map(\.name), reuse))
    return graph.inputs.map { input in
      if let values = known[input.name] { return values }
      let count = rows * input.type.exampleCount
      if let classes = model.program.fields.first(where: { $0.name == input.name })?.classCount {
        return (0..<count).map { _ in Double(numbers.next() % UInt64(classes)) }
      }
      return numbers.make(count)
    }
  }

  private func compareScalars(_ results: [String: Double], _ graph: Graph, _ expected: [[Double]]) {
    for (output, values) in zip(graph.outputs, expected) {
      if case .result(let name) = output.target, graph[output.value].type.isScalar {
        compare([results[name] ?? .nan], values, name)
      }
    }
  }

  private func compareResults(
    _ results: (scalars: [String: Double], tensors: [String: [Double]]), _ graph: Graph, _ expected: [[Double]]
  ) {
    compareScalars(results.scalars, graph, expected)
    for (output, values) in zip(graph.outputs, expected) {
      if case .result(let name) = output.target, !graph[output.value].type.isScalar {
        compare(results.tensors[name] ?? [], values, name)
      }
    }
  }

  private func compareStorage(_ model: EmittedModel, _ graph: Graph, _ expected: [[Double]]) {
    for (output, values) in zip(graph.outputs, expected) {
      switch output.target {
      case .parameter(let index): compare(model.parameters[index], values, graph.parameters[index].name)
      case .state(let index): compare(model.states[index], values, graph.states[index].name)
      case .gradient(let index): compare(model.gradients[index], values, "gradient of " + graph.parameters[index].name)
      case .result: break
      }
    }
  }

  private func compare(_ values: [Double], _ expected: [Double], _ name: String) {
    #expect(values.count == expected.count, "\(name)")
    for (index, (value, reference)) in zip(values, expected).enumerated() {
      let difference = abs(value - reference)
      #expect(
        difference <= 1e-9 * max(1, abs(reference)) || (value.isNaN && reference.isNaN) || value == reference,
        "\(name)[\(index)] is \(value), and should be \(reference)")
      if !(difference <= 1e-9 * max(1, abs(reference))), value != reference { return }
    }
  }
}

/// A small generator for test numbers, in about −2 … 2.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func make(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double(next()) / Double(UInt64(1) << 31) * 4 - 2 }
  }
}

private let classifier = """
  data Points {
    source: csv("points.csv")
    image:  columns(0..<17) / 16
    digit:  class(column(17), 5)
    split:  (train: 0.8, validation: 0.1, test: 0.1)
  }
  model Classifier(image: [17]) -> logits: [5] {
    image |> Linear(13) |> relu |> Dropout(0.2) |> Linear(5)
  }
  train Classifier on Points {
    loss:      cross_entropy(logits, digit)
    metrics:   (accuracy: accuracy(logits, digit))
    optimizer: AdamW(lr: 3e-3, weight_decay: 0.01)
    schedule:  warmup(50) * cosine()
    clip:      norm(1.0)
    batch:     16
  }
  """

private let regression = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<3)
    y:      column(3)
    split:  (train: 1, validation: 0, test: 0)
  }
  func bump(z: [...]) = z * exp(-z^2)
  model Curve(x: [3]) -> estimate: [1] {
    x |> Linear(7) |> bump |> Linear(7) |> tanh |> Linear(7) |> gelu |> Linear(1)
  }
  train Curve on Points {
    loss:      mse(estimate, y)
    metrics:   (mae: mae(estimate, y))
    optimizer: SGD(lr: 0.1, momentum: 0.9)
    batch:     5
  }
  """

/// Metrics that are formulas of totals, with axes and without, and a loss that is one.
private let measured = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<4)
    kind:   class(column(4), ["low", "middle", "high"])
    y:      column(5)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Both(x: [4]) -> (logits: [3], estimate: [1]) {
    let shared = x |> Linear(6) |> sigmoid
    (shared |> Linear(3), shared |> Linear(1))
  }
  train Both on Points {
    loss:      cross_entropy(logits, kind, weights: [1, 2, 32]) + 0.1 * mse(estimate, y)
    metrics:   (
      accuracy: accuracy(logits, kind), second: top_k_accuracy(logits, kind, 2), confusion: confusion_matrix(logits, kind),
      precision: precision(logits, kind), recall: recall(logits, kind), f1: f1(logits, kind),
      macro: mean(f1(logits, kind)), high: f1(logits, kind)[2], r2: r2(estimate, y),
      spread: total((y - 1)^2) / total(1) - 0.5, shares: total(one_hot(kind, 3)) / total(1) * [1, 2, 3],
      offset: total(estimate)[0] / total(abs(y)))
    optimizer: Adam(lr: 0.01)
    batch:     9
  }
  """

/// Parameters with settings of their own, and frozen ones.
private let grouped = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<4)
    y:      column(4)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Curve(x: [4]) -> estimate: [1] { x |> repeat 3 { Linear(5) |> tanh } |> Linear(1) }
  train Curve on Points {
    loss:      mse(estimate, y)
    optimizer: AdamW(0.01, weight_decay: 0.1)
    groups:    [(match: "*.shift", weight_decay: 0), (match: "linear2.*", lr: 1e-3, beta1: 0.5), (match: "linear3.w*", lr: 0)]
    clip:      norm(0.5)
    batch:     6
  }
  """

private let weighted = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<4)
    kind:   class(column(4), 3)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Classifier(x: [4]) -> logits: [3] {
    x |> Linear(6) |> sigmoid |> Linear(3)
  }
  train Classifier on Points {
    loss:      cross_entropy(logits, kind, weights: [1, 2, 32])
    optimizer: Adam(lr: 0.01)
    clip:      value(0.01)
    batch:     9
  }
  """

private let normalized = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<5)
    y:      columns(5..<8)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Deep(x: [5]) -> y_hat: [3] {
    x |> Linear(5) |> repeat 2 { Residual { LayerNorm |> Linear(5) |> silu } } |> Linear(3)
  }
  train Deep on Points {
    loss:      mse(y_hat, y) + 0.1 * mean(abs(y_hat))
    optimizer: SGD(lr: 0.1)
    batch:     6
  }
  """

private let tiny = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<1)
    y:      column(1)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Line(x: [1]) -> estimate: [1] { x |> Linear(1) }
  train Line on Points {
    loss:      mse(estimate, y)
    optimizer: AdamW(lr: 0.1)
    batch:     1
  }
  """

/// Views, several outputs, shared weights, a parameter without axes.
/// Pictures changed at random: products of each example with a matrix of its own, and a flattened input.
private let pictures = """
  data Points {
    source: npy(image: "image.npy", label: "label.npy")
    image:  normalize(array("image", [5, 3, 2]), mean: [0.1, 0.2], deviation: 0.5)
    label:  class(array("label"), 4)
    split:  (train: 1)
  }
  model Pictures(image: [5, 3, 2]) -> logits: [4] {
    let plain = image |> flatten |> Linear(4)
    plain + (image |> random_crop(padding: 2) |> random_flip |> flatten |> Linear(4))
  }
  train Pictures on Points {
    loss:      cross_entropy(logits, label)
    optimizer: SGD(lr: 0.01)
    batch:     6
  }
  """

private let structure = """
  data Points {
    source: csv("points.csv")
    left:   columns(0..<6)
    right:  columns(6..<12)
    kind:   class(column(12), 4)
    split:  (train: 1, validation: 0, test: 0)
  }
  layer Temperature(x: [...]) -> [...] {
    param scale: [] = 1
    x * exp(scale)
  }
  model Pair(left: [6], right: [6]) -> (logits: [4], code: [5]) {
    let encode = Linear(5)
    let a = encode(left) |> tanh
    let b = encode(right) |> tanh
    let both = concat(a[0..<3], b, over: 0)
    let grid = transpose(reshape(both, [2, 4]))
    (flatten(grid) |> Linear(4) |> Temperature, a - b)
  }
  train Pair on Points {
    loss:      cross_entropy(logits, kind) + mean(code^2)
    metrics:   (accuracy: accuracy(logits, kind))
    optimizer: AdamW(lr: 0.01)
    clip:      norm(0.5)
    batch:     7
  }
  """

/// Normalisation over the batch with running statistics, written out: sums over examples that later kernels need, and state
/// that a training step changes.
private let robust = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<10)
    kind:   class(column(10), 3)
    split:  (train: 1, validation: 0, test: 0)
  }
  layer Standardize(momentum = 0.1, eps = 1e-5)(x: [..., d]) -> [..., d] {
    param gain:  [d] = ones
    param shift: [d] = zeros
    state running_mean:     [d] = zeros
    state running_variance: [d] = ones
    let center = training ? mean(x, over: batch) : running_mean
    let spread = training ? mean((x - center)^2, over: batch) : running_variance
    running_mean = (1 - momentum) * running_mean + momentum * center
    running_variance = (1 - momentum) * running_variance + momentum * spread
    (x - center) * rsqrt(spread + eps) * gain + shift
  }
  model Robust(x: [10]) -> logits: [3] {
    x |> repeat 2 { Linear(17) |> Standardize |> relu |> Dropout(0.3) } |> Linear(3)
  }
  train Robust on Points {
    loss:      cross_entropy(logits, kind)
    metrics:   (accuracy: accuracy(logits, kind))
    optimizer: Adam(lr: 1e-3)
    batch:     8
  }
  """

/// The prelude's layer, over the batch alone and over the batch and two further axes.
private let batchNorm = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<24)
    y:      column(24)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Normal(x: [24]) -> estimate: [1] {
    reshape(x, [2, 3, 4]) |> BatchNorm |> Linear(3) |> BatchNorm(momentum: 0.3) |> relu |> flatten
      |> Linear(7) |> BatchNorm(eps: 0.01) |> tanh |> Linear(1)
  }
  train Normal on Points {
    loss:      mse(estimate, y)
    optimizer: SGD(lr: 0.1)
    batch:     6
  }
  """
