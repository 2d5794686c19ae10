import NNDiagnostics
import NNIR
import NNSyntax

/// Where `data` takes examples from: its entries `source` and `split`.
extension Elaborator {
  /// `source` and `split`.
  func elaborateEntries(_ data: DataDeclaration, in home: Scope) -> DataEntries {
    var result = DataEntries(split: (0.8, 0.1, 0.1))
    var shares: (split: (train: Double, validation: Double, test: Double), range: SourceRange)?
    if !data.entries.contains(where: { $0.key.text == "source" }) {
      report(.missingSource(data.name.text, at: data.name.range))
    }
    for entry in data.entries {
      do throws(Abort) {
        switch entry.key.text {
        case "source":
          builders[.preparation] = GraphBuilder(name: Phase.preparation.rawValue)
          let value = try inPhase(.preparation) { () throws(Abort) -> Value in
            try evaluate(entry.value, in: dataScope(home))
          }
          try sources(value, at: entry.value.range, into: &result)
        case "split":
          shares = (try split(evaluate(entry.value, in: home), at: entry.value.range), entry.value.range)
        default: break
        }
      } catch {}
    }
    source = result.source
    result.split = split(shares, result)
    return result
  }

  /// One source, or one for each part: `(train: …, test: …)`.
  private func sources(_ value: Value, at range: SourceRange, into result: inout DataEntries) throws(Abort) {
    var elements = [Value.Element(label: "train", value: value)]
    if case .tuple(let parts) = value { elements = parts }
    for element in elements {
      guard case .source(let source) = element.value else {
        throw fail(
          .wrongKind(
            found: describe(element.value), expected: "csv(\"file.csv\")", use: "'source'", at: range))
      }
      switch element.label {
      case "train": result.source = source
      case "validation": result.validationSource = source
      case "test": result.testSource = source
      case let label: throw fail(.unknownPart(label, at: range))
      }
    }
    guard let source = result.source else { throw fail(.noTrainingSource(at: range)) }
    for other in [result.validationSource, result.testSource] {
      if let other, (other.arrays == nil) != (source.arrays == nil) { throw fail(.mixedSources(at: range)) }
    }
  }

  /// The shares; without `split` a part that has no source of its own gets a tenth.
  private func split(
    _ given: (split: (train: Double, validation: Double, test: Double), range: SourceRange)?, _ entries: DataEntries
  ) -> (train: Double, validation: Double, test: Double) {
    guard let (split, range) = given else {
      let validation = entries.validationSource == nil ? 0.1 : 0
      let test = entries.testSource == nil ? 0.1 : 0
      return (1 - validation - test, validation, test)
    }
    if entries.validationSource != nil, split.validation > 0 {
      report(.shareOfOwnSource("validation", at: range))
    }
    if entries.testSource != nil, split.test > 0 { report(.shareOfOwnSource("test", at: range)) }
    return split
  }

  private func split(
    _ value: Value, at range: SourceRange
  ) throws(Abort) -> (train: Double, validation: Double, test: Double) {
    guard case .tuple(let elements) = value else {
      throw fail(
        .wrongKind(
          found: describe(value), expected: "(train: 0.8, validation: 0.1, test: 0.1)", use: "'split'", at: range))
    }
    var shares = ["train": 0.0, "validation": 0.0, "test": 0.0]
    for element in elements {
      guard let label = element.label, shares[label] != nil else {
        throw fail(.unknownSplit(element.label, at: range))
      }
      guard let share = number(element.value), share >= 0, share <= 1 else {
        throw fail(.badShare(label, found: describe(element.value), at: range))
      }
      shares[label] = share
    }
    let (train, validation, test) = (shares["train"] ?? 0, shares["validation"] ?? 0, shares["test"] ?? 0)
    let sum = train + validation + test
    guard abs(sum - 1) < 1e-9 else { throw fail(.splitSum(sum, at: range)) }
    guard train > 0 else { throw fail(.nothingToTrainOn(at: range)) }
    return (train, validation, test)
  }

  // MARK: Sources

