/// Walks over the rows some columns at a time where each column has sums over the rows and reads what all rows have in common out of
/// elements that lie apart, such as the few weights of a short sum: these are collected once for all rows, and the sums stay in
/// registers from row to row.
///
///     for r in share                           for i < 4
///       for i < 64                               for r in share
///         d[64 r + i] = y[r] · w[3 i]  →           for j < 16
///         sum[i] += d[64 r + i]                      d[64 r + 16 i + j] = y[r] · w[48 i + 3 j]
///                                                    sum[16 i + j] += d[64 r + 16 i + j]
///
/// Each sum is added up in the same order as before. A block of columns is one line of the cache, so that every line is still
/// visited once; lines of long rows would lie too far apart to be fetched ahead, so these stay as they are.
func blockColumns(_ kernel: inout LoopKernel) {
  let (block, most) = (16, 256)
  for (place, statement) in kernel.body.enumerated() {
    guard case .loop(var rows) = statement, rows.extent == .share, rows.body.count == 1,
      case .loop(var columns) = rows.body[0], case .constant(let count) = columns.extent,
      count > block, count <= most, count % block == 0,
      haveSumsOfColumns(columns.body, row: rows.variable, column: columns.variable)
    else { continue }
    let blocks = kernel.nextVariable
    columns.extent = .constant(block)
    columns.body = columns.body.map { statement in
      statement.mapIndices { _, index in
        index + .variable(blocks) * (index.coefficient(of: columns.variable) * block)
      }
    }
    rows.body = [.loop(columns)]
    kernel.body[place] = .loop(Loop(variable: blocks, extent: .constant(count / block), body: [.loop(rows)]))
  }
}

/// True if there are sums over the rows and elements that lie apart, and columns can be visited in any order: each stored element belongs to one row and column,
/// each sum to one column.
private func haveSumsOfColumns(_ body: [LoopStatement], row: Int, column: Int) -> Bool {
  let accesses = body.flatMap(\.accesses)
  let areApart = accesses.contains { $0.index.coefficient(of: row) == 0 && $0.index.coefficient(of: column) > 1 }
  var hasSums = false
  for statement in body {
    let (array, index): (ArrayID, LinearIndex)
    switch statement {
    case .define: continue
    case .store(let target, let place, _):
      (array, index) = (target, place)
      if index.coefficient(of: row) == 0 { return false }
    case .accumulate(let target, let place, _, _):
      (array, index) = (target, place)
      if index.coefficient(of: row) == 0 { hasSums = true }
    case .loop, .accumulatePosition, .product, .winograd: return false
    }
    guard index.coefficient(of: column) == 1, accesses.allSatisfy({ $0.array != array || $0.index == index }) else {
      return false
    }
  }
  return areApart && hasSums
}
