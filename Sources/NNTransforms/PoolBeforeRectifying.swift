import NNIR

/// Takes the largest of several elements before ReLU instead of after it: the maximum of max(x, c) becomes max(maximum of x, c), and
/// likewise for the smallest.
///
/// There are fewer elements to rectify. In the backward pass, the elements that equal the maximum share its derivative, and ReLU
/// lets through what is above c. Where the maximum is above c, the same elements equal it before and after ReLU; where it is not,
/// nothing passes. So it is enough to ask once for each maximum whether it is above c, and max(x, c) need not be kept.
package func poolBeforeRectifying(_ graph: Graph) -> Graph {
  let users = NodeUsers(graph)
  let pools = graph.nodes.indices.compactMap { RectifiedPool(ValueID($0), in: graph, users) }
  if pools.isEmpty { return graph }

  // What becomes of nodes: max(x, c), what reads it, the maxima, and their derivatives.
  var poolOf: [ValueID: RectifiedPool] = [:]
  var derivatives: [ValueID: PooledDerivative] = [:]
  for pool in pools {
    for value in pool.readers.union(pool.maxima) { poolOf[value] = pool }
    for derivative in pool.derivatives {
      for value in [derivative.repeated, derivative.share, derivative.rectified] { derivatives[value] = derivative }
    }
  }

  var builder = GraphBuilder(
    name: graph.name, inputs: graph.inputs, parameters: graph.parameters, states: graph.states)
  var values: [ValueID] = []
  var maxima: [ValueID: ValueID] = [:]
  for (value, node) in zip(graph.nodes.indices.map(ValueID.init), graph.nodes) {
    var operands = node.operands.map { values[$0.index] }
    let pool = poolOf[value]
    if let pool, pool.readers.contains(value) { operands[0] = values[pool.source.index] }
    if let derivative = derivatives[value] {
      if value == derivative.rectified {
        values.append(operands[1])
        continue
      }
      if value == derivative.repeated, let maximum = maxima[derivative.maximum] { operands[0] = maximum }
      if value == derivative.share {
        builder.origin = graph[derivative.rectified].origin
        let isAbove = builder.compare(
          derivative.comparison, values[derivative.maximum.index], derivative.limit)
        operands[0] = builder.select(
          isAbove, operands[0], builder.constant(0, to: builder.type(of: operands[0]).dimensions))
      }
    }
    var result = builder.add(node.op, operands, origin: node.origin)
    if let pool, pool.maxima.contains(value) {
      maxima[value] = result
      builder.origin = pool.origin
      result = builder.binary(pool.function, result, pool.limit)
    }
    values.append(result)
  }
  for output in graph.outputs { builder.output(output.target, values[output.value.index]) }
  return builder.graph
}

/// max(x, c), of which nothing is made but maxima over axes or windows.
private struct RectifiedPool {
  var source: ValueID
  var limit: Double
  var function: BinaryFunction
  var origin: Origin
  /// What reads max(x, c) in the forward pass, or compares it with a maximum.
  var readers: Set<ValueID> = []
  var maxima: Set<ValueID> = []
  var derivatives: [PooledDerivative] = []

