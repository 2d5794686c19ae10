extension CExpression {
  /// The names that the expression refers to, functions excepted.
  var identifiers: Set<String> {
    switch self {
    case .identifier(let name): [name]
    case .integer, .real, .double: []
    case .unary(_, let operand), .arrow(let operand, _), .cast(_, let operand): operand.identifiers
    case .binary(_, let left, let right), .index(let left, let right): left.identifiers.union(right.identifiers)
    case .conditional(let condition, let first, let second):
      condition.identifiers.union(first.identifiers).union(second.identifiers)
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.identifiers) }
    case .braces(let elements): elements.reduce(into: []) { $0.formUnion($1.value.identifiers) }
    }
  }
}

extension CStatement {
  /// The names that the statement refers to.
  var identifiers: Set<String> {
    switch self {
    case .declare(_, _, _, let value), .returns(let value): value?.identifiers ?? []
    case .assign(let left, _, let right): left.identifiers.union(right.identifiers)
    case .expression(let value): value.identifiers
    case .loop(_, let from, let to, _, let body):
      body.reduce(into: from.identifiers.union(to.identifiers)) { $0.formUnion($1.identifiers) }
    case .condition(let condition, let then, let otherwise):
      (then + otherwise).reduce(into: condition.identifiers) { $0.formUnion($1.identifiers) }
    case .annotated(let statement, _): statement.identifiers
    case .comment, .hint, .blank: []
    }
  }
}
