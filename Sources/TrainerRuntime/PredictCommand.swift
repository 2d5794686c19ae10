import Glibc

extension Trainer {
  /// The `predict` command: a row in, a row out, and answers go out before it waits for more rows.
  func predict(_ options: Options) throws -> Int32 {
    let threads = try options.threads() ?? model.defaultThreads
    let file = try checkpointFile(options)
    let info = try CheckpointInfo(file)
    let runner = try ModelRunner(model: model, program: single, workers: threads)
    try restore(file, info, into: runner, seed: info?.settings.seed ?? model.training.seed)
    let input = options.text("--input") ?? "-"
    let predictor = try Predictor(runner: runner, format: options.has("--json") ? .json : .csv, output: output)
    if input != "-", let arrays = try PredictArrays(model: model, path: input) {
      for example in 0..<arrays.count { try predictor.add { arrays.read(example, into: $0, row: $1) } }
    } else {
      try predictRows(input, info: info, predictor)
    }
    try predictor.answer()
    return 0
  }

  /// Answers the rows of a CSV file or of standard input.
  private func predictRows(_ input: String, info: CheckpointInfo?, _ predictor: Predictor) throws {
    var separator = ","
    if case .csv(_, _, let character) = model.data.source { separator = character }
    if input == "-", isatty(STDIN_FILENO) == 1 { warn("reading rows from the terminal; end with Control-D") }
    let reader = try CSVReader(path: input, separator: separator)
    guard try reader.next() else {
      throw TrainerError("there are no rows", at: reader.name, hint: "give a CSV row for each prediction")
    }
    let layout =
      try model.readsArrays
      ? PredictLayout(arraysOf: model, reader: reader) : PredictLayout(model: model, info: info, reader: reader)
    let parser = RowParser(columns: model.columns, layout: layout.columns)
    reader.beforeWaiting = {
      try predictor.answer()
      try output.flush()
    }
    do {
      var hasRow = try !layout.skipsFirstRow || reader.next()
      while hasRow {
        try predictor.add { try parser.parse(reader, into: $0, row: $1) }
        hasRow = try reader.next()
      }
    } catch let error as TrainerError {
      // Rows before a faulty one are answered.
      try predictor.answer()
      throw error
    }
  }
}

/// Collects rows into batches and writes the model's results for them.
private final class Predictor {
  enum Format { case csv, json }

  private let runner: ModelRunner
  private let model: ModelDescription
  private let columns: BatchBuffers
  private let fields: BatchBuffers
  private let inputs: BatchBuffers
  private let outputs: BatchBuffers
  private let format: Format
  private let output: TextOutput
  private let predictedClass: FieldDescription?
  private let capacity: Int
  private var rows = 0
  private var hasHeader = false

  init(runner: ModelRunner, format: Format, output: TextOutput) throws {
    self.runner = runner
    self.model = runner.model
    self.format = format
    self.output = output
    capacity = max(1, model.training.batch)
    columns = try BatchBuffers(rows: capacity, elements: model.columns.map(\.count), of: Float.self)
    fields = try BatchBuffers(rows: capacity, elements: model.fields.map(\.count), of: Float.self)
    inputs = try BatchBuffers(
      rows: capacity, elements: runner.model.predictInputs.map { runner.model.fields[$0].count }, of: Float.self)
    outputs = try BatchBuffers(rows: capacity, elements: model.outputs.map(\.count), of: Float.self)
    predictedClass = model.predictedClass
  }

  /// Takes an example, which `read` writes as this row of the buffers, one buffer for each column of the model.
  func add(_ read: (BatchBuffers, Int) throws -> Void) throws {
    try read(columns, rows)
    rows += 1
    if rows == capacity { try answer() }
  }

  /// Writes the results of all rows taken so far.
  func answer() throws {
    if !hasHeader, format == .csv {
      try output.line(header)
      hasHeader = true
    }
    guard rows > 0 else { return }
    defer { rows = 0 }
    // Columns that only the loss needs stay zero: classes that are in range, and numbers that nobody reads.
    runner.call(.prepare, inputs: columns, outputs: fields, rows: rows)
    for (index, field) in model.predictInputs.enumerated() {
      memcpy(
        inputs.arrays[index].address, fields.arrays[field].address,
        rows * inputs.elements[index] * MemoryLayout<Float>.stride)
    }
    runner.call(.predict, inputs: inputs, outputs: outputs, rows: rows)
    for row in 0..<rows {
      switch format {
      case .csv: try output.line(csvLine(row))
      case .json: try output.line(jsonLine(row))
      }
    }
  }

  private func values(_ index: Int, _ row: Int) -> UnsafeBufferPointer<Float> {
    let count = outputs.elements[index]
    return UnsafeBufferPointer(start: outputs.arrays[index].pointer(Float.self) + row * count, count: count)
  }

  private var header: String {
    var names = model.outputs.flatMap { output in
      output.shape.reduce([output.name]) { names, size in
        names.flatMap { name in (0..<size).map { "\(name).\($0)" } }
      }
    }
    if let predictedClass { names.append(predictedClass.name) }
    return names.joined(separator: ",")
  }

  private func csvLine(_ row: Int) -> String {
    var cells = model.outputs.indices.flatMap { values($0, row).map(\.description) }
    if let predictedClass {
      let index = largest(row)
      cells.append(predictedClass.classNames.isEmpty ? String(index) : csvCell(predictedClass.classNames[index]))
    }
    return cells.joined(separator: ",")
  }

  private func csvCell(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func jsonLine(_ row: Int) -> String {
    var members = model.outputs.enumerated().map { index, output in
      (key: output.name, value: nested(values(index, row)[...], output.shape[...]))
    }
    if let predictedClass {
      let index = largest(row)
      let value = predictedClass.classNames.isEmpty ? String(index) : JSON.quote(predictedClass.classNames[index])
      members.append((predictedClass.name, value))
    }
    return JSON.object(members)
  }

  private func nested(_ values: Slice<UnsafeBufferPointer<Float>>, _ shape: ArraySlice<Int>) -> String {
    guard let size = shape.first else { return values.first.map { JSON.number($0) } ?? "null" }
    let part = values.count / max(1, size)
    return JSON.array(
      (0..<size).map { index in
        let start = values.startIndex + index * part
        return nested(values[start..<start + part], shape.dropFirst())
      })
  }

  /// The index of the largest number of the only output.
  private func largest(_ row: Int) -> Int {
    let numbers = values(0, row)
    return numbers.indices.reduce(0) { numbers[$1] > numbers[$0] ? $1 : $0 }
  }
}

extension ModelDescription {
  /// The class field that the model predicts: its only output has one number for each class of the only such field
  /// that the model is not given as input.
  var predictedClass: FieldDescription? {
    guard outputs.count == 1, let shape = outputs.first?.shape, shape.count == 1, shape[0] >= 2 else { return nil }
    let targets = fields.indices.filter { fields[$0].classCount != nil && !predictInputs.contains($0) }
    guard targets.count == 1, let target = targets.first, fields[target].classCount == shape[0],
      fields[target].name != outputs[0].name,
      fields[target].classNames.isEmpty || fields[target].classNames.count == shape[0]
    else { return nil }
    return fields[target]
  }
}
