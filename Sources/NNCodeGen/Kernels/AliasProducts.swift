import NNIR

/// Lets a matrix product write where the kernel's own result goes, if the product is read only by the loop that computes
/// that result, element by element: bias and activation are then applied in place, and the sum of products needs no memory.
func aliasProducts(_ kernel: inout LoopKernel, isNeededElsewhere: (ValueID) -> Bool) {
  for place in kernel.body.indices {
    guard case .product(let product) = kernel.body[place], case .buffer(let source) = product.result else { continue }
    let count = kernel.buffers[source].count
    guard kernel.buffers[source].isBatched, !isNeededElsewhere(kernel.buffers[source].value) else { continue }
    let reads = kernel.body.flatMap(\.accesses).filter { $0.array == .buffer(source) && !$0.isWhole }
    guard reads.count == 1, let target = findTarget(kernel.body, replacing: source, at: reads[0].index) else {
      continue
    }
    let result = kernel.buffers[target]
    guard result.access == .write, result.isBatched, !result.isMask, result.count == count,
      !kernel.body.contains(where: { $0.touchesWhole(target) })
    else { continue }
    rename(&kernel, source, to: target)
  }
}

/// A buffer that is stored at the same index in the statement list that loads the product, after the load.
private func findTarget(_ statements: [LoopStatement], replacing source: Int, at index: LinearIndex) -> Int? {
  var hasLoaded = false
  for statement in statements {
    if case .loop(let loop) = statement {
      if let target = findTarget(loop.body, replacing: source, at: index) { return target }
      continue
    }
    if statement.accesses.contains(where: { $0.array == .buffer(source) && !$0.isWhole }) { hasLoaded = true }
    if hasLoaded, case .store(.buffer(let target), index, _) = statement, target != source { return target }
  }
  return nil
}

extension LoopStatement {
  /// True if a matrix product reads or writes the buffer.
  fileprivate func touchesWhole(_ buffer: Int) -> Bool {
    accesses.contains { $0.array == .buffer(buffer) && $0.isWhole }
  }
}

private func rename(_ kernel: inout LoopKernel, _ source: Int, to target: Int) {
  func place(_ buffer: Int) -> Int {
    let merged = buffer == source ? target : buffer
    return merged > source ? merged - 1 : merged
  }
  kernel.body = kernel.body.map { $0.mapBuffers(place) }
  kernel.buffers.remove(at: source)
}

extension LoopStatement {
  fileprivate func mapBuffers(_ place: (Int) -> Int) -> LoopStatement {
    func map(_ array: ArrayID) -> ArrayID {
      if case .buffer(let buffer) = array { return .buffer(place(buffer)) }
      return array
    }
    func map(_ value: ScalarExpression) -> ScalarExpression {
      value.mapLeaves { leaf in
        if case .load(let array, let index) = leaf { return .load(map(array), index) }
        return leaf
      }
    }
    switch self {
    case .loop(var loop):
      loop.body = loop.body.map { $0.mapBuffers(place) }
      return .loop(loop)
    case .define(let variable, let value): return .define(variable, map(value))
    case .store(let array, let index, let value): return .store(map(array), index, map(value))
    case .accumulate(let array, let index, let reduction, let value):
      return .accumulate(map(array), index, reduction, map(value))
    case .accumulatePosition(var search):
      search.values = map(search.values)
      search.positions = map(search.positions)
      search.value = map(search.value)
      return .accumulatePosition(search)
    case .product(var product):
      product.left = map(product.left)
      product.right = map(product.right)
      product.result = map(product.result)
      return .product(product)
    case .winograd(let call): return .winograd(call.mapArrays(map))
    }
  }
}
