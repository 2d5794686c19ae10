import Glibc
import TrainerKernels

/// Memory for numbers, aligned to 128 bytes as the kernels like it, zeroed at first.
final class AlignedBuffer {
  private(set) var address: UnsafeMutableRawPointer
  private(set) var byteCount: Int

  init(byteCount: Int) throws {
    address = try AlignedBuffer.allocate(byteCount)
    self.byteCount = byteCount
  }

  /// Room for `count` groups of `elements` numbers of type `Element`.
  convenience init<Element>(count: Int, elements: Int, of type: Element.Type) throws {
    let (numbers, overflow) = count.multipliedReportingOverflow(by: elements)
    let (bytes, byteOverflow) = numbers.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, !byteOverflow else { throw TrainerError("the data does not fit into the address space") }
    try self.init(byteCount: bytes)
  }

  deinit { AlignedBuffer.release(address, byteCount) }

  private static func allocate(_ byteCount: Int) throws -> UnsafeMutableRawPointer {
    if byteCount >= mappedByteCount {
      let pages = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      guard let pages, pages != MAP_FAILED else {
        throw TrainerError("not enough memory for \(grouped(byteCount)) bytes")
      }
      return pages
    }
    var memory: UnsafeMutableRawPointer?
    guard byteCount >= 0, posix_memalign(&memory, 128, max(128, byteCount)) == 0, let memory else {
      throw TrainerError("not enough memory for \(grouped(byteCount)) bytes")
    }
    memset(memory, 0, max(128, byteCount))
    return memory
  }

  private static func release(_ address: UnsafeMutableRawPointer, _ byteCount: Int) {
    if byteCount >= mappedByteCount { munmap(address, byteCount) } else { free(address) }
  }

  /// From this size on the system gives pages of zeros, which take no memory until they are used.
  private static let mappedByteCount = 1 << 20

  /// Makes room for at least this many bytes, keeping what is there.
  func grow(toByteCount wanted: Int) throws {
    guard wanted > byteCount else { return }
    let (doubled, overflow) = byteCount.multipliedReportingOverflow(by: 2)
    let size = overflow ? wanted : max(wanted, doubled)
    let larger = try AlignedBuffer.allocate(size)
    memcpy(larger, address, byteCount)
    AlignedBuffer.release(address, byteCount)
    address = larger
    byteCount = size
  }

  func pointer<Element>(_ type: Element.Type) -> UnsafeMutablePointer<Element> {
    address.assumingMemoryBound(to: type)
  }
}

/// The arrays of one batch, one for each input or output of a phase, and the table of their addresses that the C side takes.
final class BatchBuffers {
  let arrays: [AlignedBuffer]
  /// Numbers of one example in each array.
  let elements: [Int]
  let inputs: UnsafeMutablePointer<UnsafeRawPointer?>
  let outputs: UnsafeMutablePointer<UnsafeMutableRawPointer?>

  init<Element>(rows: Int, elements: [Int], of type: Element.Type) throws {
    self.elements = elements
    arrays = try elements.map { try AlignedBuffer(count: rows, elements: $0, of: type) }
    inputs = .allocate(capacity: max(1, arrays.count))
    outputs = .allocate(capacity: max(1, arrays.count))
    for (index, array) in arrays.enumerated() {
      (inputs + index).initialize(to: UnsafeRawPointer(array.address))
      (outputs + index).initialize(to: array.address)
    }
  }

  deinit {
    inputs.deallocate()
    outputs.deallocate()
  }
}

/// What a call of a phase is told besides its arrays.
struct StepSettings {
  var seed: UInt64 = 0
  /// The update, from 1.
  var step = 1
  /// The batch, from 1: random numbers are a function of it.
  var draw = 1
  /// Examples of the batches before this one whose gradients wait for the same update.
  var accumulatedExamples = 0
  var totalSteps = 1
  /// From 1.
  var epoch = 1
  var learningRateFactor = 1.0
  var appliesUpdate = true
}

enum Phase {
  case initialize, prepare, totalColumns, deriveStatistics, train, accumulate, evaluate, summarize, predict, inspect
}

/// The compiled model at work: its kernels in one precision, the arena with all its memory, and its team of threads.
final class ModelRunner {
  let model: ModelDescription
  let workers: Int
  private let program: nnc_program
  private let arena: AlignedBuffer
  private let team: OpaquePointer
  /// Scalar results of the last call of `train`, `accumulate`, `evaluate`, `summarize`, `inspect`, or of those for statistics.
  let results: UnsafeMutablePointer<Double>
  let resultCount: Int

