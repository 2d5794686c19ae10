@testable import NNCodeGen

/// Σ coefficient · variable + constant.
func index(_ terms: (variable: Int, coefficient: Int)..., constant: Int = 0) -> LinearIndex {
  LinearIndex(terms: terms.map { .init(variable: $0.variable, coefficient: $0.coefficient) }, constant: constant)
}
