import Glibc
import TrainerKernels

/// The options of one command line, checked against what the command knows.
struct Options {
  let command: Command
  private var values: [String: String] = [:]
  private var switches: Set<String> = []

  /// Accepts `--name value` and `--name=value`, each option once.
  init(command: Command, arguments: [String]) throws {
    self.command = command
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-") else {
        throw TrainerError(
          "unexpected argument '\(argument)'", hint: "see --help for the options of '\(command.rawValue)'")
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0] == "-h" ? "--help" : String(parts[0])
      guard let option = command.options.first(where: { $0.name == name }) else {
        throw Options.unknown(name, command: command)
      }
      guard values[name] == nil, !switches.contains(name) else { throw TrainerError("\(name) is given twice") }
      if let what = option.value {
        let value = parts.count == 2 ? String(parts[1]) : rest.popFirst()
        guard let value, !value.isEmpty, !(parts.count == 1 && value.hasPrefix("--")) else {
          throw TrainerError("\(name) needs a value", hint: "write \(name) \(what)")
        }
        values[name] = value
      } else {
        guard parts.count == 1 else { throw TrainerError("\(name) takes no value") }
        switches.insert(name)
      }
    }
  }

  private static func unknown(_ name: String, command: Command) -> TrainerError {
    let names = command.options.map(\.name)
    if closest(to: name, among: names) == nil,
      let other = Command.allCases.first(where: { $0.options.contains { $0.name == name } })
    {
      return TrainerError(
        "'\(command.rawValue)' has no option \(name)",
        hint: "'\(other.rawValue)' has one; the options here: \(names.joined(separator: " "))")
    }
    return TrainerError(
      "unknown option \(name)",
      hint: suggestion(for: name, among: names, listing: "the options of '\(command.rawValue)'"))
  }

  func has(_ name: String) -> Bool { switches.contains(name) }

  func text(_ name: String) -> String? { values[name] }

  /// A whole number of at least 1.
  func count(_ name: String) throws -> Int? {
    guard let text = values[name] else { return nil }
    guard let value = Int(text) else { throw Options.invalid(name, text, needs: "a whole number from 1") }
    guard value >= 1 else { throw Options.invalid(name, text, needs: "a whole number from 1") }
    return value
  }

  /// A whole number of at least 0.
  func seed(_ name: String) throws -> UInt64? {
    guard let text = values[name] else { return nil }
    guard let value = UInt64(text) else {
      throw Options.invalid(name, text, needs: "a whole number from 0 to \(UInt64.max)")
    }
    return value
  }

  /// Worker threads; more than the machine has processors only up to a number that tests need.
  func threads() throws -> Int? {
    guard let text = values["--threads"] else { return nil }
    let processors = processorCount()
    let limit = max(64, processors)
    guard let value = Int(text), (1...limit).contains(value) else {
      throw Options.invalid("--threads", text, needs: "a whole number from 1 to \(limit)")
    }
    return value
  }

  /// One of these words.
  func choice(_ name: String, of words: [String]) throws -> String? {
    guard let text = values[name] else { return nil }
    guard words.contains(text) else {
      throw TrainerError(
        "\(name) must be one of \(words.joined(separator: ", ")), not '\(text)'",
        hint: closest(to: text, among: words).map { "did you mean '\($0)'?" })
    }
    return text
  }

  private static func invalid(_ name: String, _ text: String, needs: String) -> TrainerError {
    TrainerError("\(name) needs \(needs), not '\(text)'")
  }
}

/// Processors that this process may run on.
func processorCount() -> Int { Int(nnc_processor_count()) }
