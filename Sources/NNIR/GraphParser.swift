/// Reads the textual form of a graph (see `print`). Types are taken as written: `verify` checks them.
package func parseGraph(_ text: String) throws(GraphSyntaxError) -> Graph {
  var graph: Graph?
  var lineNumber = 0
  for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
    lineNumber += 1
    var parser = LineParser(line: lineNumber, tokens: try graphTokens(of: Array(line), line: lineNumber))
    if parser.peek == .end { continue }
    if var current = graph {
      graph = nil
      try parser.parseLine(into: &current)
      graph = current
    } else {
      try parser.expect(word: "graph")
      graph = Graph(name: try parser.name())
    }
    try parser.expectEnd()
  }
  guard let graph else {
    throw GraphSyntaxError(line: lineNumber, column: 1, message: "a graph begins with 'graph NAME'")
  }
  return graph
}

private struct LineParser {
  let line: Int
  let tokens: [GraphToken]
  var position = 0

  init(line: Int, tokens: [GraphToken]) {
    self.line = line
    self.tokens = tokens
  }

  /// A declaration, a node, or an output.
  mutating func parseLine(into graph: inout Graph) throws(GraphSyntaxError) {
    if case .value(let index) = peek {
      try expectIndex(index, next: graph.nodes.count, kind: "value")
      position += 1
      try expect("=")
      graph.nodes.append(try node())
      return
    }
    switch try word() {
    case "input":
      try expectIndex(try integer(), next: graph.inputs.count, kind: "input", at: position - 1)
      let name = try name()
      try expect(":")
      graph.inputs.append(InputInfo(name: name, type: try type()))
    case "parameter":
      try expectIndex(try integer(), next: graph.parameters.count, kind: "parameter", at: position - 1)
      graph.parameters.append(try storage())
    case "state":
      try expectIndex(try integer(), next: graph.states.count, kind: "state", at: position - 1)
      graph.states.append(try storage())
    case "output":
      let target = try target()
      graph.outputs.append(Output(target, try value()))
    case let other:
      throw error(
        "expected 'input', 'parameter', 'state', a value such as '%0', or 'output', and found '\(other)'", at: 0)
    }
  }

  private mutating func storage() throws(GraphSyntaxError) -> StorageInfo {
    let name = try name()
    try expect(":")
    let start = position
    let type = try type()
    guard type.element == .real, !type.isBatched else {
      throw error("parameters and states have fixed sizes", at: start)
    }
    var owner: Int?
    if peek == .word("of") {
      position += 1
      owner = try integer()
    }
    var initializer = ""
    if case .string(let text) = peek {
      position += 1
      initializer = text
    }
    return StorageInfo(name: name, shape: type.exampleShape, parameter: owner, initializer: initializer)
  }

  private mutating func target() throws(GraphSyntaxError) -> Output.Target {
    switch try word() {
    case "result": return .result(try name())
    case "parameter": return .parameter(index: try integer())
    case "state": return .state(index: try integer())
    case "gradient": return .gradient(index: try integer())
    case let other:
      throw error("expected 'result', 'parameter', 'state' or 'gradient', and found '\(other)'", at: position - 1)
    }
  }

  // MARK: Nodes

  private mutating func node() throws(GraphSyntaxError) -> Node {
    let start = position
    let name = try word()
    var qualifier: GraphToken.Kind?
    switch peek {
    case .number: qualifier = advance()
    case .word where tokens[position + 1].kind != .punctuation("("): qualifier = advance()
    case .word, .value, .string, .punctuation, .end: break
    }
    var operands: [ValueID] = []
    if case .value = peek {
      operands.append(try value())
      while peek == .punctuation(",") {
        position += 1
        operands.append(try value())
      }
    }
    var attributes = try attributes()
    try expect(":")
    let type = try type()
    let op = try operation(name, qualifier, &attributes, type, at: start)
    if let unknown = attributes.first {
      throw error("'\(name)' has no attribute '\(unknown.name)'", at: unknown.position)
    }
    return Node(op: op, operands: operands, type: type, origin: Origin())
  }

