import NNDiagnostics
import NNIR
import NNSyntax

/// Layers: making them, calling them, and what they keep.
extension Elaborator {
  /// `Linear(64)`: a layer with its configuration; its parameters come with the first call.
  func configure(
    _ declaration: LayerDeclaration, _ home: Scope, _ arguments: [EvaluatedArgument], at range: SourceRange
  ) throws(Abort) -> Layer {
    guard !recursive.contains(declaration.range) else { throw Abort() }
    let scope = Scope(home)
    try bind(arguments, to: declaration.configuration, of: declaration.name, in: scope, at: range)
    return Layer(.declared(declaration, configuration: scope), range: range)
  }

  /// A layer from a value that may stand for one.
  func callable(_ value: Value, at range: SourceRange) throws(Abort) -> Value {
    switch value {
    case .layerDeclaration(let declaration, let home): return .layer(try configure(declaration, home, [], at: range))
    case .layer, .function: return value
    case .integer, .number, .boolean, .string, .tuple, .list, .range, .tensor, .axis, .batchAxis, .optimizer, .clip,
      .source, .absent:
      throw fail(
        .wrongKind(found: describe(value), expected: "a layer or a function", use: "a pipeline's stage", at: range))
    }
  }

  func call(_ layer: Layer, _ arguments: [EvaluatedArgument], at range: SourceRange) throws(Abort) -> Value {
    try enter(at: range)
    defer { depth -= 1 }
    switch layer.body {
    case .chain(let stages):
      return try within({ context in context.path = layer.path ?? context.path }) { () throws(Abort) -> Value in
        var arguments = arguments
        for stage in stages {
          if isUser(stage.range) { context.range = stage.range }
          let value = try call(stage.value, arguments, at: stage.range, name: stage.range)
          arguments = [EvaluatedArgument(label: nil, value: value, range: stage.range)]
        }
        guard let result = arguments.first, arguments.count == 1 else {
          throw fail(.tooManyArguments(of: "the layer", count: arguments.count, expected: 1, at: range, declared: nil))
        }
        return result.value
      }
    case .declared(let declaration, let configuration):
      let path =
        layer.path
        ?? paths.path(declaration.name.text.snakeCase, numbered: true, in: context.path, at: layer.range)
      layer.path = path
      if layer.firstCall == nil { layer.firstCall = context.range ?? range }
      return try recordingActivation(named: path, arguments) { () throws(Abort) in
        try run(declaration, configuration, of: layer, path: path, arguments, at: range)
      }
    }
  }

  /// The body of a declared layer.
  private func run(
    _ declaration: LayerDeclaration, _ configuration: Scope, of layer: Layer, path: String,
    _ arguments: [EvaluatedArgument], at range: SourceRange
  ) throws(Abort) -> Value {
    return try within({ context in
      context.path = path
      context.function = nil
      context.owner = .layer(layer)
      if isUser(declaration.range) { context.call = range }
    }) { () throws(Abort) -> Value in
      let scope = Scope(configuration)
      let inputs = try match(arguments, to: declaration.inputs, of: declaration.name, in: scope, at: range)
      let original = try bind(inputs, in: scope)
      let value = try run(declaration.body, in: scope)
      let results = try check(
        value, against: declaration.results, in: scope, of: declaration.name.text, at: declaration.body.resultRange)
      return restore(results, original)
    }
  }

  /// Checks what a layer or model gives against its `->`, and labels the results.
  func check(
    _ value: Value, against results: [ResultPattern], in scope: Scope, of name: String, at range: SourceRange
  ) throws(Abort) -> Value {
    switch results.count {
    case 0: return value
    case 1: return try check(value, against: results[0].shape, in: scope, of: name, at: range)
    default:
      guard case .tuple(let elements) = value, elements.count == results.count else {
        var found = 1
        if case .tuple(let elements) = value { found = elements.count }
        throw fail(.resultCount(of: name, expected: results.count, found: found, at: range))
      }
      var checked: [Value.Element] = []
      for (element, result) in zip(elements, results) {
        if let label = element.label, let expected = result.name?.text, label != expected {
          throw fail(.resultLabel(label, expected: expected, at: range))
        }
        checked.append(
          Value.Element(
            label: result.name?.text,
            value: try check(element.value, against: result.shape, in: scope, of: name, at: range)))
      }
      return .tuple(checked)
    }
  }

  // MARK: Parameters and states

