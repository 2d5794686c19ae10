import NNDiagnostics
import NNSyntax

/// The words for errors of parameters, data and training.
extension TrainingError: Explained {
  func diagnostic(_ sources: SourceMap) -> Diagnostic {
    switch self {
    case .misplacedStorage(let kind, let name, let range):
      return error(
        "'\(kind.rawValue) \(name)' stands outside a layer", range, "nothing to keep it",
        hint: "'param' belongs in a 'layer' or 'model', 'state' also in an 'optimizer' or 'schedule'")
    case .validationInSchedule(let range):
      return error(
        "the factor of a step cannot depend on 'validation' directly: there is none before the first epoch ends", range,
        "needed at every step", hint: "assign it to a 'state' of the schedule: that happens after each validation")
    case .scheduleStateNotNumber(let name, let range):
      return error(
        "the state '\(name)' of a schedule must be one number that is known when compiling", range,
        "not a constant number", hint: "for example: state \(name) = 0")
    case .scheduleWithoutValidation(let range):
      return error(
        "the schedule has state, which changes with each validation, and there is no validation data", range,
        "would never change", hint: "give 'validation' a share in 'split'")
    case .storageWithoutShape(let name, let range):
      return error("'\(name)' needs a shape", range, "of which shape?", hint: "for example '\(name): [10] = zeros'")
    case .storageOutsideTraining(let path, let range):
      return error(
        "'\(path)' exists only outside training", range, "never trained",
        hint: "make it in both cases of 'training'")
    case .sharedShapesDiffer(let name, let first, let firstCall, let second, let secondCall):
      return error(
        "'\(name)' is \(shape(first)) in one call and \(shape(second)) in another",
        [(secondCall, "needs \(shape(second))")] + at(firstCall, "made \(shape(first))"),
        hint: "a layer keeps its parameters; make a second layer for inputs of another size")
    case .initialShape(let name, let sizes, let found):
      return error(
        "the initial value of '\(name)' has the shape \(shape(found.shape)), not \(shape(sizes))",
        [label(found, sources)])
    case .tensorOfOtherPhase(let text, let range):
      return error(
        "\(text) is not known here", range, "depends on the example",
        hint: "initial values depend on sizes and 'random()' alone")
    case .notAssignable(let name, let declared, let range):
      return error(
        "'\(name)' cannot be assigned to", [(range, "not a state")] + at(declared, "declared here"),
        hint: "'let' makes a new name; only 'state' (and 'weight' in an optimizer) changes")
    case .assignedShape(let name, let sizes, let found, let batched):
      return error(
        batched
          ? "'\(name)' is one for all examples, but the value is one for each"
          : "'\(name)' has the shape \(shape(sizes)), but the value \(shape(found.shape))",
        [label(found, sources)], hint: batched ? "take a mean 'over: batch'" : nil)
    case .optimizerWithoutUpdate(let name, let range):
      return error(
        "optimizer '\(name)' never assigns to 'weight'", range, "trains nothing",
        hint: "for example: weight = weight - lr * gradient")
    case .noParameters(let name, let range):
      return error("model '\(name)' has no parameters: there is nothing to train", range, "no 'param' in any layer")
    case .unreachedParameter(let name, let range):
      return warning(
        "the loss does not depend on '\(name)'", range, "never learns", named: "unreached-parameter")

    case .missingSource(let name, let range):
      return error(
        "data '\(name)' has no 'source'", range, "from where?", hint: "for example: source: csv(\"data.csv\")")
    case .fieldWithoutColumns(let name, let range):
      return error(
        "field '\(name)' uses no column", range, "the same for all examples",
        hint: closestMatch(to: name, in: Elaborator.dataKeys).map { "did you mean '\($0)'?" }
          ?? "for example: columns(0..<64) / 16")
    case .classOfFormula(let range):
      return error(
        "'class' needs a column or a scalar array as it is", range, "not just column(…) or array(…)",
        hint: "write class(column(\"name\"), 10), or class(array(\"label\"), 10)")
    case .duplicateColumn(let name, let range): return error("column '\(name)' is named twice", range, "again")
    case .duplicateClass(let name, let range): return error("class '\(name)' is named twice", range, "twice in here")
    case .tooFewClasses(let count, let range):
      return error("a class column needs at least two classes, not \(count)", range, "too few")
    case .tooManyClasses(let count, let range):
      return error("a class column has at most \(1 << 24) classes, not \(count)", range, "too many")
    case .unknownSplit(let name, let range):
      return error(
        name.map { "unknown split '\($0)'" } ?? "the shares of 'split' need names", range, "in here",
        hint: "write (train: 0.8, validation: 0.1, test: 0.1)")
    case .badShare(let name, let found, let range):
      return error("the share of '\(name)' must be from 0 to 1, not \(found)", range, "in here")
    case .splitSum(let sum, let range):
      return error("the shares of 'split' add up to \(rounded(sum)), not 1", range, "in here")
    case .nothingToTrainOn(let range): return error("the share of 'train' is 0", range, "nothing to train on")

    case .unknownPart(let name, let range):
      return error(
        name.map { "unknown part '\($0)'" } ?? "several sources need names", range, "in here",
        hint: "write (train: …, test: …), or also validation: …")
    case .noTrainingSource(let range):
      return error("there is no source to train on", range, "no 'train:' in here")
    case .mixedSources(let range):
      return error("CSV files and arrays cannot serve the same fields", range, "both in here")
    case .shareOfOwnSource(let part, let range):
      return error(
        "'\(part)' has a source of its own, and so no share", range, "in here",
        hint: "'split' divides the source of 'train' alone")
    case .unnamedArray(let source, let range):
      return error(
        "'\(source)' needs a name for each file", range, "which array?",
        hint: "for example: \(source)(image: \"images.\(source)\", label: \"labels.\(source)\")")
    case .columnsOfArrays(let names, let range):
      return error(
        "the source has arrays, not columns", range, "a column",
        hint: "for example: array(\"\(names.first ?? "image")\", [28, 28])")
    case .arrayOfTable(let range):
      return error(
        "a CSV file has columns, not arrays", range, "an array",
        hint: "write columns(0..<64) or column(\"name\"), and 'reshape' for another shape")
    case .unknownArray(let name, let names, let range):
      return error("the source has no array '\(name)'", range, "no such array", hint: meant(name, names, or: "array"))
    case .imageShape(let sizes, let isFixed, let range):
      return error(
        "an image cannot have the shape \(shape(sizes))", range, "not the shape of an image",
        hint: isFixed
          ? "images of CIFAR have the shape [32, 32, 3]"
          : "write [height, width, channels] with 1, 3 or 4 channels, or [height, width]")

    case .unknownKey(let key, let owner, let keys, let range):
      return error("unknown key '\(key)' in '\(owner)'", range, "no such key", hint: meant(key, keys, or: "key"))
    case .missingKey(let key, let range):
      return error("'train' needs '\(key):'", range, "missing in this declaration", hint: example(of: key))
    case .inputWithoutField(let name, let data, let names, let range):
      return error(
        "no field for the model's input '\(name)'", [(range, "needs a field of this name"), (data.range, "has none")],
        hint: meant(name, names, or: "field"))
    case .modelWithoutResult(let name, let range):
      return error(
        "model '\(name)' has no result", range, "nothing follows the inputs",
        hint: "name what the loss speaks of: model \(name)(…) -> output: [10]")
    case .unnamedResult(let range):
      return error("the results of a model need names", range, "no name", hint: "for example '-> logits: [10]'")
    case .notScalar(let name, let sizes, let range):
      return error(
        "'\(name)' must be one number\(name == "schedule" ? "" : " for each example"), not \(shape(sizes))", range,
        shape(sizes), hint: "reduce it: mean(…)")
    case .notPerExample(let name, let found, let range):
      return error(
        "'\(name)' must be one number for each example", range, "this is \(found)",
        hint: "it must depend on the model's results; the mean over the batch is taken for you")
    case .totalOutsideMeasure(let range):
      return error(
        "'total' is for the loss, for metrics and for fields of 'data'", range, "not here",
        hint: "inside a model, sum(x, over: batch) adds up the examples of a batch")
    case .parametersOutsideMeasure(let range):
      return error(
        "'sum_parameters' is for the loss", range, "not in a model or layer",
        hint: "a model's parameters are known when all of its layers have been called")
    case .formulaOfParameterNotScalar(let name, let found, let range):
      return error(
        "a formula of parameters gives one number, and for '\(name)' this gives \(found)", range, found,
        hint: "for example: sum_parameters(w => sum(w^2))")
    case .badPatterns(let range):
      return error(
        "which parameters is said by a pattern or a list of patterns", range, "no text",
        hint: "for example: match: [\"*.weight\", \"*.gain\"]")
    case .totalOfTotal(let range):
      return error("this is a total already", range, "the same for all examples", hint: "leave out 'total'")
    case .totalOfStatistics(let range):
      return error(
        "a total of what totals have gone into would need a second pass over the examples", range,
        "depends on statistics",
        hint: "take totals of columns as they are: Σ (x - m)² / n is total(x^2) / total(1) - m^2")
    case .eachBesideTotal(let range):
      return error(
        "a value for each example stands beside a total", range, "differs from example to example",
        hint: "take a total of it too; total(x) / total(1) is its mean")
    case .metricsWithoutNames(let range):
      return error("metrics need names", range, "no name", hint: "write (accuracy: accuracy(logits, label))")
    case .metricCalledLoss(let range):
      return error("'loss' is always measured", range, "choose another name")
    case .pipedSchedule(let name, let range):
      return error(
        "the schedule '\(name)' takes nothing from a pipeline", range, "behind '|>'",
        hint: "schedules are multiplied, warmup(100) * cosine(), or follow one another: sequence(…, at: 100, then: …)")
    case .badLearningRate(let found, let range):
      return error("'lr' must be a number above 0, not \(found)", range, "this is \(found)")
    case .badSetting(let key, let found, let expected, let range):
      return error("'\(key)' must be \(expected), not \(found)", range, "this is \(found)")
    case .badGroups(let range):
      return error(
        "a group needs a pattern and arguments of the optimizer", range, "not such a list",
        hint: "write groups: [(match: \"*.shift\", weight_decay: 0)]")
    case .groupWithoutParameter(let pattern, let names, let range):
      let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
      return error("no parameter matches \"\(pattern)\"", range, "matches nothing", hint: "the parameters are \(shown)")
    case .monitorOfOtherSplit(let split, let range):
      return error(
        "early stopping watches the validation split, not \(split)", range, "another split",
        hint: "write validation.loss")
    case .monitorWithoutGoal(let name, let range):
      return error(
        "early stopping must know which way '\(name)' is better", range, "no 'mode' in here",
        hint: "add 'mode: min' or 'mode: max', or say it in the metric: minimize(…) or maximize(…)")
    case .lossToMaximize(let range):
      return error(
        "the loss is made small, and this is better the larger it is", range, "to be maximized",
        hint: "take a loss of the prelude, such as cross_entropy or mse, or the negative of this")
    case .monitorNotScalar(let name, let sizes, let range):
      return error(
        "what is watched must be one number, and '\(name)' is \(shape(sizes))", range, shape(sizes),
        hint: "add a metric for the mean, mean(…), or for one element, …[0]")
    case .unknownMonitor(let name, let names, let range):
      return error(
        "nothing is measured under the name '\(name)'", range, "neither the loss nor a metric",
        hint: meant(name, names, or: "measure"))
    }
  }

  private func example(of key: String) -> String {
    key == "loss" ? "for example: loss: cross_entropy(logits, label)" : "for example: \(key): AdamW(lr: 1e-3)"
  }

  /// A sum of shares without the noise of binary fractions.
  private func rounded(_ value: Double) -> String {
    let thousandths = (value * 1e6).rounded() / 1e6
    return String(thousandths)
  }
}
