import NNIR

// What follows windows that do not overlap, element by element. The gradient of max pooling moves the elements of each window to
// their places in the picture, where ReLU's derivative, say, is then asked for each of them. The picture of moved elements itself
// is not needed: the loops can go over windows and the elements of windows, as they do where these elements come from, if every
// index tells the element's place in the picture. All of it fuses into one pass.
//
//     for i < 24, j < 24:  moved[i, j] = …               for i < 12, j < 12, k < 2, l < 2:
//     for i < 24, j < 24:  y[i, j] = f(moved[i, j])  →     y[2 i + k, 2 j + l] = f(source[i, j, k, l])

/// Elements of windows, and the nodes that move them to their places.
struct WindowLoops {
  /// Read at places in the picture.
  var moved: ValueID
  /// What is moved: the loops go over its axes.
  var source: ValueID
  /// The nodes that move, from `moved` down to the source.
  var path: [ValueID]
}

/// While loops go over windows: an element of the picture, and where it comes from.
struct MovedElement {
  var moved: ValueID
  var place: [LinearIndex]
  var source: ValueID
  var sourcePlace: [LinearIndex]
}

extension KernelLowering {
  /// Finds the nodes whose loops shall go over windows: those that read moved elements, and what follows from them.
  mutating func findWindowLoops() {
    guard group.division == .rows else { return }
    for value in group.nodes where !absorbed.contains(value) {
      if let loops = matchWindowLoops(value) {
        for user in partition.users[value.index] where isByElement(user) { windowLoops[user] = loops }
        absorbed.formUnion(loops.path)
        if partition.isMaterialized(value) {
          absorbed.remove(value)
          windowLoops[value] = loops
        }
      } else if windowLoops[value] == nil, isByElement(value) {
        windowLoops[value] = graph[value].operands.compactMap { windowLoops(behind: $0) }.first
      }
    }
  }

  /// The windows that the elements of an operand come from. Sums over some of them have other places.
  private func windowLoops(behind operand: ValueID) -> WindowLoops? {
    if case .reduce = graph[operand].op { return nil }
    return windowLoops[operand] ?? moved(operand)
  }

  /// The value as what moves elements of windows, if all that read it can go over windows or find it in memory.
  private func matchWindowLoops(_ value: ValueID) -> WindowLoops? {
    let isInMemory = partition.isMaterialized(value)
    guard moves(value),
      partition.users[value.index].allSatisfy({ (isInMemory || isByElement($0)) && windowLoops[$0] == nil })
    else { return nil }
    var path = [value]
    var source = graph[value].operands[0]
    while isOnTheWay(source) {
      path.append(source)
      source = graph[source].operands[0]
    }
    return WindowLoops(moved: value, source: source, path: path)
  }

  /// The same for what has no memory (see `findMoved`).
  func moved(_ value: ValueID) -> WindowLoops? {
    guard partition.role(value) == .inlined, case .windowAdjoint = graph[value].op else { return nil }
    func isOnTheWay(_ value: ValueID) -> Bool {
      switch graph[value].op {
      case .windowAdjoint, .permute: partition.role(value) == .inlined
      default: false
      }
    }
    var path = [value]
    var source = graph[value].operands[0]
    while isOnTheWay(source) {
      path.append(source)
      source = graph[source].operands[0]
    }
    return WindowLoops(moved: value, source: source, path: path)
  }

  /// Loops that read all elements of one example.
  mutating func openLoops(
    reading value: ValueID,
    statement: (inout KernelLowering, _ axes: [LinearIndex], _ element: ScalarExpression) -> LoopStatement
  ) -> [LoopStatement] {
    let outer = movedElement
    if let moved = moved(value) { windowLoops[value] = moved }
    let (axes, loops) = openLoops(of: value, graph[value].type.dimensions)
    let element = read(value, at: .axes(axes))
    movedElement = outer
    return close(loops, around: [statement(&self, axes, element)])
  }

  /// True for a view, and for what moves elements for the next node alone.
  private func isOnTheWay(_ value: ValueID) -> Bool {
    if case .permute = graph[value].op { return partition.role(value) == .inlined }
    return moves(value) && !partition.isMaterialized(value) && partition.users[value.index].count == 1
  }

  /// True if the node moves elements, each to a place of its own, and leaves no place out.
  private func moves(_ value: ValueID) -> Bool {
    guard case .windowAdjoint(let window, let extent) = graph[value].op else { return false }
    return window.covers(extent) && members.contains(value) && !absorbed.contains(value) && adjoints[value] == nil
  }

  /// True if each element of the operands is used once, in whatever order.
  private func isByElement(_ value: ValueID) -> Bool {
    guard members.contains(value), !absorbed.contains(value) else { return false }
    return switch graph[value].op {
    case .unary, .binary, .compare, .select, .reduce: true
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .argumentMaximum, .reshape,
      .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint, .contract, .stopGradient:
      false
    }
  }

  /// Loops for all places of the operands of a node, and the places: over these dimensions, or over windows. `movedElement` is then
  /// where the moved elements come from.
  mutating func openLoops(of value: ValueID, _ dimensions: [Dimension]) -> (axes: [LinearIndex], loops: [Loop]) {
    movedElement = nil
    guard let windows = windowLoops[value] else { return openLoops(dimensions) }
    var (axes, loops) = openLoops(graph[windows.source].type.dimensions)
    let elementAxes = axes
    for node in windows.path.reversed().map({ graph[$0] }) {
      switch node.op {
      case .permute(let order): axes = order.map { axes[$0] }
      case .windowAdjoint(let window, _):
        let offset = axes.remove(at: window.axis + 1)
        axes[window.axis] = window.place(of: offset, in: axes[window.axis])
      case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare,
        .select, .reduce, .argumentMaximum, .reshape, .broadcast, .slice, .pad, .concatenate, .window, .contract,
        .stopGradient:
        break
      }
    }
    movedElement = MovedElement(moved: windows.moved, place: axes, source: windows.source, sourcePlace: elementAxes)
    return (axes, loops)
  }
}
