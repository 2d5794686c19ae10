/// How far a run is, and everything that decides how it goes on, apart from parameters and state. The random state needs
/// no entry: order, masks and splits are functions of seed, epoch and step.
struct RunState: Equatable {
  /// Updates done.
  var step = 0
  /// The epoch in progress, from 1.
  var epoch = 1
  /// Batches done in it; all of them, when only the validation is missing.
  var batchInEpoch = 0
  /// Sum of the losses of the examples of this epoch.
  var lossSum = 0.0
  /// The same of the examples whose gradients wait for the next update.
  var waitingLossSum = 0.0
  /// Examples of this epoch that were trained on.
  var examplesInEpoch = 0
  /// Value of the monitored result at the best epoch, if there was one.
  var bestValue: Double?
  /// 0 when there was none.
  var bestEpoch = 0
  var epochsWithoutImprovement = 0
  /// What the schedule keeps.
  var scheduleState: [Double] = []
}

/// The options that change the course of a run.
struct RunSettings: Equatable {
  var seed: UInt64
  var epochs: Int
  /// Limit of updates, if one was given.
  var steps: Int?
  var batch: Int
  var shuffle: Bool
  var threads: Int
  var sourceHash: String
  /// Number of examples and fingerprint of the data.
  var examples: Int
  var dataFingerprint: UInt64

  /// Names of the columns in the data's header, and their number: for `predict`.
  var columnNames: [String]?
  var columnCount: Int
}

/// What a checkpoint says about its run.
struct CheckpointInfo: Equatable {
  var settings: RunSettings
  var state: RunState

  private static let format = "nnc-checkpoint-2"

  /// In this order; all values are text, as safetensors wants it.
  var metadata: [(key: String, value: String)] {
    var entries: [(key: String, value: String)] = [
      ("format", Self.format),
      ("source_hash", settings.sourceHash),
      ("seed", String(settings.seed)),
      ("epochs", String(settings.epochs)),
      ("steps", settings.steps.map(String.init) ?? ""),
      ("batch", String(settings.batch)),
      ("shuffle", String(settings.shuffle)),
      ("threads", String(settings.threads)),
      ("examples", String(settings.examples)),
      ("data_fingerprint", String(settings.dataFingerprint)),
      ("column_count", String(settings.columnCount)),
      ("step", String(state.step)),
      ("epoch", String(state.epoch)),
      ("batch_in_epoch", String(state.batchInEpoch)),
      ("loss_sum", state.lossSum.description),
      ("waiting_loss_sum", state.waitingLossSum.description),
      ("examples_in_epoch", String(state.examplesInEpoch)),
      ("best_value", state.bestValue?.description ?? ""),
      ("best_epoch", String(state.bestEpoch)),
      ("epochs_without_improvement", String(state.epochsWithoutImprovement)),
      ("schedule_state", state.scheduleState.map(\.description).joined(separator: " ")),
    ]
    if let names = settings.columnNames {
      entries.append(("column_names", JSON.array(names.map(JSON.quote))))
    }
    return entries
  }

  /// nil for a file that was not written by a trainer; an error for one that was, but says nonsense.
  init?(_ file: SafetensorsFile) throws {
    guard let format = file.metadata["format"], format.hasPrefix("nnc-checkpoint") else { return nil }
    guard format == Self.format else {
      throw TrainerError(
        "'\(file.path)' was written by another version of nnc (\(format))",
        hint: "train again, or use the trainer that wrote it")
    }
    func entry<Value>(_ key: String, _ convert: (String) -> Value?) throws -> Value {
      guard let text = file.metadata[key], let value = convert(text) else {
        throw TrainerError(
          "'\(file.path)' is damaged: its entry '\(key)' is missing or makes no sense", hint: "use another checkpoint")
      }
      return value
    }
    func count(_ text: String) -> Int? { Int(text).flatMap { $0 >= 0 ? $0 : nil } }
    settings = RunSettings(
      seed: try entry("seed") { UInt64($0) }, epochs: try entry("epochs", count),
      steps: try entry("steps") { $0.isEmpty ? .some(nil) : count($0).map(Optional.some) },
      batch: try entry("batch", count), shuffle: try entry("shuffle") { Bool($0) },
      threads: try entry("threads", count), sourceHash: try entry("source_hash") { $0 },
      examples: try entry("examples", count), dataFingerprint: try entry("data_fingerprint") { UInt64($0) },
      columnNames: try file.metadata["column_names"].map { _ in
        try entry("column_names") { text in
          guard let values = try? JSONParser.parse(Array(text.utf8)).array else { return nil }
          let names = values.compactMap(\.string)
          return names.count == values.count ? names : nil
        }
      }, columnCount: try entry("column_count", count))
    state = RunState(
      step: try entry("step", count), epoch: try entry("epoch", count),
      batchInEpoch: try entry("batch_in_epoch", count), lossSum: try entry("loss_sum") { Double($0) },
      waitingLossSum: try entry("waiting_loss_sum") { Double($0) },
      examplesInEpoch: try entry("examples_in_epoch", count),
      bestValue: try entry("best_value") { $0.isEmpty ? .some(nil) : Double($0).map(Optional.some) },
      bestEpoch: try entry("best_epoch", count),
      epochsWithoutImprovement: try entry("epochs_without_improvement", count),
      scheduleState: try entry("schedule_state") { text in
        let numbers = text.split(separator: " ").map { Double($0) }
        return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
      })
  }

