import Testing

@testable import TrainerRuntime

struct JSONTests {
  private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  @Test func readsEveryKindOfValue() throws {
    let value = try parse(
      #" {"a": [1, -2.5e3, true, false, null], "b": {"c": "x\n\u00e9\ud83d\ude00\"\\\/"}, "d": []} "#)
    #expect(value["a"]?.array?.map(\.double) == [1, -2500, nil, nil, nil])
    #expect(value["a"]?.array?[2] == .boolean(true))
    #expect(value["b"]?["c"]?.string == "x\n\u{e9}\u{1f600}\"\\/")
    #expect(value["d"] == .array([]))
    #expect(try parse("9007199254740993").integer == 9_007_199_254_740_993)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "tru", "01", "1.", "-", "1e", "\"", "\"\u{1}\"", "\"\\x\"",
    "\"\\ud800\"", "\"\\ud800\\u0041\"", "1 2", "{\"a\":1,\"a\":2}", "[1]]", "nan", "+1", "\"\\u12g4\"",
  ])
  func rejects(_ text: String) {
    #expect(throws: JSONError.self) { try parse(text) }
  }

  @Test func rejectsDeepNestingAndInvalidUTF8() {
    #expect(throws: JSONError.self) { try parse(String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xff, 0x22]) }
  }

  @Test func writesWhatItReads() throws {
    let text = "quote \" backslash \\ newline \n tab \t bell \u{7} é 😀"
    #expect(try parse(JSON.quote(text)).string == text)
    for value in [0.1, -1e-300, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 123456789.123] {
      #expect(try parse(JSON.number(value)).double?.bitPattern == value.bitPattern)
    }
    #expect(JSON.number(Double.nan) == "null")
    #expect(JSON.object([("a", "1"), ("b", JSON.array(["2", "3"]))]) == #"{"a":1,"b":[2,3]}"#)
  }
}
