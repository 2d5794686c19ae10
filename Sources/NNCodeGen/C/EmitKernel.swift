import NNIR

/// Emits a kernel as a C function.
///
/// Parameters, in this order: buffers, scalars (`real`), keys of random streams, totals (`double *`), the workspace if
/// private arrays are large, and `begin`, `end` if the work is divided.
struct KernelEmitter {
  let kernel: LoopKernel
  let name: String
  let comment: [String]
  private var bufferNames: [String] = []
  private var scratchNames: [String] = []
  private var scalarNames: [String] = []
  private var totalNames: [String] = []
  private var keyNames: [String] = []
  private var names: UniqueNames
  private var variables: [Int: String] = [:]
  /// The innermost loop that is being written, if it is long enough to be made vectors of.
  private var longLoop: Int?
  /// True inside a loop over rows that the compiler makes vectors of (see `isVectorOfRows`).
  private var isInVectorOfRows = false
  private static let loopNames = ["i", "j", "k", "l"]

  init(_ kernel: LoopKernel, name: String, comment: [String]) {
    self.kernel = kernel
    self.name = name
    self.comment = comment
    names = UniqueNames(reserved: Set(Self.loopNames + ["r", "q", "rows", name]))
    bufferNames = kernel.buffers.map { names.make($0.name) }
    scalarNames = kernel.scalars.map { names.make($0.name) }
    keyNames = kernel.streams.indices.map { names.make("key\($0)") }
    totalNames = kernel.totals.indices.map { names.make("total\($0)") }
    scratchNames = kernel.scratch.map { names.make(identifier($0.name)) }
  }

  mutating func emit() -> CFunction {
    var parameters: [CFunction.Parameter] = zip(kernel.buffers, bufferNames).map { buffer, name in
      let type = (buffer.access == .read ? "const " : "") + (buffer.isMask ? "uint8_t" : "real")
      return .init(type + " *NNC_RESTRICT", name)
    }
    parameters += scalarNames.map { .init("real", $0) }
    parameters += keyNames.map { .init("nnc_key", $0) }
    parameters += totalNames.map { .init("double *", $0 + "_result") }
    if usesWorkspace { parameters.append(.init("real *", "workspace")) }
    if kernel.takesRows { parameters.append(.init("int64_t", "rows")) }
    if kernel.division != .single {
      parameters.append(.init("int64_t", "begin"))
      parameters.append(.init("int64_t", "end"))
    }
    if kernel.takesRows { variables[KernelLowering.share] = "begin" }
    var body = declareTotals()
    body += declareOuterScratch()
    body += statements(kernel.body, depth: 0)
    for name in totalNames {
      body.append(.assign(.unary("*", .identifier(name + "_result")), "=", .cast("double", .identifier(name))))
    }
    return CFunction(
      comment: comment, isStatic: true, result: "void", name: name, parameters: parameters, body: body)
  }

  // MARK: Private arrays

  private var usesWorkspace: Bool { kernel.scratch.contains { $0.count > PhasePlan.stackLimit } }

  private func declareTotals() -> [CStatement] {
    zip(kernel.totals, totalNames).map { total, name in
      .declare(type: "real", name: name, suffix: "", value: .real(total.reduction.identity))
    }
  }

  /// All private arrays; a row loop declares those that are fresh in each row.
  private func declareOuterScratch() -> [CStatement] {
    rowLoopIndex == nil ? declareScratch() : declareScratch(outside: true)
  }

  private var rowLoopIndex: Int? {
    kernel.body.firstIndex { if case .loop(let loop) = $0 { loop.extent == .share } else { false } }
  }

