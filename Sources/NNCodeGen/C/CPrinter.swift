/// Prints C text: two spaces of indentation, lines of at most 120 columns where a call or a signature can be broken.
package func printC(_ declarations: [CDeclaration]) -> String {
  var printer = CPrinter()
  for declaration in declarations { printer.print(declaration) }
  return printer.text
}

private struct CPrinter {
  var text = ""
  private var indentation = 0
  private let width = 120

  mutating func print(_ declaration: CDeclaration) {
    switch declaration {
    case .comment(let lines):
      for item in lines { line(item.isEmpty ? "//" : "// " + item) }
    case .include(let file):
      line("#include " + file)
    case .directive(let directive):
      line("#" + directive)
    case .function(let function):
      print(function)
    case .variable(let type, let name, let suffix, let value):
      let start = declarator(type, name) + suffix
      guard let value else { return line(start + ";") }
      broken(start + " = ", expression(value, 0), ";")
    case .constants(let constants):
      line("enum {")
      for constant in constants {
        let comment = constant.comment.isEmpty ? "" : "  // " + constant.comment
        line("  \(constant.name) = \(constant.value),\(comment)")
      }
      line("};")
    case .blank:
      text += "\n"
    }
  }

  private mutating func print(_ function: CFunction) {
    for item in function.comment { line(item.isEmpty ? "//" : "// " + item) }
    let parameters =
      function.parameters.isEmpty
      ? ["void"] : function.parameters.map { declarator($0.type, $0.name) }
    let start = (function.isStatic ? "static " : "") + declarator(function.result, function.name)
    list(start + "(", parameters, ") {")
    indented { $0.print(function.body) }
    line("}")
  }

  private mutating func print(_ statements: [CStatement]) {
    for statement in statements { print(statement) }
  }

  private mutating func print(_ statement: CStatement) {
    switch statement {
    case .declare(let type, let name, let suffix, let value):
      let start = declarator(type, name) + suffix
      guard let value else { return line(start + ";") }
      broken(start + " = ", expression(value, 0), ";")
    case .assign(let left, let symbol, let right):
      broken(expression(left, 0) + " " + symbol + " ", expression(right, 0), ";")
    case .expression(.call(let name, let arguments)):
      list(name + "(", arguments.map { expression($0, 0) }, ");")
    case .expression(let value):
      line(expression(value, 0) + ";")
    case .hint(let macro):
      line(macro)
    case .loop(let variable, let from, let to, let step, let body):
      let next = step == 1 ? "\(variable)++" : "\(variable) += \(step)"
      line("for (int64_t \(variable) = \(expression(from, 0)); \(variable) < \(expression(to, 7)); \(next)) {")
      indented { $0.print(body) }
      line("}")
    case .condition(let condition, let then, let otherwise):
      line("if (\(expression(condition, 0))) {")
      indented { $0.print(then) }
      if otherwise.isEmpty {
        line("}")
      } else {
        line("} else {")
        indented { $0.print(otherwise) }
        line("}")
      }
    case .comment(let comment):
      line("// " + comment)
    case .returns(let value):
      line(value.map { "return \(expression($0, 0));" } ?? "return;")
    case .blank:
      text += "\n"
    case .annotated(let statement, let comment):
      print(statement)
      text.removeLast()
      text += "  // " + comment + "\n"
    }
  }

  // MARK: Lines

  private mutating func line(_ content: String) {
    text += content.hasPrefix("#") ? content : String(repeating: " ", count: indentation) + content
    text += "\n"
  }

  private mutating func indented(_ body: (inout CPrinter) -> Void) {
    indentation += 2
    body(&self)
    indentation -= 2
  }

  /// One line, or the rest on a line of its own when it would be too long.
  private mutating func broken(_ start: String, _ rest: String, _ end: String) {
    if indentation + start.utf8.count + rest.utf8.count + end.utf8.count <= width {
      return line(start + rest + end)
    }
    line(start.hasSuffix(" ") ? String(start.dropLast()) : start)
    // There are no string literals: any space is a place to break.
    var current = "   "
    for word in (rest + end).split(separator: " ") {
      if indentation + current.utf8.count + 1 + word.utf8.count > width, current != "   " {
        line(current)
        current = "   "
      }
      current += " " + word
    }
    line(current)
  }

  /// `start a, b, c end`, filled into lines.
  private mutating func list(_ start: String, _ items: [String], _ end: String) {
    let whole = start + items.joined(separator: ", ") + end
    if indentation + whole.utf8.count <= width { return line(whole) }
    if items.contains(where: { indentation + 5 + $0.utf8.count > width }) {
      return broken(start, items.joined(separator: ", "), end)
    }
    line(start)
    var current = "   "
    for (place, item) in items.enumerated() {
      let piece = " " + item + (place == items.count - 1 ? end : ",")
      if indentation + current.utf8.count + piece.utf8.count > width, current != "   " {
        line(current)
        current = "   "
      }
      current += piece
    }
    line(items.isEmpty ? "    " + end : current)
  }

  private func declarator(_ type: String, _ name: String) -> String {
    type.hasSuffix("*") ? type + name : type + " " + name
  }

  // MARK: Expressions

  private static let precedence: [String: Int] = [
    "||": 2, "&&": 3, "==": 6, "!=": 6, "<": 7, "<=": 7, ">": 7, ">=": 7, "<<": 8, "+": 9, "-": 9, "*": 10, "/": 10,
    "%": 10,
  ]

  /// The text of an expression, in parentheses if it binds less tightly than `context`.
  private func expression(_ value: CExpression, _ context: Int) -> String {
    switch value {
    case .identifier(let name): return name
    case .integer(let number): return String(number)
    case .real(let number): return realLiteral(number)
    case .double(let number): return doubleLiteral(number)
    case .unary(let symbol, let operand):
      let inner = expression(operand, 11)
      return parenthesized(symbol + (inner.hasPrefix("-") && symbol == "-" ? " " : "") + inner, context > 11)
    case .binary(let symbol, let left, let right):
      let level = Self.precedence[symbol] ?? 1
      let text = expression(left, level) + " " + symbol + " " + expression(right, level + 1)
      return parenthesized(text, context > level)
    case .conditional(let condition, let first, let second):
      let text = expression(condition, 2) + " ? " + expression(first, 2) + " : " + expression(second, 1)
      return parenthesized(text, context > 1)
    case .call(let name, let arguments):
      return name + "(" + arguments.map { expression($0, 0) }.joined(separator: ", ") + ")"
    case .index(let base, let index):
      return expression(base, 12) + "[" + expression(index, 0) + "]"
    case .arrow(let base, let name):
      return expression(base, 12) + "->" + name
    case .cast(let type, let operand):
      return parenthesized("(" + type + ")" + expression(operand, 11), context > 11)
    case .braces(let elements):
      let items = elements.map { ($0.name.map { ".\($0) = " } ?? "") + expression($0.value, 0) }
      return "{" + items.joined(separator: ", ") + "}"
    }
  }

  private func parenthesized(_ text: String, _ needed: Bool) -> String { needed ? "(" + text + ")" : text }

  private func realLiteral(_ number: Double) -> String {
    if number.isInfinite { return number < 0 ? "-(real)INFINITY" : "(real)INFINITY" }
    if number.isNaN { return "(real)NAN" }
    return "R(" + doubleLiteral(number) + ")"
  }

  private func doubleLiteral(_ number: Double) -> String {
    if number.isInfinite { return number < 0 ? "-(double)INFINITY" : "(double)INFINITY" }
    if number.isNaN { return "(double)NAN" }
    return String(describing: number)
  }
}
