/// What a node computes. Few and orthogonal: everything else is written with these in the prelude.
///
/// Shapes never change silently: the operands of an element-wise op have identical dimensions, and `broadcast` is an op
/// of its own whose gradient is a sum. The result type of every node is computed by `Op.resultType(of:)`.
package enum Op: Hashable, Sendable {
  // Leaves.

  /// A field of the batch; its type is declared in `Graph.inputs[index]`.
  case input(index: Int)
  /// A trained tensor, `Graph.parameters[index]`.
  case parameter(index: Int)
  /// A tensor that is kept from step to step (optimizer moments, running statistics), `Graph.states[index]`.
  case state(index: Int)
  /// The derivative of the loss by `Graph.parameters[index]`; only in update graphs, replaced when they join the backward graph.
  case gradient(index: Int)
  /// A scalar that is the same everywhere.
  case constant(Double)
  /// A scalar that the trainer passes to each step.
  case runtime(RuntimeScalar)
  /// The index along `axis` of a tensor of this shape, as a real number: 0, 1, 2, …
  case iota([Dimension], axis: Int)
  /// Uniform random numbers in [0, 1): a function of (seed, number of the batch, stream, element index) alone, so that a mask can be
  /// computed again instead of being stored.
  case random([Dimension], stream: Int)

  // Element by element; all operands have the same dimensions.

  case unary(UnaryFunction)
  case binary(BinaryFunction)
  case compare(Comparison)
  /// `select(condition, then, else)`.
  case select

  // Reductions; the reduced axes disappear.

  case reduce(Reduction, axes: [Int])
  /// The index (as a real number) of the first largest element along an axis.
  case argumentMaximum(axis: Int)

  // Structure; none of them touches the batch axis, except `broadcast`, which may add it.

  /// The same elements in row-major order under other dimensions; the batch axis stays.
  case reshape([Dimension])
  /// Result axis i is operand axis `axes[i]`; a batch axis stays first.
  case permute([Int])
  /// To `dimensions`; `axes[i]` is the result axis that operand axis i becomes; the others are repeated. `axes` increases.
  case broadcast([Dimension], axes: [Int])
  /// Elements `start ..< start + size` of one axis.
  case slice(axis: Int, start: Int, size: Int)
  /// `value` before and after along one axis; with 0 the adjoint of `slice`.
  case pad(axis: Int, before: Int, after: Int, value: Double)
  case concatenate(axis: Int)
  /// The windows that slide along an axis: it becomes two, the positions p of the window and the offsets k inside it, with
  /// element [.., p, k, ..] = operand[.., p · stride + k · dilation, ..].
  case window(Window)
  /// The adjoint of `window`: each of the `extent` elements is the sum of all window elements that came from it.
  case windowAdjoint(Window, extent: Int)

  /// Sum of products over pairs of axes, with axes in common kept (a batched matrix product in general).
  case contract(Contraction)

  /// The operand; differentiation treats it as a constant.
  case stopGradient
}

package enum UnaryFunction: String, Hashable, Sendable, CaseIterable {
  case negate, absolute, sign, floor
  case exponential, logarithm, squareRoot, reciprocalSquareRoot
  case sine, cosine, hyperbolicTangent
  /// The Gauss error function, erf(x) = 2/√π ∫₀ˣ exp(−t²) dt.
  case errorFunction
  /// Logical not of a boolean.
  case not
}

package enum BinaryFunction: String, Hashable, Sendable, CaseIterable {
  case add, subtract, multiply, divide, power, maximum, minimum
  /// Of booleans.
  case and, or
}

package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

package enum Reduction: String, Hashable, Sendable, CaseIterable {
  case sum, maximum, minimum
}

package enum RuntimeScalar: String, Hashable, Sendable, CaseIterable {
  /// The number of this update, from 1.
  case step
  /// Updates in the whole run.
  case totalSteps
  /// The epoch, from 1.
  case epoch
  /// The factor that the schedule puts on the learning rate of this step.
  case learningRateFactor
  /// Examples in this call: the batch size, or fewer in the last batch.
  case exampleCount
  /// Examples of the batches before this one whose gradients wait for the same update.
  case accumulatedExamples
}

/// A window that slides along an axis, always inside it: elements at the end that it does not reach in whole strides are in no
/// window.
package struct Window: Hashable, Sendable {
  /// The axis that it slides along; the offsets become the axis behind it.
  package var axis: Int
  /// Elements in a window.
  package var size: Int
  /// From one window to the next.
  package var stride: Int
  /// From one element of a window to the next.
  package var dilation: Int

  package init(axis: Int, size: Int, stride: Int = 1, dilation: Int = 1) {
    self.axis = axis
    self.size = size
    self.stride = stride
    self.dilation = dilation
  }

  /// How many elements a window spans, those that it leaves out between its own included; nil if no integer holds it.
  package var span: Int? {
    let (reach, overflow) = (size - 1).multipliedReportingOverflow(by: dilation)
    return overflow || reach == .max ? nil : reach + 1
  }

  /// How many windows fit an axis of this many elements; nil if none does, or if a number is below 1.
  package func positions(in extent: Int) -> Int? {
    guard size >= 1, stride >= 1, dilation >= 1, let span, span <= extent else { return nil }
    return (extent - span) / stride + 1
  }
}

extension Op {
  /// The word that the textual form uses, such as `contract` or `add`.
  package var name: String {
    switch self {
    case .input: "input"
    case .parameter: "parameter"
    case .state: "state"
    case .gradient: "gradient"
    case .constant: "constant"
    case .runtime: "runtime"
    case .iota: "iota"
    case .random: "random"
    case .unary(let function): function.rawValue
    case .binary(let function): function.rawValue
    case .compare(let comparison): comparison.rawValue
    case .select: "select"
    case .reduce: "reduce"
    case .argumentMaximum: "argumentMaximum"
    case .reshape: "reshape"
    case .permute: "permute"
    case .broadcast: "broadcast"
    case .slice: "slice"
    case .pad: "pad"
    case .concatenate: "concatenate"
    case .window: "window"
    case .windowAdjoint: "windowAdjoint"
    case .contract: "contract"
    case .stopGradient: "stopGradient"
    }
  }
}
