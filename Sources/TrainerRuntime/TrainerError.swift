/// What went wrong in words for a person: where, what, and what to do about it.
struct TrainerError: Error, Equatable {
  var message: String
  /// `file:line:column` of the data at fault.
  var place: String?
  var hint: String?
  /// Exit status of the program.
  var status: Int32 = 1

  init(_ message: String, at place: String? = nil, hint: String? = nil) {
    self.message = message
    self.place = place
    self.hint = hint
  }

  var rendered: String {
    let start = place.map { "error: \($0): " } ?? "error: "
    let text = start + message + (hint.map { "\nhint: \($0)" } ?? "")
    // What a damaged file contains must not control the terminal.
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{fffd}" : $0 }))
  }
}

/// A control character, other than the end of a line.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  (scalar.value < 0x20 && scalar != "\n") || (0x7f..<0xa0).contains(scalar.value)
}

/// The reader of our output has gone away (`trainer predict | head`): nothing to report.
struct BrokenPipe: Error {}

/// SIGINT, SIGTERM or SIGHUP arrived; the work in progress is to be saved.
struct Interrupted: Error {
  var signal: Int32
}
