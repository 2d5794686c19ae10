import Foundation
import Testing

@testable import TrainerRuntime

/// The other commands, and the errors of data files.
struct CommandTests {
  @Test func helpsAndSuggests() throws {
    let place = try Workplace(rows: 1)
    #expect(try place.run("--help").output.contains("usage: TrainerTestModel COMMAND"))
    for command in Command.allCases {
      let help = try place.run(command.rawValue, "--help")
      #expect(help.status == 0 && command.options.allSatisfy { help.output.contains("  \($0.name)") })
    }
    #expect(try place.run("--version").output == "line trainer, from line.nn (SHA-256 00ff)\n")
    let unknown = try place.run("evalute")
    #expect(unknown.status == 1 && unknown.errors.contains("did you mean 'evaluate'?"))
    #expect(try place.run().status == 1)
  }

  @Test func evaluatesEverySplit() throws {
    let place = try Workplace(rows: 101)
    #expect(try place.run("evaluate").errors.contains("there is no checkpoint 'line-run/best.safetensors'"))
    let trained = try place.run("train", "--seed", "8")
    var total = 0.0
    var count = 0
    for split in ["train", "validation", "test"] {
      let json = try JSONParser.parse(Array(place.run("evaluate", "--json", "--split", split).output.dropLast().utf8))
      let examples = json["examples"]?.integer ?? 0
      total += (json["loss"]?.double ?? .nan) * Double(examples)
      count += examples
    }
    #expect(count == 101)
    let all = try JSONParser.parse(Array(place.run("evaluate", "--json", "--split", "all").output.dropLast().utf8))
    #expect(abs((all["loss"]?.double ?? .nan) - total / 101) < 1e-6)
    #expect(all["split"]?.string == "all" && all["examples"]?.integer == 101 && all["error"]?.double != nil)
    // The seed of the run, not that of the file, decides which examples are the test split.
    let test = try place.run("evaluate").output.dropLast()
    #expect(trained.lines.contains { $0.hasPrefix(test.dropLast()) })
  }

  @Test func predictsInEveryForm() throws {
    let place = try Workplace()
    #expect(try place.run("train").status == 0)
    let expected = try place.run("predict", input: "1,2\n-3,4.5\n").output
    #expect(expected.hasPrefix("score.0,score.1,kind\n") && expected.split(separator: "\n").count == 3)
    for input in [
      "a,b\n1,2\n-3,4.5\n", "b,other,a\r\n2,x,1\r\n4.5,,-3\r\n", "1,2,0,red\n-3,4.5,,\n",
      "kind,y,b,a\n,,2,1\nblue,x,4.5,-3\n",
    ] {
      let result = try place.run("predict", input: input)
      #expect(result.status == 0 && result.output == expected, "\(input) \(result.errors)")
    }
    let lines = try place.run("predict", "--json", input: "1,2\n-3,4.5\n").lines
    #expect(lines.count == 2)
    let scores = try lines.map { try JSONParser.parse(Array($0.utf8))["score"]?.array?.first?.double ?? .nan }
    #expect(expected.split(separator: "\n")[1].hasPrefix("\(Float(scores[0])),"))
    #expect(abs(scores[0] - (2 * 1 - 2 + 0.5)) < 0.5)
    // More rows than a batch.
    let many = (0..<100).map { "\($0),1\n" }.joined()
    #expect(try place.run("predict", input: many).lines.count == 101)
    #expect(try place.run("predict", "--input", "points.csv").lines.count == 101)
  }

  @Test func explainsRowsThatDoNotFit() throws {
    let place = try Workplace()
    #expect(try place.run("train").status == 0)
    for (input, message) in [
      ("", "there are no rows"),
      ("1,2,3\n", "standard input:1:1: the row has 3 cells, but 'x' needs 2 columns, or the 4 of the training data"),
      ("1,2\n3\n", "standard input:2:2: this row has 1 cell, the others have 2"),
      ("a,c\n1,2\n", "there is no column 'b'"),
      ("a,b,a\n1,2,3\n", "column 'a' occurs twice"),
      ("1,2\n3,x\n", "standard input:2:3: 'x' is not a number, in column 2"),
    ] {
      let result = try place.run("predict", input: input)
      #expect(result.status == 1 && result.errors.contains(message), "\(input): \(result.errors)")
    }
    // Rows before the fault are answered.
    #expect(try place.run("predict", input: "1,2\n3,x\n").lines.count == 2)
  }

