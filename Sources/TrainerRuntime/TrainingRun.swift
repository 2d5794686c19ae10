import Glibc

/// A run of training, from any state to its end. Everything that happens is a function of settings, data and state, and
/// the state is saved whole, so that it does not matter how often a run was interrupted.
final class TrainingRun {
  private let runner: ModelRunner
  private let model: ModelDescription
  private let dataset: Dataset
  private let splits: Splits
  private let settings: RunSettings
  private let folder: String
  private let progress: Progress
  private let log: StepLog?
  private let layers: LayerMonitor?
  private let batch: BatchBuffers
  private let evaluator: Evaluator
  private let layout: EpochLayout
  /// Updates in the whole run.
  private let totalSteps: Int
  private let lossIndex: Int
  private let gradientNormIndex: Int

  private(set) var state: RunState
  /// False until this process has saved something: up to then the folder may hold another run's files.
  private var hasSaved: Bool
  private var lastSave = monotonicSeconds()
  private let start = monotonicSeconds()
  private let firstStep: Int

  /// Long epochs are saved in between, this often.
  private static let secondsBetweenSaves = 30.0

  init(
    runner: ModelRunner, summary: ModelRunner, dataset: Dataset, splits: Splits, settings: RunSettings, state: RunState,
    folder: String, progress: Progress, log: StepLog?, layers: LayerMonitor?
  ) throws {
    self.runner = runner
    self.model = runner.model
    self.dataset = dataset
    self.splits = splits
    self.settings = settings
    self.state = state
    self.folder = folder
    self.progress = progress
    self.log = log
    self.layers = layers
    batch = try dataset.batch(of: model.trainInputs)
    evaluator = try Evaluator(runner: runner, summary: summary, dataset: dataset, seed: settings.seed)
    layout = EpochLayout(examples: splits.train.count, training: model.training)
    let (steps, overflow) = settings.epochs.multipliedReportingOverflow(by: layout.updates)
    guard !overflow, !settings.epochs.multipliedReportingOverflow(by: layout.batches).overflow else {
      throw TrainerError("\(settings.epochs) epochs are too many")
    }
    totalSteps = min(steps, settings.steps ?? steps)
    guard let loss = model.trainResults.firstIndex(of: "loss"),
      let norm = model.trainResults.firstIndex(of: "grad_norm")
    else { throw TrainerError("the model's training step has no 'loss' or no 'grad_norm'") }
    lossIndex = loss
    gradientNormIndex = norm
    hasSaved = state.step > 0
    firstStep = state.step
  }

  /// Trains until the steps are done or nothing improves any more, then evaluates the best weights on the test split.
  func toTheEnd() throws {
    do {
      while state.step < totalSteps || state.batchInEpoch == layout.batches, !hasStoppedEarly { try epoch() }
    } catch let interruption as Interrupted {
      try save()
      reportLayers()
      throw interruption
    } catch {
      // What was logged up to here is what one wants to see now; the error is the one to report.
      try? log?.flush()
      try? layers?.flush()
      reportLayers()
      throw error
    }
    reportLayers()
    if hasStoppedEarly, state.step < totalSteps, let stopping = model.training.earlyStopping {
      progress.line(
        "stopped early: validation.\(stopping.monitor) has not improved for "
          + "\(counted(state.epochsWithoutImprovement, "epoch"))")
    }
    try finish()
  }

  private var hasStoppedEarly: Bool {
    guard let stopping = model.training.earlyStopping, state.batchInEpoch == 0 else { return false }
    return state.epochsWithoutImprovement >= max(1, stopping.patience)
  }

  /// The rest of the current epoch.
  private func epoch() throws {
    let order = splits.order(epoch: state.epoch, seed: settings.seed, shuffle: settings.shuffle)
    let epochStart = monotonicSeconds()
    let examplesBefore = state.examplesInEpoch
    var now = epochStart
    while state.batchInEpoch < layout.batches, state.step < totalSteps {
      try Signals.check()
      let first = state.batchInEpoch * layout.batchSize
      try train(order[first..<min(first + layout.batchSize, order.count)])
      now = monotonicSeconds()
      progress.update(now: now) {
        "\(epochText)  step \(layout.updates(after: state.batchInEpoch))/\(layout.updates)  "
          + speedText(examples: state.examplesInEpoch - examplesBefore, seconds: now - epochStart, now: now)
      }
      if now - lastSave > TrainingRun.secondsBetweenSaves { try save() }
    }
    let speed = speedText(examples: state.examplesInEpoch - examplesBefore, seconds: now - epochStart, now: now)
    if state.batchInEpoch == layout.batches {
      try endEpoch(speed)
    } else {
      try endWithinEpoch(speed)
    }
  }

  /// One batch: an update, or gradients that wait for one.
  private func train(_ examples: ArraySlice<Int>) throws {
    dataset.gather(examples, of: model.trainInputs, into: batch)
    let number = state.step + 1
    let place = state.batchInEpoch
    let endsUpdate = layout.endsUpdate(place)
    let waiting = layout.waitingExamples(before: place)
    let factor = runner.learningRateFactor(
      step: number, totalSteps: totalSteps, epoch: state.epoch, state: state.scheduleState)
    let call = StepSettings(
      seed: settings.seed, step: number, draw: (state.epoch - 1) * layout.batches + place + 1,
      accumulatedExamples: waiting, totalSteps: totalSteps, epoch: state.epoch, learningRateFactor: factor)
    let phase = endsUpdate ? Phase.train : .accumulate
    if endsUpdate { layers?.begin(call, inputs: batch, rows: examples.count) }
    runner.call(phase, inputs: batch, rows: examples.count, settings: call)
    let loss = runner.results[lossIndex]
    let gradientNorm = runner.results[gradientNormIndex]
    guard loss.isFinite, gradientNorm.isFinite else {
      throw nonFiniteError(
        NonFiniteStep(
          phase: phase, runner: runner, dataset: dataset, batch: batch, examples: examples, settings: call, loss: loss,
          gradientNorm: gradientNorm))
    }
    state.batchInEpoch += 1
    state.lossSum += loss * Double(examples.count)
    state.waitingLossSum += loss * Double(examples.count)
    state.examplesInEpoch += examples.count
    guard endsUpdate else { return }
    state.step = number
    try log?.record(
      step: number, epoch: state.epoch,
      loss: waiting == 0 ? loss : state.waitingLossSum / Double(waiting + examples.count),
      learningRate: model.training.learningRate * factor, gradientNorm: gradientNorm)
    state.waitingLossSum = 0
    try layers?.end(epoch: state.epoch)
  }

