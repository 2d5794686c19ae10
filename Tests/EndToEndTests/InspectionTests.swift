import EmittedModelSupport
import Testing

/// The statistics of activations as emitted code computes them, against sums done by hand.
struct InspectionTests {
  private static func source(_ activation: String) -> String {
    """
    data Points {
      source: csv("points.csv")
      x:      columns(0..<3)
      y:      columns(3..<6)
      split:  (train: 1, validation: 0, test: 0)
    }
    func bump(z: [...]) = z^2
    model Bend(x: [3]) -> a: [3] { x |> Linear(3) |> \(activation) }
    train Bend on Points {
      loss:      mse(a, y)
      optimizer: SGD(lr: 0.1)
      batch:     4
    }
    """
  }

  private static let rows: [[Double]] = [[1, -1, 0], [2, -3, -1], [-4, -5, 0.5]]
  private static let identity: [[Double]] = [[1, 0, 0, 0, 1, 0, 0, 0, 1], [0, 0, 0]]

  /// z is the input itself. The bump z² has the slope 2z.
  @Test(
    arguments: [
      // The second unit is never above 0; beside its three elements z is not above 0 for 0, -1 and -4.
      ("relu", [0, 1, 2], 3, (1 + 4 + 0.25) / 9, 6.0 / 9, 1.0 / 3), ("relu", [0], 1, 1.0 / 3, 2.0 / 3, 2.0 / 3),
      ("bump", [0, 1], 2, (1 + 1 + 16 + 81 + 1) / 6, 1.0 / 6, 0),
      // 1 - tanh² < 0.01 beyond |z| = 2.99: for -3, -4 and -5.
      ("tanh", [1, 2], 2, 0.7852564215812453, 3.0 / 6, 1.0 / 3),
    ] as [(String, [Int], Int, Double, Double, Double)], [1, 2])
  func statistics(
    expected: (
      activation: String, examples: [Int], rows: Int, meanSquare: Double, inactive: Double, dead: Double
    ), workers: Int
  ) throws {
    let model = try EmittedModel(name: "bend", source: Self.source(expected.activation), workers: workers)
    model.parameters = Self.identity
    let inputs = expected.examples.flatMap { Self.rows[$0] }
    // A full batch of other examples comes first: nothing of it may remain.
    _ = model.inspect(inputs: [[Double](repeating: 50, count: 12), []], rows: 4)
    let results = model.inspect(inputs: [inputs, inputs.map { _ in 0 }], rows: expected.rows)
    let name = expected.activation + "1"
    let rms = try #require(results[name + ".rms"])
    #expect(abs(rms * rms - expected.meanSquare) < 1e-9)
    #expect(abs(try #require(results[name + ".inactive"]) - expected.inactive) < 1e-12)
    #expect(abs(try #require(results[name + ".dead"]) - expected.dead) < 1e-12)
    #expect(model.parameters == Self.identity, "nothing is changed")
  }

  /// In the training graph: BatchNorm takes the statistics of the batch, and its running ones stay.
  @Test func stateStays() throws {
    let model = try EmittedModel(
      name: "normed",
      source: Self.source("relu").replacing("Linear(3) |>", with: "Linear(3) |> BatchNorm |>"))
    model.initialize()
    let states = model.states
    let inputs = Self.rows.flatMap { $0 }
    let results = model.inspect(inputs: [inputs, inputs], rows: 3)
    #expect(model.states == states)
    #expect((results["relu1.dead"] ?? 1) == 0, "a normalised unit is above its mean for some example")
  }
}
