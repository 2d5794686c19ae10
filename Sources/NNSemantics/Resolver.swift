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
  var locals: [[String: Local]] = []
  /// The top-level declaration being resolved, by its name's place.
  var current: SourceRange?
  /// The user's own functions, layers and constants: name to place.
  var globals: [String: SourceRange] = [:]
  /// Which declarations each one speaks of, in order.
  var references: [SourceRange: [SourceRange]] = [:]
  var used: Set<String> = []
  var usedElsewhere: Set<String> = []
  /// Functions that are handed on as values: their parameters are dictated by who calls them.
  var passed: Set<String> = []
  /// Unused parameters of functions, reported unless the function is passed on.
  var unusedParameters: [(name: String, range: SourceRange)] = []

  init(names: Declarations) { self.names = names }

  mutating func resolve(_ unit: SourceUnit) {
    declareGlobals(unit)
    for declaration in unit.declarations { resolve(declaration) }
    findCircles(unit)
    reportUnused(unit)
  }

  // MARK: Top level

  mutating func declareGlobals(_ unit: SourceUnit) {
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

  mutating func resolve(_ declaration: Declaration) {
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

  mutating func resolve(_ formula: FormulaDeclaration) {
    scoped { resolver in
      switch formula.kind {
      case .function: break
      case .schedule: resolver.ambient(Elaborator.scheduleNames + resolver.names.scheduleNames)
      case .clip: resolver.ambient(["gradient", "gradient_norm"])
      }
      resolver.declare(formula.parameters, of: formula.kind == .function ? formula.name.text : nil)
      resolver.resolve(formula.body)
      if let result = formula.result { resolver.resolve(result) }
    }
  }

  mutating func resolve(_ train: TrainDeclaration) {
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
          resolver.ambient(Elaborator.scheduleNames + resolver.names.scheduleNames)
        case "clip": resolver.ambient(resolver.names.clipNames)
        case "early_stopping": resolver.ambient(["validation"] + known)
        case "batch", "accumulate", "epochs", "seed", "groups": break
        default:
          // An unknown key, which is reported: whatever it was meant to be.
          resolver.ambient(
            known + resolver.names.optimizerNames + resolver.names.scheduleNames + resolver.names.clipNames)
        }
        // What is monitored, and how, is named by another rule.
        if entry.key.text == "early_stopping", case .tuple(let elements) = entry.value.kind {
          for element in elements where !["monitor", "mode"].contains(element.label?.text) {
            resolver.resolve(element.value)
          }
        } else {
          resolver.resolve(entry.value)
        }
      }
    }
  }

  // MARK: Scopes

  mutating func scoped(_ body: (inout Resolver) -> Void) {
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

  mutating func ambient(_ names: [String]) {
    for name in names { locals[locals.count - 1][name] = Local(kind: .ambient, range: nil) }
  }

  mutating func declare(_ name: Name, _ kind: Local.Kind) {
    if let earlier = locals[locals.count - 1][name.text], let range = earlier.range, earlier.kind != .axis {
      resolution.errors.append(.duplicate(kind: "name", name.text, at: name.range, first: range))
    }
    locals[locals.count - 1][name.text] = Local(kind: kind, range: name.range)
  }

  /// Parameters with their defaults and shapes. Shape names first, so that they are known in all shapes.
  mutating func declare(
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
  var owners: [SourceRange: String] = [:]

  mutating func bindAxes(_ pattern: ShapePattern?) {
    for element in pattern?.elements ?? [] {
      guard case .size(let expression) = element, case .name(let name) = expression.kind else { continue }
      if find(name) == nil, globals[name] == nil || isCallable(name) {
        locals[locals.count - 1][name] = Local(kind: .axis, range: expression.range)
      }
    }
  }

  /// True for functions and layers, which mean nothing in a shape.
  func isCallable(_ name: String) -> Bool {
    !names.constants.contains { $0.name.text == name }
  }

  mutating func resolve(_ pattern: ShapePattern) {
    for element in pattern.elements {
      switch element {
      case .rest: break
      case .size(let expression): resolve(expression)
      }
    }
  }

  func find(_ name: String) -> Int? {
    locals.indices.last { locals[$0][name] != nil }
  }

  // MARK: Results

  mutating func findCircles(_ unit: SourceUnit) {
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

  mutating func reportCircle(_ circle: [SourceRange], _ declarations: [SourceRange: Declaration]) {
    let members = circle.compactMap { declarations[$0] }
    for member in members { if let range = member.wholeRange { resolution.recursive.insert(range) } }
    let names = members.compactMap { $0.declaredName }
    resolution.errors.append(.recursion(names))
  }

  mutating func reportUnused(_ unit: SourceUnit) {
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
