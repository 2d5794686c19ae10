import NNDiagnostics

extension Parser {
  /// `x => e`, and everything that binds tighter.
  mutating func expression() throws(Recovery) -> Expression {
    try descend()
    defer { ascend() }
    return isAtLambda ? try lambda() : try conditional()
  }

  // MARK: Functions without a name

  private var isAtLambda: Bool {
    if at(.name) { return next.kind == .lambda }
    guard at(.leftParenthesis), partners[index] >= 0 else { return false }
    var position = index + 1
    while tokens[position].kind == .name, tokens[position + 1].kind == .comma { position += 2 }
    if tokens[position].kind == .name { position += 1 }
    return tokens[position].kind == .rightParenthesis && tokens[position + 1].kind == .lambda
  }

  private mutating func lambda() throws(Recovery) -> Expression {
    let start = index
    let names =
      at(.leftParenthesis)
      ? try list(.leftParenthesis) { parser throws(Recovery) in try parser.name(.parameter) }
      : [try name(.parameter)]
    try expect(.lambda)
    let body = try expression()
    try grow(over: height)
    return Expression(.lambda(names, body), range(from: start))
  }

  // MARK: Operators

  private mutating func conditional() throws(Recovery) -> Expression {
    let condition = try binary(.pipe)
    var highest = height
    if at(.lambda) { throw fail(.lambdaNeedsParentheses(currentRange)) }
    guard accept(.question) else { return condition }
    let positive = try expression()
    highest = max(highest, height)
    try expect(.colon)
    let negative = try expression()
    try grow(over: max(highest, height))
    return Expression(.conditional(condition, positive, negative), condition.range.union(negative.range))
  }

  /// Operators of at least this precedence, each level to the left.
  private mutating func binary(_ minimum: Precedence) throws(Recovery) -> Expression {
    var left = try unary()
    var leftHeight = height
    var chained: (precedence: Precedence, range: SourceRange)?
    while let infix = Infix(kind), infix.precedence.rawValue >= minimum.rawValue {
      // A minus at the start of a line begins a new statement; all other operators go on with the old one.
      if at(.minus), isAfterLineEnd { break }
      let place = currentRange
      if let first = chained, first.precedence == infix.precedence {
        report(.chainedOperators(place, first: first.range))
      }
      if infix.precedence == .comparison || infix.precedence == .range { chained = (infix.precedence, place) }
      advance()
      let right = try binary(infix.precedence.next)
      try grow(over: max(leftHeight, height))
      leftHeight = height
      let range = left.range.union(right.range)
      switch infix {
      case .range(let closed): left = Expression(.range(left, right, closed: closed), range)
      case .binary(let binary, _): left = Expression(.binary(binary, left, right), range)
      }
    }
    height = leftHeight
    return left
  }

  private mutating func unary() throws(Recovery) -> Expression {
    let sign: Expression.UnaryOperator
    switch kind {
    case .minus: sign = .negate
    case .not: sign = .not
    default: return try power()
    }
    try descend()
    defer { ascend() }
    let start = currentRange
    advance()
    let operand = try unary()
    try grow(over: height)
    return Expression(.unary(sign, operand), start.union(operand.range))
  }

  /// `a^b`, to the right: the exponent may itself be a power or have a sign.
  private mutating func power() throws(Recovery) -> Expression {
    let base = try postfix()
    let baseHeight = height
    guard accept(.caret) else { return base }
    try descend()
    defer { ascend() }
    let exponent = try unary()
    try grow(over: max(baseHeight, height))
    return Expression(.binary(.power, base, exponent), base.range.union(exponent.range))
  }

  // MARK: Calls, indices, members

  private mutating func postfix() throws(Recovery) -> Expression {
    let start = index
    var value = try primary()
    var valueHeight = height
    var hasTrailingBlock = false
    while true {
      switch kind {
      case .leftParenthesis where !isAfterLineEnd:
        let arguments = try arguments()
        value = Expression(.call(value, arguments), range(from: start))
        hasTrailingBlock = false
      case .leftBracket where !isAfterLineEnd:
        let indices = try list(.leftBracket) { parser throws(Recovery) in
          let range = parser.currentRange
          return parser.accept(.rest) ? Expression.Index.rest(range) : .expression(try parser.expression())
        }
        value = Expression(.index(value, indices), range(from: start))
      case .dot:
        advance()
        if at(.integer) { throw fail(.positionAsMember(currentRange)) }
        guard kind.isWord else { throw unexpected(.name(.member)) }
        let member = word()
        height = 0
        value = Expression(.member(value, member), range(from: start))
      case .leftBrace where allowsTrailingBlock && !isAfterLineEnd && !hasTrailingBlock && value.takesTrailingBlock:
        let body = try block()
        let argument = Argument(label: nil, value: Expression(.block(body), body.range))
        if case .call(let callee, let arguments) = value.kind {
          value = Expression(.call(callee, arguments + [argument]), range(from: start))
        } else {
          value = Expression(.call(value, [argument]), range(from: start))
        }
        hasTrailingBlock = true
      default:
        height = valueHeight
        return value
      }
      try grow(over: max(valueHeight, height))
      valueHeight = height
    }
  }

  private mutating func arguments() throws(Recovery) -> [Argument] {
    try list(.leftParenthesis) { parser throws(Recovery) in try parser.argument() }
  }

  /// `value`, or `label: value`; every word can be a label.
  private mutating func argument() throws(Recovery) -> Argument {
    guard kind.isWord, next.kind == .colon || next.kind == .equals else {
      return Argument(label: nil, value: try expression())
    }
    let label = word()
    if at(.equals) { report(.equalsInsteadOfColon(key: label, currentRange)) }
    advance()
    return Argument(label: label, value: try expression())
  }

