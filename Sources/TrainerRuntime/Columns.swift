/// Where in a row the columns lie that the model needs.
struct ColumnLayout {
  /// For each entry of `ModelDescription.columns` the positions of its cells; empty where it is not needed.
  var positions: [[Int]]
  /// Every row has this many cells.
  var width: Int
  /// Names from the header, if there is one.
  var names: [String]?

  /// `column 3` or `column 3 ('age')`.
  func label(_ position: Int) -> String {
    if let names, position < names.count { return "column \(position + 1) ('\(excerpt(names[position]))')" }
    return "column \(position + 1)"
  }

  /// Finds the model's columns in a table with this header or, without one, of this width.
  static func resolve(_ columns: [ColumnDescription], names: [String]?, width: Int, place: String) throws
    -> ColumnLayout
  {
    var positions: [[Int]] = []
    for column in columns {
      switch column.selection {
      case .positions(let range):
        guard range.lowerBound >= 0, range.upperBound <= width else {
          throw TrainerError(
            "the model reads columns \(range.lowerBound) to \(range.upperBound - 1) (counted from 0), but the file has "
              + counted(width, "column"), at: place,
            hint: "is this the right file, and does it use the separator that the model names?")
        }
        positions.append(Array(range))
      case .names(let wanted):
        guard let names else {
          throw TrainerError(
            "the model reads columns by name, but its data is said to have no header", at: place,
            hint: "give positions in the .nn file, or remove 'header: false'")
        }
        positions.append(try wanted.map { try find($0, in: names, place: place) })
      case .array(let name, _):
        throw TrainerError("the model reads the array '\(name)', which a table of columns does not have", at: place)
      }
    }
    return ColumnLayout(positions: positions, width: width, names: names)
  }

  /// The position of the column of this name; an error if there is none, or more than one.
  static func find(_ name: String, in names: [String], place: String) throws -> Int {
    let matches = names.indices.filter { names[$0] == name }
    guard let first = matches.first else {
      throw TrainerError(
        "there is no column '\(name)'", at: place,
        hint: suggestion(for: name, among: names, listing: "the columns"))
    }
    guard matches.count == 1 else {
      throw TrainerError(
        "column '\(name)' occurs twice, at positions \(first + 1) and \(matches[1] + 1)", at: place,
        hint: "rename one of them")
    }
    return first
  }
}

/// Turns the cells of a row into numbers: the inputs of the `prepare` phase.
struct RowParser {
  private enum CellKind {
    case number
    case classIndex(count: Int)
    case className([String: Int], names: [String])
  }

  private let kinds: [CellKind]
  private let layout: ColumnLayout

  init(columns: [ColumnDescription], layout: ColumnLayout) {
    self.layout = layout
    kinds = columns.map { column in
      switch column.kind {
      case .number: .number
      case .classIndex(let count): .classIndex(count: count)
      case .className(let names):
        .className(Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first }), names: names)
      }
    }
  }

  /// Writes the reader's current row as row `index` of the buffers, one buffer for each column description.
  func parse(_ reader: CSVReader, into buffers: BatchBuffers, row index: Int) throws {
    guard reader.cells.count == layout.width else {
      throw TrainerError(
        "this row has \(counted(reader.cells.count, "cell")), the others have \(layout.width)",
        at: reader.place(ofCell: min(reader.cells.count, layout.width)),
        hint: reader.cells.count > layout.width
          ? "a cell that contains the separator must stand in quotes" : nil)
    }
    for (column, kind) in kinds.enumerated() {
      let positions = layout.positions[column]
      guard !positions.isEmpty else { continue }
      let target = buffers.arrays[column].pointer(Float.self) + index * positions.count
      for (offset, position) in positions.enumerated() {
        target[offset] = try value(of: position, kind, reader)
      }
    }
  }

  private func value(of position: Int, _ kind: CellKind, _ reader: CSVReader) throws -> Float {
    let cell = reader.cells[position]
    switch kind {
    case .number:
      let value = try number(cell, position, reader)
      guard value.magnitude <= Double(Float.greatestFiniteMagnitude) else {
        throw failure("'\(excerpt(reader.text(of: cell)))' is too large for single precision", position, reader)
      }
      return Float(value)
    case .classIndex(let count):
      let value = try number(cell, position, reader)
      guard value >= 0, value < Double(count), value == value.rounded() else {
        throw failure(
          "'\(excerpt(reader.text(of: cell)))' is no class: there are \(count) classes, 0 to \(count - 1)", position,
          reader,
          hint: value == Double(count) ? "classes are counted from 0" : nil)
      }
      return Float(value)
    case .className(let indices, let names):
      let text = reader.text(of: cell)
      guard let index = indices[text] else {
        throw failure(
          text.isEmpty ? "the class is missing" : "'\(excerpt(text))' is no class", position, reader,
          hint: suggestion(for: text, among: names, listing: "the classes"))
      }
      return Float(index)
    }
  }

  private func number(_ cell: CSVReader.Cell, _ position: Int, _ reader: CSVReader) throws -> Double {
    let bytes = reader.trimmedBytes(of: cell)
    switch parseNumber(bytes) {
    case .value(let value): return value
    case .notFinite:
      throw failure(
        "'\(excerpt(reader.text(of: cell)))' is not a finite number", position, reader,
        hint: "fill in a value, or remove the row")
    case .notANumber:
      if bytes.isEmpty {
        throw failure("the cell is empty", position, reader, hint: "fill in a value, or remove the row")
      }
      let text = reader.text(of: cell)
      let withPoint = Array(text.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 })
      let isDecimalComma = withPoint.withUnsafeBufferPointer { parseNumber($0) != .notANumber }
      throw failure(
        "'\(excerpt(text))' is not a number", position, reader,
        hint: isDecimalComma ? "write decimals with a point" : nil)
    }
  }

  private func failure(_ message: String, _ position: Int, _ reader: CSVReader, hint: String? = nil) -> TrainerError {
    TrainerError("\(message), in \(layout.label(position))", at: reader.place(ofCell: position), hint: hint)
  }
}
