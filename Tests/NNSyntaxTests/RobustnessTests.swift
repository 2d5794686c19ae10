import Foundation
import NNDiagnostics
import Testing

@testable import NNSyntax

/// Parses a text as one file and returns the messages of its errors.
func messages(_ text: String) -> [String] {
  messages(Array(text.utf8))
}

func messages(_ bytes: [UInt8]) -> [String] {
  let sources = SourceMap([SourceFile(name: "test.nn", bytes: bytes)])
  return withinTheTimeLimit {
    let result = parse(0, in: sources)
    _ = render(result.diagnostics, sources: sources, color: true)
    return result.diagnostics.map(\.message)
  }
}

/// Runs a piece of work, and expects that it takes its thread less than 20 seconds of the processor's time.
///
/// Not a time limit of the testing library: that one counts the seconds during which other tests hold the processors, too.
func withinTheTimeLimit<Result>(_ work: () throws -> Result) rethrows -> Result {
  func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = seconds()
  let result = try work()
  #expect(seconds() - start < 20)
  return result
}

/// Input that is meant to break a parser must give an error or a tree, within the time limit and the stack.
@Suite struct RobustnessTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    "(", "[", "{", "-", "!", "f(", "f {\n", "a ? ", "a ? b : ", "2^", "x => ", "repeat 2 {", "a[", "(a, ",
  ])
  func deepNestingIsAnError(opening: String) {
    let text = "let a = " + repeated(opening, 100_000)
    #expect(messages(text).contains { $0 == "nesting is deeper than 256 levels" })
  }

  @Test func closedNestingIsAnErrorAndNothingElse() {
    let text = "let a = " + repeated("(", 100_000) + "1" + repeated(")", 100_000)
    #expect(messages(text) == ["nesting is deeper than 256 levels"])
  }

  @Test(arguments: [("a + ", 1_000_000), ("a |> ", 100_000), ("a * ", 1_001), ("a && ", 1_001)])
  func longChainsAreAnError(link: String, count: Int) {
    let text = "let a = " + repeated(link, count) + "a"
    #expect(messages(text) == ["the expression is longer than 1000 operations in a row"])
  }

  @Test(arguments: [".a", "(1)", "[1]", "(1)[...].b"])
  func longPostfixChainsAreAnError(link: String) {
    let text = "let a = f" + repeated(link, 100_000)
    #expect(messages(text) == ["the expression is longer than 1000 operations in a row"])
  }

  /// The highest tree that is accepted: later passes must survive it.
  @Test func nestedChainsCountTogether() {
    let level = "(" + repeated("a + ", 20)
    #expect(messages("let a = " + repeated(level, 49) + "1" + repeated(")", 49)) == [])
    #expect(
      messages("let a = " + repeated("(a + ", 200) + "1" + repeated(" + a)" + repeated(" * b", 9), 200))
        == ["the expression is longer than 1000 operations in a row"])
  }

  @Test func theDeepestTreeIsFreed() {
    // 255 levels that each take the longest way through the grammar.
    let text =
      "let a = " + repeated("(a |> b || c && d == e ..< f + g * -h^", 85) + "i" + repeated(")", 85)
    #expect(messages(text) == [])
  }

  @Test func aLineOfTenMegabytes() {
    #expect(messages("let a = \"" + repeated("b", 10_000_000)) == ["the string is not closed"])
  }

  @Test func longTokensAndLists() {
    #expect(messages("let a = [" + repeated("1, ", 300_000) + "]") == [])
    #expect(messages("let a = " + repeated("b", 1_000_000)) == [])
    #expect(messages("// " + repeated("b", 1_000_000)) == [])
    #expect(messages("let a = " + repeated("1", 1_000_000)) == ["the integer is too large"])
    #expect(messages("let a = 0." + repeated("1", 1_000_000)) == [])
  }

  @Test func unmatchedBracketsTakeLinearTime() {
    let text = "let a = b\n" + repeated("[", 200_000) + repeated(")", 200_000) + repeated("}", 100_000)
    #expect(!messages(text).isEmpty)
  }

  @Test func manyErrorsAreCutOff() {
    #expect(messages(repeated("$\n", 100_000)).count == 101)
    #expect(messages(repeated("let = 1\n", 100_000)).count == 101)
    #expect(messages(repeated("let a = )\n", 100_000)).last == "too many errors: only the first 100 are shown")
    #expect(messages("model M(x: [1]) -> [1] {" + repeated("\na b", 100_000)).count == 101)
    #expect(messages("data D {" + repeated("\nloss = 1", 100_000)).count == 101)
  }
}
