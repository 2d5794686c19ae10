/// Everything the trainer knows about the model that `nnc` compiled into it. The emitted `Model.swift` is one value of this type.
package struct ModelDescription: Sendable {
  /// Name of the program: the file name of the `.nn` source without its extension.
  package var name: String
  package var sourceFile: String
  /// SHA-256 of the source file, in hexadecimal.
  package var sourceHash: String
  /// The folder of the source, relative to the emitted package; data paths are looked up there.
  package var sourceFolder: String
  package var parameters: [TensorDescription]
  package var states: [TensorDescription]
  /// Columns read from the data source, in the order of the inputs of the `prepare` phase.
  package var columns: [ColumnDescription]
  /// Results of `prepare`, in order: the fields that models, losses and metrics use.
  package var fields: [FieldDescription]
  /// Indices into `fields`, in the order of the inputs of the phases.
  package var trainInputs: [Int]
  package var evaluateInputs: [Int]
  package var predictInputs: [Int]
  /// Results of `predict`, in order.
  package var outputs: [OutputDescription]
  /// Scalar results of `train` and `accumulate`, in order; `loss` and `grad_norm` are always there.
  package var trainResults: [String]
  /// Results and outputs of `evaluate` together, in the order in which `summarize` takes them.
  package var totals: [OutputDescription]
  /// Results and outputs of `summarize` together: `loss`, then the metrics.
  package var measures: [MeasureDescription]
  package var data: DataDescription
  /// Results and outputs of `total_columns` together, in the order in which `derive_statistics` takes them.
  package var columnTotals: [OutputDescription]
  /// Results and outputs of `derive_statistics` together: states by name, which `prepare` reads.
  package var statistics: [OutputDescription]
  /// What the schedule keeps from epoch to epoch.
  package var scheduleStates: [ScheduleStateDescription]
  package var training: TrainingDescription
  /// More threads do not shorten a step.
  package var usefulThreads: Int
  package var memory: [MemoryDescription]
  package var kernels: [KernelDescription]
  /// What `inspect` measures: three scalar results for each, in order: `rms`, `inactive`, `dead`.
  package var activations: [ActivationDescription]

  package init(
    name: String, sourceFile: String, sourceHash: String, sourceFolder: String, parameters: [TensorDescription],
    states: [TensorDescription], columns: [ColumnDescription], fields: [FieldDescription], trainInputs: [Int],
    evaluateInputs: [Int], predictInputs: [Int], outputs: [OutputDescription], trainResults: [String],
    totals: [OutputDescription], measures: [MeasureDescription],
    columnTotals: [OutputDescription] = [], statistics: [OutputDescription] = [], data: DataDescription,
    scheduleStates: [ScheduleStateDescription] = [], training: TrainingDescription,
    usefulThreads: Int = 1, memory: [MemoryDescription], kernels: [KernelDescription],
    activations: [ActivationDescription] = []
  ) {
    self.name = name
    self.sourceFile = sourceFile
    self.sourceHash = sourceHash
    self.sourceFolder = sourceFolder
    self.parameters = parameters
    self.states = states
    self.columns = columns
    self.fields = fields
    self.trainInputs = trainInputs
    self.evaluateInputs = evaluateInputs
    self.predictInputs = predictInputs
    self.outputs = outputs
    self.trainResults = trainResults
    self.totals = totals
    self.measures = measures
    self.columnTotals = columnTotals
    self.statistics = statistics
    self.data = data
    self.scheduleStates = scheduleStates
    self.training = training
    self.usefulThreads = usefulThreads
    self.memory = memory
    self.kernels = kernels
    self.activations = activations
  }
}

extension ModelDescription {
  /// Without --threads: as many as shorten a step, if there are as many processors.
  var defaultThreads: Int { min(usefulThreads, processorCount()) }
}

package struct TensorDescription: Sendable {
  package var name: String
  package var shape: [Int]
  /// In elements, from the start of the arena.
  package var offset: Int
  package var initializer: String

  package init(name: String, shape: [Int], offset: Int, initializer: String) {
    self.name = name
    self.shape = shape
    self.offset = offset
    self.initializer = initializer
  }
}

/// A number that the schedule keeps.
package struct ScheduleStateDescription: Sendable {
  /// The call and the state, such as `plateau1.best`.
  package var name: String
  package var initialValue: Double

  package init(name: String, initialValue: Double) {
    self.name = name
    self.initialValue = initialValue
  }
}

package struct ColumnDescription: Sendable {
  package enum Selection: Sendable, Equatable {
    /// Half-open range of column positions, from 0.
    case positions(Range<Int>)
    case names([String])
    /// A named array of the source; `shape` is that of one example.
    case array(name: String, shape: [Int])
  }

  package enum Kind: Sendable, Equatable {
    case number
    /// A whole number in 0 ..< count.
    case classIndex(count: Int)
    /// One of these words; becomes its index.
    case className([String])
  }

  package var selection: Selection
  package var kind: Kind
  /// Columns selected, or numbers of an array's example.
  package var count: Int

  package init(selection: Selection, kind: Kind, count: Int) {
    self.selection = selection
    self.kind = kind
    self.count = count
  }
}

package struct FieldDescription: Sendable {
  package var name: String
  package var shape: [Int]
  /// Names of classes, when the field is a class column with names; for predictions and reports.
  package var classNames: [String]
  /// For a class field the number of classes, otherwise nil.
  package var classCount: Int?
  /// Indices into `ModelDescription.columns` that this field is computed from.
  package var columns: [Int]

  package init(name: String, shape: [Int], classNames: [String], classCount: Int?, columns: [Int]) {
    self.name = name
    self.shape = shape
    self.classNames = classNames
    self.classCount = classCount
    self.columns = columns
  }
}

