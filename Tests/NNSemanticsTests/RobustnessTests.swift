import Foundation
import GraphTestSupport
import NNDiagnostics
import NNIR
import Testing

@testable import NNSemantics

/// Whatever the file says: a program that the verifier accepts, or errors; never a crash, and never for long.
@Suite struct RobustnessTests {
  /// Files with something of everything: models, and the cases of the diagnostics.
  static let corpus: [String] = {
    var files: [URL] = [repository.appending(path: "models/digits.nn")]
    let golden = repository.appending(path: "Tests/Golden/diagnostics")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: golden.path(percentEncoded: false))) ?? []
    for name in names.sorted() where name.hasSuffix(".nn") && !name.hasPrefix("syntax_") && !name.hasPrefix("repeat_") {
      files.append(golden.appending(path: name))
    }
    return files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }()

  /// Pieces of all files, for putting together anew.
  static let words: [String] = {
    var words: Set<String> = []
    for text in corpus {
      for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) { words.insert(String(word)) }
    }
    return words.sorted() + [
      "-1", "9223372036854775807", "0", "1e308", "[]", "()", "none", "batch", "training", "infinity",
    ]
  }()

  @Test(arguments: 0..<8) func mutatedFiles(_ seed: Int) throws {
    var numbers = TestNumbers(seed: UInt64(seed) + 1)
    #expect(Self.corpus.count > 20)
    for _ in 0..<60 {
      var words = numbers.pick(Self.corpus).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<1 + numbers.next(below: 4) {
        let place = numbers.next(below: words.count)
        switch numbers.next(below: 4) {
        case 0: words.remove(at: place)
        case 1: words[place] = numbers.pick(words)
        case 2: words.insert(numbers.pick(words), at: place)
        default: words[place] = numbers.pick(Self.words)
        }
        if words.isEmpty { words = [""] }
      }
      let result = elaborate(words.joined(separator: " "))
      if let program = result.program {
        try verify(program)
      } else {
        #expect(!result.errors.isEmpty)
      }
      #expect(!result.text.contains("cannot be computed"), "\(result.text)")
    }
  }

  @Test func thePreludeNamesOnlyWhatItKnows() {
    let names = Declarations(prelude.units, parent: nil)
    for unit in prelude.units {
      var resolver = Resolver(names: names)
      resolver.resolve(unit)
      #expect(resolver.resolution.unknown.isEmpty)
      #expect(resolver.resolution.recursive.isEmpty)
    }
  }

  /// The same text gives the same program and the same diagnostics, in the same order.
  @Test func repeatable() throws {
    for text in Self.corpus {
      let (first, second) = (elaborate(text), elaborate(text))
      #expect(first.program == second.program)
      #expect(first.diagnostics == second.diagnostics)
    }
  }

  @Test func deepPipelines() throws {
    let body = "x |> " + Array(repeating: "Linear(3)", count: 300).joined(separator: " |> ")
    let program = try program(file(y: [3], body: body))
    #expect(program.parameters.count == 600)
    let repeated = try NNSemanticsTests.program(file(y: [3], body: "x |> repeat 2000 { Linear(3) }"))
    #expect(repeated.parameters.count == 4000)
    #expect(repeated.parameters.last?.name == "linear2000.shift")
  }
}
