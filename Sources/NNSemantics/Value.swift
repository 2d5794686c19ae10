import NNDiagnostics
import NNIR
import NNSyntax

/// What an expression stands for while the compiler runs. All but `tensor` exist only then.
indirect enum Value {
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case string(String)
  case tuple([Element])
  case list([Value])
  /// `lower..<upper` of whole numbers.
  case range(Range<Int>)
  case tensor(Tensor)
  /// An axis that a shape pattern has bound; in arithmetic, its size.
  case axis(AxisID)
  /// `batch` after `over:`.
  case batchAxis
  case function(Function)
  case layer(Layer)
  /// A layer's declaration, not yet configured.
  case layerDeclaration(LayerDeclaration, Scope)
  case optimizer(Application)
  case clip(Application)
  case source(DataSpecification.Source)
  /// `none`: an argument that is left out.
  case absent

  struct Element {
    var label: String? = nil
    var value: Value
  }
}

/// A node of the graph under construction, with the identity of each axis of the example.
struct Tensor {
  /// The graph that the node is in.
  var phase: Phase
  var id: ValueID
  var type: TensorType
  /// One for each axis of `type.exampleShape`; no two are equal.
  var axes: [AxisID]
  /// Which way its values are better, if a definition has said so.
  var goal: Goal? = nil

  var isBoolean: Bool { type.element == .boolean }
  var shape: [Int] { type.exampleShape }
  /// The position of the first axis of the example among the dimensions.
  var batchRank: Int { type.isBatched ? 1 : 0 }
}

/// One of the graphs that a program consists of.
enum Phase: String, CaseIterable {
  case initialization, preparation, statistics, training, update, accumulation, evaluation, summary, prediction,
    schedule,
    scheduleUpdate

  /// The graph in which totals of this one are worked on: see `total`.
  var ofTotals: Phase? {
    switch self {
    case .evaluation: .summary
    case .preparation: .statistics
    case .initialization, .statistics, .training, .update, .accumulation, .summary, .prediction, .schedule,
      .scheduleUpdate:
      nil
    }
  }

  /// True for the two that are computed by the trainer between its calls.
  var isOfSchedule: Bool { self == .schedule || self == .scheduleUpdate }
}

/// Something that is called with arguments in parentheses and gives a value at once.
struct Function {
  indirect enum Body {
    case formula(FormulaDeclaration, Scope)
    case lambda([Name], Expression, Scope)
    case builtin(Builtin)
    case data(DataBuiltin)
    /// A call that still lacks its first argument: the second stage of `Linear(4) |> leaky_relu(slope: 0.2)`.
    case partial(Function, [EvaluatedArgument])
    /// The same of a layer that takes several inputs.
    case applied(Layer, [EvaluatedArgument])
  }

  var name: String
  var body: Body
}

/// An argument of a call after evaluation.
struct EvaluatedArgument {
  var label: Name?
  var value: Value
  /// Where it is written.
  var range: SourceRange
}

/// `AdamW(lr: 3e-3)` or `norm(1.0)`: a declaration with its configuration, applied to each parameter later.
struct Application {
  enum Declaration {
    case optimizer(OptimizerDeclaration)
    case clip(FormulaDeclaration)
  }

  var declaration: Declaration
  /// Holds the configuration.
  var scope: Scope
  var range: SourceRange
  /// False for a bare name.
  var isConfigured: Bool
  /// As they were given.
  var arguments: [EvaluatedArgument] = []
}

/// A layer that has been made. A reference type: who calls it twice uses the same parameters twice.
final class Layer {
  enum Body {
    case declared(LayerDeclaration, configuration: Scope)
    /// One after the other: layers and functions of one argument.
    case chain([Stage])
  }

  struct Stage {
    var value: Value
    /// Where it is written.
    var range: SourceRange
  }

  let body: Body
  /// Where it was made.
  let range: SourceRange
  /// The path that its parameters' names begin with; given by `let`, or at the first call.
  var path: String?
  /// Where it was called first.
  var firstCall: SourceRange?
  /// The axes that its shape names stand for where no input has bound them.
  var axes: [String: AxisID] = [:]

  init(_ body: Body, range: SourceRange) {
    self.body = body
    self.range = range
  }
}

extension Value {
  /// What it is, for messages: `a number`, `a layer`.
  var kind: String {
    switch self {
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "a truth value"
    case .string: "a text"
    case .tuple: "a tuple"
    case .list: "a list"
    case .range: "a range"
    case .tensor(let tensor): tensor.isBoolean ? "a tensor of truth values" : "a tensor"
    case .axis, .batchAxis: "an axis"
    case .function: "a function"
    case .layer: "a layer"
    case .layerDeclaration: "a layer"
    case .optimizer: "an optimizer"
    case .clip: "a clip rule"
    case .source: "a data source"
    case .absent: "none"
    }
  }
}

/// The names that are visible at a place, innermost first.
final class Scope {
  struct Binding {
    var value: Value?
    /// Where the name was introduced, nil for names that are always there.
    var range: SourceRange?
    /// Where the value of a parameter was given.
    var argument: SourceRange?
    /// What an assignment to the name sets.
    var target: Output.Target?
    /// A state whose condition does not hold: it can be assigned to, but begins every step at 0.
    var isTransient = false
    /// What `require` sees in place of a tensor: of a learning rate, the number before the schedule.
    var configured: Value?
  }

  /// What the axes are bound to that the `...` of a signature stands for.
  static let rest = "..."

  let parent: Scope?
  private var bindings: [String: Binding] = [:]

  init(_ parent: Scope?) { self.parent = parent }

  /// Binds a name; without a value it stands for the result of something that has failed and was reported.
  func bind(
    _ name: String, _ value: Value?, at range: SourceRange? = nil, argument: SourceRange? = nil,
    target: Output.Target? = nil, isTransient: Bool = false, configured: Value? = nil
  ) {
    bindings[name] = Binding(
      value: value, range: range, argument: argument, target: target, isTransient: isTransient, configured: configured)
  }

  func lookUp(_ name: String) -> Binding? {
    var scope: Scope? = self
    while let current = scope {
      if let binding = current.bindings[name] { return binding }
      scope = current.parent
    }
    return nil
  }

  /// Gives a name that is already bound a new value, where it is bound.
  func assign(_ name: String, _ value: Value?) {
    var scope: Scope? = self
    while let current = scope {
      if current.bindings[name] != nil {
        current.bindings[name]?.value = value
        return
      }
      scope = current.parent
    }
  }
}
