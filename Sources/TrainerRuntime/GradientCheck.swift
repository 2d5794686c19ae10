/// Fills the arrays of a batch: class fields with classes, all others with normal numbers.
func fillRandomly<Element: BinaryFloatingPoint>(
  _ batch: BatchBuffers, fields: [FieldDescription], rows: Int, random: inout RandomNumbers, as type: Element.Type
) {
  for (index, field) in fields.enumerated() {
    let values = batch.arrays[index].pointer(type)
    for position in 0..<rows * batch.elements[index] {
      if let count = field.classCount {
        values[position] = Element(random.next(below: count))
      } else {
        values[position] = Element(random.normal())
      }
    }
  }
}

/// Compares derivatives by finite differences.
struct GradientCheck {
  /// The largest relative error that passes.
  static let tolerance = 1e-6

  struct ParameterReport {
    var samples = 0
    var kinks = 0
    var worst = 0.0
    /// At the worst sample.
    var analytic = 0.0
    var numeric = 0.0
  }

  private let runner: ModelRunner
  private let batch: BatchBuffers
  private let rows: Int
  private let settings: StepSettings
  private let baseLoss: Double

  init(runner: ModelRunner, batch: BatchBuffers, rows: Int, seed: UInt64) throws {
    self.runner = runner
    self.batch = batch
    self.rows = rows
    settings = StepSettings(seed: seed, appliesUpdate: false)
    runner.call(.train, inputs: batch, rows: rows, settings: settings)
    guard let loss = runner.trainResult("loss") else { throw TrainerError("the training step has no 'loss'") }
    guard loss.isFinite else {
      throw TrainerError(
        "the loss is \(loss) on random input", hint: "the model divides by zero or takes a logarithm of such input")
    }
    baseLoss = loss
  }

  private func loss() -> Double {
    runner.call(.train, inputs: batch, rows: rows, settings: settings)
    return runner.trainResult("loss") ?? .nan
  }

  /// Checks `samples` elements of a parameter, or all if it has no more.
  func report(_ parameter: TensorDescription, samples: Int, random: inout RandomNumbers) -> ParameterReport {
    _ = loss()
    let gradient = Array(runner.gradient(of: parameter, as: Double.self))
    var elements = Array(gradient.indices)
    if samples < elements.count {
      random.shuffle(&elements)
      elements = elements[..<samples].sorted()
    }
    var report = ParameterReport(samples: elements.count)
    for element in elements {
      switch verdict(parameter, element, analytic: gradient[element]) {
      case .kink: report.kinks += 1
      case .error(let error, let numeric):
        // A loss that is not a number beside the point is as wrong as can be.
        let error = error.isNaN ? Double.infinity : error
        if error > report.worst {
          report.worst = error
          report.analytic = gradient[element]
          report.numeric = numeric
        }
      }
    }
    return report
  }

  private enum Verdict {
    case error(Double, numeric: Double)
    /// The loss has a corner here, and the derivative is that of one of its sides.
    case kink
  }

  /// Relative to the larger of both, but not to less than makes the rounding of a difference over `step` pass: some
  /// units in the last place of the loss, divided by the step.
  private func relativeError(_ a: Double, _ b: Double, step: Double) -> Double {
    let rounding = 8 * Double.ulpOfOne * max(1, baseLoss.magnitude) / step
    return (a - b).magnitude / max(a.magnitude, b.magnitude, rounding / GradientCheck.tolerance)
  }

  private func verdict(_ parameter: TensorDescription, _ element: Int, analytic: Double) -> Verdict {
    let weights = runner.values(of: parameter, as: Double.self)
    let original = weights[element]
    defer { weights[element] = original }
    func loss(_ offset: Double) -> Double {
      weights[element] = original + offset
      return self.loss()
    }
    guard analytic.isFinite else { return .error(.infinity, numeric: .nan) }
    let scale = max(1, original.magnitude)
    var last: (numeric: Double, error: Double)?
    // The central difference of fourth order, (8 (f(h) - f(-h)) - (f(2h) - f(-2h))) / 12h. Where it is off, a corner of
    // the loss may lie within the step: then smaller steps disagree with it, and the smaller the better.
    for h in [1e-3 * scale, 1e-4 * scale, 1e-5 * scale] {
      let numeric = (8 * (loss(h) - loss(-h)) - (loss(2 * h) - loss(-2 * h))) / (12 * h)
      if let last, relativeError(last.numeric, numeric, step: h) <= GradientCheck.tolerance {
        return .error(relativeError(analytic, last.numeric, step: h), numeric: last.numeric)
      }
      let error = relativeError(analytic, numeric, step: h)
      if error <= GradientCheck.tolerance { return .error(error, numeric: numeric) }
      last = (numeric, error)
    }
    // One-sided differences of second order: at a corner they differ, and one of them is the derivative.
    let h = 1e-5 * scale
    let right = (4 * loss(h) - loss(2 * h) - 3 * baseLoss) / (2 * h)
    let left = (3 * baseLoss - 4 * loss(-h) + loss(-2 * h)) / (2 * h)
    let sidesDiffer = relativeError(left, right, step: h) > 1e-3
    let isOneSide = min(relativeError(analytic, left, step: h), relativeError(analytic, right, step: h)) < 1e-5
    return sidesDiffer && isOneSide
      ? .kink : .error(last?.error ?? .infinity, numeric: last?.numeric ?? .nan)
  }
}

extension Trainer {
  /// The `gradcheck` command.
  func checkGradients(_ options: Options) throws -> Int32 {
    let samples = try options.count("--samples") ?? 20
    let seed = try options.seed("--seed") ?? model.training.seed
    let runner = try ModelRunner(model: model, program: double, workers: 1)
    let fields = model.trainInputs.map { model.fields[$0] }
    let rows = max(1, min(model.training.batch, 32))
    let batch = try BatchBuffers(rows: max(1, model.training.batch), elements: fields.map(\.count), of: Double.self)
    var random = RandomNumbers(seed: seed, stream: RandomStream.gradientCheck)
    fillRandomly(batch, fields: fields, rows: rows, random: &random, as: Double.self)
    runner.call(.initialize, settings: StepSettings(seed: seed))
    let check = try GradientCheck(runner: runner, batch: batch, rows: rows, seed: seed)
    let width = max(9, model.parameters.map(\.name.count).max() ?? 0)
    try output.line("\(leading("parameter", width))  samples  kinks  largest relative error")
    var failures = 0
    for parameter in model.parameters {
      let report = check.report(parameter, samples: samples, random: &random)
      let passes = report.worst <= GradientCheck.tolerance
      var line = "\(leading(parameter.name, width))  \(padded(String(report.samples), 7))  "
      line += "\(padded(String(report.kinks), 5))  \(significant(report.worst, 2))"
      if !passes {
        failures += 1
        line += "  FAILED: analytic \(report.analytic), numeric \(report.numeric)"
      }
      try output.line(line)
      try output.flush()
    }
    let tolerance = GradientCheck.tolerance.description
    guard failures == 0 else {
      try output.line("gradcheck failed: \(counted(failures, "parameter")) past the tolerance of \(tolerance)")
      return 1
    }
    try output.line("gradcheck passed: all relative errors within \(tolerance)")
    return 0
  }
}
