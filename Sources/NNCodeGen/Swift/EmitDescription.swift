import NNDiagnostics
import NNIR

/// What the description of a model says beyond its plan.
package struct SourceIdentity: Hashable, Sendable {
  /// The file name of the source.
  package var fileName: String
  /// SHA-256 of the source, in hexadecimal.
  package var hash: String
  /// The folder of the source, relative to the emitted package.
  package var folder: String

  package init(fileName: String, hash: String, folder: String) {
    self.fileName = fileName
    self.hash = hash
    self.folder = folder
  }
}

/// The text of `Model.swift`: one `ModelDescription`.
func emitDescription(_ plan: ProgramPlan, identity: SourceIdentity, sources: SourceMap) -> String {
  let program = plan.program
  let train = plan.phase("train")
  let evaluate = plan.phase("evaluate")
  let predict = plan.phase("predict")
  func fieldIndices(_ graph: Graph) -> SwiftValue {
    .array(graph.inputs.map { input in .integer(program.fields.firstIndex { $0.name == input.name } ?? 0) })
  }
  let constants: [SwiftConstant] = [
    SwiftConstant(
      comment: "Trained tensors, in elements from the start of the arena.", isPrivate: true, name: "parameters",
      type: "[TensorDescription]", value: tensors(program.parameters, plan.layout.parameterOffsets)),
    SwiftConstant(
      comment: "Tensors that are kept from step to step.", isPrivate: true, name: "states",
      type: "[TensorDescription]", value: tensors(program.states, plan.layout.stateOffsets)),
    SwiftConstant(
      comment: "Columns of the data source.", isPrivate: true, name: "columns", type: "[ColumnDescription]",
      value: .array(program.columns.map(column))),
    SwiftConstant(
      comment: "What is computed from the columns.", isPrivate: true, name: "fields", type: "[FieldDescription]",
      value: .array(program.fields.map(field))),
    SwiftConstant(
      comment: "The kernel calls of each phase, in order: phase, function, layer, line, FLOPs, bytes, and the source.",
      isPrivate: true, name: "kernels", type: "[KernelDescription]",
      value: .call(
        "KernelDescription.table",
        [
          SwiftArgument(
            nil,
            .array(
              plan.phases.flatMap { phase in
                phase.kernels.map { kernelRow($0, phase: phase, batch: plan.layout.batch, sources: sources) }
              }))
        ])),
    SwiftConstant(
      comment: "What the phase `inspect` measures.", isPrivate: true, name: "activations",
      type: "[ActivationDescription]",
      value: .array(program.activations.map { activation($0, sources: sources) })),
    SwiftConstant(
      comment: "What `nnc` compiled from \(identity.fileName).", isPrivate: false, name: "model",
      type: "ModelDescription",
      value: .call(
        "ModelDescription",
        [
          SwiftArgument("name", .string(program.name)),
          SwiftArgument("sourceFile", .string(identity.fileName)),
          SwiftArgument("sourceHash", .string(identity.hash)),
          SwiftArgument("sourceFolder", .string(identity.folder)),
          SwiftArgument("parameters", .name("parameters")),
          SwiftArgument("states", .name("states")),
          SwiftArgument("columns", .name("columns")),
          SwiftArgument("fields", .name("fields")),
          SwiftArgument("trainInputs", fieldIndices(train.graph)),
          SwiftArgument("evaluateInputs", fieldIndices(evaluate.graph)),
          SwiftArgument("predictInputs", fieldIndices(predict.graph)),
          SwiftArgument("outputs", .array(outputs(predict))),
          SwiftArgument("trainResults", .array(train.scalarResults.map(SwiftValue.string))),
          SwiftArgument("totals", .array(totals(plan, "evaluate"))),
          SwiftArgument("measures", .array(measures(program))),
          SwiftArgument("columnTotals", .array(totals(plan, "total_columns"))),
          SwiftArgument("statistics", .array(totals(plan, "derive_statistics"))),
          SwiftArgument("data", data(program.data)),
          SwiftArgument(
            "scheduleStates",
            .array(
              program.scheduleStates.map { state in
                .call(
                  "ScheduleStateDescription",
                  [
                    SwiftArgument("name", .string(state.name)),
                    SwiftArgument("initialValue", .double(state.initialValue)),
                  ])
              })),
          SwiftArgument("training", training(program.settings)),
          SwiftArgument("usefulThreads", .integer(train.usefulThreads(batch: plan.layout.batch))),
          SwiftArgument(
            "memory",
            .array(
              plan.memory.map { memory in
                .call(
                  "MemoryDescription",
                  [SwiftArgument("kind", .string(memory.kind)), SwiftArgument("bytes", .integer(memory.bytes))]
                    + (memory.perFurtherWorker > 0
                      ? [SwiftArgument("perFurtherWorker", .integer(memory.perFurtherWorker))] : []))
              })),
          SwiftArgument("kernels", .name("kernels")),
          SwiftArgument("activations", .name("activations")),
        ])),
  ]
  return printSwift(
    header: ["Written by nnc from \(identity.fileName). Do not edit: change the model and compile it again."],
    imports: ["TrainerRuntime"], constants: constants)
}

