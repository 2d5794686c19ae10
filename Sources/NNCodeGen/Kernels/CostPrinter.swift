/// What each kernel call costs at least, by phase (`nnc emit cost`): a table, with the floor for a machine of these peaks.
package func printCosts(_ plan: ProgramPlan, peaks: Peaks?) -> String {
  var text = "for \(plan.layout.batch) examples, single precision\n"
  for phase in plan.phases {
    let calls = phase.calls(batch: plan.layout.batch)
    var rows = [["", "FLOP", "bytes read", "written", "FLOP/byte"]]
    if peaks != nil { rows[0].append("floor µs") }
    for call in calls { rows.append(row(call.function + (call.count > 1 ? " × \(call.count)" : ""), call.cost)) }
    let total = calls.reduce(Cost()) { $0 + $1.cost }
    rows.append(row("total", total))
    if let peaks {
      for (index, call) in calls.enumerated() { rows[index + 1].append(decimal(call.cost.floor(peaks), 2)) }
      rows[rows.count - 1].append(decimal(floor(of: calls, peaks), 2))
    }
    text += "\nphase \(phase.name)\n" + table(rows)
  }
  return text
}

/// The same as JSON, for other programs. Floors are in microseconds.
package func printCostsAsJSON(_ plan: ProgramPlan, peaks: Peaks?) -> String {
  func members(_ cost: Cost, floor: Double?) -> String {
    "\"flops\": \(cost.flops), \"bytes_read\": \(cost.bytesRead), \"bytes_written\": \(cost.bytesWritten), "
      + "\"intensity\": \(cost.intensity.map { decimal($0, 3) } ?? "null")"
      + (floor.map { ", \"floor_us\": \(decimal($0, 3))" } ?? "")
  }
  var text = "{\n  \"batch\": \(plan.layout.batch),\n"
  if let peaks { text += "  \"gigaflops\": \(peaks.gigaflops),\n  \"bandwidth\": \(peaks.bandwidth),\n" }
  text += "  \"phases\": ["
  for (index, phase) in plan.phases.enumerated() {
    let calls = phase.calls(batch: plan.layout.batch)
    let total = calls.reduce(Cost()) { $0 + $1.cost }
    let kernels = calls.map { call in
      "        {\"kernel\": \"\(call.function)\", \"count\": \(call.count), "
        + "\(members(call.cost, floor: peaks.map(call.cost.floor)))}"
    }
    text += (index == 0 ? "\n" : ",\n") + "    {\n      \"phase\": \"\(phase.name)\",\n      \"kernels\": [\n"
    text += kernels.joined(separator: ",\n") + "\n      ],\n"
    text += "      \"total\": {\(members(total, floor: peaks.map { floor(of: calls, $0) }))}\n    }"
  }
  return text + "\n  ]\n}\n"
}

private struct Call {
  var function: String
  /// Kernels that the call does at once.
  var count: Int
  var cost: Cost
}

/// Kernels run one after another, so that their floors add up.
private func floor(of calls: [Call], _ peaks: Peaks) -> Double { calls.reduce(0) { $0 + $1.cost.floor(peaks) } }

extension PhasePlan {
  /// The kernel calls in order.
  fileprivate func calls(batch: Int) -> [Call] {
    steps.compactMap { step in
      guard case .kernels(let members, _) = step else { return nil }
      return Call(
        function: kernels[members[0]].function, count: members.count,
        cost: members.reduce(Cost()) { $0 + cost(of: kernels[$1], batch: batch) })
    }
  }
}

private func row(_ name: String, _ cost: Cost) -> [String] {
  [
    name, String(cost.flops), String(cost.bytesRead), String(cost.bytesWritten),
    cost.intensity.map { decimal($0, 2) } ?? "",
  ]
}

/// Names to the left, numbers to the right.
private func table(_ rows: [[String]]) -> String {
  let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    let cells = row.enumerated().map { column, text in
      let space = String(repeating: " ", count: widths[column] - text.count)
      return column == 0 ? text + space : space + text
    }
    var line = "  " + cells.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }.joined()
}

/// With so many digits behind the point.
private func decimal(_ value: Double, _ digits: Int) -> String {
  let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (value * scale).rounded()
  guard scaled.magnitude < 1e18 else { return "\(value)" }
  let text = String(Int(scaled))
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
  return padded.dropLast(digits) + "." + padded.suffix(digits)
}
