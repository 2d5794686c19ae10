import NNDiagnostics

extension SyntaxError {
  /// The error in words.
  package var diagnostic: Diagnostic {
    switch self {
    case .emptyFile(let range):
      return error(
        "the file is empty", range, "nothing here",
        hint: "a program has a 'model', a 'data' and a 'train' declaration; models/digits.nn is an example")
    case .fileTooLarge(let range, let limit):
      return error(
        "the file is larger than \(limit >> 20) MB", range, "not read",
        hint: "a .nn file holds formulas; keep data in a CSV file")
    case .invalidUTF8(let range, let byte, let isUTF16):
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      return error(
        "the file is not UTF-8 text: byte 0x\(byte < 16 ? "0" : "")\(hexadecimal)", range, "first invalid byte",
        hint: isUTF16 ? "the file seems to be UTF-16; save it as UTF-8" : "save the file as UTF-8")
    case .tooManyErrors(let range, let limit):
      return error("too many errors: only the first \(limit) are shown", range, "the next error is here")

    case .unexpectedCharacter(let scalar, let range):
      return error(
        "unexpected character \(quoted(scalar))", range, "not part of the language", hint: hint(for: scalar))
    case .unknownOperator(let text, let range, let suggestion):
      return error("unknown operator '\(text)'", range, "no such operator", hint: "did you mean '\(suggestion)'?")
    case .loneCarriageReturn(let range):
      return error(
        "carriage return without a line feed", range, "this is no line ending",
        hint: "save the file with LF (or CRLF) line endings")
    case .unterminatedString(let range):
      return error(
        "the string is not closed", range, "'\"' is missing at the end",
        hint: "a string ends on the line on which it begins; write \\n for a line break in it")
    case .singleQuotes(let range):
      return error("strings are written in double quotes", range, "write \"…\"")
    case .unknownEscape(let scalar, let range):
      let text = scalar.map { " '\\\(printable($0))'" } ?? ""
      return error(
        "unknown escape\(text)", range, "not an escape",
        hint: "escapes are \\\" \\\\ \\n \\t; write \\\\ for a backslash")
    case .controlCharacterInString(let scalar, let range):
      return error("control character \(quoted(scalar)) in a string", range, "invisible character")
    case .malformedNumber(let text, let range):
      return error(
        "malformed number '\(text)'", range, "not a number",
        hint: "numbers are written 12, 1_000, 0.5 or 3e-3; names do not begin with a digit")
    case .integerOverflow(let range):
      return error(
        "the integer is too large", range, "does not fit in 64 bits",
        hint: "the largest integer is \(Int.max); write 1e20 for a number with a larger range")
    case .numberOutOfRange(let range):
      return error(
        "the number is out of range", range, "not a double",
        hint: "numbers lie between about 1e-308 and 1e308 in magnitude; 'infinity' is a name")
    case .foreignComment(let range):
      return error("comments begin with '//'", range, "not a comment here")

    case .expected(let expectation, let found, let range):
      return error("expected \(expectation.text), found \(found)", range, expectation.label, hint: expectation.hint)
    case .expectedAfter(let expectation, let text, let range):
      return error(
        "expected \(expectation.text) after '\(text)'", range, "something is missing after this",
        hint: expectation.hint)
    case .keywordAsName(let word, let range):
      return error(
        "'\(word)' is a keyword and cannot be a name", range, "choose another name", hint: "for example '\(word)_'")
    case .unknownDeclaration(let word, let range):
      let words = Token.Kind.declarations.map(\.spelling)
      let hint =
        closestMatch(to: word, in: words).map { "did you mean '\($0)'?" }
        ?? "a file consists of the declarations \(words.map { "'\($0)'" }.joined(separator: ", "))"
      return error("'\(word)' does not begin a declaration", range, "unknown declaration", hint: hint)
    case .nestedDeclaration(let word, let range):
      return error(
        "'\(word)' cannot stand inside a block", range, "a declaration", hint: "move it to the top level of the file")
    case .unclosedBracket(let bracket, let closing, let range, let gap):
      return Diagnostic(
        .error, "'\(bracket)' is never closed",
        at: [.init(range, "opened here"), gap.label("'\(closing)' is missing")],
        hint: "add '\(closing)'")
    case .unmatchedBracket(let bracket, let range):
      return error("'\(bracket)' closes nothing", range, "no bracket is open here", hint: "remove it")
    case .missingColon(let key, let gap):
      return Diagnostic(
        .error, "missing ':' after '\(key.text)'", at: [gap.label("expected ':'")], hint: "write '\(key.text): …'")
    case .equalsInsteadOfColon(let key, let range):
      return error("'\(key.text)' is followed by '='", range, "expected ':'", hint: "write '\(key.text): …'")
    case .colonInsteadOfEquals(let parameter, let range):
      return error(
        "after ':' comes a shape, such as [..., n]", range, "not a shape",
        hint: "a default value is written '\(parameter.text) = …'")
    case .missingEquals(let kind, let name, let range):
      return error(
        "missing '=' before the body of '\(name.text)'", range, "expected '=' before this",
        hint: "write '\(kind.rawValue) \(name.text)(…) = …'")
    case .missingShape(let kind, let name):
      return error(
        "'\(name.text)' has no shape", name.range, "\(kind.rawValue) needs a shape",
        hint: "write '\(kind.rawValue) \(name.text): [size, …] = …', or [] for a scalar")
    case .missingInitialValue(let kind, let name, let gap):
      return Diagnostic(
        .error, "'\(name.text)' has no initial value", at: [gap.label("expected '='")],
        hint: "write '\(kind.rawValue) \(name.text): … = zeros'")
    case .missingResult(let model, let range):
      return error(
        "model '\(model.text)' does not say what it returns", range, "expected '->' before this",
        hint: "write '-> name: [size]' before the body")
    case .chainedOperators(let range, let first):
      return Diagnostic(
        .error, "comparisons and ranges cannot be chained",
        at: [.init(range, "second operator"), .init(first, "first operator")],
        hint: "use parentheses, or 'a < b && b < c'")
    case .lambdaNeedsParentheses(let range):
      return error(
        "a function without a name needs parentheses here", range, "unexpected '=>'", hint: "write '(x => …)'")
    case .positionAsMember(let range):
      return error(
        "members are reached by name, not by position", range, "not a name",
        hint: "take a tuple apart with 'let (a, b) = …'")
    case .missingEnd(let ending, let found, let range):
      return error(
        "expected the end of the \(ending.text), found \(found)", range, "not expected here",
        hint: "an operator is missing, or a line break or ';' between two")

    case .nestingTooDeep(let range, let limit):
      return error(
        "nesting is deeper than \(limit) levels", range, "level \(limit + 1)",
        hint: "give the inner parts names with 'let', or make them functions")
    case .expressionTooLong(let range, let limit):
      return error(
        "the expression is longer than \(limit) operations in a row", range, "one too many",
        hint: "give parts of it names with 'let'")
    }
  }

