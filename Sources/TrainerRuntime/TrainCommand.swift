extension Trainer {
  /// The `train` command: prepares a run, new or resumed, and lets it run to its end.
  func train(_ options: Options) throws -> Int32 {
    let progress = Progress(output: output)
    let folder = outputFolder(options)
    let request = try TrainRequest(options, model: model)
    if let warning = coreTypeWarning { warn("warning: \(warning)") }
    var lock = try options.has("--resume") ? FolderLock(ifThereIs: folder) : nil
    defer { withExtendedLifetime(lock) {} }
    let resumed = try options.has("--resume") ? resumePoint(folder: folder, options, request) : nil
    let threads = request.threads ?? resumed?.info.settings.threads ?? model.defaultThreads
    if threads > processorCount() {
      warn("warning: \(threads) threads on \(counted(processorCount(), "processor")) will be slow")
    }
    let runner = try ModelRunner(model: model, program: single, workers: threads)
    let dataset = try Dataset(model: model, runner: runner, storage: try dataStorage(options)) {
      try dataPath(options, of: $0)
    }
    let seed = request.seed ?? resumed?.info.settings.seed ?? model.training.seed
    let shuffle = resumed?.info.settings.shuffle ?? request.shuffle
    let splits = try Splits(counts: dataset.counts, data: model.data, seed: seed, shuffle: shuffle)
    let layout = EpochLayout(examples: splits.train.count, training: model.training)
    let (epochs, steps) = try request.length(
      model: model, layout: layout, resumed: resumed?.info.settings)
    let settings = RunSettings(
      seed: seed, epochs: epochs, steps: steps, batch: model.training.batch, shuffle: shuffle, threads: threads,
      sourceHash: model.sourceHash, examples: dataset.count, dataFingerprint: dataset.fingerprint,
      columnNames: dataset.names, columnCount: dataset.width)
    runner.call(.initialize, settings: StepSettings(seed: seed))
    let double = try ModelRunner(model: model, program: double, workers: 1)
    if resumed == nil { try computeStatistics(of: dataset, training: splits.train, double: double, into: runner) }
    if let resumed {
      try check(resumed, against: settings, layout: layout)
      try Checkpoint.load(resumed.file, .everything, into: runner)
    } else if let path = options.text("--init") {
      try Checkpoint.load(try SafetensorsFile(path: path), .parameters, into: runner)
    }
    try makeFolder(folder)
    if lock == nil { lock = try FolderLock(ifThereIs: folder) }
    let log = try options.text("--log-steps").map {
      try StepLog(path: $0, option: "--log-steps", keepingUpTo: resumed?.info.state.step)
    }
    let layers = try options.text("--log-layers").map {
      LayerMonitor(
        runner: runner,
        log: try StepLog(path: $0, option: "--log-layers", keepingUpTo: resumed?.info.state.step),
        interval: request.interval)
    }
    let run = try TrainingRun(
      runner: runner, summary: double, dataset: dataset,
      splits: splits, settings: settings,
      state: resumed?.info.state ?? RunState(scheduleState: model.scheduleStates.map(\.initialValue)), folder: folder,
      progress: progress, log: log, layers: layers)
    Signals.catchThem()
    progress.line(introduction(runner, dataset, splits, settings))
    if let resumed {
      progress.line(
        "resuming after step \(resumed.info.state.step), in epoch \(resumed.info.state.epoch)")
    } else if fileExists("\(folder)/\(Checkpoint.last)") {
      progress.line("replacing the run in '\(folder)' (--resume would have continued it)")
    }
    do {
      try run.toTheEnd()
    } catch let interruption as Interrupted {
      progress.line(
        "stopped by \(Signals.name(interruption.signal)) after step \(run.state.step), in epoch \(run.state.epoch); "
          + "saved '\(folder)/\(Checkpoint.last)'\ncontinue with: \(resumeCommand(options))")
      throw interruption
    } catch {
      progress.clear()
      throw error
    }
    return 0
  }

  private func introduction(
    _ runner: ModelRunner, _ dataset: Dataset, _ splits: Splits, _ settings: RunSettings
  ) -> String {
    let parameters = model.parameters.reduce(0) { $0 + $1.count }
    return "\(model.name): \(counted(parameters, "parameter")); \(counted(dataset.count, "example")) from "
      + "\(dataset.path): \(grouped(splits.train.count)) train, \(grouped(splits.validation.count)) validation, "
      + "\(grouped(splits.test.count)) test; batch \(batchText), seed \(settings.seed), "
      + counted(settings.threads, "thread")
  }

  /// `64`, or `8 × 64` where eight batches make an update.
  private var batchText: String {
    (model.training.accumulate > 1 ? "\(model.training.accumulate) × " : "") + String(model.training.batch)
  }

  private func resumeCommand(_ options: Options) -> String {
    var words = [program, "train", "--resume"]
    for name in ["--output", "--data", "--log-steps", "--log-layers", "--log-every"] {
      if let value = options.text(name) { words += [name, value] }
    }
    return words.map(shellWord).joined(separator: " ")
  }
}

