import ArgumentParser
import Glibc
import NNCodeGen
import NNCompiler
import NNIR

/// The `.nn` file that most commands take, and where the package goes.
struct SourceArguments: ParsableArguments {
  @Argument(help: "The .nn file.", completion: .file(extensions: ["nn"]))
  var file: String

  @Option(
    name: .long, help: ArgumentHelp("Do not report the warning of this name; may be repeated.", valueName: "name"))
  var allow: [String] = []

  func validate() throws {
    for name in allow where !warningNames.contains(name) {
      throw ValidationError(
        "no warning is called '\(name)'; there are \(warningNames.joined(separator: ", "))")
    }
  }

  /// Reads and checks the file; prints what there is to say about it.
  func check() throws -> (checked: Checked, program: Program) {
    let checked = NNCompiler.check(name: file, bytes: try readFile(file), allowing: Set(allow))
    if !checked.diagnostics.isEmpty { printError(checked.rendered(color: isatty(STDERR_FILENO) != 0)) }
    guard let program = checked.program else { throw ExitCode.failure }
    return (checked, program)
  }
}

/// What the back end shall not do.
struct ScheduleArguments: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Switch off ways to compute faster, with commas between them: "
        + ScheduleChoice.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "names"),
    transform: { text in
      try text.split(separator: ",").map { name in
        guard let choice = ScheduleChoice(rawValue: String(name)) else {
          let names = ScheduleChoice.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("nothing to disable is called '\(name)'; there are \(names)")
        }
        return choice
      }
    })
  var disable: [ScheduleChoice] = []
}

/// What the package is built for.
struct TargetArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Matrix products: by the trainer's own tiles, by CBLAS, or by what suits the target.",
      valueName: ProductChoice.allCases.map(\.rawValue).joined(separator: "|")))
  var matmul: ProductChoice = .auto

  @Option(
    help: ArgumentHelp(
      "The machine that the trainer is meant for, as for the C compiler: x86-64-v3, znver4, …; native is this one.",
      valueName: "name"))
  var march = "native"

  func validate() throws {
    let isName = march.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-+._".utf8.contains(byte)
    }
    if march.isEmpty || !isName { throw ValidationError("'\(march)' is no name of a machine; try x86-64-v3 or native") }
  }

  var target: BuildTarget { BuildTarget(products: matmul, machine: march) }
}

extension ProductChoice: ExpressibleByArgument {}

struct PackageArguments: ParsableArguments {
  @Option(name: [.customShort("o"), .customLong("output")], help: "Folder of the package (default: generated/<name>).")
  var output: String?

  @OptionGroup var schedule: ScheduleArguments
  @OptionGroup var target: TargetArguments

  /// Compiles the file and writes the package; returns its folder.
  func compile(_ source: SourceArguments) throws -> (compiled: Compiled, folder: String) {
    let (checked, program) = try source.check()
    let folder = output ?? "generated/" + program.name
    let compiled = NNCompiler.compile(
      checked, program, sourceFolder: try relativePath(from: folder, to: parentFolder(source.file)),
      disabling: Set(schedule.disable), target: target.target)
    try writePackage(compiled.files, to: folder)
    return (compiled, folder)
  }
}

struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Write the trainer's package: C kernels and Swift sources.")

  @OptionGroup var source: SourceArguments
  @OptionGroup var package: PackageArguments

  func run() throws {
    let (compiled, folder) = try package.compile(source)
    print(summary(compiled, folder: folder))
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report errors and warnings, and write nothing.")

  @OptionGroup var source: SourceArguments

  func run() throws { _ = try source.check() }
}

struct EmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emit", abstract: "Print a stage of the compilation.",
    discussion: "Stages: \(Stage.allCases.map(\.rawValue).joined(separator: ", ")).")

  @Argument(help: "The stage.")
  var stage: Stage

  @OptionGroup var source: SourceArguments
  @OptionGroup var schedule: ScheduleArguments
  @OptionGroup var machine: CostArguments

  func validate() throws {
    if stage != .cost, machine.json || machine.peakGigaflops != nil || machine.bandwidth != nil {
      throw ValidationError("--peak-gflops, --bandwidth and --json belong to the stage 'cost'")
    }
  }

  func run() throws {
    if stage == .ast {
      let checked = NNCompiler.check(name: source.file, bytes: try readFile(source.file))
      if let tree = checked.syntaxTree { return print(tree, terminator: "") }
    }
    let (checked, program) = try source.check()
    print(
      emit(stage, checked, program, costs: machine.format, disabling: Set(schedule.disable)), terminator: "")
  }
}

/// What `nnc emit cost` is told besides the file.
struct CostArguments: ParsableArguments {
  @Option(
    name: .customLong("peak-gflops"),
    help: ArgumentHelp("cost: the machine's peak, all cores together, for the floor.", valueName: "number"))
  var peakGigaflops: Double?

  @Option(help: ArgumentHelp("cost: GB/s from memory, or from the cache that holds the model.", valueName: "number"))
  var bandwidth: Double?

  @Flag(help: "cost: print JSON.")
  var json = false

  func validate() throws {
    guard (peakGigaflops == nil) == (bandwidth == nil) else {
      throw ValidationError("a floor needs both --peak-gflops and --bandwidth")
    }
    for number in [peakGigaflops, bandwidth].compactMap({ $0 }) where !(number > 0 && number.isFinite) {
      throw ValidationError("--peak-gflops and --bandwidth must be greater than 0")
    }
  }

  var format: CostFormat {
    guard let peakGigaflops, let bandwidth else { return CostFormat(isJSON: json) }
    return CostFormat(peaks: Peaks(gigaflops: peakGigaflops, bandwidth: bandwidth), isJSON: json)
  }
}

extension Stage: ExpressibleByArgument {}

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Compile and build the trainer; print its path.")

  @OptionGroup var source: SourceArguments
  @OptionGroup var package: PackageArguments

  func run() throws {
    let (compiled, folder) = try package.compile(source)
    print(try buildTrainer(compiled, in: folder))
  }
}

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Compile, build, and train.",
    discussion: "What follows -- goes to the trainer:  nnc train models/digits.nn -- --epochs 5")

  @OptionGroup var source: SourceArguments
  @OptionGroup var package: PackageArguments

  @Argument(parsing: .postTerminator, help: "Options of the trainer.")
  var trainerOptions: [String] = []

  func run() throws {
    let (compiled, folder) = try package.compile(source)
    let trainer = try buildTrainer(compiled, in: folder)
    try replaceProcess(with: trainer, arguments: ["train"] + trainerOptions)
  }
}

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Lay out .nn files, in place.")

  @Flag(help: "Change nothing; exit with status 1 if a file would change.")
  var check = false

  @Argument(help: "The .nn files.", completion: .file(extensions: ["nn"]))
  var files: [String]

  func run() throws {
    var failed = false
    for file in files {
      let bytes = try readFile(file)
      switch formatSource(name: file, bytes: bytes) {
      case .failure(let report):
        printError(report.text)
        failed = true
      case .success(let text):
        let formatted = Array(text.utf8)
        if formatted == bytes { continue }
        if check {
          printError("\(file) is not formatted: run 'nnc format \(file)'")
          failed = true
        } else {
          try writeFile(file, formatted)
        }
      }
    }
    if failed { throw ExitCode.failure }
  }
}
