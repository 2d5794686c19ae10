import NNDiagnostics
import NNIR
import NNSyntax

/// `data`: where examples come from, and the fields that are computed from their columns.
extension Elaborator {
  /// A field, as a tensor of the preparation graph.
  struct FieldValue {
    var field: Field
    /// Where `data` defines it.
    var range: SourceRange
  }

  /// What `data` says, apart from the fields.
  struct DataEntries {
    var source: DataSpecification.Source?
    var validationSource: DataSpecification.Source?
    var testSource: DataSpecification.Source?
    var split: (train: Double, validation: Double, test: Double)
  }

  static let dataKeys = ["source", "split"]

  /// Elaborates the fields for which `isUsed` holds into the preparation graph.
  func elaborateFields(_ data: DataDeclaration, in home: Scope, isUsed: (String) -> Bool) -> [FieldValue] {
    startPreparation()
    columns = []
    columnRanges = []
    var result: [FieldValue] = []
    let scope = dataScope(home)
    for entry in data.fields where isUsed(entry.key.text) {
      do throws(Abort) {
        let field = try inPhase(.preparation) { () throws(Abort) -> Field in
          try elaborate(entry, in: scope)
        }
        result.append(FieldValue(field: field, range: entry.key.range))
      } catch {
        scope.bind(entry.key.text, nil, at: entry.key.range)
      }
    }
    return result
  }

  private func elaborate(_ entry: Entry, in scope: Scope) throws(Abort) -> Field {
    try within({ $0.function = entry.key.text }) { () throws(Abort) -> Field in
      let name = entry.key.text
      fieldName = name
      let value = try evaluate(entry.value, in: scope)
      if case .source = value { throw fail(.fieldWithoutColumns(name, at: entry.value.range)) }
      var tensor = try real(value, at: entry.value.range, for: "a field")
      guard tensor.type.isBatched else { throw fail(.fieldWithoutColumns(name, at: entry.value.range)) }
      tensor = Tensor(
        tensor, axes: tensor.axes.map { axes.make(size: axes[$0].size, range: entry.value.range) })
      scope.bind(name, .tensor(tensor), at: entry.key.range)
      builders[.preparation]?.output(.result(name), tensor.id)
      var field = Field(
        name: name, shape: tensor.shape, classCount: nil, classNames: [], columns: columnsBehind(tensor))
      if case .input(let index)? = builders[.preparation]?.graph[tensor.id].op {
        switch columns[index].kind {
        case .number: break
        case .classIndex(let count): field.classCount = count
        case .className(let names): (field.classCount, field.classNames) = (names.count, names)
        }
      }
      return field
    }
  }

  /// The columns that a value of the preparation graph is computed from.
  private func columnsBehind(_ tensor: Tensor) -> [Int] {
    guard let graph = builders[.preparation]?.graph else { return [] }
    var result: Set<Int> = []
    var visited: Set<ValueID> = [tensor.id]
    var waiting = [tensor.id]
    while let id = waiting.popLast() {
      if case .input(let index) = graph[id].op { result.insert(index) }
      for operand in graph[id].operands where visited.insert(operand).inserted { waiting.append(operand) }
    }
    return result.sorted()
  }

  func dataScope(_ home: Scope) -> Scope {
    let scope = Scope(home)
    for builtin in DataBuiltin.allCases {
      scope.bind(builtin.rawValue, .function(Function(name: builtin.rawValue, body: .data(builtin))))
    }
    return scope
  }

  // MARK: Built-in functions of data

  func call(
    _ builtin: DataBuiltin, _ arguments: [EvaluatedArgument], at range: SourceRange
  ) throws(Abort) -> Value {
    switch builtin {
    case .csv, .npy, .npz, .idx, .cifar10, .cifar100, .images:
      return .source(try self.source(builtin, arguments, at: range))
    case .array: return try array(arguments, at: range)
    case .column:
      try checkHasColumns(at: range)
      let argument = try only(arguments, of: "column", parameter: "name", at: range)
      switch argument.value {
      case .string(let name): return try read(.names([name]), axes: [], at: range)
      case .integer(let position):
        guard position >= 0, position < Int.max else {
          throw fail(.indexOutOfRange(String(position), size: nil, at: argument.range))
        }
        return try read(.positions(position..<position + 1), axes: [], at: range)
      case let value:
        throw fail(
          .wrongKind(
            found: describe(value), expected: "a name or a position", use: "'column'", at: argument.range))
      }
    case .columns: return try columns(arguments, at: range)
    case .classColumn: return try classColumn(arguments, at: range)
    }
  }

  func only(
    _ arguments: [EvaluatedArgument], of callee: String, parameter: String, at range: SourceRange
  ) throws(Abort) -> EvaluatedArgument {
    let places = try assign(
      arguments, to: [parameter], required: [true], of: callee, declared: nil, at: range)
    guard let place = places[0] else { throw Abort() }
    return arguments[place]
  }