private func tensors(_ tensors: [StorageInfo], _ offsets: [Int]) -> SwiftValue {
  .array(
    zip(tensors, offsets).map { tensor, offset in
      .call(
        "TensorDescription",
        [
          SwiftArgument("name", .string(tensor.name)),
          SwiftArgument("shape", .array(tensor.shape.map(SwiftValue.integer))),
          SwiftArgument("offset", .integer(offset)),
          SwiftArgument("initializer", .string(tensor.initializer)),
        ])
    })
}

private func column(_ column: Column) -> SwiftValue {
  let selection: SwiftValue =
    switch column.selection {
    case .positions(let range):
      .call(".positions", [SwiftArgument(nil, .range(range.lowerBound, range.upperBound))])
    case .names(let names): .call(".names", [SwiftArgument(nil, .array(names.map(SwiftValue.string)))])
    case .array(let name, let shape):
      .call(
        ".array",
        [SwiftArgument("name", .string(name)), SwiftArgument("shape", .array(shape.map(SwiftValue.integer)))])
    }
  let kind: SwiftValue =
    switch column.kind {
    case .number: .name(".number")
    case .classIndex(let count): .call(".classIndex", [SwiftArgument("count", .integer(count))])
    case .className(let names): .call(".className", [SwiftArgument(nil, .array(names.map(SwiftValue.string)))])
    }
  return .call(
    "ColumnDescription",
    [
      SwiftArgument("selection", selection), SwiftArgument("kind", kind),
      SwiftArgument("count", .integer(column.count)),
    ])
}

private func field(_ field: Field) -> SwiftValue {
  .call(
    "FieldDescription",
    [
      SwiftArgument("name", .string(field.name)),
      SwiftArgument("shape", .array(field.shape.map(SwiftValue.integer))),
      SwiftArgument("classNames", .array(field.classNames.map(SwiftValue.string))),
      SwiftArgument("classCount", field.classCount.map(SwiftValue.integer) ?? .none),
      SwiftArgument("columns", .array(field.columns.map(SwiftValue.integer))),
    ])
}

private func outputs(_ phase: PhasePlan) -> [SwiftValue] {
  phase.tensorResults.map { name in
    let shape = phase.graph.result(name).map { phase.graph[$0].type.exampleShape } ?? []
    return .call(
      "OutputDescription",
      [
        SwiftArgument("name", .string(name)), SwiftArgument("shape", .array(shape.map(SwiftValue.integer))),
      ])
  }
}

/// Results and outputs of a phase together, without the batch; nothing if there is no such phase.
private func totals(_ plan: ProgramPlan, _ name: String) -> [SwiftValue] {
  guard let phase = plan.phases.first(where: { $0.name == name }) else { return [] }
  return phase.graph.outputs.compactMap { output in
    guard case .result(let name) = output.target else { return nil }
    let shape = phase.graph[output.value].type.exampleShape
    return .call(
      "OutputDescription",
      [SwiftArgument("name", .string(name)), SwiftArgument("shape", .array(shape.map(SwiftValue.integer)))])
  }
}

private func measures(_ program: Program) -> [SwiftValue] {
  ([Metric(name: "loss", shape: [], classNames: [])] + program.metrics).map { metric in
    .call(
      "MeasureDescription",
      [
        SwiftArgument("name", .string(metric.name)),
        SwiftArgument("shape", .array(metric.shape.map(SwiftValue.integer))),
        SwiftArgument("classNames", .array(metric.classNames.map(SwiftValue.string))),
      ])
  }
}

