import Foundation
import Testing

@testable import TrainerRuntime

/// The `train` command as a person meets it, with the model of TrainerTestModel.
struct TrainTests {
  @Test func learnsTheLine() throws {
    let place = try Workplace(rows: 403)
    let result = try place.run("train", "--log-steps", "log.jsonl")
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.utf8.allSatisfy { $0 == 0x0a || $0 >= 0x20 })
    #expect(result.lines.filter { $0.hasPrefix("epoch ") }.count == 6)
    #expect(result.lines.contains { $0.hasPrefix("test  loss 0.0") && $0.contains("(41 examples, weights of epoch") })
    // 322 examples in batches of 7: the last batch of an epoch has none but itself.
    let log = try String(decoding: place.bytes("log.jsonl"), as: UTF8.self).split(separator: "\n")
    #expect(log.count == 6 * 46)
    let last = try JSONParser.parse(Array((log.last ?? "").utf8))
    #expect(last["step"]?.integer == 276 && last["epoch"]?.integer == 6)
    // Schedule: 1 - (step - 1) / (2 · 276).
    #expect(last["lr"]?.double == 0.05 * (1 - 0.5 * 275 / 276))
    let file = try SafetensorsFile(path: place.path("line-run/best.safetensors"))
    #expect(file.tensors.map(\.name) == ["w", "b", "state.w.velocity", "state.b.velocity", "state.average"])
    var weights: [Float] = [0, 0]
    try weights.withUnsafeMutableBufferPointer { try file.load(#require(file["w"]), into: $0) }
    #expect(abs(weights[0] - 4) < 0.1 && abs(weights[1] + 2) < 0.1)
  }

  @Test func everyExampleIsTrainedOnOnceAnEpoch() throws {
    // One weighted epoch without shuffling: the running loss of the report is the mean over the examples, so the partial
    // batch must count by its size.
    let place = try Workplace(rows: 100)
    let result = try place.run("train", "--no-shuffle", "--epochs", "1", "--log-steps", "log.jsonl")
    let losses = try String(decoding: place.bytes("log.jsonl"), as: UTF8.self).split(separator: "\n")
      .map { try JSONParser.parse(Array($0.utf8))["loss"]?.double ?? .nan }
    #expect(losses.count == 12)
    let mean = (losses[..<11].reduce(0, +) * 7 + losses[11] * 3) / 80
    #expect(result.output.contains("loss \(significant(mean, 5)) "))
  }

  @Test func stepsEndTheRun() throws {
    let place = try Workplace()
    #expect(try place.run("train", "--steps", "5", "--log-steps", "log.jsonl").status == 0)
    #expect(try String(decoding: place.bytes("log.jsonl"), as: UTF8.self).split(separator: "\n").count == 5)
    let info = try CheckpointInfo(SafetensorsFile(path: place.path("line-run/last.safetensors")))
    #expect(info?.state.step == 5 && info?.state.batchInEpoch == 5 && info?.state.epoch == 1)
    #expect(place.exists("line-run/best.safetensors"))
    #expect(try place.run("train", "--steps", "30", "--output", "more").status == 0)
    #expect(
      try CheckpointInfo(SafetensorsFile(path: place.path("more/last.safetensors")))?.state.step == 30)
  }

  @Test func theSeedDecides() throws {
    let place = try Workplace()
    for (folder, seed) in [("a", "1"), ("b", "1"), ("c", "2")] {
      #expect(try place.run("train", "--seed", seed, "--output", folder).status == 0)
    }
    #expect(try place.bytes("a/last.safetensors") == place.bytes("b/last.safetensors"))
    #expect(try place.bytes("a/last.safetensors") != place.bytes("c/last.safetensors"))
  }

  @Test func stopsEarlyAndKeepsTheBest() throws {
    let place = try Workplace()
    // An update that makes things worse forever.
    let result = try place.run("train", "--epochs", "50", environment: ["TEST_DIVERGE_AFTER": "40"])
    #expect(result.status == 0)
    #expect(result.lines.contains { $0.hasPrefix("stopped early: validation.loss has not improved for 3 epochs") })
    let best = try CheckpointInfo(SafetensorsFile(path: place.path("line-run/best.safetensors")))
    let last = try CheckpointInfo(SafetensorsFile(path: place.path("line-run/last.safetensors")))
    #expect(best?.state.bestEpoch == 3 && last?.state.bestEpoch == 3 && last?.state.epochsWithoutImprovement == 3)
    #expect(result.output.contains("weights of epoch 3"))
    // Nothing is left to do.
    let again = try place.run("train", "--resume")
    #expect(again.status == 0 && again.output.contains("0 steps in"))
  }

  @Test(arguments: ["TEST_NOT_FINITE", "TEST_INFINITE"])
  func namesTheFirstValueThatIsNotFinite(fault: String) throws {
    let place = try Workplace()
    let result = try place.run("train", environment: [fault: "20"])
    #expect(result.status == 1)
    if fault == "TEST_NOT_FINITE" {
      #expect(result.errors.contains("the loss is nan at step 20, in epoch 2"))
      #expect(result.errors.contains("layer 'loss', line.nn:9, in kernel 'loss_forward'"))
    } else {
      #expect(result.errors.contains("at step 21, in epoch 2: parameter 'w' holds a value that is not finite"))
    }
    let info = try CheckpointInfo(SafetensorsFile(path: place.path("line-run/last.safetensors")))
    #expect(info?.state.step == 12)
  }

