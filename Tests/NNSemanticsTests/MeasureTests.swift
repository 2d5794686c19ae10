import NNIR
import Testing

@testable import NNSemantics

/// Loss and metrics of a split from totals, which do not depend on how it is cut into calls. Expected figures are those of
/// scikit-learn and PyTorch.
@Suite struct MeasureTests {
  private let truth = [0, 0, 1, 1, 1, 2, 2, 3, 0, 1]
  private let guess = [0, 1, 1, 1, 2, 2, 0, 0, 0, 1]
  private let y = [1.5, -2, 3, 0.25, 10, 4, 4.5, -1, 2, 0]
  private let estimates = [1.25, -1, 3.5, 0, 8, 4.25, 4, 0.5, 1, 1]

  static let source = """
    data D {
      source: csv("d.csv")
      z: columns(0..<5)
      f: columns(5..<6)
      kind: class(column(6), ["a", "b", "c", "d", "e"])
      y: column(7)
    }
    model M(z: [5], f: [1]) -> (logits: [5], estimate: [1]) { param k: [] = 1; (k * z, k * f) }
    train M on D {
      loss: cross_entropy(logits, kind, weights: [1, 2, 4, 8, 16])
      metrics: (
        matrix: confusion_matrix(logits, kind), precision: precision(logits, kind), recall: recall(logits, kind),
        f1: f1(logits, kind), macro: mean(f1(logits, kind)), b: recall(logits, kind)[1], r2: r2(estimate, y),
        accuracy: accuracy(logits, kind), mae: mae(estimate, y), first: top_k_accuracy(logits, kind, 1),
        all: top_k_accuracy(logits, kind, 5), half: total(y) / total(2))
      optimizer: SGD(lr: 1)
    }
    """

  private func measures(_ program: Program, calls: [Range<Int>]) -> [Output.Target: [Double]] {
    var totals = program.evaluation.outputs.map { program.evaluation[$0.value].type.exampleCount }
      .map { [Double](repeating: 0, count: $0) }
    for rows in calls {
      let logits = rows.flatMap { row in (0..<5).map { ($0 == guess[row] ? 2 : 0) + Double($0) * 0.01 } }
      let result = run(
        program.evaluation,
        [
          "z": logits, "f": rows.map { estimates[$0] }, "kind": rows.map { Double(truth[$0]) },
          "y": rows.map { y[$0] },
        ], parameters: [[1]], batch: rows.count)
      for (index, output) in program.evaluation.outputs.enumerated() {
        totals[index] = zip(totals[index], result[output.target] ?? []).map { $0 + $1 }
      }
    }
    let values: [[Double]] = evaluate(program.summary, inputs: totals)
    return Dictionary(uniqueKeysWithValues: zip(program.summary.outputs.map(\.target), values))
  }

  @Test(arguments: [[0..<10], [0..<4, 4..<8, 8..<10], [0..<1, 1..<10]]) func matches(calls: [Range<Int>]) throws {
    let program = try program(Self.source)
    #expect(program.metrics.map(\.shape) == [[5, 5], [5], [5], [5], [], [], [], [], [], [], [], []])
    #expect(program.metrics.prefix(5).map(\.classNames.count) == [5, 5, 5, 5, 0])
    let results = measures(program, calls: calls)
    func expect(_ name: String, _ values: [Double]) {
      let found = results[.result(name)] ?? []
      #expect(isNear(found, values), "\(name) is \(found), and should be \(values)")
    }
    expect("loss", [1.5387872228331816])
    expect(
      "matrix",
      [2, 1, 0, 0, 0] + [0, 3, 1, 0, 0] + [1, 0, 1, 0, 0] + [1, 0, 0, 0, 0] + [0, 0, 0, 0, 0])
    expect("precision", [0.5, 0.75, 0.5, 0, 0])
    expect("recall", [2 / 3.0, 0.75, 0.5, 0, 0])
    expect("f1", [4 / 7.0, 0.75, 0.5, 0, 0])
    expect("macro", [(4 / 7.0 + 1.25) / 5])
    expect("b", [0.75])
    expect("r2", [0.9071749664311985])
    expect("accuracy", [0.6])
    expect("mae", [zip(y, estimates).map { abs($0 - $1) }.reduce(0, +) / 10])
    expect("first", [0.6])
    expect("all", [1])
    expect("half", [y.reduce(0, +) / 20])
  }

  /// Which way early stopping takes a metric to be better.
  @Test(arguments: [
    ("mae(estimate, y)", false), ("mse(estimate, y)", false), ("huber(estimate, y)", false),
    ("cross_entropy(logits, kind)", false), ("cross_entropy(logits, kind, weights: [1, 2, 3, 4, 5])", false),
    ("nll(log_softmax(logits), kind, ignore: 2)", false), ("multiclass_hinge(logits, kind)", false),
    ("binary_cross_entropy(estimate, y)", false), ("hinge(estimate, y)", false), ("accuracy(logits, kind)", true),
    ("binary_accuracy(estimate, y)", true), ("top_k_accuracy(logits, kind, 2)", true), ("r2(estimate, y)", true),
    ("f1(logits, kind)[1]", true), ("mean(precision(logits, kind))", true), ("min(recall(logits, kind))", true),
    ("maximize(1 - mae(estimate, y))", true), ("minimize(total(y) / total(1))", false),
    ("total(mae(estimate, y))", false), ("maximize(f1(logits, kind))[0..<1][0]", true),
  ]) func goals(metric: String, maximize: Bool) throws {
    func program(_ entries: String) throws -> Program {
      let kept = Self.source.split(separator: "\n").filter { !$0.contains("optimizer:") }
      let head = kept.prefix { !$0.contains("metrics: (") }.joined(separator: "\n")
      return try NNSemanticsTests.program(
        head + "\n  metrics: (one: \(metric))\n  optimizer: SGD(lr: 1)\n  early_stopping: (\(entries))\n}")
    }
    #expect(try program("monitor: validation.one").settings.earlyStopping?.maximize == maximize)
    #expect(try program("monitor: validation.one, mode: min").settings.earlyStopping?.maximize == false)
    #expect(try program("monitor: validation.one, mode: max").settings.earlyStopping?.maximize == true)
    #expect(try program("monitor: validation.loss").settings.earlyStopping?.maximize == false)
  }
}
