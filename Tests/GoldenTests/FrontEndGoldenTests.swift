import NNCompiler
import NNDiagnostics
import NNSyntax
import Testing

struct FrontEndGoldenTests {
  @Test func syntaxTrees() throws {
    try GoldenSuite(folder: "syntax", input: ".nn", output: ".ast") { name, bytes in
      let sources = SourceMap([SourceFile(name: name, bytes: bytes)])
      let result = parse(0, in: sources)
      return render(result.diagnostics, sources: sources, color: false) + printSyntaxTree(result.unit)
    }.check()
  }

  /// Everything that the front end has to say about a file, as a person sees it.
  @Test func diagnostics() throws {
    try GoldenSuite(folder: "diagnostics", input: ".nn", output: ".txt") { name, bytes in
      check(name: name, bytes: bytes).rendered(color: false)
    }.check()
  }

  @Test func formattedSources() throws {
    try GoldenSuite(folder: "format", input: ".nn", output: ".formatted.nn") { name, bytes in
      try #require(format(SourceFile(name: name, bytes: bytes)), "\(name) has syntax errors")
    }.check()
  }
}