  private func error(
    _ message: String, _ range: SourceRange, _ label: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, message, at: [.init(range, label)], hint: hint)
  }
}

extension SyntaxError.Gap {
  fileprivate func label(_ text: String) -> Diagnostic.Label {
    switch self {
    case .before(let range): .init(range, text + " before this")
    case .after(let range): .init(range, text + " after this")
    }
  }
}

extension SyntaxError.Expectation {
  fileprivate var text: String {
    switch self {
    case .declaration: "a declaration"
    case .expression: "an expression"
    case .value(let key): "a value for '\(key)'"
    case .name(let role): "the name of \(role.text)"
    case .shape: "a shape"
    case .token(let token): "'\(token)'"
    case .separator(let closing): "',' or '\(closing)'"
    case .key: "a key"
    }
  }

  fileprivate var label: String {
    switch self {
    case .declaration, .expression, .value, .name, .shape, .key: "not expected here"
    case .token(let token): "expected '\(token)' before this"
    case .separator(let closing): "expected ',' or '\(closing)' before this"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .declaration:
      "a file consists of the declarations \(Token.Kind.declarations.map { "'\($0.spelling)'" }.joined(separator: ", "))"
    case .shape: "a shape is a list of sizes, such as [64], [..., n] or []"
    case .key: "an entry is written 'key: value'"
    case .expression, .value, .name, .token, .separator: nil
    }
  }
}

extension SyntaxError.Expectation.Role {
  fileprivate var text: String {
    switch self {
    case .declaration(let kind): "the \(kind)"
    case .parameter: "a parameter"
    case .binding: "a binding"
    case .storage(let kind): "the \(kind)"
    case .trainedModel: "the model to train"
    case .trainingData: "the data to train on"
    case .member: "a member"
    case .result: "a result"
    }
  }
}

extension SyntaxError.Ending {
  fileprivate var text: String {
    switch self {
    case .declaration: "declaration"
    case .statement: "statement"
    case .entry: "entry"
    }
  }
}

/// The character in single quotes if it can be seen, otherwise its number.
private func quoted(_ scalar: Unicode.Scalar) -> String {
  let text = printable(scalar)
  return text.hasPrefix("U+") ? text : "'\(text)'"
}

private func printable(_ scalar: Unicode.Scalar) -> String {
  let properties = scalar.properties
  let isVisible =
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .spaceSeparator, .nonspacingMark, .enclosingMark:
      scalar == " "
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    @unknown default: false
    }
  if isVisible { return String(scalar) }
  let number = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
}

/// What to write instead of a character that looks like, or is used elsewhere for, one of the language.
private func hint(for scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "\u{00D7}", "\u{00B7}", "\u{22C5}": "multiplication is written '*'"
  case "\u{00F7}": "division is written '/'"
  case "\u{2212}", "\u{2013}", "\u{2014}": "minus is written '-'"
  case "\u{2264}": "write '<='"
  case "\u{2265}": "write '>='"
  case "\u{2260}": "write '!='"
  case "\u{2192}": "write '->'"
  case "\u{2026}": "write '...'"
  case "\u{03C0}": "write 'pi'"
  case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}": "strings are written in double quotes: \"…\""
  case "\u{00A0}", "\u{2003}", "\u{2009}", "\u{202F}": "an unusual space; type an ordinary one"
  case "\0": "is this a text file?"
  default: scalar.properties.isAlphabetic ? "names are made of the letters A to Z, digits and '_'" : nil
  }
}
