import Testing
import TrainerKernelsSupport

/// Winograd convolution against its definition, in both precisions: results, gradients of weights and cotangents of the source, for
/// sizes that are no multiple of a tile, channels that fill no vector, rows that lie apart, several examples a call, and more tiles
/// than a block.
@Suite struct WinogradTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    var rows: Int
    var columns: Int
    var inputs: Int
    var outputs: Int
    var examples = 1
    /// Elements between rows of the source and of the result that belong to neither.
    var gap = 0
    /// True if the weights are stored [kernel, kernel, outputs, inputs].
    var isTransposed = false

    var testDescription: String {
      "\(examples) × \(rows)×\(columns), \(inputs) to \(outputs)" + (gap > 0 ? ", apart" : "")
        + (isTransposed ? ", transposed" : "")
    }
  }

  static let shapes = [
    Shape(rows: 8, columns: 8, inputs: 16, outputs: 16), Shape(rows: 1, columns: 1, inputs: 1, outputs: 1),
    Shape(rows: 4, columns: 4, inputs: 3, outputs: 7, examples: 2),
    // Few enough channels for rows alone: several panels of columns, halves of vectors, and more tiles than a block.
    Shape(rows: 29, columns: 29, inputs: 3, outputs: 24, examples: 2),
    Shape(rows: 5, columns: 64, inputs: 4, outputs: 8),
    Shape(rows: 9, columns: 6, inputs: 2, outputs: 100, examples: 2, gap: 3),
    Shape(rows: 11, columns: 18, inputs: 3, outputs: 40, gap: 1, isTransposed: true),
    Shape(rows: 17, columns: 13, inputs: 5, outputs: 24),
    Shape(rows: 17, columns: 13, inputs: 20, outputs: 24, gap: 3),
    Shape(rows: 5, columns: 3, inputs: 17, outputs: 33, examples: 7, gap: 1),
    Shape(rows: 7, columns: 6, inputs: 40, outputs: 70, examples: 3, isTransposed: true),
    Shape(rows: 6, columns: 25, inputs: 64, outputs: 130, examples: 2),
    // Whole blocks, of few channels and of more, which multiply in place.
    Shape(rows: 24, columns: 32, inputs: 16, outputs: 16), Shape(rows: 16, columns: 24, inputs: 32, outputs: 48),
    Shape(rows: 12, columns: 16, inputs: 64, outputs: 64, examples: 3),
  ]

  @Test(arguments: shapes, [3, 5]) func agreesWithDefinition(shape: Shape, kernel: Int) {
    var generator = SplitMix(state: 5)
    let (rows, columns, inputs, outputs) = (shape.rows, shape.columns, shape.inputs, shape.outputs)
    let sourceRow = (columns + kernel - 1) * inputs + shape.gap
    let resultRow = columns * outputs + shape.gap
    let (sourceExample, resultExample) = ((rows + kernel - 1) * sourceRow, rows * resultRow)
    func numbers(_ count: Int) -> [Double] { (0..<count).map { _ in Double.random(in: -1...1, using: &generator) } }
    let source = numbers(shape.examples * sourceExample)
    let cotangent = numbers(shape.examples * resultExample)
    let weight = numbers(kernel * kernel * inputs * outputs)
    let strides = shape.isTransposed ? (1, inputs) : (outputs, 1)
    var result = [Double](repeating: 0.5, count: cotangent.count)
    var gradient = [Double](repeating: 0.25, count: weight.count)
    var sourceCotangent = [Double](repeating: 0.5, count: source.count)
    for example in 0..<shape.examples {
      for i in 0..<rows + kernel - 1 {
        let from = example * sourceExample + i * sourceRow
        for place in from..<from + (columns + kernel - 1) * inputs { sourceCotangent[place] = 0 }
      }
    }
    for example in 0..<shape.examples {
      for i in 0..<rows {
        for j in 0..<columns {
          let to = example * resultExample + i * resultRow + j * outputs
          for k in 0..<outputs { result[to + k] = 0 }
          for tap in 0..<kernel * kernel {
            let from = example * sourceExample + (i + tap / kernel) * sourceRow + (j + tap % kernel) * inputs
            for c in 0..<inputs {
              for k in 0..<outputs {
                let place = tap * inputs * outputs + c * strides.0 + k * strides.1
                result[to + k] += source[from + c] * weight[place]
                gradient[place] += source[from + c] * cotangent[to + k]
                sourceCotangent[from + c] += cotangent[to + k] * weight[place]
              }
            }
          }
        }
      }
    }
    let axes: [Int64] =
      [
        rows, columns, inputs, outputs, sourceExample, sourceRow, inputs, resultExample, resultRow, outputs,
        kernel * inputs * outputs, inputs * outputs, strides.0, strides.1,
      ].map(Int64.init)
    // Between rows nothing is written, and gradients are added to what is there.
    var wide = [Double](repeating: 0.5, count: result.count)
    var wideGradient = [Double](repeating: 0.25, count: gradient.count)
    var wideSource = [Double](repeating: 0.5, count: source.count)
    support_winograd_double(
      Int32(kernel), axes, Int64(shape.examples), source, weight, cotangent, &wide, &wideGradient, &wideSource)
    var single = wide.map { _ in Float(0.5) }
    var singleGradient = gradient.map { _ in Float(0.25) }
    var singleSource = source.map { _ in Float(0.5) }
    support_winograd(
      Int32(kernel), axes, Int64(shape.examples), source.map(Float.init), weight.map(Float.init),
      cotangent.map(Float.init), &single,
      &singleGradient, &singleSource)
    // With more points to evaluate at, more is lost.
    let tolerance = kernel == 3 ? (4e-6, 1e-14) : (1e-5, 3e-14)
    #expect(worstError(wide, result) < tolerance.1)
    #expect(worstError(wideGradient, gradient) < tolerance.1)
    #expect(worstError(wideSource, sourceCotangent) < tolerance.1)
    #expect(worstError(singleSource.map(Double.init), sourceCotangent) < tolerance.0)
    #expect(worstError(single.map(Double.init), result) < tolerance.0)
    #expect(worstError(singleGradient.map(Double.init), gradient) < tolerance.0)
    if inputs > 4 { return }
    wide = wide.map { _ in 0.5 }
    wideGradient = wideGradient.map { _ in 0.25 }
    support_winograd_line_double(
      Int32(kernel), axes, Int64(shape.examples), source, weight, cotangent, &wide, &wideGradient)
    single = single.map { _ in 0.5 }
    singleGradient = singleGradient.map { _ in 0.25 }
    support_winograd_line(
      Int32(kernel), axes, Int64(shape.examples), source.map(Float.init), weight.map(Float.init),
      cotangent.map(Float.init), &single, &singleGradient)
    #expect(worstError(wide, result) < tolerance.1)
    #expect(worstError(wideGradient, gradient) < tolerance.1)
    #expect(worstError(single.map(Double.init), result) < tolerance.0)
    #expect(worstError(singleGradient.map(Double.init), gradient) < tolerance.0)
  }

  /// The largest error relative to the largest number.
  private func worstError(_ values: [Double], _ expected: [Double]) -> Double {
    let scale = expected.reduce(1) { max($0, abs($1)) }
    return zip(values, expected).reduce(0) { worst, pair in
      let error = abs(pair.0 - pair.1) / scale
      return error <= worst ? worst : error.isNaN ? .infinity : error
    }
  }
}
