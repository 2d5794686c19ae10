extension KernelDescription {
  /// The summary without the place that it may begin with.
  func sourceText(in model: ModelDescription) -> String {
    let place = "\(model.sourceFile):\(line)"
    guard summary.hasPrefix(place) else { return summary }
    return String(summary.dropFirst(place.count).drop { $0 == " " })
  }
}

/// A step whose loss or gradient is not a finite number. It has not changed the parameters.
struct NonFiniteStep {
  /// `train` or `accumulate`.
  var phase: Phase
  var runner: ModelRunner
  var dataset: Dataset
  var batch: BatchBuffers
  var examples: ArraySlice<Int>
  var settings: StepSettings
  var loss: Double
  var gradientNorm: Double
}

/// Finds out where the first value came from that is not finite: the data, a parameter, or the first kernel that makes one
/// when the same step runs again under observation.
func nonFiniteError(_ step: NonFiniteStep) -> TrainerError {
  let model = step.runner.model
  let what =
    step.loss.isFinite
    ? "the norm of the gradient is \(plain(step.gradientNorm)) (the loss is \(significant(step.loss, 5)))"
    : "the loss is \(plain(step.loss))"
  let when = "\(what) at step \(step.settings.step), in epoch \(step.settings.epoch)"
  if let (field, row) = step.dataset.nonFiniteField(
    in: step.batch, rows: step.examples.count, of: model.trainInputs)
  {
    let example = step.examples[step.examples.startIndex + row]
    return TrainerError(
      "\(when): field '\(field)' of example \(example + 1) is not finite, before any layer",
      hint:
        "check example \(example + 1) of '\(step.dataset.path)' and the formula of '\(field)' in \(model.sourceFile)")
  }
  if let parameter = model.parameters.first(where: {
    step.runner.values(of: $0, as: Float.self).contains { !$0.isFinite }
  }) {
    let isFirst = step.settings.step == 1
    return TrainerError(
      "\(when): parameter '\(parameter.name)' holds a value that is not finite "
        + (isFirst ? "from the start" : "since the last update"),
      hint: isFirst
        ? "look at its initialiser, or at the file of --init"
        : "use a smaller learning rate, or limit the gradient with 'clip: norm(1.0)'")
  }
  var again = step.settings
  again.appliesUpdate = false
  let found = step.runner.call(
    step.phase, inputs: step.batch, rows: step.examples.count, settings: again, trace: true)
  let phase = step.phase == .train ? "train" : "accumulate"
  let kernels = model.kernels.filter { $0.phase == phase }
  guard let found, kernels.indices.contains(found) else {
    return TrainerError(
      when, hint: "use a smaller learning rate, or limit the gradient with 'clip: norm(1.0)'")
  }
  let kernel = kernels[found]
  // Nothing on the way forward was wrong, so that it is the loss that left the range of numbers.
  if !step.loss.isFinite, kernel.name.contains("_backward"), !kernel.name.contains("_forward") {
    return TrainerError(
      "\(when), although every value that goes into it is finite: the loss itself overflows",
      hint: "the model's results are far from their targets: scale inputs and targets, or use a smaller learning rate")
  }
  let layer = kernel.scope.isEmpty ? "" : "in layer '\(kernel.scope)', "
  return TrainerError(
    "\(when): the first value that is not finite arises \(layer)\(model.sourceFile):\(kernel.line), "
      + "in kernel '\(kernel.name)' (\(kernel.sourceText(in: model)))",
    hint:
      "use a smaller learning rate, limit the gradient with 'clip: norm(1.0)', or look for log, division and exp there")
}

/// `nan` has no sign that means anything.
private func plain(_ value: Double) -> String { value.isNaN ? "nan" : "\(value)" }
