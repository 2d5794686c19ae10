import TrainerKernels

/// Times of the parts of training steps, worker by worker.
final class Laps {
  /// A kernel, by its index in the phase's kernel table, or what is between kernels.
  enum Part {
    /// Until the worker has taken up the step.
    case start
    /// Waiting for other workers.
    case barriers
    /// Adding up what each worker has of a sum over examples.
    case sums
    case kernel(Int)

    /// Where it lies behind the time of the worker's last lap.
    fileprivate var place: Int {
      switch self {
      case .start: 1
      case .barriers: 1 + Int(NNC_BARRIER - NNC_START)
      case .sums: 1 + Int(NNC_SUM - NNC_START)
      case .kernel(let index): 1 - Int(NNC_START) + index
      }
    }
  }

  let workers: Int
  private let stride: Int
  private let buffer: AlignedBuffer
  private let table: UnsafeMutablePointer<nnc_laps>
  /// What the buffer held after each step, one after the other.
  private var steps: [Int64] = []

  init(kernels: Int, workers: Int) throws {
    self.workers = workers
    // No two workers write the same 128 bytes.
    stride = (Part.kernel(kernels).place + 15) / 16 * 16
    buffer = try AlignedBuffer(count: workers, elements: stride, of: Int64.self)
    table = .allocate(capacity: 1)
    table.initialize(to: nnc_laps(values: buffer.pointer(Int64.self), stride: Int64(stride)))
  }

  deinit { table.deallocate() }

  /// What the call of a step is passed; its time begins now.
  func begin() -> UnsafePointer<nnc_laps> {
    nnc_laps_begin(table, Int32(workers))
    return UnsafePointer(table)
  }

  /// Keeps the times of the step that has ended.
  func end() {
    steps += UnsafeBufferPointer(start: buffer.pointer(Int64.self), count: workers * stride)
  }

  /// Microseconds that a worker spends on a part in a step: the median over the steps, of which there is at least one.
  func microseconds(_ part: Part, worker: Int) -> Double {
    let size = workers * stride
    let times = Swift.stride(from: worker * stride + part.place, to: steps.count, by: size).map { steps[$0] }.sorted()
    return times.isEmpty ? 0 : Double(times[times.count / 2]) / 1e3
  }
}
