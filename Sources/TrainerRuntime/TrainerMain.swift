import Glibc
import TrainerKernels

/// The program that every emitted package is:
///
///     exit(TrainerMain.run(model: model, single: digits_f32, double: digits_f64, arguments: CommandLine.arguments))
///
/// Invariants of the runtime: whatever comes from outside (options, data, checkpoints) is checked and answered with an
/// error that names the place and the remedy; every file is replaced as a whole; and a run is a function of its
/// options, data and seed, so that an interrupted and resumed run ends with the same bits as one in a single piece.
package enum TrainerMain {
  /// Does what the command line says. `arguments` begins with the name of the program; `single` and `double` are the
  /// model's kernels in both precisions. Returns the exit status: 0, 1 after an error, 128 + the signal after one.
  package static func run(
    model: ModelDescription, single: nnc_program, double: nnc_program, arguments: [String]
  ) -> Int32 {
    // A reader that goes away shows as a failed write instead of ending the process between two files.
    signal(SIGPIPE, SIG_IGN)
    let output = TextOutput(descriptor: STDOUT_FILENO, name: "standard output")
    let trainer = Trainer(
      model: model, single: single, double: double, program: arguments.first ?? model.name, output: output)
    do {
      let status = try trainer.run(Array(arguments.dropFirst()))
      try output.flush()
      return status
    } catch let error as TrainerError {
      try? output.flush()
      warn(error.rendered)
      return error.status
    } catch let interruption as Interrupted {
      return 128 + interruption.signal
    } catch is BrokenPipe {
      return 128 + SIGPIPE
    } catch {
      warn("error: \(error)")
      return 1
    }
  }
}

/// Prints a line on standard error.
func warn(_ text: String) {
  let line = Array((text + "\n").utf8)
  // There is nowhere left to report that standard error is closed.
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// What all commands share.
struct Trainer {
  let model: ModelDescription
  let single: nnc_program
  let double: nnc_program
  /// As the user called it.
  let program: String
  let output: TextOutput

  func run(_ arguments: [String]) throws -> Int32 {
    guard let first = arguments.first else {
      warn(Command.help(program: programName, model: model))
      return 1
    }
    switch first {
    case "--help", "-h", "help":
      try output.write(Command.help(program: programName, model: model))
      return 0
    case "--version":
      try output.line("\(model.name) trainer, from \(model.sourceFile) (SHA-256 \(model.sourceHash))")
      return 0
    default: break
    }
    guard let command = Command(rawValue: first) else {
      throw TrainerError(
        first.hasPrefix("-") ? "unknown option \(first)" : "unknown command '\(first)'",
        hint: suggestion(for: first, among: Command.allCases.map(\.rawValue), listing: "the commands"))
    }
    let options = try Options(command: command, arguments: Array(arguments.dropFirst()))
    if options.has("--help") {
      try output.write(command.help(program: programName, model: model))
      return 0
    }
    switch command {
    case .train: return try train(options)
    case .evaluate: return try evaluate(options)
    case .predict: return try predict(options)
    case .gradcheck: return try checkGradients(options)
    case .benchmark: return try benchmark(options)
    case .info: return try printInfo(options)
    }
  }

  /// The program without its folder.
  private var programName: String { program.split(separator: "/").last.map(String.init) ?? model.name }

  /// The folder of checkpoints.
  func outputFolder(_ options: Options) -> String {
    var folder = options.text("--output") ?? "\(model.name)-run"
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder
  }

  /// `OPENBLAS_CORETYPE` overrides OpenBLAS's choice of kernels for this processor, and a wrong one halves its speed. nil where
  /// products do not use OpenBLAS.
  var coreTypeWarning: String? {
    guard nnc_uses_blas() != 0, let value = getenv("OPENBLAS_CORETYPE") else { return nil }
    return "OPENBLAS_CORETYPE=\(String(cString: value)) is set: it overrides OpenBLAS's choice of kernels for this "
      + "processor; unset it unless you mean that"
  }
}
