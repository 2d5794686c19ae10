import NNDiagnostics
import NNIR
import NNSyntax

/// Elaborates a file into the graphs of its program.
///
/// Invariants: all graphs share the numbering of parameters and states; the graphs pass the verifier; the program is nil if
/// and only if there are errors among the diagnostics; the same input gives the same output, byte for byte.
///
///     let (program, diagnostics) = elaborate(unit, name: "digits", prelude: preludeUnits, sources: sources)
package func elaborate(
  _ unit: SourceUnit, name: String, prelude: [SourceUnit], sources: SourceMap
) -> (program: Program?, diagnostics: [Diagnostic]) {
  withLargeStack {
    let elaborator = Elaborator(
      sources: sources, preludeFiles: Set(prelude.flatMap { $0.declarations.map(\.declaredRange.file) }))
    let program = elaborator.elaborate(unit, name: name, prelude: prelude)
    return (elaborator.hasErrors ? nil : program, elaborator.diagnostics)
  }
}

extension Elaborator {
  func elaborate(_ unit: SourceUnit, name: String, prelude: [SourceUnit]) -> Program? {
    let preludeNames = Declarations(prelude, parent: nil)
    let names = Declarations([unit], parent: preludeNames)
    let resolution = resolveNames(of: unit, names, prelude: preludeNames)
    guard let (train, model, data) = subject(of: unit, names) else { return nil }

    builders[.initialization] = GraphBuilder(name: Phase.initialization.rawValue)
    let entries = elaborateEntries(data, in: names.values)
    var job = Job(
      train: train, model: model, data: data, fields: elaborateFields(data, in: names.values) { _ in true },
      home: names.values, optimizers: names.optimizers, schedules: names.schedules, clips: names.clips)
    checkFields(job)
    let metrics = metrics(job)
    let measured = usedFields(job, metrics: metrics)
    let needed = measured.union(model.inputs.map(\.name.text)).union(resolution.usedFields)
    for field in data.fields where !needed.contains(field.key.text) {
      report(.unused(.field, field.key.text, at: field.key.range))
    }

    elaborateTraining(job, used: usedFields(job, metrics: []))
    elaborateEvaluation(job, used: measured, metrics: metrics)
    elaboratePrediction(job)
    if let number = wholeNumber(job, "accumulate", from: 1) { job.accumulate = number }
    let learningRate = elaborateUpdate(job)
    if let entry = job.entry("accumulate"), job.accumulate > 1 { elaborateAccumulation(of: entry) }
    elaborateSchedule(job, scopes: [preludeNames.schedules, names.schedules])
    if let entry = job.entry("schedule"), !scheduleStates.isEmpty, entries.split.validation == 0,
      entries.validationSource == nil
    {
      report(.scheduleWithoutValidation(at: entry.value.range))
    }
    let measures = metrics.map { metric in
      let shape =
        builders[.summary]?.graph.result(metric.name.text).map { type(of: $0, in: .summary).exampleShape } ?? []
      return Metric(
        name: metric.name.text, shape: shape, classNames: classNames(of: metric.value, shape: shape, fields: job.fields)
      )
    }
    let settings = settings(job, metrics: measures, learningRate: learningRate)
    checkParameters(job)

    // The fields once more, those that are needed alone.
    job.fields = elaborateFields(data, in: names.values, isUsed: needed.contains)
    checkBatch(job, settings.batch)
    guard !hasErrors, let source = entries.source else { return nil }
    let (preparation, columnTotals) = preparationAndTotals
    return Program(
      name: name, parameters: parameters.map(\.info), states: states.map(\.info), columns: columns,
      fields: job.fields.map(\.field), initialization: graph(.initialization), preparation: preparation,
      columnTotals: columnTotals, statistics: columnTotals == nil ? nil : graph(.statistics),
      training: graph(.training), update: graph(.update),
      accumulation: job.accumulate > 1 ? graph(.accumulation) : nil, evaluation: graph(.evaluation),
      summary: graph(.summary), prediction: graph(.prediction), schedule: graph(.schedule),
      scheduleUpdate: scheduleStates.isEmpty ? nil : graph(.scheduleUpdate), scheduleStates: scheduleStates,
      activations: numbered(activations),
      data: DataSpecification(
        name: data.name.text, source: source, validationSource: entries.validationSource,
        testSource: entries.testSource, trainShare: entries.split.train, validationShare: entries.split.validation,
        testShare: entries.split.test),
      metrics: measures, settings: settings)
  }

