import Glibc
import Testing

@testable import TrainerRuntime

struct NumberParserTests {
  private func parse(_ text: String) -> ParsedNumber {
    Array(text.utf8).withUnsafeBufferPointer { parseNumber($0) }
  }

  @Test func agreesWithTheCLibraryToTheBit() {
    var random = RandomNumbers(seed: 1, stream: 0)
    var texts = [
      "0", "-0", "+1", "1.", ".5", "9007199254740993", "123456789012345678901234567890", "1e22", "1e23", "4.35",
      "1e-22",
      "0.1e-23", "2.2250738585072014e-308", "4.9e-324", "1e-400", "0e999999999999", "0.000000000000000000000000001",
      "9999999999999999999", "18446744073709551616", "1e-999999999999999999999",
    ]
    for _ in 0..<20_000 {
      let digits = (0...random.next(below: 22)).map { _ in String(random.next(below: 10)) }.joined()
      let fraction = random.next(below: 2) == 0 ? "" : "." + String(random.next() % 1_000_000_000_000)
      let exponent = random.next(below: 3) == 0 ? "e\(random.next(below: 80) - 40)" : ""
      texts.append((random.next(below: 2) == 0 ? "-" : "") + digits + fraction + exponent)
    }
    for text in texts {
      guard case .value(let value) = parse(text) else {
        Issue.record("\(text) is not read")
        continue
      }
      #expect(value.bitPattern == strtod(text, nil).bitPattern, "\(text)")
    }
  }

  @Test(arguments: ["", ".", "-", "e5", "1e", "1e+", "1,5", "0x10", "1 2", "1.2.3", "--1", "abc", "12a", "1e5.5", "٣"])
  func rejects(_ text: String) { #expect(parse(text) == .notANumber) }

  @Test(arguments: ["nan", "NaN", "-inf", "Infinity", "1e999", "-1e400"])
  func saysWhatIsNotFinite(_ text: String) { #expect(parse(text) == .notFinite) }
}
