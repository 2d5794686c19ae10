import NNDiagnostics
import NNIR
import NNSyntax

/// The graphs of a program: the model run once for training, evaluation and prediction, and the update.
extension Elaborator {
  /// What a `train` declaration brings together.
  struct Job {
    var train: TrainDeclaration
    var model: ModelDeclaration
    var data: DataDeclaration
    /// Without those that have failed.
    var fields: [FieldValue]
    /// Where the top level of the user's file is visible.
    var home: Scope
    /// The same with optimizers, schedules and clip rules in view.
    var optimizers: Scope
    var schedules: Scope
    var clips: Scope

    /// Batches that make one update.
    var accumulate = 1

    func entry(_ key: String) -> Entry? { train.entries.first { $0.key.text == key } }
  }

  /// Fields become inputs of the current phase when they are first used.
  private func input(_ value: FieldValue, shape: [AxisID], at range: SourceRange) throws(Abort) -> Tensor {
    let name = value.field.name
    let known = builders[phase]?.graph.inputs.firstIndex { $0.name == name }
    let index = known ?? builders[phase]?.graph.inputs.count ?? 0
    if known == nil {
      builders[phase]?.graph.inputs.append(
        InputInfo(name: name, type: TensorType(dimensions(shape, batched: true))))
    }
    return try within({ context in
      context = Context()
      context.range = range
    }) { () throws(Abort) in try emit(.input(index: index), [], axes: shape, name: name) }
  }

  func start(_ phase: Phase) {
    var builder = GraphBuilder(name: phase.rawValue)
    builder.graph.parameters = parameters.map(\.info)
    builder.graph.states = states.map(\.info)
    builders[phase] = builder
    assigned = [:]
    paths.startPhase()
    outermost.bind("training", .boolean(phase == .training))
  }

  /// Runs the model on its fields. The scope that comes back knows inputs, results and all other fields that `used` names.
  private func runModel(_ job: Job, used: Set<String>) throws(Abort) -> (scope: Scope, results: [(String, Tensor)]) {
    let scope = Scope(job.home)
    var inputs: [Input] = []
    var failed = false
    for parameter in job.model.inputs {
      guard let field = job.fields.first(where: { $0.field.name == parameter.name.text }) else {
        scope.bind(parameter.name.text, nil, at: parameter.name.range)
        failed = true
        continue
      }
      let identities = field.field.shape.map {
        axes.make(size: $0, range: field.range)
      }
      inputs.append(
        Input(
          parameter: parameter, value: .tensor(try input(field, shape: identities, at: parameter.name.range)),
          range: field.range))
    }
    let modelScope = Scope(scope)
    guard !failed else { throw Abort() }
    let value = try within({ context in
      context = Context()
      context.owner = .model
      context.isInModel = true
    }) { () throws(Abort) -> Value in
      _ = try bind(inputs, in: modelScope)
      locate(inputs, in: modelScope)
      let value = try run(job.model.body, in: modelScope)
      return try check(
        value, against: job.model.results, in: modelScope, of: job.model.name.text,
        at: job.model.body.resultRange)
    }
    var results: [(String, Tensor)] = []
    let resultScope = Scope(scope)
    for field in job.data.fields { resultScope.bind(field.key.text, nil, at: field.key.range) }
    for field in job.fields where used.contains(field.field.name) {
      if let input = inputs.first(where: { $0.parameter.name.text == field.field.name }) {
        resultScope.bind(field.field.name, input.value, at: field.range)
      } else {
        let identities = field.field.shape.map { axes.make(size: $0, range: field.range) }
        resultScope.bind(
          field.field.name, .tensor(try self.input(field, shape: identities, at: field.range)), at: field.range)
      }
    }
    var values = [value]
    if job.model.results.count > 1, case .tuple(let elements) = value { values = elements.map(\.value) }
    for (pattern, value) in zip(job.model.results, values) {
      guard let name = pattern.name else { continue }
      var tensor = try real(value, at: job.model.body.resultRange, for: "a result of a model")
      if !tensor.type.isBatched {
        tensor = try broadcast(
          tensor, to: tensor.axes, positions: Array(tensor.axes.indices), batched: true, name: name.text)
      }
      results.append((name.text, tensor))
      resultScope.bind(name.text, .tensor(tensor), at: name.range)
    }
    return (resultScope, results)
  }

  /// From here on messages say that the axes of inputs come from the model's signature.
  private func locate(_ inputs: [Input], in scope: Scope) {
    for input in inputs {
      guard case .tensor(let tensor)? = scope.lookUp(input.parameter.name.text)?.value else { continue }
      for axis in tensor.axes { axes.locate(axis, at: input.parameter.shape?.range ?? input.parameter.name.range) }
    }
  }

