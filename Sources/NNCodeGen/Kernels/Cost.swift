import NNIR

/// The least that a kernel has to do for a full batch, in single precision.
///
/// It follows from the graph, not from the loops: another schedule, or a way to the same sums with fewer multiplications, is
/// faster, and its cost stays what it was.
package struct Cost: Hashable, Sendable {
  /// Arithmetic on real numbers: +, −, ×, ÷, the larger of two, and every function such as exp, one each; a sum of k products
  /// is 2 k. What only moves, compares or chooses counts nothing, and neither do random numbers.
  package var flops = 0
  /// Each tensor once, however often its elements are used.
  package var bytesRead = 0
  package var bytesWritten = 0

  package var bytes: Int { bytesRead + bytesWritten }

  /// FLOPs for each byte that is moved; nil if none is.
  package var intensity: Double? { bytes == 0 ? nil : Double(flops) / Double(bytes) }

  package static func + (left: Cost, right: Cost) -> Cost {
    Cost(
      flops: left.flops + right.flops, bytesRead: left.bytesRead + right.bytesRead,
      bytesWritten: left.bytesWritten + right.bytesWritten)
  }

  /// No machine of these peaks does it in less: microseconds (Williams, Waterman and Patterson, "Roofline", 2009).
  package func floor(_ peaks: Peaks) -> Double {
    max(Double(flops) / (peaks.gigaflops * 1e3), Double(bytes) / (peaks.bandwidth * 1e3))
  }
}

/// What a machine can do at most.
package struct Peaks: Hashable, Sendable {
  /// 10⁹ FLOP a second, all cores together.
  package var gigaflops: Double
  /// 10⁹ bytes a second.
  package var bandwidth: Double

  package init(gigaflops: Double, bandwidth: Double) {
    self.gigaflops = gigaflops
    self.bandwidth = bandwidth
  }
}

extension PhasePlan {
  /// The cost of a kernel with all examples of a batch.
  package func cost(of kernel: PlannedKernel, batch: Int) -> Cost {
    var cost = Cost(flops: flops(of: kernel.group, batch: batch))
    for buffer in kernel.loops.buffers {
      let bytes = buffer.elementBytes * buffer.count * (buffer.isBatched ? batch : 1)
      // What a kernel keeps in memory for itself alone, such as a product before its epilogue, need not be there.
      let isOwn = kernel.group.nodes.contains(buffer.value)
      if buffer.access != .write, !isOwn { cost.bytesRead += bytes }
      if buffer.access != .read, !isOwn || partition.isNeededElsewhere(buffer.value) { cost.bytesWritten += bytes }
    }
    return cost
  }

  /// The arithmetic of the kernel's nodes and of what is computed again for them, each once.
  private func flops(of group: KernelGroup, batch: Int) -> Int {
    var total = 0
    var pending = group.nodes
    var visited = Set(pending)
    while let value = pending.popLast() {
      total += flops(of: graph[value], batch: batch)
      for operand in graph[value].operands
      where partition.role(operand) == .inlined && visited.insert(operand).inserted {
        pending.append(operand)
      }
    }
    return total
  }

  private func flops(of node: Node, batch: Int) -> Int {
    func count(_ type: TensorType) -> Int { type.sizes(batch: batch).reduce(1, *) }
    switch node.op {
    case .unary, .binary:
      return node.type.element == .real ? count(node.type) : 0
    case .reduce, .argumentMaximum, .windowAdjoint:
      return count(graph[node.operands[0]].type)
    case .contract(let contraction):
      let sizes = graph[node.operands[0]].type.sizes(batch: batch)
      return 2 * count(node.type) * contraction.summed.reduce(1) { $0 * sizes[$1.left] }
    case .input, .parameter, .state, .gradient, .constant, .runtime, .iota, .random, .compare, .select, .reshape,
      .permute, .broadcast, .slice, .pad, .concatenate, .window, .stopGradient:
      return 0
    }
  }
}
