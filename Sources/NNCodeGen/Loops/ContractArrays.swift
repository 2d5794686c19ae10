/// Makes private arrays as small as their use allows: a value that is used only where it is made stays a local, an array
/// whose slices live in one iteration keeps one slice. Also puts stores into memory that is read in the same loop body last.
package func contractArrays(_ kernel: inout LoopKernel) {
  kernel.body = forwardStores(kernel.body)
  delayInPlaceStores(&kernel)
  removeDeadStores(&kernel)
  shrinkScratch(&kernel)
  kernel.body = inlineLocals(kernel.body)
}

/// Replaces a load of what the same statement list has stored before, by the stored local.
private func forwardStores(_ statements: [LoopStatement]) -> [LoopStatement] {
  forward(statements, known: [:])
}

private struct Element: Hashable {
  var array: ArrayID
  var index: LinearIndex
}

private func forward(_ statements: [LoopStatement], known outer: [Element: ScalarExpression]) -> [LoopStatement] {
  var known = outer
  var result: [LoopStatement] = []
  func replace(_ expression: ScalarExpression) -> ScalarExpression {
    expression.mapLeaves { leaf in
      if case .load(let array, let index) = leaf, let local = known[Element(array: array, index: index)] {
        return local
      }
      return leaf
    }
  }
  for statement in statements {
    if case .loop(var loop) = statement {
      let written = Set(statement.accesses.filter(\.isWrite).map(\.array))
      known = known.filter { !written.contains($0.key.array) }
      loop.body = forward(loop.body, known: known)
      result.append(.loop(loop))
      continue
    }
    let replaced = statement.mapExpressions(replace)
    let written = Set(replaced.accesses.filter(\.isWrite).map(\.array))
    known = known.filter { !written.contains($0.key.array) }
    if case .store(let array, let index, .local(let variable)) = replaced {
      known[Element(array: array, index: index)] = .local(variable)
    }
    result.append(replaced)
  }
  return result
}

/// In a kernel that overwrites what it reads, all old values are loaded before the first new one is stored.
private func delayInPlaceStores(_ kernel: inout LoopKernel) {
  let inPlace = Set(kernel.buffers.indices.filter { kernel.buffers[$0].access == .readWrite }.map(ArrayID.buffer))
  guard !inPlace.isEmpty, case .elements = kernel.division else { return }
  kernel.body = kernel.body.map { statement in
    guard case .loop(var loop) = statement else { return statement }
    var stores: [LoopStatement] = []
    var others: [LoopStatement] = []
    for statement in loop.body {
      if case .store(let array, _, _) = statement, inPlace.contains(array) {
        stores.append(statement)
      } else {
        others.append(statement)
      }
    }
    loop.body = others + stores
    return .loop(loop)
  }
}

private func removeDeadStores(_ kernel: inout LoopKernel) {
  while true {
    var read: Set<ArrayID> = []
    for access in kernel.body.flatMap(\.accesses) where !access.isWrite { read.insert(access.array) }
    var used: Set<Int> = []
    collectLocals(kernel.body, into: &used)
    let cleaned = clean(kernel.body) { statement in
      switch statement {
      case .store(let array, _, _), .accumulate(let array, _, _, _):
        if case .scratch = array { return read.contains(array) || isSearched(array, kernel.body) }
        return true
      case .define(let variable, _): return used.contains(variable)
      case .loop(let loop): return !loop.body.isEmpty
      case .accumulatePosition, .product, .winograd: return true
      }
    }
    if cleaned == kernel.body { return }
    kernel.body = cleaned
  }
}

private func isSearched(_ array: ArrayID, _ statements: [LoopStatement]) -> Bool {
  statements.contains { statement in
    switch statement {
    case .accumulatePosition(let search): search.values == array || search.positions == array
    case .loop(let loop): isSearched(array, loop.body)
    case .define, .store, .accumulate, .product, .winograd: false
    }
  }
}

