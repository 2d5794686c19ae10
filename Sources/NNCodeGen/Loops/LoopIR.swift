import NNIR

/// A kernel as loops over scalars: what is emitted as one C function.
///
///     kernel relu_forward rows
///       buffer 0 read x, buffer 1 write y
///       for r in rows
///         for i0 < 64
///           let t0 = maximum(x[64 r + i0], 0)
///           y[64 r + i0] = t0
///
/// Arrays are flat; an index is a linear form of loop variables. Arrays that other kernels read are `buffers`, passed as pointers;
/// the others are `scratch`, private to one run of the row loop.
package struct LoopKernel: Hashable, Sendable {
  package var buffers: [KernelBuffer]
  package var scratch: [ScratchArray]
  /// Reductions to one number; each worker hands back its share.
  package var totals: [KernelTotal]
  /// The scalars that are passed to the kernel, in order.
  package var scalars: [KernelScalar]
  /// Streams of random numbers whose keys are passed to the kernel.
  package var streams: [Int]
  package var division: Division
  package var body: [LoopStatement]
  /// Names for `define`d variables, for the reader of the emitted code.
  package var localNames: [Int: String]

  /// True if the function is told how many rows there are, since the worker's share is not of rows.
  package var takesRows: Bool {
    switch division {
    case .slices, .columns, .terms: true
    case .rows, .elements, .single: false
    }
  }

  package var isDividedByColumns: Bool {
    if case .columns = division { true } else { false }
  }

  /// What two kernels must have in common to be one function: everything but names and the values they work on.
  package var structure: Structure {
    var elements = -1
    if case .elements(let count) = division { elements = count }
    // How many elements there are is a matter of the call.
    return Structure(
      buffers: buffers.map { buffer in
        .init(
          access: buffer.access, count: buffer.count == elements ? 0 : buffer.count, isBatched: buffer.isBatched,
          isMask: buffer.isMask)
      }, scratch: scratch.map(\.count), keptScratch: scratch.map(\.isKept), totals: totals.map(\.reduction),
      scalarCount: scalars.count,
      streamCount: streams.count, division: elements < 0 ? division : .elements(0), body: body)
  }

  package struct Structure: Hashable, Sendable {
    package struct Buffer: Hashable, Sendable {
      package var access: KernelBuffer.Access
      package var count: Int
      package var isBatched: Bool
      package var isMask: Bool
    }

    package var buffers: [Buffer]
    package var scratch: [Int]
    package var keptScratch: [Bool]
    package var totals: [Reduction]
    package var scalarCount: Int
    package var streamCount: Int
    package var division: Division
    package var body: [LoopStatement]
  }
}

package struct KernelTotal: Hashable, Sendable {
  package var value: ValueID
  package var reduction: Reduction
}

package struct KernelBuffer: Hashable, Sendable {
  package enum Access: String, Hashable, Sendable { case read, write, readWrite }

  package var value: ValueID
  package var access: Access
  package var name: String
  /// Elements for each row of the batch (of the whole tensor if it has no batch axis).
  package var count: Int
  package var isBatched: Bool
  /// True for answers, a byte each, instead of numbers.
  package var isMask = false

  /// Bytes of an element in single precision.
  package var elementBytes: Int { isMask ? 1 : 4 }
}

/// A number passed to a kernel: a uniform value of the graph.
package struct KernelScalar: Hashable, Sendable {
  package var value: ValueID
  package var name: String
}

package struct ScratchArray: Hashable, Sendable {
  package var name: String
  package var count: Int
  /// True if it keeps its elements from row to row.
  package var isKept = false
}

/// What an array reference refers to.
package enum ArrayID: Hashable, Sendable {
  case buffer(Int)
  case scratch(Int)
  /// A reduction to one number over all that the kernel sees; each worker returns its share.
  case total(Int)
}

/// Σ coefficient · variable + constant.
package struct LinearIndex: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    package var variable: Int
    package var coefficient: Int
  }

  /// By increasing variable, without zero coefficients.
  package var terms: [Term]
  package var constant: Int

  package init(terms: [Term] = [], constant: Int = 0) {
    self.terms = terms
    self.constant = constant
  }

  package static func variable(_ variable: Int) -> LinearIndex {
    LinearIndex(terms: [Term(variable: variable, coefficient: 1)])
  }

  package func coefficient(of variable: Int) -> Int {
    terms.first { $0.variable == variable }?.coefficient ?? 0
  }

  package static func + (left: LinearIndex, right: LinearIndex) -> LinearIndex {
    var sums: [Int: Int] = [:]
    for term in left.terms + right.terms { sums[term.variable, default: 0] += term.coefficient }
    let terms = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Term(variable: $0.key, coefficient: $0.value) }
    return LinearIndex(terms: terms, constant: left.constant + right.constant)
  }

  package static func * (left: LinearIndex, factor: Int) -> LinearIndex {
    if factor == 0 { return LinearIndex() }
    return LinearIndex(
      terms: left.terms.map { Term(variable: $0.variable, coefficient: $0.coefficient * factor) },
      constant: left.constant * factor)
  }

  package func replacing(_ variable: Int, with other: Int) -> LinearIndex {
    LinearIndex(
      terms: terms.map { Term(variable: $0.variable == variable ? other : $0.variable, coefficient: $0.coefficient) }
        .sorted { $0.variable < $1.variable }, constant: constant)
  }

  package func dropping(_ variables: Set<Int>) -> LinearIndex {
    LinearIndex(terms: terms.filter { !variables.contains($0.variable) }, constant: constant)
  }
}

