import Foundation
import Testing

@testable import TrainerRuntime

/// A folder of its own with a data file, in which the trainer of TrainerTestModel is run as a program.
final class Workplace {
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  let folder: URL

  init(rows: Int = 100) throws {
    // A trainer that stops early must not end the tests that feed it.
    signal(SIGPIPE, SIG_IGN)
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("trainer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("points.csv", Workplace.table(rows: rows))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Points about y = 2a - b + 0.5.
  static func table(rows: Int) -> String {
    var random = RandomNumbers(seed: 9, stream: 9)
    var text = "a,b,y,kind\n"
    for _ in 0..<rows {
      let (a, b) = (random.normal(), random.normal())
      let y = 2 * a - b + 0.5 + 0.1 * random.normal()
      text += "\(fixed(a, 4)),\(fixed(b, 4)),\(fixed(y, 4)),\(random.next(below: 2) == 0 ? "red" : "green")\n"
    }
    return text
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path(name), toPath: path(other))
  }

  /// Beside the test program: `.build/debug/TrainerTestModel`.
  static var trainer: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("TrainerTestModel").path
  }

  /// The program, ready to be started; its output goes to the pipes.
  func process(_ arguments: [String], environment: [String: String] = [:], shell: String? = nil) -> (
    process: Process, output: Pipe, errors: Pipe
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell == nil ? Workplace.trainer : "/bin/sh")
    process.arguments = shell.map { ["-c", $0, Workplace.trainer] + arguments } ?? arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    return (process, output, errors)
  }

  /// Runs the trainer to its end. `shell` is a script in which `"$0" "$@"` is the trainer with its arguments.
  func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:], shell: String? = nil
  ) throws -> Result {
    let (process, output, errors) = process(arguments, environment: environment, shell: shell)
    if let input {
      try write("standard-input", input)
      process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent("standard-input"))
    }
    try process.run()
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: outputData, as: UTF8.self), errors: String(decoding: errorData, as: UTF8.self))
  }
}
