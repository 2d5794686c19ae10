import Glibc
import TrainerKernels

extension Trainer {
  /// The `benchmark` command: whole training steps on random input of the model's shapes, which stays in memory.
  func benchmark(_ options: Options) throws -> Int32 {
    let seconds = try options.count("--seconds")
    let limit = try options.count("--steps") ?? (seconds == nil ? 200 : Int.max)
    let threads = try options.threads() ?? model.defaultThreads
    if let warning = coreTypeWarning { warn("warning: \(warning)") }
    let step = try BenchmarkStep(model: model, program: single, threads: threads)
    let times = step.time(atMost: limit, seconds: seconds.map(Double.init)).sorted()
    if !step.lossIsFinite {
      warn("warning: the loss on random input is no longer finite; the times may mean little")
    }
    let middle = times.count / 2
    let median = times.count % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2
    let rows = step.rows * step.batches
    let perSecond = Double(rows) / max(median, 1e-3) * 1e6
    let kernels =
      try options.has("--kernels") ? step.timeKernels(atMost: limit, seconds: seconds.map(Double.init)) : nil
    let peak = peakMemory()
    if options.has("--json") {
      try output.line(
        JSON.object(
          [
            ("model", JSON.quote(model.name)), ("steps", String(times.count)), ("threads", String(threads)),
            ("us_per_step_median", JSON.number(median)), ("us_per_step_min", JSON.number(times[0])),
            ("examples_per_second", JSON.number(perSecond)), ("peak_rss_bytes", String(peak)),
          ] + (kernels.map { [("kernels", $0.json)] } ?? [])))
    } else {
      try output.line(
        "\(model.name): \(counted(times.count, "step")) of \(counted(rows, "example")), \(counted(threads, "thread")): "
          + "median \(significant(median, 4)) µs, least \(significant(times[0], 4)) µs a step; "
          + "\(grouped(Int(perSecond))) examples/s; peak memory \(grouped(peak)) bytes")
      if let kernels {
        let heading =
          "kernels of a step, medians, mean over \(counted(threads, "thread")); taking their times adds a little to each"
        for line in ["", heading] + kernels.lines(sourceFile: model.sourceFile) { try output.line(line) }
      }
    }
    return 0
  }
}

/// Training steps on one batch of random input.
private final class BenchmarkStep {
  /// Examples in a batch.
  let rows: Int
  /// Batches in a step.
  let batches: Int
  private let model: ModelDescription
  private let runner: ModelRunner
  private let batch: BatchBuffers
  private var number = 0

  init(model: ModelDescription, program: nnc_program, threads: Int) throws {
    self.model = model
    rows = max(1, model.training.batch)
    batches = max(1, model.training.accumulate)
    runner = try ModelRunner(model: model, program: program, workers: threads)
    let fields = model.trainInputs.map { model.fields[$0] }
    batch = try BatchBuffers(rows: rows, elements: fields.map(\.count), of: Float.self)
    var random = RandomNumbers(seed: model.training.seed, stream: RandomStream.benchmark)
    fillRandomly(batch, fields: fields, rows: rows, random: &random, as: Float.self)
    runner.call(.initialize, settings: StepSettings(seed: model.training.seed))
  }

  /// True if the last step was applied.
  var lossIsFinite: Bool { runner.trainResult("loss")?.isFinite == true }

  /// Microseconds of each step, at least one, until there are `limit` of them or the seconds are over, after a warm-up of a tenth.
  func time(atMost limit: Int, seconds: Double?) -> [Double] {
    run(atMost: max(5, min(100, limit / 10)), seconds: seconds.map { $0 / 10 })
    return run(atMost: limit, seconds: seconds)
  }

  /// The kernels of the phase `train`; with several batches a step, of its last batch.
  func timeKernels(atMost limit: Int, seconds: Double?) throws -> KernelTimes {
    let kernels = model.kernels.filter { $0.phase == "train" }
    let laps = try Laps(kernels: kernels.count, workers: runner.workers)
    run(atMost: min(limit, 1000), seconds: seconds, laps: laps)
    return KernelTimes(kernels, laps: laps)
  }

  @discardableResult
  private func run(atMost limit: Int, seconds: Double?, laps: Laps? = nil) -> [Double] {
    var times: [Double] = []
    times.reserveCapacity(min(limit, 1 << 16))
    let end = monotonicSeconds() + (seconds ?? .infinity)
    var now = monotonicSeconds()
    repeat {
      number += 1
      let start = now
      let factor = runner.learningRateFactor(
        step: number, totalSteps: .max, epoch: 1, state: model.scheduleStates.map(\.initialValue))
      for place in 0..<batches {
        let isLast = place == batches - 1
        runner.call(
          isLast ? .train : .accumulate, inputs: batch, rows: rows,
          settings: StepSettings(
            seed: model.training.seed, step: number, draw: (number - 1) * batches + place + 1,
            accumulatedExamples: place * rows, totalSteps: .max, epoch: 1, learningRateFactor: factor),
          laps: isLast ? laps : nil)
      }
      now = monotonicSeconds()
      times.append((now - start) * 1e6)
      laps?.end()
    } while times.count < limit && now < end
    return times
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