package indirect enum ScalarExpression: Hashable, Sendable {
  case literal(Double)
  /// A `define`d variable.
  case local(Int)
  /// A scalar parameter of the kernel.
  case scalar(Int)
  /// The value of an index as a number.
  case position(LinearIndex)
  case load(ArrayID, LinearIndex)
  /// Uniform in [0, 1) at this position of a stream.
  case random(stream: Int, LinearIndex)
  case unary(UnaryFunction, ScalarExpression)
  case binary(BinaryFunction, ScalarExpression, ScalarExpression)
  case compare(Comparison, ScalarExpression, ScalarExpression)
  case select(ScalarExpression, ScalarExpression, ScalarExpression)
  /// True when `lower <= index < upper`.
  case isWithin(LinearIndex, lower: Int, upper: Int)
}

package enum Extent: Hashable, Sendable {
  case constant(Int)
  /// The rows, elements or columns of this worker: `begin ..< end`.
  case share
  /// All rows of the batch, where they are not what the kernel is divided by.
  case rows
  /// The same by blocks of so many rows: the variable is the first row of each.
  case blocks(Int)
  /// The rows of a block, from 0; the last block may have fewer.
  case block(Int)
}

package struct Loop: Hashable, Sendable {
  package var variable: Int
  package var extent: Extent
  package var body: [LoopStatement]
}

/// result[row][column] = Σ left[row][depth] · right[depth][column], each array reached by strides (see nnc_product.h).
package struct ProductShape: Hashable, Sendable {
  package enum Extent: Hashable, Sendable {
    case constant(Int)
    /// The rows of the batch times this many: the worker's, if rows are what the kernel is divided by, else all.
    case rows(Int)
    /// The worker's slices or terms.
    case slices

    /// The extent for a single row or slice.
    package var count: Int {
      switch self {
      case .constant(let count), .rows(let count): count
      case .slices: 1
      }
    }
  }

  package struct Axis: Hashable, Sendable {
    package var extent: Extent
    /// From one index to the next in the left operand.
    package var left: Int
    /// The same in the result, for rows, and in the right operand, for depth.
    package var other: Int
  }

  /// Axes of the rows and of the depth at most.
  package static let rank = 3

  /// The outermost first.
  package var rows: [Axis]
  package var depth: [Axis]
  /// The columns lie one behind the other in the result, and this many elements apart in the right operand.
  package var columns: Int
  package var columnStride: Int
  /// True if only those columns are computed that are the worker's share.
  package var dividesColumns = false
  /// True if the left operand has the columns too, one behind the other: each column is a sum of products of its own.
  package var isByColumn = false
}

package struct MatrixProduct: Hashable, Sendable {
  package var left: ArrayID
  package var right: ArrayID
  package var result: ArrayID
  package var shape: ProductShape
  /// Where the operands and the result begin.
  package var leftOffset: LinearIndex
  package var rightOffset: LinearIndex
  package var resultOffset: LinearIndex
  /// True if the product is added to what the result holds.
  package var accumulates = false
}

package indirect enum LoopStatement: Hashable, Sendable {
  case loop(Loop)
  /// `let variable = value`.
  case define(Int, ScalarExpression)
  case store(ArrayID, LinearIndex, ScalarExpression)
  case accumulate(ArrayID, LinearIndex, Reduction, ScalarExpression)
  /// Keeps in `positions` the index of the first largest value so far, and the value itself in `values`.
  case accumulatePosition(PositionSearch)
  case product(MatrixProduct)
  case winograd(WinogradCall)
}

/// `if value > values[valuesIndex] { values[valuesIndex] = value; positions[positionsIndex] = position }`
package struct PositionSearch: Hashable, Sendable {
  package var values: ArrayID
  package var valuesIndex: LinearIndex
  package var positions: ArrayID
  package var positionsIndex: LinearIndex
  package var value: ScalarExpression
  package var position: LinearIndex
}
