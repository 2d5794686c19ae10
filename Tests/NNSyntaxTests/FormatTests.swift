import Foundation
import NNDiagnostics
import Testing

@testable import NNSyntax

/// The tree of a text that has no errors.
func tree(_ text: String) throws -> String {
  let result = parse(0, in: SourceMap([SourceFile(name: "test.nn", text: text)]))
  try #require(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.message))\n\(text)")
  return printSyntaxTree(result.unit)
}

struct FormatTests {
  private func formatted(_ text: String) throws -> String {
    try #require(format(SourceFile(name: "test.nn", text: text)))
  }

  @Test func filesWithErrorsAreLeftAlone() {
    #expect(format(SourceFile(name: "test.nn", text: "let a = ")) == nil)
  }

  @Test func theExampleModelIsInStandardLayout() throws {
    let text = try String(contentsOf: repositoryRoot.appending(path: "models/digits.nn"), encoding: .utf8)
    #expect(try formatted(text) == text)
  }

  /// Formatting keeps the tree and has nothing left to do on its own result.
  @Test(arguments: sourceTexts())
  func formattingKeepsTheTree(source: SourceText) throws {
    guard let once = format(SourceFile(name: source.name, text: source.text)) else { return }
    #expect(try tree(once) == (try tree(source.text)))
    #expect(try formatted(once) == once)
  }

  /// The same for every file with its spaces and line breaks changed: as few spaces as possible, and a line break
  /// wherever a statement cannot end.
  @Test(arguments: sourceTexts())
  func formattingKeepsTheTreeOfScrambledText(source: SourceText) throws {
    let file = SourceFile(name: source.name, text: source.text)
    guard let once = format(file) else { return }
    for scrambled in [tight(file), broken(file)] where !scrambled.isEmpty {
      let result = try formatted(scrambled)
      #expect(try tree(result) == (try tree(once)))
      #expect(try formatted(result) == result)
    }
  }

  /// All tokens in one line, where lines mattered with semicolons; comments are dropped.
  private func tight(_ file: SourceFile) -> String {
    var parser = Parser(file, file: 0)
    _ = parser.sourceUnit()
    let starts = Set(parser.statementStarts)
    var text = ""
    for index in parser.tokens.indices.dropLast() {
      if starts.contains(index) { text += ";" }
      text += parser.text(of: index) + " "
    }
    return text
  }

  /// A line break before every sign that cannot begin a statement, and a comment behind it.
  private func broken(_ file: SourceFile) -> String {
    var parser = Parser(file, file: 0)
    _ = parser.sourceUnit()
    let starts = Set(parser.statementStarts)
    let signs: [Token.Kind] = [.pipe, .plus, .star, .slash, .at, .caret, .question, .dot, .equals, .colon, .comma]
    var text = ""
    for (index, token) in parser.tokens.enumerated().dropLast() {
      if starts.contains(index) || signs.contains(token.kind) { text += "\n\n\n" }
      text += parser.text(of: index) + (signs.contains(token.kind) ? " // \(token.kind.spelling)\n" : "\t")
    }
    return text
  }
}

let repositoryRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

struct SourceText: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var testDescription: String { name }
}

/// Every `.nn` file of the repository.
func sourceTexts() -> [SourceText] {
  var texts: [SourceText] = []
  for folder in ["models", "Sources/NNPrelude", "Tests/Golden"] {
    let url = repositoryRoot.appending(path: folder)
    let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "nn", let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      texts.append(SourceText(name: "\(folder)/\(file.lastPathComponent)", text: text))
    }
  }
  return texts.sorted { ($0.name, $0.text) < ($1.name, $1.text) }
}
