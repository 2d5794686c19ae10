import NNDiagnostics

/// What can be wrong with the text of a file, as data; the prose is in `SyntaxError+Diagnostic.swift`.
package enum SyntaxError: Hashable, Sendable {
  // The file as a whole.
  case emptyFile(SourceRange)
  case fileTooLarge(SourceRange, limit: Int)
  /// The range is that of the first byte that is not UTF-8.
  case invalidUTF8(SourceRange, byte: UInt8, isUTF16: Bool)
  case tooManyErrors(SourceRange, limit: Int)

  // Characters, literals and comments.
  case unexpectedCharacter(Unicode.Scalar, SourceRange)
  case unknownOperator(String, SourceRange, suggestion: String)
  case loneCarriageReturn(SourceRange)
  case unterminatedString(SourceRange)
  case singleQuotes(SourceRange)
  case unknownEscape(Unicode.Scalar?, SourceRange)
  case controlCharacterInString(Unicode.Scalar, SourceRange)
  case malformedNumber(String, SourceRange)
  case integerOverflow(SourceRange)
  case numberOutOfRange(SourceRange)
  case foreignComment(SourceRange)

  // The structure of declarations, statements and expressions.
  case expected(Expectation, found: String, SourceRange)
  /// The same at the end of a line: `text`, at the place given, is the last token of the line.
  case expectedAfter(Expectation, text: String, SourceRange)
  case keywordAsName(String, SourceRange)
  case unknownDeclaration(String, SourceRange)
  case nestedDeclaration(String, SourceRange)
  case unclosedBracket(String, closing: String, SourceRange, missing: Gap)
  case unmatchedBracket(String, SourceRange)
  case missingColon(key: Name, Gap)
  case equalsInsteadOfColon(key: Name, SourceRange)
  case colonInsteadOfEquals(parameter: Name, SourceRange)
  case missingEquals(FormulaDeclaration.Kind, name: Name, SourceRange)
  case missingShape(StorageStatement.Kind, name: Name)
  case missingInitialValue(StorageStatement.Kind, name: Name, Gap)
  case missingResult(model: Name, SourceRange)
  case chainedOperators(SourceRange, first: SourceRange)
  case lambdaNeedsParentheses(SourceRange)
  case positionAsMember(SourceRange)
  case missingEnd(Ending, found: String, SourceRange)

  // Limits that keep every recursive pass over the tree within its stack.
  case nestingTooDeep(SourceRange, limit: Int)
  case expressionTooLong(SourceRange, limit: Int)

  /// Where something is missing: before a token, or if that is on another line after the token before it.
  package enum Gap: Hashable, Sendable {
    case before(SourceRange)
    case after(SourceRange)
  }

  package enum Expectation: Hashable, Sendable {
    case declaration
    case expression
    case value(key: String)
    case name(Role)
    case shape
    case token(String)
    case separator(closing: String)
    case key

    package enum Role: Hashable, Sendable {
      case declaration(String)
      case parameter, binding, storage(String), trainedModel, trainingData, member, result
    }
  }

  package enum Ending: Hashable, Sendable { case declaration, statement, entry }
}
