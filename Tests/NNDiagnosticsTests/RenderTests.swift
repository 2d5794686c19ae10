import NNDiagnostics
import Testing

struct RenderTests {
  private func range(_ start: Int, _ end: Int, file: Int = 0) -> SourceRange {
    SourceRange(file: file, start: start, end: end)
  }

  private func rendered(_ diagnostics: Diagnostic..., files: String..., color: Bool = false) -> String {
    let names = ["model.nn", "prelude/layers.nn"]
    let sources = SourceMap(zip(names, files).map { SourceFile(name: $0, text: $1) })
    return render(diagnostics, sources: sources, color: color)
  }

  @Test func labelsHintAndPlace() {
    let text = "let a = 1\n  image @ weight\n"
    let diagnostic = Diagnostic(
      .error, "'@' needs equal inner axes",
      at: [.init(range(12, 17), "[64]"), .init(range(20, 26), "[128, 10]")], hint: "transpose 'weight'")
    #expect(
      rendered(diagnostic, files: text) == """
        error: '@' needs equal inner axes
          --> model.nn:2:3
          2 │   image @ weight
            │   ^^^^^ [64]
            │           ^^^^^^ [128, 10]
        hint: transpose 'weight'

        """)
  }

  @Test func labelsOnSeveralLinesAndFiles() {
    let diagnostic = Diagnostic(
      .warning, "message",
      at: [.init(range(8, 9), "third line"), .init(range(0, 1), "first line"), .init(range(0, 5, file: 1), "there")],
      name: "unused-binding")
    #expect(
      rendered(diagnostic, files: "a\nb\nc\n  d", "layer") == """
        warning: message [unused-binding]
          --> model.nn:4:3
          1 │ a
            │ ^ first line
            ┆
          4 │   d
            │   ^ third line
          --> prelude/layers.nn:1:1
          1 │ layer
            │ ^^^^^ there

        """)
  }

  @Test func tabsWideAndCombiningCharactersKeepTheMarksInPlace() {
    // After the tab the mark stands in the fifth column, after the wide characters two columns for each.
    let tab = Diagnostic(.error, "m", at: [.init(range(1, 2), "")])
    #expect(rendered(tab, files: "\tx").hasSuffix("  1 │     x\n    │     ^\n"))
    let wide = Diagnostic(.error, "m", at: [.init(range(6, 7), "")])
    #expect(rendered(wide, files: "漢字x").hasSuffix("model.nn:1:3\n  1 │ 漢字x\n    │     ^\n"))
    let combining = Diagnostic(.error, "m", at: [.init(range(3, 4), "")])
    #expect(rendered(combining, files: "e\u{301}x").hasSuffix("  1 │ e\u{301}x\n    │  ^\n"))
  }

  @Test func rangesOutsideTheLineAreCut() {
    let pastEnd = Diagnostic(.error, "m", at: [.init(range(1, 100), "to the end")])
    #expect(rendered(pastEnd, files: "abc\ndef").hasSuffix("  1 │ abc\n    │  ^^ to the end\n"))
    let atEnd = Diagnostic(.error, "m", at: [.init(range(3, 3), "here")])
    #expect(rendered(atEnd, files: "abc").hasSuffix("  1 │ abc\n    │    ^ here\n"))
    let nonsense = Diagnostic(.error, "m", at: [.init(range(-5, -7), "a"), .init(range(9_999, 9, file: 7), "b")])
    #expect(rendered(nonsense, files: "abc").hasSuffix("model.nn:1:1\n  1 │ abc\n    │ ^ a\n"))
    let noPlace = Diagnostic(.error, "m", at: [])
    #expect(rendered(noPlace, files: "abc") == "error: m\n")
  }

  @Test func longLinesAreCutAroundTheLabel() {
    let text = String(repeating: "é", count: 2_000_000) + "X" + String(repeating: "é", count: 2_000_000)
    let diagnostic = Diagnostic(.error, "m", at: [.init(range(4_000_000, 4_000_001), "here")])
    let lines = rendered(diagnostic, files: text).split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count < 200 })
    let excerpt = Array(lines[2])
    let mark = Array(lines[3])
    #expect(excerpt[mark.firstIndex(of: "^") ?? 0] == "X")
    // The whole line as a label does not print the whole line either.
    let whole = Diagnostic(.error, "m", at: [.init(range(0, 8_000_001), "here")])
    #expect(rendered(whole, files: text).count < 500)
  }

  @Test func controlCharactersAreMadeHarmless() {
    let diagnostic = Diagnostic(.error, "bad\u{1B}[2J", at: [.init(range(0, 1), "\u{7}")])
    let text = rendered(diagnostic, files: "a\u{1B}[2J\u{202E}b")
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    #expect(rendered(diagnostic, files: "a", color: true).contains("\u{1B}[1;31m"))
  }

  @Test func orderIsByPlaceAndDuplicatesAreShownOnce() {
    let later = Diagnostic(.error, "later", at: [.init(range(2, 3), "")])
    let earlier = Diagnostic(.error, "earlier", at: [.init(range(0, 1), "")])
    let other = Diagnostic(.error, "other file", at: [.init(range(0, 1, file: 1), "")])
    let messages = rendered(other, later, earlier, later, files: "abcd", "x").split(separator: "\n")
      .filter { $0.hasPrefix("error") }
    #expect(messages == ["error: earlier", "error: later", "error: other file"])
  }
}
