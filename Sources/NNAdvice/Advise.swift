import NNDiagnostics
import NNIR
import NNSyntax

/// What experience says about a model that is correct but will probably train badly: warnings, each under a name of its own by
/// which it can be switched off.
///
/// They are found in the training graph and in numbers, by structure and not by names: a sigmoid that a file defines itself
/// is a sigmoid. What only the data could show is not guessed at.
///
///     let warnings = advise(program, unit)
package func advise(_ program: Program, _ unit: SourceUnit) -> [Diagnostic] {
  let anatomy = Anatomy(program)
  let found =
    adviseOnDepth(anatomy) + adviseOnInitializers(anatomy) + adviseOnSoftmax(anatomy)
    + adviseOnBatchNorm(anatomy, unit) + adviseOnData(anatomy, unit)
  // Rounds of a repetition and calls of a layer have one place in the file.
  var seen: Set<Diagnostic> = []
  return found.filter { seen.insert($0).inserted }
}

/// The names of the warnings that advice consists of.
package enum AdviceName: String, CaseIterable, Sendable {
  case deepSaturation = "deep-saturation"
  case softmaxBeforeCrossEntropy = "softmax-before-cross-entropy"
  case kaimingBeforeSaturation = "kaiming-before-saturation"
  case xavierBeforeRelu = "xavier-before-relu"
  case smallBatchNorm = "small-batch-norm"
  case dropoutBeforeBatchNorm = "dropout-before-batch-norm"
  case earlyStoppingWithoutValidation = "early-stopping-without-validation"
  case unscaledBytes = "unscaled-bytes"
  case unmatchedClasses = "unmatched-classes"
}

private func warning(
  _ name: AdviceName, _ message: String, at labels: [(SourceRange?, String)], hint: String
) -> [Diagnostic] {
  let labels = labels.compactMap { range, text in range.map { Diagnostic.Label($0, text) } }
  return [Diagnostic(.warning, message, at: labels, hint: hint, name: name.rawValue)]
}

/// Saturating activations in a row before it is too many for what comes back through each.
private let saturatedDepth = 4

private func adviseOnDepth(_ anatomy: Anatomy) -> [Diagnostic] {
  let depths = anatomy.saturationDepths
  var deepest: (activation: Activation, depth: Int)?
  for activation in anatomy.program.activations {
    guard anatomy.curve(of: activation) == .saturating, let depth = depths[activation.output.index],
      depth > deepest?.depth ?? saturatedDepth - 1
    else { continue }
    deepest = (activation, depth)
  }
  guard let (activation, depth) = deepest else { return [] }
  return warning(
    .deepSaturation,
    "\(depth) activations that saturate follow one another without normalisation or residual connection",
    at: [(activation.range, "'\(activation.name)' is the last of them")],
    hint: "gradients shrink at each; use relu, or add BatchNorm, LayerNorm or Residual")
}

private func adviseOnInitializers(_ anatomy: Anatomy) -> [Diagnostic] {
  anatomy.program.activations.flatMap { activation -> [Diagnostic] in
    guard let index = anatomy.weight(feeding: activation.input) else { return [] }
    let parameter = anatomy.program.parameters[index]
    // A gain of the author's own is meant for the activation.
    guard !parameter.initializer.contains("gain") else { return [] }
    switch anatomy.curve(of: activation) {
    case .saturating where parameter.initializer.hasPrefix("kaiming_"):
      return warning(
        .kaimingBeforeSaturation,
        "'\(parameter.name)' has Kaiming's initial values, which are for relu, before an activation that saturates",
        at: [(activation.range, "this one"), (parameter.range, "'\(parameter.name)'")].unequal,
        hint: "give the layer 'init: xavier_uniform'")
    case .rectifying where parameter.initializer.hasPrefix("xavier_"):
      return warning(
        .xavierBeforeRelu,
        "'\(parameter.name)' has Xavier's initial values before an activation that drops half of its input",
        at: [(activation.range, "this one"), (parameter.range, "'\(parameter.name)'")].unequal,
        hint: "give the layer 'init: kaiming_uniform', so that signals keep their size")
    case .saturating, .rectifying, .other: return []
    }
  }
}

