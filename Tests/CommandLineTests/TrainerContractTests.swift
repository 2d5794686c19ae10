import Foundation
import Testing

@testable import TrainerRuntime

/// The command line of a trainer, as others measure with it.
struct TrainerContractTests {
  private let programs: Programs
  private let sandbox: Sandbox

  init() throws {
    programs = try Programs.get()
    sandbox = try Sandbox()
  }

  private func run(
    _ arguments: String..., input: String? = nil, shell: String? = nil
  ) throws -> Sandbox.Result {
    try sandbox.start(programs.digits, arguments, input: input, shell: shell).result()
  }

  /// Trains for one epoch.
  private func train() throws {
    let result = try run("train", "--epochs", "1", "--data", Programs.digitsTable)
    try #require(result.status == 0, "\(result.errors)")
  }

  /// The rows of the table without header and label, and the labels.
  private func rows(_ count: Int) throws -> (rows: [String], labels: [String]) {
    let table = try String(contentsOf: URL(filePath: Programs.digitsTable), encoding: .utf8)
    let lines = table.split(separator: "\n")[1...].prefix(count)
    return (
      lines.map { $0.split(separator: ",").prefix(64).joined(separator: ",") },
      lines.map { String($0.split(separator: ",")[64]) }
    )
  }

  @Test(arguments: 1...5)
  func everySeedLearnsTheDigits(seed: Int) throws {
    let start = monotonicSeconds()
    let result = try run("train", "--seed", "\(seed)", "--data", Programs.digitsTable)
    #expect(result.status == 0 && result.errors == "")
    #expect(monotonicSeconds() - start < 10)
    #expect(result.output.utf8.allSatisfy { $0 == 0x0a || $0 >= 0x20 }, "plain lines")
    let json = try run("evaluate", "--json", "--data", Programs.digitsTable).json()
    #expect((json["accuracy"]?.double ?? 0) >= 0.96)
    let words = try #require(result.lines.first { $0.hasPrefix("test ") }).split(separator: " ")
    #expect(words[4] == significant(json["accuracy"]?.double ?? 0, 5)[...], "what train reports is what evaluate finds")
  }

  @Test func everyExampleIsEvaluated() throws {
    try train()
    var examples = 0
    var correct = 0.0
    for split in ["train", "validation", "test"] {
      let json = try run("evaluate", "--split", split, "--json", "--data", Programs.digitsTable).json()
      #expect(json.members?.map(\.key) == ["split", "examples", "loss", "accuracy"])
      #expect(json["split"]?.string == split)
      let count = try #require(json["examples"]?.integer)
      examples += count
      correct += try #require(json["accuracy"]?.double) * Double(count)
    }
    #expect(examples == 1797)
    let all = try run("evaluate", "--split", "all", "--json", "--data", Programs.digitsTable).json()
    #expect(all["examples"]?.integer == 1797)
    // Predictions, one by one, count the same.
    let (rows, labels) = try rows(1797)
    let predictions = try run("predict", input: rows.joined(separator: "\n")).lines
    try #require(predictions.count == 1 + 1797)
    let hits = zip(predictions.dropFirst(), labels).count { $0.split(separator: ",").last.map(String.init) == $1 }
    #expect(Double(hits) == correct.rounded() && Double(hits) == (all["accuracy"]?.double ?? 0) * 1797)
    let text = try run("evaluate", "--checkpoint", "digits-run/last.safetensors", "--data", Programs.digitsTable)
    #expect(text.status == 0 && text.output.hasPrefix("test  loss ") && text.output.hasSuffix("(180 examples)\n"))
  }

