/// The examples of one source as arrays: for each column of the model the pieces that follow each other.
struct ArrayTable {
  /// Examples.
  private(set) var count = 0
  /// For each column its pieces, one for each file.
  private var columns: [[NumericArray]]
  /// The first example of each piece; the same for all columns.
  private var starts: [Int] = []

  /// Opens the files of a source and finds the model's columns in them.
  init(
    _ source: DataDescription.Source, columns descriptions: [ColumnDescription], path: (String) throws -> String,
    _ storage: DataStorage
  ) throws {
    columns = descriptions.map { _ in [] }
    switch source {
    case .csv: throw TrainerError("a CSV file has columns, and no arrays")
    case .npy(let files):
      try append(
        try files.map { ($0.name, try NumPyFile.read(try path($0.path), storage)) }, of: descriptions)
    case .idx(let files):
      try append(try files.map { ($0.name, try IDXFile.read(try path($0.path), storage)) }, of: descriptions)
    case .npz(let file):
      let archive = try ZIPFile(try Bytes(mapping: try path(file)))
      try append(
        try ArrayTable.members(archive, wanted: descriptions.compactMap(\.arrayName), storage), of: descriptions)
    case .cifar(let files, let labels):
      for file in files { try append(try CIFARFile.read(try path(file), labels: labels, storage), of: descriptions) }
    case .images(let folder):
      let shape = descriptions.first { $0.arrayName == "image" }?.arrayShape
      let classNames = descriptions.lazy.compactMap { column -> [String]? in
        if column.arrayName == "label", case .className(let names) = column.kind { names } else { nil }
      }.first
      try append(
        try ImageFolder.read(try path(folder), shape: shape, classNames: classNames, storage), of: descriptions)
    }
    guard count > 0 else { throw TrainerError("there are no examples in the data") }
  }

  /// The arrays of these names in a NumPy archive.
  static func members(_ archive: ZIPFile, wanted: [String], _ storage: DataStorage) throws
    -> [(String, NumericArray)]
  {
    var arrays: [(String, NumericArray)] = []
    let names = archive.members.map { $0.name.hasSuffix(".npy") ? String($0.name.dropLast(4)) : $0.name }
    for name in wanted where !arrays.contains(where: { $0.0 == name }) {
      guard let index = names.firstIndex(of: name) else {
        throw TrainerError(
          "there is no array '\(name)'", at: archive.bytes.name,
          hint: suggestion(for: name, among: names, listing: "the arrays"))
      }
      arrays.append((name, try NumPyFile.read(try archive.unpack(archive.members[index], storage))))
    }
    return arrays
  }

  /// Adds the arrays of a file, after testing shapes, counts and classes.
  private mutating func append(_ arrays: [(name: String, array: NumericArray)], of descriptions: [ColumnDescription])
    throws
  {
    var added: Int?
    for (index, description) in descriptions.enumerated() {
      guard case .array(let name, let shape) = description.selection else { continue }
      guard let array = arrays.first(where: { $0.name == name })?.array else {
        throw TrainerError(
          "the data has no array '\(name)'",
          hint: suggestion(for: name, among: arrays.map(\.name), listing: "the arrays"))
      }
      guard array.matches(shape) else {
        throw TrainerError(
          "an example of '\(name)' has shape \(shapeText(array.shape)) here, but \(shapeText(shape)) in the .nn file",
          at: array.bytes.name,
          hint: "write array(\"\(name)\", \(shapeText(array.shape))) in the .nn file, or give other data")
      }
      let first = arrays.first { $0.array.count != array.count }
      if let first {
        throw TrainerError(
          "'\(name)' has \(counted(array.count, "example")), but '\(first.name)' has \(counted(first.array.count, "example"))",
          at: array.bytes.name, hint: "all arrays must have the same examples")
      }
      if let limit = description.classLimit { try ArrayTable.checkClasses(array, name: name, limit: limit) }
      columns[index].append(array)
      added = array.count
    }
    starts.append(count)
    count += added ?? arrays.first?.array.count ?? 0
  }

  private static func checkClasses(_ array: NumericArray, name: String, limit: Int) throws {
    var value: Float = 0
    for example in 0..<array.count {
      array.read(example, into: &value)
      guard value >= 0, value < Float(limit), value == value.rounded() else {
        throw TrainerError(
          "\(value == value.rounded() && value.magnitude < 1e9 ? String(Int(value)) : value.description) is no class of "
            + "'\(name)': there are \(limit) classes, 0 to \(limit - 1)",
          at: "\(array.bytes.name): example \(example + 1), byte \(array.offset + example * array.exampleStride)",
          hint: value == Float(limit) ? "classes are counted from 0" : nil)
      }
    }
  }

  /// Writes an example as row `row` of the buffers, one buffer for each column.
  func read(_ example: Int, into buffers: BatchBuffers, row: Int) {
    let piece = starts.lastIndex { $0 <= example } ?? 0
    for (index, pieces) in columns.enumerated() where !pieces.isEmpty {
      pieces[piece].read(
        example - starts[piece], into: buffers.arrays[index].pointer(Float.self) + row * buffers.elements[index])
    }
  }

  /// A fingerprint of sizes and of numbers from all over the data (FNV-1a).
  func fingerprint(_ hash: inout UInt64) {
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x100_0000_01b3 }
    add(UInt64(count))
    for pieces in columns {
      for array in pieces {
        let bytes = array.bytes
        add(UInt64(bytes.count))
        // Whole words at regular distances, and the last ones.
        let words = bytes.count / 8
        let step = max(1, words / (1 << 15))
        for word in stride(from: 0, to: words, by: step) {
          add(bytes.address.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
        }
        for index in max(0, bytes.count - 8)..<bytes.count { add(UInt64(bytes[index])) }
      }
    }
  }
}

extension ColumnDescription {
  /// The array that the column is.
  var arrayName: String? {
    if case .array(let name, _) = selection { name } else { nil }
  }

  var arrayShape: [Int]? {
    if case .array(_, let shape) = selection { shape } else { nil }
  }

  /// For a column of classes, their number.
  var classLimit: Int? {
    switch kind {
    case .number: nil
    case .classIndex(let count): count
    case .className(let names): names.count
    }
  }
}
