/// A line of formatted source, before its cells are aligned with those of its neighbours.
struct LayoutLine {
  /// Lines of one kind that follow each other in a block are aligned.
  enum Alignment { case entry, storage }

  var indentation: Int
  var isAfterBlank: Bool
  /// One cell, or those of an entry (`key:`, value) or of storage (`param name:`, shape, `= value`).
  var cells = [""]
  /// The opening brace (-1 at the top level) of the block of which a statement begins with this line.
  var block: Int?
  var alignment: Alignment?
  /// A comment behind the code, and the column, from 0, in which its author put it.
  var comment: (text: String, column: Int)?
}

/// Aligns the lines and joins them to a text.
func printLines(_ lines: [LayoutLine]) -> String {
  var lines = lines
  align(&lines)
  var text = ""
  for line in lines {
    if line.isAfterBlank { text += "\n" }
    let code = String(repeating: " ", count: line.indentation) + line.cells.joined(separator: " ")
    text += code
    if let comment = line.comment {
      let width = code.unicodeScalars.count
      text += String(repeating: " ", count: max(2, comment.column - width)) + comment.text
    }
    text += "\n"
  }
  return text
}

/// Pads the cells of neighbours to one width; a blank line or another kind of statement ends a neighbourhood.
private func align(_ lines: inout [LayoutLine]) {
  // The neighbourhood of each block that is still open, as indices of its lines.
  var groups: [Int: [Int]] = [:]
  var finished: [[Int]] = []
  for (index, line) in lines.enumerated() {
    if line.isAfterBlank {
      finished += groups.sorted { $0.key < $1.key }.map(\.value)
      groups = [:]
    }
    guard let block = line.block else { continue }
    if let group = groups[block], lines[group[0]].alignment != line.alignment {
      finished.append(group)
      groups[block] = nil
    }
    if line.alignment != nil { groups[block, default: []].append(index) }
  }
  for group in finished + groups.sorted(by: { $0.key < $1.key }).map(\.value) { pad(group, of: &lines) }
}

private func pad(_ group: [Int], of lines: inout [LayoutLine]) {
  let columns = group.map { lines[$0].cells.count }.max() ?? 0
  for column in 0..<max(0, columns - 1) {
    let members = group.filter { lines[$0].cells.count > column + 1 }
    let width = members.map { lines[$0].cells[column].unicodeScalars.count }.max() ?? 0
    for member in members {
      let missing = width - lines[member].cells[column].unicodeScalars.count
      lines[member].cells[column] += String(repeating: " ", count: missing)
    }
  }
  // A column that is empty in all lines, such as the shapes of an optimizer's state, takes no space.
  for member in group { lines[member].cells.removeAll { $0.isEmpty } }
}