  init?(_ value: ValueID, in graph: Graph, _ users: NodeUsers) {
    let node = graph[value]
    let (reduction, comparison): (Reduction, Comparison)
    switch node.op {
    case .binary(.maximum): (function, reduction, comparison) = (.maximum, .maximum, .greater)
    case .binary(.minimum): (function, reduction, comparison) = (.minimum, .minimum, .less)
    default: return nil
    }
    guard let limit = graph.constantValue(of: node.operands[1]) else { return nil }
    (source, self.limit, origin) = (node.operands[0], limit, node.origin)

    func asksForLimit(_ question: ValueID) -> Bool {
      let node = graph[question]
      return node.op == .compare(comparison) && (node.operands[0] == value || node.operands[0] == source)
        && graph.constantValue(of: node.operands[1]) == limit
    }
    var questions: [ValueID] = []
    var pending = [value]
    while let view = pending.popLast() {
      guard !users.isOutput(view) else { return nil }
      for user in users[view].map(ValueID.init) {
        switch graph[user].op {
        case .window, .permute: pending.append(user)
        case .reduce(reduction, _): maxima.insert(user)
        case .compare(.equal):
          guard let derivative = PooledDerivative(equal: user, among: value, in: graph, users),
            maxima.contains(derivative.maximum) || users[view].contains(derivative.maximum.index),
            asksForLimit(graph[derivative.rectified].operands[0])
          else { return nil }
          derivatives.append(derivative)
        case .compare where view == value && asksForLimit(user):
          questions.append(user)
          continue
        default: return nil
        }
        if view == value { readers.insert(user) }
      }
    }
    let rectified = Set(derivatives.map(\.rectified.index))
    guard !maxima.isEmpty, questions.allSatisfy({ users[$0].allSatisfy(rectified.contains) }) else { return nil }
    for index in derivatives.indices {
      derivatives[index].limit = limit
      derivatives[index].comparison = comparison
    }
  }
}

/// The derivative by a maximum m on its way to elements y (see `Gradients`), and what stops it where x is not above c:
///
///     share = d / sum(y == m ? 1 : 0)
///     rectified = x > c ? (y == m ? share : 0, moved to the places of x) : 0
private struct PooledDerivative {
  var maximum: ValueID
  /// m as often as there are elements.
  var repeated: ValueID
  var share: ValueID
  var rectified: ValueID
  var limit = 0.0
  var comparison = Comparison.greater

  /// `all` are the rectified elements, of which those that are compared are a view: the derivatives go the same way back.
  init?(equal: ValueID, among all: ValueID, in graph: Graph, _ users: NodeUsers) {
    func isZero(_ value: ValueID) -> Bool { graph.constantValue(of: value) == 0 }
    func only(_ value: ValueID) -> ValueID? { users.only(value).map(ValueID.init) }

    let elements = graph[equal].operands[0]
    repeated = graph[equal].operands[1]
    guard only(repeated) == equal, case .broadcast = graph[repeated].op else { return nil }
    maximum = graph[repeated].operands[0]
    guard case .reduce(_, let axes) = graph[maximum].op, graph[maximum].operands[0] == elements,
      !users.isOutput(equal), users[equal].count == 2
    else { return nil }

    // Two nodes ask what equals the maximum: one counts, and one hands out the shares.
    var (counted, shared): (ValueID?, ValueID?)
    for user in users[equal].map(ValueID.init) {
      let operands = graph[user].operands
      guard graph[user].op == .select, operands[0] == equal, isZero(operands[2]) else { return nil }
      if graph.constantValue(of: operands[1]) == nil { shared = user } else { counted = user }
    }
    guard let counted, let shared, let count = only(counted), graph[count].op == .reduce(.sum, axes: axes),
      let share = only(count), graph[share].op == .binary(.divide), graph[share].operands[1] == count,
      graph[share].operands[0] != count, let handedOut = only(share), handedOut == graph[shared].operands[1],
      graph[handedOut].op == graph[repeated].op, only(handedOut) == shared
    else { return nil }
    self.share = share

    var moved = shared
    var view = elements
    while view != all {
      guard let back = only(moved), graph[back].undoes(graph[view]),
        graph[back].type.dimensions == graph[graph[view].operands[0]].type.dimensions
      else { return nil }
      moved = back
      view = graph[view].operands[0]
    }
    guard let rectified = only(moved), graph[rectified].op == .select, graph[rectified].operands[1] == moved,
      graph[rectified].operands[0] != moved, isZero(graph[rectified].operands[2])
    else { return nil }
    self.rectified = rectified
  }
}

extension Node {
  /// True if each element of a view goes back to where the view has it from.
  fileprivate func undoes(_ view: Node) -> Bool {
    switch (view.op, op) {
    case (.permute(let axes), .permute(let back)): back.map { axes[$0] } == Array(axes.indices)
    case (.window(let window), .windowAdjoint(let back, _)): window == back
    default: false
    }
  }
}
