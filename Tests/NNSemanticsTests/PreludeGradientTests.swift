import NNIR
import NNSyntax
import Testing

@testable import NNSemantics

/// Every function and layer of the prelude: analytic against numeric derivatives at odd sizes.
///
/// A definition without an entry in these tables fails `everyDefinitionIsTested`.
@Suite struct PreludeGradientTests {
  struct Entry: CustomTestStringConvertible {
    /// What the table says: the definitions that it speaks of count as tested.
    var source: String
    var file: String

    var testDescription: String { source }
  }

  static let sizes = [1, 3, 17]

  static let entries = activations + losses + classLosses + layers + convolutions + pictures + initializers + matrices

  static let activations: [Entry] = [
    "relu", "relu6", "hardtanh(-0.5, 2)", "leaky_relu(slope: 0.2)", "elu(alpha: 1.5)", "sigmoid", "softplus",
    "normal_cdf", "gelu", "gelu_tanh", "silu", "swish(beta: 1.5)", "mish", "softmax", "log_softmax",
    "(z => inverse_erf(0.9 * tanh(z)))", "(z => closer_erf(0.9 * tanh(z), z))",
  ].flatMap { source in
    sizes.map { size in
      Entry(
        source: source,
        file: file(
          declarations: "func wide(fan_in, fan_out) = normal(deviation: 0.8)", x: [size], y: [size],
          body: "x |> Linear(\(size), init: wide) |> \(source)", loss: "sum(target * y) + 0.5 * mean(y^2)"))
    }
  }

  static let losses: [Entry] = [
    "mse(y, target)", "mae(y, target)", "huber(y, target)", "huber(y, target, delta: 0.3)",
    "binary_cross_entropy(y, sigmoid(target))", "binary_cross_entropy(y, sigmoid(target), positive_weight: 7)",
    "hinge(y, sign(target))", "counted_mean(y^2, abs(target))",
    "binary_accuracy(y, target) + mean(y^2)",
  ].flatMap { source in
    sizes.map { size in
      Entry(
        source: source,
        file: file(x: [2], y: [size], body: "x |> Linear(5) |> tanh |> Linear(\(size))", loss: source))
    }
  }

  /// Of a class number for each row; the first column of the target makes one.
  static let classLosses: [Entry] = [
    "cross_entropy(y, label)", "cross_entropy(y, label, label_smoothing: 0.1)", "cross_entropy(y, label, weights: w)",
    "cross_entropy(y, label, ignore: 1)",
    "cross_entropy(y, label, weights: w, label_smoothing: 0.1, ignore: 1)", "nll(log_softmax(y), label, weights: w)",
    "multiclass_hinge(y, label)", "accuracy(y, label) + mean(y^2)",
  ].flatMap { source in
    sizes.map { size in
      let weights = "[\((0..<size).map { "\($0 % 3 + 1)" }.joined(separator: ", "))]"
      return Entry(
        source: source,
        file: file(
          declarations: "let w = \(weights)\nfunc loss(y: [...], label: [...]) = \(source)", x: [3, 2], y: [3, size],
          body: "x |> Linear(5) |> tanh |> Linear(\(size))",
          loss: "loss(y, min(\(size - 1), floor(abs(target[..., 0]))))"))
    }
  }

  static let layers: [Entry] = sizes.flatMap { size in
    [
      "Linear(\(size))", "Linear(\(size), bias: false)", "Dropout(0.3)", "LayerNorm", "RMSNorm", "GroupNorm(\(size))",
      "GroupNorm(1)", "BatchNorm", "Residual(Linear(\(size)) |> tanh)",
    ].flatMap { source in
      [[size], [3, size], [2, 3, size]].map { shape in
        Entry(
          source: source,
          file: file(
            x: shape.dropLast() + [2], y: shape.dropLast() + [3],
            body: "x |> Linear(\(size)) |> tanh |> \(source) |> Linear(3)", loss: "sum(target * y) + 0.5 * mean(y^2)"))
      }
    }
  }

  /// After a layer with parameters, so that derivatives go through.
  static let pictures: [Entry] = [
    "random_crop(padding: 1)", "random_flip", "random_shift(1) |> (s => take_rows(image, indices(3) + s))",
    "(z => take_columns(z, [2, 0, -1, 1]))", "normalize([0.1, 0.2], 0.5)",
  ].map { source in
    Entry(
      source: source,
      file: file(
        x: [3, 3, 2], y: [5],
        body: "let image = tanh(x |> Linear(2))\n image |> \(source) |> flatten |> Linear(5)",
        loss: "sum(target * y) + 0.5 * mean(y^2)"))
  }

  static let initializers: [Entry] = [
    "zeros", "ones", "constant(0.3)", "uniform(-1, 2)", "normal(0, 0.5)", "truncated_normal(0, 0.5)",
    "xavier_uniform(3, 4, gain: tanh_gain)", "xavier_normal(3, 4)", "kaiming_uniform(3, gain: relu_gain)",
    "kaiming_normal(3, gain: leaky_relu_gain(0.2))",
  ].flatMap { source in
    sizes.map { size in
      Entry(
        source: source,
        file: file(x: [size], y: [size], body: "param w: [\(size)] = \(source)\n tanh(w * x)"))
    }
  }

  static let matrices: [Entry] = ["orthogonal(3, 2)", "orthogonal_step(normal(0, 0.3), 1.5, -0.5, 0.1)"].flatMap {
    source in
    sizes.map { size in
      Entry(
        source: source,
        file: file(
          x: [3], y: [size],
          body: "param w: [3, \(size)] = \(source)\n tanh(x @ orthogonal_step(w, 1.5, -0.5, 0.1))"))
    }
  }

  @Test(arguments: entries) func derivative(_ entry: Entry) throws {
    try expectNumericGradients(program(entry.file))
  }

  /// Functions, layers and constants by the tables above, formulas of totals by `MeasureTests`, penalties by `PenaltyTests`, statistics of data by emitted code; optimizers, schedules and clip rules by the fixture from PyTorch.
  @Test func everyDefinitionIsTested() {
    let fixture = PreludeFixture.shared
    var tested: [String: Set<String>] = [:]
    tested["value"] = words(Self.entries.map(\.source) + [MeasureTests.source, PenaltyTests.loss, "standardize"])
    tested["optimizer"] = words(fixture.optimizers.map(\.optimizer))
    tested["schedule"] = words(fixture.schedules.map(\.schedule) + fixture.plateaus.map(\.schedule))
    tested["clip"] = words(fixture.optimizers.compactMap(\.clip))
    for unit in prelude.units {
      for declaration in unit.declarations {
        let (kind, name): (String, Name) =
          switch declaration {
          case .formula(let formula):
            switch formula.kind {
            case .function: ("value", formula.name)
            case .schedule: ("schedule", formula.name)
            case .clip: ("clip", formula.name)
            }
          case .layer(let layer): ("value", layer.name)
          case .optimizer(let optimizer): ("optimizer", optimizer.name)
          case .constant(let constant): ("value", constant.name)
          case .model(let model): ("model", model.name)
          case .data(let data): ("data", data.name)
          case .train(let train): ("train", train.model)
          }
        #expect(
          tested[kind]?.contains(name.text) == true, "'\(name.text)' of the prelude has no test: give it an entry")
      }
    }
  }

  private func words(_ texts: [String]) -> Set<String> {
    Set(texts.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init) })
  }
}
