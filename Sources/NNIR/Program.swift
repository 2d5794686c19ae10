import NNDiagnostics

/// A whole `.nn` file after elaboration: one graph for each phase, which share parameters and states, and what the trainer
/// must know about data and training. Differentiation has not happened yet: `training` is the forward pass, and `update`
/// speaks of gradients through `Op.gradient`.
package struct Program: Hashable, Sendable {
  package var name: String
  package var parameters: [StorageInfo]
  /// State of layers (running statistics), then state of the optimizer.
  package var states: [StorageInfo]
  package var columns: [Column]
  package var fields: [Field]

  /// No inputs; one output `.parameter(index)` or `.state(index)` for each tensor: its initial value.
  package var initialization: Graph
  /// Inputs: `columns`, in order. Results: the fields by name, in order.
  package var preparation: Graph
  /// Inputs: `columns`, in order. Results: totals, sums over the examples of the call. Nil if no field needs statistics.
  package var columnTotals: Graph?
  /// Inputs: the results of `columnTotals`, in order, added up over the training examples. Results: states by name, which
  /// begin with `dataPrefix`.
  package var statistics: Graph?
  /// Inputs: the fields that it uses. Result `loss`: a scalar, the mean over the batch. Layer state as `.state(index)`.
  package var training: Graph
  /// From gradients, parameters and states to their new values; result `grad_norm`, a scalar: the global 2-norm of all
  /// gradients before clipping.
  package var update: Graph
  /// What a batch does whose gradients wait for those of others: from gradients and states to new states; result `grad_norm`
  /// of this batch's gradients. Nil where each batch makes an update.
  package var accumulation: Graph?
  /// Inputs: the fields that it uses. Results: totals, sums over the examples of the call, without a batch axis.
  package var evaluation: Graph
  /// Inputs: the results of `evaluation`, in order, added up over the calls. Results `loss`, a scalar, then the metrics by name.
  package var summary: Graph
  /// Inputs: those of the model. Results: those of the model, each with a batch axis.
  package var prediction: Graph
  /// Inputs: the states of the schedule that it uses, by name; all are scalars, as in the next. Result `factor`.
  package var schedule: Graph
  /// After each validation. Inputs: states of the schedule by name, and results of the validation by name with a prefix.
  /// Results: the new value of each of `scheduleStates`, by name. Nil if there are none.
  package var scheduleUpdate: Graph?
  package var scheduleStates: [ScheduleState]

  /// Before the names of states that hold statistics of the data.
  package static let dataPrefix = "data."

  /// The names of what a validation measures as one number, in order.
  package var scalarMeasures: [String] { ["loss"] + metrics.filter(\.shape.isEmpty).map(\.name) }

  /// Before the name of a validation result among the inputs of `scheduleUpdate`.
  package static let validationPrefix = "validation."

  /// The activations of `training`, in the order of their application.
  package var activations: [Activation]

  package var data: DataSpecification
  package var metrics: [Metric]
  package var settings: TrainingSettings

  package init(
    name: String, parameters: [StorageInfo], states: [StorageInfo], columns: [Column], fields: [Field],
    initialization: Graph, preparation: Graph, columnTotals: Graph? = nil,
    statistics: Graph? = nil, training: Graph, update: Graph, accumulation: Graph? = nil,
    evaluation: Graph,
    summary: Graph, prediction: Graph, schedule: Graph, scheduleUpdate: Graph? = nil,
    scheduleStates: [ScheduleState] = [],
    activations: [Activation] = [], data: DataSpecification,
    metrics: [Metric],
    settings: TrainingSettings
  ) {
    self.name = name
    self.parameters = parameters
    self.states = states
    self.columns = columns
    self.fields = fields
    self.initialization = initialization
    self.preparation = preparation
    self.columnTotals = columnTotals
    self.statistics = statistics
    self.training = training
    self.update = update
    self.accumulation = accumulation
    self.evaluation = evaluation
    self.summary = summary
    self.prediction = prediction
    self.schedule = schedule
    self.scheduleUpdate = scheduleUpdate
    self.scheduleStates = scheduleStates
    self.activations = activations
    self.data = data
    self.metrics = metrics
    self.settings = settings
  }
}

