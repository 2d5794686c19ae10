import NNIR

/// How the work of a kernel is divided among the workers of the team.
package enum Division: Hashable, Sendable {
  /// Each worker takes a range of the examples of the batch.
  case rows
  /// Each worker takes a range of the elements of tensors that all have this many.
  case elements(Int)
  /// Each worker takes a range of the result's outermost indices, of which there are this many with so many elements each.
  case slices(Int, size: Int)
  /// Each worker takes a range of the columns of matrix products, of which there are this many, in all rows (see `divideColumns`).
  case columns(Int)
  /// Each worker takes a range of so many terms of the sums, for all examples, and of the rows of weights that belong to them,
  /// of so many elements each; the parts of the sums are added up later (see `sharedTerms`).
  case terms(Int, size: Int)
  /// Worker 0 does it all: small work on parameters whose shapes do not line up.
  case single
}

/// What becomes of a node when the graph is cut into kernels.
package enum Role: Hashable, Sendable {
  /// Read where it lies: an input, a parameter, a state tensor.
  case leaf
  /// Has no memory: computed again, or indexed through, wherever it is read (views, masks, random numbers).
  case inlined
  /// One number that is the same for all workers; computed in double precision between the kernels.
  case uniform
  /// Computed by a kernel, element by element or by reduction.
  case computed
  /// A sum of products: the head of a kernel.
  case contracted
}

/// One kernel before it has loops: nodes that are computed together, in topological order.
package struct KernelGroup: Hashable, Sendable {
  package var nodes: [ValueID]
  /// What decides which nodes are computed together; the loops may divide the work by columns instead of rows (see
  /// `LoopKernel.division`).
  package var division: Division
  package var level: Int
}

/// The cut of a graph into kernels, for batches of this many examples.
///
/// Every computed node has a level: the number of places before it where all data must be complete (the operands of a
/// contraction, the result of a reduction over examples). Nodes of one level that feed one another form one kernel, so
/// that everything element-wise around a reduction or after a contraction is fused with it. A node is then moved to the
/// level of its earliest user, which keeps what only the backward pass needs out of the forward kernels.
package struct Partition: Sendable {
  package let graph: Graph
  /// Schedule choices that are not made.
  let disabled: Set<ScheduleChoice>
  /// Examples of a whole batch.
  let batch: Int
  package let roles: [Role]
  /// In an order that respects all dependencies.
  package let groups: [KernelGroup]
  /// The group of each computed or contracted node.
  package let groupOf: [ValueID: Int]
  /// The nodes that have each node as an operand.
  package let users: [[ValueID]]

  /// The values that lie in memory: what others read, and contractions (a matrix product writes to memory).
  private let materialized: Set<ValueID>
  private let neededElsewhere: Set<ValueID>
  private let rowProducts: Set<ValueID>
  private let shortSums: Set<ValueID>
  private let keptMasks: Set<ValueID>
  /// For the new value of a parameter or state, and for every leaf that reads it: the one node that stands for its memory.
  private let places: [ValueID: ValueID]

  package init(_ source: Graph, batch: Int, disabling disabled: Set<ScheduleChoice> = []) {
    self.disabled = disabled
    self.batch = batch
    let batches = DivisionBatches(
      slices: disabled.contains(.slices) ? nil : batch, terms: disabled.contains(.terms) ? nil : batch)
    let graph = separateUpdates(separateOutputs(source), batches: batches)
    var roles = assignRoles(graph)
    var cut = Cut(graph, roles: roles, batches: batches)
    // What is cheap to compute again from memory that must exist anyway needs no memory of its own. Each round can make
    // other values free or needed; a few rounds settle it.
    for _ in 0..<(disabled.contains(.recompute) ? 0 : 4) {
      let cheap = findCheap(graph, roles: roles, neededElsewhere: cut.neededElsewhere, batch: batch)
      if cheap.isEmpty { break }
      for value in cheap { roles[value.index] = .inlined }
      cut = Cut(graph, roles: roles, batches: batches)
    }
    let users = graph.nodes.enumerated().reduce(into: [[ValueID]](repeating: [], count: graph.nodes.count)) {
      users, item in
      for operand in Set(item.element.operands) { users[operand.index].append(ValueID(item.offset)) }
    }
    var keptMasks: Set<ValueID> = []
    if !disabled.contains(.keepMasks) {
      keptMasks = keepMasks(
        graph, users: users, roles: roles, groupOf: cut.groupOf, neededElsewhere: cut.neededElsewhere)
    }
    if !keptMasks.isEmpty {
      for value in keptMasks { roles[value.index] = .computed }
      cut = Cut(graph, roles: roles, batches: batches, keptMasks: keptMasks)
    }
    if !disabled.contains(.recompute), !disabled.contains(.windowLoops) {
      let moved = findMoved(
        graph, users: users, roles: roles, neededElsewhere: cut.neededElsewhere, keptMasks: keptMasks, batch: batch)
      if !moved.isEmpty {
        for value in moved { roles[value.index] = .inlined }
        cut = Cut(graph, roles: roles, batches: batches, keptMasks: keptMasks)
      }
    }
    self.keptMasks = keptMasks
    self.graph = graph
    self.roles = roles
    groups = cut.groups
    groupOf = cut.groupOf
    self.users = users
    let contracted = groupOf.keys.filter { roles[$0.index] == .contracted }
    neededElsewhere = cut.neededElsewhere
    let rowProducts = findRowProducts(
      graph, roles: roles, groups: groups, groupOf: groupOf, neededElsewhere: cut.neededElsewhere)
    let shortSums =
      disabled.contains(.shortSums) ? [] : findShortSums(graph, among: contracted).subtracting(rowProducts)
    materialized = neededElsewhere.union(contracted.filter { !rowProducts.contains($0) && !shortSums.contains($0) })
    self.rowProducts = rowProducts
    self.shortSums = shortSums
    places = findPlaces(graph)
  }

  package func isMaterialized(_ value: ValueID) -> Bool { materialized.contains(value) }

  /// True if another kernel or the trainer reads the value.
  package func isNeededElsewhere(_ value: ValueID) -> Bool { neededElsewhere.contains(value) }

  /// True if a sum of products is computed example by example, because it goes through windows (see `RowProducts.swift`).
  package func isRowProduct(_ value: ValueID) -> Bool { rowProducts.contains(value) }

  /// True for a sum of few products that is computed where it is read (see `findShortSums`).
  package func isShortSum(_ value: ValueID) -> Bool { shortSums.contains(value) }

  /// True for answers that are kept for other kernels, a byte each (see `keepMasks`).
  package func isKeptMask(_ value: ValueID) -> Bool { keptMasks.contains(value) }

  package func place(of value: ValueID) -> ValueID { places[value] ?? value }

  package func role(_ value: ValueID) -> Role { roles[value.index] }
}

