import NNAdvice
import NNDiagnostics

/// The names of all warnings, in alphabetical order.
package let warningNames: [String] =
  ([
    "unused-parameter", "unused-binding", "unused-definition", "unused-field", "unused-value", "unreached-parameter",
    "unknown-warning",
  ] + AdviceName.allCases.map(\.rawValue)).sorted()

/// The warnings that a file switches off by a comment line: `// allow: small-batch-norm, unused-field`. The line may stand
/// anywhere, and is about the whole file. Names that no warning has are reported.
func allowedWarnings(in file: Int, _ sources: SourceMap) -> (names: Set<String>, diagnostics: [Diagnostic]) {
  var names: Set<String> = []
  var diagnostics: [Diagnostic] = []
  let bytes = sources.files[file].bytes
  let mark = Array("// allow:".utf8)
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex { $0 == 0x0a || $0 == 0x0d } ?? bytes.count
    let first = bytes[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
    if bytes[first..<end].starts(with: mark) {
      for part in bytes[(first + mark.count)..<end].split(separator: 0x2c, omittingEmptySubsequences: false) {
        let word = part.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
        let name = String(decoding: word, as: UTF8.self)
        if warningNames.contains(name) {
          names.insert(name)
        } else {
          let range = SourceRange(file: file, start: word.startIndex, end: max(word.endIndex, word.startIndex))
          diagnostics.append(
            Diagnostic(
              .warning, "no warning is called '\(name)'", at: [Diagnostic.Label(range, "")],
              hint: closestMatch(to: name, in: warningNames).map { "did you mean '\($0)'?" }, name: "unknown-warning"))
        }
      }
    }
    start = end + 1
  }
  return (names, diagnostics)
}
