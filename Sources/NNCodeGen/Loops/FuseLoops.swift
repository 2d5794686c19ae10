/// Merges loops of equal extent in one statement list, and then in the merged bodies: a value is used while it is still in a register.
///
/// Merging is legal if no iteration needs what a later iteration of the other loop makes: every array that one of the two
/// writes and the other touches is indexed with the same stride by the loop variable, so that each iteration has its own slice.
package func fuseLoops(_ statements: [LoopStatement]) -> [LoopStatement] {
  var result: [LoopStatement] = []
  for statement in statements {
    switch statement {
    case .loop(let loop):
      if !merge(loop, into: &result) { result.append(statement) }
    case .store(_, _, .literal):
      // The start of a reduction moves up, out of the way of the loops before it.
      let place = result.lastIndex { conflicts($0, statement) }.map { $0 + 1 } ?? 0
      result.insert(statement, at: place)
    case .define, .store, .accumulate, .accumulatePosition, .product:
      result.append(statement)
    }
  }
  return result.map { statement in
    guard case .loop(var loop) = statement else { return statement }
    loop.body = fuseLoops(loop.body)
    return .loop(loop)
  }
}

private func merge(_ loop: Loop, into statements: inout [LoopStatement]) -> Bool {
  for place in statements.indices.reversed() {
    if case .loop(var earlier) = statements[place], earlier.extent == loop.extent, canMerge(earlier, loop) {
      let renamed = loop.body.map { statement in
        statement.mapIndices { _, index in index.replacing(loop.variable, with: earlier.variable) }
      }
      earlier.body += renamed
      statements[place] = .loop(earlier)
      return true
    }
    if conflicts(statements[place], .loop(loop)) { return false }
  }
  return false
}

private func canMerge(_ first: Loop, _ second: Loop) -> Bool {
  let before = LoopStatement.loop(first).accesses
  let after = LoopStatement.loop(second).accesses
  for one in before {
    for other in after where one.array == other.array && (one.isWrite || other.isWrite) {
      if one.isWhole || other.isWhole { return false }
      let stride = one.index.coefficient(of: first.variable)
      if stride == 0 || stride != other.index.coefficient(of: second.variable) { return false }
      if one.index.constant != other.index.constant { return false }
    }
  }
  return true
}

private func conflicts(_ first: LoopStatement, _ second: LoopStatement) -> Bool {
  let before = first.accesses
  let after = second.accesses
  return before.contains { one in
    after.contains { $0.array == one.array && (one.isWrite || $0.isWrite) }
  }
}
