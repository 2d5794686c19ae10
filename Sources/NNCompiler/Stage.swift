import NNCodeGen
import NNDiagnostics
import NNIR
import NNSyntax

/// The representations that `nnc emit` prints, in the order of the pipeline.
package enum Stage: String, CaseIterable, Sendable {
  case ast, graph, backward, optimized, kernels, cost, loops, memory, c, swift
}

/// How the stage `cost` is printed.
package struct CostFormat: Sendable {
  /// The machine to state floors for.
  package var peaks: Peaks?
  package var isJSON: Bool

  package init(peaks: Peaks? = nil, isJSON: Bool = false) {
    self.peaks = peaks
    self.isJSON = isJSON
  }
}

/// The text of a stage.
package func emit(
  _ stage: Stage, _ checked: Checked, _ program: Program, costs: CostFormat = CostFormat(),
  disabling disabled: Set<ScheduleChoice> = []
) -> String {
  switch stage {
  case .ast:
    return printSyntaxTree(checked.unit)
  case .graph:
    let graphs = [
      program.preparation, program.columnTotals, program.statistics, program.initialization, program.training,
      program.update, program.accumulation,
      program.evaluation, program.summary, program.prediction, program.schedule,
      program.scheduleUpdate,
    ].compactMap { $0 }
    return graphs.map { print($0) }.joined(separator: "\n")
  case .backward, .optimized, .kernels, .cost, .loops, .memory, .c, .swift:
    return emit(
      stage, checked, compile(checked, program, sourceFolder: ".", disabling: disabled), costs: costs)
  }
}

private func emit(_ stage: Stage, _ checked: Checked, _ compiled: Compiled, costs: CostFormat) -> String {
  func file(_ path: String) -> String {
    compiled.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
  switch stage {
  case .ast, .graph: return ""
  case .backward: return print(compiled.backward)
  case .optimized:
    let graphs = compiled.graphs
    return [
      graphs.preparation, graphs.columnTotals, graphs.statistics, graphs.initialization, graphs.train,
      graphs.accumulate, graphs.evaluation, graphs.summary,
      graphs.prediction,
      graphs.schedule, graphs.scheduleUpdate, graphs.inspection,
    ].compactMap { $0 }
      .map { print($0) }.joined(separator: "\n")
  case .kernels: return printKernels(compiled.plan, sources: checked.sources)
  case .cost:
    return costs.isJSON
      ? printCostsAsJSON(compiled.plan, peaks: costs.peaks) : printCosts(compiled.plan, peaks: costs.peaks)
  case .loops: return printLoops(compiled.plan)
  case .memory: return printMemory(compiled.plan)
  case .c: return file("Sources/Model/\(compiled.plan.identifier).c")
  case .swift: return file("Sources/Trainer/Model.swift")
  }
}
