import NNIR

/// Gives every computed node its level (see `Partition`) and gathers the nodes of a level that feed one another.
struct LevelAssignment {
  private struct Edge {
    var producer: ValueID
    var consumer: ValueID
    /// The value passes through a scalar that all workers must agree on.
    var isUniform: Bool
  }

  private let graph: Graph
  private let roles: [Role]
  private let divisions: [Division?]
  private let keptMasks: Set<ValueID>
  private var edges: [Edge] = []
  private var incoming: [[Int]]
  private var outgoing: [[Int]]
  private var level: [Int]

  init(graph: Graph, roles: [Role], batches: DivisionBatches, keptMasks: Set<ValueID>) {
    self.graph = graph
    self.roles = roles
    self.keptMasks = keptMasks
    divisions = graph.nodes.indices.map { nodeDivision(ValueID($0), graph: graph, roles: roles, batches: batches) }
    incoming = Array(repeating: [], count: graph.nodes.count)
    outgoing = incoming
    level = Array(repeating: 0, count: graph.nodes.count)
    findEdges()
  }

  /// The kernels in execution order.
  mutating func formGroups() -> [KernelGroup] {
    assignEarliestLevels()
    sink()
    raiseUpdates()
    sink()
    return gather()
  }

  /// Connects every computed node with the computed nodes that it reads, directly or through nodes without memory.
  private mutating func findEdges() {
    for index in graph.nodes.indices where needsKernel(ValueID(index)) {
      var visited: Set<ValueID> = []
      var pending = graph.nodes[index].operands.map { ($0, false) }
      while let (value, isUniform) = pending.popLast() {
        switch roles[value.index] {
        case .leaf: break
        case .computed, .contracted:
          incoming[index].append(edges.count)
          outgoing[value.index].append(edges.count)
          edges.append(Edge(producer: value, consumer: ValueID(index), isUniform: isUniform))
        case .inlined, .uniform:
          guard visited.insert(value).inserted else { break }
          let passesUniform = isUniform || roles[value.index] == .uniform
          pending += graph[value].operands.map { ($0, passesUniform) }
        }
      }
    }
  }

  private func needsKernel(_ value: ValueID) -> Bool {
    switch roles[value.index] {
    case .computed, .contracted: true
    case .leaf, .inlined, .uniform: false
    }
  }

  /// True when consumer and producer can be one kernel: a worker then reads only what it has computed itself.
  private func canFuse(_ edge: Edge) -> Bool {
    let producer = graph[edge.producer]
    if edge.isUniform || producer.type.isScalar || roles[edge.consumer.index] == .contracted { return false }
    guard let division = divisions[edge.producer.index], division == divisions[edge.consumer.index] else {
      return false
    }
    switch division {
    case .rows: return producer.type.isBatched
    case .elements: return true
    case .slices, .columns, .terms: return false
    case .single: return true
    }
  }

  private mutating func assignEarliestLevels() {
    for index in graph.nodes.indices {
      for edge in incoming[index] {
        let step = canFuse(edges[edge]) ? 0 : 1
        level[index] = max(level[index], level[edges[edge].producer.index] + step)
      }
    }
  }

  /// Moves nodes to the level of their earliest user. Contractions and reductions move only if all their users can take
  /// them in: otherwise they would lose the kernel that has their operands at hand. Reductions over parameters have none.
  /// Masks stay, so that what they compare need not be kept.
  private mutating func sink() {
    for index in graph.nodes.indices.reversed()
    where needsKernel(ValueID(index)) && !keptMasks.contains(ValueID(index)) {
      let users = outgoing[index].map { edges[$0] }
      if users.isEmpty { continue }
      let needsUsers: Bool
      switch graph.nodes[index].op {
      case .contract: needsUsers = true
      case .reduce, .argumentMaximum: needsUsers = divisions[index] == .rows
      case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare,
        .select, .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint,
        .stopGradient:
        needsUsers = false
      }
      if needsUsers && !users.allSatisfy(canFuse) { continue }
      let latest = users.map { level[$0.consumer.index] - (canFuse($0) ? 0 : 1) }.min() ?? level[index]
      level[index] = max(level[index], latest)
    }
  }

  /// Puts the nodes that overwrite a parameter or a state behind everything that still reads the old value, and behind the
  /// results, which decide whether the step is applied at all.
  private mutating func raiseUpdates() {
    var last = 0
    for output in graph.outputs {
      if case .result = output.target { last = max(last, levelBehind(output.value)) }
    }
    for index in graph.nodes.indices where needsKernel(ValueID(index)) {
      if roles[index] == .contracted || divisions[index] == .rows { last = max(last, level[index] + 1) }
    }
    for output in graph.outputs where needsKernel(output.value) {
      switch output.target {
      case .parameter, .state: level[output.value.index] = max(level[output.value.index], last)
      case .result, .gradient: break
      }
    }
  }