  private func declareScratch(outside: Bool? = nil, starts: [Int: Double] = [:]) -> [CStatement] {
    var result: [CStatement] = []
    var offset = 0
    for (place, (array, name)) in zip(kernel.scratch, scratchNames).enumerated() {
      let isLarge = array.count > PhasePlan.stackLimit
      defer { if isLarge { offset += ArenaLayout.aligned(array.count) } }
      if let outside, outside != (isLarge || array.isKept) { continue }
      if isLarge {
        result.append(
          .declare(
            type: "real *NNC_RESTRICT const", name: name, suffix: "",
            value: .binary("+", .identifier("workspace"), .integer(offset))))
      } else if array.count == 1 {
        result.append(.declare(type: "real", name: name, suffix: "", value: .real(starts[place] ?? 0)))
      } else {
        // Where vectors begin on lines of the cache they touch one line each.
        let type = array.count >= 16 ? "NNC_ALIGN real" : "real"
        result.append(.declare(type: type, name: name, suffix: "[\(array.count)]", value: nil))
      }
    }
    return result
  }

  // MARK: Statements

  private mutating func statements(_ list: [LoopStatement], depth: Int) -> [CStatement] {
    list.flatMap { emit($0, depth: depth) }
  }

  private mutating func emit(_ statement: LoopStatement, depth: Int) -> [CStatement] {
    switch statement {
    case .loop(let loop):
      switch loop.extent {
      case .share where kernel.isDividedByColumns:
        variables[loop.variable] = "i"
        longLoop = loop.variable
        let body = statements(loop.body, depth: depth)
        longLoop = nil
        return [.loop(variable: "i", from: .identifier("begin"), to: .identifier("end"), body: body)]
      case .share:
        let isElements = { if case .elements = kernel.division { true } else { false } }()
        variables[loop.variable] = isElements ? "i" : "r"
        // A private number that begins as a constant is declared with it.
        var starts: [Int: Double] = [:]
        let rest = loop.body.filter { statement in
          guard case .store(.scratch(let place), _, .literal(let number)) = statement,
            kernel.scratch[place].count == 1, starts[place] == nil
          else { return true }
          starts[place] = number
          return false
        }
        var body = declareScratch(outside: false, starts: starts)
        isInVectorOfRows = isVectorOfRows(loop)
        body += statements(rest, depth: depth)
        isInVectorOfRows = false
        return hints(for: loop) + [
          .loop(
            variable: isElements ? "i" : "r", from: .identifier("begin"), to: .identifier("end"), body: body)
        ]
      case .rows:
        variables[loop.variable] = "r"
        return hints(for: loop) + [
          .loop(
            variable: "r", from: .integer(0), to: .identifier("rows"), body: statements(loop.body, depth: depth))
        ]
      case .blocks(let count):
        variables[loop.variable] = "r"
        return [
          .loop(
            variable: "r", from: .identifier("begin"), to: .identifier("end"), step: count,
            body: statements(loop.body, depth: 0))
        ]
      case .block(let count):
        variables[loop.variable] = "q"
        return hints(for: loop) + [
          .loop(variable: "q", from: .integer(0), to: rowsInBlock(count), body: statements(loop.body, depth: 0))
        ]
      case .constant(let extent):
        variables[loop.variable] = depth < Self.loopNames.count ? Self.loopNames[depth] : "i\(depth)"
        longLoop = extent >= 16 && isInnermost(loop) ? loop.variable : nil
        let body = statements(loop.body, depth: depth + 1)
        longLoop = nil
        return hints(for: loop) + [
          .loop(
            variable: variables[loop.variable] ?? "i", from: .integer(0), to: .integer(extent), body: body)
        ]
      }
    case .define(let variable, let value):
      let base = identifier(kernel.localNames[variable] ?? "value")
      let name = names.make(base == "value" ? "value" : base)
      variables[variable] = name
      return [.declare(type: "const real", name: name, suffix: "", value: expression(value))]
    case .store(.total(let index), _, let value):
      return [.assign(.identifier(totalNames[index]), "=", expression(value))]
    case .store(let array, let index, let value):
      return [.assign(element(array, index), "=", expression(value))]
    case .accumulate(let array, let index, let reduction, let value):
      let isVector = longLoop.map { index.coefficient(of: $0) == 0 } ?? false
      return [accumulate(element(array, index), reduction, expression(value), isVector: isVector)]
    case .accumulatePosition(let search):
      let values = element(search.values, search.valuesIndex)
      return [
        .condition(
          .binary(">", expression(search.value), values),
          then: [
            .assign(values, "=", expression(search.value)),
            .assign(element(search.positions, search.positionsIndex), "=", .cast("real", linear(search.position))),
          ], otherwise: [])
      ]
    case .product(let product):
      return [emit(product)]
    case .winograd(let call):
      return [emit(call)]
    }
  }

