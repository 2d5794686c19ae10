import NNIR
import Testing

@testable import NNSemantics

/// What `data` says about where examples come from.
struct DataSourceTests {
  private func program(_ entries: String, image: String = "[4, 4, 3]") throws -> Program {
    try NNSemanticsTests.program(
      """
      let folder = "data/"
      data D {
        \(entries)
      }
      model M(image: \(image)) -> logits: [10] { image |> flatten |> Linear(10) }
      train M on D { loss: cross_entropy(logits, label); optimizer: SGD(lr: 0.1) }
      """)
  }

  private typealias Source = DataSpecification.Source

  private static let fields = "image: array(\"image\", [4, 4, 3]) / 255\n label: class(array(\"label\"), 10)"

  @Test func everyKindOfSource() throws {
    let named = [
      DataSpecification.NamedFile(name: "image", path: "data/i"), DataSpecification.NamedFile(name: "label", path: "l"),
    ]
    let sources: [(String, Source)] = [
      ("npy(image: folder + \"i\", label: \"l\")", .npy(named)),
      ("idx(image: folder + \"i\", label: \"l\")", .idx(named)),
      ("npz(\"z.npz\")", .npz(path: "z.npz")), ("images(\"pictures\")", .images(folder: "pictures")),
    ]
    for (text, source) in sources {
      let program = try program("source: \(text)\n \(Self.fields)")
      #expect(program.data.source == source)
      #expect(
        program.columns == [
          Column(selection: .array(name: "image", shape: [4, 4, 3]), kind: .number),
          Column(selection: .array(name: "label", shape: []), kind: .classIndex(count: 10)),
        ])
      #expect(program.fields.map(\.shape) == [[4, 4, 3], []])
      #expect(program.fields[1].classCount == 10)
    }
    let cifar = try program(
      "source: cifar100(\"a\", \"b\")\n image: array(\"image\", [32, 32, 3])\n label: class(array(\"coarse\"), 20)",
      image: "[32, 32, 3]")
    #expect(cifar.data.source == .cifar(paths: ["a", "b"], labels: ["coarse", "fine"]))
  }

  @Test func sourcesOfParts() throws {
    let source = "source: (train: npz(\"a\"), test: npz(\"t\"))"
    let data = try program("\(source)\n \(Self.fields)").data
    #expect(data.source == .npz(path: "a"))
    #expect(data.validationSource == nil)
    #expect(data.testSource == .npz(path: "t"))
    #expect([data.trainShare, data.validationShare, data.testShare] == [0.9, 0.1, 0])
    let split = try program("\(source)\n \(Self.fields)\n split: (train: 1)").data
    #expect([split.trainShare, split.validationShare, split.testShare] == [1, 0, 0])
    let three = try program(
      "source: (train: npz(\"a\"), validation: npz(\"v\"), test: npz(\"t\"))\n \(Self.fields)"
    ).data
    #expect(three.validationSource == .npz(path: "v"))
    #expect([three.trainShare, three.validationShare, three.testShare] == [1, 0, 0])
  }

  /// `indices` of a named axis goes with that axis, whichever it is.
  @Test func indicesFollowTheirAxis() throws {
    let program = try NNSemanticsTests.program(
      file(
        declarations: "func ramp(x: [h, w]) = x + 10 * indices(h) + indices(w)", x: [2, 3], y: [2, 3],
        body: "x |> Linear(3) |> ramp"))
    var parameters = program.parameters.map { [Double](repeating: 0, count: $0.shape.reduce(1, *)) }
    for index in parameters.indices { parameters[index] = parameters[index].map { _ in 0 } }
    let results = evaluate(
      program.prediction, inputs: [[Double](repeating: 1, count: 6)], parameters: parameters, states: [], batch: 1)
    #expect(results[0] == [0, 1, 2, 10, 11, 12])
  }

  @Test func stringsAreJoined() {
    let doubled = (0..<20).map { "let s\($0 + 1) = s\($0) + s\($0)" }.joined(separator: "\n")
    let result = elaborate("let s0 = \"abcdefgh\"\n\(doubled)\n")
    #expect(result.text.contains("let s14 = s13 + s13"))
  }
}