  private struct Attribute {
    var name: String
    var pairs: [(Int, Int?)]
    var position: Int
  }

  private mutating func attributes() throws(GraphSyntaxError) -> [Attribute] {
    var result: [Attribute] = []
    while case .word(let name) = peek {
      var attribute = Attribute(name: name, pairs: [], position: position)
      position += 1
      try expect("(")
      while peek != .punctuation(")") {
        if !attribute.pairs.isEmpty { try expect(",") }
        let first = try integer()
        var second: Int?
        if peek == .punctuation("-") {
          position += 1
          second = try integer()
        }
        attribute.pairs.append((first, second))
      }
      position += 1
      result.append(attribute)
    }
    return result
  }

  private func operation(
    _ name: String, _ qualifier: GraphToken.Kind?, _ attributes: inout [Attribute], _ type: TensorType, at start: Int
  ) throws(GraphSyntaxError) -> Op {
    func index() throws(GraphSyntaxError) -> Int {
      guard case .number(let text) = qualifier, let index = Int(text) else {
        throw error("'\(name)' needs a number", at: start + 1)
      }
      return index
    }
    func real() throws(GraphSyntaxError) -> Double {
      switch qualifier {
      case .number(let text), .word(let text):
        if let number = Double(text) { return number }
      case .value, .string, .punctuation, .end, nil: break
      }
      throw error("'\(name)' needs a number", at: start + 1)
    }
    func list(_ key: String) throws(GraphSyntaxError) -> [(Int, Int?)]? {
      guard let place = attributes.firstIndex(where: { $0.name == key }) else { return nil }
      return attributes.remove(at: place).pairs
    }
    func numbers(_ key: String) throws(GraphSyntaxError) -> [Int] {
      guard let pairs = try list(key), pairs.allSatisfy({ $0.1 == nil }) else {
        throw error("'\(name)' needs '\(key)(…)', a list of numbers", at: start)
      }
      return pairs.map(\.0)
    }
    func number(_ key: String) throws(GraphSyntaxError) -> Int {
      let all = try numbers(key)
      guard all.count == 1 else { throw error("'\(name)' needs one number as '\(key)(…)'", at: start) }
      return all[0]
    }
    func pairs(_ key: String) throws(GraphSyntaxError) -> [Contraction.Pair] {
      var result: [Contraction.Pair] = []
      for (left, right) in try list(key) ?? [] {
        guard let right else { throw error("'\(key)' needs pairs of axes such as 1-0", at: start) }
        result.append(Contraction.Pair(left, right))
      }
      return result
    }
    func window() throws(GraphSyntaxError) -> Window {
      Window(
        axis: try number("axis"), size: try number("size"), stride: try number("stride"),
        dilation: try number("dilation"))
    }

    switch name {
    case "input": return .input(index: try index())
    case "parameter": return .parameter(index: try index())
    case "state": return .state(index: try index())
    case "gradient": return .gradient(index: try index())
    case "constant": return .constant(try real())
    case "pad":
      return .pad(
        axis: try number("axis"), before: try number("before"), after: try number("after"),
        value: qualifier == nil ? 0 : try real())
    case "runtime":
      guard case .word(let text) = qualifier, let scalar = RuntimeScalar(rawValue: text) else {
        throw error("'runtime' needs one of \(words(of: RuntimeScalar.self))", at: start + 1)
      }
      return .runtime(scalar)
    case "reduce":
      guard case .word(let text) = qualifier, let reduction = Reduction(rawValue: text) else {
        throw error("'reduce' needs one of \(words(of: Reduction.self))", at: start + 1)
      }
      return .reduce(reduction, axes: try numbers("axes"))
    default: break
    }
    if let qualifier { throw error("'\(name)' does not go with \(qualifier)", at: start + 1) }
    switch name {
    case "iota": return .iota(type.dimensions, axis: try number("axis"))
    case "random": return .random(type.dimensions, stream: try number("stream"))
    case "select": return .select
    case "argumentMaximum": return .argumentMaximum(axis: try number("axis"))
    case "reshape": return .reshape(type.dimensions)
    case "permute": return .permute(try numbers("axes"))
    case "broadcast": return .broadcast(type.dimensions, axes: try numbers("axes"))
    case "slice": return .slice(axis: try number("axis"), start: try number("start"), size: try number("size"))
    case "window": return .window(try window())
    case "windowAdjoint": return .windowAdjoint(try window(), extent: try number("extent"))
    case "concatenate": return .concatenate(axis: try number("axis"))
    case "contract":
      let (batch, summed) = (try pairs("batch"), try pairs("summed"))
      let order = attributes.contains { $0.name == "order" } ? try numbers("order") : nil
      return .contract(Contraction(batch: batch, summed: summed, order: order))
    case "stopGradient": return .stopGradient
    default: break
    }
    if let function = UnaryFunction(rawValue: name) { return .unary(function) }
    if let function = BinaryFunction(rawValue: name) { return .binary(function) }
    if let comparison = Comparison(rawValue: name) { return .compare(comparison) }
    throw error("there is no operation '\(name)'", at: start)
  }

