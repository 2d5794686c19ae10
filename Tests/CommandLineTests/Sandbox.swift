import Foundation
import Testing

@testable import TrainerRuntime

/// A folder of its own in which programs run as a person runs them.
final class Sandbox {
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The output as one JSON value.
    func json() throws -> JSONValue { try JSONParser.parse(Array(output.utf8)) }
  }

  /// A program at work; what it prints goes to files, so that it never waits for its reader.
  final class Running {
    let process: Process
    private let outputs: [URL]

    fileprivate init(process: Process, outputs: [URL]) {
      self.process = process
      self.outputs = outputs
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Its status: negative after a signal that it did not catch.
    func result() throws -> Result {
      process.waitUntilExit()
      let texts = try outputs.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
      return Result(
        status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
        output: texts[0], errors: texts[1])
    }
  }

  let folder: URL
  private var started = 0

  init() throws {
    // Blanks and letters beyond ASCII in every path.
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("nnc tests é \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).filter { !$0.hasPrefix(".started") }.sorted()
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Starts a program; `shell` is a script in which `"$0" "$@"` is the program with its arguments.
  func start(
    _ program: String, _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    shell: String? = nil
  ) throws -> Running {
    started += 1
    let files = ["in", "out", "err"].map { folder.appendingPathComponent(".started-\(started).\($0)") }
    for file in files { try Data((input ?? "").utf8).write(to: file) }
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell == nil ? program : "/bin/sh")
    process.arguments = shell.map { ["-c", $0, program] + arguments } ?? arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("OPENBLAS_") }
    process.environment = inherited.merging(environment) { $1 }
    process.standardInput = input == nil ? FileHandle.nullDevice : try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    return Running(process: process, outputs: Array(files[1...]))
  }

  /// Runs a program to its end.
  func run(
    _ program: String, _ arguments: String..., input: String? = nil, environment: [String: String] = [:],
    shell: String? = nil
  ) throws -> Result {
    try start(program, arguments, input: input, environment: environment, shell: shell).result()
  }
}

/// The least of wall-clock times in seconds: other tests run at the same time, which only makes it longer.
func leastSeconds(of count: Int, _ body: () throws -> Void) throws -> Double {
  var best = Double.infinity
  for _ in 0..<count {
    let start = monotonicSeconds()
    try body()
    best = min(best, monotonicSeconds() - start)
  }
  return best
}