  /// The rows of the block that begins at row `r`.
  private func rowsInBlock(_ count: Int) -> CExpression {
    .call("nnc_smaller", [.integer(count), .binary("-", .identifier("end"), .identifier("r"))])
  }

  /// Keeps clang from unrolling short inner loops first and then vectorising across the iterations of the loop around them,
  /// with gathers.
  private func hints(for loop: Loop) -> [CStatement] {
    let inner = loop.body.compactMap { statement -> Int? in
      guard case .loop(let loop) = statement, case .constant(let count) = loop.extent, isInnermost(loop) else {
        return nil
      }
      return count
    }
    if loop.extent == .rows || inner.contains(where: { $0 >= 16 }) { return [.hint("NNC_AROUND_VECTORS")] }
    guard case .constant(let count) = loop.extent, isInnermost(loop) else { return [] }
    if isInVectorOfRows { return [.hint("NNC_UNROLLED")] }
    return (8..<16).contains(count) ? [.hint("NNC_SHORT_VECTOR")] : []
  }

  /// True for a loop over rows with nothing but a few elements in each, such as the softmax of ten classes. They fill no vector, but
  /// where all of them are written out, the compiler makes vectors across rows.
  private func isVectorOfRows(_ rows: Loop) -> Bool {
    rows.body.allSatisfy { statement in
      switch statement {
      case .loop(let loop): if case .constant(..<16) = loop.extent { isInnermost(loop) } else { false }
      case .define, .store, .accumulate: true
      case .accumulatePosition, .product, .winograd: false
      }
    }
  }

  private func isInnermost(_ loop: Loop) -> Bool {
    loop.body.allSatisfy { if case .loop = $0 { false } else { true } }
  }

  /// `isVector` if many values go to the same target, one after the other.
  private func accumulate(
    _ target: CExpression, _ reduction: Reduction, _ value: CExpression, isVector: Bool
  ) -> CStatement {
    switch reduction {
    case .sum: .expression(.call("NNC_ADD", [target, value]))
    case .maximum: .assign(target, "=", .call(isVector ? "nn_largest" : "nn_max", [target, value]))
    case .minimum: .assign(target, "=", .call(isVector ? "nn_smallest" : "nn_min", [target, value]))
    }
  }

  /// The address where an operand of a call begins.
  private func start(_ array: ArrayID, _ offset: LinearIndex) -> CExpression {
    var base: CExpression
    switch array {
    case .buffer(let place): base = .identifier(bufferNames[place])
    case .scratch(let place): base = .identifier(scratchNames[place])
    case .total(let place): base = .identifier(totalNames[place])
    }
    if case .buffer(let buffer) = array, kernel.division == .rows, kernel.buffers[buffer].isBatched,
      offset.coefficient(of: KernelLowering.share) == 0
    {
      let count = kernel.buffers[buffer].count
      base = .binary(
        "+", base, count == 1 ? .identifier("begin") : .binary("*", .identifier("begin"), .integer(count)))
    }
    if offset != LinearIndex() { base = .binary("+", base, linear(offset)) }
    return base
  }

  private func emit(_ product: MatrixProduct) -> CStatement {
    let shape = product.shape
    var fields: [CInitializer] = []
    if !shape.rows.isEmpty { fields.append(.init(axes(shape.rows), name: "rows")) }
    if !shape.depth.isEmpty { fields.append(.init(axes(shape.depth), name: "depth")) }
    fields.append(.init(shape.dividesColumns ? share : .integer(shape.columns), name: "columns"))
    fields.append(.init(.integer(shape.columnStride), name: "column_stride"))
    if product.accumulates { fields.append(.init(.integer(1), name: "accumulates")) }
    return .expression(
      .call(
        shape.isByColumn ? "nnc_column_product" : "nnc_product",
        [
          .unary("&", .cast("nnc_product_shape", .braces(fields))), start(product.left, product.leftOffset),
          start(product.right, product.rightOffset), start(product.result, product.resultOffset),
        ]))
  }

