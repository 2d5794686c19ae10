import NNIR

/// All phases of a program, planned: the input of the emitters.
package struct ProgramPlan: Sendable {
  package var program: Program
  /// The file name of the source, without folders.
  package var sourceName: String
  package var layout: ArenaLayout
  package var functions: KernelFunctions
  /// In the order of `nnc_program`; `total_columns` and `derive_statistics`, `accumulate`, and `inspect` only where there is need.
  package var phases: [PhasePlan]
  package var schedule: PhasePlan
  /// nil if the schedule has no states.
  package var scheduleUpdate: PhasePlan?

  /// A C identifier for the program.
  package var identifier: String { NNCodeGen.identifier(program.name) }

  package var activationCount: Int { phases.map(\.activationCount).max() ?? 0 }
  package var partialCount: Int { phases.map(\.partialCount).max() ?? 0 }
  package var workspaceCount: Int { phases.map(\.workspaceCount).max() ?? 0 }
  /// Doubles in a worker's block of totals: a multiple of 128 bytes.
  package var totalCount: Int { ((phases.map(\.totalSlots.count).max() ?? 0) + 15) / 16 * 16 }

  package init(
    _ program: Program, graphs: PhaseGraphs, sourceName: String, disabling disabled: Set<ScheduleChoice> = []
  ) {
    self.program = program
    self.sourceName = sourceName
    layout = ArenaLayout(parameters: program.parameters, states: program.states, batch: program.settings.batch)
    let phaseNames = [
      "initialize", "prepare", "total_columns", "derive_statistics", "train", "accumulate", "evaluate", "summarize",
      "predict", "inspect",
    ]
    let reserved = Set(
      phaseNames + phaseNames.map { $0 + "_worker" } + [
        "schedule", "update_schedule", "arena_bytes", "gradient_offset",
      ])
    var functions = KernelFunctions(reserved: reserved)
    let layout = self.layout
    func plan(_ name: String, _ graph: Graph) -> PhasePlan {
      PhasePlan(name: name, graph: graph, layout: layout, disabling: disabled, functions: &functions)
    }
    // Kernels are named after the phase that uses them first.
    let train = plan("train", graphs.train)
    let accumulate = graphs.accumulate.map { plan("accumulate", $0) }
    let evaluate = plan("evaluate", graphs.evaluation)
    let summarize = plan("summarize", graphs.summary)
    let predict = plan("predict", graphs.prediction)
    let prepare = plan("prepare", graphs.preparation)
    let totals = graphs.columnTotals.map { plan("total_columns", $0) }
    let statistics = graphs.statistics.map { plan("derive_statistics", $0) }
    let initialize = plan("initialize", graphs.initialization)
    schedule = plan("schedule", graphs.schedule)
    scheduleUpdate = graphs.scheduleUpdate.map { plan("update_schedule", $0) }
    let inspect = graphs.inspection.map { plan("inspect", $0) }
    phases = [
      initialize, prepare, totals, statistics, train, accumulate, evaluate, summarize, predict, inspect,
    ].compactMap { $0 }
    self.functions = functions
  }
}

/// The optimised graph of each phase.
package struct PhaseGraphs: Sendable {
  package var initialization: Graph
  package var preparation: Graph
  /// nil, as the next, if no field needs statistics.
  package var columnTotals: Graph?
  package var statistics: Graph?
  package var train: Graph
  /// nil where each batch makes an update.
  package var accumulate: Graph?
  package var evaluation: Graph
  package var summary: Graph
  package var prediction: Graph
  package var schedule: Graph
  /// nil if the schedule has no states.
  package var scheduleUpdate: Graph?
  /// nil for a model without activations.
  package var inspection: Graph?

  package init(
    initialization: Graph, preparation: Graph, columnTotals: Graph?, statistics: Graph?, train: Graph,
    accumulate: Graph?, evaluation: Graph, summary: Graph,
    prediction: Graph, schedule: Graph, scheduleUpdate: Graph?, inspection: Graph?
  ) {
    self.initialization = initialization
    self.preparation = preparation
    self.columnTotals = columnTotals
    self.statistics = statistics
    self.train = train
    self.accumulate = accumulate
    self.evaluation = evaluation
    self.summary = summary
    self.prediction = prediction
    self.schedule = schedule
    self.scheduleUpdate = scheduleUpdate
    self.inspection = inspection
  }
}

extension ProgramPlan {
  /// The phase of this name, which exists; some may not.
  package func phase(_ name: String) -> PhasePlan {
    phases.first { $0.name == name } ?? schedule
  }

  /// Bytes by kind, in single precision: with one worker, and more with each further one.
  package var memory: [(kind: String, bytes: Int, perFurtherWorker: Int)] {
    let workspace = 4 * (partialCount + workspaceCount) + 8 * totalCount
    return [
      ("parameters", 4 * layout.parameterCount, 0), ("state", 4 * layout.stateCount, 0),
      ("gradients", 4 * layout.parameterCount, 4 * partialGradientCount), ("activations", 4 * activationCount, 0),
      ("workspace", workspace, workspace),
    ]
  }

  /// Elements of the gradients that are sums of the workers' parts. Of the others, workers have no copies: their place in the
  /// block of a further worker is never touched.
  private var partialGradientCount: Int {
    var partial: Set<Int> = []
    for phase in phases {
      for (value, storage) in phase.storage where phase.isPartial(value) {
        if case .gradient(let index) = storage { partial.insert(index) }
      }
    }
    return partial.reduce(0) { $0 + program.parameters[$1].count }
  }
}