private func clean(_ statements: [LoopStatement], keep: (LoopStatement) -> Bool) -> [LoopStatement] {
  statements.map { statement in
    guard case .loop(var loop) = statement else { return statement }
    loop.body = clean(loop.body, keep: keep)
    return .loop(loop)
  }.filter(keep)
}

private func collectLocals(_ statements: [LoopStatement], into used: inout Set<Int>) {
  for statement in statements {
    if case .loop(let loop) = statement {
      collectLocals(loop.body, into: &used)
      continue
    }
    _ = statement.mapExpressions { expression in
      _ = expression.mapLeaves { leaf in
        if case .local(let variable) = leaf { used.insert(variable) }
        return leaf
      }
      return expression
    }
  }
}

/// Drops the loop variables that all accesses of a private array have in common.
private func shrinkScratch(_ kernel: inout LoopKernel) {
  var extents: [Int: Int] = [:]
  /// Arrays that a matrix product takes as they are.
  var whole: Set<Int> = []
  var uses: [Int: [(index: LinearIndex, enclosing: [Int])]] = [:]
  func visit(_ statements: [LoopStatement], _ enclosing: [Int]) {
    for statement in statements {
      if case .loop(let loop) = statement {
        if case .constant(let extent) = loop.extent { extents[loop.variable] = extent }
        visit(loop.body, enclosing + [loop.variable])
        continue
      }
      for access in statement.accesses {
        guard case .scratch(let place) = access.array else { continue }
        uses[place, default: []].append((access.index, enclosing))
        if access.isWhole { whole.insert(place) }
      }
    }
  }
  visit(kernel.body, [])
  var dropped: [Int: Set<Int>] = [:]
  for (place, accesses) in uses where !whole.contains(place) {
    guard let first = accesses.first else { continue }
    let common = first.index.terms.filter { term in
      accesses.allSatisfy { access in
        access.enclosing.contains(term.variable) && access.index.coefficient(of: term.variable) == term.coefficient
      }
    }
    let variables = Set(common.map(\.variable))
    dropped[place] = variables
    let sizes = accesses.map { access in
      access.index.dropping(variables).terms.reduce(1 + access.index.constant) { sum, term in
        sum + term.coefficient * ((extents[term.variable] ?? 1) - 1)
      }
    }
    kernel.scratch[place].count = sizes.max() ?? 1
  }
  kernel.body = kernel.body.map { statement in
    statement.mapIndices { array, index in
      guard case .scratch(let place)? = array, let variables = dropped[place] else { return index }
      return index.dropping(variables)
    }
  }
  renumberScratch(&kernel, used: Set(uses.keys))
}

private func renumberScratch(_ kernel: inout LoopKernel, used: Set<Int>) {
  let kept = kernel.scratch.indices.filter(used.contains)
  let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
  kernel.scratch = kept.map { kernel.scratch[$0] }
  func renumber(_ array: ArrayID) -> ArrayID {
    if case .scratch(let place) = array { return .scratch(places[place] ?? place) }
    return array
  }
  func visit(_ statement: LoopStatement) -> LoopStatement {
    if case .loop(var loop) = statement {
      loop.body = loop.body.map(visit)
      return .loop(loop)
    }
    let mapped = statement.mapExpressions { expression in
      expression.mapLeaves { leaf in
        if case .load(let array, let index) = leaf { return .load(renumber(array), index) }
        return leaf
      }
    }
    switch mapped {
    case .store(let array, let index, let value): return .store(renumber(array), index, value)
    case .accumulate(let array, let index, let reduction, let value):
      return .accumulate(renumber(array), index, reduction, value)
    case .accumulatePosition(var search):
      search.values = renumber(search.values)
      search.positions = renumber(search.positions)
      return .accumulatePosition(search)
    case .product(var product):
      product.left = renumber(product.left)
      product.right = renumber(product.right)
      product.result = renumber(product.result)
      return .product(product)
    case .winograd(let call): return .winograd(call.mapArrays(renumber))
    case .define, .loop: return mapped
    }
  }
  kernel.body = kernel.body.map(visit)
}
