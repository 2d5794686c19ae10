import Glibc

/// Reports of a run: on a terminal a line that changes in place, elsewhere plain lines only. Output that cannot be
/// written is dropped, because a run must not end with the window that shows it.
final class Progress {
  private let output: TextOutput
  private let isTerminal: Bool
  private var hasTransientLine = false
  private var nextUpdate = 0.0

  init(output: TextOutput) {
    self.output = output
    isTerminal = isatty(STDOUT_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// A line that stays.
  func line(_ text: String) {
    try? output.write((hasTransientLine ? "\r\u{1b}[K" : "") + text + "\n")
    try? output.flush()
    hasTransientLine = false
  }

  /// The changing line, ten times a second at most; `text` is not made when it would not be shown.
  func update(now: Double, _ text: () -> String) {
    guard isTerminal, now >= nextUpdate else { return }
    nextUpdate = now + 0.1
    var size = winsize()
    let columns = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    try? output.write("\r" + text().prefix(columns - 1) + "\u{1b}[K")
    try? output.flush()
    hasTransientLine = true
  }

  /// Removes the changing line, so that an error begins at the left.
  func clear() {
    guard hasTransientLine else { return }
    try? output.write("\r\u{1b}[K")
    try? output.flush()
    hasTransientLine = false
  }
}

/// A log with a JSON object a line, each of a step: `--log-steps` or `--log-layers`.
final class StepLog {
  private let output: TextOutput
  private let descriptor: Int32
  private var isEmpty = true

  /// A new log, or after `--resume` what the old one has up to `step`.
  init(path: String, option: String, keepingUpTo step: Int?) throws {
    guard StepLog.mayReplace(path) else {
      throw TrainerError("'\(path)' is not a log of steps, and is kept", hint: "give another file with \(option)")
    }
    let kept = try step.map { fileExists(path) ? try StepLog.length(of: readFile(path), upTo: $0) : 0 } ?? 0
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    output = TextOutput(descriptor: descriptor, name: "'\(path)'")
    // Cutting off what is not kept leaves no moment at which the rest is not in the file. Pipes have nothing to cut off.
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0,
      status.st_mode & S_IFMT != S_IFREG
        || (ftruncate(descriptor, kept) == 0 && lseek(descriptor, kept, SEEK_SET) == kept)
    else {
      throw TrainerError("cannot write '\(path)': \(systemMessage())", hint: "give another file with \(option)")
    }
  }

  /// False for a file that something else has written, such as the data.
  private static func mayReplace(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return true }
    let start = Array(#"{"step":"#.utf8)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return true }  // Writing will fail, and say why.
    defer { close(descriptor) }
    var found = [UInt8](repeating: 0, count: start.count)
    return read(descriptor, &found, found.count) == found.count && found == start
  }

  /// The bytes of the lines from the beginning that are whole and of no later step.
  private static func length(of log: [UInt8], upTo step: Int) -> Int {
    var kept = 0
    while let end = log[kept...].firstIndex(of: 0x0a) {
      guard let logged = (try? JSONParser.parse(Array(log[kept..<end])))?["step"]?.integer, logged <= step else {
        break
      }
      kept = end + 1
    }
    return kept
  }

  deinit { close(descriptor) }

  func record(step: Int, epoch: Int, loss: Double, learningRate: Double, gradientNorm: Double) throws {
    try record([
      ("step", String(step)), ("epoch", String(epoch)), ("loss", JSON.number(loss)),
      ("lr", JSON.number(learningRate)), ("grad_norm", JSON.number(gradientNorm)),
    ])
  }

  /// A line; `step` must be among the members. The first is written at once: it shows that the run is under way.
  func record(_ members: [(String, String)]) throws {
    try output.line(JSON.object(members))
    if isEmpty { try flush() }
    isEmpty = false
  }

  func flush() throws { try output.flush() }
}
