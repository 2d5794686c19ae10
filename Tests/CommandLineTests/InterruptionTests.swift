import Foundation
import Testing

@testable import TrainerRuntime

/// However often a real run is interrupted or killed, it ends with the bytes of one that was left alone.
struct InterruptionTests {
  private struct Finished: Equatable {
    var last: [UInt8]
    var best: [UInt8]
    var log: [UInt8]
  }

  private func finished(_ sandbox: Sandbox, _ folder: String) throws -> Finished {
    Finished(
      last: try sandbox.bytes("\(folder)/last.safetensors"), best: try sandbox.bytes("\(folder)/best.safetensors"),
      log: try sandbox.bytes("\(folder).jsonl"))
  }

  /// The options of a run that takes a moment: dropout, early stopping, a partial batch in each epoch.
  private func options(_ folder: String, threads: Int) -> [String] {
    [
      "train", "--epochs", "40", "--threads", "\(threads)", "--data", Programs.digitsTable, "--output", folder,
      "--log-steps", "\(folder).jsonl",
    ]
  }

  private func resume(_ folder: String) -> [String] {
    ["train", "--resume", "--data", Programs.digitsTable, "--output", folder, "--log-steps", "\(folder).jsonl"]
  }

  /// Runs to the end without disturbance; returns its files and its time in seconds.
  private func whole(
    _ sandbox: Sandbox, _ trainer: String, threads: Int
  ) throws -> (files: Finished, seconds: Double) {
    let start = monotonicSeconds()
    let result = try sandbox.start(trainer, options("whole", threads: threads)).result()
    try #require(result.status == 0, "\(result.errors)")
    return (try finished(sandbox, "whole"), monotonicSeconds() - start)
  }

  /// With accumulation most interruptions come between the batches of an update; a plateau keeps what it has seen.
  @Test(arguments: [("digits", 1), ("digits", 2), ("accumulated", 2), ("plateau", 1)])
  func interruptedAndResumed(model: String, threads: Int) throws {
    let programs = try Programs.get()
    let trainer =
      switch model {
      case "accumulated": programs.accumulated
      case "plateau": programs.plateau
      default: programs.digits
      }
    let sandbox = try Sandbox()
    let (expected, seconds) = try whole(sandbox, trainer, threads: threads)
    var random = RandomNumbers(seed: 11, stream: UInt64(threads))
    var interruptions = 0
    for round in 0..<4 {
      let folder = "parts\(round)"
      var arguments = options(folder, threads: threads)
      while true {
        let run = try sandbox.start(trainer, arguments)
        usleep(useconds_t(5_000 + random.uniform() * seconds * 600_000))
        run.signal([SIGINT, SIGTERM][interruptions % 2])
        let result = try run.result()
        if result.status == 0 { break }
        // Before the first checkpoint there is nothing to go on from.
        guard sandbox.exists("\(folder)/last.safetensors") else { continue }
        #expect([128 + SIGINT, 128 + SIGTERM, -SIGINT, -SIGTERM].contains(result.status), "\(result.errors)")
        if result.status > 0 { interruptions += 1 }
        arguments = resume(folder)
      }
      #expect(try finished(sandbox, folder) == expected)
      #expect(try sandbox.names(in: folder) == ["best.safetensors", "last.safetensors"])
    }
    #expect(interruptions >= 3)
  }

  @Test func killed() throws {
    let trainer = try Programs.get().digits
    let sandbox = try Sandbox()
    let (expected, seconds) = try whole(sandbox, trainer, threads: 1)
    var random = RandomNumbers(seed: 12, stream: 1)
    var kills = 0
    var runs = 0
    var folder = "parts0"
    while kills < 40 || runs == 0 {
      let hasSaved = sandbox.exists("\(folder)/last.safetensors")
      let run = try sandbox.start(trainer, hasSaved ? resume(folder) : options(folder, threads: 1))
      usleep(useconds_t(random.uniform() * seconds * 400_000))
      run.signal(SIGKILL)
      let result = try run.result()
      for name in ["last", "best"] where sandbox.exists("\(folder)/\(name).safetensors") {
        #expect(try CheckpointInfo(SafetensorsFile(path: sandbox.path("\(folder)/\(name).safetensors"))) != nil)
      }
      if result.status == 0 {
        #expect(try finished(sandbox, folder) == expected)
        runs += 1
        folder = "parts\(runs)"
      } else {
        #expect(result.status == -SIGKILL, "\(result.errors)")
        kills += 1
      }
    }
    // A new run has to cope with what may be in the folder.
    try sandbox.write("parts0/last.safetensors.partial", "left behind")
    let result = try sandbox.start(trainer, options("parts0", threads: 1)).result()
    #expect(result.status == 0 && result.errors == "")
    #expect(try finished(sandbox, "parts0") == expected)
    #expect(try sandbox.names(in: "parts0") == ["best.safetensors", "last.safetensors"])
  }

  @Test func theSameRunTwice() throws {
    let trainer = try Programs.get().digits
    let sandbox = try Sandbox()
    for threads in [1, 2] {
      for (folder, seed) in [("a", "5"), ("b", "5"), ("c", "6")] {
        let arguments = options(folder, threads: threads) + ["--seed", seed]
        #expect(try sandbox.start(trainer, arguments).result().status == 0)
      }
      #expect(try finished(sandbox, "a") == finished(sandbox, "b"))
      #expect(try sandbox.bytes("a/best.safetensors") != sandbox.bytes("c/best.safetensors"))
    }
  }

  @Test func twoTrainersInOneFolder() throws {
    // Without early stopping this one would go on for minutes.
    let trainer = try Programs.get().reference
    let sandbox = try Sandbox()
    let first = try sandbox.start(trainer, options("shared", threads: 1).map { $0 == "40" ? "100000" : $0 })
    while !sandbox.exists("shared/last.safetensors"), first.process.isRunning { usleep(5_000) }
    for arguments in [options("shared", threads: 1), resume("shared")] {
      let second = try sandbox.start(trainer, arguments).result()
      #expect(second.status == 1 && second.errors.contains("another trainer is at work in 'shared'"))
    }
    first.signal(SIGINT)
    #expect(try first.result().status == 128 + SIGINT)
    // Neither has touched the log of the first.
    let steps = try sandbox.text("shared.jsonl").split(separator: "\n").count
    #expect(
      try CheckpointInfo(SafetensorsFile(path: sandbox.path("shared/last.safetensors")))?.state.step == steps)
  }
}
