import NNDiagnostics

/// An error as data that can be said in words, and what the words are put together with.
protocol Explained {
  func diagnostic(_ sources: SourceMap) -> Diagnostic
}

extension Explained {
  func error(_ message: String, _ range: SourceRange, _ label: String, hint: String? = nil) -> Diagnostic {
    error(message, [(range, label)], hint: hint)
  }

  func error(_ message: String, _ labels: [(SourceRange, String)], hint: String? = nil) -> Diagnostic {
    Diagnostic(.error, message, at: labels.map { Diagnostic.Label($0.0, $0.1) }, hint: hint)
  }

  func warning(
    _ message: String, _ range: SourceRange, _ label: String, named name: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, message, at: [Diagnostic.Label(range, label)], hint: hint, name: name)
  }

  func at(_ range: SourceRange?, _ label: String) -> [(SourceRange, String)] {
    range.map { [($0, label)] } ?? []
  }

  /// "did you mean …", or what there is to choose from.
  func meant(_ word: String, _ names: [String], or kind: String? = nil) -> String? {
    if let match = closestMatch(to: word, in: names) { return "did you mean '\(match)'?" }
    guard let kind, !names.isEmpty, names.count <= 12 else { return nil }
    return "the \(kind)\(names.count == 1 ? " is" : "s are") " + names.map { "'\($0)'" }.joined(separator: ", ")
  }

  func amount(_ count: Int, _ what: String) -> String {
    switch count {
    case 0: "no \(what)s"
    case 1: "1 \(what)"
    default: "\(count) \(what)s"
    }
  }

  func shape(_ sizes: [Int]) -> String { "[" + sizes.map(String.init).joined(separator: ", ") + "]" }

  /// `[128, 10], declared on line 9`.
  func label(_ operand: Operand, _ sources: SourceMap) -> (SourceRange, String) {
    guard let declared = operand.declared else { return (operand.range, shape(operand.shape)) }
    return (operand.range, "\(shape(operand.shape)), declared on line \(sources.line(of: declared))")
  }
}