private func data(_ data: DataSpecification) -> SwiftValue {
  var arguments = [SwiftArgument("name", .string(data.name)), SwiftArgument("source", source(data.source))]
  if let validation = data.validationSource { arguments.append(SwiftArgument("validationSource", source(validation))) }
  if let test = data.testSource { arguments.append(SwiftArgument("testSource", source(test))) }
  arguments += [
    SwiftArgument("trainShare", .double(data.trainShare)),
    SwiftArgument("validationShare", .double(data.validationShare)),
    SwiftArgument("testShare", .double(data.testShare)),
  ]
  return .call("DataDescription", arguments)
}

private func source(_ source: DataSpecification.Source) -> SwiftValue {
  func files(_ files: [DataSpecification.NamedFile]) -> [SwiftArgument] {
    [
      SwiftArgument(
        nil,
        .array(
          files.map {
            .call(
              "DataDescription.NamedFile",
              [SwiftArgument("name", .string($0.name)), SwiftArgument("path", .string($0.path))])
          }))
    ]
  }
  func strings(_ strings: [String]) -> SwiftValue { .array(strings.map(SwiftValue.string)) }
  switch source {
  case .csv(let path, let header, let separator):
    return .call(
      ".csv",
      [
        SwiftArgument("path", .string(path)), SwiftArgument("header", .boolean(header)),
        SwiftArgument("separator", .string(separator)),
      ])
  case .npy(let named): return .call(".npy", files(named))
  case .idx(let named): return .call(".idx", files(named))
  case .npz(let path): return .call(".npz", [SwiftArgument("path", .string(path))])
  case .cifar(let paths, let labels):
    return .call(".cifar", [SwiftArgument("paths", strings(paths)), SwiftArgument("labels", strings(labels))])
  case .images(let folder): return .call(".images", [SwiftArgument("folder", .string(folder))])
  }
}

private func training(_ settings: TrainingSettings) -> SwiftValue {
  let stopping: SwiftValue =
    settings.earlyStopping.map { stopping in
      .call(
        "TrainingDescription.EarlyStopping",
        [
          SwiftArgument("monitor", .string(stopping.monitor)),
          SwiftArgument("patience", .integer(stopping.patience)),
          SwiftArgument("minimumChange", .double(stopping.minimumChange)),
          SwiftArgument("maximize", .boolean(stopping.maximize)),
        ])
    } ?? .none
  return .call(
    "TrainingDescription",
    [
      SwiftArgument("batch", .integer(settings.batch)), SwiftArgument("accumulate", .integer(settings.accumulate)),
      SwiftArgument("epochs", .integer(settings.epochs)),
      SwiftArgument("learningRate", .double(settings.learningRate)),
      SwiftArgument("seed", .unsigned(settings.seed)), SwiftArgument("earlyStopping", stopping),
    ])
}

private func activation(_ activation: Activation, sources: SourceMap) -> SwiftValue {
  .call(
    "ActivationDescription",
    [
      SwiftArgument("name", .string(activation.name)),
      SwiftArgument("line", .integer(activation.range.map(sources.line) ?? 0)),
      SwiftArgument("position", .integer(activation.position)),
    ])
}

/// A kernel's row in `KernelDescription.table`: a deep model has a thousand, and of as many initializers the Swift compiler takes
/// eight seconds.
private func kernelRow(_ kernel: PlannedKernel, phase: PhasePlan, batch: Int, sources: SourceMap) -> SwiftValue {
  let graph = phase.graph
  let cost = phase.cost(of: kernel, batch: batch)
  let origins = kernel.group.nodes.map { graph[$0].origin }
  let scope = origins.last { !$0.scope.isEmpty }?.scope ?? origins.last?.name ?? ""
  let line = origins.last { $0.range != nil }?.range.map(sources.line) ?? 0
  let summary = kernelSource(kernel.group, in: graph, sources: sources)
  return .string("\(phase.name)|\(kernel.function)|\(scope)|\(line)|\(cost.flops)|\(cost.bytes)|\(summary)")
}