  private func emit(_ call: WinogradCall) -> CStatement {
    let shape = call.shape
    var fields: [CInitializer] = []
    func add(_ name: String, _ values: [(String, Int)]) {
      for (axis, value) in values where value != 0 { fields.append(.init(.integer(value), name: name + axis)) }
    }
    add("", [("rows", shape.rows), ("columns", shape.columns), ("inputs", shape.inputs), ("outputs", shape.outputs)])
    add("source_", [("example", shape.sourceExample), ("row", shape.sourceRow), ("column", shape.sourceColumn)])
    add("result_", [("example", shape.resultExample), ("row", shape.resultRow), ("column", shape.resultColumn)])
    add(
      "weight_",
      [
        ("row", shape.weightRow), ("column", shape.weightColumn), ("input", shape.weightInput),
        ("output", shape.weightOutput),
      ])
    if !call.ahead.isEmpty { fields.append(.init(.braces(call.ahead.map { .init(stretch($0)) }), name: "ahead")) }
    let step: String
    var examples: [CExpression] = []
    switch call.step {
    case .weights: step = "weights"
    case .result: step = "result"
    case .source: step = "source"
    case .gradient: step = "gradient"
    case .weightsGradient: step = "weights_gradient"
    }
    if call.workspace != nil { examples = [call.examples == 1 ? .integer(1) : rowsInBlock(call.examples)] }
    var operands = (call.reads + [call.writes]).map { start($0.array, $0.offset) }
    if let workspace = call.workspace { operands.append(start(workspace, LinearIndex())) }
    return .expression(
      .call(
        "nnc_winograd\(shape.isLine ? "_line" : "")\(shape.kernel)_\(step)",
        [.unary("&", .cast("nnc_winograd_shape", .braces(fields)))] + examples + operands))
  }

  /// Where the rows begin that a convolution fetches, and how many elements they are. Behind the last row there are none.
  private func stretch(_ ahead: WinogradCall.Ahead) -> CExpression {
    guard case .buffer(let buffer) = ahead.array else { return .braces([]) }
    var row = CExpression.identifier("r")
    if ahead.isNextCall {
      row = .binary("+", row, .integer(ahead.rows))
      if ahead.rows > 1 { row = .call("nnc_smaller", [row, .identifier("end")]) }
    }
    let begin = CExpression.binary(
      "+", .identifier(bufferNames[buffer]), .binary("*", .integer(ahead.count), row))
    return .braces([.init(begin), .init(.integer(ahead.count * ahead.rows))])
  }

  private func axes(_ axes: [ProductShape.Axis]) -> CExpression {
    .braces(
      axes.map { axis in
        CInitializer(
          .braces([.init(extent(axis.extent)), .init(.integer(axis.left)), .init(.integer(axis.other))]))
      })
  }

  private var share: CExpression { .binary("-", .identifier("end"), .identifier("begin")) }

  private func extent(_ extent: ProductShape.Extent) -> CExpression {
    switch extent {
    case .constant(let count): return .integer(count)
    case .rows(let count):
      let rows: CExpression = kernel.takesRows ? .identifier("rows") : share
      return count == 1 ? rows : .binary("*", .integer(count), rows)
    case .slices: return share
    }
  }

  // MARK: Expressions

  private func element(_ array: ArrayID, _ index: LinearIndex) -> CExpression {
    switch array {
    case .buffer(let place): return .index(.identifier(bufferNames[place]), linear(index))
    case .scratch(let place):
      if kernel.scratch[place].count == 1 { return .identifier(scratchNames[place]) }
      return .index(.identifier(scratchNames[place]), linear(index))
    case .total(let place): return .identifier(totalNames[place])
    }
  }