  func store(_ statement: StorageStatement, in scope: Scope) throws(Abort) {
    let name = statement.name
    if let condition = statement.condition {
      let value = try evaluate(condition, in: scope)
      guard case .boolean(let holds) = value else {
        if case .tensor = value { throw fail(.conditionNotConstant(at: condition.range)) }
        throw fail(
          .wrongKind(found: describe(value), expected: "true or false", use: "'if'", at: condition.range))
      }
      guard holds else {
        scope.bind(name.text, .integer(0), at: name.range, isTransient: statement.kind == .state)
        return
      }
    }
    switch context.owner {
    case .model, .layer: break
    case .optimizer(let parameter) where statement.kind == .state:
      return try store(statement, forParameter: parameter, in: scope)
    case .schedule where statement.kind == .state: return try store(statement, ofScheduleIn: scope)
    case .function, .optimizer, .schedule, .entry:
      throw fail(.misplacedStorage(statement.kind, name.text, at: name.range))
    }
    guard let pattern = statement.shape else { throw fail(.storageWithoutShape(name.text, at: name.range)) }
    let (sizes, identities) = try resolve(pattern, in: scope)
    try checkElements(sizes, of: "'\(name.text)'", at: pattern.range)
    let path = context.path.isEmpty ? name.text : context.path + "." + name.text
    switch statement.kind {
    case .parameter:
      let index = try parameter(path, sizes, identities, statement, in: scope)
      let tensor = try emit(.parameter(index: index), [], axes: identities, name: name.text)
      scope.bind(name.text, .tensor(tensor), at: name.range)
    case .state:
      let index = try state(path, of: nil, sizes, identities, statement, in: scope)
      let target = Output.Target.state(index: index)
      var tensor = assigned[target]
      if tensor == nil { tensor = try emit(.state(index: index), [], axes: identities, name: name.text) }
      scope.bind(name.text, tensor.map { .tensor(Tensor($0, axes: identities)) }, at: name.range, target: target)
    }
  }

  /// The state of an optimizer: one tensor for each parameter, of its shape unless another is given.
  private func store(_ statement: StorageStatement, forParameter index: Int, in scope: Scope) throws(Abort) {
    let parameter = parameters[index]
    var (sizes, identities) = (parameter.info.shape, parameter.axes)
    if let pattern = statement.shape {
      (sizes, identities) = try resolve(pattern, in: scope)
      try checkElements(sizes, of: "'\(statement.name.text)'", at: pattern.range)
    }
    let path = parameter.info.name + "." + statement.name.text
    // Only what `accumulate` keeps can be there already.
    if let first = stateIndex[path].flatMap({ states[$0].info.range }) {
      throw fail(.duplicate(kind: "state", statement.name.text, at: statement.name.range, first: first))
    }
    let state = try state(path, of: index, sizes, identities, statement, in: scope)
    let tensor = try emit(.state(index: state), [], axes: identities, name: statement.name.text)
    scope.bind(
      statement.name.text, .tensor(tensor), at: statement.name.range, target: .state(index: state))
  }

  /// The index of the parameter at this path, which is made if the training graph meets it for the first time.
  private func parameter(
    _ path: String, _ sizes: [Int], _ identities: [AxisID], _ statement: StorageStatement, in scope: Scope
  ) throws(Abort) -> Int {
    if let index = parameterIndex[path] {
      try checkAgain(parameters[index], sizes, statement)
      return index
    }
    guard phase == .training else {
      // A training graph that has failed may have ended before it.
      throw trainingFailed ? Abort() : fail(.storageOutsideTraining(path, at: statement.name.range))
    }
    let index = parameters.count
    let info = StorageInfo(
      name: path, shape: sizes, initializer: initializer(statement.initialValue, in: scope),
      range: userRange(statement.range))
    parameters.append(Storage(info: info, axes: identities, call: context.range))
    parameterIndex[path] = index
    // All graphs under construction know of all parameters.
    for phase in Phase.allCases { builders[phase]?.graph.parameters.append(info) }
    let expression = statement.initialValue
    try initialize(.parameter(index: index), info, identities, at: expression.range) { () throws(Abort) in
      try real(evaluate(expression, in: scope), at: expression.range, for: "an initial value")
    }
    return index
  }

