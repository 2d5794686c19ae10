import NNDiagnostics
import NNSyntax

/// The top level of a file (or of the prelude's files together), by what may be named where.
///
/// Optimizers, schedules and clip rules have names of their own, visible only in their entries of `train`: the prelude has an
/// initialiser `constant` and a schedule `constant`.
final class Declarations {
  /// Functions, layers and `let`s; everything else sees them.
  let values: Scope
  let optimizers: Scope
  let schedules: Scope
  let clips: Scope

  private(set) var constants: [ConstantDeclaration] = []
  private(set) var formulas: [FormulaDeclaration] = []
  private(set) var layers: [LayerDeclaration] = []
  private(set) var models: [ModelDeclaration] = []
  private(set) var data: [DataDeclaration] = []
  private(set) var optimizerDeclarations: [OptimizerDeclaration] = []

  /// The names of each kind, in order, those of the parent included.
  private(set) var valueNames: [String] = []
  private(set) var optimizerNames: [String] = []
  private(set) var scheduleNames: [String] = []
  private(set) var clipNames: [String] = []

  static let ambientValues = ["pi", "e", "infinity", "none"]

  init(_ units: [SourceUnit], parent: Declarations?) {
    let outermost = parent?.values ?? Self.builtins()
    values = Scope(outermost)
    optimizers = Scope(values)
    schedules = Scope(values)
    clips = Scope(values)
    if let parent {
      valueNames = parent.valueNames
      adopt(parent)
    } else {
      valueNames = Builtin.allCases.map(\.rawValue) + Self.ambientValues
    }
    for unit in units {
      for declaration in unit.declarations { add(declaration) }
    }
  }

  private static func builtins() -> Scope {
    let scope = Scope(nil)
    scope.bind("pi", .number(.pi))
    scope.bind("e", .number(2.718281828459045))
    scope.bind("infinity", .number(.infinity))
    scope.bind("none", .absent)
    for builtin in Builtin.allCases {
      scope.bind(builtin.rawValue, .function(Function(name: builtin.rawValue, body: .builtin(builtin))))
    }
    return scope
  }

  /// Makes the parent's optimizers, schedules and clip rules visible; functions and layers are through the chain of scopes.
  private func adopt(_ parent: Declarations) {
    for declaration in parent.optimizerDeclarations { bind(declaration, home: parent.values) }
    for declaration in parent.formulas {
      switch declaration.kind {
      case .function: break
      case .schedule, .clip: bind(declaration, parent)
      }
    }
  }

  private func add(_ declaration: Declaration) {
    switch declaration {
    case .formula(let formula):
      formulas.append(formula)
      bind(formula, self)
    case .layer(let layer):
      layers.append(layer)
      valueNames.append(layer.name.text)
      values.bind(layer.name.text, .layerDeclaration(layer, values), at: layer.name.range)
    case .model(let model): models.append(model)
    case .optimizer(let optimizer):
      optimizerDeclarations.append(optimizer)
      bind(optimizer, home: values)
    case .data(let data): self.data.append(data)
    case .train: break
    case .constant(let constant):
      constants.append(constant)
      valueNames.append(constant.name.text)
      values.bind(constant.name.text, nil, at: constant.name.range)
    }
  }

  private func bind(_ optimizer: OptimizerDeclaration, home: Scope) {
    optimizerNames.append(optimizer.name.text)
    optimizers.bind(
      optimizer.name.text,
      .optimizer(
        Application(declaration: .optimizer(optimizer), scope: home, range: optimizer.name.range, isConfigured: false)),
      at: optimizer.name.range)
  }

  private func bind(_ formula: FormulaDeclaration, _ home: Declarations) {
    let name = formula.name
    switch formula.kind {
    case .function:
      valueNames.append(name.text)
      values.bind(
        name.text, .function(Function(name: name.text, body: .formula(formula, home.values))), at: name.range)
    case .schedule:
      scheduleNames.append(name.text)
      schedules.bind(
        name.text, .function(Function(name: name.text, body: .formula(formula, home.schedules))), at: name.range)
    case .clip:
      clipNames.append(name.text)
      clips.bind(
        name.text,
        .clip(Application(declaration: .clip(formula), scope: home.values, range: name.range, isConfigured: false)),
        at: name.range)
    }
  }
}
