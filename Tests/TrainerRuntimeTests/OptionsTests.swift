import Testing

@testable import TrainerRuntime

struct OptionsTests {
  private func error(_ command: Command, _ arguments: [String], _ use: (Options) throws -> Void = { _ in }) -> String? {
    do {
      try use(Options(command: command, arguments: arguments))
      return nil
    } catch {
      return (error as? TrainerError)?.rendered
    }
  }

  @Test func readsValuesAndSwitches() throws {
    let options = try Options(
      command: .train,
      arguments: ["--epochs", "3", "--seed=18446744073709551615", "--resume", "--data", "-", "--threads", "2"])
    #expect(try options.count("--epochs") == 3)
    #expect(try options.seed("--seed") == .max)
    #expect(try options.count("--steps") == nil)
    #expect(try options.threads() == 2)
    #expect(options.text("--data") == "-")
    #expect(options.has("--resume") && !options.has("--no-shuffle"))
  }

  @Test(arguments: ["0", "-1", "1.5", "ten", "99999999999999999999", " 3", "+"])
  func rejectsCounts(_ text: String) {
    #expect(error(.train, ["--epochs", text]) { _ = try $0.count("--epochs") } != nil)
    #expect(error(.train, ["--threads", text]) { _ = try $0.threads() } != nil)
  }

  @Test func explainsMistakes() {
    #expect(error(.train, ["--epoch", "3"]) == "error: unknown option --epoch\nhint: did you mean '--epochs'?")
    #expect(error(.train, ["--epochs"]) == "error: --epochs needs a value\nhint: write --epochs N")
    #expect(error(.train, ["--epochs", "--resume"])?.hasPrefix("error: --epochs needs a value") == true)
    #expect(error(.train, ["--epochs", "1", "--epochs", "2"]) == "error: --epochs is given twice")
    #expect(error(.train, ["--resume=yes"]) == "error: --resume takes no value")
    #expect(error(.train, ["fast"])?.hasPrefix("error: unexpected argument 'fast'") == true)
    #expect(error(.predict, ["--samples", "3"])?.contains("'gradcheck' has one") == true)
    #expect(error(.train, ["--seed", "-1"]) { _ = try $0.seed("--seed") }?.contains("from 0 to") == true)
    #expect(
      error(.evaluate, ["--split", "tset"]) { _ = try $0.choice("--split", of: ["train", "test"]) }
        == "error: --split must be one of train, test, not 'tset'\nhint: did you mean 'test'?")
  }

  @Test func findsTheNearestName() {
    #expect(closest(to: "sofmtax", among: ["sigmoid", "softmax"]) == "softmax")
    #expect(closest(to: "zzz", among: ["sigmoid", "softmax"]) == nil)
    #expect(closest(to: "", among: []) == nil)
  }

  @Test func formatsForPeople() {
    #expect(grouped(0) == "0" && grouped(999) == "999" && grouped(-1_234_567) == "-1,234,567")
    #expect(grouped(.min) == "-9,223,372,036,854,775,808")
    #expect(duration(0.012) == "12 ms" && duration(3.21) == "3.2 s" && duration(59.7) == "1 min 00 s")
    #expect(duration(3599.6) == "1 h 00 min" && duration(7860) == "2 h 11 min" && duration(.nan) == "?")
  }
}
