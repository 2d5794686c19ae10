@testable import NNCodeGen
import Testing

/// Parentheses, literals and line breaks of the emitted C.
struct CPrinterTests {
  private func text(_ value: CExpression) -> String {
    let body: [CStatement] = [.returns(value)]
    let function = CFunction(comment: [], isStatic: false, result: "real", name: "f", parameters: [], body: body)
    let lines = printC([.function(function)]).split(separator: "\n")
    return String(lines[1].dropFirst("  return ".count).dropLast())
  }

  private let a = CExpression.identifier("a")
  private let b = CExpression.identifier("b")
  private let c = CExpression.identifier("c")

  @Test func parenthesesOnlyWhereNeeded() {
    #expect(text(.binary("+", a, .binary("*", b, c))) == "a + b * c")
    #expect(text(.binary("*", .binary("+", a, b), c)) == "(a + b) * c")
    #expect(text(.binary("-", a, .binary("-", b, c))) == "a - (b - c)")
    #expect(text(.binary("-", .binary("-", a, b), c)) == "a - b - c")
    #expect(text(.binary("/", a, .binary("*", b, c))) == "a / (b * c)")
    #expect(text(.conditional(.binary("<", a, b), .conditional(a, b, c), c)) == "a < b ? (a ? b : c) : c")
    #expect(text(.binary("*", .conditional(a, b, c), c)) == "(a ? b : c) * c")
    #expect(text(.unary("-", .binary("+", a, b))) == "-(a + b)")
    #expect(text(.unary("-", .unary("-", a))) == "- -a")
    #expect(text(.unary("!", .binary("&&", a, b))) == "!(a && b)")
    #expect(text(.cast("real", .binary("+", a, b))) == "(real)(a + b)")
    #expect(text(.index(.binary("+", a, b), c)) == "(a + b)[c]")
  }

  @Test func literals() {
    #expect(text(.real(0.1)) == "R(0.1)")
    #expect(text(.real(-.infinity)) == "-(real)INFINITY")
    #expect(text(.binary("*", .real(-1), a)) == "R(-1.0) * a")
    #expect(text(.double(1e-8)) == "1e-08")
  }

  @Test func longCallsBreak() {
    let arguments = (0..<30).map { CExpression.identifier("argument\($0)") }
    let function = CFunction(
      comment: ["Note."], isStatic: true, result: "void", name: "f", parameters: [],
      body: [.expression(.call("g", arguments))])
    let lines = printC([.function(function)]).split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 120 })
    #expect(lines.count > 4)
  }
}
