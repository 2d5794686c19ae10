/// Merges loops of equal extent in one statement list, and then in the merged bodies: a value is used while it is still in a register.
///
/// Merging is legal if no iteration needs what a later iteration of the other loop makes: every array that one of the two
/// writes and the other touches is indexed with the same stride by the loop variable, and what the loops inside add stays within
/// that stride, so that each iteration has its own slice. Sliding windows, which overlap, are not of that kind.
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
    case .define, .store, .accumulate, .accumulatePosition, .product, .winograd:
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
  var extents: [Int: Int] = [:]
  collectExtents(first.body, into: &extents)
  collectExtents(second.body, into: &extents)
  let before = LoopStatement.loop(first).accesses
  let after = LoopStatement.loop(second).accesses
  for one in before {
    for other in after where one.array == other.array && (one.isWrite || other.isWrite) {
      if one.isWhole || other.isWhole { return false }
      let stride = one.index.coefficient(of: first.variable)
      if stride == 0 || stride != other.index.coefficient(of: second.variable) { return false }
      if one.index.constant != other.index.constant { return false }
      let slices = [one.index.dropping([first.variable]), other.index.dropping([second.variable])]
      if !areApart(slices, by: stride, extent: first.extent, within: extents) { return false }
    }
  }
  return true
}

/// True if the slices of different iterations of a loop have no element in common. `slices` are the indices without the loop's own
/// term, `extents` those of the loops inside.
private func areApart(_ slices: [LinearIndex], by stride: Int, extent: Extent, within extents: [Int: Int]) -> Bool {
  // What comes from loops around both must be the same.
  let outer = slices.map { slice in slice.terms.filter { extents[$0.variable] == nil } }
  guard outer[0] == outer[1] else { return false }
  var reach = 0
  // Loops inside that take larger steps than this one: all elements of one iteration, again and again.
  var period = 0
  for slice in slices {
    var width = 0
    for term in slice.terms {
      guard let count = extents[term.variable] else { continue }
      guard term.coefficient > 0 else { return false }
      if term.coefficient < stride {
        width += term.coefficient * (count - 1)
      } else {
        period = gcd(period, term.coefficient)
      }
    }
    reach = max(reach, width)
  }
  if reach >= stride { return false }
  if period == 0 { return true }
  guard case .constant(let count) = extent else { return false }
  return stride * (count - 1) + reach < period
}

private func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }

private func collectExtents(_ statements: [LoopStatement], into extents: inout [Int: Int]) {
  for statement in statements {
    guard case .loop(let loop) = statement else { continue }
    if case .constant(let count) = loop.extent { extents[loop.variable] = count }
    collectExtents(loop.body, into: &extents)
  }
}

private func conflicts(_ first: LoopStatement, _ second: LoopStatement) -> Bool {
  let before = first.accesses
  let after = second.accesses
  return before.contains { one in
    after.contains { $0.array == one.array && (one.isWrite || $0.isWrite) }
  }
}