  @Test func aRowInARowOut() throws {
    try train()
    let (rows, _) = try rows(70)
    try sandbox.write("my rows.csv", rows.joined(separator: "\r\n") + "\r\n")
    let fromFile = try run("predict", "--input", "my rows.csv")
    let fromPipe = try run("predict", "--input", "-", input: rows.joined(separator: "\n"))
    #expect(fromFile.status == 0 && fromFile.errors == "" && fromFile.output == fromPipe.output)
    #expect(fromFile.lines.count == 71)
    #expect(fromFile.lines[0] == (0..<10).map { "logits.\($0)" }.joined(separator: ",") + ",digit")
    let lines = try run("predict", "--json", input: rows.joined(separator: "\n")).lines
    try #require(lines.count == 70)
    for (line, cells) in zip(lines, fromFile.lines.dropFirst()) {
      let json = try JSONParser.parse(Array(line.utf8))
      let logits = try #require(json["logits"]?.array).map { Float($0.double ?? .nan) }
      #expect(
        (logits.map(\.description) + ["\(json["digit"]?.integer ?? -1)"]).joined(separator: ",") == cells,
        "the same digits in both forms")
    }
    // One row alone has the result that it has in a batch, but for the order of sums in the matrix product.
    let alone = try #require(try run("predict", input: rows[69]).lines.last).split(separator: ",").map {
      Float($0) ?? .nan
    }
    let together = fromFile.lines[70].split(separator: ",").map { Float($0) ?? .nan }
    #expect(alone.count == 11 && zip(alone, together).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test func wrongInputSaysWhereAndWhatToDo() throws {
    let (rows, labels) = try rows(40)
    let header = (0..<64).map { "p\($0)" }.joined(separator: ",") + ",digit\n"
    let table = zip(rows, labels).map { "\($0),\($1)\n" }
    func replacing(_ row: Int, _ text: String) -> String {
      header + (table[..<row] + [text] + table[(row + 1)...]).joined()
    }
    let cases: [(data: String, message: String)] = [
      ("", "the file is empty"), (header, "the file has a header but no rows"),
      (table.joined(), "there is no column 'digit'"),
      (header.replacing("digit", with: "digits") + table.joined(), "did you mean 'digits'?"),
      (replacing(7, "\(rows[7])\n"), "table.csv:9:"), (replacing(7, "\(rows[7]),1,2\n"), "this row has 66 cells"),
      (replacing(7, "\(rows[7]),10\n"), "'10' is no class: there are 10 classes, 0 to 9"),
      (replacing(7, "\(rows[7]),-1\n"), "'-1' is no class"), (replacing(7, "\(rows[7]),\n"), "the cell is empty"),
      (replacing(7, "x\(rows[7]),1\n"), "table.csv:9:1: 'x"),
      (replacing(7, "nan" + rows[7].drop { $0 != "," } + ",1\n"), "'nan' is not a finite number"),
      (replacing(7, "1e999" + rows[7].drop { $0 != "," } + ",1\n"), "'1e999' is not a finite number"),
      (replacing(7, "\"0" + rows[7].dropFirst(1) + ",1\n"), "a quote that opens on line 9 is never closed"),
      (replacing(7, "\n"), "table.csv:9:1: the line is blank"),
      (header + table[0], "the train split (80 % of 1 example) is empty"),
    ]
    for (data, message) in cases {
      try sandbox.write("table.csv", data)
      let result = try run("train", "--data", "table.csv", "--log-steps", "log.jsonl")
      #expect(result.status == 1 && result.output == "")
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.errors.hasPrefix("error: "))
    }
    #expect(try sandbox.names() == ["table.csv"], "nothing else is written")
    for (arguments, message) in [
      (["train", "--epochs", "0"], "--epochs needs a whole number from 1, not '0'"),
      (["train", "--epochs", "-1"], "--epochs needs a whole number from 1, not '-1'"),
      (["train", "--epochs", "99999999999999999999"], "--epochs needs"),
      (["train", "--steps", "2.5"], "--steps needs"),
      (["train", "--seed", "x"], "--seed needs a whole number from 0"),
      (["train", "--threads", "0"], "--threads needs"),
      (["train", "--threads", "100000"], "--threads needs"), (["train", "--epoch", "1"], "did you mean '--epochs'?"),
      (["train", "--resume"], "there is no run to resume"),
      (["train", "--data", "none.csv"], "cannot open 'none.csv'"),
      (["evaluate", "--split", "tset"], "did you mean 'test'?"), (["evaluate"], "train first"),
      (["predict"], "train first"), (["predict", "--checkpoint", "table.csv"], "not a valid safetensors file"),
      (["benchmark", "--steps", "0"], "--steps needs"), (["benchmark", "--seconds", "0.5"], "--seconds needs"),
      (["gradcheck", "--samples", "0"], "--samples needs"),
      (["evalute"], "did you mean 'evaluate'?"), (["info", "--steps", "1"], "'info' has no option --steps"),
    ] {
      let result = try sandbox.start(programs.digits, arguments).result()
      #expect(result.status == 1 && result.output == "", "\(arguments)")
      #expect(result.errors.contains(message), "\(arguments): \(result.errors)")
    }
    #expect(try run().status == 1)
    #expect(try sandbox.names() == ["table.csv"])
  }

  @Test func epochsBeyondEveryNumber() throws {
    let result = try run("train", "--epochs", "\(Int.max)", "--data", Programs.digitsTable)
    #expect(result.status == 1 && result.errors.contains("epochs of 23 steps are too many to count"))
    #expect(try sandbox.names().isEmpty)
  }

  @Test func filesOfOthersAreKept() throws {
    let table = try String(contentsOf: URL(filePath: Programs.digitsTable), encoding: .utf8)
    try sandbox.write("table.csv", table)
    let result = try run("train", "--data", "table.csv", "--log-steps", "table.csv")
    #expect(result.status == 1 && result.errors.contains("'table.csv' is not a log of steps, and is kept"))
    #expect(try sandbox.text("table.csv") == table)
    for _ in 0..<2 {
      #expect(try run("train", "--data", "table.csv", "--steps", "3", "--log-steps", "log.jsonl").status == 0)
      #expect(try sandbox.text("log.jsonl").split(separator: "\n").count == 3)
    }
    #expect(try run("train", "--data", "table.csv", "--log-steps", "a", "--log-layers", "a").status == 1)
    // A file without end is no checkpoint.
    #expect(try run("predict", "--checkpoint", "/dev/zero").errors.contains("'/dev/zero' is too large"))
  }

  /// What an interrupted run prints can be pasted into a shell.
  @Test func theResumeCommandWorks() throws {
    let first = try sandbox.start(
      programs.reference,
      ["train", "--epochs", "100000", "--data", Programs.digitsTable, "--output", "it's a run é"])
    while !sandbox.exists("it's a run é/last.safetensors"), first.process.isRunning { usleep(5_000) }
    first.signal(SIGTERM)
    let result = try first.result()
    #expect(result.status == 128 + SIGTERM)
    let command = try #require(result.lines.last).replacing("continue with: ", with: "")
    let second = try sandbox.run("/bin/sh", "-c", command + " --steps 23")
    #expect(second.status == 0 && second.output.contains("resuming after step"), "\(command)\n\(second.errors)")
  }

  @Test func gradientsAreRight() throws {
    for seed in ["1", "2"] {
      let result = try run("gradcheck", "--samples", "25", "--seed", seed)
      #expect(result.status == 0, "\(result.output)")
      for name in ["linear1.weight", "linear1.shift", "linear2.weight", "linear2.shift"] {
        #expect(result.lines.contains { $0.hasPrefix(name) })
      }
      #expect(result.output.contains("gradcheck passed"))
    }
  }

  @Test func benchmarkPrintsWhatIsMeasured() throws {
    let json = try run("benchmark", "--steps", "30", "--threads", "2", "--json").json()
    #expect(
      json.members?.map(\.key) == [
        "model", "steps", "threads", "us_per_step_median", "us_per_step_min", "examples_per_second", "peak_rss_bytes",
      ])
    #expect(json["model"]?.string == "digits" && json["steps"]?.integer == 30 && json["threads"]?.integer == 2)
    #expect(
      (1_000_000..<100_000_000).contains(json["peak_rss_bytes"]?.integer ?? 0)
        && (json["us_per_step_min"]?.double ?? 0) > 1)
    #expect(try run("benchmark", "--steps", "2").output.hasPrefix("digits: 2 steps of 64 examples"))
  }

  @Test func benchmarkTimesKernels() throws {
    let json = try run("benchmark", "--steps", "100", "--threads", "2", "--kernels", "--json").json()
    let rows = try #require(json["kernels"]?.array)
    let names = rows.compactMap { $0["kernel"]?.string }
    #expect(names.suffix(3) == ["(start)", "(barriers)", "(sums over workers)"])
    #expect(names.filter { $0 == "update" }.count == 1 && names.first == "linear1_forward")
    // 64 examples: the product, then bias, ReLU and dropout. The update counts for all four tensors.
    #expect((rows.first?["flops"]?.integer ?? 0) >= 2 * 64 * 64 * 256 + 3 * 64 * 256)
    #expect(
      (rows.first { $0["kernel"]?.string == "update" }?["bytes"]?.integer ?? 0) == 7 * 4 * (64 * 256 + 266 + 2560))
    #expect(rows.allSatisfy { $0["us_by_worker"]?.array?.count == 2 && ($0["us"]?.double ?? -1) >= 0 })
    #expect(abs(rows.compactMap { $0["share"]?.double }.reduce(0, +) - 1) < 1e-6)
    let text = try run("benchmark", "--steps", "20", "--kernels")
    #expect(text.output.contains("GFLOP/s") && text.output.contains("digits.nn:"))
  }

  @Test func infoTellsEverything() throws {
    let json = try run("info", "--json").json()
    let parameters = try #require(json["parameters"]?.array)
    #expect(
      parameters.map { $0["name"]?.string } == ["linear1.weight", "linear1.shift", "linear2.weight", "linear2.shift"])
    #expect(parameters[0]["shape"]?.array?.map(\.integer) == [64, 256])
    #expect(parameters[0]["initializer"]?.string?.hasPrefix("kaiming_uniform") == true)
    #expect(json["parameter_count"]?.integer == 19_210)
    #expect(json["memory_bytes"]?["total"]?.integer ?? 0 > 4 * 19_210)
    // Each worker has its parts of the gradients of small tensors.
    let threads = json["threads"]?.integer ?? 0
    let gradients = json["memory_bytes"]?["gradients"]?.integer ?? 0
    #expect(gradients > 4 * 19_210 * threads / 2 && gradients <= 4 * (19_210 + 6 * 32) * threads)
    #expect(json["kernels"]?.array?.isEmpty == false)
    let source = try Data(contentsOf: Programs.root.appending(path: "models/digits.nn"))
    try sandbox.write("digits.nn", String(decoding: source, as: UTF8.self))
    let hash = try sandbox.run("/usr/bin/sha256sum", "digits.nn").output.prefix(64)
    #expect(json["source"]?["sha256"]?.string == String(hash))
  }

  @Test func startsAtOnce() throws {
    let info = try leastSeconds(of: 20) { () throws in #expect(try run("info").status == 0) }
    #expect(info < 0.05, "'info' takes \(info) s")
    let step = try leastSeconds(of: 15) { () throws in
      #expect(try run("train", "--steps", "1", "--data", Programs.digitsTable).status == 0)
    }
    #expect(step < 0.1, "reading the data, one step, evaluation and checkpoints take \(step) s")
  }

  @Test func thereMayBeNobodyToRead() throws {
    try train()
    let (rows, _) = try rows(1797)
    let input = rows.joined(separator: "\n")
    let head = try run("predict", input: input, shell: "\"$0\" \"$@\" | head -n 1")
    #expect(head.status == 0 && head.lines.count == 1 && head.errors == "")
    // A run outlives the window that shows it.
    let closed = try run("train", "--epochs", "3", "--data", Programs.digitsTable, shell: "\"$0\" \"$@\" >&- 2>&-")
    #expect(closed.status == 0)
    let gone = try run("train", "--epochs", "3", "--data", Programs.digitsTable, shell: "\"$0\" \"$@\" | true")
    #expect(gone.status == 0)
    let info = try CheckpointInfo(SafetensorsFile(path: sandbox.path("digits-run/last.safetensors")))
    #expect(info?.state.step == 69)
  }

  @Test func aFullDiskLeavesTheOldFiles() throws {
    try train()
    let before = try sandbox.bytes("digits-run/last.safetensors")
    let names = try sandbox.names(in: "digits-run")
    for command in ["--resume --epochs 2", "--epochs 2"] {
      // A limit on the size of files stands for the disk: it stops the checkpoint halfway.
      let result = try run(
        "train", "--data", Programs.digitsTable, shell: "trap '' XFSZ; ulimit -f 100; exec \"$0\" \"$@\" \(command)")
      #expect(result.status == 1 && result.errors.contains("cannot write 'digits-run/last.safetensors'"))
      #expect(try sandbox.bytes("digits-run/last.safetensors") == before)
      #expect(try sandbox.names(in: "digits-run") == names)
    }
  }
}
