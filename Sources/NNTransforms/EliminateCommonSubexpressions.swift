import NNIR

/// Computes equal expressions once. Origins do not matter: the first node stays, with its own. For commutative operations
/// the order of the operands does not matter either.
package func eliminateCommonSubexpressions(_ graph: Graph) -> Graph {
  var result = graph
  result.nodes = []
  var values: [ValueID] = []
  values.reserveCapacity(graph.nodes.count)
  var known: [Expression: ValueID] = [:]
  for node in graph.nodes {
    var node = node
    node.operands = node.operands.map { values[$0.index] }
    let expression = Expression(node)
    if let value = known[expression] {
      values.append(value)
    } else {
      let value = ValueID(result.nodes.count)
      known[expression] = value
      values.append(value)
      result.nodes.append(node)
    }
  }
  result.outputs = graph.outputs.map { Output($0.target, values[$0.value.index]) }
  return result
}

/// What makes two nodes compute the same.
private struct Expression: Hashable {
  var op: Op
  /// Constants are told apart by their bits: 0 is not -0, and a NaN is itself.
  var bits: UInt64
  var operands: [ValueID]
  var type: TensorType

  init(_ node: Node) {
    op = node.op
    bits = 0
    if case .constant(let value) = node.op {
      op = .constant(0)
      bits = value.bitPattern
    }
    operands = node.op.isCommutative ? node.operands.sorted() : node.operands
    type = node.type
  }
}

extension Op {
  /// Whether the operands can be exchanged.
  fileprivate var isCommutative: Bool {
    switch self {
    case .binary(let function):
      switch function {
      case .add, .multiply, .maximum, .minimum, .and, .or: true
      case .subtract, .divide, .power: false
      }
    case .compare(let comparison):
      switch comparison {
      case .equal, .notEqual: true
      case .less, .lessOrEqual, .greater, .greaterOrEqual: false
      }
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .select, .reduce,
      .argumentMaximum, .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window,
      .windowAdjoint, .contract, .stopGradient:
      false
    }
  }
}
