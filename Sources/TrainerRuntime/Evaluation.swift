/// Loss and metrics over examples, in batches that a signal can stop in between.
struct Evaluator {
  private let runner: ModelRunner
  private let dataset: Dataset
  private let batch: BatchBuffers
  private let seed: UInt64

  init(runner: ModelRunner, dataset: Dataset, seed: UInt64) throws {
    self.runner = runner
    self.dataset = dataset
    self.seed = seed
    batch = try dataset.batch(of: runner.model.evaluateInputs)
  }

  /// The means over all of `examples`, in the order of `evaluateResults`.
  func means(over examples: [Int]) throws -> [Double] {
    let model = runner.model
    var sums = [Double](repeating: 0, count: model.evaluateResults.count)
    let size = max(1, model.training.batch)
    for start in stride(from: 0, to: examples.count, by: size) {
      try Signals.check()
      let rows = examples[start..<min(start + size, examples.count)]
      dataset.gather(rows, of: model.evaluateInputs, into: batch)
      runner.call(.evaluate, inputs: batch, rows: rows.count, settings: StepSettings(seed: seed))
      for index in sums.indices { sums[index] += runner.results[index] }
    }
    return sums.map { $0 / Double(max(1, examples.count)) }
  }
}

extension ModelDescription {
  /// `loss 0.1234  accuracy 0.9722`, each name after `prefix`.
  func resultText(_ values: [Double], prefix: String = "") -> String {
    zip(evaluateResults, values).map { "\(prefix)\($0) \(significant($1, 5))" }.joined(separator: "  ")
  }
}

extension Trainer {
  /// The `evaluate` command.
  func evaluate(_ options: Options) throws -> Int32 {
    let name = try options.choice("--split", of: Split.allCases.map(\.rawValue)) ?? Split.test.rawValue
    let split = Split(rawValue: name) ?? .test
    let threads = try options.threads() ?? 1
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
    let means = try Evaluator(runner: runner, dataset: dataset, seed: seed).means(over: examples)
    if options.has("--json") {
      let results = zip(model.evaluateResults, means).map { (key: $0, value: JSON.number($1)) }
      try output.line(
        JSON.object([("split", JSON.quote(split.rawValue)), ("examples", String(examples.count))] + results))
    } else {
      try output.line("\(split.rawValue)  \(model.resultText(means))  (\(counted(examples.count, "example")))")
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
