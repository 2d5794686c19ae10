/// How an epoch divides its examples into batches, and its batches into updates. What remains at the end is a smaller batch,
/// or an update of fewer batches.
struct EpochLayout {
  let batchSize: Int
  /// Batches that make an update.
  let accumulate: Int
  /// Batches in an epoch.
  let batches: Int

  init(examples: Int, training: TrainingDescription) {
    batchSize = max(1, training.batch)
    accumulate = max(1, training.accumulate)
    batches = (examples - 1) / batchSize + 1
  }

  /// Updates in an epoch.
  var updates: Int { (batches - 1) / accumulate + 1 }

  /// Updates that the first batches of an epoch complete.
  func updates(after count: Int) -> Int { count == batches ? updates : count / accumulate }

  /// Whether the batch at this index, from 0, completes an update.
  func endsUpdate(_ batch: Int) -> Bool { (batch + 1) % accumulate == 0 || batch + 1 == batches }

  /// Examples of the batches before this one whose gradients wait for the same update.
  func waitingExamples(before batch: Int) -> Int { batch % accumulate * batchSize }
}