  /// Reports what can be said about names alone, and computes the file's constants.
  private func resolveNames(of unit: SourceUnit, _ names: Declarations, prelude: Declarations) -> Resolution {
    var resolver = Resolver(names: names)
    resolver.resolve(unit)
    let resolution = resolver.resolution
    for error in resolution.errors { report(error) }
    (recursive, unknownNames) = (resolution.recursive, resolution.unknown)
    outermost = prelude.values
    for scope in [prelude, names] {
      for declaration in scope.constants {
        constantDeclarations[declaration.name.range] = (declaration, scope.values)
      }
    }
    for scope in [prelude, names] {
      for declaration in scope.constants { evaluateConstant(declaration, scope.values) }
    }
    return resolution
  }

  /// The file's `train`, and the model and data that it names.
  private func subject(
    of unit: SourceUnit, _ names: Declarations
  ) -> (TrainDeclaration, ModelDeclaration, DataDeclaration)? {
    guard let train = onlyTrain(in: unit) else { return nil }
    let model = names.models.first { $0.name.text == train.model.text }
    let data = names.data.first { $0.name.text == train.data.text }
    if model == nil {
      report(
        .unknownDeclaration(
          kind: "model", train.model.text, names: names.models.map(\.name.text), at: train.model.range))
    }
    if data == nil {
      report(
        .unknownDeclaration(
          kind: "data", train.data.text, names: names.data.map(\.name.text), at: train.data.range))
    }
    checkKeys(train)
    if let data { checkKeys(data) }
    guard let model, let data else { return nil }
    checkNames(of: model)
    return (train, model, data)
  }

  /// The finished graph of a phase.
  func graph(_ phase: Phase) -> Graph {
    var graph = builders[phase]?.graph ?? Graph(name: phase.rawValue)
    graph.parameters = parameters.map(\.info)
    graph.states = states.map(\.info)
    return graph
  }

  private func evaluateConstant(_ declaration: ConstantDeclaration, _ scope: Scope) {
    do throws(Abort) {
      phase = .preparation
      builders[.preparation] = GraphBuilder(name: Phase.preparation.rawValue)
      let value = try evaluate(Expression(.name(declaration.name.text), declaration.name.range), in: scope)
      scope.bind(declaration.name.text, value, at: declaration.name.range)
    } catch {}
  }

  // MARK: Checks

  private func onlyTrain(in unit: SourceUnit) -> TrainDeclaration? {
    var found: [TrainDeclaration] = []
    var hasData = false
    var hasModel = false
    for declaration in unit.declarations {
      switch declaration {
      case .train(let train): found.append(train)
      case .data: hasData = true
      case .model: hasModel = true
      case .formula, .layer, .optimizer, .constant: break
      }
    }
    let end = unit.declarations.last?.declaredRange ?? SourceRange(file: 0, start: 0, end: 0)
    if !hasModel { report(.missingDeclaration("model", at: end)) }
    if !hasData { report(.missingDeclaration("data", at: end)) }
    if found.isEmpty { report(.missingDeclaration("train", at: end)) }
    for other in found.dropFirst() {
      report(.duplicate(kind: "'train' declaration", nil, at: other.range, first: found[0].range))
    }
    return hasModel && hasData ? found.first : nil
  }

  private func checkKeys(_ train: TrainDeclaration) {
    var seen: [String: SourceRange] = [:]
    for entry in train.entries {
      if let first = seen[entry.key.text] {
        report(.duplicate(kind: "key", entry.key.text, at: entry.key.range, first: first))
      } else if !Self.trainKeys.contains(entry.key.text) {
        report(.unknownKey(entry.key.text, of: "train", keys: Self.trainKeys, at: entry.key.range))
      }
      seen[entry.key.text] = entry.key.range
    }
    for key in ["loss", "optimizer"] where seen[key] == nil {
      report(.missingKey(key, at: train.model.range))
    }
  }