/// A number that the schedule keeps from epoch to epoch.
package struct ScheduleState: Hashable, Sendable {
  /// The call and the state, such as `plateau1.best`.
  package var name: String
  package var initialValue: Double

  package init(name: String, initialValue: Double) {
    self.name = name
    self.initialValue = initialValue
  }
}

/// An element-wise, nonlinear function of one tensor that the model applies: a place where signals saturate and units die.
package struct Activation: Hashable, Sendable {
  /// Path with a number, such as `block1.relu2`; unique among the activations of a program.
  package var name: String
  /// The function as the file calls it, such as `relu`.
  package var function: String
  package var range: SourceRange?
  /// Values of the training graph.
  package var input: ValueID
  package var output: ValueID
  /// How many parameters the program had when the function was applied: its place among the layers.
  package var position: Int

  package init(
    name: String, function: String, range: SourceRange?, input: ValueID, output: ValueID, position: Int
  ) {
    self.name = name
    self.function = function
    self.range = range
    self.input = input
    self.output = output
    self.position = position
  }
}

/// What is read together from the data source: `columns(0..<64)`, `class(column("digit"), 10)`, `array("image", [28, 28])`.
package struct Column: Hashable, Sendable {
  package enum Selection: Hashable, Sendable {
    case positions(Range<Int>)
    case names([String])
    /// A named array of the source; `shape` is that of one example.
    case array(name: String, shape: [Int])
  }

  package enum Kind: Hashable, Sendable {
    case number
    case classIndex(count: Int)
    case className([String])
  }

  package var selection: Selection
  package var kind: Kind

  package init(selection: Selection, kind: Kind) {
    self.selection = selection
    self.kind = kind
  }

  package var count: Int {
    switch selection {
    case .positions(let range): range.count
    case .names(let names): names.count
    case .array(_, let shape): shape.reduce(1, *)
    }
  }
}

/// A named tensor per example that `data` defines.
package struct Field: Hashable, Sendable {
  package var name: String
  package var shape: [Int]
  /// For a field that is a class column and nothing else: the number of classes and, if given, their names.
  package var classCount: Int?
  package var classNames: [String]
  /// The columns that it is computed from.
  package var columns: [Int]

  package init(name: String, shape: [Int], classCount: Int?, classNames: [String], columns: [Int]) {
    self.name = name
    self.shape = shape
    self.classCount = classCount
    self.classNames = classNames
    self.columns = columns
  }
}

/// What is measured besides the loss.
package struct Metric: Hashable, Sendable {
  package var name: String
  /// No axes, or one or two.
  package var shape: [Int]
  /// What the elements along the last axis belong to (and along the first of two, if they are as many); empty if not known.
  package var classNames: [String]

  package init(name: String, shape: [Int], classNames: [String]) {
    self.name = name
    self.shape = shape
    self.classNames = classNames
  }
}

package struct DataSpecification: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
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

    /// The arrays that it offers, as far as the compiler can know; nil for columns.
    package var arrays: [String]? {
      switch self {
      case .csv: nil
      case .npy(let files), .idx(let files): files.map(\.name)
      case .npz: []
      case .cifar(_, let labels): ["image"] + labels
      case .images: ["image", "label"]
      }
    }
  }

  /// A file that holds one array.
  package struct NamedFile: Hashable, Sendable {
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

package struct TrainingSettings: Hashable, Sendable {
  package struct EarlyStopping: Hashable, Sendable {
    /// `loss` or the name of a metric, measured on the validation split.
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
  /// The `lr` argument of the optimizer.
  package var learningRate: Double
  package var seed: UInt64
  package var earlyStopping: EarlyStopping?

  package init(
    batch: Int, accumulate: Int = 1, epochs: Int, learningRate: Double, seed: UInt64, earlyStopping: EarlyStopping?
  ) {
    self.batch = batch
    self.accumulate = accumulate
    self.epochs = epochs
    self.learningRate = learningRate
    self.seed = seed
    self.earlyStopping = earlyStopping
  }
}
