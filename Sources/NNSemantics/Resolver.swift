import NNDiagnostics
import NNSyntax

/// What can be said about names without running anything: names that mean nothing, names declared twice, names never used,
/// and definitions that contain themselves.
struct Resolution {
  var errors: [SemanticError] = []
  /// Where unknown names stand; running into them again says nothing new.
  var unknown: Set<SourceRange> = []
  /// Declarations on a circle, by their range.
  var recursive: Set<SourceRange> = []
  /// Fields that other fields are computed from.
  var usedFields: Set<String> = []
}

/// Resolves the names of the user's file.
struct Resolver {
  /// A name in a body.
  struct Local {
    enum Kind { case parameter, input, binding, storage, axis, ambient }

    var kind: Kind
    var range: SourceRange?
    var isUsed = false
  }

  let names: Declarations
  var resolution = Resolution()
  private(set) var locals: [[String: Local]] = []
  /// The top-level declaration being resolved, by its name's place.
  private var current: SourceRange?
  /// The user's own functions, layers and constants: name to place.
  private var globals: [String: SourceRange] = [:]
  /// Which declarations each one speaks of, in order.
  private var references: [SourceRange: [SourceRange]] = [:]
  private var used: Set<String> = []
  private var usedElsewhere: Set<String> = []
  /// Functions that are handed on as values: their parameters are dictated by who calls them.
  private var passed: Set<String> = []
  /// Unused parameters of functions, reported unless the function is passed on.
  private var unusedParameters: [(name: String, range: SourceRange)] = []

  init(names: Declarations) { self.names = names }

  mutating func resolve(_ unit: SourceUnit) {
    declareGlobals(unit)
    for declaration in unit.declarations { resolve(declaration) }
    findCircles(unit)
    reportUnused(unit)
  }

  // MARK: Top level

  private mutating func declareGlobals(_ unit: SourceUnit) {
    var first: [String: SourceRange] = [:]
    for declaration in unit.declarations {
      guard let name = declaration.declaredName else { continue }
      let key = declaration.nameSpace + " " + name.text
      if let earlier = first[key] {
        resolution.errors.append(.duplicate(kind: "name", name.text, at: name.range, first: earlier))
      } else {
        first[key] = name.range
        if declaration.nameSpace == "value" { globals[name.text] = name.range }
      }
    }
  }

  private mutating func resolve(_ declaration: Declaration) {
    current = declaration.declaredName?.range
    switch declaration {
    case .formula(let formula): resolve(formula)
    case .layer(let layer):
      scoped { resolver in
        resolver.declare(layer.configuration)
        resolver.scoped { resolver in
          resolver.declare(layer.inputs)
          resolver.resolve(layer.body, results: layer.results)
        }
      }
    case .model(let model):
      scoped { resolver in
        resolver.declare(model.inputs, as: .input)
        resolver.resolve(model.body, results: model.results)
      }
    case .optimizer(let optimizer):
      scoped { resolver in
        resolver.ambient(["weight", "gradient", "t", "lr"])
        resolver.declare(optimizer.parameters)
        resolver.resolve(optimizer.body, results: [])
      }
    case .data(let data):
      scoped { resolver in
        resolver.ambient(DataBuiltin.allCases.map(\.rawValue))
        for entry in data.entries {
          resolver.resolve(entry.value)
          if !Elaborator.dataKeys.contains(entry.key.text) {
            resolver.locals[resolver.locals.count - 1][entry.key.text] = Local(kind: .ambient, range: entry.key.range)
          }
        }
        for (name, local) in resolver.locals[resolver.locals.count - 1] where local.isUsed && local.range != nil {
          resolver.resolution.usedFields.insert(name)
        }
      }
    case .train(let train): resolve(train)
    case .constant(let constant): resolve(constant.value)
    }
    current = nil
  }

  private mutating func resolve(_ formula: FormulaDeclaration) {
    scoped { resolver in
      switch formula.kind {
      case .function: break
      case .schedule: resolver.ambient(["step", "total_steps", "progress", "epoch"] + resolver.names.scheduleNames)
      case .clip: resolver.ambient(["gradient", "gradient_norm"])
      }
      resolver.declare(formula.parameters, of: formula.kind == .function ? formula.name.text : nil)
      resolver.resolve(formula.body)
      if let result = formula.result { resolver.resolve(result) }
    }
  }

