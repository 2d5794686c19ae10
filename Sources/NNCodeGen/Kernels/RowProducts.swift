import NNIR

// Sums of products through sliding windows: convolutions and their gradients.
//
// Windows are views: a matrix product walks over them by strides (`StridedView`), in memory or, where the image is padded or has a
// formula, in a copy of one example in the worker's workspace. So these products are done example by example.

/// True if a value without memory of its own is made of sliding windows, or of what is moved out of windows.
func isWindowView(_ value: ValueID, graph: Graph, roles: [Role]) -> Bool {
  var value = value
  while case .inlined = roles[value.index] {
    let node = graph[value]
    switch node.op {
    case .window, .windowAdjoint: return true
    case .permute, .slice, .pad, .stopGradient: value = node.operands[0]
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select,
      .reduce, .argumentMaximum, .reshape, .broadcast, .concatenate, .contract:
      return false
    }
  }
  return false
}

/// The contractions that are done example by example: those that read windows, and those whose result only its own kernel reads,
/// to add up windows.
func findRowProducts(
  _ graph: Graph, roles: [Role], groups: [KernelGroup], groupOf: [ValueID: Int], neededElsewhere: Set<ValueID>
) -> Set<ValueID> {
  var result: Set<ValueID> = []
  for (index, node) in graph.nodes.enumerated() {
    guard let group = groupOf[ValueID(index)], groups[group].division == .rows else { continue }
    switch node.op {
    case .contract:
      if node.operands.contains(where: { isWindowView($0, graph: graph, roles: roles) }) {
        result.insert(ValueID(index))
      }
    case .windowAdjoint:
      var source = node.operands[0]
      while case .inlined = roles[source.index], let operand = graph[source].operands.first,
        graph[source].operands.count == 1
      { source = operand }
      if roles[source.index] == .contracted, graph[source].type.isBatched, !neededElsewhere.contains(source) {
        result.insert(source)
      }
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .unary, .binary, .compare, .select,
      .reduce, .argumentMaximum, .reshape, .permute, .broadcast, .slice, .pad, .concatenate, .window, .stopGradient:
      break
    }
  }
  return result
}

extension Window {
  /// Where in the operand the element at this offset of the window at this position lies.
  func place(of offset: LinearIndex, in position: LinearIndex) -> LinearIndex {
    position * stride + offset * dilation
  }

  /// True if an element can be in several windows.
  fileprivate var overlaps: Bool { span.map { $0 > stride } ?? true }

  /// True if every one of so many elements is in exactly one window.
  func covers(_ extent: Int) -> Bool {
    size == stride && dilation == 1 && extent % stride == 0
  }
}

extension KernelLowering {
  /// v = 0; for each element of each window: v [p · stride + k · dilation] += …
  ///
  /// Windows that do not overlap only move elements: nothing is added up, and where they leave nothing out, nothing is zero.
  mutating func lowerWindowAdjoint(_ value: ValueID, _ window: Window, extent: Int) {
    let node = graph[value]
    let target = array(of: value)
    if !window.covers(extent) {
      let (places, startLoops) = openLoops(node.type.dimensions)
      body += close(
        startLoops, around: [.store(target, elementIndex(of: value, at: .axes(places)), .literal(0))])
    }

    let operand = node.operands[0]
    let (axes, loops) = openLoops(graph[operand].type.dimensions)
    var sums = axes
    let offset = sums.remove(at: window.axis + 1)
    sums[window.axis] = window.place(of: offset, in: sums[window.axis])
    let index = elementIndex(of: value, at: .axes(sums))
    let element = read(operand, at: .axes(axes))
    body += close(
      loops, around: [window.overlaps ? .accumulate(target, index, .sum, element) : .store(target, index, element)])
  }
}
