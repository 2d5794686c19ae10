/// What can be wrong with a graph. Each case carries the offending data; `description` has the prose.
package enum GraphError: Error, Hashable, Sendable {
  /// The operation takes `expected` operands.
  case operandCount(expected: Int, found: Int)
  /// The operation takes at least one operand.
  case noOperands
  /// Operand `operand` must have elements of type `expected`.
  case element(operand: Int, expected: TensorType.Element, found: TensorType)
  /// Element-wise operands must have the same dimensions.
  case dimensionsDiffer([TensorType])
  /// `.input(index)`, `.parameter(index)`, …: the graph declares only `count` of them.
  case undeclared(kind: String, index: Int, count: Int)
  case axisOutOfRange(axis: Int, rank: Int)
  /// Lists of axes name at least one axis and increase.
  case axesNotIncreasing([Int])
  /// The operation must not touch the batch axis.
  case batchAxis
  /// The batch axis may only be the first.
  case batchNotFirst([Dimension])
  /// Sizes are at least 1 and the number of elements fits an `Int`.
  case badSize([Dimension])
  case reshape(from: TensorType, to: [Dimension])
  case notAPermutation([Int], rank: Int)
  case broadcast(from: TensorType, to: [Dimension], axes: [Int])
  case sliceOutOfRange(start: Int, size: Int, extent: Int)
  case negativePadding(before: Int, after: Int)
  /// The element to pad with must be a number.
  case padValue(Double)
  /// The window does not go with the axis, or, for its adjoint, with the axes of positions and offsets.
  case window(Window, extent: Int)
  case concatenate([TensorType], axis: Int)
  case contractionAxisRepeated
  case contractionSizes(left: Dimension, right: Dimension)
  /// Streams of random numbers are numbered in 32 bits.
  case badStream(Int)

  /// An operand does not come before its user.
  case operandOrder(ValueID)
  case wrongType(stated: TensorType, computed: TensorType)
  case noSuchValue(ValueID)
  case outputType(Output.Target, expected: TensorType, found: TensorType)
  case duplicateOutput(Output.Target)
  case missingOutput(Output.Target)
  case unexpectedOutput(Output.Target)
  /// An operation that this phase cannot have, such as `gradient` outside the update graph.
  case unexpectedOperation(String)
  /// A phase must share the declarations of its program.
  case declarationsDiffer(kind: String)

  /// An error at a node.
  indirect case node(ValueID, String, GraphError)
  /// An error in a phase of a program.
  indirect case phase(String, GraphError)
}

extension GraphError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .operandCount(let expected, let found): "takes \(expected) operands, not \(found)"
    case .noOperands: "takes at least one operand"
    case .element(let operand, let expected, let found):
      "operand \(operand) must be \(expected.rawValue), and is \(found.element.rawValue) \(found.dimensions)"
    case .dimensionsDiffer(let types):
      "operands must have the same dimensions, and have \(types.map(\.description).joined(separator: ", "))"
    case .undeclared(let kind, let index, let count): "\(kind) \(index) is not declared: there are \(count)"
    case .axisOutOfRange(let axis, let rank): "axis \(axis) is out of range: there are \(rank) axes"
    case .axesNotIncreasing(let axes): "axes must increase and be at least one, and are \(axes)"
    case .batchAxis: "the batch axis cannot be used here"
    case .batchNotFirst(let dimensions): "the batch axis must be the first, in \(dimensions)"
    case .badSize(let dimensions): "sizes must be at least 1 and their product must fit an integer, in \(dimensions)"
    case .reshape(let from, let to): "cannot reshape \(from) to \(to)"
    case .notAPermutation(let axes, let rank): "\(axes) is not a permutation of \(rank) axes"
    case .broadcast(let from, let to, let axes): "cannot broadcast \(from) to \(to) along axes \(axes)"
    case .sliceOutOfRange(let start, let size, let extent):
      "cannot slice \(size) from \(start) out of an axis of \(extent)"
    case .negativePadding(let before, let after): "cannot pad by \(before) and \(after)"
    case .padValue(let value): "cannot pad with \(value)"
    case .window(let window, let extent):
      "windows of \(window.size) elements, \(window.dilation) apart, with a stride of \(window.stride) do not go with "
        + "an axis of \(extent)"
    case .concatenate(let types, let axis):
      "cannot concatenate \(types.map(\.description).joined(separator: ", ")) along axis \(axis)"
    case .contractionAxisRepeated: "an axis occurs in two pairs of the contraction"
    case .contractionSizes(let left, let right): "contracted axes differ in size: \(left) and \(right)"
    case .badStream(let stream): "random stream \(stream) is not a 32-bit number"
    case .operandOrder(let operand): "operand %\(operand.index) does not come before its user"
    case .wrongType(let stated, let computed): "the type is stated as \(stated), and is \(computed)"
    case .noSuchValue(let value): "there is no value %\(value.index)"
    case .outputType(let target, let expected, let found): "\(target) must be \(expected), and is \(found)"
    case .duplicateOutput(let target): "\(target) is given twice"
    case .missingOutput(let target): "\(target) is missing"
    case .unexpectedOutput(let target): "\(target) cannot be an output here"
    case .unexpectedOperation(let operation): "\(operation) cannot be used here"
    case .declarationsDiffer(let kind): "the declarations of \(kind) differ from the program's"
    case .node(let value, let operation, let error): "%\(value.index) = \(operation): \(error)"
    case .phase(let phase, let error): "\(phase): \(error)"
    }
  }
}

extension Output.Target: CustomStringConvertible {
  package var description: String {
    switch self {
    case .result(let name): "result \(name)"
    case .parameter(let index): "parameter \(index)"
    case .state(let index): "state \(index)"
    case .gradient(let index): "gradient \(index)"
    }
  }
}