  private mutating func resolve(_ train: TrainDeclaration) {
    let model = names.models.first { $0.name.text == train.model.text }
    let data = names.data.first { $0.name.text == train.data.text }
    let known =
      (model?.inputs.map(\.name.text) ?? []) + (model?.results.compactMap { $0.name?.text } ?? [])
      + (data?.entries.map(\.key.text).filter { !Elaborator.dataKeys.contains($0) } ?? [])
    for entry in train.entries {
      scoped { resolver in
        switch entry.key.text {
        case "loss", "metrics": resolver.ambient(known)
        case "optimizer": resolver.ambient(resolver.names.optimizerNames)
        case "schedule":
          resolver.ambient(["step", "total_steps", "progress", "epoch"] + resolver.names.scheduleNames)
        case "clip": resolver.ambient(resolver.names.clipNames)
        case "early_stopping": resolver.ambient(["validation"] + known)
        case "batch", "epochs", "seed": break
        default:
          // An unknown key, which is reported: whatever it was meant to be.
          resolver.ambient(
            known + resolver.names.optimizerNames + resolver.names.scheduleNames + resolver.names.clipNames)
        }
        // What is monitored is named by another rule.
        if entry.key.text == "early_stopping", case .tuple(let elements) = entry.value.kind {
          for element in elements where element.label?.text != "monitor" { resolver.resolve(element.value) }
        } else {
          resolver.resolve(entry.value)
        }
      }
    }
  }

  // MARK: Scopes

  private mutating func scoped(_ body: (inout Resolver) -> Void) {
    locals.append([:])
    body(&self)
    let scope = locals.removeLast()
    for (name, local) in scope.sorted(by: { ($0.value.range?.start ?? 0) < ($1.value.range?.start ?? 0) }) {
      guard !local.isUsed, let range = local.range, !name.hasPrefix("_") else { continue }
      switch local.kind {
      case .parameter: unusedParameters.append((name, range))
      case .input: resolution.errors.append(.unused(.input, name, at: range))
      case .binding: resolution.errors.append(.unused(.binding, name, at: range))
      case .storage: resolution.errors.append(.unused(.storage, name, at: range))
      case .axis, .ambient: break
      }
    }
  }

  private mutating func ambient(_ names: [String]) {
    for name in names { locals[locals.count - 1][name] = Local(kind: .ambient, range: nil) }
  }

  private mutating func declare(_ name: Name, _ kind: Local.Kind) {
    if let earlier = locals[locals.count - 1][name.text], let range = earlier.range, earlier.kind != .axis {
      resolution.errors.append(.duplicate(kind: "name", name.text, at: name.range, first: range))
    }
    locals[locals.count - 1][name.text] = Local(kind: kind, range: name.range)
  }

  /// Parameters with their defaults and shapes. Shape names first, so that they are known in all shapes.
  private mutating func declare(
    _ parameters: [Parameter], as kind: Local.Kind = .parameter, of function: String? = nil
  ) {
    for parameter in parameters {
      if let value = parameter.defaultValue { resolve(value) }
      declare(parameter.name, kind)
      if function != nil { owners[parameter.name.range] = function }
    }
    for parameter in parameters { bindAxes(parameter.shape) }
    for parameter in parameters {
      if let shape = parameter.shape { resolve(shape) }
    }
  }

  /// The function that a parameter belongs to.
  private var owners: [SourceRange: String] = [:]

  private mutating func bindAxes(_ pattern: ShapePattern?) {
    for element in pattern?.elements ?? [] {
      guard case .size(let expression) = element, case .name(let name) = expression.kind else { continue }
      if find(name) == nil, globals[name] == nil || isCallable(name) {
        locals[locals.count - 1][name] = Local(kind: .axis, range: expression.range)
      }
    }
  }

  /// True for functions and layers, which mean nothing in a shape.
  private func isCallable(_ name: String) -> Bool {
    !names.constants.contains { $0.name.text == name }
  }

  private mutating func resolve(_ pattern: ShapePattern) {
    for element in pattern.elements {
      switch element {
      case .rest: break
      case .size(let expression): resolve(expression)
      }
    }
  }

  private func find(_ name: String) -> Int? {
    locals.indices.last { locals[$0][name] != nil }
  }

  // MARK: Bodies

  private mutating func resolve(_ block: Block, results: [ResultPattern]) {
    // The body of a layer shares the scope of its inputs: a `let` may not take their names.
    resolve(statements: block)
    for result in results {
      bindAxes(result.shape)
      resolve(result.shape)
    }
  }

