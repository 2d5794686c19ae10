import NNDiagnostics
import NNIR
import NNSyntax

/// Finds the activations of the model: whatever is called on one tensor of the training graph and turns out to be an element-wise,
/// nonlinear function of it, be it a `func` of the prelude or the user's own, a function without a name, or a layer such as a
/// ReLU whose slope is trained. What an activation consists of is not recorded apart.
extension Elaborator {
  /// Runs a call of a function, and records what it did if it is an activation.
  func recordingActivation(
    of function: Function, _ arguments: [EvaluatedArgument], at range: SourceRange,
    _ call: () throws(Abort) -> Value
  ) throws(Abort) -> Value {
    var name = function.name
    switch function.body {
    case .formula: break
    case .lambda: name = "function"
    case .builtin(let builtin): guard builtin.isActivation else { return try call() }
    // They call the function or layer that is recorded.
    case .data, .partial, .applied: return try call()
    }
    let path = context.path.isEmpty ? name : context.path + "." + name
    return try recordingActivation(named: path, function: name, arguments, call)
  }

  /// The same for a layer, whose path is its name.
  func recordingActivation(
    named name: String, function: String? = nil, _ arguments: [EvaluatedArgument], _ call: () throws(Abort) -> Value
  ) throws(Abort) -> Value {
    let known = activations.count
    let range = context.range
    let position = parameters.count
    let value = try call()
    guard phase == .training, context.isInModel, let input = onlyTensor(arguments), case .tensor(let output) = value,
      output.phase == .training, input.type.isBatched, input.id < output.id,
      let graph = builders[.training]?.graph, isActivation(output.id, of: input.id, in: graph)
    else { return value }
    activations.removeSubrange(known...)
    activations.append(
      Activation(
        name: name, function: function ?? "", range: range, input: input.id, output: output.id, position: position))
    return value
  }

  private func onlyTensor(_ arguments: [EvaluatedArgument]) -> Tensor? {
    var found: Tensor?
    for argument in arguments {
      guard case .tensor(let tensor) = argument.value else { continue }
      if found != nil { return nil }
      found = tensor
    }
    return found
  }

  /// The activations with names of their own: functions are numbered, layers from the second use on.
  func numbered(_ activations: [Activation]) -> [Activation] {
    var taken: Set<String> = []
    return activations.map { activation in
      var activation = activation
      let base = activation.name
      var number = 1
      if !activation.function.isEmpty { activation.name = base + "1" }
      while !taken.insert(activation.name).inserted {
        number += 1
        activation.name = base + (activation.function.isEmpty ? "_" : "") + String(number)
      }
      return activation
    }
  }
}

extension Builtin {
  /// True for the functions that serve as activations as they are; the others are what activations and norms consist of.
  fileprivate var isActivation: Bool { [.sin, .cos, .tanh, .erf, .max, .min].contains(self) }
}

/// How a value depends on another one.
private enum Dependence {
  case none
  /// Element by element, as a sum or a multiple.
  case linear
  /// Element by element.
  case curved
  /// Through anything else.
  case mixed
}

/// True if `output` is an element-wise function of `input` that is not linear.
private func isActivation(_ output: ValueID, of input: ValueID, in graph: Graph) -> Bool {
  var dependence = [Dependence](repeating: .none, count: output.index - input.index + 1)
  dependence[0] = .linear
  for index in input.index + 1...output.index {
    let node = graph.nodes[index]
    let operands = node.operands.map { $0 < input ? Dependence.none : dependence[$0.index - input.index] }
    dependence[index - input.index] = combine(operands, through: node.op)
  }
  return dependence[output.index - input.index] == .curved
}

private func combine(_ operands: [Dependence], through op: Op) -> Dependence {
  let depending = operands.filter { $0 != .none }
  if depending.isEmpty { return .none }
  if depending.contains(.mixed) { return .mixed }
  let both: Dependence = depending.contains(.curved) ? .curved : .linear
  switch op {
  case .unary(.negate), .binary(.add), .binary(.subtract), .stopGradient: return both
  case .binary(.multiply): return depending.count == 1 ? both : .curved
  case .binary(.divide): return operands[1] == .none ? both : .curved
  case .select: return operands[0] == .none ? both : .curved
  case .unary, .binary, .compare: return .curved
  case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .reduce, .argumentMaximum,
    .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint, .contract:
    return .mixed
  }
}
