import Foundation
import NNDiagnostics
import NNIR
import NNPrelude
import NNSyntax
import Testing

@testable import NNSemantics

/// The prelude, parsed once.
let prelude: (units: [SourceUnit], sources: SourceMap, diagnostics: [Diagnostic]) = {
  var sources = SourceMap()
  let files = EmbeddedFile.prelude.map { sources.add(SourceFile(name: "prelude/" + $0.path, bytes: $0.bytes)) }
  let parsed = files.map { parse($0, in: sources) }
  return (parsed.map(\.unit), sources, parsed.flatMap(\.diagnostics))
}()

struct Elaboration {
  var program: Program?
  var diagnostics: [Diagnostic]
  var sources: SourceMap

  /// All diagnostics as a person sees them.
  var text: String { render(diagnostics, sources: sources, color: false) }
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

/// Parses and elaborates a whole file.
func elaborate(_ text: String, name: String = "test") -> Elaboration {
  var sources = prelude.sources
  let file = sources.add(SourceFile(name: name + ".nn", text: text))
  let (unit, diagnostics) = parse(file, in: sources)
  if diagnostics.contains(where: { $0.severity == .error }) {
    return Elaboration(program: nil, diagnostics: diagnostics, sources: sources)
  }
  let result = elaborate(unit, name: name, prelude: prelude.units, sources: sources)
  return Elaboration(program: result.program, diagnostics: diagnostics + result.diagnostics, sources: sources)
}

let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
