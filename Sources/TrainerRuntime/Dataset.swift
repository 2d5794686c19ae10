import Glibc

/// All examples in memory, as the fields that `data` defines.
final class Dataset {
  let model: ModelDescription
  /// As messages show it.
  let path: String
  private(set) var count = 0
  /// Names from the header, if there is one.
  let names: [String]?
  /// Cells of each row.
  let width: Int
  /// For each field its numbers, example after example.
  private let fields: [AlignedBuffer]

  /// Reads the whole file and computes the fields with the `prepare` phase, a batch at a time.
  init(model: ModelDescription, runner: ModelRunner, path: String) throws {
    self.model = model
    self.path = path
    let header: Bool
    let separator: String
    switch model.data.source {
    case .csv(_, let hasHeader, let character): (header, separator) = (hasHeader, character)
    }
    let reader = try CSVReader(path: path, separator: separator)
    guard try reader.next() else {
      throw TrainerError(
        "the file is empty", at: path, hint: "it needs \(header ? "a header and " : "")a row per example")
    }
    names = header ? reader.cells.map(reader.text) : nil
    width = reader.cells.count
    let layout = try ColumnLayout.resolve(
      model.columns, names: names, width: width, place: "\(reader.name):\(reader.line):1")
    fields = try model.fields.map { try AlignedBuffer(byteCount: $0.count * MemoryLayout<Float>.stride) }
    let parser = RowParser(columns: model.columns, layout: layout)
    let chunk = max(1, model.training.batch)
    let columns = try BatchBuffers(rows: chunk, elements: model.columns.map(\.count), of: Float.self)
    let prepared = try BatchBuffers(rows: chunk, elements: model.fields.map(\.count), of: Float.self)
    var pending = 0
    var hasRow = !header
    while true {
      if !hasRow { hasRow = try reader.next() }
      if hasRow {
        try parser.parse(reader, into: columns, row: pending)
        pending += 1
      }
      if pending == chunk || (!hasRow && pending > 0) {
        runner.call(.prepare, inputs: columns, outputs: prepared, rows: pending)
        try append(prepared, rows: pending)
        pending = 0
      }
      if !hasRow { break }
      hasRow = false
    }
    guard count > 0 else {
      throw TrainerError("the file has a header but no rows", at: path, hint: "it needs a row per example")
    }
  }

  private func append(_ prepared: BatchBuffers, rows: Int) throws {
    for (index, field) in fields.enumerated() {
      let rowBytes = prepared.elements[index] * MemoryLayout<Float>.stride
      let (bytes, overflow) = (count + rows).multipliedReportingOverflow(by: rowBytes)
      guard !overflow else { throw TrainerError("the data does not fit into memory", at: path) }
      try field.grow(toByteCount: bytes)
      memcpy(field.address + count * rowBytes, prepared.arrays[index].address, rows * rowBytes)
    }
    count += rows
  }

  /// Buffers for one batch of these fields.
  func batch(of fieldIndices: [Int]) throws -> BatchBuffers {
    try BatchBuffers(
      rows: max(1, model.training.batch), elements: fieldIndices.map { model.fields[$0].count }, of: Float.self)
  }

  /// Copies examples into a batch.
  func gather(_ examples: ArraySlice<Int>, of fieldIndices: [Int], into batch: BatchBuffers) {
    for (position, fieldIndex) in fieldIndices.enumerated() {
      let rowBytes = batch.elements[position] * MemoryLayout<Float>.stride
      var target = batch.arrays[position].address
      let source = fields[fieldIndex].address
      for example in examples {
        memcpy(target, source + example * rowBytes, rowBytes)
        target += rowBytes
      }
    }
  }

  /// The first number of an example that is not finite, as the name of its field.
  func nonFiniteField(example: Int, of fieldIndices: [Int]) -> String? {
    for fieldIndex in fieldIndices {
      let elements = model.fields[fieldIndex].count
      let values = UnsafeBufferPointer(
        start: fields[fieldIndex].pointer(Float.self) + example * elements, count: elements)
      if values.contains(where: { !$0.isFinite }) { return model.fields[fieldIndex].name }
    }
    return nil
  }

  /// A fingerprint of all examples, so that a run is not resumed with other data (FNV-1a over 32-bit words).
  var fingerprint: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for (index, field) in fields.enumerated() {
      let words = field.pointer(UInt32.self)
      for position in 0..<count * model.fields[index].count {
        hash = (hash ^ UInt64(words[position])) &* 0x100_0000_01b3
      }
    }
    return hash
  }
}

extension Trainer {
  /// The data file: that of `--data`, else the model's own, looked for from the current folder and then from the folder
  /// of the `.nn` source beside the package.
  func dataPath(_ options: Options) throws -> String {
    if let path = options.text("--data") {
      guard fileExists(path) else {
        throw TrainerError("cannot open '\(path)': \(systemMessage())", hint: "give the data file with --data PATH")
      }
      return path
    }
    let path: String
    switch model.data.source {
    case .csv(let source, _, _): path = source
    }
    var candidates = [path]
    if !path.hasPrefix("/"), let package = packageFolder() {
      let folder = model.sourceFolder.hasPrefix("/") ? model.sourceFolder : "\(package)/\(model.sourceFolder)"
      candidates.append("\(folder)/\(path)")
    }
    if let found = candidates.first(where: fileExists) { return found }
    throw TrainerError(
      "there is no data file '\(path)'; tried " + candidates.map { "'\($0)'" }.joined(separator: " and "),
      hint: "give the file with --data PATH")
  }

  /// The nearest folder above the executable that holds a `Package.swift`.
  private func packageFolder() -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0, count < buffer.count else { return nil }
    var folder = String(decoding: buffer[0..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      if fileExists(folder + "/Package.swift") { return folder.isEmpty ? "/" : folder }
    }
    return nil
  }
}
