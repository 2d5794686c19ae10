import Glibc

/// What went wrong outside the source text, in one sentence with its remedy.
struct Problem: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

func printError(_ text: String) {
  let bytes = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    // There is nowhere left to report that standard error is closed.
    if count < 0, errno != EINTR { return }
    written += max(0, count)
  }
}

/// The last system error in words.
private func systemError() -> String { String(cString: strerror(errno)) }

func readFile(_ path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    if errno == ENOENT { throw Problem("there is no file '\(path)'") }
    throw Problem("cannot open '\(path)': \(systemError())")
  }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR { continue }
      if errno == EISDIR { throw Problem("'\(path)' is a folder: name a .nn file in it") }
      throw Problem("cannot read '\(path)': \(systemError())")
    }
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}

/// Replaces a file as a whole: a reader sees the old contents or the new ones, also after a crash.
func writeFile(_ path: String, _ bytes: [UInt8]) throws {
  let temporary = path + ".tmp\(getpid())"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw Problem("cannot write '\(path)': \(systemError())") }
  var written = 0
  var failure: String?
  while written < bytes.count, failure == nil {
    let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 { written += count } else if errno != EINTR { failure = systemError() }
  }
  if failure == nil, fsync(descriptor) != 0 { failure = systemError() }
  close(descriptor)
  if failure == nil, rename(temporary, path) != 0 { failure = systemError() }
  if let failure {
    unlink(temporary)
    throw Problem("cannot write '\(path)': \(failure)")
  }
}

func removeFile(_ path: String) throws {
  if unlink(path) != 0 { throw Problem("cannot remove '\(path)': \(systemError())") }
}

/// Makes a folder and those above it.
func makeFolder(_ path: String) throws {
  if path.isEmpty || isFolder(path) { return }
  try makeFolder(parentFolder(path))
  if mkdir(path, 0o755) != 0, errno != EEXIST { throw Problem("cannot make the folder '\(path)': \(systemError())") }
}

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The names in a folder, sorted; empty if there is no such folder.
func namesInFolder(_ path: String) -> [String] {
  guard let directory = opendir(path) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// All files below a folder, relative to it, sorted.
func filesBelow(_ path: String) -> [String] {
  namesInFolder(path).flatMap { name -> [String] in
    let full = path + "/" + name
    return isFolder(full) ? filesBelow(full).map { name + "/" + $0 } : [name]
  }
}

// MARK: Paths

/// Everything before the last component: `a/b` of `a/b/c`, `.` of `c`, `/` of `/c`.
func parentFolder(_ path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The components of the absolute form, without `.` and `..`.
func absoluteComponents(_ path: String) throws -> [String] {
  var start = ""
  if !path.hasPrefix("/") {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard getcwd(&buffer, buffer.count) != nil else {
      throw Problem("the current folder cannot be found: \(systemError())")
    }
    start = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/"
  }
  var components: [String] = []
  for component in (start + path).split(separator: "/") where component != "." {
    if component == ".." { _ = components.popLast() } else { components.append(String(component)) }
  }
  return components
}

/// The path of `target` as seen from the folder `base`.
func relativePath(from base: String, to target: String) throws -> String {
  let from = try absoluteComponents(base)
  let to = try absoluteComponents(target)
  var common = 0
  while common < from.count, common < to.count, from[common] == to[common] { common += 1 }
  let parts = Array(repeating: "..", count: from.count - common) + to[common...]
  return parts.isEmpty ? "." : parts.joined(separator: "/")
}
