/// The part of C11 that kernels are written in. `CPrinter` owns precedence, parentheses and indentation.
package indirect enum CExpression: Hashable, Sendable {
  case identifier(String)
  case integer(Int)
  /// A literal of type `real`: printed as `R(0.5)`.
  case real(Double)
  /// A literal of type `double`.
  case double(Double)
  case unary(String, CExpression)
  case binary(String, CExpression, CExpression)
  case conditional(CExpression, CExpression, CExpression)
  case call(String, [CExpression])
  case index(CExpression, CExpression)
  /// `base->name`.
  case arrow(CExpression, String)
  case cast(String, CExpression)
  /// An initializer list: `{a, .name = b}`.
  case braces([CInitializer])
}

/// An element of an initializer list, `.name = value` or `value`.
package struct CInitializer: Hashable, Sendable {
  package var name: String?
  package var value: CExpression

  package init(_ value: CExpression, name: String? = nil) {
    self.name = name
    self.value = value
  }
}

package indirect enum CStatement: Hashable, Sendable {
  /// `type name = value;` with array suffixes in `suffix`, such as `[10]`.
  case declare(type: String, name: String, suffix: String, value: CExpression?)
  /// `left operator right;` with `=`, `+=` …
  case assign(CExpression, String, CExpression)
  case expression(CExpression)
  /// `for (int64_t variable = from; variable < to; variable += step) { … }`.
  case loop(variable: String, from: CExpression, to: CExpression, step: Int = 1, body: [CStatement])
  /// A macro on a line of its own that says something about the loop that follows.
  case hint(String)
  case condition(CExpression, then: [CStatement], otherwise: [CStatement])
  case comment(String)
  case returns(CExpression?)
  case blank
  /// A statement with a comment at the end of its last line.
  case annotated(CStatement, String)
}

package struct CFunction: Hashable, Sendable {
  package struct Parameter: Hashable, Sendable {
    package var type: String
    package var name: String

    package init(_ type: String, _ name: String) {
      self.type = type
      self.name = name
    }
  }

  package var comment: [String]
  package var isStatic: Bool
  package var result: String
  package var name: String
  package var parameters: [Parameter]
  package var body: [CStatement]
}

package enum CDeclaration: Hashable, Sendable {
  case comment([String])
  case include(String)
  /// A preprocessor line, without the `#`.
  case directive(String)
  case function(CFunction)
  /// `type name = value;` at file scope; `extern` without a value.
  case variable(type: String, name: String, suffix: String, value: CExpression?)
  /// `enum { a = 1, … };` one constant a line with a comment.
  case constants([CConstant])
  case blank
}

package struct CConstant: Hashable, Sendable {
  package var name: String
  package var value: Int
  package var comment: String

  package init(_ name: String, _ value: Int, comment: String = "") {
    self.name = name
    self.value = value
    self.comment = comment
  }
}
