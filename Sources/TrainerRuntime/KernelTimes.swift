/// What each part of a training step takes: `benchmark --kernels`.
struct KernelTimes {
  struct Row {
    var name: String
    /// The layer that it serves and its line in the source; empty for what is between kernels.
    var scope = ""
    var line = 0
    var flops = 0
    var bytes = 0
    /// Microseconds in a step, for each worker.
    var workers: [Double]

    /// The mean over the workers.
    var microseconds: Double { workers.reduce(0, +) / Double(workers.count) }
  }

  /// Kernel calls in order, then what is between them.
  var rows: [Row] = []

  /// `kernels` are those of the phase `train`, in order.
  init(_ kernels: [KernelDescription], laps: Laps) {
    func times(_ part: Laps.Part) -> [Double] {
      (0..<laps.workers).map { laps.microseconds(part, worker: $0) }
    }
    for (index, kernel) in kernels.enumerated() {
      let workers = times(.kernel(index))
      // Kernels that are called together have the time of the first.
      if !rows.isEmpty, workers.allSatisfy({ $0 == 0 }) {
        rows[rows.count - 1].flops += kernel.flops
        rows[rows.count - 1].bytes += kernel.bytes
        continue
      }
      rows.append(
        Row(
          name: kernel.name, scope: kernel.scope, line: kernel.line, flops: kernel.flops, bytes: kernel.bytes,
          workers: workers))
    }
    for (name, part) in [("(start)", Laps.Part.start), ("(barriers)", .barriers), ("(sums over workers)", .sums)] {
      rows.append(Row(name: name, workers: times(part)))
    }
  }

  private var total: Double { rows.reduce(0) { $0 + $1.microseconds } }

  /// The rows from the longest to the shortest.
  func lines(sourceFile: String) -> [String] {
    let cells = rows.sorted { $0.microseconds > $1.microseconds }.map { row in
      [
        fixed(row.microseconds, 2), fixed(100 * row.microseconds / max(total, 1e-9), 1) + " %",
        rate(row.flops, row), rate(row.bytes, row), row.name,
        row.line > 0 ? "\(sourceFile):\(row.line)" : "", row.scope,
      ]
    }
    return table(
      [["µs", "share", "GFLOP/s", "GB/s", "kernel", "", ""]] + cells + [
        [fixed(total, 2), "", "", "", "together", "", ""]
      ],
      right: [0, 1, 2, 3])
  }

  var json: String {
    JSON.array(
      rows.map { row in
        JSON.object([
          ("kernel", JSON.quote(row.name)), ("scope", JSON.quote(row.scope)), ("line", String(row.line)),
          ("us", JSON.number(row.microseconds)), ("us_by_worker", JSON.array(row.workers.map(JSON.number))),
          ("share", JSON.number(row.microseconds / max(total, 1e-9))), ("flops", String(row.flops)),
          ("bytes", String(row.bytes)),
        ])
      })
  }

  /// 10⁹ a second; empty for what does nothing of the kind.
  private func rate(_ amount: Int, _ row: Row) -> String {
    amount == 0 ? "" : significant(Double(amount) / max(row.microseconds, 1e-3) / 1e3, 3)
  }
}
