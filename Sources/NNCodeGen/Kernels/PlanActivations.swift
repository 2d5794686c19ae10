import NNIR

/// Gives every value that passes from kernel to kernel a place in the arena; a place is used again when its value is dead.
///
/// Workers are not in step between two barriers: there a place may pass on only to a value whose rows have the same size, so
/// that each worker overwrites nothing but its own rows. Returns the number of elements at the full batch.
func planActivations(_ plan: inout PhasePlan, batch: Int) -> Int {
  struct Slot {
    var offset: Int
    var count: Int
    var rowCount: Int?
    var lastCall: Int
    var lastStretch: Int
  }
  struct Life {
    var first: Int
    var last: Int
    var firstStretch: Int
    var lastStretch: Int
  }

  var lives: [ValueID: Life] = [:]
  var order: [ValueID] = []
  var stretch = 0
  var call = 0
  for step in plan.steps {
    switch step {
    case .barrier: stretch += 1
    case .scalar, .combine, .results: break
    case .kernels(let members, _):
      for member in members {
        for buffer in plan.kernels[member].loops.buffers where plan.storage[buffer.value] == nil {
          if lives[buffer.value] == nil {
            lives[buffer.value] = Life(first: call, last: call, firstStretch: stretch, lastStretch: stretch)
            order.append(buffer.value)
          }
          lives[buffer.value]?.last = call
          lives[buffer.value]?.lastStretch = stretch
        }
      }
      call += 1
    }
  }

  var slots: [Slot] = []
  var total = 0
  for value in order {
    guard let life = lives[value] else { continue }
    let type = plan.graph[value].type
    let count = ArenaLayout.aligned(type.exampleCount * (type.isBatched ? batch : 1))
    let rowCount = type.isBatched ? type.exampleCount : nil
    let usable = slots.indices.filter { index in
      if plan.partition.disabled.contains(.reuseMemory) { return false }
      let slot = slots[index]
      guard slot.count >= count, slot.lastCall < life.first else { return false }
      return slot.lastStretch < life.firstStretch || (rowCount != nil && slot.rowCount == rowCount)
    }
    if let best = usable.min(by: { (slots[$0].count, $0) < (slots[$1].count, $1) }) {
      plan.storage[value] = .activation(offset: slots[best].offset)
      slots[best].rowCount = rowCount
      slots[best].lastCall = life.last
      slots[best].lastStretch = life.lastStretch
    } else {
      plan.storage[value] = .activation(offset: total)
      slots.append(
        Slot(offset: total, count: count, rowCount: rowCount, lastCall: life.last, lastStretch: life.lastStretch))
      total += count
    }
  }
  return total
}
