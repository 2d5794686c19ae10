import NNIR

/// Makes one loop of several rows whose length is no multiple of a vector, so that vectors run across their ends. What all rows have
/// in common, one element for each column, is repeated for each row of a group; what they add up, one sum for each column, has a
/// part for each row of a group.
///
///     for i < 225                            repeat shift for 9 rows, start 9 rows of sums
///       for j < 40                           for i < 25
///         y[40 i + j] = x[40 i + j]    →       for j < 360
///           + shift[j]                           y[360 i + j] = x[360 i + j] + shifts[j]
///         sum[j] += y[40 i + j]                  sums[j] += y[360 i + j]
///                                            add up the sums of the 9 rows
///
/// The rows must follow each other without a gap in everything else (see `collapseLoops`, which does without repetition). Where rows
/// are halves of vectors and the loop does little but read and write, it stays: memory is what it waits for.
package func groupRows(_ kernel: inout LoopKernel) {
  var body: [LoopStatement] = []
  for place in kernel.body.indices {
    var grouping = RowGrouping(kernel: kernel, statement: kernel.body[place])
    let grouped = grouping.group(kernel.body[place])
    kernel.scratch = grouping.scratch
    body += grouping.before + [grouped] + grouping.after
  }
  kernel.body = body
}

/// The groups in one statement of a kernel's body.
private struct RowGrouping {
  private struct Repeated: Hashable {
    var array: ArrayID
    var start: LinearIndex
    var columns: Int
    var rows: Int
  }

  private let kernel: LoopKernel
  /// What the statement reads and writes; the sums that are added up in one loop only can have parts.
  private let accesses: [ArrayAccess]
  var scratch: [ScratchArray]
  /// What is repeated, and the parts that are started, before the statement; the parts that are added up after it.
  var before: [LoopStatement] = []
  var after: [LoopStatement] = []
  private var copies: [Repeated: Int] = [:]
  private var nextVariable: Int

  init(kernel: LoopKernel, statement: LoopStatement) {
    self.kernel = kernel
    accesses = statement.accesses
    scratch = kernel.scratch
    nextVariable = kernel.nextVariable
  }

  mutating func group(_ statement: LoopStatement) -> LoopStatement {
    guard case .loop(var outer) = statement else { return statement }
    if let grouped = groupNest(outer) { return .loop(grouped) }
    outer.body = outer.body.map { group($0) }
    return .loop(outer)
  }

  private mutating func groupNest(_ outer: Loop) -> Loop? {
    guard case .constant(let rows) = outer.extent, outer.body.count == 1, case .loop(let inner) = outer.body[0],
      case .constant(let columns) = inner.extent, let count = rowsInGroup(rows, columns),
      columns % 8 != 0 || inner.body.contains(where: \.computes),
      inner.body.allSatisfy({ canGroup($0, outer.variable, inner.variable, columns) })
    else { return nil }
    var body = inner.body.map { statement in
      regroup(statement, outer: outer.variable, inner: inner.variable, columns: columns, rows: count)
    }
    if rows == count { body = body.map { $0.mapIndices { _, index in index.dropping([outer.variable]) } } }
    let group = Loop(variable: inner.variable, extent: .constant(count * columns), body: body)
    if rows == count { return group }
    return Loop(variable: outer.variable, extent: .constant(rows / count), body: [.loop(group)])
  }

  // MARK: What can be grouped

  private func canGroup(_ statement: LoopStatement, _ outer: Int, _ inner: Int, _ columns: Int) -> Bool {
    func isContiguous(_ index: LinearIndex) -> Bool {
      index.coefficient(of: outer) == columns * index.coefficient(of: inner)
    }
    func isByColumn(_ index: LinearIndex) -> Bool {
      index.dropping([inner]).terms.isEmpty && index.coefficient(of: inner) == 1
    }
    var result = true
    func check(_ isFine: Bool) { if !isFine { result = false } }
    _ = statement.mapExpressions { expression in
      expression.mapLeaves { leaf in
        switch leaf {
        case .load(let array, let index): check(isContiguous(index) || (isByColumn(index) && !isWritten(array)))
        case .position(let index), .random(_, let index), .isWithin(let index, _, _): check(isContiguous(index))
        case .literal, .local, .scalar, .unary, .binary, .compare, .select: break
        }
        return leaf
      }
    }
    switch statement {
    case .define: break
    case .store(_, let index, _): check(isContiguous(index))
    case .accumulate(let array, let index, _, _): check(isContiguous(index) || (isByColumn(index) && isSum(array)))
    case .loop, .accumulatePosition, .product, .winograd: check(false)
    }
    return result
  }

  private func isWritten(_ array: ArrayID) -> Bool { accesses.contains { $0.array == array && $0.isWrite } }

  /// True if the statement does nothing else with the array than to add to it in one place.
  private func isSum(_ array: ArrayID) -> Bool { accesses.filter { $0.array == array }.count == 1 }

  // MARK: Grouping