  init(settings: RunSettings, state: RunState) {
    self.settings = settings
    self.state = state
  }
}

/// Names of the files of a run, and how tensors are named in them.
enum Checkpoint {
  static let best = "best.safetensors"
  static let last = "last.safetensors"
  private static let statePrefix = "state."

  /// Writes parameters, state and progress; as `best` too, if it is the best so far.
  static func save(_ info: CheckpointInfo, of runner: ModelRunner, folder: String, name: String, copy: String? = nil)
    throws
  {
    let model = runner.model
    let stored =
      model.parameters.map { (name: $0.name, tensor: $0) }
      + model.states.map { (name: statePrefix + $0.name, tensor: $0) }
    let header = SafetensorsFile.header(
      metadata: info.metadata, tensors: stored.map { (name: $0.name, shape: $0.tensor.shape) })
    try header.withUnsafeBytes { header in
      let parts = stored.map { UnsafeRawBufferPointer(runner.values(of: $0.tensor, as: Float.self)) }
      try replaceFile(folder: folder, name: name, copy: copy, parts: [header] + parts)
    }
  }

  /// What must be in a file for a purpose.
  enum Contents {
    /// Parameters alone: `--init`.
    case parameters
    /// Parameters, and state of layers if the model has any: evaluation and prediction.
    case model
    /// Everything: `--resume`.
    case everything
  }

  /// Loads tensors into the arena; nothing is changed if one of them is missing or has another shape.
  static func load(_ file: SafetensorsFile, _ contents: Contents, into runner: ModelRunner) throws {
    let model = runner.model
    var wanted = model.parameters.map { (name: $0.name, tensor: $0) }
    switch contents {
    case .parameters: break
    case .model:
      wanted += model.states.filter { !isOptimizerState($0, of: model) }.map {
        (name: statePrefix + $0.name, tensor: $0)
      }
    case .everything: wanted += model.states.map { (name: statePrefix + $0.name, tensor: $0) }
    }
    let others = file.tensors.map(\.name).filter { name in !wanted.contains { $0.name == name } }
    var found: [(SafetensorsFile.Tensor, TensorDescription)] = []
    for (name, tensor) in wanted {
      guard let stored = file[name] else {
        throw TrainerError(
          "'\(file.path)' has no tensor '\(name)'",
          hint: closest(to: name, among: others).map { "it has '\($0)'; names must be those of 'info'" }
            ?? "the file belongs to another model; 'info' lists the tensors of this one")
      }
      guard stored.shape == tensor.shape else {
        throw TrainerError(
          "tensor '\(name)' in '\(file.path)' has shape \(shapeText(stored.shape)), the model's has "
            + shapeText(tensor.shape),
          hint: stored.shape == tensor.shape.reversed()
            ? "transpose it: weights are stored as [in, out]" : "the file belongs to another model")
      }
      guard SafetensorsFile.Tensor.Element(rawValue: stored.kind) != nil else {
        throw TrainerError(
          "tensor '\(name)' in '\(file.path)' is of kind \(stored.kind), not of floating-point numbers")
      }
      found.append((stored, tensor))
    }
    if let other = others.first(where: { !$0.hasPrefix(statePrefix) }) {
      throw TrainerError(
        "'\(file.path)' has a tensor '\(other)' that the model does not have",
        hint: "the file belongs to another model; 'info' lists the tensors of this one")
    }
    for (stored, tensor) in found { try file.load(stored, into: runner.values(of: tensor, as: Float.self)) }
  }

  /// State of the optimizer is named after its parameter: `linear1.weight.m`.
  static func isOptimizerState(_ state: TensorDescription, of model: ModelDescription) -> Bool {
    model.parameters.contains { state.name.hasPrefix($0.name + ".") }
  }
}
