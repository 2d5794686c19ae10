import NNIR

/// A step from a graph to an equivalent graph.
///
/// Equivalent means: every output has the same type and the same value up to rounding, for every input, NaN and infinity
/// included. What may change: the rounding of constants (they are computed in double precision), of sums of equal
/// terms, of quotients by one number for all elements (products with its reciprocal), and the sign of a zero.
package struct Pass: Sendable {
  /// One word, as the command line and the folders of the tests have it.
  package let name: String
  /// What it does, in one line.
  package let summary: String
  package let run: @Sendable (Graph) -> Graph

  package init(name: String, summary: String, run: @escaping @Sendable (Graph) -> Graph) {
    self.name = name
    self.summary = summary
    self.run = run
  }
}

/// The passes that `optimize` repeats, in order. They are for graphs that will not be differentiated any more: `simplify` removes
/// `stopGradient`.
package let optimizationPasses: [Pass] = [
  Pass(
    name: "simplify", summary: "folds constants, moves work before broadcasts, removes what changes nothing",
    run: simplify),
  Pass(
    name: "cse", summary: "computes equal expressions once (common subexpression elimination)",
    run: eliminateCommonSubexpressions),
  Pass(
    name: "pooled", summary: "takes maxima over windows before ReLU, and asks for its derivative once for each maximum",
    run: poolBeforeRectifying),
  Pass(
    name: "rectified", summary: "asks where ReLU's result is above 0, not its operand, if that frees the operand",
    run: compareRectified),
  Pass(
    name: "dropped", summary: "asks where dropout's result after ReLU is above 0, which frees the operand and the mask",
    run: compareDropped),
  Pass(name: "dce", summary: "removes what no output needs (dead code elimination)", run: eliminateDeadCode),
]

/// The graph after all optimization passes, repeated until nothing changes any more.
///
/// With `verifying`, the graph is verified before the first and after every pass, and a violation stops the compiler with the name
/// of the culprit.
package func optimize(_ graph: Graph, verifying: Bool) -> Graph {
  // Each round enables only a few further rewrites; the bound is there so that a mistake cannot hang the compiler.
  let maximumRounds = 16
  var graph = graph
  if verifying { check(graph, after: "construction") }
  for _ in 0..<maximumRounds {
    let before = graph
    for pass in optimizationPasses {
      graph = pass.run(graph)
      if verifying { check(graph, after: "pass '\(pass.name)'") }
    }
    if graph == before { break }
  }
  return graph
}

private func check(_ graph: Graph, after culprit: String) {
  do {
    try verify(graph)
  } catch {
    preconditionFailure("graph '\(graph.name)' is wrong after \(culprit): \(error)\n\(print(graph))")
  }
}
