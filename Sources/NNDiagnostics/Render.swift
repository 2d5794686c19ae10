/// The diagnostics as text for people, in the order of their places, separated by blank lines:
///
///     error: '@' needs equal inner axes: 'image' has 64, 'weight' has 128
///       --> models/digits.nn:12:3
///      12 │   image @ weight
///         │   ^^^^^ [64]
///         │           ^^^^^^ [128, 10], declared on line 9
///     hint: transpose 'weight', or declare it as [64, 10]
///
/// Lines and columns count from 1, columns in characters. Equal diagnostics are shown once. With `color`, ANSI escape
/// sequences for a terminal are added; whatever control characters the source contains are made harmless.
package func render(_ diagnostics: [Diagnostic], sources: SourceMap, color: Bool) -> String {
  var seen: Set<Diagnostic> = []
  return diagnostics.filter { seen.insert($0).inserted }
    .enumerated()
    .sorted { sortKey($0.element, $0.offset) < sortKey($1.element, $1.offset) }
    .map { Renderer(sources: sources, style: Style(color: color)).render($0.element) }
    .joined(separator: "\n")
}

/// By place; diagnostics without a place come first; at one place in the order given.
private func sortKey(_ diagnostic: Diagnostic, _ offset: Int) -> (Int, Int, Int, Int) {
  guard let range = diagnostic.labels.first?.range else { return (-1, 0, 0, offset) }
  return (range.file, range.start, range.end, offset)
}

private struct Renderer {
  let sources: SourceMap
  let style: Style

  func render(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity.rawValue
    var text = style.severity(diagnostic.severity, "\(severity):") + " " + style.bold(printable(diagnostic.message))
    if let name = diagnostic.name { text += " [\(name)]" }
    text += "\n"

    let places = diagnostic.labels.compactMap(place)
    let numberWidth = places.map { String($0.line).count }.max() ?? 0
    var files: [Int] = []
    for place in places where !files.contains(place.file) { files.append(place.file) }
    for file in files {
      let inFile = places.filter { $0.file == file }
      text += excerpts(of: inFile, severity: diagnostic.severity, gutter: max(numberWidth, 2) + 1)
    }
    if let hint = diagnostic.hint { text += style.hint("hint:") + " \(printable(hint))\n" }
    return text
  }

  /// A label with its line; nil if its file is unknown.
  private struct Place {
    var file: Int
    /// From 1.
    var line: Int
    /// Byte offsets within the line; the end lies on the same line.
    var start: Int
    var end: Int
    var text: String
  }

  private func place(of label: Diagnostic.Label) -> Place? {
    guard sources.files.indices.contains(label.range.file) else { return nil }
    let source = sources.files[label.range.file]
    let offset = min(max(label.range.start, 0), source.bytes.count)
    let (line, column) = source.position(of: offset)
    let length = source.line(line).count
    let start = min(column - 1, length)
    let end = min(start + max(0, label.range.end - label.range.start), length)
    return Place(file: label.range.file, line: line, start: start, end: end, text: label.text)
  }

  /// The lines of one file with all labels on them, the first label's place in the heading.
  private func excerpts(of places: [Place], severity: Diagnostic.Severity, gutter: Int) -> String {
    guard let first = places.first else { return "" }
    let source = sources.files[first.file]
    let before = source.line(first.line).prefix(first.start)
    let column = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    var text = "  \(style.gutter("-->")) \(printable(source.name)):\(first.line):\(column)\n"

    var previous: Int?
    for line in Set(places.map(\.line)).sorted() {
      if let previous, line > previous + 1 { text += style.gutter(padded("", to: gutter) + " ┆") + "\n" }
      previous = line
      let bytes = source.line(line)
      let onLine = places.filter { $0.line == line }.enumerated()
        .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
      let groups = bytes.count <= Excerpt.longestLine ? [onLine] : onLine.map { [$0] }
      for group in groups {
        let excerpt = Excerpt(bytes, around: group[0].start)
        text += style.gutter(padded(String(line), to: gutter) + " │") + " \(excerpt.text)\n"
        for label in group {
          let carets = excerpt.carets(from: label.start, to: label.end)
          let space = String(repeating: " ", count: carets.column)
          let marks = style.severity(severity, String(repeating: "^", count: carets.width))
          let note = label.text.isEmpty ? "" : " " + printable(label.text)
          text += style.gutter(padded("", to: gutter) + " │") + " \(space)\(marks)\(note)\n"
        }
      }
    }
    return text
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

/// A line as it is shown: tabs expanded, control characters replaced, and if it is long only the part around a place.
private struct Excerpt {
  static let longestLine = 160
  private static let before = 50
  private static let after = 80
  private static let tabWidth = 4

  private(set) var text = ""
  /// For each shown character its byte offset in the line and its column on the screen, and the end of both.
  private var stops: [(offset: Int, column: Int)] = []

  init(_ line: ArraySlice<UInt8>, around place: Int) {
    var start = 0
    var end = line.count
    if line.count > Excerpt.longestLine {
      start = max(0, place - Excerpt.before)
      end = min(line.count, place + Excerpt.after)
      // Not within a character.
      while start > 0, line[line.startIndex + start] & 0xC0 == 0x80 { start -= 1 }
      while end < line.count, line[line.startIndex + end] & 0xC0 == 0x80 { end += 1 }
    }
    var column = 0
    if start > 0 {
      text = "…"
      column = 1
    }
    var offset = start
    for scalar in String(decoding: line[(line.startIndex + start)..<(line.startIndex + end)], as: UTF8.self)
      .unicodeScalars
    {
      stops.append((offset, column))
      if scalar == "\t" {
        let width = Excerpt.tabWidth - column % Excerpt.tabWidth
        text += String(repeating: " ", count: width)
        column += width
      } else {
        text += printable(String(scalar))
        column += displayWidth(of: scalar)
      }
      // A repaired byte is shown as one character of three bytes; the columns after it are approximate.
      offset += UTF8.width(scalar)
    }
    stops.append((offset, column))
    if end < line.count { text += "…" }
  }

  /// Where the marks under the bytes `start..<end` of the line go; at least one mark.
  func carets(from start: Int, to end: Int) -> (column: Int, width: Int) {
    let first = column(of: start)
    return (first, max(1, column(of: end) - first))
  }

  private func column(of offset: Int) -> Int {
    (stops.last { $0.offset <= offset } ?? stops[0]).column
  }
}

/// Columns that a terminal uses for a character.
private func displayWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// The text with control characters replaced, so that it cannot steer a terminal or break a line.
private func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
  return String(result)
}

/// Control characters, line separators, and the marks that reverse the direction of writing.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// ANSI colours, or none.
private struct Style {
  var color: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func gutter(_ text: String) -> String { wrap(text, "34") }
  func hint(_ text: String) -> String { wrap(text, "1;36") }

  func severity(_ severity: Diagnostic.Severity, _ text: String) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
