import Glibc

/// The candidate that `name` was most likely meant to be: the nearest by insertions, deletions, replacements and swaps of
/// neighbours, if no more than a third of its letters differ.
func closest(to name: String, among candidates: [String]) -> String? {
  let wanted = Array(name.lowercased().utf8)
  guard wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().utf8)
    guard letters.count <= 64 else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= max(1, max(wanted.count, letters.count) / 3), distance < best?.distance ?? Int.max {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// The Damerau-Levenshtein distance (optimal string alignment).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, beforeLast[j - 1] + 1) }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

/// `did you mean 'x'?`, or else the list of what there is.
func suggestion(for name: String, among candidates: [String], listing what: String) -> String {
  if let candidate = closest(to: name, among: candidates) { return "did you mean '\(candidate)'?" }
  let shown = candidates.prefix(12).map(excerpt).joined(separator: ", ")
  return "\(what): \(shown)\(candidates.count > 12 ? ", … (\(candidates.count) in all)" : "")"
}

/// The beginning of a text that may be anything, for a message.
func excerpt(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }

/// A word as it can be pasted into a shell.
func shellWord(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy {
    (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
      || "-_./=+:,@%".utf8.contains($0)
  }
  return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
}

/// `value` in C's `%.*f` or `%.*g` form, which the standard library does not have.
private func formatted(_ value: Double, digits: Int, format: String) -> String {
  var buffer = [CChar](repeating: 0, count: 400)
  let written = withVaList([Int32(digits), value]) { vsnprintf(&buffer, buffer.count, format, $0) }
  return String(decoding: buffer.prefix(max(0, Int(written))).map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// With this many digits after the point.
func fixed(_ value: Double, _ digits: Int) -> String { formatted(value, digits: digits, format: "%.*f") }

/// With this many significant digits.
func significant(_ value: Double, _ digits: Int) -> String { formatted(value, digits: digits, format: "%.*g") }

/// `1234567` as `1,234,567`.
func grouped(_ value: Int) -> String {
  let digits = String(value.magnitude)
  var result = ""
  for (position, digit) in digits.enumerated() {
    if position > 0, (digits.count - position) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return value < 0 ? "-" + result : result
}

/// A length of time as a person says it: `35 ms`, `0.4 s`, `12 s`, `3 min 05 s`, `2 h 10 min`.
func duration(_ seconds: Double) -> String {
  guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "?" }
  if seconds > 0, seconds < 0.0995 { return fixed(seconds * 1000, 0) + " ms" }
  if seconds < 9.95 { return fixed(seconds, 1) + " s" }
  let whole = Int(seconds.rounded())
  if whole < 60 { return "\(whole) s" }
  if whole < 3600 { return "\(whole / 60) min \(padded(String(whole % 60), 2, with: "0")) s" }
  return "\(whole / 3600) h \(padded(String(whole / 60 % 60), 2, with: "0")) min"
}

/// `text` moved to the right of a field.
func padded(_ text: String, _ width: Int, with character: Character = " ") -> String {
  String(repeating: character, count: max(0, width - text.count)) + text
}

/// `text` at the left of a field.
func leading(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// `[64, 10]`.
func shapeText(_ shape: [Int]) -> String { "[" + shape.map(String.init).joined(separator: ", ") + "]" }

/// `1 example`, `12 examples`.
func counted(_ count: Int, _ noun: String) -> String { "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")" }

extension TensorDescription {
  /// Elements of the tensor.
  var count: Int { shape.reduce(1, *) }
}

extension FieldDescription {
  /// Elements of one example.
  var count: Int { shape.reduce(1, *) }
}

extension MeasureDescription {
  var count: Int { shape.reduce(1, *) }
}

extension OutputDescription {
  /// Elements of one example.
  var count: Int { shape.reduce(1, *) }
}

/// Rows of equally many cells with their columns under each other, `right` naming those of numbers.
func table(_ rows: [[String]], right: Set<Int>) -> [String] {
  let columns = rows.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    var line = " "
    for (column, text) in row.enumerated() {
      let isLast = column == row.count - 1
      line +=
        " " + (right.contains(column) ? padded(text, widths[column]) : isLast ? text : leading(text, widths[column]))
      if !isLast { line += " " }
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
