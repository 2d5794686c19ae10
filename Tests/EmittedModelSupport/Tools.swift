import Glibc

/// A new folder for the files of one test.
package func makeTemporaryFolder() throws -> String {
  var template = Array("/tmp/nnc-test-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw EmittedModel.Failure(description: "no temporary folder") }
  return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

package func removeFolder(_ path: String) { _ = try? runTool(["rm", "-rf", path]) }

package func write(_ bytes: [UInt8], to path: String) throws {
  guard let file = fopen(path, "w") else { throw EmittedModel.Failure(description: "cannot write \(path)") }
  defer { fclose(file) }
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
    throw EmittedModel.Failure(description: "cannot write \(path)")
  }
}

package func read(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw EmittedModel.Failure(description: "cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}

/// What a command left behind.
package struct ToolResult {
  package var status: Int32
  package var output: String
}

/// Runs a command and returns its exit status (128 + signal after a signal) with what it printed on both outputs.
package func runCommand(_ command: [String], in folder: String? = nil) throws -> ToolResult {
  let command = folder.map { ["sh", "-c", #"cd "$0" && exec "$@""#, $0] + command } ?? command
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { throw EmittedModel.Failure(description: "no pipe") }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
  posix_spawn_file_actions_addclose(&actions, ends[0])
  var pointers: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
  defer { pointers.forEach { free($0) } }
  pointers.append(nil)
  var process = pid_t()
  let failure = posix_spawnp(&process, command[0], &actions, nil, pointers, environ)
  close(ends[1])
  defer { close(ends[0]) }
  guard failure == 0 else {
    throw EmittedModel.Failure(description: "\(command[0]): \(String(cString: strerror(failure)))")
  }
  var output: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = Glibc.read(ends[0], &chunk, chunk.count)
    if count > 0 { output += chunk[..<count] } else if count == 0 || errno != EINTR { break }
  }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  return ToolResult(status: code, output: String(decoding: output, as: UTF8.self))
}

/// Runs a command that must succeed.
@discardableResult
package func runTool(_ command: [String]) throws -> String {
  let result = try runCommand(command)
  guard result.status == 0 else {
    throw EmittedModel.Failure(description: command.joined(separator: " ") + "\n" + result.output)
  }
  return result.output
}
