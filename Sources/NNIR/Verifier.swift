/// Throws the first violation of a graph's invariants:
///
/// - Declared types and shapes have sizes of at least 1, and the batch axis at most as the first axis of inputs.
/// - Operands come before their users, and suit them; every stated type is the computed one.
/// - Outputs refer to values, no two have the same target, and new parameters, states and gradients have the shape of what
///   they replace.
package func verify(_ graph: Graph) throws(GraphError) {
  for input in graph.inputs { try input.type.check() }
  for storage in graph.parameters + graph.states { try TensorType(shape: storage.shape).check() }
  for state in graph.states {
    if let parameter = state.parameter { try check(parameter, in: graph.parameters, kind: "parameter") }
  }

  for (index, node) in graph.nodes.enumerated() {
    do throws(GraphError) {
      for operand in node.operands where !(0..<index).contains(operand.index) { throw .operandOrder(operand) }
      let type = try node.op.resultType(of: node.operands.map { graph[$0].type }, in: graph)
      guard type == node.type else { throw .wrongType(stated: node.type, computed: type) }
    } catch {
      throw .node(ValueID(index), node.op.name, error)
    }
  }

  var targets: Set<Output.Target> = []
  for output in graph.outputs {
    guard graph.nodes.indices.contains(output.value.index) else { throw .noSuchValue(output.value) }
    guard targets.insert(output.target).inserted else { throw .duplicateOutput(output.target) }
    switch output.target {
    case .result: break
    case .parameter(let index), .gradient(let index):
      try check(index, in: graph.parameters, kind: "parameter")
      try check(output, of: graph, is: TensorType(shape: graph.parameters[index].shape))
    case .state(let index):
      try check(index, in: graph.states, kind: "state")
      try check(output, of: graph, is: TensorType(shape: graph.states[index].shape))
    }
  }
}

/// Throws the first violation of a program's invariants: those of its graphs, and what `Program` says of each phase.
package func verify(_ program: Program) throws(GraphError) {
  try verify(program.initialization, in: program, leaves: [.constant, .random]) { graph throws(GraphError) in
    try checkOutputs(of: graph, allowed: [.parameter, .state])
    for index in program.parameters.indices { _ = try graph.value(of: .parameter(index: index)) }
    for index in program.states.indices { _ = try graph.value(of: .state(index: index)) }
  }
  try verify(program.preparation, in: program, leaves: [.constant, .random, .input, .runtime, .storage]) {
    graph throws(GraphError) in
    try checkOutputs(of: graph, allowed: [.result])
    for field in program.fields {
      let expected = TensorType([.batch] + field.shape.map(Dimension.size))
      try check(Output(.result(field.name), try graph.value(of: .result(field.name))), of: graph, is: expected)
    }
  }
  try verify(
    program.training, in: program, leaves: [.constant, .random, .input, .runtime, .storage]
  ) { graph throws(GraphError) in
    try checkOutputs(of: graph, allowed: [.result, .state])
    try checkScalar("loss", of: graph)
  }
  try verify(
    program.update, in: program, leaves: [.constant, .random, .runtime, .storage, .gradient]
  ) { graph throws(GraphError) in
    try checkOutputs(of: graph, allowed: [.result, .parameter, .state])
    try checkScalar("grad_norm", of: graph)
  }
  if let accumulation = program.accumulation {
    try verify(accumulation, in: program, leaves: [.constant, .runtime, .storage, .gradient]) {
      graph throws(GraphError) in
      try checkOutputs(of: graph, allowed: [.result, .state])
      try checkScalar("grad_norm", of: graph)
    }
  }
  try verify(program.evaluation, in: program, leaves: [.constant, .random, .input, .runtime, .storage]) {
    graph throws(GraphError) in
    try checkOutputs(of: graph, allowed: [.result])
    for output in graph.outputs where graph[output.value].type.isBatched {
      throw .outputType(
        output.target, expected: TensorType(shape: graph[output.value].type.exampleShape),
        found: graph[output.value].type)
    }
  }
  try verify(program.summary, in: program, leaves: [.constant, .input]) { graph throws(GraphError) in
    try checkOutputs(of: graph, allowed: [.result])
    try checkScalar("loss", of: graph)
    let totals = program.evaluation.outputs
    guard graph.inputs.count == totals.count else {
      throw .operandCount(expected: totals.count, found: graph.inputs.count)
    }
    for (input, total) in zip(graph.inputs, totals) {
      try check(total, of: program.evaluation, is: input.type)
    }
    for metric in program.metrics {
      let output = Output(.result(metric.name), try graph.value(of: .result(metric.name)))
      try check(output, of: graph, is: TensorType(shape: metric.shape))
    }
  }
  try verify(program.prediction, in: program, leaves: [.constant, .random, .input, .runtime, .storage]) {
    graph throws(GraphError) in
    try checkOutputs(of: graph, allowed: [.result])
    for output in graph.outputs where !graph[output.value].type.isBatched {
      let found = graph[output.value].type
      throw .outputType(output.target, expected: TensorType([.batch] + found.dimensions), found: found)
    }
  }
  try verify(program.schedule, in: program, leaves: [.constant, .runtime, .input]) { graph throws(GraphError) in
    try checkOutputs(of: graph, allowed: [.result])
    try checkScalar("factor", of: graph)
  }
  if let update = program.scheduleUpdate {
    try verify(update, in: program, leaves: [.constant, .runtime, .input]) { graph throws(GraphError) in
      try checkOutputs(of: graph, allowed: [.result])
      for state in program.scheduleStates { try checkScalar(state.name, of: graph) }
    }
  }
}