  private func columns(_ arguments: [EvaluatedArgument], at range: SourceRange) throws(Abort) -> Value {
    try checkHasColumns(at: range)
    if let label = arguments.compactMap(\.label).first {
      throw fail(.unknownArgument(label.text, of: "columns", names: [], at: label.range, declared: nil))
    }
    if arguments.count == 1, case .range(let positions) = arguments[0].value {
      guard positions.lowerBound >= 0 else {
        throw fail(.indexOutOfRange(String(positions.lowerBound), size: nil, at: arguments[0].range))
      }
      try checkElements([positions.count], of: "'columns'", at: range)
      return try read(.positions(positions), axes: [axes.make(size: positions.count, range: range)], at: range)
    }
    guard !arguments.isEmpty else { throw fail(.missingArgument("range", of: "columns", at: range, declared: nil)) }
    var names: [String] = []
    for argument in arguments {
      guard case .string(let name) = argument.value else {
        throw fail(
          .wrongKind(
            found: describe(argument.value), expected: "a range such as 0..<4, or names", use: "'columns'",
            at: argument.range))
      }
      guard !names.contains(name) else { throw fail(.duplicateColumn(name, at: argument.range)) }
      names.append(name)
    }
    return try read(.names(names), axes: [axes.make(size: names.count, range: range)], at: range)
  }

  private func checkHasColumns(at range: SourceRange) throws(Abort) {
    if let arrays = source?.arrays { throw fail(.columnsOfArrays(arrays, at: range)) }
  }

  /// An array of the source; without a shape a number for each example.
  private func array(_ arguments: [EvaluatedArgument], at range: SourceRange) throws(Abort) -> Value {
    let places = try assign(
      arguments, to: ["name", "shape"], required: [true, false], of: "array", declared: nil, at: range)
    guard let first = places[0] else { throw Abort() }
    guard case .string(let name) = arguments[first].value else {
      throw fail(
        .wrongKind(
          found: describe(arguments[first].value), expected: "the name of an array", use: "'array'",
          at: arguments[first].range))
    }
    if let source {
      guard let names = source.arrays else { throw fail(.arrayOfTable(at: range)) }
      if !names.isEmpty, !names.contains(name) {
        throw fail(.unknownArray(name, names: names, at: arguments[first].range))
      }
    }
    var identities: [AxisID] = []
    if let second = places[1] {
      let values: [Value]
      switch arguments[second].value {
      case .list(let elements): values = elements
      case .tuple(let elements): values = elements.map(\.value)
      case let value: values = [value]
      }
      for value in values {
        identities.append(axes.make(size: try size(value, at: arguments[second].range), range: arguments[second].range))
      }
    }
    let shape = identities.map { axes[$0].size }
    try checkElements(shape, of: "'array'", at: range)
    if let allows = source?.imageShape, name == "image", !allows(shape) {
      let isFixed = allows([32, 32, 3]) && !allows([1, 1])
      throw fail(.imageShape(shape, isFixed: isFixed, at: places[1].map { arguments[$0].range } ?? range))
    }
    return try read(.array(name: name, shape: shape), axes: identities, at: range)
  }

  /// A new input of the preparation graph.
  private func read(_ selection: Column.Selection, axes: [AxisID], at range: SourceRange) throws(Abort) -> Value {
    let index = columns.count
    columns.append(Column(selection: selection, kind: .number))
    columnRanges.append(range)
    let name = "column\(index)"
    builders[.preparation]?.graph.inputs.append(
      InputInfo(name: name, type: TensorType(dimensions(axes, batched: true))))
    return .tensor(try emit(.input(index: index), [], axes: axes, name: name))
  }

  private func classColumn(_ arguments: [EvaluatedArgument], at range: SourceRange) throws(Abort) -> Value {
    let places = try assign(
      arguments, to: ["column", "classes"], required: [true, true], of: "class", declared: nil, at: range)
    guard let first = places[0], let second = places[1] else { throw Abort() }
    let (column, classes) = (arguments[first], arguments[second])
    guard case .tensor(let tensor) = column.value,
      case .input(let index)? = builders[.preparation]?.graph[tensor.id].op, columns[index].kind == .number,
      tensor.axes.isEmpty
    else { throw fail(.classOfFormula(at: column.range)) }
    switch classes.value {
    case .list(let elements):
      var names: [String] = []
      for element in elements {
        guard case .string(let name) = element else {
          throw fail(
            .wrongKind(found: describe(element), expected: "a name", use: "a class", at: classes.range))
        }
        guard !names.contains(name) else { throw fail(.duplicateClass(name, at: classes.range)) }
        names.append(name)
      }
      guard names.count >= 2 else { throw fail(.tooFewClasses(names.count, at: classes.range)) }
      columns[index].kind = .className(names)
    case let value:
      guard let count = integer(value) else {
        throw fail(
          .wrongKind(
            found: describe(value), expected: "the number of classes, or their names", use: "'class'",
            at: classes.range))
      }
      guard count >= 2 else { throw fail(.tooFewClasses(count, at: classes.range)) }
      guard count <= 1 << 24 else { throw fail(.tooManyClasses(count, at: classes.range)) }
      columns[index].kind = .classIndex(count: count)
    }
    return column.value
  }
}
