import Glibc

/// All examples, and the fields that `data` defines for them. What is read from a table is computed once and kept, unless it depends on
/// statistics of the training examples: then the columns are kept. Of arrays the raw numbers stay where they are, mapped from their
/// files. Fields of columns and arrays are computed for each batch.
final class Dataset {
  let model: ModelDescription
  /// As messages show it.
  let path: String
  /// Examples of the sources: those that are split, then validation and test if they have sources of their own.
  let counts: ExampleCounts
  /// Names from the header, if there is one.
  let names: [String]?
  /// Cells of each row of a table.
  let width: Int

  private enum Storage {
    /// For each field its numbers, example after example.
    case fields([Bytes])
    /// For each column its numbers, example after example.
    case columns([Bytes], Preparation)
    case arrays([ArrayTable], Preparation)
  }

  /// What columns and arrays need to become a batch.
  private struct Preparation {
    var runner: ModelRunner
    var columns: BatchBuffers
    var fields: BatchBuffers
  }

  private let storage: Storage

  var count: Int { counts.all }

  /// Opens the sources; `path` finds the file that a source names.
  init(
    model: ModelDescription, runner: ModelRunner, storage: DataStorage = DataStorage(), path: (String) throws -> String
  )
    throws
  {
    self.model = model
    let data = model.data
    let sources = [data.source, data.validationSource, data.testSource]
    self.path = try path(data.source.paths[0])
    let chunk = max(1, model.training.batch)
    let columns = try BatchBuffers(rows: chunk, elements: model.columns.map(\.count), of: Float.self)
    let prepared = try BatchBuffers(rows: chunk, elements: model.fields.map(\.count), of: Float.self)
    if case .csv = data.source {
      let fieldStorage = DataStorage(
        memoryLimit: storage.memoryLimit / max(1, model.fields.count, model.columns.count), folder: storage.folder)
      let reader = TableReader(runner: runner, columns: columns, prepared: prepared, storage: fieldStorage)
      let counts = try sources.map { source in try source.map { try reader.read($0, path: path) } }
      self.counts = ExampleCounts(source: counts[0] ?? 0, validation: counts[1], test: counts[2])
      (names, width) = (reader.names, reader.width)
      self.storage =
        model.statistics.isEmpty
        ? .fields(try reader.finish())
        : .columns(try reader.finish(), Preparation(runner: runner, columns: columns, fields: prepared))
    } else {
      let tables = try sources.map { source in
        try source.map { try ArrayTable($0, columns: model.columns, path: path, storage) }
      }
      counts = ExampleCounts(source: tables[0]?.count ?? 0, validation: tables[1]?.count, test: tables[2]?.count)
      (names, width) = (nil, 0)
      self.storage = .arrays(
        tables.compactMap { $0 }, Preparation(runner: runner, columns: columns, fields: prepared))
    }
  }

  /// Buffers for one batch of these fields.
  func batch(of fieldIndices: [Int]) throws -> BatchBuffers {
    try BatchBuffers(
      rows: max(1, model.training.batch), elements: fieldIndices.map { model.fields[$0].count }, of: Float.self)
  }

  /// Puts examples, at most as many as a batch has, into a batch.
  func gather(_ examples: ArraySlice<Int>, of fieldIndices: [Int], into batch: BatchBuffers) {
    let preparation: Preparation
    switch storage {
    case .fields(let fields):
      copy(examples, of: fieldIndices.map { fields[$0] }, into: batch)
      return
    case .columns(_, let needed), .arrays(_, let needed): preparation = needed
    }
    readColumns(examples, into: preparation.columns)
    preparation.runner.call(
      .prepare, inputs: preparation.columns, outputs: preparation.fields, rows: examples.count)
    for (position, fieldIndex) in fieldIndices.enumerated() {
      memcpy(
        batch.arrays[position].address, preparation.fields.arrays[fieldIndex].address,
        examples.count * batch.elements[position] * MemoryLayout<Float>.stride)
    }
  }

  /// Puts the raw numbers of examples, at most as many as a batch has, into buffers with one array for each column; nothing if
  /// they are not kept.
  func readColumns(_ examples: ArraySlice<Int>, into batch: BatchBuffers) {
    switch storage {
    case .fields: break
    case .columns(let columns, _): copy(examples, of: columns, into: batch)
    case .arrays(let tables, _):
      for (row, example) in examples.enumerated() {
        var (table, local) = (0, example)
        while table + 1 < tables.count, local >= tables[table].count {
          local -= tables[table].count
          table += 1
        }
        tables[table].read(local, into: batch, row: row)
      }
    }
  }