  /// The index as a sum; each variable is taken as `term` makes it.
  private func linear(_ index: LinearIndex, term converted: (CExpression) -> CExpression = { $0 }) -> CExpression {
    var result: CExpression?
    for term in index.terms {
      let variable = converted(.identifier(variables[term.variable] ?? "r"))
      let product: CExpression = term.coefficient == 1 ? variable : .binary("*", .integer(term.coefficient), variable)
      result = result.map { .binary("+", $0, product) } ?? product
    }
    guard let result else { return .integer(index.constant) }
    if index.constant > 0 { return .binary("+", result, .integer(index.constant)) }
    if index.constant < 0 { return .binary("-", result, .integer(-index.constant)) }
    return result
  }

  private func expression(_ value: ScalarExpression) -> CExpression {
    switch value {
    case .literal(let number): .real(number)
    case .local(let variable): .identifier(variables[variable] ?? "value")
    case .scalar(let index): .identifier(scalarNames[index])
    case .position(let index): .cast("real", linear(index))
    case .load(let array, let index): element(array, index)
    case .random(let stream, let index): .call("nnc_uniform", random(stream, index))
    case .unary(let function, let operand): emitUnary(function, expression(operand))
    case .binary(.maximum, let operand, .literal(let bound)) where !bound.isNaN:
      .call("nn_at_least", [expression(operand), .real(bound)])
    case .binary(.minimum, let operand, .literal(let bound)) where !bound.isNaN:
      .call("nn_at_most", [expression(operand), .real(bound)])
    case .binary(let function, let left, let right): emitBinary(function, expression(left), expression(right))
    case .compare(.less, .random(let stream, let index), .literal(let limit)) where limit <= 1 - 0x1p-24:
      .call("nnc_is_below", [.double(limit)] + random(stream, index))
    case .compare(let comparison, let left, let right):
      .binary(comparison.symbol, expression(left), expression(right))
    case .select(let condition, let first, let second):
      .conditional(expression(condition), expression(first), expression(second))
    case .isWithin(let index, let lower, let upper):
      .binary("&&", .binary(">=", linear(index), .integer(lower)), .binary("<", linear(index), .integer(upper)))
    }
  }

  /// What a random number is made of. Its index is a narrow sum, so that vectors of indices are no wider than the random words.
  private func random(_ stream: Int, _ index: LinearIndex) -> [CExpression] {
    [.identifier(keyNames[stream]), linear(index) { .cast("uint32_t", $0) }]
  }
}

/// `real` versions of the element-wise functions.
func emitUnary(_ function: UnaryFunction, _ operand: CExpression) -> CExpression {
  switch function {
  case .negate: .unary("-", operand)
  case .not: .unary("!", operand)
  case .absolute: .call("nn_abs", [operand])
  case .sign: .call("nn_sign", [operand])
  case .floor: .call("nn_floor", [operand])
  case .exponential: .call("nn_exp", [operand])
  case .logarithm: .call("nn_log", [operand])
  case .squareRoot: .call("nn_sqrt", [operand])
  case .reciprocalSquareRoot: .call("nn_rsqrt", [operand])
  case .sine: .call("nn_sin", [operand])
  case .cosine: .call("nn_cos", [operand])
  case .hyperbolicTangent: .call("nn_tanh", [operand])
  case .errorFunction: .call("nn_erf", [operand])
  }
}

func emitBinary(_ function: BinaryFunction, _ left: CExpression, _ right: CExpression) -> CExpression {
  switch function {
  case .add: .binary("+", left, right)
  case .subtract: .binary("-", left, right)
  case .multiply: .binary("*", left, right)
  case .divide: .binary("/", left, right)
  case .power: .call("nn_pow", [left, right])
  case .maximum: .call("nn_max", [left, right])
  case .minimum: .call("nn_min", [left, right])
  case .and: .binary("&&", left, right)
  case .or: .binary("||", left, right)
  }
}

extension Comparison {
  /// The operator in C.
  var symbol: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