  @Test func answersBeforeItWaits() throws {
    let place = try Workplace()
    #expect(try place.run("train").status == 0)
    let (process, output, _) = place.process(["predict", "--json"])
    let input = Pipe()
    process.standardInput = input
    try process.run()
    for _ in 0..<3 {
      try input.fileHandleForWriting.write(contentsOf: Data("1,2\n".utf8))
      #expect(output.fileHandleForReading.availableData.starts(with: Data("{\"score\":[".utf8)))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func leavesQuietlyWhenNobodyReads() throws {
    let place = try Workplace()
    #expect(try place.run("train").status == 0)
    try place.write("many.csv", (0..<200_000).map { "\($0),1\n" }.joined())
    let result = try place.run("predict", "--input", "many.csv", shell: "\"$0\" \"$@\" | head -n 2")
    #expect(result.status == 0 && result.lines.count == 2 && result.errors == "")
    let full = try place.run("predict", "--input", "many.csv", shell: "exec \"$0\" \"$@\" > /dev/full")
    #expect(full.status == 1 && full.errors.contains("cannot write to standard output"))
  }

  @Test func checksGradients() throws {
    let place = try Workplace(rows: 1)
    let right = try place.run("gradcheck", "--samples", "2")
    #expect(right.status == 0 && right.output.contains("gradcheck passed"))
    let wrong = try place.run("gradcheck", environment: ["TEST_WRONG_GRADIENT": "1"])
    #expect(wrong.status == 1)
    #expect(wrong.lines.contains { $0.hasPrefix("w ") && $0.contains("FAILED") })
    #expect(wrong.lines.contains { $0.hasPrefix("b ") && !$0.contains("FAILED") })
    // Corners of the loss are no errors, and hide none.
    for seed in 0..<6 {
      let kinked = try place.run("gradcheck", "--seed", "\(seed)", environment: ["TEST_KINK": "1"])
      #expect(kinked.status == 0, "\(kinked.output)")
      let both = try place.run(
        "gradcheck", "--seed", "\(seed)", environment: ["TEST_KINK": "1", "TEST_WRONG_GRADIENT": "1"])
      #expect(both.status == 1)
    }
  }

  @Test func timesSteps() throws {
    let place = try Workplace(rows: 1)
    let result = try place.run("benchmark", "--steps", "7", "--json", environment: ["TEST_MICROSECONDS": "300"])
    let json = try JSONParser.parse(Array(result.output.dropLast().utf8))
    #expect(
      json.members?.map(\.key) == [
        "model", "steps", "threads", "us_per_step_median", "us_per_step_min", "examples_per_second", "peak_rss_bytes",
      ])
    #expect(json["steps"]?.integer == 7 && json["model"]?.string == "line" && json["threads"]?.integer == 1)
    let median = json["us_per_step_median"]?.double ?? 0
    #expect(median >= 300 && (json["us_per_step_min"]?.double ?? 0) <= median)
    #expect(abs((json["examples_per_second"]?.double ?? 0) * median / 7e6 - 1) < 1e-9)
    #expect((1_000_000..<500_000_000).contains(json["peak_rss_bytes"]?.integer ?? 0))
    // With a time, as many steps as fit; the step here takes 300 µs at least.
    let timed = try place.run("benchmark", "--seconds", "1", "--json", environment: ["TEST_MICROSECONDS": "300"])
    let steps = try JSONParser.parse(Array(timed.output.dropLast().utf8))["steps"]?.integer ?? 0
    #expect((2...3334).contains(steps))
    let both = try place.run("benchmark", "--seconds", "60", "--steps", "3", "--json")
    #expect(try JSONParser.parse(Array(both.output.dropLast().utf8))["steps"]?.integer == 3)
  }

  @Test func describesTheModel() throws {
    let place = try Workplace(rows: 1)
    let result = try place.run("info", "--json", environment: ["OPENBLAS_CORETYPE": "Prescott"])
    #expect(result.errors.contains("OPENBLAS_CORETYPE=Prescott is set"))
    let json = try JSONParser.parse(Array(result.output.dropLast().utf8))
    #expect(json["parameters"]?.array?.map { $0["name"]?.string } == ["w", "b"])
    #expect(json["parameters"]?.array?[0]["initializer"]?.string == "random()")
    #expect(json["memory_bytes"]?["total"]?.integer == 24)
    #expect(json["source"]?["sha256"]?.string == "00ff")
    let text = try place.run("info")
    #expect(text.errors == "" && text.output.contains("line.nn:9  log z"))
  }

  @Test(arguments: [
    ("", "points.csv: the file is empty"),
    ("a,b,y,kind\n", "points.csv: the file has a header but no rows"),
    ("a,b,z,kind\n1,2,3,red\n", "points.csv:1:1: there is no column 'y'"),
    ("y,b,y,kind\n1,2,3,red\n", "points.csv:1:1: column 'y' occurs twice, at positions 1 and 3"),
    ("y\n1\n", "points.csv:1:1: the model reads columns 0 to 1 (counted from 0), but the file has 1 column"),
    ("a,b,y,kind\n1,2,3,red\n1,,3,red\n", "points.csv:3:3: the cell is empty, in column 2 ('b')"),
    ("a,b,y,kind\n1,2,3,red\n1,x2,3,red\n", "points.csv:3:3: 'x2' is not a number, in column 2 ('b')"),
    ("a,b,y,kind\n1,nan,3,red\n", "points.csv:2:3: 'nan' is not a finite number, in column 2 ('b')"),
    ("a,b,y,kind\n1,1e39,3,red\n", "points.csv:2:3: '1e39' is too large for single precision, in column 2 ('b')"),
    ("a,b,y,kind\n1,\"2,5\",3,red\n", "hint: write decimals with a point"),
    ("a,b,y,kind\n1,2,3\n", "points.csv:2:6: this row has 3 cells, the others have 4"),
    ("a,b,y,kind\n1,2,3,red,5\n", "points.csv:2:11: this row has 5 cells, the others have 4"),
    ("a,b,y,kind\n1,2,3,rad\n", "points.csv:2:7: 'rad' is no class, in column 4 ('kind')\nhint: did you mean 'red'?"),
    ("a,b,y,kind\n1,2,3,\n", "points.csv:2:7: the class is missing"),
    ("a,b,y,kind\n1,\u{1b}[2J,3,red\n", "points.csv:2:3: '\u{fffd}[2J' is not a number"),
    ("a,b,y,kind\n1,2,3,red\n", "is empty"),
  ])
  func explainsTheData(table: String, message: String) throws {
    let place = try Workplace()
    try place.write("points.csv", table)
    let result = try place.run("train")
    #expect(result.status == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!place.exists("line-run"))
  }
}
