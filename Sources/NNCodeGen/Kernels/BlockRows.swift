/// Lets a kernel work on blocks of rows, so that a convolution has enough tiles at a time where one example has few. What comes
/// before and after the convolution is done row by row of the block; what passes from one to the other has a copy for each row.
///
///     for r in share                       for r in share by blocks of 6
///       source = …                           for q in block  source[q] = …
///       result = winograd(source)     →      result = winograd(source), the whole block
///       y[r] = f(result)                     for q in block  y[r + q] = f(result[q])
///
/// The kernel stays as it is if a row's locals are used on both sides.
func blockRows(_ kernel: inout LoopKernel, of count: Int) {
  guard count > 1, let place = kernel.body.firstIndex(where: \.isRowLoop), case .loop(let rows) = kernel.body[place]
  else { return }
  let pieces = split(rows.body)
  let shared = findShared(pieces)
  if hasSharedLocals(pieces) { return }
  let variable = kernel.nextVariable
  let counts = kernel.scratch.map(\.count)

  /// Where an element lies for the row that `row` is a variable of.
  func moved(_ array: ArrayID?, _ index: LinearIndex, row: Int) -> LinearIndex {
    guard case .scratch(let scratch)? = array, shared.contains(scratch) else { return index }
    return index + LinearIndex.variable(row) * counts[scratch]
  }

  let blocked = pieces.map { piece -> LoopStatement in
    if case .winograd(let call) = piece[0] { return .winograd(call.forBlock(count, kernel: kernel, shared: shared)) }
    let body = piece.map { statement in
      statement.mapIndices { array, index in
        let ofRow = index + LinearIndex.variable(variable) * index.coefficient(of: rows.variable)
        return moved(array, ofRow, row: variable)
      }
    }
    return .loop(Loop(variable: variable, extent: .block(count), body: body))
  }
  kernel.body[place] = .loop(Loop(variable: rows.variable, extent: .blocks(count), body: blocked))
  // What is written once before the rows is written for each row of a block.
  for other in kernel.body.indices where other != place {
    let arrays = kernel.body[other].accesses.map(\.array)
    guard shared.contains(where: { arrays.contains(.scratch($0)) }) else { continue }
    let copy = variable + 1
    kernel.body[other] = .loop(
      Loop(
        variable: copy, extent: .constant(count),
        body: [kernel.body[other].mapIndices { moved($0, $1, row: copy) }]))
  }
  for scratch in shared { kernel.scratch[scratch].count *= count }
}

/// The statements between convolutions, and each convolution alone.
private func split(_ statements: [LoopStatement]) -> [[LoopStatement]] {
  var pieces: [[LoopStatement]] = []
  var isOpen = false
  for statement in statements {
    if case .winograd = statement {
      pieces.append([statement])
      isOpen = false
    } else if isOpen {
      pieces[pieces.count - 1].append(statement)
    } else {
      pieces.append([statement])
      isOpen = true
    }
  }
  return pieces
}

/// Private arrays through which rows pass values from one piece to another. The parts of a gradient, which are summed over rows,
/// belong to one piece alone, and nobody reads what is left in a workspace.
private func findShared(_ pieces: [[LoopStatement]]) -> Set<Int> {
  var users: [Int: Set<Int>] = [:]
  var written: Set<Int> = []
  for (piece, statements) in pieces.enumerated() {
    for statement in statements {
      var workspace: ArrayID?
      if case .winograd(let call) = statement { workspace = call.workspace }
      for access in statement.accesses where access.array != workspace {
        guard case .scratch(let scratch) = access.array else { continue }
        users[scratch, default: []].insert(piece)
        if access.isWrite { written.insert(scratch) }
      }
    }
  }
  return Set(users.filter { $0.value.count > 1 && written.contains($0.key) }.keys)
}

private func hasSharedLocals(_ pieces: [[LoopStatement]]) -> Bool {
  pieces.contains { piece in
    let defined = Set(
      piece.compactMap { statement -> Int? in
        if case .define(let variable, _) = statement { variable } else { nil }
      })
    return pieces.contains { $0 != piece && !defined.isDisjoint(with: usedLocals($0)) }
  }
}

private func usedLocals(_ statements: [LoopStatement]) -> Set<Int> {
  var used: Set<Int> = []
  for statement in statements {
    _ = statement.mapExpressions { expression in
      expression.mapLeaves { leaf in
        if case .local(let variable) = leaf { used.insert(variable) }
        return leaf
      }
    }
  }
  return used
}

extension WinogradCall {
  /// The call for a block of examples: how far apart they lie is known from the arrays.
  fileprivate func forBlock(_ count: Int, kernel: LoopKernel, shared: Set<Int>) -> WinogradCall {
    func distance(_ operand: Operand) -> Int {
      switch operand.array {
      case .buffer: operand.offset.coefficient(of: KernelLowering.share)
      case .scratch(let scratch): shared.contains(scratch) ? kernel.scratch[scratch].count : 0
      case .total: 0
      }
    }
    var call = self
    call.examples = count
    let (source, result) =
      switch step {
      case .source: (writes, reads[0])
      case .gradient: (reads[0], reads[1])
      case .weights, .result, .weightsGradient: (reads[0], writes)
      }
    call.shape.sourceExample = distance(source)
    call.shape.resultExample = distance(result)
    return call
  }
}
