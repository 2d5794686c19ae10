import NNDiagnostics

/// The index of a node in its graph.
package struct ValueID: Hashable, Sendable, Comparable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (left: ValueID, right: ValueID) -> Bool { left.index < right.index }
}

/// Where a node comes from, for names of kernels, comments, and error messages. It does not take part in equality of nodes.
package struct Origin: Hashable, Sendable {
  /// The path of layers and bindings, such as `linear1` or `block2.attention`; empty in the model's own body.
  package var scope: String
  /// What the node is called there: the binding, function or operator (`relu`, `@`).
  package var name: String
  package var range: SourceRange?
  /// True for nodes that differentiation made.
  package var isBackward: Bool

  package init(scope: String = "", name: String = "", range: SourceRange? = nil, isBackward: Bool = false) {
    self.scope = scope
    self.name = name
    self.range = range
    self.isBackward = isBackward
  }
}

package struct Node: Hashable, Sendable {
  package var op: Op
  package var operands: [ValueID]
  package var type: TensorType
  package var origin: Origin

  package init(op: Op, operands: [ValueID], type: TensorType, origin: Origin) {
    self.op = op
    self.operands = operands
    self.type = type
    self.origin = origin
  }
}

/// A field of the batch, such as `image: [batch, 64]`.
package struct InputInfo: Hashable, Sendable {
  package var name: String
  package var type: TensorType

  package init(name: String, type: TensorType) {
    self.name = name
    self.type = type
  }
}

/// A parameter or state tensor; it has no batch axis.
package struct StorageInfo: Hashable, Sendable {
  /// Path with dots, such as `linear1.weight`; for optimizer state `linear1.weight.m`.
  package var name: String
  package var shape: [Int]
  /// The parameter that this state belongs to (optimizer state), nil for parameters and layer state.
  package var parameter: Int?
  /// The initialiser as written, for `info`, such as `kaiming_uniform(fan_in: in, fan_out: out)`.
  package var initializer: String
  package var range: SourceRange?

  package init(name: String, shape: [Int], parameter: Int? = nil, initializer: String, range: SourceRange? = nil) {
    self.name = name
    self.shape = shape
    self.parameter = parameter
    self.initializer = initializer
    self.range = range
  }

  package var count: Int { shape.reduce(1, *) }
}

/// What a graph is for.
package struct Output: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A value handed back to the trainer under this name.
    case result(String)
    /// The new value of a parameter.
    case parameter(index: Int)
    /// The new value of a state tensor.
    case state(index: Int)
    /// The gradient of a parameter, kept where `gradcheck` and the updates find it.
    case gradient(index: Int)
  }

  package var target: Target
  package var value: ValueID

  package init(_ target: Target, _ value: ValueID) {
    self.target = target
    self.value = value
  }
}

/// A tensor program without control flow: nodes in topological order (operands come before their users), and the
/// outputs for whose sake they are computed.
///
///     graph loss
///       input 0 x: [batch, 3]
///       parameter 0 w: [3]
///       %0 = input 0 : [batch, 3]
///       …
///
/// A graph is a value: passes return a new one. All phases of a program (training, evaluation, …) share the numbering of
/// `parameters` and `states`.
package struct Graph: Hashable, Sendable {
  package var name: String
  package var inputs: [InputInfo]
  package var parameters: [StorageInfo]
  package var states: [StorageInfo]
  package var nodes: [Node]
  package var outputs: [Output]

  package init(
    name: String, inputs: [InputInfo] = [], parameters: [StorageInfo] = [], states: [StorageInfo] = [],
    nodes: [Node] = [], outputs: [Output] = []
  ) {
    self.name = name
    self.inputs = inputs
    self.parameters = parameters
    self.states = states
    self.nodes = nodes
    self.outputs = outputs
  }

  package subscript(_ value: ValueID) -> Node { nodes[value.index] }

  /// The value of the result with this name.
  package func result(_ name: String) -> ValueID? {
    outputs.first { $0.target == .result(name) }?.value
  }
}
