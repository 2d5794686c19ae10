import Glibc

/// What single steps show of the model's layers: the 2-norm of each parameter's gradient, before any clipping, and how the
/// activations fare, both on the batch and with the weights of that step.
struct LayerMeasurement {
  struct Activation {
    /// √ mean y² of the output.
    var rms: Double
    /// The share of elements whose derivative is below 0.01.
    var inactive: Double
    /// The share of units that are inactive in every example of the batch.
    var dead: Double
  }

  var step: Int
  /// Examples in the batch.
  var rows: Int
  /// One for each parameter.
  var gradientNorms: [Double] = []
  /// One for each activation of the model.
  var activations: [Activation] = []
}

/// Measures every so many steps, writes the log of `--log-layers`, and remembers the first and the last measurement. It computes
/// from what the step leaves behind and changes nothing of it.
final class LayerMonitor {
  private let runner: ModelRunner
  private let log: StepLog
  private let interval: Int
  private(set) var first: LayerMeasurement?
  private(set) var last: LayerMeasurement?
  private var current: LayerMeasurement?

  /// Steps from one measurement to the next, unless `--log-every` says otherwise.
  static let defaultInterval = 10

  init(runner: ModelRunner, log: StepLog, interval: Int) {
    self.runner = runner
    self.log = log
    self.interval = interval
  }

  /// Before a step: looks at the activations if the step is to be measured. The first and the last step of a run always are.
  func begin(_ settings: StepSettings, inputs: BatchBuffers, rows: Int) {
    let number = settings.step
    current = nil
    guard first == nil || (number - 1) % interval == 0 || number == settings.totalSteps else { return }
    var measurement = LayerMeasurement(step: number, rows: rows)
    let activations = runner.model.activations
    if !activations.isEmpty {
      runner.call(.inspect, inputs: inputs, rows: rows, settings: settings)
      measurement.activations = activations.indices.map { index in
        LayerMeasurement.Activation(
          rms: runner.results[3 * index], inactive: runner.results[3 * index + 1],
          dead: runner.results[3 * index + 2])
      }
    }
    current = measurement
  }

  /// After the same step: looks at its gradients.
  func end(epoch: Int) throws {
    guard var measurement = current else { return }
    current = nil
    measurement.gradientNorms = runner.model.parameters.map { parameter in
      var sum = 0.0
      for value in runner.gradient(of: parameter, as: Float.self) { sum += Double(value) * Double(value) }
      return sum.squareRoot()
    }
    if first == nil { first = measurement }
    last = measurement
    try record(measurement, epoch: epoch)
  }

  func flush() throws { try log.flush() }

  private func record(_ measurement: LayerMeasurement, epoch: Int) throws {
    let model = runner.model
    let gradients = zip(model.parameters, measurement.gradientNorms).map { ($0.name, JSON.number($1)) }
    let activations = zip(model.activations, measurement.activations).map { description, activation in
      (
        description.name,
        JSON.object([
          ("rms", JSON.number(activation.rms)), ("inactive", JSON.number(activation.inactive)),
          ("dead", JSON.number(activation.dead)),
        ])
      )
    }
    try log.record([
      ("step", String(measurement.step)), ("epoch", String(epoch)), ("gradients", JSON.object(gradients)),
      ("activations", JSON.object(activations)),
    ])
  }
}