  func state(
    _ path: String, of parameter: Int?, _ sizes: [Int], _ identities: [AxisID], _ statement: StorageStatement,
    in scope: Scope
  ) throws(Abort) -> Int {
    if let index = stateIndex[path] {
      try checkAgain(states[index], sizes, statement)
      return index
    }
    guard phase == .training || phase == .update else {
      throw fail(.storageOutsideTraining(path, at: statement.name.range))
    }
    let info = StorageInfo(
      name: path, shape: sizes, parameter: parameter, initializer: initializer(statement.initialValue, in: scope),
      range: userRange(statement.range))
    let expression = statement.initialValue
    return try add(info, axes: identities, at: expression.range) { () throws(Abort) in
      try real(evaluate(expression, in: scope), at: expression.range, for: "an initial value")
    }
  }

  /// A new state, of which all graphs under construction know; `value` is run in the graph for initialisation.
  func add(
    _ info: StorageInfo, axes: [AxisID], at range: SourceRange, value: () throws(Abort) -> Tensor
  ) throws(Abort) -> Int {
    let index = states.count
    states.append(Storage(info: info, axes: axes, call: context.range))
    stateIndex[info.name] = index
    for phase in Phase.allCases { builders[phase]?.graph.states.append(info) }
    try initialize(.state(index: index), info, axes, at: range, value)
    return index
  }

  private func checkAgain(_ storage: Storage, _ sizes: [Int], _ statement: StorageStatement) throws(Abort) {
    guard storage.info.shape != sizes else { return }
    throw fail(
      .sharedShapesDiffer(
        storage.info.name, first: storage.info.shape, firstCall: storage.call, second: sizes,
        secondCall: context.range ?? statement.range))
  }

  private func userRange(_ range: SourceRange) -> SourceRange? { isUser(range) ? range : context.range }

  /// The initialiser as a reader would call it: `init(fan_in: in)` under the name of the function that `init` stands for.
  private func initializer(_ expression: Expression, in scope: Scope) -> String {
    let text = sources.text(expression.range)
    guard case .call(let callee, _) = expression.kind, case .name(let name) = callee.kind,
      case .function(let function)? = scope.lookUp(name)?.value, text.hasPrefix(name)
    else { return text }
    return function.name + text.dropFirst(name.count)
  }

  /// Computes the initial value of a parameter or state in the graph for initialisation.
  private func initialize(
    _ target: Output.Target, _ info: StorageInfo, _ axes: [AxisID], at range: SourceRange,
    _ value: () throws(Abort) -> Tensor
  ) throws(Abort) {
    let name = info.name.split(separator: ".").last.map(String.init) ?? info.name
    try inPhase(.initialization) { () throws(Abort) in
      try within({ context in context.shape = (info.shape, axes) }) { () throws(Abort) in
        let value = try value()
        guard let tensor = try expand(value, to: axes, name: name) else {
          throw fail(.initialShape(name, shape: info.shape, found: describe(value, at: range)))
        }
        builders[.initialization]?.output(target, tensor.id)
      }
    }
  }

  /// `weight = …`: the name has the new value from here on, and keeps it after the step.
  func assign(_ name: Name, _ value: Expression, in scope: Scope) throws(Abort) {
    guard let binding = scope.lookUp(name.text) else { throw unknown(name.text, at: name.range) }
    if binding.isTransient {
      scope.assign(name.text, try evaluate(value, in: scope))
      return
    }
    // A state that could not be made has been reported.
    if binding.value == nil, binding.range.map({ constantDeclarations[$0] == nil }) ?? true { throw Abort() }
    guard let target = binding.target else {
      throw fail(.notAssignable(name.text, declared: binding.range, at: name.range))
    }
    // The factor of a step sees what the last epoch has left.
    if phase == .schedule { return }
    do throws(Abort) {
      guard case .tensor(let old)? = binding.value else { throw Abort() }
      let new = try real(evaluate(value, in: scope), at: value.range, for: "an assigned value")
      guard !new.type.isBatched, let expanded = try expand(new, to: old.axes, name: name.text) else {
        throw fail(
          .assignedShape(
            name.text, shape: old.shape, found: describe(new, at: value.range), batched: new.type.isBatched))
      }
      scope.assign(name.text, .tensor(expanded))
      assigned[target] = expanded
    } catch {
      scope.assign(name.text, nil)
      throw error
    }
  }
}

extension Block {
  /// Where its value is written.
  var resultRange: SourceRange {
    if case .expression(let expression)? = statements.last { return expression.range }
    return range
  }
}
