import Foundation
import Testing

@testable import TrainerRuntime

/// Gradient norms and activation statistics as trainers log them.
struct LayerLogTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Trains, and gives the lines of the log.
  private func measure(_ trainer: String, steps: Int, every: Int, threads: Int = 1) throws -> (
    result: Sandbox.Result, lines: [JSONValue]
  ) {
    let result = try sandbox.start(
      trainer,
      [
        "train", "--steps", "\(steps)", "--threads", "\(threads)", "--data", Programs.digitsTable, "--output", "run",
        "--log-layers", "layers.jsonl", "--log-every", "\(every)", "--log-steps", "steps.jsonl",
      ]
    ).result()
    try #require(result.status == 0, "\(result.errors)")
    return (result, try lines("layers.jsonl"))
  }

  private func lines(_ name: String) throws -> [JSONValue] {
    try sandbox.text(name).split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
  }

  /// Norms by layer, the weights alone.
  private func weightNorms(_ line: JSONValue) -> [Double] {
    (line["gradients"]?.members ?? []).filter { $0.key.hasSuffix(".weight") }.compactMap { $0.value.double }
  }

  /// Together they are the norm that the step log has, which is that before clipping; also with two threads.
  @Test(arguments: [1, 2])
  func normsAreThoseBeforeClipping(threads: Int) throws {
    let trainer = try Programs.get().clipped
    let (_, layers) = try measure(trainer, steps: 25, every: 8, threads: threads)
    #expect(layers.compactMap { $0["step"]?.integer } == [1, 9, 17, 25])
    let steps = try lines("steps.jsonl")
    var clipped = 0
    for line in layers {
      let step = try #require(line["step"]?.integer)
      let total = (line["gradients"]?.members ?? []).reduce(0) { sum, member in
        sum + (member.value.double ?? .nan) * (member.value.double ?? .nan)
      }.squareRoot()
      let expected = try #require(steps[step - 1]["grad_norm"]?.double)
      #expect(abs(total - expected) < 1e-5 * expected)
      if expected > 0.25 { clipped += 1 }
      let relu = try #require(line["activations"]?["relu1"])
      #expect((0.3...0.7).contains(relu["inactive"]?.double ?? 0))
      #expect((0...0.3).contains(relu["dead"]?.double ?? -1))
    }
    #expect(clipped > 0)
  }

  /// Measuring changes no bit of what is learned.
  @Test func measuringChangesNothing() throws {
    let trainer = try Programs.get().digits
    _ = try measure(trainer, steps: 30, every: 3)
    let plain = try sandbox.start(
      trainer,
      ["train", "--steps", "30", "--threads", "1", "--data", Programs.digitsTable, "--output", "plain"]
    ).result()
    #expect(plain.status == 0)
    #expect(try sandbox.bytes("run/last.safetensors") == sandbox.bytes("plain/last.safetensors"))
  }

  @Test func theLogGoesOnWhereTheRunDoes() throws {
    // Without a schedule, which would follow the length of the run.
    let trainer = try Programs.get().deepRepaired
    _ = try measure(trainer, steps: 30, every: 5)
    let whole = try sandbox.text("layers.jsonl")
    let options = [
      "train", "--data", Programs.digitsTable, "--output", "parts", "--log-layers", "parts.jsonl", "--log-every", "5",
    ]
    #expect(try sandbox.start(trainer, options + ["--steps", "11"]).result().status == 0)
    #expect(try sandbox.start(trainer, options + ["--steps", "30", "--resume"]).result().status == 0)
    // Each part also measures its first and last step.
    let parts = try sandbox.text("parts.jsonl").split(separator: "\n")
    let isWhole = whole.split(separator: "\n").allSatisfy(parts.contains)
    #expect(isWhole)
  }

  /// The twelve-layer sigmoid network beside its repaired twin.
  @Test func vanishingAndItsRepair() throws {
    let (sick, sickLines) = try measure(Programs.get().deepSigmoid, steps: 60, every: 20)
    for line in sickLines {
      let norms = weightNorms(line)
      #expect(norms.count == 12)
      #expect(norms[0] < 1e-5 * norms[11])
      #expect(zip(norms, norms.dropFirst()).allSatisfy { $0 < $1 }, "smaller from layer to layer")
    }
    #expect(sick.output.contains("gradients vanish on their way back"))

    let (healthy, healthyLines) = try measure(Programs.get().deepRepaired, steps: 60, every: 20)
    for line in healthyLines {
      let norms = weightNorms(line)
      #expect((norms.min() ?? 0) > 0.02 * (norms.max() ?? 1))
    }
    #expect(!healthy.output.contains("layers: "), "no complaints\n\(healthy.output)")
    #expect(healthy.lines.contains { $0.hasPrefix("relu11 ") && $0.hasSuffix(" %") })
  }

  @Test func mistakesInOptions() throws {
    let trainer = try Programs.get().digits
    let alone = try sandbox.start(trainer, ["train", "--log-every", "5"]).result()
    #expect(alone.status == 1 && alone.errors.contains("--log-every needs --log-layers"))
    let none = try sandbox.start(trainer, ["train", "--log-layers", "l", "--log-every", "0"]).result()
    #expect(none.status == 1 && none.errors.contains("--log-every needs a whole number from 1"))
    let nowhere = try sandbox.start(
      trainer, ["train", "--data", Programs.digitsTable, "--log-layers", "no/such/file"]
    ).result()
    #expect(nowhere.status == 1 && nowhere.errors.contains("give another file with --log-layers"))
  }
}
