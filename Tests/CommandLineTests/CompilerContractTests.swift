import Foundation
import Testing

@testable import TrainerRuntime

/// The command line of `nnc`.
struct CompilerContractTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func run(_ arguments: String..., input: String? = nil, shell: String? = nil) throws -> Sandbox.Result {
    try sandbox.start(Programs.nnc, arguments, input: input, shell: shell).result()
  }

  private func model() throws -> String {
    try String(contentsOf: Programs.root.appending(path: "models/digits.nn"), encoding: .utf8)
  }

  @Test func compileWritesThePackage() throws {
    try sandbox.write("digits.nn", try model())
    let result = try run("compile", "digits.nn")
    #expect(result.status == 0 && result.errors == "")
    for word in ["19,210 parameters", "gradients", "activations", "kernels", "wrote generated/digits"] {
      #expect(result.output.contains(word))
    }
    // The same package wherever it lies, and nothing to write the second time.
    #expect(try run("compile", "digits.nn", "-o", "ein Ordner/päckchen").status == 0)
    for file in ["Package.swift", "Sources/Model/digits.c", "Sources/Trainer/main.swift"] {
      #expect(try sandbox.bytes("generated/digits/\(file)") == sandbox.bytes("ein Ordner/päckchen/\(file)"))
    }
    let attributes = {
      try FileManager.default.attributesOfItem(atPath: sandbox.path("generated/digits/Package.swift"))
    }
    let first = try attributes()[.systemFileNumber] as? Int
    #expect(try run("compile", "digits.nn").status == 0)
    #expect(try attributes()[.systemFileNumber] as? Int == first)
    // Another model in the same place leaves nothing of the first one.
    try sandbox.write("other.nn", try model())
    #expect(try run("compile", "other.nn", "-o", "generated/digits").status == 0)
    #expect(!sandbox.exists("generated/digits/Sources/Model/digits.c"))
    #expect(sandbox.exists("generated/digits/Sources/Model/other.c"))
  }

  @Test func compileIsQuick() throws {
    try sandbox.write("digits.nn", try model())
    let seconds = try leastSeconds(of: 9) { () throws in #expect(try run("compile", "digits.nn").status == 0) }
    #if DEBUG
      print("nnc compile models/digits.nn, debug build: \(significant(seconds, 2)) s")
    #else
      #expect(seconds < 0.5, "compiling takes \(seconds) s")
    #endif
  }

  @Test func errorsWriteNothing() throws {
    try sandbox.write("wrong.nn", try model().replacing("Linear(10)", with: "Linear(11)"))
    for arguments in [["compile", "wrong.nn"], ["build", "wrong.nn"], ["train", "wrong.nn"], ["check", "wrong.nn"]] {
      let result = try sandbox.start(Programs.nnc, arguments).result()
      #expect(result.status == 1 && result.output == "")
      #expect(result.errors.contains("wrong.nn:11:") && result.errors.contains("[11]"), "\(result.errors)")
    }
    #expect(try sandbox.names() == ["wrong.nn"])
    let missing = try run("check", "none.nn")
    #expect(missing.status == 1 && missing.errors.contains("there is no file 'none.nn'"))
    #expect(try run("check", ".").status == 1)
    #expect(try run("emit", "graf", "wrong.nn").status == 1)
    #expect(try run("compile").status == 1)
    #expect(try run("--version").status == 0)
  }

  @Test func foldersOfOthersStayUntouched() throws {
    try sandbox.write("digits.nn", try model())
    try FileManager.default.createDirectory(atPath: sandbox.path("mine/Sources"), withIntermediateDirectories: true)
    try sandbox.write("mine/Sources/precious.c", "")
    let result = try run("compile", "digits.nn", "-o", "mine")
    #expect(result.status == 1 && result.errors.contains("'mine' holds something else"))
    #expect(sandbox.exists("mine/Sources/precious.c"))
    let file = try run("compile", "digits.nn", "-o", "digits.nn")
    #expect(file.status == 1 && file.errors.contains("cannot"))
    #expect(try sandbox.text("digits.nn") == model())
    let full = try run("compile", "digits.nn", shell: "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"")
    #expect(full.status == 1 && full.errors.contains("cannot write 'generated/digits/"), "\(full.errors)")
  }

  @Test(arguments: ["ast", "graph", "backward", "optimized", "kernels", "cost", "loops", "memory", "c", "swift"])
  func emitPrintsEveryStage(stage: String) throws {
    try sandbox.write("digits.nn", try model())
    let result = try run("emit", stage, "digits.nn")
    #expect(result.status == 0 && result.errors == "" && result.lines.count > 5)
    #expect(try run("emit", stage, "digits.nn").output == result.output)
    #expect(try run("emit", stage, "digits.nn", shell: "\"$0\" \"$@\" | head -n 1").lines.count == 1)
    #expect(try sandbox.names() == ["digits.nn"])
  }

  @Test func benchmarkModelsAreCorrect() throws {
    let folder = Programs.root.appending(path: "Benchmarks/models").path(percentEncoded: false)
    let models = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".nn") }
    #expect(models.count >= 7)
    for model in models {
      let result = try run("check", folder + "/" + model)
      #expect(result.status == 0 && result.errors == "", "\(model): \(result.errors)")
      #expect(try run("format", "--check", folder + "/" + model).status == 0)
    }
  }

  @Test func costsWithFloors() throws {
    try sandbox.write("digits.nn", try model())
    let json = try run("emit", "cost", "digits.nn", "--json", "--peak-gflops", "100", "--bandwidth", "50").json()
    let train = try #require(json["phases"]?.array?.first { $0["phase"]?.string == "train" })
    let kernels = try #require(train["kernels"]?.array)
    #expect(kernels.count > 3 && json["batch"]?.integer == 64)
    for key in ["flops", "bytes_read", "bytes_written"] {
      let sum = kernels.map { $0[key]?.integer ?? 0 }.reduce(0, +)
      #expect(sum == train["total"]?[key]?.integer)
    }
    // 64 examples, 64 → 256 → 10: the products of two layers, of one layer's input and of both layers' weights.
    let products = 2 * 64 * (2 * 64 * 256 + 3 * 256 * 10)
    let flops = try #require(train["total"]?["flops"]?.integer)
    #expect((products..<products * 11 / 10).contains(flops))
    #expect((train["total"]?["floor_us"]?.double ?? 0) >= Double(flops) / 100_000)
    let text = try run("emit", "cost", "digits.nn", "--peak-gflops", "100", "--bandwidth", "50").output
    #expect(text.contains("floor µs"))
    #expect(try run("emit", "cost", "digits.nn", "--bandwidth", "5").errors.contains("--peak-gflops"))
    #expect(try run("emit", "cost", "digits.nn", "--bandwidth", "0", "--peak-gflops", "1").status == 1)
    #expect(try run("emit", "memory", "digits.nn", "--json").errors.contains("'cost'"))
  }

  @Test func formatInPlace() throws {
    let tidy = try model()
    try sandbox.write("tidy.nn", tidy)
    try sandbox.write("untidy.nn", tidy.replacing("  image |> ", with: "      image|>"))
    try sandbox.write("broken.nn", "model {")
    let check = try run("format", "--check", "tidy.nn", "untidy.nn")
    #expect(check.status == 1 && check.errors == "untidy.nn is not formatted: run 'nnc format untidy.nn'\n")
    let both = try run("format", "broken.nn", "untidy.nn")
    #expect(both.status == 1 && both.errors.contains("broken.nn:1:"))
    #expect(try sandbox.text("untidy.nn") == tidy)
    #expect(try sandbox.text("broken.nn") == "model {")
    #expect(try run("format", "--check", "tidy.nn", "untidy.nn").status == 0)
  }

  @Test func trainHandsOptionsOn() throws {
    _ = try Programs.get()
    let result = try run(
      "train", Programs.root.appending(path: "models/digits.nn").path(percentEncoded: false), "-o", Programs.package,
      "--", "--steps", "3",
      "--output", "run")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("3 steps in ") && sandbox.exists("run/best.safetensors"))
    let wrong = try run(
      "train", Programs.root.appending(path: "models/digits.nn").path(percentEncoded: false), "-o", Programs.package,
      "--", "--stepz", "3")
    #expect(wrong.status == 1 && wrong.errors.contains("did you mean '--steps'?"))
  }
}