  func source(
    _ builtin: DataBuiltin, _ arguments: [EvaluatedArgument], at range: SourceRange
  ) throws(Abort) -> DataSpecification.Source {
    switch builtin {
    case .csv: return try csv(arguments, at: range)
    case .npy: return .npy(try namedFiles(arguments, of: builtin, at: range))
    case .idx: return .idx(try namedFiles(arguments, of: builtin, at: range))
    case .npz:
      return .npz(path: try path(only(arguments, of: "npz", parameter: "path", at: range), of: builtin))
    case .images:
      return .images(folder: try path(only(arguments, of: "images", parameter: "folder", at: range), of: builtin))
    case .cifar10, .cifar100:
      if let label = arguments.compactMap(\.label).first {
        throw fail(.unknownArgument(label.text, of: builtin.rawValue, names: [], at: label.range, declared: nil))
      }
      guard !arguments.isEmpty else {
        throw fail(.missingArgument("path", of: builtin.rawValue, at: range, declared: nil))
      }
      var paths: [String] = []
      for argument in arguments { paths.append(try path(argument, of: builtin)) }
      return .cifar(paths: paths, labels: builtin == .cifar10 ? ["label"] : ["coarse", "fine"])
    case .columns, .column, .array, .classColumn: throw Abort()
    }
  }

  private func path(_ argument: EvaluatedArgument, of builtin: DataBuiltin) throws(Abort) -> String {
    guard case .string(let text) = argument.value, !text.isEmpty else {
      throw fail(
        .wrongKind(
          found: describe(argument.value), expected: "the path of a \(builtin == .images ? "folder" : "file")",
          use: "'\(builtin.rawValue)'", at: argument.range))
    }
    return text
  }

  /// `image: "images.npy", label: "labels.npy"`.
  private func namedFiles(
    _ arguments: [EvaluatedArgument], of builtin: DataBuiltin, at range: SourceRange
  ) throws(Abort) -> [DataSpecification.NamedFile] {
    var result: [DataSpecification.NamedFile] = []
    var ranges: [SourceRange] = []
    for argument in arguments {
      guard let label = argument.label else { throw fail(.unnamedArray(of: builtin.rawValue, at: argument.range)) }
      if let first = result.firstIndex(where: { $0.name == label.text }) {
        throw fail(.duplicateArgument(label.text, at: label.range, first: ranges[first]))
      }
      result.append(DataSpecification.NamedFile(name: label.text, path: try path(argument, of: builtin)))
      ranges.append(argument.range)
    }
    guard !result.isEmpty else { throw fail(.unnamedArray(of: builtin.rawValue, at: range)) }
    return result
  }

  private func csv(_ arguments: [EvaluatedArgument], at range: SourceRange) throws(Abort) -> DataSpecification.Source {
    let places = try assign(
      arguments, to: ["path", "header", "separator"], required: [true, false, false], of: "csv", declared: nil,
      at: range)
    var path = ""
    var header = true
    var separator = ","
    if let place = places[0] {
      guard case .string(let text) = arguments[place].value, !text.isEmpty else {
        throw fail(
          .wrongKind(
            found: describe(arguments[place].value), expected: "the path of a file", use: "'csv'",
            at: arguments[place].range))
      }
      path = text
    }
    if let place = places[1] {
      guard case .boolean(let value) = arguments[place].value else {
        throw fail(
          .wrongKind(
            found: describe(arguments[place].value), expected: "true or false", use: "'header'",
            at: arguments[place].range))
      }
      header = value
    }
    if let place = places[2] {
      guard case .string(let text) = arguments[place].value, text.utf8.count == 1, text != "\"", text != "\n",
        text != "\r"
      else {
        throw fail(
          .wrongKind(
            found: describe(arguments[place].value), expected: "one character such as \";\" or \"\\t\"",
            use: "'separator'", at: arguments[place].range))
      }
      separator = text
    }
    return .csv(path: path, header: header, separator: separator)
  }
}

extension DataSpecification.Source {
  /// Which shapes an example of `image` can have, where the format says.
  var imageShape: (([Int]) -> Bool)? {
    switch self {
    case .csv, .npy, .npz, .idx: nil
    case .cifar: { $0 == [32, 32, 3] }
    case .images: { $0.count == 2 || ($0.count == 3 && [1, 3, 4].contains($0[2])) }
    }
  }
}
