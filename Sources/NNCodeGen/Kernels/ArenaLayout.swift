import NNIR

/// The fixed part of the arena, in elements: parameters, then state, each tensor on a boundary of 128 bytes so that no two
/// workers write the same cache lines. Gradients have the parameters' offsets within a block of their own.
package struct ArenaLayout: Hashable, Sendable {
  package var batch: Int
  package var parameterOffsets: [Int]
  package var stateOffsets: [Int]
  /// Elements of all parameters with their gaps.
  package var parameterCount: Int
  package var stateCount: Int

  /// 128 bytes of single precision.
  package static let alignment = 32

  package init(parameters: [StorageInfo], states: [StorageInfo], batch: Int) {
    self.batch = batch
    var offset = 0
    parameterOffsets = parameters.map { tensor in
      defer { offset += Self.aligned(tensor.count) }
      return offset
    }
    parameterCount = offset
    // One kind of optimizer state after the other, each in the order of the parameters, so that one pass over all
    // parameters walks through every kind.
    let kinds = states.map { state in
      state.parameter.map { String(state.name.dropFirst(parameters[$0].name.count)) } ?? ""
    }
    var order: [String] = []
    for kind in kinds where !order.contains(kind) { order.append(kind) }
    stateOffsets = Array(repeating: 0, count: states.count)
    for kind in order {
      for index in states.indices where kinds[index] == kind {
        stateOffsets[index] = offset
        offset += Self.aligned(states[index].count)
      }
    }
    stateCount = offset - parameterCount
  }

  package static func aligned(_ count: Int) -> Int { (count + alignment - 1) / alignment * alignment }
}
