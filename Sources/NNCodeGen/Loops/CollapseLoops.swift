/// Makes one loop of two when all that the outer one holds is the inner one and every index takes the outer loop's steps as
/// multiples of the inner's: rows and columns of a picture become positions. Longer loops make better vectors and shorter C.
package func collapseLoops(_ statements: [LoopStatement]) -> [LoopStatement] {
  statements.map { statement in
    guard case .loop(var outer) = statement else { return statement }
    outer.body = collapseLoops(outer.body)
    guard case .constant(let count) = outer.extent, outer.body.count == 1, case .loop(let inner) = outer.body[0],
      case .constant(let innerCount) = inner.extent,
      inner.body.allSatisfy({ continues($0, outer.variable, innerCount, inner.variable) })
    else { return .loop(outer) }
    let body = inner.body.map { $0.mapIndices { _, index in index.dropping([outer.variable]) } }
    return .loop(Loop(variable: inner.variable, extent: .constant(count * innerCount), body: body))
  }
}

/// True if one step of the outer loop is `count` steps of the inner one, everywhere in the statement.
private func continues(_ statement: LoopStatement, _ outer: Int, _ count: Int, _ inner: Int) -> Bool {
  var result = true
  _ = statement.mapIndices { _, index in
    if index.coefficient(of: outer) != count * index.coefficient(of: inner) { result = false }
    return index
  }
  return result
}
