import Glibc

/// Set by the handler, read between steps.
private nonisolated(unsafe) var receivedSignal: Int32 = 0

/// SIGINT, SIGTERM and SIGHUP as a wish to save and stop; a second one ends the process at once.
enum Signals {
  /// From now on signals are noted instead of ending the process.
  static func catchThem() {
    receivedSignal = 0
    // A parent that blocks signals in the thread that starts us hands that down.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What a parent like nohup chose to ignore stays ignored.
      let handler: @convention(c) (Int32) -> Void = { number in
        if receivedSignal != 0 { _exit(128 + number) }
        receivedSignal = number
      }
      if let previous = signal(number, handler), unsafeBitCast(previous, to: Int.self) == 1 { signal(number, SIG_IGN) }
    }
  }

  /// Throws if a signal has arrived.
  static func check() throws {
    if receivedSignal != 0 { throw Interrupted(signal: receivedSignal) }
  }

  static func name(_ number: Int32) -> String {
    switch number {
    case SIGINT: "SIGINT"
    case SIGTERM: "SIGTERM"
    case SIGHUP: "SIGHUP"
    default: "signal \(number)"
    }
  }
}
