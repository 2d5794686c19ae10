/// Builds a graph node by node, and computes every type.
///
///     var builder = GraphBuilder(name: "loss", inputs: [InputInfo(name: "x", type: TensorType([.batch, .size(3)]))])
///     let x = builder.add(.input(index: 0))
///     builder.output(.result("loss"), builder.sum(x, axes: [0, 1]))
///     let graph = builder.graph
///
/// The functions that return a `ValueID` without `throws` are for callers that have made sure of the operands: a mistake is a
/// bug in the compiler, and stops it with the error's text. `append` is for the others.
package struct GraphBuilder: Sendable {
  package var graph: Graph
  /// What nodes get as origin where no other is given.
  package var origin = Origin()

  package init(_ graph: Graph) { self.graph = graph }

  package init(
    name: String, inputs: [InputInfo] = [], parameters: [StorageInfo] = [], states: [StorageInfo] = []
  ) {
    self.graph = Graph(name: name, inputs: inputs, parameters: parameters, states: states)
  }

  package func type(of value: ValueID) -> TensorType { graph[value].type }

  /// Adds a node, or throws what is wrong with it.
  package mutating func append(
    _ op: Op, _ operands: [ValueID] = [], origin: Origin? = nil
  ) throws(GraphError) -> ValueID {
    var types: [TensorType] = []
    for operand in operands {
      guard graph.nodes.indices.contains(operand.index) else { throw .noSuchValue(operand) }
      types.append(graph[operand].type)
    }
    let type = try op.resultType(of: types, in: graph)
    graph.nodes.append(Node(op: op, operands: operands, type: type, origin: origin ?? self.origin))
    return ValueID(graph.nodes.count - 1)
  }

  /// Adds a node. The operands must suit the operation.
  @discardableResult
  package mutating func add(_ op: Op, _ operands: [ValueID] = [], origin: Origin? = nil) -> ValueID {
    do throws(GraphError) {
      return try append(op, operands, origin: origin)
    } catch {
      preconditionFailure("cannot add '\(op.name)' to graph '\(graph.name)': \(error)")
    }
  }

  package mutating func output(_ target: Output.Target, _ value: ValueID) {
    graph.outputs.append(Output(target, value))
  }
}

extension GraphBuilder {
  /// A scalar constant.
  package mutating func constant(_ value: Double, origin: Origin? = nil) -> ValueID {
    add(.constant(value), origin: origin)
  }

  /// A tensor of these dimensions with this value everywhere.
  package mutating func constant(_ value: Double, to dimensions: [Dimension], origin: Origin? = nil) -> ValueID {
    fill(constant(value, origin: origin), to: dimensions, origin: origin)
  }

  /// A scalar, repeated to these dimensions.
  package mutating func fill(_ scalar: ValueID, to dimensions: [Dimension], origin: Origin? = nil) -> ValueID {
    broadcast(scalar, to: dimensions, axes: [], origin: origin)
  }

  package mutating func runtime(_ scalar: RuntimeScalar, origin: Origin? = nil) -> ValueID {
    add(.runtime(scalar), origin: origin)
  }

  package mutating func unary(_ function: UnaryFunction, _ operand: ValueID, origin: Origin? = nil) -> ValueID {
    add(.unary(function), [operand], origin: origin)
  }

  package mutating func binary(
    _ function: BinaryFunction, _ left: ValueID, _ right: ValueID, origin: Origin? = nil
  ) -> ValueID {
    add(.binary(function), [left, right], origin: origin)
  }

  /// An element-wise function of a tensor and a number.
  package mutating func binary(
    _ function: BinaryFunction, _ left: ValueID, _ right: Double, origin: Origin? = nil
  ) -> ValueID {
    binary(function, left, constant(right, to: type(of: left).dimensions, origin: origin), origin: origin)
  }

  package mutating func compare(
    _ comparison: Comparison, _ left: ValueID, _ right: ValueID, origin: Origin? = nil
  ) -> ValueID {
    add(.compare(comparison), [left, right], origin: origin)
  }

  package mutating func compare(
    _ comparison: Comparison, _ left: ValueID, _ right: Double, origin: Origin? = nil
  ) -> ValueID {
    compare(comparison, left, constant(right, to: type(of: left).dimensions, origin: origin), origin: origin)
  }

  package mutating func select(
    _ condition: ValueID, _ then: ValueID, _ otherwise: ValueID, origin: Origin? = nil
  ) -> ValueID {
    add(.select, [condition, then, otherwise], origin: origin)
  }

  /// The reduction over `axes`, in any order; without axes the operand itself.
  package mutating func reduce(
    _ reduction: Reduction, _ operand: ValueID, axes: [Int], origin: Origin? = nil
  ) -> ValueID {
    axes.isEmpty ? operand : add(.reduce(reduction, axes: axes.sorted()), [operand], origin: origin)
  }

  /// The sum over `axes`, in any order; without axes the operand itself.
  package mutating func sum(_ operand: ValueID, axes: [Int], origin: Origin? = nil) -> ValueID {
    reduce(.sum, operand, axes: axes, origin: origin)
  }

  /// The operand under other dimensions; the operand itself if they are its own.
  package mutating func reshape(
    _ operand: ValueID, to dimensions: [Dimension], origin: Origin? = nil
  ) -> ValueID {
    type(of: operand).dimensions == dimensions ? operand : add(.reshape(dimensions), [operand], origin: origin)
  }

  /// Result axis i is operand axis `axes[i]`; the operand itself if that changes nothing.
  package mutating func permute(_ operand: ValueID, _ axes: [Int], origin: Origin? = nil) -> ValueID {
    axes == Array(0..<type(of: operand).rank) ? operand : add(.permute(axes), [operand], origin: origin)
  }

  /// `axes[i]` is the result axis that operand axis i becomes; the operand itself if nothing is repeated.
  package mutating func broadcast(
    _ operand: ValueID, to dimensions: [Dimension], axes: [Int], origin: Origin? = nil
  ) -> ValueID {
    type(of: operand).dimensions == dimensions
      ? operand : add(.broadcast(dimensions, axes: axes), [operand], origin: origin)
  }

  package mutating func contract(
    _ left: ValueID, _ right: ValueID, batch: [Contraction.Pair] = [], summed: [Contraction.Pair],
    order: [Int]? = nil, origin: Origin? = nil
  ) -> ValueID {
    add(.contract(Contraction(batch: batch, summed: summed, order: order)), [left, right], origin: origin)
  }
}