  @Test func blamesTheDataFirst() throws {
    let place = try Workplace()
    try place.write("bad.csv", Workplace.table(rows: 30) + "1,-999,2,red\n")
    let result = try place.run("train", "--data", "bad.csv", "--no-shuffle", "--epochs", "1")
    #expect(result.status == 0)
    try place.write("bad.csv", "a,b,y,kind\n1,-999,2,red\n" + Workplace.table(rows: 30).dropFirst(11))
    let second = try place.run("train", "--data", "bad.csv", "--no-shuffle", "--epochs", "1")
    #expect(second.status == 1)
    #expect(second.errors.contains("field 'x' of example 1 is not finite"))
  }

  @Test func startsFromGivenWeights() throws {
    let place = try Workplace()
    #expect(try place.run("train", "--output", "first").status == 0)
    let header = SafetensorsFile.header(metadata: [], tensors: [("b", []), ("w", [2])])
    func save(_ name: String, _ header: [UInt8], _ values: [Float]) throws {
      let data = values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) } }
      try Data(header + data).write(to: place.folder.appendingPathComponent(name))
    }
    try save("exact.safetensors", header, [0.5, 4, -2])
    let result = try place.run("train", "--init", "exact.safetensors", "--steps", "1", "--log-steps", "log.jsonl")
    #expect(result.status == 0)
    let loss = try JSONParser.parse(place.bytes("log.jsonl").dropLast())["loss"]?.double
    #expect((loss ?? 1) < 0.05)
    try save(
      "wrong.safetensors", SafetensorsFile.header(metadata: [], tensors: [("b", [1]), ("w", [2])]), [0.5, 4, -2])
    #expect(
      try place.run("train", "--init", "wrong.safetensors").errors.contains("'b' in 'wrong.safetensors' has shape [1]"))
    try save(
      "other.safetensors", SafetensorsFile.header(metadata: [], tensors: [("c", []), ("w", [2])]), [0.5, 4, -2])
    #expect(try place.run("train", "--init", "other.safetensors").errors.contains("has no tensor 'b'"))
    #expect(try place.run("train", "--init", "points.csv").status == 1)
    #expect(try place.run("train", "--init", "none.safetensors").errors.contains("cannot open 'none.safetensors'"))
    #expect(try place.run("train", "--init", "exact.safetensors", "--resume").status == 1)
  }

  @Test func saysWhenItReplacesARun() throws {
    let place = try Workplace()
    #expect(try !place.run("train").output.contains("replacing"))
    #expect(try place.run("train").output.contains("replacing the run in 'line-run'"))
  }

  @Test func reportsWhatCannotBeWritten() throws {
    let place = try Workplace()
    #expect(try place.run("train", "--output", "points.csv").errors.contains("there is a file of that name"))
    #expect(try place.run("train", "--output", "points.csv/x").errors.contains("cannot make the folder"))
    #expect(try place.run("train", "--log-steps", "no/where.jsonl").errors.contains("cannot write 'no/where.jsonl'"))
    // A file size limit stands for a full disk.
    let full = try place.run("train", shell: "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"")
    #expect(full.status == 1)
    #expect(full.errors.contains("cannot write 'line-run/last.safetensors'"))
    let left = try FileManager.default.contentsOfDirectory(atPath: place.path("line-run"))
    #expect(left == [])
  }

  @Test func findsItsDataBesideThePackage() throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(
      atPath: place.path("package/.build/release"), withIntermediateDirectories: true)
    try place.write("package/Package.swift", "")
    try FileManager.default.copyItem(atPath: Workplace.trainer, toPath: place.path("package/.build/release/trainer"))
    try FileManager.default.moveItem(atPath: place.path("points.csv"), toPath: place.path("package/points.csv"))
    let shell = "exec ./package/.build/release/trainer \"$@\""
    let result = try place.run("train", "--steps", "1", shell: shell)
    #expect(result.status == 0 && result.output.contains("package/./points.csv"), "\(result.errors)")
    try FileManager.default.removeItem(atPath: place.path("package/points.csv"))
    let missing = try place.run("train", shell: shell)
    #expect(missing.errors.contains("tried 'points.csv' and '/") && missing.errors.contains("package/./points.csv'"))
  }

  @Test func needsItsData() throws {
    let place = try Workplace()
    try FileManager.default.removeItem(atPath: place.path("points.csv"))
    let result = try place.run("train")
    #expect(result.status == 1)
    #expect(result.errors.contains("there is no data file 'points.csv'; tried 'points.csv'"))
    #expect(result.errors.contains("--data PATH"))
    #expect(try place.run("train", "--data", "gone.csv").errors.contains("cannot open 'gone.csv'"))
    #expect(try place.run("train", "--data", "/").status == 1)
  }
}
