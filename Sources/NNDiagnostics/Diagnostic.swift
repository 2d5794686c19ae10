/// What a phase has to say about the source: one message, the place, and where it helps a hint.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable { case error, warning }

  /// A second or third place that explains the first, such as the declaration that a use contradicts.
  package struct Label: Hashable, Sendable {
    package var range: SourceRange
    package var text: String

    package init(_ range: SourceRange, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  package var severity: Severity
  /// One line, no full stop, names in single quotes.
  package var message: String
  /// The places: the first is where the diagnostic is reported.
  package var labels: [Label]
  package var hint: String?
  /// The name under which a warning can be switched off, such as `unused-binding`; nil for errors.
  package var name: String?

  package init(
    _ severity: Severity, _ message: String, at labels: [Label], hint: String? = nil, name: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.labels = labels
    self.hint = hint
    self.name = name
  }
}
