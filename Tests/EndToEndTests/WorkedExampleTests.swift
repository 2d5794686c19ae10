import EmittedModelSupport
import Testing

/// The numbers of the deep-learning chapter, computed by emitted code.
struct WorkedExampleTests {
  /// One neuron: w = 0.5, b = 0.5, x = 2, target 1, ReLU, squared error, learning rate 0.1.
  @Test func neuron() throws {
    let model = try EmittedModel(
      name: "neuron",
      source: """
        data Point {
          source: csv("point.csv")
          x:      columns(0..<1)
          target: column(1)
          split:  (train: 1, validation: 0, test: 0)
        }
        model Neuron(x: [1]) -> a: [1] { x |> Linear(1) |> relu }
        train Neuron on Point {
          loss:      mse(a, target)
          optimizer: SGD(lr: 0.1)
        }
        """)
    model.parameters = [[0.5], [0.5]]
    let results = model.train(inputs: [[2], [1]], rows: 1)
    #expect(results["loss"] == 0.25)
    #expect(model.gradients[0] == [2.0])
    #expect(model.gradients[1] == [1.0])
    #expect(abs(model.parameters[0][0] - 0.3) < 1e-15)
  }

  /// The 3-4-2 network with NumPy's weights: seed 42, randn(3, 4) / 2 and randn(4, 2) / 2, zero biases, x = [1, 2, 3].
  ///
  /// The chapter prints hidden [0, 1.085, 0, 0.257] and output [0.397, 0.603]. Its program does not: NumPy 2.4 gives the
  /// figures below (Tests/Fixtures/small_network.py), which differ from the printed ones in every nonzero place.
  @Test func smallNetwork() throws {
    let source = """
      data Points {
        source: csv("points.csv")
        x:      columns(0..<3)
        kind:   class(column(3), 2)
        split:  (train: 1, validation: 0, test: 0)
      }
      model Network(x: [3]) -> (hidden: [4], probabilities: [2]) {
        let hidden = x |> Linear(4) |> relu
        (hidden, hidden |> Linear(2) |> softmax)
      }
      train Network on Points {
        loss:      mse(probabilities, one_hot(kind, 2))
        optimizer: SGD(lr: 0.1)
      }
      """
    let model = try EmittedModel(name: "network", source: source)
    // numpy.random.seed(42); numpy.random.randn(20) * 0.5, in order.
    let weights = [
      0.24835707650561634, -0.06913215058559233, 0.32384426905034625, 0.7615149282040127, -0.11707668736166799,
      -0.11706847847459027, 0.7896064077536957, 0.3837173645764544, -0.23473719296747605, 0.27128002179298233,
      -0.23170884640623113, -0.23286487678512843, 0.12098113578301706, -0.956640122328899, -0.8624589162565164,
      -0.28114376462048635, -0.5064155601672119, 0.15712366629763694, -0.45401203776060545, -0.7061518506676457,
    ]
    model.parameters = [Array(weights[0..<12]), [0, 0, 0, 0], Array(weights[12..<20]), [0, 0]]
    let outputs = model.predict(inputs: [[1, 2, 3]], rows: 1)
    let hidden = try #require(outputs["hidden"])
    let probabilities = try #require(outputs["probabilities"])
    for (value, expected) in zip(hidden, [0, 0.5105709578441742, 1.2079305453390443, 0.8303550270015362]) {
      #expect(abs(value - expected) < 1e-15)
    }
    for (value, expected) in zip(probabilities, [0.29132730704927856, 0.7086726929507214]) {
      #expect(abs(value - expected) < 1e-15)
    }
  }

  /// One parameter w = 1 with gradient 0.1 and v̂ = 100, learning rate 0.01, decay 0.1: AdamW moves it by −0.0011, Adam
  /// with coupled decay by −0.0002.
  @Test(arguments: [("AdamW", -0.0011, 0.1), ("Adam", -0.0002, 0.2)])
  func decay(optimizer: String, expected: Double, effectiveGradient: Double) throws {
    let model = try EmittedModel(
      name: "decay",
      source: """
        data Points { source: csv("points.csv"); x: columns(0..<1); split: (train: 1, validation: 0, test: 0) }
        model Line(x: [1]) -> y: [1] { x |> Linear(1, bias: false) }
        train Line on Points {
          loss:      sum(y)
          optimizer: \(optimizer)(lr: 0.01, weight_decay: 0.1, eps: 0)
        }
        """)
    // After a long history the bias corrections are 1; the first moment stays at the gradient, the second arrives at 100.
    model.parameters = [[1]]
    let second = (100 - 0.001 * effectiveGradient * effectiveGradient) / 0.999
    model.states = model.program.states.map { $0.name.hasSuffix(".m") ? [effectiveGradient] : [second] }
    var call = EmittedModel.Call()
    call.step = 1_000_000
    _ = model.train(inputs: [[0.1]], rows: 1, call)
    #expect(abs(model.gradients[0][0] - 0.1) < 1e-15)
    #expect(abs((model.parameters[0][0] - 1) - expected) < 1e-12)
  }
}
