import Foundation
import Testing

@testable import TrainerRuntime

/// A step that leaves the range of numbers stops a real trainer, which says where, and leaves what was saved as it was.
struct NonFiniteTests {
  private static let shapes: [(name: String, shape: [Int])] = [
    ("linear1.weight", [3, 4]), ("linear1.shift", [4]), ("gauge1.scale", [4]), ("linear2.weight", [4, 4]),
    ("linear2.shift", [4]), ("linear3.weight", [4, 1]), ("linear3.shift", [1]),
  ]

  private let sandbox: Sandbox
  private let trainer: String

  init() throws {
    sandbox = try Sandbox()
    trainer = try Programs.get().logarithm
    try table("points.csv")
    let result = try train("--epochs", "2")
    try #require(result.status == 0, "\(result.errors)")
  }

  /// 64 rows, of which one may be another.
  private func table(_ name: String, row: Int? = nil, cells: String = "") throws {
    var lines = ["a,b,c,y"]
    for index in 0..<64 { lines.append("0.\(index % 7),-0.\(index % 5),0.\(index % 3),0.\(index % 9)") }
    if let row { lines[row] = cells }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: sandbox.path(name)))
  }

  private func train(_ arguments: String...) throws -> Sandbox.Result {
    try sandbox.start(trainer, ["train", "--data", "points.csv", "--output", "run"] + arguments).result()
  }

  /// Weights of small numbers, with one tensor filled with another value.
  private func weights(_ name: String, _ value: Float) throws -> String {
    var bytes = SafetensorsFile.header(metadata: [], tensors: Self.shapes)
    for tensor in Self.shapes {
      for index in 0..<tensor.shape.reduce(1, *) {
        let usual: Float = tensor.name == "gauge1.scale" ? 1 : 0.1 * Float(index % 3 + 1)
        withUnsafeBytes(of: (tensor.name == name ? value : usual).bitPattern.littleEndian) { bytes += $0 }
      }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: sandbox.path("init.safetensors")))
    return "init.safetensors"
  }

  /// Wherever it begins: layer, line and step are named, and the run in the folder is still there.
  @Test(
    arguments: [
      ("gauge1.scale", -1, ["the loss is nan at step 1", "in layer 'gauge1', logarithm.nn:12"]),
      // exp(0.1 · x · 1e30) is infinite, in the kernel that also takes the logarithm.
      ("linear1.weight", 1e30, ["at step 1", "in layer 'gauge1', logarithm.nn:12"]),
      ("linear3.weight", 1e30, ["the loss is inf at step 1", "the loss itself overflows"]),
      (
        "linear3.weight", .nan,
        ["the loss is nan at step 1", "'linear3.weight' holds a value that is not finite from the start"]
      ),
    ] as [(String, Float, [String])], [1, 2])
  func weightsThatGoWrong(wrong: (tensor: String, value: Float, says: [String]), threads: Int) throws {
    let before = try ["best.safetensors", "last.safetensors"].map { try sandbox.bytes("run/" + $0) }
    let file = try weights(wrong.tensor, wrong.value)
    let result = try train("--init", file, "--threads", "\(threads)")
    #expect(result.status == 1)
    for text in wrong.says { #expect(result.errors.contains(text), "\(result.errors)") }
    #expect(!result.errors.contains("-nan"))
    #expect(try ["best.safetensors", "last.safetensors"].map { try sandbox.bytes("run/" + $0) } == before)
  }

  /// What happens in the middle of a run leaves the last checkpoint, whose weights are finite and can go on.
  @Test(arguments: [1, 2])
  func inTheMiddle(threads: Int) throws {
    try table("bad.csv", row: 40, cells: "1e38,1e38,1e38,1")
    let result = try sandbox.start(
      trainer,
      [
        "train", "--data", "bad.csv", "--output", "other", "--no-shuffle", "--init", weights("", 0), "--threads",
        "\(threads)", "--log-steps", "steps.jsonl", "--log-layers", "layers.jsonl", "--log-every", "1",
      ]
    ).result()
    #expect(result.status == 1)
    #expect(result.errors.contains("at step 5, in epoch 1"), "\(result.errors)")
    #expect(result.errors.contains("in layer 'gauge1', logarithm.nn:12"), "\(result.errors)")
    // The steps up to it are in the logs, and summed up.
    #expect(try sandbox.text("steps.jsonl").split(separator: "\n").count == 4)
    #expect(try sandbox.text("layers.jsonl").split(separator: "\n").count == 4)
    #expect(result.lines.contains { $0.hasPrefix("linear1 ") })
  }

  /// A cell that is no number is found before any step, with its place.
  @Test(arguments: ["nan", "inf", "1e39"])
  func cells(cell: String) throws {
    try table("bad.csv", row: 20, cells: "0,\(cell),0,1")
    let result = try sandbox.start(trainer, ["train", "--data", "bad.csv", "--output", "other"]).result()
    #expect(result.status == 1)
    #expect(result.errors.contains("bad.csv:21:3: '\(cell)'"), "\(result.errors)")
    #expect(!sandbox.exists("other/last.safetensors"))
  }
}
