/// Where the rows given to `predict` have the columns that the model's inputs are computed from. Such rows may name their
/// columns in a header, be rows of the whole table, or have just the needed columns in the order of the table.
struct PredictLayout {
  var columns: ColumnLayout
  /// The first row is a header, not an example.
  var skipsFirstRow: Bool

  /// A column that the prediction needs, once however often the model reads it.
  private struct Needed: Equatable {
    /// In the table that the model was trained on, if that is known.
    var position: Int?
    var name: String?
  }

  /// `info` tells, for checkpoints that trainers wrote, what the table looked like that the model was trained on.
  /// `reader` stands at the first row.
  init(model: ModelDescription, info: CheckpointInfo?, reader: CSVReader) throws {
    let place = "\(reader.name):\(reader.line):1"
    let isUsed = Set(model.predictInputs.flatMap { model.fields[$0].columns })
    let tableNames = info?.settings.columnNames
    let tableWidth = info.map(\.settings.columnCount)
    var reads: [[Needed]] = []
    for (index, column) in model.columns.enumerated() {
      guard isUsed.contains(index) else {
        reads.append([])
        continue
      }
      switch column.selection {
      case .positions(let range):
        reads.append(
          range.map { position in
            Needed(position: position, name: tableNames.flatMap { $0.indices.contains(position) ? $0[position] : nil })
          })
      case .names(let names):
        reads.append(names.map { Needed(position: tableNames?.firstIndex(of: $0), name: $0) })
      case .array: reads.append([])
      }
    }
    let needed = PredictLayout.unique(reads.flatMap { $0 })
    let texts = reader.cells.map(reader.text)
    let names = needed.compactMap(\.name)
    let namesKnown = names.count == needed.count
    let readsNumbers = model.columns.indices.contains { index in
      switch model.columns[index].kind {
      case .number, .classIndex: isUsed.contains(index)
      case .className: false
      }
    }
    let hasNoNumber = reader.cells.allSatisfy { parseNumber(reader.trimmedBytes(of: $0)) == .notANumber }
    let hasAllNames = namesKnown && Set(texts).isSuperset(of: names)
    let isHeader = hasAllNames || (readsNumbers && hasNoNumber)

    let positionInRow: (Needed) throws -> Int
    if isHeader, namesKnown {
      positionInRow = { try ColumnLayout.find($0.name ?? "", in: texts, place: place) }
    } else if texts.count == needed.count {
      positionInRow = { needed.firstIndex(of: $0) ?? 0 }
    } else if texts.count == tableWidth, needed.allSatisfy({ $0.position != nil }) {
      positionInRow = { $0.position ?? 0 }
    } else {
      let fields = model.predictInputs.map { "'\(model.fields[$0].name)'" }.joined(separator: ", ")
      let table = tableWidth.map { $0 == needed.count ? "" : ", or the \($0) of the training data" } ?? ""
      throw TrainerError(
        "the row has \(counted(texts.count, "cell")), but \(fields) needs \(counted(needed.count, "column"))\(table)",
        at: place, hint: namesKnown ? "or name the columns in a header: \(PredictLayout.list(names))" : nil)
    }
    columns = ColumnLayout(
      positions: try reads.map { try $0.map(positionInRow) }, width: texts.count, names: isHeader ? texts : nil)
    skipsFirstRow = isHeader
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
  }

  /// Each column once, in the order of the table if that is known.
  private static func unique(_ all: [Needed]) -> [Needed] {
    var seenPositions: Set<Int> = []
    var seenNames: Set<String> = []
    var result: [Needed] = []
    for column in all {
      if let position = column.position {
        guard seenPositions.insert(position).inserted else { continue }
      } else if let name = column.name {
        guard seenNames.insert(name).inserted else { continue }
      }
      result.append(column)
    }
    let positions = result.compactMap(\.position)
    guard positions.count == result.count else { return result }
    return result.sorted { ($0.position ?? 0) < ($1.position ?? 0) }
  }
}
