import Foundation
import NNCompiler
import NNDiagnostics
import NNPrelude
import NNSyntax
import Testing

/// The examples of the documentation compile, and the page about the prelude is complete.
///
/// A block ```` ```nn ```` is a complete program or declarations. What else a block is stands behind: `body` (statements of a model),
/// `train` (entries), `data` (the data of a classifier of digits). `Example.file` shows what the test puts around it.
@Suite struct DocumentationTests {
  @Test func kernelOfTheReadMeIsTheOneWritten() throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let page = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let emitted = try String(
      contentsOf: root.appending(path: "generated/digits/Sources/Model/digits.c"), encoding: .utf8)
    let blocks = page.components(separatedBy: "\n```c\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(!blocks.isEmpty)
    for block in blocks { #expect(emitted.contains(block)) }
  }

  struct Example: CustomTestStringConvertible {
    var page: String
    var line: Int
    var kind: Substring
    var text: String

    var testDescription: String { "\(page):\(line)" }

    /// The whole program.
    var file: String {
      func points(_ kind: String) -> String {
        """
        data Points {
          source: csv("points.csv")
          x:      columns(0..<6)
          left:   columns(0..<6)
          right:  columns(6..<12)
          image:  reshape(columns(0..<192), [8, 8, 3])
          target: columns(6..<12)
          yes:    select(columns(6..<12) > 0, 1, 0)
          kind:   class(column(12), 4)
        }
        \(kind)
        """
      }
      func training(_ entries: String) -> String {
        points(
          """
          model Example(x: [6]) -> (y: [6], logits: [4]) { (x |> Linear(6), x |> Linear(4)) }
          train Example on Points {
            \(entries)
            \(entries.contains("loss:") ? "" : "loss: mse(y, target)")
            \(entries.contains("optimizer:") ? "" : "optimizer: SGD(lr: 0.1)")
          }
          """)
      }
      switch kind {
      case "body":
        return points(
          """
          model Example(x: [6], left: [6], right: [6], image: [8, 8, 3]) -> y: [6] {
            \(text)
            x |> Linear(6)
          }
          train Example on Points { loss: mse(y, target); optimizer: SGD(lr: 0.1) }
          """)
      case "train": return training(text)
      case "data":
        return text + """
          model Example(image: [64]) -> logits: [10] { image |> Linear(10) }
          train Example on Digits { loss: cross_entropy(logits, digit); optimizer: SGD(lr: 0.1) }
          """
      default:
        let isProgram = text.hasPrefix("train ") || text.contains("\ntrain ")
        return isProgram ? text : text + training("")
      }
    }
  }

  static let pages = ["README.md", "docs/language.md", "docs/prelude.md", "docs/from-pytorch.md"]

  static let examples: [Example] = pages.flatMap { page in
    var result: [Example] = []
    var current: Example?
    for (index, line) in text(of: page).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if var example = current {
        if line == "```" {
          result.append(example)
          current = nil
        } else {
          example.text += line + "\n"
          current = example
        }
      } else if line == "```nn" || line.hasPrefix("```nn ") {
        current = Example(page: page, line: index + 1, kind: line.dropFirst(6), text: "")
      }
    }
    return result
  }

  private static func text(of page: String) -> String {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    return (try? String(contentsOf: repository.appending(path: page), encoding: .utf8)) ?? ""
  }

  @Test(arguments: examples) func compiles(_ example: Example) {
    let checked = check(name: "example.nn", bytes: Array(example.file.utf8))
    guard !checked.hasErrors, let program = checked.program else {
      Issue.record("\(example.page):\(example.line) does not compile:\n\(checked.rendered(color: false))")
      return
    }
    #expect(!compile(checked, program, sourceFolder: ".").files.isEmpty)
  }

  @Test func examplesAreFound() {
    for page in Self.pages { #expect(Self.examples.contains { $0.page == page }) }
  }

  /// Every definition has its head on the page, letter by letter, and takes part in an example.
  @Test func preludePageIsComplete() {
    let page = Self.text(of: "docs/prelude.md")
    let examples = Self.examples.filter { $0.page == "docs/prelude.md" }.map(\.text).joined()
    let words = Set(examples.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    var count = 0
    for file in EmbeddedFile.prelude {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        guard let head = head(line) else { continue }
        count += 1
        if !page.contains("**`\(head)`**") { Issue.record("docs/prelude.md lacks **`\(head)`**") }
        let name = String(head.prefix { $0 != "(" })
        if !words.contains(name) { Issue.record("docs/prelude.md has no example of '\(name)'") }
      }
    }
    #expect(count >= 60)
  }

  /// `huber(prediction: [...], target: [...], delta = 1)` of the line that a definition begins with.
  private func head(_ line: Substring) -> String? {
    let words = line.split(separator: " ", maxSplits: 1)
    guard line.first?.isWhitespace == false, words.count == 2 else { return nil }
    switch words[0] {
    case "let": return String(words[1].prefix { $0 != " " })
    case "layer", "optimizer":
      return words[1].firstRange(of: " {").map { String(words[1][..<$0.lowerBound]) }
    case "func", "schedule", "clip":
      var depth = 0
      for (place, character) in zip(words[1].indices, words[1]) {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        if character == ")", depth == 0 { return String(words[1][...place]) }
      }
      return nil
    default: return nil
    }
  }
}
