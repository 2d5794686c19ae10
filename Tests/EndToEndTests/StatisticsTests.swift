import EmittedModelSupport
import Foundation
import NNCompiler
import NNIR
import Testing

/// Statistics of the training examples in the fields of `data`, as emitted and as computed here.
struct StatisticsTests {
  private static let source = """
    data Gauges {
      source: csv("gauges.csv")
      x:      columns(0..<3) |> standardize
      pooled: columns(0..<3) - total(mean(columns(0..<3))) / total(1)
      share:  column(3) / total(column(3))
      turned: total(columns(0..<3)) @ columns(0..<3)
      y:      column(3)
    }
    model M(x: [3], pooled: [3], share: [], turned: []) -> z: [] {
      sum((x + pooled |> Linear(1)) * share * turned)
    }
    train M on Gauges { loss: mse(z, y); optimizer: SGD(lr: 0.1); batch: 4 }
    """

  /// Far from 0 with a small spread; a constant that no sum of tenths hits; ordinary numbers.
  private static func example(_ index: Int) -> [Double] {
    let wave = sin(1.3 * Double(index)) + 0.2 * Double(index)
    return [1e4 + 0.1 * wave, 0.1, wave, 2 + cos(Double(index))]
  }

  @Test(arguments: [1, 2]) func fieldsOfStatistics(workers: Int) throws {
    let model = try EmittedModel(source: Self.source, workers: workers)
    let names = model.program.states.map(\.name)
    #expect(
      names == [
        "data.x.mean", "data.x.deviation", "data.pooled.statistic", "data.share.statistic", "data.turned.statistic",
      ], "\(names)")
    model.initialize()
    let examples = (0..<11).map(Self.example)

    // Totals of the calls, added up.
    let totals = try #require(model.program.columnTotals).outputs
    var sums = totals.map { _ in [Double]() }
    for start in stride(from: 0, to: 11, by: 4) {
      let rows = examples[start..<min(start + 4, 11)]
      let called = model.totalColumns(columns: Self.columns(rows, of: model.program), rows: rows.count)
      for (index, output) in totals.enumerated() {
        guard case .result(let name) = output.target else { continue }
        let values = try #require(called.tensors[name] ?? called.scalars[name].map { [$0] })
        sums[index] = sums[index].isEmpty ? values : zip(sums[index], values).map { $0 + $1 }
      }
    }
    let statistics = model.deriveStatistics(totals: sums)
    model.states = try names.map { try #require(statistics.tensors[$0] ?? statistics.scalars[$0].map { [$0] }) }

    func mean(_ column: Int) -> Double { examples.map { $0[column] }.reduce(0, +) / 11 }
    func deviation(_ column: Int) -> Double {
      (examples.map { ($0[column] - mean(column)) * ($0[column] - mean(column)) }.reduce(0, +) / 11).squareRoot()
    }
    // What depends on totals alone is computed with the evaluator too.
    let fields = model.prepare(columns: Self.columns(examples[2..<5], of: model.program), rows: 3)
    for row in 0..<3 {
      let values = examples[2 + row]
      for column in 0..<3 {
        let spread = column == 1 ? 1 : deviation(column)
        let expected = (values[column] - mean(column)) / spread
        // One pass over numbers around 10,000 that differ by 0.1 keeps five digits of the variance.
        let tolerance = column == 0 ? 1e-4 : 1e-12
        #expect(abs(try #require(fields["x"])[3 * row + column] - expected) < tolerance, "\(row), \(column)")
        let pooled = values[column] - (mean(0) + mean(1) + mean(2)) / 3
        #expect(abs(try #require(fields["pooled"])[3 * row + column] - pooled) < 1e-9)
      }
      #expect(abs(try #require(fields["share"])[row] - values[3] / (11 * mean(3))) < 1e-14)
      let turned = (0..<3).map { 11 * mean($0) * values[$0] }.reduce(0, +)
      #expect(abs(try #require(fields["turned"])[row] - turned) < 1e-12 * turned)
    }
  }

  /// The arrays of the phases that take columns.
  private static func columns(_ examples: ArraySlice<[Double]>, of program: Program) -> [[Double]] {
    program.columns.map { column in
      guard case .positions(let positions) = column.selection else { return [] }
      return examples.flatMap { $0[positions] }
    }
  }
}