/// What the nodes without operands may be in a phase.
private enum Leaf {
  case constant, random, input, runtime, storage, gradient
}

private enum OutputKind {
  case result, parameter, state, gradient
}

private func verify(
  _ graph: Graph, in program: Program, leaves: Set<Leaf>, rules: (Graph) throws(GraphError) -> Void
) throws(GraphError) {
  do throws(GraphError) {
    try verify(graph)
    guard graph.parameters == program.parameters else { throw .declarationsDiffer(kind: "parameters") }
    guard graph.states == program.states else { throw .declarationsDiffer(kind: "states") }
    for (index, node) in graph.nodes.enumerated() {
      if let leaf = leaf(of: node.op), !leaves.contains(leaf) {
        throw .node(ValueID(index), node.op.name, .unexpectedOperation(node.op.name))
      }
    }
    try rules(graph)
  } catch {
    throw .phase(graph.name, error)
  }
}

private func leaf(of op: Op) -> Leaf? {
  switch op {
  case .constant, .iota: .constant
  case .random: .random
  case .input: .input
  case .runtime: .runtime
  case .parameter, .state: .storage
  case .gradient: .gradient
  case .unary, .binary, .compare, .select, .reduce, .argumentMaximum, .reshape, .permute, .broadcast, .slice, .pad,
    .window, .windowAdjoint,
    .concatenate, .contract, .stopGradient:
    nil
  }
}

private func checkOutputs(of graph: Graph, allowed: Set<OutputKind>) throws(GraphError) {
  for output in graph.outputs {
    let kind: OutputKind =
      switch output.target {
      case .result: .result
      case .parameter: .parameter
      case .state: .state
      case .gradient: .gradient
      }
    guard allowed.contains(kind) else { throw .unexpectedOutput(output.target) }
  }
}

private func checkScalar(_ name: String, of graph: Graph) throws(GraphError) {
  try check(Output(.result(name), try graph.value(of: .result(name))), of: graph, is: .scalar)
}

private func check(_ output: Output, of graph: Graph, is expected: TensorType) throws(GraphError) {
  let found = graph[output.value].type
  guard found == expected else { throw .outputType(output.target, expected: expected, found: found) }
}

private func check(_ index: Int, in storage: [StorageInfo], kind: String) throws(GraphError) {
  guard storage.indices.contains(index) else { throw .undeclared(kind: kind, index: index, count: storage.count) }
}

extension Graph {
  fileprivate func value(of target: Output.Target) throws(GraphError) -> ValueID {
    guard let output = outputs.first(where: { $0.target == target }) else { throw .missingOutput(target) }
    return output.value
  }
}