  init(model: ModelDescription, program: nnc_program, workers: Int) throws {
    self.model = model
    self.program = program
    self.workers = workers
    guard let arenaBytes = program.arena_bytes?(Int32(workers)), arenaBytes >= 0 else {
      throw TrainerError("the kernels do not state the size of their memory")
    }
    arena = try AlignedBuffer(byteCount: Int(arenaBytes))
    guard let team = nnc_team_create(Int32(workers)) else {
      throw TrainerError("cannot start \(counted(workers, "thread")): \(systemMessage())", hint: "use fewer --threads")
    }
    self.team = team
    resultCount = max(
      model.trainResults.count, model.totals.count, model.measures.count, model.columnTotals.count,
      model.statistics.count, 3 * model.activations.count, 1)
    results = .allocate(capacity: resultCount)
    results.initialize(repeating: 0, count: resultCount)
  }

  deinit {
    nnc_team_destroy(team)
    results.deallocate()
  }

  /// Runs one phase on `rows` examples. With `trace` returns the index of the first kernel with a non-finite result; with
  /// `laps` adds up there what each kernel takes.
  @discardableResult
  func call(
    _ phase: Phase, inputs: BatchBuffers? = nil, outputs: BatchBuffers? = nil, rows: Int = 0,
    settings: StepSettings = StepSettings(), trace: Bool = false, laps: Laps? = nil
  ) -> Int? {
    var found = nnc_trace(kernel: -1)
    withUnsafeMutablePointer(to: &found) { found in
      var arguments = nnc_arguments(
        arena: arena.address, inputs: UnsafePointer(inputs?.inputs), outputs: UnsafePointer(outputs?.outputs),
        results: results, rows: Int64(rows), seed: settings.seed, draw: UInt64(settings.draw),
        accumulated_examples: Int64(settings.accumulatedExamples), step: Double(settings.step),
        total_steps: Double(settings.totalSteps), epoch: Double(settings.epoch),
        learning_rate_factor: settings.learningRateFactor, apply_update: settings.appliesUpdate ? 1 : 0,
        trace: trace ? found : nil, laps: laps?.begin())
      switch phase {
      case .initialize: program.initialize?(team, &arguments)
      case .prepare: program.prepare?(team, &arguments)
      case .totalColumns: program.total_columns?(team, &arguments)
      case .deriveStatistics: program.derive_statistics?(team, &arguments)
      case .train: program.train?(team, &arguments)
      case .accumulate: program.accumulate?(team, &arguments)
      case .evaluate: program.evaluate?(team, &arguments)
      case .summarize: program.summarize?(team, &arguments)
      case .predict: program.predict?(team, &arguments)
      case .inspect: program.inspect?(team, &arguments)
      }
    }
    return found.kernel >= 0 ? Int(found.kernel) : nil
  }

  /// The schedule's factor on the learning rate; `step` and `epoch` count from 1.
  func learningRateFactor(step: Int, totalSteps: Int, epoch: Int, state: [Double]) -> Double {
    program.schedule?(Double(step), Double(totalSteps), Double(epoch), state) ?? 1
  }

  /// What the schedule keeps after the validation at the end of an epoch.
  func updateSchedule(_ state: inout [Double], step: Int, totalSteps: Int, epoch: Int, results: Measures) {
    let scalars = model.measures.filter(\.shape.isEmpty).map { results[$0.name] }
    program.update_schedule?(Double(step), Double(totalSteps), Double(epoch), scalars, &state)
  }

  /// The numbers of a parameter or state.
  func values<Element>(of tensor: TensorDescription, as type: Element.Type) -> UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: arena.pointer(type) + tensor.offset, count: tensor.count)
  }

  /// The gradient of a parameter, after a call of `train` or `accumulate`: that of the batch.
  func gradient<Element>(of tensor: TensorDescription, as type: Element.Type) -> UnsafeMutableBufferPointer<Element> {
    let offset = Int(program.gradient_offset?(Int32(workers)) ?? 0)
    let first = model.parameters.first?.offset ?? 0
    return UnsafeMutableBufferPointer(
      start: arena.pointer(type) + offset + tensor.offset - first, count: tensor.count)
  }

  /// The train result of this name after a call of `train`.
  func trainResult(_ name: String) -> Double? {
    model.trainResults.firstIndex(of: name).map { results[$0] }
  }
}