extension [(SourceRange?, String)] {
  /// Without what stands at the place of the first.
  fileprivate var unequal: Self { self.enumerated().filter { $0 == 0 || $1.0 != self[0].0 }.map(\.element) }
}

private func adviseOnSoftmax(_ anatomy: Anatomy) -> [Diagnostic] {
  anatomy.doubleSoftmaxes.flatMap { inner, outer in
    warning(
      .softmaxBeforeCrossEntropy, "the loss applies softmax to what is a softmax already",
      at: [(anatomy.graph[outer].origin.range, "softmax again"), (anatomy.graph[inner].origin.range, "softmax")]
        .unequal,
      hint: "give the loss the values before softmax; it is more accurate, and learns faster")
  }
}

/// Statistics of fewer examples are mostly noise.
private let smallestNormBatch = 8

private func adviseOnBatchNorm(_ anatomy: Anatomy, _ unit: SourceUnit) -> [Diagnostic] {
  var found: [Diagnostic] = []
  let norms = anatomy.batchNorms
  let batch = anatomy.program.settings.batch
  if batch < smallestNormBatch, let first = norms.first {
    found += warning(
      .smallBatchNorm, "a batch of \(batch) is too small for statistics over the batch",
      at: [(anatomy.graph[first.reduction].origin.range, "normalises over the batch"), (unit.entry("batch"), "")],
      hint: "use LayerNorm or GroupNorm, or a batch of at least \(smallestNormBatch)")
  }
  for norm in norms where anatomy.isDropout(norm.input) {
    let range = anatomy.graph[norm.reduction].origin.range
    let dropout = anatomy.graph[norm.input].origin.range
    found += warning(
      .dropoutBeforeBatchNorm, "dropout directly before a normalisation over the batch",
      at: [(range, "normalises over the batch"), (dropout, "dropout")].unequal,
      hint: "dropout changes the variance in training alone, and the running statistics do not fit; put it behind")
  }
  return found
}

private func adviseOnData(_ anatomy: Anatomy, _ unit: SourceUnit) -> [Diagnostic] {
  var found: [Diagnostic] = []
  let data = anatomy.program.data
  if anatomy.program.settings.earlyStopping != nil, data.validationShare == 0, data.validationSource == nil {
    found += warning(
      .earlyStoppingWithoutValidation, "early stopping watches the validation split, which has no examples",
      at: [(unit.entry("early_stopping"), "")], hint: "give 'validation' a share in 'split'")
  }
  for input in anatomy.rawByteInputs {
    found += warning(
      .unscaledBytes, "'\(input.name)' goes into the model as bytes of 0 … 255", at: [(input.range, "")],
      hint: "scale it: '/ 255' in the field's formula")
  }
  for (field, compared, comparison, input) in anatomy.unmatchedClasses {
    let count = field.classCount ?? 0
    found += warning(
      .unmatchedClasses, "'\(field.name)' has \(count) classes, and is taken for one of \(compared)",
      at: [
        (anatomy.graph[comparison].origin.range, "of \(compared)"), (anatomy.graph[input].origin.range, "of \(count)"),
      ]
      .unequal,
      hint: count > compared
        ? "classes from \(compared) on count as none: give the model \(count) results"
        : "give the model \(count) results, one for each class")
  }
  return found
}

extension SourceUnit {
  /// Where the entry of `train` with this key is written.
  fileprivate func entry(_ key: String) -> SourceRange? {
    for case .train(let train) in declarations {
      if let entry = train.entries.first(where: { $0.key.text == key }) { return entry.key.range }
    }
    return nil
  }
}
