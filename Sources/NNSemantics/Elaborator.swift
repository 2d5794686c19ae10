import NNDiagnostics
import NNIR
import NNSyntax

/// Something failed and has been reported; whatever depends on it fails silently.
struct Abort: Error {}

/// Turns declarations into graphs by running them: an interpreter whose tensors are nodes of a graph under construction.
///
/// `image |> Linear(64) |> relu` evaluates `Linear(64)` to a `Layer`, calls it on the tensor `image` (which adds a
/// contraction and an addition, and makes two parameters), and calls `relu` on the result (which adds a maximum). Whatever
/// is known now is computed now; only operations on tensors leave nodes behind. The model is run once for each phase, with one
/// table of parameters for all.
final class Elaborator {
  /// What a node or name made at this moment belongs to.
  struct Context {
    enum Owner {
      case model
      case layer(Layer)
      case function
      case optimizer(parameter: Int)
      case schedule
      case entry
    }

    /// The path of the layer whose body is running; empty in the model's own body.
    var path = ""
    /// The function whose body is running, as the user's file called it.
    var function: String?
    /// The innermost place in the user's file.
    var range: SourceRange?
    /// The call in the user's file whose body, also in the user's file, is running.
    var call: SourceRange?
    var owner: Owner = .entry
    /// While an initial value is computed: the shape of the tensor that it is for.
    var shape: (sizes: [Int], axes: [AxisID])?
    /// True while the model's body runs, in whatever it calls.
    var isInModel = false
  }

  let sources: SourceMap
  /// Files of the prelude.
  let preludeFiles: Set<Int>
  /// Declarations that contain themselves.
  var recursive: Set<SourceRange> = []
  /// Where unknown names stand that have been reported.
  var unknownNames: Set<SourceRange> = []
  /// The prelude's scope, where `training` is kept up to date.
  var outermost = Scope(nil)

  var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []

  var axes = AxisTable()
  var builders: [Phase: GraphBuilder] = [:]
  var phase: Phase = .preparation
  var context = Context()
  /// Top-level `let`s by the place of their name, and where their value is evaluated.
  var constantDeclarations: [SourceRange: (declaration: ConstantDeclaration, home: Scope)] = [:]
  /// Values of the top-level `let`s, by the place of their name; nil for one that failed.
  var constants: [SourceRange: Value?] = [:]

  var parameters: [Storage] = []
  var states: [Storage] = []
  /// What schedules keep, in the order of their calls.
  var scheduleStates: [ScheduleState] = []
  var parameterIndex: [String: Int] = [:]
  var stateIndex: [String: Int] = [:]
  /// What assignments have made of states (and in optimizers of weights) so far in this phase.
  var assigned: [Output.Target: Tensor] = [:]
  var paths = LayerPaths()
  var streams: [Phase: Int] = [:]
  /// What the training graph applies so far.
  var activations: [Activation] = []

  /// Of the metrics, by name, as far as they are known.
  var goals: [String: Goal] = [:]
  /// True if the training graph could not be completed.
  var trainingFailed = false
  /// True while the loss or a metric is elaborated.
  var isMeasuring = false
  /// The number of examples, once it has been asked for, by the phase that counts them.
  var exampleTotals: [Phase: Tensor] = [:]
  /// Constants of the graph before that a graph of totals has too.
  var liftedNodes: [Phase: [ValueID: ValueID]] = [:]

  /// The field that is being elaborated.
  var fieldName = ""
  /// The states that hold values of the statistics graph.
  var keptStatistics: [ValueID: Int] = [:]

  /// Columns that the fields read, while `data` is elaborated.
  var columns: [Column] = []
  var columnRanges: [SourceRange] = []
  /// Where the examples come from, as soon as that is known.
  var source: DataSpecification.Source?

  var depth = 0
  var steps = 0
  var stopped = false

  init(sources: SourceMap, preludeFiles: Set<Int>) {
    self.sources = sources
    self.preludeFiles = preludeFiles
  }

  // MARK: Reporting

  func isUser(_ range: SourceRange) -> Bool { !preludeFiles.contains(range.file) }

