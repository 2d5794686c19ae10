import Testing
import TrainerKernelsSupport

/// nnc_gemm against three loops, for all transpositions, sizes that take each path (product, matrix times vector, nothing to
/// sum, nothing at all), rows that are longer than the matrix is wide, and results that held NaN before.
@Suite struct MatrixProductTests {
  private static let sizes = [0, 1, 2, 7]

  @Test(arguments: sizes, sizes) func agreesWithLoops(rows: Int, columns: Int) {
    var generator = SplitMix(state: 7)
    for inner in [0, 1, 5] {
      for (transposeA, transposeB) in [(false, false), (false, true), (true, false), (true, true)] {
        for (alpha, beta) in [(1.0, 0.0), (1, 1), (0.5, -2)] {
          let lda = (transposeA ? rows : inner) + 3
          let ldb = (transposeB ? inner : columns) + 2
          let ldc = columns + 1
          let a = (0..<(transposeA ? inner : rows) * lda + 1).map { _ in Double.random(in: -1...1, using: &generator) }
          let b = (0..<(transposeB ? columns : inner) * ldb + 1).map { _ in Double.random(in: -1...1, using: &generator)
          }
          let old: [Double] = (0..<rows * ldc + 1).map { place in
            beta == 0 && place % ldc < columns ? .nan : Double.random(in: -1...1, using: &generator)
          }
          var expected = old
          for row in 0..<rows {
            for column in 0..<columns {
              var sum = 0.0
              for k in 0..<inner {
                sum +=
                  (transposeA ? a[k * lda + row] : a[row * lda + k])
                  * (transposeB ? b[column * ldb + k] : b[k * ldb + column])
              }
              let place = row * ldc + column
              expected[place] = alpha * sum + (beta == 0 ? 0 : beta * old[place])
            }
          }
          var result = old
          support_gemm_double(
            transposeA ? 1 : 0, transposeB ? 1 : 0, Int64(rows), Int64(columns), Int64(inner), alpha, a, Int64(lda), b,
            Int64(ldb), beta, &result, Int64(ldc))
          var single = old.map(Float.init)
          support_gemm(
            transposeA ? 1 : 0, transposeB ? 1 : 0, Int64(rows), Int64(columns), Int64(inner), Float(alpha),
            a.map(Float.init), Int64(lda), b.map(Float.init), Int64(ldb), Float(beta), &single, Int64(ldc))
          for place in 0..<rows * ldc {
            #expect(Self.close(result[place], expected[place], 1e-14))
            #expect(Self.close(Double(single[place]), expected[place], 3e-6))
          }
        }
      }
    }
  }

  private static func close(_ left: Double, _ right: Double, _ tolerance: Double) -> Bool {
    left == right || (left.isNaN && right.isNaN) || abs(left - right) <= tolerance
  }
}
