import NNDiagnostics
import Testing

@testable import NNSyntax

/// A small generator of random numbers with a fixed seed (xorshift64*), so that a failure can be repeated.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// Valid files with random damage: the front end must survive all of them, and say the truth about them.
@Suite struct MutationTests {
  @Test(arguments: sourceTexts())
  func damagedFilesAreReported(source: SourceText) throws {
    var generator = Generator(state: 42)
    let original = Array(source.text.utf8.prefix(4_000))
    guard !original.isEmpty else { return }
    for _ in 0..<60 {
      let bytes = damaged(original, with: &generator)
      let file = SourceFile(name: "test.nn", bytes: bytes)
      let sources = SourceMap([file])
      let result = withinTheTimeLimit { parse(0, in: sources) }
      let text = String(decoding: bytes, as: UTF8.self)

      for diagnostic in result.diagnostics {
        for label in diagnostic.labels {
          #expect(0 <= label.range.start && label.range.start <= label.range.end && label.range.end <= bytes.count)
        }
      }
      let rendered = render(result.diagnostics, sources: sources, color: false)
      #expect(rendered.isEmpty == result.diagnostics.isEmpty)
      #expect(rendered.split(separator: "\n").allSatisfy { $0.count < 400 })

      let formatted = withinTheTimeLimit { format(file) }
      #expect((formatted == nil) == !result.diagnostics.isEmpty, "\(text)")
      if let formatted {
        #expect(try tree(formatted) == printSyntaxTree(result.unit), "\(text)")
        #expect(format(SourceFile(name: "test.nn", text: formatted)) == formatted, "\(text)")
      }
    }
  }

  /// One to three small edits: bytes or tokens removed, doubled, exchanged, or put in.
  private func damaged(_ original: [UInt8], with generator: inout Generator) -> [UInt8] {
    let pieces = [
      "(", ")", "[", "]", "{", "}", ",", ";", ":", "=", "=>", "->", "|>", "?", "..<", "...", "-", "!", "^", ".", "\"",
      "\n", "\n\n\n", " ", "\t", "// note\n", "\r\n", "\r", "let ", "param ", "state ", "if ", "repeat 2 ", "func ",
      "train ", "data ", "1", "0.5", "1e9", "99999999999999999999", "x", "é", "\u{0}", "×", "#", "/*", "**",
    ].map { Array($0.utf8) }
    var bytes = original
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      case 3: bytes.removeSubrange(place...)
      default: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
      }
    }
    return bytes
  }
}
