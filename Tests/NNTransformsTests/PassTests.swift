import Foundation
import GraphTestSupport
import NNIR
import NNTransforms
import Testing

/// Every pass keeps the values of random graphs, and their validity.
struct PassTests {
  static let seeds: [UInt64] = Array(0..<150)

  @Test(arguments: seeds)
  func passesKeepValuesOfForwardAndBackward(seed: UInt64) throws {
    let graph = differentiate(randomGraph(seed: seed, count: 25, style: .finite))
    try checkPasses(on: graph, seed: seed, style: .finite)
  }

  @Test(arguments: seeds)
  func passesKeepNotANumberAndInfinity(seed: UInt64) throws {
    try checkPasses(on: randomGraph(seed: seed, count: 25, style: .extreme), seed: seed, style: .extreme)
  }

  private func checkPasses(on graph: Graph, seed: UInt64, style: RandomGraphStyle) throws {
    try verify(graph)
    let leaves = [1, 5].map { randomLeaves(of: graph, batch: $0, seed: seed + 1000, style: style) }
    let expected = leaves.map { $0.outputs(of: graph) }
    var current = graph
    for round in 0..<3 {
      for pass in optimizationPasses {
        current = pass.run(current)
        try verify(current)
        #expect(current.outputs.map(\.target) == graph.outputs.map(\.target))
        for (leaves, expected) in zip(leaves, expected) {
          let found = leaves.outputs(of: current)
          for (output, (old, new)) in zip(graph.outputs, zip(expected, found)) where !agree(old, new) {
            Issue.record("\(pass.name) in round \(round) changes \(output.target): \(old) became \(new)")
            return
          }
        }
      }
    }
  }

  private func agree(_ old: [Double], _ new: [Double]) -> Bool {
    old.count == new.count
      && zip(old, new).allSatisfy { old, new in
        old == new || (old.isNaN && new.isNaN) || (old - new).magnitude <= 1e-9 * max(1, old.magnitude)
      }
  }

  /// The golden cases show what the rules do; here they keep their values, NaN and infinity included.
  @Test(arguments: try goldenCases(), [1, 5])
  func goldenCasesKeepValues(_ path: String, batch: Int) throws {
    let graph = try parseGraph(String(contentsOfFile: goldenFolder + path, encoding: .utf8))
    try verify(graph)
    let name = path.prefix { $0 != "/" }
    let pass = try #require(optimizationPasses.first { $0.name == name }, "there is no pass '\(name)'")
    let changed = pass.run(graph)
    try verify(changed)
    for seed in 0..<20 as Range<UInt64> {
      let style: RandomGraphStyle = seed < 10 ? .finite : .extreme
      let leaves = randomLeaves(of: graph, batch: batch, seed: seed, style: style)
      for (old, new) in zip(leaves.outputs(of: graph), leaves.outputs(of: changed)) {
        #expect(agree(old, new), "\(old) became \(new)")
      }
    }
  }

  @Test(arguments: seeds)
  func optimizeReachesAFixpoint(seed: UInt64) {
    let graph = optimize(differentiate(randomGraph(seed: seed, count: 25, style: .finite)), verifying: true)
    for pass in optimizationPasses { #expect(pass.run(graph) == graph, "\(pass.name)") }
  }
}

private let goldenFolder =
  URL(filePath: #filePath).deletingLastPathComponent().path(percentEncoded: false) + "/../Golden/passes/"

/// Paths such as `simplify/power.ir`.
private func goldenCases() throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: goldenFolder).sorted()
    .filter { $0.hasSuffix(".ir") && !$0.hasSuffix(".out.ir") }
}
