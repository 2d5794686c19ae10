/// Lets convolutions by Winograd's method fetch into the cache what is read after them, up to the next one. A worker's products
/// keep its arithmetic busy and the memory idle; the loops around them do the opposite. Those in lines read too little for it.
///
///     for r in share
///       source = f(x[r])
///       result = winograd(source), meanwhile fetch y[r], x[r + 1]
///       z[r] = g(result, y[r])
func fetchAhead(_ kernel: inout LoopKernel) {
  guard kernel.division == .rows else { return }
  for place in kernel.body.indices {
    guard case .loop(var rows) = kernel.body[place] else { continue }
    let step: Int
    switch rows.extent {
    case .share: step = 1
    case .blocks(let count): step = count
    case .rows, .constant, .block: continue
    }
    for index in rows.body.indices {
      guard case .winograd(var call) = rows.body[index], !call.shape.isLine else { continue }
      for (distance, isNextCall) in followers(of: index, in: rows.body) {
        for access in rows.body[distance].accesses where !access.isWrite {
          guard case .buffer(let buffer) = access.array, kernel.buffers[buffer].isBatched,
            !kernel.buffers[buffer].isMask,
            access.array != call.writes.array,
            !call.ahead.contains(where: { $0.array == access.array }), call.ahead.count < WinogradCall.mostAhead
          else { continue }
          call.ahead.append(
            WinogradCall.Ahead(
              array: access.array, count: kernel.buffers[buffer].count, rows: step, isNextCall: isNextCall))
        }
      }
      rows.body[index] = .winograd(call)
    }
    kernel.body[place] = .loop(rows)
  }
}

/// The statements after a convolution up to the next one, which may be that of the next rows.
private func followers(of index: Int, in body: [LoopStatement]) -> [(place: Int, isNextCall: Bool)] {
  var result: [(place: Int, isNextCall: Bool)] = []
  for distance in 1...body.count {
    let place = (index + distance) % body.count
    result.append((place, index + distance >= body.count))
    if case .winograd = body[place] { break }
  }
  return result
}