  private func copy(_ examples: ArraySlice<Int>, of sources: [Bytes], into batch: BatchBuffers) {
    for (position, source) in sources.enumerated() {
      let rowBytes = batch.elements[position] * MemoryLayout<Float>.stride
      var target = batch.arrays[position].address
      for example in examples {
        memcpy(target, source.address + example * rowBytes, rowBytes)
        target += rowBytes
      }
    }
  }

  /// The field of this batch, gathered from these fields, that first has a number that is not finite, and the row.
  func nonFiniteField(in batch: BatchBuffers, rows: Int, of fieldIndices: [Int]) -> (field: String, row: Int)? {
    for row in 0..<rows {
      for (position, fieldIndex) in fieldIndices.enumerated() {
        let elements = batch.elements[position]
        let values = UnsafeBufferPointer(
          start: batch.arrays[position].pointer(Float.self) + row * elements, count: elements)
        if values.contains(where: { !$0.isFinite }) { return (model.fields[fieldIndex].name, row) }
      }
    }
    return nil
  }

  /// A fingerprint of the examples, so that a run is not resumed with other data (FNV-1a over 32-bit words).
  var fingerprint: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    switch storage {
    case .fields(let fields): for (field, array) in zip(model.fields, fields) { mix(array, field.count, into: &hash) }
    case .columns(let columns, _):
      for (column, array) in zip(model.columns, columns) { mix(array, column.count, into: &hash) }
    case .arrays(let tables, _): for table in tables { table.fingerprint(&hash) }
    }
    return hash
  }

  private func mix(_ array: Bytes, _ width: Int, into hash: inout UInt64) {
    let words = array.address.assumingMemoryBound(to: UInt32.self)
    for position in 0..<count * width { hash = (hash ^ UInt64(words[position])) &* 0x100_0000_01b3 }
  }
}

/// How many examples there are.
struct ExampleCounts: Equatable {
  /// Those that the shares deal out.
  var source: Int
  /// Those of sources of their own.
  var validation: Int?
  var test: Int?

  var all: Int { source + (validation ?? 0) + (test ?? 0) }
}

/// Reads CSV files, one after the other, and computes the fields of their rows with the `prepare` phase, if these depend on the rows alone;
/// otherwise it keeps the columns.
private final class TableReader {
  private(set) var names: [String]?
  private(set) var width = 0
  private let runner: ModelRunner
  private let columns: BatchBuffers
  private let prepared: BatchBuffers
  /// Of the fields, or of the columns.
  private let kept: [ByteCollector]

  init(runner: ModelRunner, columns: BatchBuffers, prepared: BatchBuffers, storage: DataStorage) {
    self.runner = runner
    self.columns = columns
    self.prepared = prepared
    let model = runner.model
    let names =
      model.statistics.isEmpty ? model.fields.map(\.name) : model.columns.indices.map { "column \($0)" }
    kept = names.map { ByteCollector(storage, name: $0) }
  }

  /// Returns the number of examples.
  func read(_ source: DataDescription.Source, path: (String) throws -> String) throws -> Int {
    guard case .csv(let file, let header, let separator) = source else {
      throw TrainerError("the model reads columns, which only CSV files have")
    }
    let path = try path(file)
    let model = runner.model
    let reader = try CSVReader(path: path, separator: separator)
    guard try reader.next() else {
      throw TrainerError(
        "the file is empty", at: path, hint: "it needs \(header ? "a header and " : "")a row per example")
    }
    let names = header ? reader.cells.map(reader.text) : nil
    let layout = try ColumnLayout.resolve(
      model.columns, names: names, width: reader.cells.count, place: "\(reader.name):\(reader.line):1")
    if width == 0 { (self.names, width) = (names, reader.cells.count) }
    let parser = RowParser(columns: model.columns, layout: layout)
    let chunk = max(1, model.training.batch)
    var (count, pending) = (0, 0)
    var hasRow = !header
    while true {
      if !hasRow { hasRow = try reader.next() }
      if hasRow {
        try parser.parse(reader, into: columns, row: pending)
        pending += 1
        count += 1
      }
      if pending == chunk || (!hasRow && pending > 0) {
        try append(rows: pending)
        pending = 0
      }
      if !hasRow { break }
      hasRow = false
    }
    guard count > 0 else {
      throw TrainerError("the file has a header but no rows", at: path, hint: "it needs a row per example")
    }
    return count
  }

  private func append(rows: Int) throws {
    var numbers = columns
    if runner.model.statistics.isEmpty {
      runner.call(.prepare, inputs: columns, outputs: prepared, rows: rows)
      numbers = prepared
    }
    for (index, collector) in kept.enumerated() {
      try collector.append(
        UnsafeRawBufferPointer(
          start: numbers.arrays[index].address, count: rows * numbers.elements[index] * MemoryLayout<Float>.stride))
    }
  }

  func finish() throws -> [Bytes] { try kept.map { try $0.finish() } }
}