  /// The forward pass and the loss.
  func elaborateTraining(_ job: Job, used: Set<String>) {
    phase = .training
    start(.training)
    do throws(Abort) {
      let (scope, _) = try runModel(job, used: used)
      guard let loss = job.entry("loss") else { return }
      try elaborateLoss(loss, in: scope)
      for (target, tensor) in assigned.sorted(by: { $0.key.order < $1.key.order }) where tensor.phase == .training {
        builders[.training]?.output(target, tensor.id)
      }
    } catch {
      trainingFailed = true
    }
  }

  /// Totals over the examples of a call, and loss and metrics from the totals of a split.
  func elaborateEvaluation(_ job: Job, used: Set<String>, metrics: [(name: Name, value: Expression)]) {
    start(.summary)
    phase = .evaluation
    start(.evaluation)
    do throws(Abort) {
      let (scope, _) = try runModel(job, used: used)
      var entries = metrics
      if let loss = job.entry("loss") { entries.insert((loss.key, loss.value), at: 0) }
      for entry in entries {
        do throws(Abort) { try elaborateMeasure(entry.name, entry.value, in: scope) } catch {}
      }
    } catch {}
  }

  func elaboratePrediction(_ job: Job) {
    phase = .prediction
    start(.prediction)
    do throws(Abort) {
      let (_, results) = try runModel(job, used: [])
      for (name, tensor) in results { builders[.prediction]?.output(.result(name), tensor.id) }
    } catch {}
  }

  // MARK: Update

  /// From gradients to new weights; gives the optimizer's learning rate.
  func elaborateUpdate(_ job: Job) -> Double {
    phase = .update
    start(.update)
    var learningRate = 1.0
    do throws(Abort) {
      guard let entry = job.entry("optimizer") else { return learningRate }
      // The clip rule first, so that errors in both are reported.
      var clip: Application?
      var clipFailed = false
      if let entry = job.entry("clip") {
        do throws(Abort) { clip = try self.clip(entry, in: job.clips) } catch { clipFailed = true }
      }
      let application = try optimizer(entry, in: job.optimizers)
      guard !clipFailed else { return learningRate }
      context = Context()
      context.range = entry.value.range
      let rate = try self.learningRate(application)
      learningRate = rate.value ?? 1

      var gradients: [Tensor] = []
      for (index, parameter) in parameters.enumerated() {
        gradients.append(
          try emit(.gradient(index: index), [], axes: parameter.axes, name: parameter.info.name))
      }
      let optimizers = try optimizers(application, job, learningRate: rate.tensor)
      if let entry = job.entry("accumulate"), job.accumulate > 1 {
        for index in gradients.indices where !optimizers[index].isFrozen {
          gradients[index] = try meanOverBatches(gradients[index], of: index, at: entry)
        }
      }
      let norm = try gradientNorm(gradients.indices.filter { !optimizers[$0].isFrozen }.map { gradients[$0] })
      builders[.update]?.output(.result("grad_norm"), norm.id)
      for (index, gradient) in gradients.enumerated() where !optimizers[index].isFrozen {
        // Errors in the clip rule and in the optimizer of any group are reported together.
        var clipped = gradient
        if let clip { do throws(Abort) { clipped = try apply(clip, to: gradient, norm: norm) } catch {} }
        do throws(Abort) {
          try apply(
            optimizers[index].application, to: index, gradient: clipped, learningRate: optimizers[index].learningRate)
        } catch {}
      }
      for (target, tensor) in assigned.sorted(by: { $0.key.order < $1.key.order }) where tensor.phase == .update {
        builders[.update]?.output(target, tensor.id)
      }
    } catch {}
    return learningRate
  }

  /// The optimizer of each parameter. Parameters of the same groups share one.
  private func optimizers(
    _ application: Application, _ job: Job, learningRate: Tensor?
  ) throws(Abort) -> [GroupedOptimizer] {
    guard case .optimizer(let declaration) = application.declaration else { throw Abort() }
    let groups = try parameterGroups(job, of: declaration)
    var known: [[Int]: GroupedOptimizer] = [
      []: GroupedOptimizer(application: application, learningRate: learningRate, isFrozen: false)
    ]
    var result: [GroupedOptimizer] = []
    for index in parameters.indices {
      let members = self.groups(of: index, among: groups)
      let optimizer =
        if let optimizer = known[members] { optimizer } else {
          try regroup(application, declaration, members.map { groups[$0] })
        }
      known[members] = optimizer
      result.append(optimizer)
    }
    return result
  }

  private func optimizer(_ entry: Entry, in scope: Scope) throws(Abort) -> Application {
    let value = try evaluate(entry.value, in: scope)
    guard case .optimizer(let application) = value else {
      throw fail(
        .wrongKind(found: describe(value), expected: "an optimizer", use: "'optimizer'", at: entry.value.range))
    }
    guard case .optimizer(let declaration) = application.declaration, !application.isConfigured else {
      return application
    }
    // A bare name: all defaults.
    guard case .optimizer(let configured) = try call(value, [], at: entry.value.range, name: declaration.name.range)
    else { throw Abort() }
    return configured
  }