  private func checkKeys(_ data: DataDeclaration) {
    var seen: [String: SourceRange] = [:]
    for entry in data.entries {
      if let first = seen[entry.key.text] {
        report(.duplicate(kind: "key", entry.key.text, at: entry.key.range, first: first))
      }
      seen[entry.key.text] = entry.key.range
    }
  }

  private func checkNames(of model: ModelDeclaration) {
    if model.results.isEmpty { report(.modelWithoutResult(model.name.text, at: model.name.range)) }
    for result in model.results where result.name == nil {
      report(.unnamedResult(at: result.shape.range))
    }
  }

  /// Each input of the model needs a field of its name; results must not hide fields.
  private func checkFields(_ job: Job) {
    let defined = job.data.fields
    for input in job.model.inputs where !defined.contains(where: { $0.key.text == input.name.text }) {
      report(
        .inputWithoutField(
          input.name.text, data: job.data.name, names: defined.map(\.key.text), at: input.name.range))
    }
    for result in job.model.results {
      guard let name = result.name else { continue }
      if let field = defined.first(where: { $0.key.text == name.text }) {
        report(.duplicate(kind: "name", name.text, at: name.range, first: field.key.range))
      }
    }
  }

  /// The fields that the loss and these metrics speak of.
  private func usedFields(_ job: Job, metrics: [(name: Name, value: Expression)]) -> Set<String> {
    var names: Set<String> = []
    for expression in [job.entry("loss")?.value].compactMap({ $0 }) + metrics.map(\.value) {
      names.formUnion(expression.names)
    }
    // What stands under a misspelled key was meant for something.
    for entry in job.train.entries where !Self.trainKeys.contains(entry.key.text) {
      names.formUnion(entry.value.names)
    }
    return names
  }

  /// A parameter that no differentiable path joins to the loss never learns.
  private func checkParameters(_ job: Job) {
    guard !hasErrors else { return }
    if parameters.isEmpty { report(.noParameters(job.model.name.text, at: job.model.name.range)) }
    guard let graph = builders[.training]?.graph, let loss = graph.result("loss") else { return }
    var reached: Set<Int> = []
    var visited: Set<ValueID> = [loss]
    var waiting = [loss]
    while let id = waiting.popLast() {
      let node = graph[id]
      if case .parameter(let index) = node.op { reached.insert(index) }
      for operand in node.differentiableOperands where visited.insert(operand).inserted { waiting.append(operand) }
    }
    context = Context()
    for (index, parameter) in parameters.enumerated() where !reached.contains(index) {
      guard let range = parameter.info.range, !isReportedUnused(range) else { continue }
      report(.unreachedParameter(parameter.info.name, at: range))
    }
  }
}

extension Elaborator {
  /// True for a `param` whose name is never used, which has been said.
  private func isReportedUnused(_ range: SourceRange) -> Bool {
    diagnostics.contains { diagnostic in
      diagnostic.name == "unused-binding" && diagnostic.labels.contains { range.contains($0.range) }
    }
  }
}

extension DataDeclaration {
  /// The entries that define fields.
  var fields: [Entry] { entries.filter { !Elaborator.dataKeys.contains($0.key.text) } }
}

extension Node {
  /// The operands on which the value depends with a derivative that is not zero everywhere.
  fileprivate var differentiableOperands: ArraySlice<ValueID> {
    switch op {
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .compare, .argumentMaximum,
      .stopGradient:
      []
    case .select: operands[1...]
    case .unary(let function):
      switch function {
      case .sign, .floor, .not: []
      case .negate, .absolute, .exponential, .logarithm, .squareRoot, .reciprocalSquareRoot, .sine, .cosine,
        .hyperbolicTangent, .errorFunction:
        operands[...]
      }
    case .binary, .reduce, .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint,
      .contract:
      operands[...]
    }
  }
}
