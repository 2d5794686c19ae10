/// Computes the statistics of the training examples that fields are made with, in double precision, and puts them where the
/// `prepare` phase of `runner` finds them. Does nothing for a model whose fields need none.
func computeStatistics(of dataset: Dataset, training: [Int], double: ModelRunner, into runner: ModelRunner) throws {
  let model = runner.model
  guard !model.statistics.isEmpty else { return }
  let size = max(1, model.training.batch)
  let read = try BatchBuffers(rows: size, elements: model.columns.map(\.count), of: Float.self)
  let columns = try BatchBuffers(rows: size, elements: model.columns.map(\.count), of: Double.self)
  let called = try PhaseResults(model.columnTotals, of: Double.self)
  let totals = try Totals(model.columnTotals)
  // In the order of the file: what a disk likes best, and the same however the examples are dealt out.
  let examples = training.sorted()
  for start in stride(from: 0, to: examples.count, by: size) {
    try Signals.check()
    let rows = examples[start..<min(start + size, examples.count)]
    dataset.readColumns(rows, into: read)
    for (index, array) in columns.arrays.enumerated() {
      let (source, target) = (read.arrays[index].pointer(Float.self), array.pointer(Double.self))
      for element in 0..<rows.count * columns.elements[index] { target[element] = Double(source[element]) }
    }
    double.call(.totalColumns, inputs: columns, outputs: called.tensors, rows: rows.count)
    totals.add(called.values(of: double))
  }
  let statistics = try PhaseResults(model.statistics, of: Double.self)
  double.call(.deriveStatistics, inputs: totals.sums, outputs: statistics.tensors, rows: 1)
  for (description, values) in zip(model.statistics, statistics.values(of: double)) {
    guard let state = model.states.first(where: { $0.name == description.name }) else {
      throw TrainerError("the model has no state '\(description.name)'")
    }
    guard values.allSatisfy(\.isFinite) else {
      throw TrainerError(
        "the statistic '\(description.name)' of the training examples is not finite",
        hint: "look for cells such as 'nan' and 'inf' in '\(dataset.path)', and at the formula in \(model.sourceFile)")
    }
    let target = runner.values(of: state, as: Float.self)
    for (element, value) in values.enumerated() { target[element] = Float(value) }
  }
}
