import NNDiagnostics
import NNIR
import NNSyntax

/// Calls of functions, and what is common to all calls.
extension Elaborator {
  /// Calls whatever can be called. `name` is where the callee is written.
  func call(
    _ callee: Value, _ arguments: [EvaluatedArgument], at range: SourceRange, name: SourceRange
  ) throws(Abort) -> Value {
    switch callee {
    case .function(let function): return try call(function, arguments, at: range)
    case .layer(let layer): return try call(layer, arguments, at: range)
    case .layerDeclaration(let declaration, let home):
      // A layer without configuration may be written like a function: `Norm(x)`.
      if declaration.configuration.isEmpty, !arguments.isEmpty {
        return try call(configure(declaration, home, [], at: range), arguments, at: range)
      }
      return .layer(try configure(declaration, home, arguments, at: range))
    case .optimizer(let application):
      guard case .optimizer(let declaration) = application.declaration else { throw Abort() }
      return .optimizer(
        try apply(
          application.declaration, declaration.parameters, declaration.name, arguments, application.scope, range))
    case .clip(let application):
      guard case .clip(let declaration) = application.declaration else { throw Abort() }
      return .clip(
        try apply(
          application.declaration, declaration.parameters, declaration.name, arguments, application.scope, range))
    case .integer, .number, .boolean, .string, .tuple, .list, .range, .tensor, .axis, .batchAxis, .source, .absent:
      throw fail(.notCallable(text(name, or: "this"), kind: callee.kind, at: name))
    }
  }

  private func apply(
    _ declaration: Application.Declaration, _ parameters: [Parameter], _ name: Name,
    _ arguments: [EvaluatedArgument], _ home: Scope, _ range: SourceRange
  ) throws(Abort) -> Application {
    let scope = Scope(home)
    try bind(arguments, to: parameters, of: name, in: scope, at: range)
    return Application(
      declaration: declaration, scope: scope, range: range, isConfigured: true, arguments: arguments)
  }

  func call(_ function: Function, _ arguments: [EvaluatedArgument], at range: SourceRange) throws(Abort) -> Value {
    try enter(at: range)
    defer { depth -= 1 }
    return try recordingActivation(of: function, arguments, at: range) { () throws(Abort) in
      try run(function, arguments, at: range)
    }
  }

  private func run(_ function: Function, _ arguments: [EvaluatedArgument], at range: SourceRange) throws(Abort) -> Value
  {
    switch function.body {
    case .builtin(let builtin): return try call(builtin, arguments, at: range)
    case .data(let builtin): return try call(builtin, arguments, at: range)
    case .partial(let inner, let rest): return try call(inner, arguments + rest, at: range)
    case .applied(let layer, let rest): return try call(layer, arguments + rest, at: range)
    case .lambda(let names, let body, let home):
      let scope = Scope(home)
      try bind(arguments, to: names, in: scope, at: range)
      return try evaluate(body, in: scope)
    case .formula(let declaration, let home):
      guard !recursive.contains(declaration.range) else { throw Abort() }
      let path =
        declaration.isScheduleWithState
        ? paths.path(declaration.name.text, numbered: true, in: context.path, at: range) : context.path
      return try within({ context in
        if isUser(declaration.range) {
          context.call = range
          context.function = declaration.name.text
        } else {
          context.function = isUser(range) ? declaration.name.text : context.function ?? declaration.name.text
        }
        context.owner = declaration.isScheduleWithState ? .schedule : .function
        context.path = path
      }) { () throws(Abort) -> Value in
        let scope = Scope(home)
        let inputs = try match(
          arguments, to: declaration.parameters, of: declaration.name, isFunction: declaration.kind == .function,
          in: scope, at: range)
        let original = try bind(inputs, in: scope)
        var value = try evaluate(declaration.body, in: scope)
        if let result = declaration.result {
          value = try check(
            value, against: result, in: scope, of: declaration.name.text, at: declaration.body.range)
        }
        return restore(value, original)
      }
    }
  }

  /// Gives axes that a call has named their identities outside.
  func restore(_ value: Value, _ original: [AxisID: AxisID]) -> Value {
    switch value {
    case .tensor(let tensor):
      return .tensor(Tensor(tensor, axes: axes.distinct(tensor.axes.map { original[$0] ?? $0 })))
    case .tuple(let elements):
      return .tuple(elements.map { Value.Element(label: $0.label, value: restore($0.value, original)) })
    case .list(let elements): return .list(elements.map { restore($0, original) })
    case .axis(let axis): return .axis(original[axis] ?? axis)
    case .integer, .number, .boolean, .string, .range, .batchAxis, .function, .layer, .layerDeclaration, .optimizer,
      .clip, .source, .absent:
      return value
    }
  }