  /// The first level at which a result is known to all workers.
  private func levelBehind(_ value: ValueID) -> Int {
    switch roles[value.index] {
    case .leaf: return 0
    case .computed, .contracted: return level[value.index] + 1
    case .inlined, .uniform: return graph[value].operands.map(levelBehind).max() ?? 0
    }
  }

  private func gather() -> [KernelGroup] {
    var parent = Array(graph.nodes.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index {
        parent[index] = parent[parent[index]]
        index = parent[index]
      }
      return index
    }
    func join(_ left: Int, _ right: Int) {
      let (a, b) = (root(left), root(right))
      parent[max(a, b)] = min(a, b)
    }
    for edge in edges
    where canFuse(edge) && level[edge.producer.index] == level[edge.consumer.index] {
      join(edge.producer.index, edge.consumer.index)
    }
    // A parameter and its state are overwritten by one kernel: each new value may need the old ones of the others.
    var writer: [Int: Int] = [:]
    for output in graph.outputs where needsKernel(output.value) {
      let owner: Int
      switch output.target {
      case .parameter(let index): owner = index
      case .state(let index): owner = graph.states[index].parameter ?? (-1 - index)
      case .result, .gradient: continue
      }
      let index = output.value.index
      if let other = writer[owner], level[other] == level[index], divisions[other] == divisions[index] {
        join(other, index)
      }
      writer[owner] = index
    }
    var members: [Int: [ValueID]] = [:]
    for index in graph.nodes.indices where needsKernel(ValueID(index)) {
      members[root(index), default: []].append(ValueID(index))
    }
    return members.sorted { (level[$0.key], $0.key) < (level[$1.key], $1.key) }.map { key, nodes in
      KernelGroup(nodes: nodes, division: divisions[key] ?? .single, level: level[key])
    }
  }
}

/// The examples of a batch, where they decide whether there are slices and terms; nil where there shall be none.
struct DivisionBatches {
  var slices: Int?
  var terms: Int?
}

/// How the work on one node can be divided, or nil if it needs no kernel.
func nodeDivision(_ value: ValueID, graph: Graph, roles: [Role], batches: DivisionBatches) -> Division? {
  switch roles[value.index] {
  case .leaf, .inlined, .uniform: return nil
  case .computed, .contracted: break
  }
  let node = graph[value]
  if let rows = sharedRows(value, graph: graph, roles: roles, batch: batches.slices) {
    return .slices(rows, size: node.type.exampleCount / rows)
  }
  if let terms = sharedTerms(value, graph: graph, roles: roles, batch: batches.terms) {
    return .terms(terms, size: graph[node.operands[1]].type.exampleCount / terms)
  }
  if node.type.isBatched || node.operands.contains(where: { graph[$0].type.isBatched }) { return .rows }
  let shape: TensorType
  switch node.op {
  case .reduce:
    if !node.type.isScalar { return .single }
    shape = graph[node.operands[0]].type
  case .unary, .binary, .select, .reshape:
    shape = node.type
  case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .compare, .argumentMaximum,
    .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint, .contract, .stopGradient:
    if isFlat(value, dimensions: node.type.dimensions, graph: graph, roles: roles, isRoot: true) {
      return .elements(node.type.exampleCount)
    }
    return .single
  }
  let operandsAreFlat = node.operands.allSatisfy {
    isFlat($0, dimensions: shape.dimensions, graph: graph, roles: roles, isRoot: false)
  }
  return operandsAreFlat ? .elements(shape.exampleCount) : .single
}

/// True when element i of the tensor needs only elements i of tensors of the same dimensions, and numbers.
private func isFlat(
  _ value: ValueID, dimensions: [Dimension], graph: Graph, roles: [Role], isRoot: Bool
) -> Bool {
  let node = graph[value]
  if !isRoot {
    switch roles[value.index] {
    case .uniform: return true
    case .leaf, .computed, .contracted: return node.type.dimensions == dimensions || (node.type.isScalar)
    case .inlined: break
    }
  }
  switch node.op {
  case .random: return true
  case .iota: return dimensions.count == 1
  case .broadcast: return roles[node.operands[0].index] == .uniform || graph[node.operands[0]].type.isScalar
  case .unary, .binary, .compare, .select, .stopGradient:
    return node.operands.allSatisfy {
      isFlat($0, dimensions: dimensions, graph: graph, roles: roles, isRoot: false)
    }
  case .reshape:
    // An alias of the same elements in the same order.
    return graph[node.operands[0]].type.exampleCount == node.type.exampleCount
      && isFlat(
        node.operands[0], dimensions: graph[node.operands[0]].type.dimensions, graph: graph, roles: roles,
        isRoot: false)
  case .input, .parameter, .state, .gradient, .constant, .runtime, .reduce, .argumentMaximum, .permute, .slice, .pad,
    .concatenate, .window, .windowAdjoint, .contract:
    return false
  }
}
