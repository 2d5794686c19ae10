import Foundation
import Testing

@testable import TrainerRuntime

/// A hundred steps of a trainer from PyTorch's initial weights, on the same batches: its figures are PyTorch's.
struct HundredStepsTests {
  private static func steps(_ bytes: [UInt8]) throws -> [JSONValue] {
    try bytes.split(separator: 0x0a).map { try JSONParser.parse(Array($0)) }
  }

  private static func weights(_ path: String) throws -> [String: [Float]] {
    let file = try SafetensorsFile(path: path)
    var all: [String: [Float]] = [:]
    for tensor in file.tensors where !tensor.name.hasPrefix("state.") {
      var values = [Float](repeating: 0, count: tensor.shape.reduce(1, *))
      try values.withUnsafeMutableBufferPointer { try file.load(tensor, into: $0) }
      all[tensor.name] = values
    }
    return all
  }

  @Test(arguments: ["reference", "clipped", "accumulated"], [1, 2])
  func matchPyTorch(trainer: String, threads: Int) throws {
    let programs = try Programs.get()
    // Four batches of 16 to an update are PyTorch's batches of 64.
    let (program, fixture) =
      switch trainer {
      case "reference": (programs.reference, "digits")
      case "clipped": (programs.clipped, "digits_clipped")
      default: (programs.accumulated, "digits_clipped")
      }
    let sandbox = try Sandbox()
    let result = try sandbox.run(
      program, "train", "--init",
      Programs.fixtures.appending(path: "digits_initial.safetensors").path(percentEncoded: false), "--no-shuffle",
      "--steps", "100",
      "--threads", "\(threads)", "--log-steps", "log.jsonl", "--output", "run", "--data", Programs.digitsTable)
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")

    let log = try Self.steps(try sandbox.bytes("log.jsonl"))
    let figures = try Self.steps(
      [UInt8](try Data(contentsOf: Programs.fixtures.appending(path: "\(fixture)_steps.jsonl"))))
    try #require(log.count == 100 && figures.count == 100)
    for (own, figure) in zip(log, figures) {
      let step = own["step"]?.integer ?? 0
      #expect(own.members?.map(\.key) == ["step", "epoch", "loss", "lr", "grad_norm"])
      #expect(own["step"] == figure["step"] && own["epoch"]?.integer == (step - 1) / 23 + 1)
      for (key, other) in [("loss", "loss"), ("loss", "loss_double"), ("lr", "lr"), ("grad_norm", "grad_norm")] {
        let value = try #require(own[key]?.double)
        let expected = try #require(figure[other]?.double)
        #expect(abs(value - expected) <= 1e-5 * abs(expected), "step \(step): \(key) \(value), not \(expected)")
      }
    }

    let found = try Self.weights(sandbox.path("run/last.safetensors"))
    let expected = try Self.weights(
      Programs.fixtures.appending(path: "\(fixture)_final.safetensors").path(percentEncoded: false))
    #expect(Set(found.keys) == Set(expected.keys))
    for (name, values) in expected {
      let own = try #require(found[name])
      let difference = zip(own, values).map { abs($0 - $1) }.max() ?? .infinity
      #expect(own.count == values.count && difference < 1e-5, "\(name) is off by \(difference)")
    }
  }

  /// A learning rate that reacts to the validation loss does so in the same epochs.
  @Test func plateau() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.run(
      Programs.get().plateau, "train", "--init",
      Programs.fixtures.appending(path: "digits_initial.safetensors").path(percentEncoded: false), "--no-shuffle",
      "--log-steps",
      "log.jsonl", "--output", "run", "--data", Programs.digitsTable)
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    let log = try Self.steps(try sandbox.bytes("log.jsonl"))
    let epochs = try Self.steps(
      [UInt8](try Data(contentsOf: Programs.fixtures.appending(path: "digits_plateau_epochs.jsonl"))))
    let reports = result.lines.filter { $0.hasPrefix("epoch ") }
    try #require(log.count == 16 * 23 && epochs.count == 16 && reports.count == 16)
    for step in log {
      let rate = try #require(epochs[((step["epoch"]?.integer) ?? 1) - 1]["lr"]?.double)
      #expect(abs((step["lr"]?.double ?? 0) - rate) < 1e-12 * rate, "step \(step["step"]?.integer ?? 0)")
    }
    for (report, epoch) in zip(reports, epochs) {
      let words = report.split(separator: " ")
      let place = try #require(words.firstIndex(of: "validation.loss"))
      let value = try #require(Double(words[place + 1]))
      let expected = try #require(epoch["validation_loss"]?.double)
      #expect(abs(value - expected) < 1e-3 * expected, "\(report)")
    }
  }
}
