import NNDiagnostics
import NNIR
import NNSyntax

/// `train`: what is not a graph.
extension Elaborator {
  static let trainKeys = [
    "loss", "metrics", "optimizer", "groups", "schedule", "clip", "batch", "accumulate", "epochs", "early_stopping",
    "seed",
  ]

  /// The entries of the tuple after `metrics:`.
  func metrics(_ job: Job) -> [(name: Name, value: Expression)] {
    guard let entry = job.entry("metrics") else { return [] }
    guard case .tuple(let elements) = entry.value.kind else {
      report(.metricsWithoutNames(at: entry.value.range))
      return []
    }
    var result: [(name: Name, value: Expression)] = []
    for element in elements {
      guard let label = element.label else {
        report(.metricsWithoutNames(at: element.value.range))
        continue
      }
      if label.text == "loss" {
        report(.metricCalledLoss(at: label.range))
      } else if let first = result.first(where: { $0.name.text == label.text }) {
        report(.duplicate(kind: "metric", label.text, at: label.range, first: first.name.range))
      } else {
        result.append((label, element.value))
      }
    }
    return result
  }

  func settings(_ job: Job, metrics: [Metric], learningRate: Double) -> TrainingSettings {
    context = Context()
    var settings = TrainingSettings(
      batch: 32, epochs: 10, learningRate: learningRate, seed: 0, earlyStopping: nil)
    settings.accumulate = job.accumulate
    if let batch = wholeNumber(job, "batch", from: 1) { settings.batch = batch }
    if let epochs = wholeNumber(job, "epochs", from: 1) { settings.epochs = epochs }
    if let seed = wholeNumber(job, "seed", from: 0) { settings.seed = UInt64(seed) }
    if let entry = job.entry("early_stopping") {
      do throws(Abort) {
        settings.earlyStopping = try earlyStopping(entry, metrics: metrics, in: job.home)
      } catch {}
    }
    return settings
  }

  /// Sizes beyond every memory end here, so that no later sum of sizes overflows.
  func checkBatch(_ job: Job, _ batch: Int) {
    var largest = Int.max
    for builder in builders.values {
      let types = builder.graph.nodes.map(\.type)
      let forEachExample = types.reduce(0) { $0 + ($1.isBatched ? $1.exampleCount : 0) }
      let once = types.reduce(0) { $0 + ($1.isBatched ? 0 : $1.exampleCount) }
      largest = min(largest, max(0, Limits.stepElements - once) / max(1, forEachExample))
    }
    if batch > largest {
      report(
        .badSetting(
          "batch", found: "\(batch)", expected: "at most \(largest) for a model of this size",
          at: job.entry("batch")?.value.range ?? job.train.model.range))
    }
  }

  func wholeNumber(_ job: Job, _ key: String, from minimum: Int) -> Int? {
    guard let entry = job.entry(key) else { return nil }
    do throws(Abort) {
      let value = try evaluate(entry.value, in: job.home)
      guard let number = integer(value), number >= minimum else {
        throw fail(
          .badSetting(key, found: describe(value), expected: "a whole number from \(minimum)", at: entry.value.range))
      }
      // Products of such numbers with the number of examples stay whole numbers of 64 bits.
      guard number <= Limits.setting || key == "seed" else {
        throw fail(
          .badSetting(key, found: describe(value), expected: "at most \(Limits.setting)", at: entry.value.range))
      }
      return number
    } catch {
      return nil
    }
  }

  /// `(monitor: validation.loss, patience: 5, minimum_change: 0)`.
  private func earlyStopping(
    _ entry: Entry, metrics: [Metric], in scope: Scope
  ) throws(Abort) -> TrainingSettings.EarlyStopping {
    guard case .tuple(let elements) = entry.value.kind else {
      throw fail(
        .badSetting(
          "early_stopping", found: text(entry.value.range, or: "this"),
          expected: "(monitor: validation.loss, patience: 5)", at: entry.value.range))
    }
    var result = TrainingSettings.EarlyStopping(monitor: "loss", patience: 5, minimumChange: 0, maximize: false)
    var mode: Bool?
    var modeRange = entry.value.range
    var seen: [String: SourceRange] = [:]
    var failed = false
    for element in elements {
      do throws(Abort) {
        let keys = ["monitor", "mode", "patience", "minimum_change"]
        guard let label = element.label, keys.contains(label.text) else {
          throw fail(
            .unknownKey(
              element.label?.text ?? text(element.value.range, or: "this"), of: "early_stopping", keys: keys,
              at: element.label?.range ?? element.value.range))
        }
        if let first = seen[label.text] {
          throw fail(.duplicate(kind: "key", label.text, at: label.range, first: first))
        }
        seen[label.text] = label.range
        switch label.text {
        case "monitor": result.monitor = try monitor(element.value, metrics: metrics)
        case "mode":
          guard case .name(let name) = element.value.kind, ["max", "min"].contains(name) else {
            throw fail(
              .badSetting(
                "mode", found: text(element.value.range, or: "this"), expected: "'max' or 'min'",
                at: element.value.range))
          }
          mode = name == "max"
          modeRange = element.value.range
        case "patience":
          let value = try evaluate(element.value, in: scope)
          guard let patience = integer(value), patience >= 1 else {
            throw fail(
              .badSetting(
                "patience", found: describe(value), expected: "a whole number from 1", at: element.value.range))
          }
          result.patience = patience
        default:
          let value = try evaluate(element.value, in: scope)
          guard let change = number(value), change >= 0, change.isFinite else {
            throw fail(
              .badSetting(
                "minimum_change", found: describe(value), expected: "a number from 0", at: element.value.range))
          }
          result.minimumChange = change
        }
      } catch {
        failed = true
      }
    }
    guard !failed else { throw Abort() }
    if result.monitor == "loss", mode == true {
      throw fail(.badSetting("mode", found: "max", expected: "'min' for the loss", at: modeRange))
    }
    guard let maximize = mode ?? goals[result.monitor].map({ $0 == .maximize }) else {
      throw fail(.monitorWithoutGoal(result.monitor, at: entry.value.range))
    }
    result.maximize = maximize
    return result
  }

  /// `validation.loss`, or the loss or a metric by its bare name.
  private func monitor(_ expression: Expression, metrics: [Metric]) throws(Abort) -> String {
    var name: Name?
    switch expression.kind {
    case .name(let text): name = Name(text, expression.range)
    case .member(let base, let member):
      guard case .name("validation") = base.kind else {
        throw fail(.monitorOfOtherSplit(text(base.range, or: "this"), at: base.range))
      }
      name = member
    case .integer, .number, .boolean, .string, .unary, .binary, .conditional, .call, .index, .range, .tuple, .list,
      .block, .lambda, .repeat, .rest, .invalid:
      break
    }
    let names = ["loss"] + metrics.map(\.name)
    guard let name, names.contains(name.text) else {
      throw fail(
        .unknownMonitor(
          name?.text ?? text(expression.range, or: "this"), names: names,
          at: name?.range ?? expression.range))
    }
    if let metric = metrics.first(where: { $0.name == name.text }), !metric.shape.isEmpty {
      throw fail(.monitorNotScalar(name.text, shape: metric.shape, at: name.range))
    }
    return name.text
  }
}
