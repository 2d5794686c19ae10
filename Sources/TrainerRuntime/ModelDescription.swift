import TrainerKernels

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
  /// Scalar results of `train`, in order; `loss` and `grad_norm` are always there.
  package var trainResults: [String]
  /// Scalar results of `evaluate`, in order: `loss`, then the metrics.
  package var evaluateResults: [String]
  package var data: DataDescription
  package var training: TrainingDescription
  package var memory: [MemoryDescription]
  package var kernels: [KernelDescription]
}

package struct TensorDescription: Sendable {
  package var name: String
  package var shape: [Int]
  /// In elements, from the start of the arena.
  package var offset: Int
  package var initializer: String
}

package struct ColumnDescription: Sendable {
  package enum Selection: Sendable, Equatable {
    /// Half-open range of column positions, from 0.
    case positions(Range<Int>)
    case names([String])
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
  /// Columns selected.
  package var count: Int
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
}

package struct OutputDescription: Sendable {
  package var name: String
  package var shape: [Int]
}

package struct DataDescription: Sendable {
  package enum Source: Sendable, Equatable {
    case csv(path: String, header: Bool, separator: String)
  }

  package var name: String
  package var source: Source
  /// Shares of the examples; they add up to 1.
  package var trainShare: Double
  package var validationShare: Double
  package var testShare: Double
}

package struct TrainingDescription: Sendable {
  package struct EarlyStopping: Sendable {
    /// An entry of `evaluateResults`, measured on the validation split.
    package var monitor: String
    package var patience: Int
    package var minimumChange: Double
    /// True when larger is better (a metric), false when smaller is (the loss).
    package var maximize: Bool
  }

  package var batch: Int
  package var epochs: Int
  package var learningRate: Double
  package var seed: UInt64
  package var earlyStopping: EarlyStopping?
}

package struct MemoryDescription: Sendable {
  /// `parameters`, `state`, `gradients`, `activations`, `workspace`.
  package var kind: String
  /// In bytes, single precision, one worker.
  package var bytes: Int
}

package struct KernelDescription: Sendable {
  package var phase: String
  package var name: String
  /// The layer or binding that it computes, such as `linear1`, and the line in the source.
  package var scope: String
  package var line: Int
  package var summary: String
}
