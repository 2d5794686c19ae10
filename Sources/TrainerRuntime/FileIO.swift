import Glibc

/// What the system says about the last failed call, such as `No such file or directory`.
func systemMessage(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }

/// Writes all bytes, however many calls it takes; throws `WriteFailure`.
func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws {
  var position = 0
  while position < bytes.count {
    let written = write(descriptor, bytes.baseAddress.map { $0 + position }, bytes.count - position)
    if written > 0 {
      position += written
    } else if written == 0 || errno != EINTR {
      throw WriteFailure(code: written == 0 ? EIO : errno)
    }
  }
}

/// `errno` of a failed write.
struct WriteFailure: Error {
  var code: Int32
}

/// The whole of a file, at most `limit` bytes.
func readFile(_ path: String, limit: Int = Int.max) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw TrainerError("cannot open '\(path)': \(systemMessage())") }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw TrainerError("cannot read '\(path)': \(systemMessage())") }
  guard status.st_mode & S_IFMT != S_IFDIR else { throw TrainerError("'\(path)' is a folder, not a file") }
  // Devices and pipes may never end.
  let limit = status.st_mode & S_IFMT == S_IFREG ? limit : min(limit, 1 << 30)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(max(0, min(Int(status.st_size), limit)))
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count == 0 { return bytes }
    if count < 0 {
      if errno == EINTR { continue }
      throw TrainerError("cannot read '\(path)': \(systemMessage())")
    }
    guard bytes.count + count <= limit else { throw TrainerError("'\(path)' is too large") }
    bytes += chunk[0..<count]
  }
}

/// True if there is a file or folder of this name.
func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

func isRegularFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

/// Makes a folder and those above it.
func makeFolder(_ path: String) throws {
  var partial = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    partial += part
    if mkdir(partial, 0o777) != 0, errno != EEXIST {
      throw TrainerError(
        "cannot make the folder '\(path)': \(systemMessage())", hint: "give another folder with --output DIR")
    }
    partial += "/"
  }
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
    throw TrainerError(
      "cannot make the folder '\(path)': there is a file of that name", hint: "give another folder with --output DIR")
  }
}

/// A folder that this process alone writes to, as long as the value lives; the system lets go of it after a crash too.
final class FolderLock {
  private let descriptor: Int32

  /// Throws if another process has the folder; nil if there is no such folder. Where files cannot be locked nothing is.
  init?(ifThereIs folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw TrainerError(
        "another trainer is at work in '\(folder)'",
        hint: "wait until it ends, or give another folder with --output DIR")
    }
  }

  deinit { close(descriptor) }
}

/// Writes a file so that at every moment its name stands for the whole old or the whole new content, also after a
/// crash of the machine: to a temporary file in the same folder, synchronised, renamed; then the folder is synchronised.
/// `copy` names a second file that gets the same content in the same way.
func replaceFile(folder: String, name: String, copy: String? = nil, parts: [UnsafeRawBufferPointer]) throws {
  let path = "\(folder)/\(name)"
  let temporary = path + ".partial"
  func failure(_ code: Int32) -> TrainerError {
    TrainerError(
      "cannot write '\(path)': \(systemMessage(code))",
      hint: code == ENOSPC || code == EDQUOT
        ? "make room, or give a folder on another disk with --output DIR" : "give another folder with --output DIR")
  }
  func writeTemporary(_ temporary: String) throws {
    // A process that was killed may have left the temporary file behind, and that may be a second name of the very file
    // that must stay whole: writing into it would destroy both.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(errno) }
    do {
      for part in parts { try writeAll(descriptor, part) }
      guard fsync(descriptor) == 0 else { throw WriteFailure(code: errno) }
    } catch let error as WriteFailure {
      close(descriptor)
      unlink(temporary)
      throw failure(error.code)
    }
    guard close(descriptor) == 0 else {
      let code = errno
      unlink(temporary)
      throw failure(code)
    }
  }
  func rename(_ temporary: String, to path: String) throws {
    if Glibc.rename(temporary, path) != 0 {
      let code = errno
      unlink(temporary)
      throw failure(code)
    }
  }
  try writeTemporary(temporary)
  if let copy {
    // A second name for the same bytes costs nothing; file systems without hard links get a second file.
    let copyTemporary = "\(folder)/\(copy).partial"
    unlink(copyTemporary)
    if link(temporary, copyTemporary) != 0 { try writeTemporary(copyTemporary) }
    try rename(copyTemporary, to: "\(folder)/\(copy)")
  }
  try rename(temporary, to: path)
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  if descriptor >= 0 {
    fsync(descriptor)
    close(descriptor)
  }
}

/// Text for standard output or a log file, written in large pieces.
final class TextOutput {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []

  /// `name` is for messages.
  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  func write(_ text: String) throws {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  func line(_ text: String) throws { try write(text + "\n") }

  /// Hands everything to the system.
  func flush() throws {
    guard !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    do {
      try buffer.withUnsafeBytes { try writeAll(descriptor, $0) }
    } catch let error as WriteFailure {
      if error.code == EPIPE { throw BrokenPipe() }
      throw TrainerError("cannot write to \(name): \(systemMessage(error.code))")
    }
  }
}

/// Seconds on a clock that never goes back.
func monotonicSeconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
}
