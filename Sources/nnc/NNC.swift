import ArgumentParser

/// The command line of the compiler, and the only place that touches files.
@main
struct NNC: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nnc",
    abstract: "A compiler for neural networks: from a .nn file to a standalone trainer.",
    discussion: """
      Start with:  nnc train models/digits.nn
      Every stage of the compilation can be printed:  nnc emit backward models/digits.nn
      """,
    version: "0.1.0",
    subcommands: [
      CompileCommand.self, CheckCommand.self, EmitCommand.self, BuildCommand.self, TrainCommand.self,
      FormatCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let problem as Problem {
      printError("error: " + problem.message)
      exit(withError: ExitCode.failure)
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      // Usage errors leave with status 1, as all errors do; help and version with 0.
      let status = exitCode(for: error)
      let text = fullMessage(for: error)
      if status.isSuccess { print(text) } else { printError(text) }
      exit(withError: status.isSuccess ? ExitCode.success : ExitCode.failure)
    }
  }
}
