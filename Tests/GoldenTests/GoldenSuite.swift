import Foundation
import Testing

/// A folder of cases, one a file pair: what goes in, and what has to come out.
///
/// Golden files show change; they prove nothing. A case is added by writing its input and running `make goldens`, and
/// its output is then *read* before it is committed.
struct GoldenSuite: Sendable {
  /// Within `Tests/Golden`, such as `diagnostics`.
  var folder: String
  /// The endings of the names, with their dots: `.nn` and `.txt`.
  var input: String
  var output: String
  /// What comes out for the input file with this name (without folder) and these bytes.
  var run: @Sendable (_ name: String, _ bytes: [UInt8]) throws -> String

  /// With `RECORD_GOLDENS=1` in the environment outputs are written instead of compared, and every test that wrote a
  /// file fails, so that nobody records by accident.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" }

  /// `Tests/Golden`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden")

  private var url: URL { GoldenSuite.root.appending(path: folder) }

  /// Runs every case of the folder and checks that inputs and outputs come in pairs.
  func check() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()
    let outputs = names.filter { $0.hasSuffix(output) }
    let inputs = names.filter { $0.hasSuffix(input) && !outputs.contains($0) }
    #expect(!inputs.isEmpty, "no cases in \(folder)")
    for name in names where !inputs.contains(name) && !outputs.contains(name) {
      Issue.record("\(folder)/\(name) is neither an input (\(input)) nor an output (\(output))")
    }

    var recorded = 0
    var expected: Set<String> = []
    for name in inputs {
      let outputName = String(name.dropLast(input.count)) + output
      expected.insert(outputName)
      let bytes = [UInt8](try Data(contentsOf: url.appending(path: name)))
      let actual = try run(name, bytes)
      let file = url.appending(path: outputName)
      let known = try? String(contentsOf: file, encoding: .utf8)
      if known == actual { continue }
      if GoldenSuite.isRecording {
        try actual.write(to: file, atomically: true, encoding: .utf8)
        recorded += 1
      } else if let known {
        Issue.record("\(folder)/\(outputName) differs\n\(firstDifference(known, actual))")
      } else {
        Issue.record("\(folder)/\(outputName) is missing; record it with 'make goldens'")
      }
    }
    for orphan in outputs where !expected.contains(orphan) {
      if GoldenSuite.isRecording {
        try FileManager.default.removeItem(at: url.appending(path: orphan))
        recorded += 1
      } else {
        Issue.record("\(folder)/\(orphan) has no input")
      }
    }
    if recorded > 0 { Issue.record("\(folder): recorded \(recorded) files; run again without RECORD_GOLDENS") }
  }
}

/// The first line that differs, with its number.
func firstDifference(_ known: String, _ actual: String) -> String {
  let expected = known.split(separator: "\n", omittingEmptySubsequences: false)
  let found = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expected, found).prefix { $0 == $1 }.count
  let (old, new) = (line < expected.count ? expected[line] : "(end)", line < found.count ? found[line] : "(end)")
  return "line \(line + 1)\n  expected: \(old)\n  found:    \(new)"
}