  private mutating func regroup(
    _ statement: LoopStatement, outer: Int, inner: Int, columns: Int, rows: Int
  ) -> LoopStatement {
    /// One step of the outer loop is now that of a whole group.
    func moved(_ index: LinearIndex) -> LinearIndex {
      index + LinearIndex.variable(outer) * (index.coefficient(of: outer) * (rows - 1))
    }
    let expressions = statement.mapExpressions { expression in
      expression.mapLeaves { leaf in
        switch leaf {
        case .load(let array, let index) where index.coefficient(of: outer) == 0 && index.coefficient(of: inner) != 0:
          .load(.scratch(copy(of: array, index, inner, columns: columns, rows: rows)), .variable(inner))
        case .load(let array, let index): .load(array, moved(index))
        case .position(let index): .position(moved(index))
        case .random(let stream, let index): .random(stream: stream, moved(index))
        case .isWithin(let index, let lower, let upper): .isWithin(moved(index), lower: lower, upper: upper)
        case .literal, .local, .scalar, .unary, .binary, .compare, .select: leaf
        }
      }
    }
    switch expressions {
    case .store(let array, let index, let value): return .store(array, moved(index), value)
    case .accumulate(let array, let index, let reduction, let value):
      if index.coefficient(of: outer) == 0, index.coefficient(of: inner) != 0 {
        let parts = parts(of: array, index, inner, reduction, columns: columns, rows: rows)
        return .accumulate(.scratch(parts), .variable(inner), reduction, value)
      }
      return .accumulate(array, moved(index), reduction, value)
    case .loop, .define, .accumulatePosition, .product, .winograd: return expressions
    }
  }

  /// A private array of the columns of `array` from `index` on, once for each row of a group.
  private mutating func copy(of array: ArrayID, _ index: LinearIndex, _ inner: Int, columns: Int, rows: Int) -> Int {
    let key = Repeated(array: array, start: index.dropping([inner]), columns: columns, rows: rows)
    if let place = copies[key] { return place }
    let place = addScratch(array, count: columns * rows)
    let (row, column) = (makeVariable(), makeVariable())
    let value = ScalarExpression.load(array, key.start + .variable(column))
    before.append(
      nest((row, rows), (column, columns), .store(.scratch(place), .variable(row) * columns + .variable(column), value))
    )
    copies[key] = place
    return place
  }

  private mutating func parts(
    of array: ArrayID, _ index: LinearIndex, _ inner: Int, _ reduction: Reduction, columns: Int, rows: Int
  ) -> Int {
    let place = addScratch(array, count: columns * rows)
    let start = makeVariable()
    before.append(
      .loop(
        Loop(
          variable: start, extent: .constant(columns * rows),
          body: [.store(.scratch(place), .variable(start), .literal(reduction.identity))])))
    let (row, column) = (makeVariable(), makeVariable())
    let part = ScalarExpression.load(.scratch(place), .variable(row) * columns + .variable(column))
    after.append(
      nest(
        (row, rows), (column, columns),
        .accumulate(array, index.dropping([inner]) + .variable(column), reduction, part)))
    return place
  }

  private func nest(_ outer: (Int, Int), _ inner: (Int, Int), _ statement: LoopStatement) -> LoopStatement {
    .loop(
      Loop(
        variable: outer.0, extent: .constant(outer.1),
        body: [.loop(Loop(variable: inner.0, extent: .constant(inner.1), body: [statement]))]))
  }

  private mutating func addScratch(_ array: ArrayID, count: Int) -> Int {
    let name: String
    switch array {
    case .buffer(let place): name = kernel.buffers[place].name
    case .scratch(let place): name = scratch[place].name
    case .total: name = "total"
    }
    scratch.append(ScratchArray(name: name, count: count, isKept: true))
    return scratch.count - 1
  }

  private mutating func makeVariable() -> Int {
    defer { nextVariable += 1 }
    return nextVariable
  }
}

extension LoopStatement {
  /// True if it divides or calls a function of mathematics.
  fileprivate var computes: Bool {
    var result = false
    _ = mapExpressions { expression in
      if expression.computes { result = true }
      return expression
    }
    return result
  }
}

extension ScalarExpression {
  fileprivate var computes: Bool {
    switch self {
    case .literal, .local, .scalar, .position, .load, .random, .isWithin: false
    case .unary(let function, let operand):
      switch function {
      case .negate, .not, .absolute, .sign, .floor: operand.computes
      case .exponential, .logarithm, .squareRoot, .reciprocalSquareRoot, .sine, .cosine, .hyperbolicTangent,
        .errorFunction:
        true
      }
    case .binary(.divide, _, _), .binary(.power, _, _): true
    case .binary(_, let left, let right), .compare(_, let left, let right): left.computes || right.computes
    case .select(let condition, let first, let second): condition.computes || first.computes || second.computes
    }
  }
}

/// How many rows of so many columns become one, nil if they are fine as they are: full vectors of the widest target, or so many that
/// the last one does not matter. A divisor of the number of rows, so that none is left.
private func rowsInGroup(_ rows: Int, _ columns: Int) -> Int? {
  let lanes = 16
  let (enough, most) = (16 * lanes, 64 * lanes)
  if rows < 2 || columns % lanes == 0 || columns >= enough { return nil }
  return (1...rows).first { count in
    rows % count == 0 && count * columns <= most && (count * columns % lanes == 0 || count * columns >= enough)
  }
}
