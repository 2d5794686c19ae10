import Glibc

extension Trainer {
  /// The `benchmark` command: whole training steps on random input of the model's shapes.
  func benchmark(_ options: Options) throws -> Int32 {
    let steps = try options.count("--steps") ?? 200
    let threads = try options.threads() ?? 1
    let runner = try ModelRunner(model: model, program: single, workers: threads)
    let fields = model.trainInputs.map { model.fields[$0] }
    let rows = max(1, model.training.batch)
    let batch = try BatchBuffers(rows: rows, elements: fields.map(\.count), of: Float.self)
    var random = RandomNumbers(seed: model.training.seed, stream: RandomStream.benchmark)
    fillRandomly(batch, fields: fields, rows: rows, random: &random, as: Float.self)
    runner.call(.initialize, settings: StepSettings(seed: model.training.seed))
    if let warning = coreTypeWarning { warn("warning: \(warning)") }
    let warmUp = max(5, min(100, steps / 10))
    let (total, overflow) = steps.addingReportingOverflow(warmUp)
    guard !overflow else { throw TrainerError("--steps \(steps) is too large") }
    var times: [Double] = []
    times.reserveCapacity(min(steps, 1 << 20))
    for step in 1...total {
      let start = monotonicSeconds()
      let factor = runner.learningRateFactor(step: step, totalSteps: total, epoch: 1)
      runner.call(
        .train, inputs: batch, rows: rows,
        settings: StepSettings(
          seed: model.training.seed, step: step, totalSteps: total, epoch: 1, learningRateFactor: factor))
      if step > warmUp { times.append((monotonicSeconds() - start) * 1e6) }
    }
    if runner.trainResult("loss")?.isFinite != true {
      warn("warning: the loss on random input is no longer finite; the times may mean little")
    }
    times.sort()
    let middle = times.count / 2
    let median = times.count % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2
    let perSecond = Double(rows) / max(median, 1e-3) * 1e6
    let peak = peakMemory()
    if options.has("--json") {
      try output.line(
        JSON.object([
          ("model", JSON.quote(model.name)), ("steps", String(steps)), ("threads", String(threads)),
          ("us_per_step_median", JSON.number(median)), ("us_per_step_min", JSON.number(times[0])),
          ("examples_per_second", JSON.number(perSecond)), ("peak_rss_bytes", String(peak)),
        ]))
    } else {
      try output.line(
        "\(model.name): \(counted(steps, "step")) of \(counted(rows, "example")), \(counted(threads, "thread")): "
          + "median \(significant(median, 4)) µs, least \(significant(times[0], 4)) µs a step; "
          + "\(grouped(Int(perSecond))) examples/s; peak memory \(grouped(peak)) bytes")
    }
    return 0
  }
}

/// The most memory this program has had resident, in bytes. getrusage would also count the program that started this one,
/// up to the moment it did.
private func peakMemory() -> Int {
  let status = (try? readFile("/proc/self/status")).map { String(decoding: $0, as: UTF8.self) } ?? ""
  for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
    if let kibibytes = line.split(separator: " ").compactMap({ Int($0) }).first { return kibibytes * 1024 }
  }
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1024
}
