import NNDiagnostics
import Testing

@testable import NNSyntax

struct ParserTests {
  /// Two ways to write the same.
  @Test(arguments: [
    ("-x^2", "-(x^2)"), ("2^3^4", "2^(3^4)"), ("2^-1", "2^(-1)"), ("-a * b", "(-a) * b"), ("a - b - c", "(a - b) - c"),
    ("a + b * c", "a + (b * c)"), ("a @ b + c", "(a @ b) + c"), ("a |> f + g", "a |> (f + g)"),
    ("a ? b : c |> f", "a ? b : (c |> f)"), ("a |> f ? b : c", "(a |> f) ? b : c"),
    ("a || b && c", "a || (b && c)"), ("a && b == c", "a && (b == c)"), ("a == b + c", "a == (b + c)"),
    ("0..<n + 1", "0..<(n + 1)"), ("x => x |> f", "x => (x |> f)"), ("!a && b", "(!a) && b"),
    ("f { a }", "f({ a })"), ("f(b) { a }", "f(b, { a })"), ("-x.y(z)[0]", "-(((x.y)(z))[0])"),
    ("repeat n { a } |> f", "(repeat n { a }) |> f"), ("a\n  + b\n  |> f", "(a + b) |> f"),
    ("f(a\n(b), -\nc,)", "f(a(b), -c)"),
  ])
  func precedence(text: String, meaning: String) throws {
    #expect(try tree("let v = \(text)") == (try tree("let v = \(meaning)")))
  }

  @Test func comparisonsAndRangesAreNotChained() {
    #expect(messages("let v = a < b == c") == ["comparisons and ranges cannot be chained"])
    #expect(messages("let v = a..<b...c") == ["comparisons and ranges cannot be chained"])
    #expect(messages("let v = a < b && b < c || 0..<1 == c") == [])
  }

  /// Where a line may and may not go on.
  @Test(arguments: [
    ("a\n-b", "a; -b"), ("a\n(b)", "a; (b)"), ("a\n[b]", "a; [b]"), ("a\n{ b }", "a; { b }"), ("a\n!b", "a; !b"),
    ("a\n+ b", "a + b"), ("a\n.b", "a.b"), ("a\n? b\n: c", "a ? b : c"), ("a -\nb", "a - b"),
    ("let a\n= b", "let a = b"),
    ("x\n= a", "x = a"), ("(a\n-b)", "a - b"), ("f({\na\n-b\n})", "f({ a; -b })"),
  ])
  func lineEnds(text: String, meaning: String) throws {
    #expect(try tree("func f() = {\n\(text)\n}") == (try tree("func f() = { \(meaning) }")))
  }

  @Test func rangesCoverTheText() throws {
    let text = "let v = f(a)[0].b + (c * 2)"
    let sources = SourceMap([SourceFile(name: "test.nn", text: text)])
    let unit = parse(0, in: sources).unit
    guard case .constant(let constant) = unit.declarations.first,
      case .binary(.add, let left, let right) = constant.value.kind
    else {
      Issue.record("not an addition")
      return
    }
    #expect(sources.text(constant.name.range) == "v")
    #expect(sources.text(constant.value.range) == "f(a)[0].b + (c * 2)")
    #expect(sources.text(left.range) == "f(a)[0].b")
    #expect(sources.text(right.range) == "(c * 2)")
  }

  @Test func literalsHaveTheirValues() throws {
    let expected: [(String, Expression.Kind)] = [
      ("1_000", .integer(1_000)), ("9223372036854775807", .integer(.max)), ("0.1", .number(0.1)),
      ("1_0.5e-1_0", .number(10.5e-10)), ("0e5", .number(0)), ("5e-324", .number(.leastNonzeroMagnitude)),
      ("\"a\\\"\\\\\\n\\té\"", .string("a\"\\\n\té")), ("true", .boolean(true)),
    ]
    for (text, kind) in expected {
      let unit = parse(0, in: SourceMap([SourceFile(name: "test.nn", text: "let v = \(text)")])).unit
      guard case .constant(let constant) = unit.declarations.first else {
        Issue.record("\(text) is no constant")
        continue
      }
      #expect(constant.value.kind == kind)
    }
  }

  /// Errors in different statements, entries and declarations are all reported.
  @Test func recoveryFindsEveryError() {
    let text = """
      model M(x: [2]) -> y: [2] {
        let a = *
        b c
        let d = f { g h }
      }
      data D {
        source csv("d.csv")
        n: 1 2
      }
      func f(x = x
      func g(x) = 1 +
      let last = 3
      """
    #expect(
      messages(text) == [
        "expected an expression, found '*'", "expected the end of the statement, found 'c'",
        "expected the end of the statement, found 'h'", "missing ':' after 'source'",
        "expected the end of the entry, found '2'", "'(' is never closed", "expected an expression after '+'",
      ])
  }

  /// The first byte that is not UTF-8, for every kind of mistake.
  @Test(
    arguments: [
      ([0x61, 0x80], 1), ([0xC0, 0x80], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0x61, 0xE2, 0x82], 1), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xC3, 0xA9, 0xFF], 2),
    ] as [([UInt8], Int)])
  func invalidUTF8(bytes: [UInt8], offset: Int) {
    #expect(firstInvalidUTF8(in: bytes) == offset)
  }

  @Test func validUTF8() {
    let scalars: [Unicode.Scalar] = [
      "\u{0}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
    ]
    #expect(firstInvalidUTF8(in: scalars.flatMap { Array(String($0).utf8) }) == nil)
  }
}