package struct OutputDescription: Sendable {
  package var name: String
  package var shape: [Int]

  package init(name: String, shape: [Int]) {
    self.name = name
    self.shape = shape
  }
}

package struct MeasureDescription: Sendable {
  package var name: String
  /// At most two axes.
  package var shape: [Int]
  /// What the elements along the axes belong to, if that is known.
  package var classNames: [String]

  package init(name: String, shape: [Int], classNames: [String]) {
    self.name = name
    self.shape = shape
    self.classNames = classNames
  }
}

package struct DataDescription: Sendable {
  package enum Source: Sendable, Equatable {
    case csv(path: String, header: Bool, separator: String)
    /// NumPy files with an array each.
    case npy([NamedFile])
    /// A NumPy archive of named arrays.
    case npz(path: String)
    /// IDX files with an array each.
    case idx([NamedFile])
    /// CIFAR's binary files, one after the other: `image`, and these labels.
    case cifar(paths: [String], labels: [String])
    /// A folder of PNG images for each class: `image` and `label`.
    case images(folder: String)
  }

  /// A file that holds one array.
  package struct NamedFile: Sendable, Equatable {
    package var name: String
    package var path: String

    package init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  package var name: String
  /// Examples to train on, and those that the shares deal out.
  package var source: Source
  /// Sources of their own for validation and test; their shares are then 0.
  package var validationSource: Source?
  package var testSource: Source?
  /// Shares of the examples of `source`; they add up to 1.
  package var trainShare: Double
  package var validationShare: Double
  package var testShare: Double

  package init(
    name: String, source: Source, validationSource: Source? = nil, testSource: Source? = nil, trainShare: Double,
    validationShare: Double, testShare: Double
  ) {
    self.name = name
    self.source = source
    self.validationSource = validationSource
    self.testSource = testSource
    self.trainShare = trainShare
    self.validationShare = validationShare
    self.testShare = testShare
  }
}

package struct TrainingDescription: Sendable {
  package struct EarlyStopping: Sendable {
    /// One of `measures` without axes, measured on the validation split.
    package var monitor: String
    package var patience: Int
    package var minimumChange: Double
    /// True when larger is better.
    package var maximize: Bool

    package init(monitor: String, patience: Int, minimumChange: Double, maximize: Bool) {
      self.monitor = monitor
      self.patience = patience
      self.minimumChange = minimumChange
      self.maximize = maximize
    }
  }

  package var batch: Int
  /// Batches that make one update.
  package var accumulate: Int
  package var epochs: Int
  package var learningRate: Double
  package var seed: UInt64
  package var earlyStopping: EarlyStopping?

  package init(
    batch: Int, accumulate: Int, epochs: Int, learningRate: Double, seed: UInt64, earlyStopping: EarlyStopping?
  ) {
    self.batch = batch
    self.accumulate = accumulate
    self.epochs = epochs
    self.learningRate = learningRate
    self.seed = seed
    self.earlyStopping = earlyStopping
  }
}

package struct MemoryDescription: Sendable {
  /// `parameters`, `state`, `gradients`, `activations`, `workspace`.
  package var kind: String
  /// In bytes, single precision, with one worker.
  package var bytes: Int
  /// How many more there are with each further one.
  package var perFurtherWorker: Int

  package init(kind: String, bytes: Int, perFurtherWorker: Int = 0) {
    self.kind = kind
    self.bytes = bytes
    self.perFurtherWorker = perFurtherWorker
  }

  package func bytes(threads: Int) -> Int { bytes + (threads - 1) * perFurtherWorker }
}

package struct KernelDescription: Sendable {
  package var phase: String
  package var name: String
  /// The layer or binding that it computes, such as `linear1`, and the line in the source.
  package var scope: String
  package var line: Int
  package var summary: String
  /// Arithmetic on real numbers for a full batch.
  package var flops: Int
  /// Bytes that it must read and write for a full batch, in single precision.
  package var bytes: Int

  package init(phase: String, name: String, scope: String, line: Int, summary: String, flops: Int, bytes: Int) {
    self.phase = phase
    self.name = name
    self.scope = scope
    self.line = line
    self.summary = summary
    self.flops = flops
    self.bytes = bytes
  }

  /// Kernels from one row each: phase, name, scope, line, FLOPs, bytes and summary, with bars between them. The summary can have
  /// bars itself.
  package static func table(_ rows: [String]) -> [KernelDescription] {
    rows.map { row in
      var cells = row.split(separator: "|", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
      cells += Array(repeating: "", count: 7 - cells.count)
      return KernelDescription(
        phase: cells[0], name: cells[1], scope: cells[2], line: Int(cells[3]) ?? 0, summary: cells[6],
        flops: Int(cells[4]) ?? 0, bytes: Int(cells[5]) ?? 0)
    }
  }
}

/// A nonlinear function that the model applies element by element.
package struct ActivationDescription: Sendable {
  /// Path with a number, such as `block1.relu2`.
  package var name: String
  /// In the source.
  package var line: Int
  /// How many of the model's parameters come before it.
  package var position: Int

  package init(name: String, line: Int, position: Int) {
    self.name = name
    self.line = line
    self.position = position
  }
}
