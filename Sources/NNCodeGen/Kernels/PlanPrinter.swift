import NNDiagnostics
import NNIR

/// The kernels of each phase in order, with formulas and what happens between them (`nnc emit kernels`).
package func printKernels(_ plan: ProgramPlan, sources: SourceMap) -> String {
  plan.phases.map { printPhase($0, sources: sources) }.joined(separator: "\n")
}

/// Every kernel function as loops (`nnc emit loops`).
package func printLoops(_ plan: ProgramPlan) -> String {
  plan.functions.functions.map { print($0.kernel, name: $0.name) }.joined(separator: "\n")
}

/// The memory of the trainer by kind, then the place of every tensor (`nnc emit memory`).
package func printMemory(_ plan: ProgramPlan) -> String {
  var text = "kind           bytes, single precision, one worker\n"
  var total = 0
  for memory in plan.memory {
    text += padded(memory.kind, 14) + " " + String(memory.bytes) + "\n"
    total += memory.bytes
  }
  text += padded("total", 14) + " " + String(total) + "\n\ntensor  (offset in elements)\n"
  for (tensor, offset) in zip(plan.program.parameters, plan.layout.parameterOffsets) {
    text += padded(String(offset), 10) + " parameter \(tensor.name) \(tensor.shape)\n"
  }
  for (tensor, offset) in zip(plan.program.states, plan.layout.stateOffsets) {
    text += padded(String(offset), 10) + " state \(tensor.name) \(tensor.shape)\n"
  }
  for phase in plan.phases {
    let activations = phase.storage.compactMap { value, storage -> (Int, ValueID)? in
      if case .activation(let offset) = storage { (offset, value) } else { nil }
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    if activations.isEmpty { continue }
    text += "\nactivations of \(phase.name): \(4 * phase.activationCount) bytes\n"
    for (offset, value) in activations {
      let node = phase.graph[value]
      text += padded(String(offset), 10) + " \(padded("%\(value.index)", 6)) \(node.type)"
      text += "  \(node.origin.scope) \(phase.partition.name(of: value))\n"
    }
  }
  return text
}

private func printPhase(_ phase: PhasePlan, sources: SourceMap) -> String {
  var text = "phase \(phase.name)\n"
  for step in phase.steps {
    switch step {
    case .scalar(let value):
      if case .constant = phase.graph[value].op { continue }
      if case .runtime = phase.graph[value].op { continue }
      let formula = FormulaPrinter(partition: phase.partition, group: [value]).print(value)
      text += "  scalar \(phase.partition.name(of: value)) = \(formula)\n"
    case .barrier: text += "  barrier\n"
    case .results: text += "  results \(phase.scalarResults.joined(separator: ", "))\n"
    case .combine(let values):
      text += "  combine \(values.map { phase.partition.name(of: $0) }.joined(separator: ", "))\n"
    case .kernels(let members, let count):
      for member in members { text += printKernel(phase.kernels[member], phase: phase, sources: sources) }
      if let count { text += "    in one call over \(count) elements\n" }
    }
  }
  return text
}

private func printKernel(_ kernel: PlannedKernel, phase: PhasePlan, sources: SourceMap) -> String {
  var text = "  \(kernel.function)    // \(kernelComment(kernel.group, in: phase.graph, sources: sources))\n"
  let printer = FormulaPrinter(partition: phase.partition, group: Set(kernel.group.nodes))
  for value in kernel.group.nodes
  where phase.partition.isMaterialized(value) || phase.graph[value].type.isScalar {
    let type = phase.graph[value].type
    text += "    \(phase.partition.name(of: value)) = \(printer.print(value))   \(type)\n"
  }
  return text
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
