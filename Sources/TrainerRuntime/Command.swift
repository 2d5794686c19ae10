/// What a trainer can be told to do.
enum Command: String, CaseIterable {
  case train, evaluate, predict, gradcheck, benchmark, info
}

/// An option of a command: `--epochs N`.
struct Option: Sendable {
  /// With its dashes.
  var name: String
  /// What to write after it, such as `N`; nil for a switch.
  var value: String?
  var help: String

  static let data = Option(
    name: "--data", value: "PATH",
    help: "read the data from this file, or from files of the model's names in this folder")
  static let dataMemory = Option(
    name: "--data-memory", value: "MIB", help: "keep unpacked data beyond this in a temporary file (default 1024)")
  static let threads = Option(
    name: "--threads", value: "N", help: "worker threads (default: as many as shorten a step)")
  static let json = Option(name: "--json", value: nil, help: "print JSON")
  static let help = Option(name: "--help", value: nil, help: "print this text")
  static let output = Option(
    name: "--output", value: "DIR", help: "folder of the run's checkpoints (default NAME-run)")
}

extension Command {
  var summary: String {
    switch self {
    case .train: "train the model and keep its best and last weights"
    case .evaluate: "loss and metrics of trained weights on a part of the data"
    case .predict: "results of the trained model for rows of numbers, or for arrays and images"
    case .gradcheck: "compare the derivatives with numeric ones, in double precision"
    case .benchmark: "time whole training steps on random input"
    case .info: "parameters, memory and kernels of the model"
    }
  }

  var options: [Option] {
    switch self {
    case .train:
      [
        Option(name: "--epochs", value: "N", help: "passes over the training data"),
        Option(name: "--steps", value: "N", help: "stop after N updates in all"),
        Option(name: "--seed", value: "N", help: "seed of weights, splits, order and masks"),
        .threads, .data, .dataMemory,
        Option(name: "--init", value: "FILE", help: "start from the weights in this safetensors file"),
        Option(name: "--resume", value: nil, help: "go on where the run in the output folder stopped"),
        Option(name: "--no-shuffle", value: nil, help: "keep the order of the data file, in splits and batches"),
        .output,
        Option(name: "--log-steps", value: "FILE", help: "write a line of JSON for each step to this file"),
        Option(
          name: "--log-layers", value: "FILE",
          help: "write gradient norms and activation statistics to this file, and sum them up at the end"),
        Option(
          name: "--log-every", value: "N",
          help: "steps from one line of --log-layers to the next (default \(LayerMonitor.defaultInterval))"),
        .help,
      ]
    case .evaluate:
      [
        Option(name: "--checkpoint", value: "FILE", help: "weights to use (default NAME-run/best.safetensors)"),
        Option(name: "--split", value: "SPLIT", help: "train, validation, test or all (default test)"),
        .data, .dataMemory, .threads, .json, .output, .help,
      ]
    case .predict:
      [
        Option(name: "--checkpoint", value: "FILE", help: "weights to use (default NAME-run/best.safetensors)"),
        Option(
          name: "--input", value: "FILE",
          help: "CSV file with the rows, or - for standard input (default -); for arrays also .npy, .npz, .png, IDX"),
        .threads, .json, .output, .help,
      ]
    case .gradcheck:
      [
        Option(name: "--samples", value: "N", help: "weights to check of each parameter (default 20)"),
        Option(name: "--seed", value: "N", help: "seed of weights and input"),
        .help,
      ]
    case .benchmark:
      [
        Option(name: "--steps", value: "N", help: "steps to time (default 200)"),
        Option(name: "--seconds", value: "N", help: "time steps for so long instead, or until there are --steps"),
        Option(name: "--kernels", value: nil, help: "time each kernel of a step, too"),
        .threads, .json, .help,
      ]
    case .info: [.json, .help]
    }
  }

  /// The text of `TRAINER COMMAND --help`.
  func help(program: String, model: ModelDescription) -> String {
    let rows = options.map { option in
      (option.name + (option.value.map { " " + $0 } ?? ""), option.help)
    }
    let width = rows.map(\.0.count).max() ?? 0
    let lines = rows.map { "  \(leading($0.0, width))  \($0.1.replacing("NAME", with: model.name))" }
    return "usage: \(program) \(rawValue) [options]\n\n\(summary)\n\n" + lines.joined(separator: "\n") + "\n"
  }

  /// The text of `TRAINER --help`.
  static func help(program: String, model: ModelDescription) -> String {
    let width = allCases.map(\.rawValue.count).max() ?? 0
    let commands = allCases.map { "  \(leading($0.rawValue, width))  \($0.summary)" }
    return """
      The trainer of the model in \(model.sourceFile), written by nnc.

      usage: \(program) COMMAND [options]

      \(commands.joined(separator: "\n"))

        \(program) COMMAND --help   the options of a command
        \(program) --version        which model this is

      """
  }
}
