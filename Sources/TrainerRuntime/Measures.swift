/// The loss and the metrics of a split.
struct Measures {
  let descriptions: [MeasureDescription]
  /// Row-major, in the order of the descriptions.
  let values: [[Double]]

  /// The one number of this name, NaN if there is none.
  subscript(_ name: String) -> Double {
    for (description, values) in zip(descriptions, values) where description.name == name && description.shape.isEmpty {
      return values[0]
    }
    return .nan
  }

  /// `loss 0.1234  accuracy 0.9722`, each name after `prefix`; what has axes is left out.
  func text(prefix: String = "") -> String {
    zip(descriptions, values).filter { $0.0.shape.isEmpty }
      .map { "\(prefix)\($0.name) \(significant($1[0], 5))" }.joined(separator: "  ")
  }

  /// All as entries of a JSON object; what has axes is an array, or an array of arrays.
  var json: [(key: String, value: String)] {
    zip(descriptions, values).map { description, values in
      let numbers = values.map(JSON.number)
      switch description.shape.count {
      case 0: return (description.name, numbers[0])
      case 1: return (description.name, JSON.array(numbers))
      default:
        let width = description.shape[1]
        let rows = (0..<description.shape[0]).map { JSON.array(Array(numbers[$0 * width..<($0 + 1) * width])) }
        return (description.name, JSON.array(rows))
      }
    }
  }

  /// What has axes, as lines: one table for all metrics with one number for each class, and one for each matrix.
  var tables: [String] {
    var lines: [String] = []
    var done: Set<Int> = []
    for (index, description) in descriptions.enumerated() where description.shape.count == 1 && !done.contains(index) {
      let members = descriptions.indices.filter { descriptions[$0].shape == description.shape }
      done.formUnion(members)
      let names = members.map { descriptions[$0].classNames }.first { !$0.isEmpty } ?? []
      let rows = labels(names, count: description.shape[0]).enumerated().map { row, label in
        [label] + members.map { number(values[$0][row]) }
      }
      lines += table([[""] + members.map { descriptions[$0].name }] + rows)
    }
    for (description, values) in zip(descriptions, values) where description.shape.count == 2 {
      let width = description.shape[1]
      let columns = labels(description.classNames, count: width)
      let rows = labels(description.classNames, count: description.shape[0]).enumerated().map { row, label in
        [label] + values[row * width..<(row + 1) * width].map(number)
      }
      lines += table([[description.name] + columns] + rows)
    }
    return lines
  }

  private func labels(_ names: [String], count: Int) -> [String] {
    names.count == count ? names : (0..<count).map(String.init)
  }

  /// Counts as they are, everything else with four digits.
  private func number(_ value: Double) -> String {
    Int(exactly: value).map(grouped) ?? significant(value, 4)
  }

  /// A first line of headings, the first column to the left and the others to the right.
  private func table(_ rows: [[String]]) -> [String] {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      "  "
        + row.enumerated().map { $0 == 0 ? leading($1, widths[0]) : padded($1, widths[$0]) }.joined(separator: "  ")
    }
  }
}