  private func clip(_ entry: Entry, in scope: Scope) throws(Abort) -> Application {
    let value = try evaluate(entry.value, in: scope)
    guard case .clip(let application) = value else {
      throw fail(
        .wrongKind(
          found: describe(value), expected: "a clip rule such as norm(1.0)", use: "'clip'", at: entry.value.range))
    }
    if application.isConfigured { return application }
    guard case .clip(let configured) = try call(value, [], at: entry.value.range, name: entry.value.range) else {
      throw Abort()
    }
    return configured
  }

  /// The `lr` of an optimizer times the schedule's factor.
  func learningRate(_ application: Application) throws(Abort) -> (value: Double?, tensor: Tensor?) {
    guard case .optimizer(let declaration) = application.declaration,
      declaration.parameters.contains(where: { $0.name.text == "lr" })
    else { return (nil, nil) }
    let binding = application.scope.lookUp("lr")
    guard let value = binding?.value, let rate = number(value), rate > 0, rate.isFinite else {
      throw fail(
        .badLearningRate(
          binding?.value.map(describe) ?? "nothing", at: binding?.argument ?? application.range))
    }
    let constant = try constant(rate, name: "lr")
    let factor = try emit(.runtime(.learningRateFactor), [], axes: [], name: "lr")
    return (rate, try emit(.binary(.multiply), [constant, factor], axes: [], name: "lr"))
  }

  /// The 2-norm of all gradients together: √ Σ g².
  func gradientNorm(_ gradients: [Tensor]) throws(Abort) -> Tensor {
    var total: Tensor?
    for gradient in gradients {
      let square = try emit(.binary(.multiply), [gradient, gradient], axes: gradient.axes, name: "grad_norm")
      let sum =
        square.axes.isEmpty
        ? square : try emit(.reduce(.sum, axes: Array(square.axes.indices)), [square], axes: [], name: "grad_norm")
      if let partial = total {
        total = try emit(.binary(.add), [partial, sum], axes: [], name: "grad_norm")
      } else {
        total = sum
      }
    }
    let sum = if let total { total } else { try constant(0, name: "grad_norm") }
    return try unary(.squareRoot, sum, name: "grad_norm")
  }

  private func apply(_ clip: Application, to gradient: Tensor, norm: Tensor) throws(Abort) -> Tensor {
    guard case .clip(let declaration) = clip.declaration else { return gradient }
    let scope = Scope(clip.scope)
    scope.bind("gradient", .tensor(gradient))
    scope.bind("gradient_norm", .tensor(norm))
    return try within({ context in
      context.function = declaration.name.text
      context.range = clip.range
    }) { () throws(Abort) -> Tensor in
      let value = try real(evaluate(declaration.body, in: scope), at: declaration.body.range, for: "a clip rule")
      guard let result = try expand(value, to: gradient.axes, name: declaration.name.text) else {
        throw fail(
          .assignedShape(
            "gradient", shape: gradient.shape, found: describe(value, at: declaration.body.range), batched: false))
      }
      return result
    }
  }

  private func apply(
    _ optimizer: Application, to index: Int, gradient: Tensor, learningRate: Tensor?
  ) throws(Abort) {
    guard case .optimizer(let declaration) = optimizer.declaration else { return }
    let parameter = parameters[index]
    let target = Output.Target.parameter(index: index)
    try within({ context in
      context.owner = .optimizer(parameter: index)
      context.path = parameter.info.name
      context.function = declaration.name.text
    }) { () throws(Abort) in
      let scope = Scope(optimizer.scope)
      let weight = try emit(.parameter(index: index), [], axes: parameter.axes, name: "weight")
      let step = try emit(.runtime(.step), [], axes: [], name: "t")
      scope.bind("weight", .tensor(weight), at: declaration.name.range, target: target)
      scope.bind("gradient", .tensor(gradient))
      scope.bind("t", .tensor(step))
      if let learningRate {
        let given = optimizer.scope.lookUp("lr")
        scope.bind(
          "lr", .tensor(learningRate), at: given?.range, argument: given?.argument, configured: given?.value)
      }
      for statement in declaration.body.statements { try run(statement, in: scope) }
      guard assigned[target] != nil else {
        throw fail(.optimizerWithoutUpdate(declaration.name.text, at: declaration.name.range))
      }
    }
  }
}

extension Output.Target {
  /// Parameters before states, each by index, whatever the order of assignments.
  fileprivate var order: (Int, Int) {
    switch self {
    case .result: (0, 0)
    case .gradient(let index): (1, index)
    case .parameter(let index): (2, index)
    case .state(let index): (3, index)
    }
  }
}
