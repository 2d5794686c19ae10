import Foundation
import Testing

@testable import TrainerRuntime

/// Runs that are interrupted, killed and resumed end with the same bits as those that are not.
struct ResumeTests {
  /// The last bytes that an uninterrupted run leaves.
  private func reference(_ place: Workplace, _ options: [String]) throws -> (last: [UInt8], best: [UInt8], log: [UInt8])
  {
    let (process, _, _) = place.process(["train", "--output", "whole", "--log-steps", "whole.jsonl"] + options)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return (
      try place.bytes("whole/last.safetensors"), try place.bytes("whole/best.safetensors"),
      try place.bytes("whole.jsonl")
    )
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func signalsSaveAndStop(number: Int32) throws {
    let place = try Workplace(rows: 100)
    let whole = try reference(place, ["--epochs", "9"])
    // Each step takes five milliseconds; it is stopped a few times on its way.
    var arguments = ["train", "--epochs", "9", "--output", "parts", "--log-steps", "parts.jsonl"]
    var interruptions = 0
    for attempt in 0..<20 {
      let (process, output, errors) = place.process(arguments, environment: ["TEST_MICROSECONDS": "5000"])
      try process.run()
      usleep(useconds_t(60_000 + 17_000 * attempt))
      kill(process.processIdentifier, number)
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      _ = errors.fileHandleForReading.readDataToEndOfFile()
      if process.terminationReason == .exit, process.terminationStatus == 0 { break }
      guard process.terminationReason == .exit else { continue }  // Before it listened.
      #expect(process.terminationStatus == 128 + number)
      #expect(text.contains("stopped by \(Signals.name(number)) after step "))
      #expect(text.contains("train --resume --output parts"))
      interruptions += 1
      arguments = ["train", "--resume", "--output", "parts", "--log-steps", "parts.jsonl"]
    }
    #expect(interruptions > 1)
    #expect(try place.bytes("parts/last.safetensors") == whole.last)
    #expect(try place.bytes("parts/best.safetensors") == whole.best)
    #expect(try place.bytes("parts.jsonl") == whole.log)
  }

  @Test func aKilledRunGoesOnFromItsLastCheckpoint() throws {
    let place = try Workplace(rows: 60)
    let whole = try reference(place, ["--epochs", "12"])
    var arguments = ["train", "--epochs", "12", "--output", "parts"]
    var random = RandomNumbers(seed: 5, stream: 5)
    for _ in 0..<25 {
      let (process, _, _) = place.process(arguments, environment: ["TEST_MICROSECONDS": "700"])
      try process.run()
      usleep(useconds_t(5_000 + random.next(below: 60_000)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for name in ["parts/last.safetensors", "parts/best.safetensors"] where place.exists(name) {
        let info = try CheckpointInfo(SafetensorsFile(path: place.path(name)))
        #expect(info != nil)
      }
      if place.exists("parts/last.safetensors") { arguments = ["train", "--resume", "--output", "parts"] }
      if process.terminationReason == .exit { break }
    }
    let (process, _, _) = place.process(["train", "--resume", "--output", "parts"])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try place.bytes("parts/last.safetensors") == whole.last)
    #expect(try place.bytes("parts/best.safetensors") == whole.best)
  }

  @Test func aSecondSignalEndsAtOnce() throws {
    let place = try Workplace()
    let (process, output, _) = place.process(["train"], environment: ["TEST_MICROSECONDS": "1500000"])
    try process.run()
    // From its first line on it listens; soon after, it is in its first step.
    _ = output.fileHandleForReading.availableData
    usleep(400_000)
    let start = monotonicSeconds()
    kill(process.processIdentifier, SIGINT)
    usleep(50_000)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(monotonicSeconds() - start < 0.8)
    #expect(!place.exists("line-run/last.safetensors"))
  }

  @Test func refusesAnotherRun() throws {
    let place = try Workplace()
    #expect(try place.run("train", "--resume").errors.contains("there is no run to resume"))
    #expect(try place.run("train", "--steps", "20").status == 0)
    #expect(try place.run("train", "--resume", "--seed", "9").errors.contains("has seed 3, not 9"))
    #expect(try place.run("train", "--resume", "--no-shuffle").errors.contains("shuffles its data"))
    let longer = try place.run("train", "--resume", "--steps", "25")
    #expect(longer.status == 0 && longer.errors.contains("the length of the run has changed"))
    let threads = try place.run("train", "--resume", "--threads", "2")
    #expect(threads.status == 0 && threads.errors.contains("the run used 1 thread; with 2"))
    try place.write("points.csv", Workplace.table(rows: 100).replacing("red", with: "green").replacing("1.", with: "1"))
    #expect(try place.run("train", "--resume").errors.contains("the data has changed since"))
    try place.write("points.csv", Workplace.table(rows: 99))
    #expect(try place.run("train", "--resume").errors.contains("it was trained on 100 examples"))
  }

  @Test func refusesDamagedCheckpoints() throws {
    let place = try Workplace()
    #expect(try place.run("train", "--steps", "20").status == 0)
    let good = try place.bytes("line-run/last.safetensors")
    func resume(_ bytes: [UInt8]) throws -> Workplace.Result {
      try Data(bytes).write(to: place.folder.appendingPathComponent("line-run/last.safetensors"))
      return try place.run("train", "--resume")
    }
    func replacing(_ text: String, _ other: String) -> [UInt8] {
      let position = good.indices.first { good[$0...].starts(with: Array(text.utf8)) } ?? 0
      return good[..<position] + Array(other.utf8) + good[(position + text.utf8.count)...]
    }
    for bytes in [
      [], Array(good.dropLast()), good + [0], Array(good.prefix(100)), replacing("\"F32\"", "\"F16\""),
      replacing("\"step\":\"20\"", "\"step\":\"2x\""), replacing("\"step\":\"20\"", "\"step\":\"21\""),
      replacing("\"state.average\"", "\"state.averagE\""), replacing("\"batch\":\"7\"", "\"batch\":\"8\""),
      replacing("\"source_hash\":\"00ff\"", "\"source_hash\":\"00fe\""),
      replacing("nnc-checkpoint-1", "nnc-checkpoint-9"), replacing("\"epoch\":\"2\"", "\"epoch\":\"0\""),
    ] {
      let result = try resume(bytes)
      #expect(result.status == 1)
      #expect(
        result.errors.contains("line-run/last.safetensors") && result.errors.contains("hint: "), "\(result.errors)")
    }
    #expect(try resume(good).status == 0)
  }
}