  private mutating func resolve(statements block: Block) {
    for (index, statement) in block.statements.enumerated() {
      switch statement {
      case .binding(let names, let value):
        resolve(value)
        for name in names { declare(name, .binding) }
      case .storage(let storage):
        if let shape = storage.shape { resolve(shape) }
        resolve(storage.initialValue)
        if let condition = storage.condition { resolve(condition) }
        declare(storage.name, .storage)
      case .assignment(let name, let value):
        resolve(value)
        use(name.text, at: name.range)
      case .expression(let expression):
        resolve(expression)
        if index < block.statements.count - 1 {
          resolution.errors.append(.unused(.value, "", at: expression.range))
        }
      }
    }
  }

  mutating func resolve(_ expression: Expression, isCallee: Bool = false) {
    switch expression.kind {
    case .integer, .number, .boolean, .string, .invalid: break
    case .name(let name):
      if !isCallee { passed.insert(name) }
      use(name, at: expression.range)
    case .unary(_, let operand): resolve(operand)
    case .binary(.pipe, let left, let right):
      resolve(left)
      resolve(right, isCallee: true)
    case .binary(_, let left, let right), .range(let left, let right, _):
      resolve(left)
      resolve(right)
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { resolve(part) }
    case .call(let callee, let arguments):
      resolve(callee, isCallee: true)
      resolve(arguments)
    case .member(let base, _): resolve(base)
    case .index(let base, let indices):
      resolve(base)
      for index in indices {
        if case .expression(let expression) = index { resolve(expression) }
      }
    case .tuple(let elements): resolve(elements)
    case .list(let elements): for element in elements { resolve(element) }
    case .block(let block): scoped { $0.resolve(statements: block) }
    case .lambda(let names, let body):
      scoped { resolver in
        for name in names { resolver.locals[resolver.locals.count - 1][name.text] = Local(kind: .ambient, range: nil) }
        resolver.resolve(body)
      }
    case .repeat(let count, let block):
      resolve(count)
      scoped { $0.resolve(statements: block) }
    }
  }

  private mutating func resolve(_ arguments: [Argument]) {
    for argument in arguments {
      if argument.label?.text == "over" {
        scoped { resolver in
          resolver.ambient(["batch"])
          resolver.resolve(argument.value)
        }
      } else {
        resolve(argument.value)
      }
    }
  }

  private mutating func use(_ name: String, at range: SourceRange) {
    if let index = find(name) {
      locals[index][name]?.isUsed = true
      if locals[index][name]?.range == nil { usedElsewhere.insert(name) }
      return
    }
    if let global = globals[name] {
      if let current, !references[current, default: []].contains(global) {
        references[current, default: []].append(global)
      }
      if global != current { used.insert(name) }
      return
    }
    if names.valueNames.contains(name) || name == "training" && isInBody { return }
    resolution.unknown.insert(range)
    resolution.errors.append(
      .unknownName(name, names: visibleNames, elsewhere: elsewhere(name), at: range))
  }

  /// `training` means something wherever a phase is being run, which constants are not.
  private var isInBody: Bool { !locals.isEmpty }

  private var visibleNames: [String] {
    locals.flatMap { $0.keys }.sorted() + names.valueNames + (isInBody ? ["training"] : [])
  }

  private func elsewhere(_ name: String) -> String? {
    if names.optimizerNames.contains(name) { return "an optimizer, for 'optimizer:' in 'train'" }
    if names.scheduleNames.contains(name) { return "a schedule, for 'schedule:' in 'train'" }
    if names.clipNames.contains(name) { return "a clip rule, for 'clip:' in 'train'" }
    if names.models.contains(where: { $0.name.text == name }) { return "a model; what models share is a 'layer'" }
    if DataBuiltin(rawValue: name) != nil { return "known in 'data' only" }
    if ["random", "weight", "gradient", "lr", "t"].contains(name) { return "known in an 'optimizer' only" }
    if ["step", "total_steps", "progress", "epoch"].contains(name) { return "known in a 'schedule' only" }
    return nil
  }

  // MARK: Results

  private mutating func findCircles(_ unit: SourceUnit) {
    var byName: [SourceRange: Declaration] = [:]
    for declaration in unit.declarations {
      if let name = declaration.declaredName { byName[name.range] = declaration }
    }
    var finished: Set<SourceRange> = []
    for declaration in unit.declarations {
      guard let start = declaration.declaredName?.range, !finished.contains(start) else { continue }
      // Depth first, with the path so far and the place of the next reference to follow.
      var path = [start]
      var next = [0]
      while let top = path.last, let place = next.last {
        let targets = references[top] ?? []
        guard place < targets.count else {
          finished.insert(top)
          path.removeLast()
          next.removeLast()
          continue
        }
        next[next.count - 1] += 1
        let target = targets[place]
        if let from = path.firstIndex(of: target) {
          reportCircle(Array(path[from...]), byName)
        } else if !finished.contains(target) {
          path.append(target)
          next.append(0)
        }
      }
    }
  }