/// What the command line asks of a run.
private struct TrainRequest {
  var epochs: Int?
  var steps: Int?
  var seed: UInt64?
  var threads: Int?
  var shuffle: Bool
  /// Steps from one measurement of the layers to the next.
  var interval: Int

  init(_ options: Options, model: ModelDescription) throws {
    epochs = try options.count("--epochs")
    steps = try options.count("--steps")
    seed = try options.seed("--seed")
    threads = try options.threads()
    shuffle = !options.has("--no-shuffle")
    if let path = options.text("--log-steps"), path == options.text("--log-layers") {
      throw TrainerError("--log-steps and --log-layers need files of their own, not both '\(path)'")
    }
    interval = try options.count("--log-every") ?? LayerMonitor.defaultInterval
    if options.text("--log-every") != nil, options.text("--log-layers") == nil {
      throw TrainerError("--log-every needs --log-layers", hint: "name the file with --log-layers FILE")
    }
    guard !(options.has("--resume") && options.text("--init") != nil) else {
      throw TrainerError("--resume and --init exclude each other", hint: "--init begins a new run")
    }
    if let stopping = model.training.earlyStopping {
      guard model.measures.contains(where: { $0.name == stopping.monitor && $0.shape.isEmpty }) else {
        throw TrainerError("early stopping watches '\(stopping.monitor)', which is neither the loss nor one number")
      }
      guard model.data.validationShare > 0 || model.data.validationSource != nil else {
        throw TrainerError(
          "early stopping needs a validation split", hint: "give 'validation' a share in the .nn file's 'split'")
      }
    }
  }

  /// Epochs and, if there is one, the limit of steps. A limit of steps alone takes as many epochs as it needs.
  func length(model: ModelDescription, layout: EpochLayout, resumed: RunSettings?) throws -> (epochs: Int, steps: Int?)
  {
    if epochs == nil, steps == nil, let resumed { return (resumed.epochs, resumed.steps) }
    let needed = steps.map { ($0 - 1) / layout.updates + 1 }
    let epochs = epochs ?? needed ?? model.training.epochs
    guard !epochs.multipliedReportingOverflow(by: layout.batches).overflow else {
      throw TrainerError("\(epochs) epochs of \(counted(layout.updates, "step")) are too many to count")
    }
    return (epochs, steps)
  }
}

/// The checkpoint that a run goes on from.
private struct ResumePoint {
  var file: SafetensorsFile
  var info: CheckpointInfo
}

extension Trainer {
  private func resumePoint(folder: String, _ options: Options, _ request: TrainRequest) throws -> ResumePoint {
    let path = "\(folder)/\(Checkpoint.last)"
    guard fileExists(path) else {
      throw TrainerError(
        "there is no run to resume: '\(path)' does not exist",
        hint: "name its folder with --output DIR, or train without --resume")
    }
    let file = try SafetensorsFile(path: path)
    guard let info = try CheckpointInfo(file) else {
      throw TrainerError(
        "'\(path)' was not written by a trainer: it does not say where its run stopped",
        hint: "start a new run from its weights with --init \(path)")
    }
    let settings = info.settings
    if let seed = request.seed, seed != settings.seed {
      throw TrainerError(
        "the run in '\(folder)' has seed \(settings.seed), not \(seed)",
        hint: "leave out --seed, or start a new run without --resume")
    }
    if !request.shuffle, settings.shuffle {
      throw TrainerError(
        "the run in '\(folder)' shuffles its data",
        hint: "leave out --no-shuffle, or start a new run without --resume")
    }
    return ResumePoint(file: file, info: info)
  }

  /// A run may go on only as the same run; what merely changes its rounding or its end is said.
  private func check(_ point: ResumePoint, against settings: RunSettings, layout: EpochLayout) throws {
    let old = point.info.settings
    let state = point.info.state
    func different(_ what: String) -> TrainerError {
      TrainerError(
        "cannot resume from '\(point.file.path)': \(what)",
        hint: "start a new run from its weights with --init \(point.file.path) and another --output")
    }
    guard old.sourceHash == settings.sourceHash else {
      throw different("it was written for another version of \(model.sourceFile)")
    }
    guard old.batch == settings.batch else { throw different("its batches have \(old.batch) examples") }
    guard old.examples == settings.examples, old.dataFingerprint == settings.dataFingerprint else {
      throw different(
        old.examples == settings.examples
          ? "the data has changed since" : "it was trained on \(counted(old.examples, "example"))")
    }
    let (before, overflow) = max(0, state.epoch - 1).multipliedReportingOverflow(by: layout.updates)
    guard !overflow, state.epoch >= 1, state.batchInEpoch <= layout.batches,
      state.step - layout.updates(after: state.batchInEpoch) == before,
      state.scheduleState.count == model.scheduleStates.count
    else {
      throw TrainerError(
        "'\(point.file.path)' is damaged: step, epoch and schedule do not fit together", hint: "use another checkpoint")
    }
    if old.threads != settings.threads {
      warn(
        "warning: the run used \(counted(old.threads, "thread")); with \(settings.threads) sums are rounded in another "
          + "order, and the result is not the same to the bit")
    }
    if old.epochs != settings.epochs || old.steps != settings.steps {
      warn("warning: the length of the run has changed; its learning rate schedule now follows the new one")
    }
  }
}
