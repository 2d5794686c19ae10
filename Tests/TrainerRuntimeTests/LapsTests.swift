import Testing
import TrainerKernels

@testable import TrainerRuntime

struct LapsTests {
  /// Two steps of two workers, with times set by hand: medians by worker, and kernels called with the one before them.
  @Test func timesOfParts() throws {
    let laps = try Laps(kernels: 3, workers: 2)
    // Nanoseconds of start, barriers, sums, then kernels 0, 1 and 2.
    for step: [[Int64]] in [
      [[0, 500, 0, 1000, 0, 30], [40, 0, 0, 2000, 0, 10]], [[0, 700, 0, 3000, 0, 50], [60, 0, 0, 4000, 0, 30]],
      [[0, 600, 0, 9000, 0, 40], [50, 0, 0, 9000, 0, 20]],
    ] {
      let table = laps.begin().pointee
      for (worker, times) in step.enumerated() {
        for (place, time) in times.enumerated() { table.values[worker * Int(table.stride) + 1 + place] = time }
      }
      laps.end()
    }
    #expect(laps.microseconds(.barriers, worker: 0) == 0.6 && laps.microseconds(.start, worker: 1) == 0.05)
    #expect(laps.microseconds(.kernel(0), worker: 0) == 3 && laps.microseconds(.kernel(0), worker: 1) == 4)
    let kernels = ["a", "b", "c"].map {
      KernelDescription(phase: "train", name: $0, scope: "", line: 1, summary: "", flops: 7000, bytes: 700)
    }
    let rows = KernelTimes(kernels, laps: laps).rows
    #expect(rows.map(\.name) == ["a", "c", "(start)", "(barriers)", "(sums over workers)"])
    #expect(rows[0].flops == 14000 && rows[0].bytes == 1400 && rows[0].microseconds == 3.5)
    #expect(rows[1].workers == [0.04, 0.02])
    let lines = KernelTimes(kernels, laps: laps).lines(sourceFile: "m.nn")
    #expect(lines[1].contains("3.50") && lines[1].contains(" 4 ") && lines[1].hasSuffix("m.nn:1"))
  }

  @Test func kernelsAreReadFromATable() {
    let kernels = KernelDescription.table([
      "train|relu_forward|mlp.relu1|12|640|2560|x |> relu | y", "evaluate|empty||0|0|0|",
    ])
    #expect(kernels.map(\.phase) == ["train", "evaluate"] && kernels.map(\.name) == ["relu_forward", "empty"])
    #expect(kernels.map(\.scope) == ["mlp.relu1", ""] && kernels.map(\.line) == [12, 0])
    #expect(kernels.map(\.flops) == [640, 0] && kernels.map(\.bytes) == [2560, 0])
    #expect(kernels.map(\.summary) == ["x |> relu | y", ""])
  }

  /// What a kernel of the C side adds is the time that passed, for its own worker alone.
  @Test func lapsAddUp() throws {
    let laps = try Laps(kernels: 1, workers: 2)
    let table = laps.begin()
    let start = monotonicSeconds()
    while monotonicSeconds() - start < 0.002 {}
    nnc_lap(table, 1, 0)
    nnc_lap(table, 1, Int32(NNC_BARRIER))
    let elapsed = (monotonicSeconds() - start) * 1e6
    nnc_lap(nil, 0, 0)
    laps.end()
    let time = laps.microseconds(.kernel(0), worker: 1)
    #expect(time >= 2000 && time <= elapsed + 1000 && laps.microseconds(.kernel(0), worker: 0) == 0)
    #expect(laps.microseconds(.barriers, worker: 1) < elapsed)
  }
}