  /// Elements between brackets, separated by commas; a comma after the last is allowed.
  mutating func list<Element>(
    _ opening: Token.Kind, _ element: (inout Parser) throws(Recovery) -> Element
  ) throws(Recovery) -> [Element] {
    let open = index
    try expect(opening)
    let closing = opening.closing ?? .endOfFile
    let outer = (linesEndStatements, allowsTrailingBlock)
    (linesEndStatements, allowsTrailingBlock) = (false, true)
    defer { (linesEndStatements, allowsTrailingBlock) = outer }
    var elements: [Element] = []
    var highest = 0
    while !at(closing) {
      if at(.endOfFile) { throw unclosed(open) }
      height = 0
      elements.append(try element(&self))
      highest = max(highest, height)
      if at(closing) { break }
      if accept(.comma) { continue }
      if partners[open] < 0 { throw unclosed(open) }
      throw unexpected(.separator(closing: closing.spelling))
    }
    advance()
    height = highest
    return elements
  }

  private mutating func unclosed(_ open: Int) -> Recovery {
    let bracket = tokens[open].kind
    let closing = bracket.closing?.spelling ?? ""
    return fail(
      .unclosedBracket(bracket.spelling, closing: closing, range(of: open), missing: gap))
  }

  // MARK: Leaves and brackets

  private mutating func primary() throws(Recovery) -> Expression {
    let start = index
    height = 0
    switch kind {
    case .integer: return leaf(decodeInteger(bytes(of: index)).map(Expression.Kind.integer) ?? .invalid)
    case .number: return leaf(decodeNumber(bytes(of: index)).map(Expression.Kind.number) ?? .invalid)
    case .string: return leaf(.string(decodeString(bytes(of: index))))
    case .true: return leaf(.boolean(true))
    case .false: return leaf(.boolean(false))
    case .name: return leaf(.name(text(of: index)))
    case .rest: return leaf(.rest)
    case .invalidLiteral: return leaf(.invalid)
    case .leftParenthesis:
      let elements = try arguments()
      if let only = elements.first, elements.count == 1, only.label == nil {
        return Expression(only.value.kind, range(from: start))
      }
      try grow(over: height)
      return Expression(.tuple(elements), range(from: start))
    case .leftBracket:
      let elements = try list(.leftBracket) { parser throws(Recovery) in try parser.expression() }
      try grow(over: height)
      return Expression(.list(elements), range(from: start))
    case .leftBrace:
      let body = try block()
      return Expression(.block(body), body.range)
    case .repeat: return try repetition()
    case .layer, .model, .optimizer, .schedule, .clip, .data, .train, .param, .state, .require:
      // Most probably meant as a name, unless a forgotten expression lets the parser run into the next line.
      if current.startsLine { throw unexpected(.expression) }
      report(.keywordAsName(kind.spelling, currentRange))
      return leaf(.invalid)
    default: throw unexpected(.expression)
    }
  }

  private mutating func leaf(_ kind: Expression.Kind) -> Expression {
    let expression = Expression(kind, currentRange)
    advance()
    return expression
  }

  private mutating func repetition() throws(Recovery) -> Expression {
    let start = index
    advance()
    let allowedTrailingBlock = allowsTrailingBlock
    allowsTrailingBlock = false
    defer { allowsTrailingBlock = allowedTrailingBlock }
    let count = try binary(.or)
    let countHeight = height
    allowsTrailingBlock = allowedTrailingBlock
    let body = try block()
    try grow(over: max(countHeight, height))
    return Expression(.repeat(count, body), range(from: start))
  }
}

extension Expression {
  /// `f { … }`, `a.f { … }` and `f(a) { … }` are calls; after anything else a brace is no argument.
  fileprivate var takesTrailingBlock: Bool {
    switch kind {
    case .name, .member, .call: true
    case .integer, .number, .boolean, .string, .unary, .binary, .conditional, .index, .range, .tuple, .list, .block,
      .lambda, .repeat, .rest, .invalid:
      false
    }
  }
}

/// How tightly binary operators bind, loosest first.
private enum Precedence: Int {
  case pipe, or, and, comparison, range, addition, multiplication, unary

  var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .unary }
}

/// A binary operator; powers, which bind tighter than signs, are not among them.
private enum Infix {
  case binary(Expression.BinaryOperator, Precedence)
  case range(closed: Bool)

  init?(_ kind: Token.Kind) {
    switch kind {
    case .pipe: self = .binary(.pipe, .pipe)
    case .or: self = .binary(.or, .or)
    case .and: self = .binary(.and, .and)
    case .equal: self = .binary(.equal, .comparison)
    case .notEqual: self = .binary(.notEqual, .comparison)
    case .less: self = .binary(.less, .comparison)
    case .lessOrEqual: self = .binary(.lessOrEqual, .comparison)
    case .greater: self = .binary(.greater, .comparison)
    case .greaterOrEqual: self = .binary(.greaterOrEqual, .comparison)
    case .halfOpenRange: self = .range(closed: false)
    case .rest: self = .range(closed: true)
    case .plus: self = .binary(.add, .addition)
    case .minus: self = .binary(.subtract, .addition)
    case .star: self = .binary(.multiply, .multiplication)
    case .slash: self = .binary(.divide, .multiplication)
    case .percent: self = .binary(.remainder, .multiplication)
    case .at: self = .binary(.contract, .multiplication)
    default: return nil
    }
  }

  var precedence: Precedence {
    switch self {
    case .binary(_, let precedence): precedence
    case .range: .range
    }
  }
}