/// What kernels other than their own read, and outputs.
private func findNeededElsewhere(_ graph: Graph, roles: [Role], groupOf: [ValueID: Int]) -> Set<ValueID> {
  var materialized: Set<ValueID> = []
  for output in graph.outputs where !graph[output.value].type.isScalar { materialized.insert(output.value) }
  for (index, node) in graph.nodes.enumerated() {
    guard let group = groupOf[ValueID(index)] else { continue }
    var pending = node.operands
    var visited: Set<ValueID> = []
    while let operand = pending.popLast() {
      switch roles[operand.index] {
      case .leaf, .uniform: break
      case .computed, .contracted: if groupOf[operand] != group { materialized.insert(operand) }
      case .inlined: if visited.insert(operand).inserted { pending += graph[operand].operands }
      }
    }
  }
  return materialized
}

private func findPlaces(_ graph: Graph) -> [ValueID: ValueID] {
  var places: [ValueID: ValueID] = [:]
  var leaf: [Op: ValueID] = [:]
  for (index, node) in graph.nodes.enumerated() {
    switch node.op {
    case .input, .parameter, .state:
      if let first = leaf[node.op] { places[ValueID(index)] = first } else { leaf[node.op] = ValueID(index) }
    case .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select, .reduce, .argumentMaximum,
      .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint, .stopGradient, .contract:
      break
    }
  }
  for output in graph.outputs {
    switch output.target {
    case .parameter(let index): places[output.value] = leaf[.parameter(index: index)]
    case .state(let index): places[output.value] = leaf[.state(index: index)]
    case .result, .gradient: break
    }
  }
  return places
}

