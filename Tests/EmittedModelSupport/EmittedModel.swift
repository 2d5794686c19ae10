import Glibc
import NNCodeGen
import NNCompiler
import NNIR
import TrainerKernels

/// A model that was compiled from source text to C, built by the C compiler into a library, and loaded into the test:
/// what the trainer runs, without the trainer.
///
///     let model = try EmittedModel(name: "neuron", source: "…")
///     model.parameters = [[0.5], [0.5]]
///     let results = model.train(inputs: [[2], [1]], rows: 1)
package final class EmittedModel {
  package var compiled: Compiled { built.compiled }
  package var program: Program { built.program }
  private let built: Library
  private let entries: nnc_program
  private let team: OpaquePointer
  private let arena: UnsafeMutableRawPointer
  private let workers: Int
  private let isDouble: Bool

  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  package convenience init(
    name: String = "model", source: String, workers: Int = 1, double: Bool = true,
    disabling disabled: Set<ScheduleChoice> = [], products: ProductChoice = .auto
  ) throws {
    let checked = check(name: name + ".nn", bytes: Array(source.utf8))
    guard let program = checked.program else { throw Failure(description: checked.rendered(color: false)) }
    let library = try Library(program: program, checked: checked, disabling: disabled, products: products)
    try self.init(library: library, workers: workers, double: double)
  }

  /// A program that comes from no source text.
  package convenience init(program: Program, workers: Int = 1, double: Bool = true) throws {
    let checked = check(name: program.name + ".nn", bytes: [])
    try self.init(
      library: try Library(program: program, checked: checked), workers: workers, double: double)
  }

  /// The code of another model, which is not built again, with memory of its own.
  package convenience init(_ other: EmittedModel, workers: Int = 1, double: Bool = true) throws {
    try self.init(library: other.built, workers: workers, double: double)
  }

  private init(library: Library, workers: Int, double: Bool) throws {
    built = library
    self.workers = workers
    isDouble = double
    entries = try library.entries(double: double)
    typealias Create = @convention(c) (Int32) -> OpaquePointer?
    guard let team = unsafeBitCast(try library.symbol("nnc_team_create"), to: Create.self)(Int32(workers)) else {
      throw Failure(description: "no team")
    }
    self.team = team
    let bytes = Int(entries.arena_bytes(Int32(workers)))
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, 128, bytes) == 0, let memory else { throw Failure(description: "no memory") }
    memset(memory, 0, bytes)
    arena = memory
  }

  deinit {
    typealias Destroy = @convention(c) (OpaquePointer) -> Void
    if let destroy = try? built.symbol("nnc_team_destroy") { unsafeBitCast(destroy, to: Destroy.self)(team) }
    free(arena)
  }

  /// The C of a program as a library in this process.
  private final class Library {
    let compiled: Compiled
    let program: Program
    private let code: UnsafeMutableRawPointer

    init(
      program: Program, checked: Checked, disabling disabled: Set<ScheduleChoice> = [], products: ProductChoice = .auto
    ) throws {
      self.program = program
      compiled = compile(checked, program, sourceFolder: ".", disabling: disabled)
      let folder = try makeTemporaryFolder()
      defer { removeFolder(folder) }
      for file in compiled.files where file.path.hasSuffix(".c") || file.path.hasSuffix(".h") {
        try write(file.bytes, to: folder + "/" + (file.path.split(separator: "/").last.map(String.init) ?? "file"))
      }
      let symbol = compiled.plan.identifier
      let library = folder + "/model.so"
      let options = [
        "-O2", "-march=native", "-mprefer-vector-width=512", "-ffp-contract=fast",
        "-DNNC_MATMUL=NNC_MATMUL_\(products.rawValue.uppercased())",
      ]
      // The runtime (team, OpenBLAS start) is linked into the test already; the library brings the model.
      try runTool(
        [
          "clang", "-shared", "-fPIC", "-O1", "-march=native", "-fno-math-errno", "-fno-trapping-math",
          "-ffp-contract=fast", "-Wall", "-Wextra", "-Wno-tautological-overlap-compare", "-Werror", "-I", folder,
          folder + "/\(symbol).c",
          folder + "/\(symbol)_f64.c", folder + "/nnc_runtime.c",
        ] + productObjects(compiled, options) + [
          "-o", library, "-lopenblas", "-lm", "-lpthread",
        ])
      guard let handle = dlopen(library, RTLD_NOW | RTLD_LOCAL) else {
        throw Failure(description: String(cString: dlerror()))
      }
      code = handle
    }

    deinit { dlclose(code) }

    func symbol(_ name: String) throws -> UnsafeMutableRawPointer {
      guard let symbol = dlsym(code, name) else { throw Failure(description: "no symbol \(name)") }
      return symbol
    }

    func entries(double: Bool) throws -> nnc_program {
      let table = try symbol(compiled.plan.identifier + (double ? "_f64" : "_f32"))
      return table.assumingMemoryBound(to: nnc_program.self).pointee
    }
  }

  // MARK: Tensors in the arena

  package var parameters: [[Double]] {
    get { zip(program.parameters, compiled.plan.layout.parameterOffsets).map { read($1, $0.count) } }
    set { for (values, offset) in zip(newValue, compiled.plan.layout.parameterOffsets) { store(values, at: offset) } }
  }

  package var states: [[Double]] {
    get { zip(program.states, compiled.plan.layout.stateOffsets).map { read($1, $0.count) } }
    set { for (values, offset) in zip(newValue, compiled.plan.layout.stateOffsets) { store(values, at: offset) } }
  }

  /// The gradients of the last training step.
  package var gradients: [[Double]] {
    let base = Int(entries.gradient_offset(Int32(workers)))
    return zip(program.parameters, compiled.plan.layout.parameterOffsets).map { read(base + $1, $0.count) }
  }

  private func read(_ offset: Int, _ count: Int) -> [Double] {
    (offset..<offset + count).map { isDouble ? doubles[$0] : Double(floats[$0]) }
  }

  private func store(_ values: [Double], at offset: Int) {
    for (index, value) in values.enumerated() {
      if isDouble { doubles[offset + index] = value } else { floats[offset + index] = Float(value) }
    }
  }

  private var doubles: UnsafeMutablePointer<Double> { arena.assumingMemoryBound(to: Double.self) }
  private var floats: UnsafeMutablePointer<Float> { arena.assumingMemoryBound(to: Float.self) }

  // MARK: Phases

  package struct Call {
    package var seed: UInt64 = 1
    package var step = 1.0
    package var totalSteps = 100.0
    package var epoch = 1.0
    package var learningRateFactor = 1.0
    package var appliesUpdate = true
    /// The number of the batch; that of the step unless it is given.
    package var draw: UInt64?
    package var accumulatedExamples = 0

    package init() {}
  }

  package func initialize(seed: UInt64 = 1) {
    var call = Call()
    call.seed = seed
    _ = run(entries.initialize, "initialize", inputs: [], rows: 1, call)
  }

  /// The scalar results by name.
  package func train(inputs: [[Double]], rows: Int, _ call: Call = Call()) -> [String: Double] {
    run(entries.train, "train", inputs: inputs, rows: rows, call).scalars
  }

  /// All results, also tensors.
  package func trainAll(
    inputs: [[Double]], rows: Int, _ call: Call = Call()
  ) -> (scalars: [String: Double], tensors: [String: [Double]]) {
    run(entries.train, "train", inputs: inputs, rows: rows, call)
  }

  /// The scalar results of a batch whose gradients wait for those of others.
  package func accumulate(inputs: [[Double]], rows: Int, _ call: Call = Call()) -> [String: Double] {
    run(entries.accumulate, "accumulate", inputs: inputs, rows: rows, call).scalars
  }

  /// Totals of columns over the rows.
  package func totalColumns(
    columns: [[Double]], rows: Int
  ) -> (scalars: [String: Double], tensors: [String: [Double]]) {
    run(entries.total_columns, "total_columns", inputs: columns, rows: rows, Call())
  }

  /// Statistics from totals of columns.
  package func deriveStatistics(totals: [[Double]]) -> (scalars: [String: Double], tensors: [String: [Double]]) {
    run(entries.derive_statistics, "derive_statistics", inputs: totals, rows: 1, Call())
  }

  /// Totals over the rows.
  package func evaluate(
    inputs: [[Double]], rows: Int
  ) -> (scalars: [String: Double], tensors: [String: [Double]]) {
    run(entries.evaluate, "evaluate", inputs: inputs, rows: rows, Call())
  }

  /// Loss and metrics from totals.
  package func summarize(totals: [[Double]]) -> (scalars: [String: Double], tensors: [String: [Double]]) {
    run(entries.summarize, "summarize", inputs: totals, rows: 1, Call())
  }

  /// The statistics of the activations by name.
  package func inspect(inputs: [[Double]], rows: Int, _ call: Call = Call()) -> [String: Double] {
    run(entries.inspect, "inspect", inputs: inputs, rows: rows, call).scalars
  }

  package func predict(inputs: [[Double]], rows: Int) -> [String: [Double]] {
    run(entries.predict, "predict", inputs: inputs, rows: rows, Call()).tensors
  }

  package func prepare(columns: [[Double]], rows: Int) -> [String: [Double]] {
    run(entries.prepare, "prepare", inputs: columns, rows: rows, Call()).tensors
  }

  /// Without `state` the schedule is as at the start of a run.
  package func schedule(step: Double, totalSteps: Double, epoch: Double = 1, state: [Double]? = nil) -> Double {
    entries.schedule(step, totalSteps, epoch, state ?? program.scheduleStates.map(\.initialValue))
  }

  /// What the schedule keeps after a validation with these results.
  package func updateSchedule(_ state: [Double], step: Double, totalSteps: Double, epoch: Double, measures: [Double])
    -> [Double]
  {
    var state = state
    entries.update_schedule?(step, totalSteps, epoch, measures, &state)
    return state
  }

  private func run(
    _ phase: (@convention(c) (OpaquePointer?, UnsafePointer<nnc_arguments>?) -> Void)?, _ name: String,
    inputs: [[Double]], rows: Int, _ call: Call
  ) -> (scalars: [String: Double], tensors: [String: [Double]]) {
    precondition(
      rows <= program.settings.batch, "memory is planned for \(program.settings.batch) examples, not \(rows)")
    let plan = compiled.plan.phase(name)
    let counts = plan.tensorResults.map { result in
      plan.graph.result(result).map { plan.graph[$0].type.sizes(batch: rows).reduce(1, *) } ?? 1
    }
    let inputBuffers = inputs.map { allocate($0) }
    let outputBuffers = counts.map { allocate([Double](repeating: .nan, count: $0)) }
    defer { (inputBuffers + outputBuffers).forEach { free($0) } }
    var scalars = [Double](repeating: .nan, count: max(1, plan.scalarResults.count))
    let inputPointers: [UnsafeRawPointer?] = inputBuffers.map { UnsafeRawPointer($0) } + [nil]
    let outputPointers: [UnsafeMutableRawPointer?] = outputBuffers + [nil]
    inputPointers.withUnsafeBufferPointer { inputs in
      outputPointers.withUnsafeBufferPointer { outputs in
        scalars.withUnsafeMutableBufferPointer { results in
          var arguments = nnc_arguments()
          arguments.arena = arena
          arguments.inputs = inputs.baseAddress
          arguments.outputs = outputs.baseAddress
          arguments.results = results.baseAddress
          arguments.rows = Int64(rows)
          arguments.seed = call.seed
          arguments.step = call.step
          arguments.total_steps = call.totalSteps
          arguments.epoch = call.epoch
          arguments.draw = call.draw ?? UInt64(call.step)
          arguments.accumulated_examples = Int64(call.accumulatedExamples)
          arguments.learning_rate_factor = call.learningRateFactor
          arguments.apply_update = call.appliesUpdate ? 1 : 0
          phase?(team, &arguments)
        }
      }
    }
    var named: [String: Double] = [:]
    for (name, value) in zip(plan.scalarResults, scalars) { named[name] = value }
    var tensors: [String: [Double]] = [:]
    for (place, name) in plan.tensorResults.enumerated() {
      let buffer = outputBuffers[place]
      tensors[name] = (0..<counts[place]).map { index in
        isDouble
          ? buffer.assumingMemoryBound(to: Double.self)[index]
          : Double(buffer.assumingMemoryBound(to: Float.self)[index])
      }
    }
    return (named, tensors)
  }

  private func allocate(_ values: [Double]) -> UnsafeMutableRawPointer {
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(8, 8 * values.count), alignment: 128)
    for (index, value) in values.enumerated() {
      if isDouble {
        buffer.assumingMemoryBound(to: Double.self)[index] = value
      } else {
        buffer.assumingMemoryBound(to: Float.self)[index] = Float(value)
      }
    }
    return buffer
  }
}
