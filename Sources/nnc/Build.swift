import Glibc
import NNCompiler

/// Builds an emitted package in release mode and returns the path of the trainer.
func buildTrainer(_ compiled: Compiled, in folder: String) throws -> String {
  let trainer = folder + "/.build/release/" + compiled.plan.program.name
  printError("building \(trainer)")
  let status = try runQuietly([
    "swift", "build", "-c", "release", "--static-swift-stdlib", "--package-path", folder, "--product",
    compiled.plan.program.name,
  ])
  guard status == 0 else {
    throw Problem(
      "the trainer in '\(folder)' could not be built (see above); "
        + "it needs the Swift toolchain, OpenBLAS and zlib (on Debian: apt-get install libopenblas-dev zlib1g-dev)")
  }
  return trainer
}

/// Becomes another program: its signals and exit status are then the user's own.
func replaceProcess(with path: String, arguments: [String]) throws {
  var pointers: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
  pointers.append(nil)
  execv(path, pointers)
  throw Problem("cannot start '\(path)': \(String(cString: strerror(errno)))")
}

/// Runs a program and shows what it printed only if it failed.
private func runQuietly(_ command: [String]) throws -> Int32 {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { throw Problem("cannot make a pipe: \(String(cString: strerror(errno)))") }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
  posix_spawn_file_actions_addclose(&actions, ends[0])
  posix_spawn_file_actions_addclose(&actions, ends[1])
  var pointers: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
  defer { pointers.forEach { free($0) } }
  pointers.append(nil)
  var process = pid_t()
  let failure = posix_spawnp(&process, command[0], &actions, nil, pointers, environ)
  close(ends[1])
  guard failure == 0 else {
    close(ends[0])
    throw Problem("cannot run '\(command[0])': \(String(cString: strerror(failure)))")
  }
  var output: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(ends[0], &chunk, chunk.count)
    if count > 0 { output += chunk[..<count] } else if count == 0 || errno != EINTR { break }
  }
  close(ends[0])
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  if code != 0 { printError(String(decoding: output, as: UTF8.self)) }
  return code
}