  private func words<Word: CaseIterable & RawRepresentable<String>>(of type: Word.Type) -> String {
    type.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }

  // MARK: Pieces

  private mutating func type() throws(GraphSyntaxError) -> TensorType {
    var element = TensorType.Element.real
    if peek == .word("boolean") {
      position += 1
      element = .boolean
    }
    try expect("[")
    var dimensions: [Dimension] = []
    while peek != .punctuation("]") {
      if !dimensions.isEmpty { try expect(",") }
      if peek == .word("batch") {
        position += 1
        dimensions.append(.batch)
      } else {
        dimensions.append(.size(try integer()))
      }
    }
    position += 1
    return TensorType(dimensions, element: element)
  }

  var peek: GraphToken.Kind { tokens[position].kind }

  private mutating func advance() -> GraphToken.Kind {
    defer { position += 1 }
    return peek
  }

  mutating func name() throws(GraphSyntaxError) -> String {
    switch peek {
    case .word(let text), .string(let text):
      position += 1
      return text
    case .number, .value, .punctuation, .end: throw unexpected("a name")
    }
  }

  private mutating func word() throws(GraphSyntaxError) -> String {
    guard case .word(let text) = peek else { throw unexpected("a word") }
    position += 1
    return text
  }

  private mutating func integer() throws(GraphSyntaxError) -> Int {
    guard case .number(let text) = peek, let number = Int(text) else { throw unexpected("a whole number") }
    position += 1
    return number
  }

  private mutating func value() throws(GraphSyntaxError) -> ValueID {
    guard case .value(let index) = peek else { throw unexpected("a value such as '%0'") }
    position += 1
    return ValueID(index)
  }

  mutating func expect(word: String) throws(GraphSyntaxError) {
    guard peek == .word(word) else { throw unexpected("'\(word)'") }
    position += 1
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(GraphSyntaxError) {
    guard peek == .punctuation(scalar) else { throw unexpected("'\(scalar)'") }
    position += 1
  }

  func expectEnd() throws(GraphSyntaxError) {
    guard peek == .end else { throw unexpected("the end of the line") }
  }

  private func expectIndex(
    _ index: Int, next: Int, kind: String, at place: Int? = nil
  ) throws(GraphSyntaxError) {
    guard index == next else { throw error("the next \(kind) is number \(next), not \(index)", at: place ?? position) }
  }

  private func unexpected(_ expected: String) -> GraphSyntaxError {
    error("expected \(expected), and found \(peek)", at: position)
  }

  private func error(_ message: String, at place: Int) -> GraphSyntaxError {
    GraphSyntaxError(line: line, column: tokens[min(place, tokens.count - 1)].column, message: message)
  }
}