  // MARK: Arguments

  /// Evaluates the arguments of a call, all of them even if one fails.
  func evaluate(_ arguments: [Argument], in scope: Scope) throws(Abort) -> [EvaluatedArgument] {
    var result: [EvaluatedArgument] = []
    for argument in arguments {
      var inner = scope
      if argument.label?.text == "over", scope.lookUp("batch") == nil {
        inner = Scope(scope)
        inner.bind("batch", .batchAxis)
      }
      do throws(Abort) {
        let value = try evaluate(argument.value, in: inner)
        result.append(EvaluatedArgument(label: argument.label, value: value, range: origin(argument.value, in: inner)))
      } catch {}
    }
    guard result.count == arguments.count else { throw Abort() }
    return result
  }

  /// Where an argument is written: what the prelude only hands on, where the user's file gives it.
  private func origin(_ argument: Expression, in scope: Scope) -> SourceRange {
    guard !isUser(argument.range), case .name(let name) = argument.kind,
      let given = scope.lookUp(name)?.argument, isUser(given)
    else { return argument.range }
    return given
  }

  /// Puts arguments to parameters: labels by name, the others in order. Element i is the index into `arguments`, or nil where
  /// the default is to be taken. All that is wrong is reported.
  func assign(
    _ arguments: [EvaluatedArgument], to names: [String], required: [Bool], of callee: String,
    declared: SourceRange?, isFunction: Bool = false, at range: SourceRange
  ) throws(Abort) -> [Int?] {
    var result: [Int?] = Array(repeating: nil, count: names.count)
    var failed = false
    for (index, argument) in arguments.enumerated() {
      guard let label = argument.label else { continue }
      guard let position = names.firstIndex(of: label.text) else {
        report(.unknownArgument(label.text, of: callee, names: names, at: label.range, declared: declared))
        failed = true
        continue
      }
      if let first = result[position] {
        report(.duplicateArgument(label.text, at: label.range, first: arguments[first].range))
        failed = true
      }
      result[position] = index
    }
    var next = 0
    for (index, argument) in arguments.enumerated() where argument.label == nil {
      while next < names.count, result[next] != nil { next += 1 }
      guard next < names.count else {
        report(
          .tooManyArguments(
            of: callee, count: arguments.count, expected: names.count, at: argument.range, declared: declared))
        throw Abort()
      }
      result[next] = index
    }
    guard !failed else { throw Abort() }
    let missing = names.indices.filter { required[$0] && result[$0] == nil }
    for position in missing {
      report(
        .missingArgument(
          names[position], of: callee, at: range, declared: declared,
          stage: isFunction && missing.count == 1 ? names[0] : nil))
      failed = true
    }
    guard !failed else { throw Abort() }
    return result
  }

  /// The arguments of a call in the order of the parameters, with defaults evaluated where they are missing.
  /// Defaults may speak of parameters before them.
  func match(
    _ arguments: [EvaluatedArgument], to parameters: [Parameter], of name: Name, isFunction: Bool = false,
    in scope: Scope, at range: SourceRange
  ) throws(Abort) -> [Input] {
    let places = try assign(
      arguments, to: parameters.map(\.name.text), required: parameters.map { $0.defaultValue == nil }, of: name.text,
      declared: isUser(name.range) ? name.range : nil, isFunction: isFunction, at: range)
    var inputs: [Input] = []
    for (parameter, place) in zip(parameters, places) {
      if let place {
        inputs.append(Input(parameter: parameter, value: arguments[place].value, range: arguments[place].range))
      } else if let defaultValue = parameter.defaultValue {
        let value = try evaluate(defaultValue, in: scope)
        inputs.append(Input(parameter: parameter, value: value, range: defaultValue.range))
      }
      if let input = inputs.last {
        scope.bind(parameter.name.text, input.value, at: parameter.name.range, argument: input.range)
      }
    }
    return inputs
  }

  /// Binds the configuration of a layer, optimizer or clip rule.
  func bind(
    _ arguments: [EvaluatedArgument], to parameters: [Parameter], of name: Name, in scope: Scope, at range: SourceRange
  ) throws(Abort) {
    let inputs = try match(arguments, to: parameters, of: name, in: scope, at: range)
    _ = try bind(inputs, in: scope)
  }

  private func bind(
    _ arguments: [EvaluatedArgument], to names: [Name], in scope: Scope, at range: SourceRange
  ) throws(Abort) {
    let places = try assign(
      arguments, to: names.map(\.text), required: names.map { _ in true }, of: "the function",
      declared: names.first?.range, at: range)
    for (name, place) in zip(names, places) {
      guard let place else { continue }
      scope.bind(name.text, arguments[place].value, at: name.range)
    }
  }
}