  /// Adds the diagnostic once, however many phases find it. An error inside the prelude is shown at the call that led there.
  func report(_ error: SemanticError) {
    var diagnostic = error.diagnostic(sources)
    if let first = diagnostic.labels.first {
      if !isUser(first.range), let range = context.range {
        diagnostic.labels.insert(Diagnostic.Label(range, "in this call"), at: 0)
      } else if let call = context.call, !call.contains(first.range), diagnostic.severity == .error {
        diagnostic.labels.append(Diagnostic.Label(call, "called here"))
      }
    }
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  /// Runs `body`, and forgets what it has reported if it fails.
  func quietly<Result>(_ body: () throws(Abort) -> Result) throws(Abort) -> Result {
    let saved = (diagnostics, reported)
    do throws(Abort) {
      return try body()
    } catch {
      (diagnostics, reported) = saved
      throw error
    }
  }

  func report(_ error: TrainingError) { report(.training(error)) }

  func fail(_ error: SemanticError) -> Abort {
    report(error)
    return Abort()
  }

  func fail(_ error: ShapeError) -> Abort { fail(.shape(error)) }
  func fail(_ error: TrainingError) -> Abort { fail(.training(error)) }

  /// The failure that an unknown name is. Those of the user's file have been reported by the resolver.
  func unknown(_ name: String, at range: SourceRange) -> Abort {
    unknownNames.contains(range) ? Abort() : fail(.unknownName(name, names: [], elsewhere: nil, at: range))
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The source text of an expression, for messages, if it is short; otherwise what it is.
  func text(_ range: SourceRange, or fallback: String) -> String {
    let text = sources.text(range)
    return text.utf8.count <= 40 && !text.contains("\n") && !text.isEmpty ? "'\(text)'" : fallback
  }

  /// Runs `body` with a changed context and restores it.
  func within<Result>(
    _ change: (inout Context) -> Void, _ body: () throws(Abort) -> Result
  ) throws(Abort) -> Result {
    let saved = context
    change(&context)
    defer { context = saved }
    return try body()
  }

  /// Runs `body` with nodes going to another graph.
  func inPhase<Result>(_ other: Phase, _ body: () throws(Abort) -> Result) throws(Abort) -> Result {
    let saved = phase
    phase = other
    defer { phase = saved }
    return try body()
  }

  // MARK: Limits

  /// Counts an evaluation, and stops a program that grows without bound.
  func enter(at range: SourceRange) throws(Abort) {
    guard !stopped else { throw Abort() }
    depth += 1
    steps += 1
    if depth > Limits.depth {
      depth -= 1
      stopped = true
      throw fail(.tooDeep(at: context.range ?? range, limit: Limits.depth))
    }
    if steps > Limits.steps {
      depth -= 1
      stopped = true
      throw fail(.tooLarge(at: context.range ?? range))
    }
  }
}

/// Bounds that no sensible program meets, so that a mistake ends with an error and not with exhausted memory.
enum Limits {
  /// Evaluations inside one another.
  static let depth = 4_000
  /// Evaluations in all.
  static let steps = 1_000_000
  /// Nodes of one graph.
  static let nodes = 1_000_000
  /// Elements of one tensor.
  static let elements = 1 << 32
  /// Elements of all nodes of a graph together, for a whole batch.
  static let stepElements = 1 << 44
  /// Epochs, examples in a batch, batches of an update.
  static let setting = 1_000_000_000
  /// Rounds of one `repeat`.
  static let rounds = 100_000
}

/// A parameter or state of the program under construction.
struct Storage {
  var info: StorageInfo
  var axes: [AxisID]
  /// Where its layer was first called.
  var call: SourceRange?
}

/// The names of layers. All phases agree on them, because a name belongs to the place where the layer is made.
struct LayerPaths {
  private struct Site: Hashable {
    var enclosing: String
    var range: SourceRange
    var occurrence: Int
  }

  private var names: [Site: String] = [:]
  private var taken: Set<String> = []
  private var occurrences: [Site: Int] = [:]

  /// Forgets what the last phase has visited, not the names.
  mutating func startPhase() { occurrences = [:] }

  /// The path for a layer made at `range` inside `enclosing`: `base`, with a number if `numbered` or if it is taken.
  mutating func path(_ base: String, numbered: Bool, in enclosing: String, at range: SourceRange) -> String {
    var site = Site(enclosing: enclosing, range: range, occurrence: 0)
    occurrences[site, default: 0] += 1
    site.occurrence = occurrences[site] ?? 1
    if let name = names[site] { return name }
    let prefix = enclosing.isEmpty ? base : enclosing + "." + base
    var number = 1
    var name = numbered ? prefix + "1" : prefix
    while !taken.insert(name).inserted {
      number += 1
      name = prefix + String(number)
    }
    names[site] = name
    return name
  }
}

extension SourceRange {
  func contains(_ other: SourceRange) -> Bool { file == other.file && start <= other.start && other.end <= end }
}

extension String {
  /// `SwiGLU` → `swi_glu`, `LayerNorm` → `layer_norm`.
  var snakeCase: String {
    var result = ""
    let characters = Array(self)
    for (index, character) in characters.enumerated() {
      if character.isUppercase, index > 0, characters[index - 1] != "_",
        !characters[index - 1].isUppercase || (index + 1 < characters.count && characters[index + 1].isLowercase)
      {
        result += "_"
      }
      result += character.lowercased()
    }
    return result
  }
}
