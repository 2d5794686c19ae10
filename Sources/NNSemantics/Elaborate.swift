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
    var resolver = Resolver(names: names)
    resolver.resolve(unit)
    let resolution = resolver.resolution
    for error in resolution.errors { report(error) }
    (recursive, unknownNames) = (resolution.recursive, resolution.unknown)
    outermost = preludeNames.values
    for scope in [preludeNames, names] {
      for declaration in scope.constants {
        constantDeclarations[declaration.name.range] = (declaration, scope.values)
      }
    }
    for scope in [preludeNames, names] {
      for declaration in scope.constants { evaluateConstant(declaration, scope.values) }
    }

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

    let dataEntries = elaborateEntries(data, in: names.values)
    let all = elaborateFields(data, in: names.values) { _ in true }
    var job = Job(
      train: train, model: model, fields: all, home: names.values, optimizers: names.optimizers,
      schedules: names.schedules, clips: names.clips)
    checkFields(job, data)
    let metrics = metrics(job)
    let used = usedFields(job, metrics: metrics)
    for entry in data.entries
    where !Self.dataKeys.contains(entry.key.text) && !used.contains(entry.key.text)
      && !model.inputs.contains(where: { $0.name.text == entry.key.text })
      && !resolution.usedFields.contains(entry.key.text)
    {
      report(.unused(.field, entry.key.text, at: entry.key.range))
    }

    let needed = used.union(model.inputs.map(\.name.text))
    builders[.initialization] = GraphBuilder(name: Phase.initialization.rawValue)
    elaborateTraining(job, used: usedFields(job, metrics: []))
    elaborateEvaluation(job, used: used, metrics: metrics)
    elaboratePrediction(job)
    let learningRate = elaborateUpdate(job)
    elaborateSchedule(job, scopes: [preludeNames.schedules, names.schedules])
    let settings = settings(job, metrics: metrics.map(\.name.text), learningRate: learningRate)
    if parameters.isEmpty, !hasErrors { report(.noParameters(model.name.text, at: model.name.range)) }
    if !hasErrors { warnOfUnreachedParameters() }
    // Once more, with the fields that are needed alone.
    job.fields = elaborateFields(data, in: names.values) { needed.contains($0) || resolution.usedFields.contains($0) }
    guard !hasErrors, let source = dataEntries.source else { return nil }
    return Program(
      name: name, parameters: parameters.map(\.info), states: states.map(\.info), columns: columns,
      fields: job.fields.map(\.field), initialization: graph(.initialization), preparation: graph(.preparation),
      training: graph(.training), update: graph(.update), evaluation: graph(.evaluation),
      prediction: graph(.prediction), schedule: graph(.schedule),
      data: DataSpecification(
        name: data.name.text, source: source, trainShare: dataEntries.split.train,
        validationShare: dataEntries.split.validation, testShare: dataEntries.split.test),
      settings: settings)
  }

  /// The finished graph of a phase.
  private func graph(_ phase: Phase) -> Graph {
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
  private func checkFields(_ job: Job, _ data: DataDeclaration) {
    let defined = data.entries.filter { !Self.dataKeys.contains($0.key.text) }
    for input in job.model.inputs where !defined.contains(where: { $0.key.text == input.name.text }) {
      report(
        .inputWithoutField(
          input.name.text, data: data.name, names: defined.map(\.key.text), at: input.name.range))
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
  private func warnOfUnreachedParameters() {
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
    case .binary, .reduce, .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .contract: operands[...]
    }
  }
}