  private mutating func reportCircle(_ circle: [SourceRange], _ declarations: [SourceRange: Declaration]) {
    let members = circle.compactMap { declarations[$0] }
    for member in members { if let range = member.wholeRange { resolution.recursive.insert(range) } }
    let names = members.compactMap { $0.declaredName }
    resolution.errors.append(.recursion(names))
  }

  private mutating func reportUnused(_ unit: SourceUnit) {
    let train = unit.declarations.compactMap { if case .train(let train) = $0 { train } else { nil } }
    for parameter in unusedParameters {
      if let owner = owners[parameter.range], passed.contains(owner) { continue }
      resolution.errors.append(.unused(.parameter, parameter.name, at: parameter.range))
    }
    for declaration in unit.declarations {
      guard let name = declaration.declaredName, !name.text.hasPrefix("_") else { continue }
      let isUsed =
        switch declaration {
        case .formula(let formula):
          formula.kind == .function ? used.contains(name.text) : usedElsewhere.contains(name.text)
        case .layer, .constant: used.contains(name.text)
        case .optimizer: usedElsewhere.contains(name.text)
        case .model: train.isEmpty || train.contains { $0.model.text == name.text }
        case .data: train.isEmpty || train.contains { $0.data.text == name.text }
        case .train: true
        }
      if !isUsed { resolution.errors.append(.unused(.definition, name.text, at: name.range)) }
    }
  }
}

extension Declaration {
  /// The name that it declares; none for `train`.
  var declaredName: Name? {
    switch self {
    case .formula(let formula): formula.name
    case .layer(let layer): layer.name
    case .model(let model): model.name
    case .optimizer(let optimizer): optimizer.name
    case .data(let data): data.name
    case .train: nil
    case .constant(let constant): constant.name
    }
  }

  /// Where it stands.
  var declaredRange: SourceRange {
    switch self {
    case .formula(let formula): formula.range
    case .layer(let layer): layer.range
    case .model(let model): model.range
    case .optimizer(let optimizer): optimizer.range
    case .data(let data): data.range
    case .train(let train): train.range
    case .constant(let constant): constant.name.range
    }
  }

  /// Names of different spaces may be equal.
  fileprivate var nameSpace: String {
    switch self {
    case .formula(let formula): formula.kind == .function ? "value" : formula.kind.rawValue
    case .layer, .constant: "value"
    case .model: "model"
    case .optimizer: "optimizer"
    case .data: "data"
    case .train: "train"
    }
  }

  /// The range that `Elaborator.recursive` knows it by.
  fileprivate var wholeRange: SourceRange? {
    switch self {
    case .formula(let formula): formula.range
    case .layer(let layer): layer.range
    case .constant(let constant): constant.name.range
    case .model, .optimizer, .data, .train: nil
    }
  }
}

extension Expression {
  /// All names in it, those that are bound inside included.
  var names: Set<String> {
    var resolver = NameCollector()
    resolver.visit(self)
    return resolver.names
  }
}

private struct NameCollector {
  var names: Set<String> = []

  mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .integer, .number, .boolean, .string, .invalid: break
    case .name(let name): names.insert(name)
    case .unary(_, let operand): visit(operand)
    case .binary(_, let left, let right), .range(let left, let right, _):
      visit(left)
      visit(right)
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { visit(part) }
    case .call(let callee, let arguments):
      visit(callee)
      for argument in arguments { visit(argument.value) }
    case .member(let base, _): visit(base)
    case .index(let base, let indices):
      visit(base)
      for index in indices {
        if case .expression(let expression) = index { visit(expression) }
      }
    case .tuple(let elements): for element in elements { visit(element.value) }
    case .list(let elements): for element in elements { visit(element) }
    case .block(let block): visit(block)
    case .lambda(_, let body): visit(body)
    case .repeat(let count, let block):
      visit(count)
      visit(block)
    }
  }

  private mutating func visit(_ block: Block) {
    for statement in block.statements {
      switch statement {
      case .binding(_, let value), .assignment(_, let value), .expression(let value): visit(value)
      case .storage(let storage):
        visit(storage.initialValue)
        if let condition = storage.condition { visit(condition) }
      }
    }
  }
}