/// A new value that cannot be written element by element over the old one, since it needs other elements of it, is
/// computed elsewhere and copied.
private func separateUpdates(_ graph: Graph, batches: DivisionBatches) -> Graph {
  let roles = assignRoles(graph)
  var graph = graph
  for (index, output) in graph.outputs.enumerated() where !graph[output.value].type.isScalar {
    switch output.target {
    case .result, .gradient: continue
    case .parameter, .state: break
    }
    if case .elements = nodeDivision(output.value, graph: graph, roles: roles, batches: batches) { continue }
    let node = graph[output.value]
    graph.nodes.append(
      Node(op: .reshape(node.type.dimensions), operands: [output.value], type: node.type, origin: node.origin))
    graph.outputs[index].value = ValueID(graph.nodes.count - 1)
  }
  return graph
}

/// The groups that roles lead to.
private struct Cut {
  let groups: [KernelGroup]
  let groupOf: [ValueID: Int]
  let neededElsewhere: Set<ValueID>

  init(_ graph: Graph, roles: [Role], batches: DivisionBatches, keptMasks: Set<ValueID> = []) {
    var levels = LevelAssignment(graph: graph, roles: roles, batches: batches, keptMasks: keptMasks)
    groups = levels.formGroups()
    var groupOf: [ValueID: Int] = [:]
    for (index, group) in groups.enumerated() {
      for node in group.nodes { groupOf[node] = index }
    }
    self.groupOf = groupOf
    neededElsewhere = findNeededElsewhere(graph, roles: roles, groupOf: groupOf)
  }
}

/// Gives every tensor output a node of its own, so that it can be computed into its place: copies what is a leaf or a view,
/// or is handed out twice.
private func separateOutputs(_ graph: Graph) -> Graph {
  var graph = graph
  var taken: Set<ValueID> = []
  for index in graph.outputs.indices {
    let value = graph.outputs[index].value
    let node = graph[value]
    if node.type.isScalar { continue }
    var needsCopy = !taken.insert(value).inserted
    switch node.op {
    case .input, .parameter, .state, .gradient, .reshape: needsCopy = true
    default: break
    }
    // A sum over examples is in parts, one for each worker, until it is put together.
    if case .result = graph.outputs[index].target, !node.type.isBatched { needsCopy = true }
    if needsCopy {
      // What is made of constants is made again; anything else is copied.
      var copy = Node(op: .reshape(node.type.dimensions), operands: [value], type: node.type, origin: node.origin)
      switch node.op {
      case .broadcast, .iota, .random: copy = node
      default: break
      }
      graph.nodes.append(copy)
      graph.outputs[index].value = ValueID(graph.nodes.count - 1)
      taken.insert(graph.outputs[index].value)
    }
  }
  return graph
}

/// Decides for every node whether it needs a kernel.
private func assignRoles(_ graph: Graph) -> [Role] {
  var roles: [Role] = graph.nodes.map { node in
    let isUniform = node.type.isScalar
    switch node.op {
    case .input, .parameter, .state, .gradient:
      return isUniform ? .uniform : .leaf
    case .constant, .runtime:
      return .uniform
    case .iota, .random:
      return isUniform ? .computed : .inlined
    case .unary, .binary, .select:
      if isUniform { return .uniform }
      return node.type.element == .boolean ? .inlined : .computed
    case .compare:
      return isUniform ? .uniform : .inlined
    case .reduce, .argumentMaximum, .windowAdjoint:
      return .computed
    case .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window:
      // A single element taken out of a tensor has to be read by somebody.
      return isUniform ? (graph[node.operands[0]].type.isScalar ? .uniform : .computed) : .inlined
    case .stopGradient:
      return isUniform ? .uniform : .inlined
    case .contract:
      return .contracted
    }
  }
  // Contractions read plain memory, outputs must lie in memory, and a reshape is an alias of plain memory.
  func materialize(_ value: ValueID) {
    var value = value
    while case .inlined = roles[value.index] {
      if case .reshape = graph[value].op, !graph[graph[value].operands[0]].type.isScalar {
        value = graph[value].operands[0]
      } else {
        roles[value.index] = .computed
      }
    }
  }
  for node in graph.nodes {
    if case .reshape = node.op, !node.type.isScalar { materialize(node.operands[0]) }
  }
  for output in graph.outputs where roles[output.value.index] == .inlined {
    roles[output.value.index] = .computed
  }
  // Windows are the exception (see `RowProducts.swift`), unless they are in memory for another reason.
  for node in graph.nodes {
    guard case .contract = node.op else { continue }
    for operand in node.operands where !isWindowView(operand, graph: graph, roles: roles) { materialize(operand) }
  }
  return roles
}