  private func validate() throws -> Measures? {
    splits.validation.isEmpty ? nil : try evaluator.measure(splits.validation)
  }

  /// The result that decides which weights are best.
  private var monitored: (name: String, minimumChange: Double, maximize: Bool) {
    guard let stopping = model.training.earlyStopping else { return ("loss", 0, false) }
    return (stopping.monitor, stopping.minimumChange, stopping.maximize)
  }

  /// Whether these validation results beat the best so far; without validation the latest weights are the best.
  private func isBest(_ results: Measures?) -> Bool {
    guard let results else { return true }
    let (name, minimumChange, maximize) = monitored
    let value = results[name]
    guard value.isFinite else { return false }
    guard let best = state.bestValue else { return true }
    return maximize ? value > best + minimumChange : value < best - minimumChange
  }

  private func endEpoch(_ speed: String) throws {
    let results = try validate()
    let improved = isBest(results)
    progress.line(reportText(results, speed, isBest: improved))
    if improved {
      state.bestValue = results.map { $0[monitored.name] }
      state.bestEpoch = state.epoch
      state.epochsWithoutImprovement = 0
    } else {
      state.epochsWithoutImprovement += 1
    }
    if let results {
      runner.updateSchedule(
        &state.scheduleState, step: state.step, totalSteps: totalSteps, epoch: state.epoch, results: results)
    }
    state.epoch += 1
    state.batchInEpoch = 0
    state.lossSum = 0
    state.examplesInEpoch = 0
    try save(asBest: improved)
  }

  /// The limit of steps was reached inside an epoch. What is saved to go on from is the state in the middle of the
  /// epoch, as if nothing had been evaluated.
  private func endWithinEpoch(_ speed: String) throws {
    try save()
    let results = try validate()
    let improved = isBest(results)
    progress.line(reportText(results, speed, isBest: improved))
    if improved { try Checkpoint.save(info, of: runner, folder: folder, name: Checkpoint.best) }
  }

  /// The table of what was measured of the layers, and what is wrong with them.
  private func reportLayers() {
    guard let first = layers?.first, let last = layers?.last else { return }
    let summary = LayerSummary(model: model, first: first, last: last)
    progress.line("\n" + summary.table)
    for line in summary.diagnosis { progress.line("layers: " + line) }
    progress.line("")
  }

  /// The best weights on the test split.
  private func finish() throws {
    let path = "\(folder)/\(Checkpoint.best)"
    var origin = ""
    if fileExists(path) {
      let file = try SafetensorsFile(path: path)
      try Checkpoint.load(file, .model, into: runner)
      if let best = try CheckpointInfo(file)?.state, best.batchInEpoch == 0, best.bestEpoch > 0 {
        origin = ", weights of epoch \(best.bestEpoch)"
      }
    } else {
      warn("warning: no epoch had a finite validation loss; there is no '\(path)'")
    }
    if !splits.test.isEmpty {
      let results = try evaluator.measure(splits.test)
      progress.line("test  \(results.text())  (\(counted(splits.test.count, "example"))\(origin))")
      results.tables.forEach(progress.line)
    }
    progress.line(
      "\(counted(state.step - firstStep, "step")) in \(duration(monotonicSeconds() - start)); best weights in '\(path)'"
    )
  }

  private var info: CheckpointInfo { CheckpointInfo(settings: settings, state: state) }

  private func save(asBest: Bool = false) throws {
    // The log comes first, so that it is never behind the checkpoint.
    try log?.flush()
    try layers?.flush()
    // The best weights of an older run must not be taken for those of this one.
    if !hasSaved, !asBest { unlink("\(folder)/\(Checkpoint.best)") }
    try Checkpoint.save(
      info, of: runner, folder: folder, name: Checkpoint.last, copy: asBest ? Checkpoint.best : nil)
    hasSaved = true
    lastSave = monotonicSeconds()
  }

  private var epochText: String {
    let total = String(settings.epochs)
    let loss = state.lossSum / Double(max(1, state.examplesInEpoch))
    return "epoch \(padded(String(state.epoch), total.count))/\(total)  loss \(significant(loss, 5))"
  }

  private func reportText(_ results: Measures?, _ speed: String, isBest: Bool) -> String {
    let validation = results.map { "  " + $0.text(prefix: "validation.") } ?? ""
    return "\(epochText)\(validation)  \(speed)\(isBest && results != nil ? "  best" : "")"
  }

  private func speedText(examples: Int, seconds: Double, now: Double) -> String {
    let speed = Double(examples) / max(seconds, 1e-9)
    let done = state.step - firstStep
    let left = (now - start) / Double(max(1, done)) * Double(totalSteps - state.step)
    let rate = speed < 1e15 ? grouped(Int(speed)) : "?"
    return "\(rate) examples/s  \(done > 0 ? duration(left) : "?") left"
  }
}
