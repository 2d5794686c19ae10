import NNAdvice
import NNCodeGen
import NNDiagnostics
import NNIR
import NNPrelude
import NNSemantics
import NNSyntax
import NNTransforms

/// The compiler as a function: source text in, diagnostics and a package out. It reads and writes no files.
///
///     let checked = check(name: "digits.nn", bytes: bytes)
///     if let program = checked.program { let files = compile(checked, program, sourceFolder: "../../models").files }
package struct Checked: Sendable {
  package var sources: SourceMap
  package var unit: SourceUnit
  /// In order of place; errors if `program` is nil.
  package var diagnostics: [Diagnostic]
  package var program: Program?
  /// The file name of the source, without folders.
  package var fileName: String
  /// True if the text could not be parsed.
  package var syntaxHasErrors: Bool

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The diagnostics as text for a person.
  package func rendered(color: Bool) -> String { render(diagnostics, sources: sources, color: color) }
}

/// Front end: parses, resolves names, infers shapes, and elaborates to one graph for each phase.
///
/// `name` is what diagnostics call the file; warnings of the names in `allowing` are not reported.
package func check(name: String, bytes: [UInt8], allowing: Set<String> = []) -> Checked {
  var sources = SourceMap()
  let file = sources.add(SourceFile(name: name, bytes: bytes))
  let fileName = name.split(separator: "/").last.map(String.init) ?? name
  var prelude: [SourceUnit] = []
  for embedded in EmbeddedFile.prelude {
    let index = sources.add(SourceFile(name: "prelude/" + embedded.path, bytes: embedded.bytes))
    prelude.append(parse(index, in: sources).unit)
  }
  let (unit, syntax) = parse(file, in: sources)
  var checked = Checked(
    sources: sources, unit: unit, diagnostics: syntax, program: nil, fileName: fileName,
    syntaxHasErrors: syntax.contains { $0.severity == .error })
  if checked.hasErrors { return checked }
  let (program, semantic) = elaborate(unit, name: programName(fileName), prelude: prelude, sources: sources)
  checked.diagnostics += semantic
  checked.program = checked.hasErrors ? nil : program
  if let program = checked.program { checked.diagnostics += advise(program, unit) }
  let (allowed, unknown) = allowedWarnings(in: file, sources)
  checked.diagnostics += unknown
  checked.diagnostics.removeAll { diagnostic in
    diagnostic.severity == .warning && diagnostic.name.map { allowed.contains($0) || allowing.contains($0) } == true
  }
  return checked
}

/// What comes out of the back end.
package struct Compiled: Sendable {
  package var graphs: PhaseGraphs
  /// The training step before optimisation: forward, backward, update.
  package var backward: Graph
  package var plan: ProgramPlan
  /// The whole package, in order of paths.
  package var files: [GeneratedFile]
}

/// Middle and back end: differentiates, optimises, fuses, plans memory, emits.
///
/// `sourceFolder` is the folder of the source relative to the package: the trainer looks for data there. Schedule choices in
/// `disabling` are not made.
package func compile(
  _ checked: Checked, _ program: Program, sourceFolder: String, disabling disabled: Set<ScheduleChoice> = [],
  target: BuildTarget = BuildTarget()
) -> Compiled {
  let backward = differentiate(program.training)
  let step = join(backward: backward, update: program.update)
  let graphs = PhaseGraphs(
    initialization: optimize(program.initialization), preparation: optimize(program.preparation),
    columnTotals: program.columnTotals.map(optimize), statistics: program.statistics.map(optimize),
    train: optimize(step),
    accumulate: program.accumulation.map { optimize(join(backward: backward, update: $0)) },
    evaluation: optimize(program.evaluation),
    summary: optimize(program.summary), prediction: optimize(program.prediction),
    schedule: optimize(expandTensors(program.schedule)),
    scheduleUpdate: program.scheduleUpdate.map { optimize(expandTensors($0)) },
    inspection: program.activations.isEmpty
      ? nil : optimize(inspect(program.training, activations: program.activations)))
  let plan = ProgramPlan(program, graphs: graphs, sourceName: checked.fileName, disabling: disabled)
  let identity = SourceIdentity(
    fileName: checked.fileName, hash: sha256(checked.sources.files[0].bytes), folder: sourceFolder)
  let emitted = emitPackage(plan, identity: identity, sources: checked.sources, target: target)
  let runtime = EmbeddedFile.trainerSources.map { GeneratedFile(path: "Sources/" + $0.path, bytes: $0.bytes) }
  return Compiled(
    graphs: graphs, backward: step, plan: plan, files: (emitted + runtime).sorted { $0.path < $1.path })
}

private func optimize(_ graph: Graph) -> Graph {
  #if DEBUG
    NNTransforms.optimize(graph, verifying: true)
  #else
    NNTransforms.optimize(graph, verifying: false)
  #endif
}

/// `digits` for `digits.nn`.
private func programName(_ fileName: String) -> String {
  guard let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex else { return fileName }
  return String(fileName[..<dot])
}

extension Checked {
  /// The printed syntax tree, if the file could be parsed.
  package var syntaxTree: String? {
    syntaxHasErrors ? nil : printSyntaxTree(unit)
  }
}

/// Why a file could not be laid out: its syntax errors, as text.
package struct FormatFailure: Error {
  package var text: String
}

/// Lays out a source file. Fails if it has syntax errors.
package func formatSource(name: String, bytes: [UInt8]) -> Result<String, FormatFailure> {
  var sources = SourceMap()
  let file = SourceFile(name: name, bytes: bytes)
  let index = sources.add(file)
  let diagnostics = parse(index, in: sources).diagnostics
  guard !diagnostics.contains(where: { $0.severity == .error }), let text = format(file) else {
    return .failure(FormatFailure(text: render(diagnostics, sources: sources, color: false)))
  }
  return .success(text)
}
