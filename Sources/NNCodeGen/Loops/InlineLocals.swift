/// Puts a local that is used once into the expression that uses it, so that a kernel reads like its formula. It moves only
/// within its statement list and never past a write to an array that it reads.
func inlineLocals(_ statements: [LoopStatement]) -> [LoopStatement] {
  var counts: [Int: Int] = [:]
  countUses(statements, into: &counts)
  return inline(statements, counts: counts)
}

/// Expressions above this size stay in parts.
private let sizeLimit = 16

private func inline(_ statements: [LoopStatement], counts: [Int: Int]) -> [LoopStatement] {
  var result: [LoopStatement] = []
  var pending: [Int: ScalarExpression] = [:]
  var order: [Int] = []

  /// Writes out what has not been used yet, in its original order.
  func flush(_ variables: (Int) -> Bool) {
    for variable in order where variables(variable) {
      if let value = pending.removeValue(forKey: variable) { result.append(.define(variable, value)) }
    }
    order.removeAll { pending[$0] == nil }
  }
  func substitute(_ expression: ScalarExpression) -> ScalarExpression {
    var size = expression.size
    return expression.mapLeaves { leaf in
      guard case .local(let variable) = leaf, let value = pending[variable] else { return leaf }
      if size + value.size > sizeLimit { return leaf }
      size += value.size
      pending[variable] = nil
      return value
    }
  }

  for statement in statements {
    switch statement {
    case .loop(var loop):
      flush { _ in true }
      loop.body = inline(loop.body, counts: counts)
      result.append(.loop(loop))
    case .define(let variable, let value):
      let used = localsUsed(value)
      let replaced = substitute(value)
      flush { used.contains($0) && localsUsed(replaced).contains($0) }
      if counts[variable] == 1 {
        pending[variable] = replaced
        order.append(variable)
      } else {
        result.append(.define(variable, replaced))
      }
    case .store, .accumulate, .accumulatePosition:
      let replaced = statement.mapExpressions(substitute)
      let written = Set(replaced.accesses.filter(\.isWrite).map(\.array))
      var needed: Set<Int> = []
      _ = replaced.mapExpressions { expression in
        needed.formUnion(localsUsed(expression))
        return expression
      }
      flush { variable in
        if needed.contains(variable) { return true }
        var reads = false
        pending[variable]?.forEachLoad { array, _ in if written.contains(array) { reads = true } }
        return reads
      }
      result.append(replaced)
    case .product, .winograd:
      flush { _ in true }
      result.append(statement)
    }
  }
  flush { _ in true }
  return result
}

private func countUses(_ statements: [LoopStatement], into counts: inout [Int: Int]) {
  for statement in statements {
    if case .loop(let loop) = statement {
      countUses(loop.body, into: &counts)
      continue
    }
    _ = statement.mapExpressions { expression in
      _ = expression.mapLeaves { leaf in
        if case .local(let variable) = leaf { counts[variable, default: 0] += 1 }
        return leaf
      }
      return expression
    }
  }
}

private func localsUsed(_ expression: ScalarExpression) -> Set<Int> {
  var used: Set<Int> = []
  _ = expression.mapLeaves { leaf in
    if case .local(let variable) = leaf { used.insert(variable) }
    return leaf
  }
  return used
}

extension ScalarExpression {
  /// Operations and leaves.
  fileprivate var size: Int {
    switch self {
    case .literal, .local, .scalar, .position, .load, .random, .isWithin: 1
    case .unary(_, let operand): 1 + operand.size
    case .binary(_, let left, let right), .compare(_, let left, let right): 1 + left.size + right.size
    case .select(let condition, let first, let second): 1 + condition.size + first.size + second.size
    }
  }
}
