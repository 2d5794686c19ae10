/// Loss and metrics over examples, in batches that a signal can stop in between.
final class Evaluator {
  private let runner: ModelRunner
  /// In double precision, for the formulas of totals.
  private let summary: ModelRunner
  private let dataset: Dataset
  private let seed: UInt64
  private let batch: BatchBuffers
  private let called: PhaseResults<Float>
  private let totals: Totals
  private let measures: PhaseResults<Double>

  init(runner: ModelRunner, summary: ModelRunner, dataset: Dataset, seed: UInt64) throws {
    self.runner = runner
    self.summary = summary
    self.dataset = dataset
    self.seed = seed
    let model = runner.model
    batch = try dataset.batch(of: model.evaluateInputs)
    called = try PhaseResults(model.totals, of: Float.self)
    totals = try Totals(model.totals)
    measures = try PhaseResults(
      model.measures.map { OutputDescription(name: $0.name, shape: $0.shape) }, of: Double.self)
  }

  /// The loss and metrics over all of `examples`.
  func measure(_ examples: [Int]) throws -> Measures {
    let model = runner.model
    totals.clear()
    let size = max(1, model.training.batch)
    for start in stride(from: 0, to: examples.count, by: size) {
      try Signals.check()
      let rows = examples[start..<min(start + size, examples.count)]
      dataset.gather(rows, of: model.evaluateInputs, into: batch)
      runner.call(
        .evaluate, inputs: batch, outputs: called.tensors, rows: rows.count, settings: StepSettings(seed: seed))
      totals.add(called.values(of: runner))
    }
    summary.call(.summarize, inputs: totals.sums, outputs: measures.tensors, rows: 1)
    return Measures(descriptions: model.measures, values: measures.values(of: summary))
  }
}

extension Trainer {
  /// The `evaluate` command.
  func evaluate(_ options: Options) throws -> Int32 {
    let name = try options.choice("--split", of: Split.allCases.map(\.rawValue)) ?? Split.test.rawValue
    let split = Split(rawValue: name) ?? .test
    let threads = try options.threads() ?? model.defaultThreads
    let file = try checkpointFile(options)
    let info = try CheckpointInfo(file)
    let runner = try ModelRunner(model: model, program: single, workers: threads)
    let dataset = try Dataset(model: model, runner: runner, storage: try dataStorage(options)) {
      try dataPath(options, of: $0)
    }
    let seed = info?.settings.seed ?? model.training.seed
    try restore(file, info, into: runner, seed: seed)
    if split != .all {
      if info == nil {
        warn("warning: '\(file.path)' does not say how its run split the data; splitting with seed \(seed)")
      } else if let settings = info?.settings, settings.dataFingerprint != dataset.fingerprint {
        warn("warning: this is not the data that the run was trained on; its splits do not mean the same here")
      }
    }
    let splits = try Splits(
      counts: dataset.counts, data: model.data, seed: seed, shuffle: info?.settings.shuffle ?? true)
    let examples = splits[split]
    guard !examples.isEmpty else {
      throw TrainerError(
        "the \(split.rawValue) split has no examples", hint: "choose another with --split, such as --split all")
    }
    let summary = try ModelRunner(model: model, program: double, workers: 1)
    let measures = try Evaluator(runner: runner, summary: summary, dataset: dataset, seed: seed).measure(examples)
    if options.has("--json") {
      try output.line(
        JSON.object([("split", JSON.quote(split.rawValue)), ("examples", String(examples.count))] + measures.json))
    } else {
      try output.line("\(split.rawValue)  \(measures.text())  (\(counted(examples.count, "example")))")
      for line in measures.tables { try output.line(line) }
    }
    return 0
  }

  /// The file of `--checkpoint`, or the best one of the run in the output folder.
  func checkpointFile(_ options: Options) throws -> SafetensorsFile {
    if let path = options.text("--checkpoint") { return try SafetensorsFile(path: path) }
    let path = "\(outputFolder(options))/\(Checkpoint.best)"
    guard fileExists(path) else {
      throw TrainerError(
        "there is no checkpoint '\(path)'",
        hint: "train first: \(program) train; or give the weights with --checkpoint FILE")
    }
    return try SafetensorsFile(path: path)
  }

  /// Weights and layer state of a checkpoint; what a file of weights alone does not have is as at the start of training.
  func restore(_ file: SafetensorsFile, _ info: CheckpointInfo?, into runner: ModelRunner, seed: UInt64) throws {
    if let info, info.settings.sourceHash != model.sourceHash {
      warn("warning: '\(file.path)' was written for another version of \(model.sourceFile)")
    }
    runner.call(.initialize, settings: StepSettings(seed: seed))
    try Checkpoint.load(file, .model, into: runner)
  }

}
