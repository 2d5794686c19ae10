import NNDiagnostics
import NNIR

/// The C text of a program: kernels, phases, and the table of entries that the trainer calls.
func emitModelSource(_ plan: ProgramPlan, sources: SourceMap) -> String {
  let name = plan.identifier
  var declarations: [CDeclaration] = [
    .comment([
      "Written by nnc from \(plan.sourceName). Do not edit: change the model and compile it again.",
      "",
      "The file is compiled twice: with real = float as \(name)_f32, and with real = double as \(name)_f64, which checks",
      "derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.",
    ]),
    .include("\"\(name).h\""), .blank, .include("\"nnc_kernels.h\""), .blank,
    .comment(["Elements of the arena, and of each worker's part of it (TOTALS counts doubles)."]),
    .constants([
      CConstant("PARAMETERS", plan.layout.parameterCount, comment: "trained tensors, each on 128 bytes"),
      CConstant("STATE", plan.layout.stateCount, comment: "optimizer state and running statistics"),
      CConstant(
        "ACTIVATIONS", plan.activationCount, comment: "values between kernels, for \(plan.layout.batch) examples"),
      CConstant("TOTALS", plan.totalCount, comment: "a worker: reductions to one number"),
      CConstant("PARTIALS", plan.partialCount, comment: "a worker: sums over examples other than gradients"),
      CConstant("WORKSPACE", plan.workspaceCount, comment: "a worker: large private arrays"),
    ]),
    .blank,
  ]
  let functionNames = Set(plan.functions.functions.map(\.name))
  for function in plan.functions.functions {
    var emitter = KernelEmitter(
      function.kernel, name: function.name, comment: kernelDocumentation(function, sources: sources))
    declarations += [.function(emitter.emit()), .blank]
  }
  for phase in plan.phases {
    var emitter = PhaseEmitter(plan: phase, layout: plan.layout, sources: sources, reserved: functionNames)
    declarations += emitter.emit() + [.blank]
  }
  declarations += emitSchedule(plan) + [.blank]
  declarations += emitProgramTable(plan)
  return printC(declarations)
}

/// What the header of a kernel says: the line of the model that it serves, and its formulas with shapes.
private func kernelDocumentation(_ function: KernelFunctions.Function, sources: SourceMap) -> [String] {
  let partition = function.partition
  var lines = [kernelComment(function.group, in: partition.graph, sources: sources)]
  for value in function.group.nodes where partition.isMaterialized(value) || partition.graph[value].type.isScalar {
    let formula = FormulaPrinter(partition: partition, group: Set(function.group.nodes)).print(value)
    lines.append("  \(partition.name(of: value)) = \(formula)   \(partition.graph[value].type)")
  }
  return lines
}

private func emitProgramTable(_ plan: ProgramPlan) -> [CDeclaration] {
  let name = plan.identifier
  func sum(_ terms: CExpression...) -> CExpression { terms.dropFirst().reduce(terms[0]) { .binary("+", $0, $1) } }
  func count(_ name: String) -> CExpression { .cast("int64_t", .identifier(name)) }
  let offset = sum(count("STATE"), .binary("*", count("PARAMETERS"), .identifier("workers")))
  let totals = CExpression.binary(
    "/", .binary("*", count("TOTALS"), .call("(int64_t)sizeof", [.identifier("double")])),
    .call("(int64_t)sizeof", [.identifier("real")]))
  let perWorker = sum(totals, count("PARTIALS"), count("WORKSPACE"))
  let bytes = CExpression.binary(
    "*",
    sum(
      .call("gradient_offset", [.identifier("workers")]), count("PARAMETERS"), count("ACTIVATIONS"),
      .binary("*", .identifier("workers"), perWorker)),
    .call("(int64_t)sizeof", [.identifier("real")]))
  func entry(_ field: String, _ value: CExpression) -> CInitializer { CInitializer(value, name: field) }
  return [
    .function(
      CFunction(
        comment: ["Where the sums of the gradients begin, in elements of the arena."], isStatic: true,
        result: "int64_t",
        name: "gradient_offset", parameters: [.init("int", "workers")], body: [.returns(offset)])),
    .blank,
    .function(
      CFunction(
        comment: ["The size of the arena for a team."], isStatic: true, result: "int64_t", name: "arena_bytes",
        parameters: [.init("int", "workers")], body: [.returns(bytes)])),
    .blank,
    .directive("ifdef NNC_DOUBLE"),
    .directive("define PROGRAM \(name)_f64"),
    .directive("else"),
    .directive("define PROGRAM \(name)_f32"),
    .directive("endif"),
    .variable(
      type: "const nnc_program", name: "PROGRAM", suffix: "",
      value: .braces(
        [entry("element_bytes", .call("sizeof", [.identifier("real")]))]
          + (["arena_bytes", "gradient_offset"] + plan.phases.map(\.name) + ["schedule"]
          + (plan.scheduleUpdate == nil ? [] : ["update_schedule"]))
          .map { entry($0, .identifier($0)) })),
  ]
}

/// The C header: how to run the model without Swift, and where its tensors lie.
func emitModelHeader(_ plan: ProgramPlan) -> String {
  let name = plan.identifier
  let guardName = name.uppercased() + "_H"
  var tensors: [CConstant] = []
  var names = UniqueNames()
  for (index, parameter) in plan.program.parameters.enumerated() {
    tensors.append(
      CConstant(
        names.make("\(name)_\(identifier(parameter.name))"), plan.layout.parameterOffsets[index],
        comment: "parameter \(parameter.shape)"))
  }
  for (index, state) in plan.program.states.enumerated() {
    tensors.append(
      CConstant(
        names.make("\(name)_\(identifier(state.name))"), plan.layout.stateOffsets[index],
        comment: "state \(state.shape)"))
  }
  tensors.append(
    CConstant(names.make("\(name)_batch"), plan.layout.batch, comment: "the most examples in a call"))
  func list(_ phase: PhasePlan) -> String {
    let inputs = phase.graph.inputs.map { "\($0.name) \($0.type)" }.joined(separator: ", ")
    let results = phase.scalarResults.joined(separator: ", ")
    let outputs = phase.tensorResults.joined(separator: ", ")
    var parts: [String] = []
    if !inputs.isEmpty { parts.append("inputs \(inputs)") }
    if !outputs.isEmpty { parts.append("outputs \(outputs)") }
    if !results.isEmpty { parts.append("results \(results)") }
    return "  \(phase.name): " + (parts.isEmpty ? "nothing passed" : parts.joined(separator: "; "))
  }
  let declarations: [CDeclaration] =
    [
      .comment(
        [
          "Written by nnc from \(plan.sourceName). The model as a C library: see nnc_runtime.h for the calls.",
          "",
          "Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call",
          "initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:",
        ] + plan.phases.map(list)),
      .directive("ifndef " + guardName), .directive("define " + guardName), .blank, .include("\"nnc_runtime.h\""),
      .blank,
      .directive("ifdef __cplusplus"), .directive("define NNC_EXTERN extern \"C\""), .directive("else"),
      .directive("define NNC_EXTERN extern"), .directive("endif"),
      .variable(type: "NNC_EXTERN const nnc_program", name: "\(name)_f32", suffix: "", value: nil),
      .variable(type: "NNC_EXTERN const nnc_program", name: "\(name)_f64", suffix: "", value: nil),
      .directive("undef NNC_EXTERN"), .blank,
      .comment(["Where the tensors lie in the arena, in elements."]), .constants(tensors), .blank,
      .directive("endif"),
    ]
  return printC(declarations)
}
