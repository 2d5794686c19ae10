import NNDiagnostics
import NNIR
import NNSyntax

/// Statistics of the data: `total(x)` in `data` is the sum over the training examples.
///
/// Totals of the columns are taken by a graph of their own, `columnTotals`, and what is computed from totals alone by another,
/// `statistics`, as the loss and metrics are by `evaluation` and `summary`. Where a statistic meets the examples, a state
/// holds it: the trainer fills it once, before the first example is prepared, and the checkpoint keeps it.
extension Elaborator {
  /// Empty graphs for the fields, which know of all states that there are.
  func startPreparation() {
    for phase in [Phase.preparation, .statistics] {
      builders[phase] = GraphBuilder(name: phase.rawValue)
      builders[phase]?.graph.states = states.map(\.info)
    }
    exampleTotals[.preparation] = nil
    liftedNodes[.statistics] = nil
    keptStatistics = [:]
  }

  /// The operands of one operation: a statistic beside the examples becomes one of the numbers that are kept.
  func keepingStatistics(_ operands: [Tensor]) throws(Abort) -> [Tensor] {
    guard operands.contains(where: { $0.phase == .statistics }),
      operands.contains(where: { $0.phase == .preparation && $0.type.isBatched })
    else { return operands }
    var result: [Tensor] = []
    for operand in operands { result.append(operand.phase == .statistics ? try keep(operand) : operand) }
    return result
  }

  /// The statistic as a value of the preparation graph.
  func keep(_ tensor: Tensor) throws(Abort) -> Tensor {
    guard !tensor.isBoolean else {
      throw fail(
        .truthValuesAsNumbers(
          use: "a statistic", at: context.range ?? SourceRange(file: 0, start: 0, end: 0)))
    }
    let index = if let known = keptStatistics[tensor.id] { known } else { try newStatistic(tensor) }
    return try inPhase(.preparation) { () throws(Abort) in
      try emit(.state(index: index), [], axes: tensor.axes, name: fieldName)
    }
  }

  private func newStatistic(_ tensor: Tensor) throws(Abort) -> Int {
    // What a 'let' names has that name; in the formula of the field itself nodes are called after the field.
    let origin = builders[.statistics]?.graph[tensor.id].origin.name ?? fieldName
    let base = Program.dataPrefix + fieldName + "." + (origin == fieldName ? "statistic" : origin)
    let taken = keptStatistics.values.map { states[$0].info.name }
    var (name, number) = (base, 1)
    while taken.contains(name) {
      number += 1
      name = base + String(number)
    }
    let range = context.range ?? SourceRange(file: 0, start: 0, end: 0)
    let info = StorageInfo(name: name, shape: tensor.shape, initializer: "of the training examples", range: range)
    let index =
      if let known = stateIndex[name] { known } else {
        try add(info, axes: tensor.axes, at: range) { () throws(Abort) in try constant(0) }
      }
    builders[.statistics]?.output(.result(name), tensor.id)
    keptStatistics[tensor.id] = index
    return index
  }

  /// True for a value of the preparation graph that statistics go into.
  func dependsOnStatistics(_ tensor: Tensor) -> Bool {
    guard tensor.phase == .preparation, let graph = builders[.preparation]?.graph else { return false }
    var depends: [Bool] = []
    for node in graph.nodes[...tensor.id.index] {
      if case .state = node.op {
        depends.append(true)
      } else {
        depends.append(node.operands.contains { depends[$0.index] })
      }
    }
    return depends[tensor.id.index]
  }

  /// The preparation graph cut in two: what the fields need, and the totals; nil if there are none.
  var preparationAndTotals: (preparation: Graph, totals: Graph?) {
    var preparation = graph(.preparation)
    let isTotal = { (output: Output) in
      if case .result(let name) = output.target { name.hasPrefix(Program.dataPrefix) } else { false }
    }
    var totals = preparation
    totals.name = "columnTotals"
    totals.outputs = preparation.outputs.filter(isTotal)
    preparation.outputs.removeAll(where: isTotal)
    return (preparation, totals.outputs.isEmpty ? nil : totals)
  }
}
