import Glibc
import TrainerRuntime
import TrainerTestKernels

/// `w·x + b` against `y`, on a table with the columns a, b, y, kind; its kernels are in TrainerTestKernels.
let model = ModelDescription(
  name: "line", sourceFile: "line.nn", sourceHash: "00ff", sourceFolder: ".",
  parameters: [
    TensorDescription(name: "w", shape: [2], offset: 0, initializer: "random()"),
    TensorDescription(name: "b", shape: [], offset: 2, initializer: "zeros"),
  ],
  states: [
    TensorDescription(name: "w.velocity", shape: [2], offset: 32, initializer: "0"),
    TensorDescription(name: "b.velocity", shape: [], offset: 34, initializer: "0"),
    TensorDescription(name: "average", shape: [1], offset: 35, initializer: "0"),
  ],
  columns: [
    ColumnDescription(selection: .positions(0..<2), kind: .number, count: 2),
    ColumnDescription(selection: .names(["y"]), kind: .number, count: 1),
    ColumnDescription(selection: .names(["kind"]), kind: .className(["red", "green"]), count: 1),
  ],
  fields: [
    FieldDescription(name: "x", shape: [2], classNames: [], classCount: nil, columns: [0]),
    FieldDescription(name: "y", shape: [], classNames: [], classCount: nil, columns: [1]),
    FieldDescription(name: "kind", shape: [], classNames: ["red", "green"], classCount: 2, columns: [2]),
  ],
  trainInputs: [0, 1], evaluateInputs: [0, 1], predictInputs: [0],
  outputs: [OutputDescription(name: "score", shape: [2])],
  trainResults: ["loss", "grad_norm"],
  totals: ["squares", "errors", "examples"].map { OutputDescription(name: $0, shape: []) },
  measures: ["loss", "error"].map { MeasureDescription(name: $0, shape: [], classNames: []) },
  data: DataDescription(
    name: "Points", source: .csv(path: "points.csv", header: true, separator: ","), trainShare: 0.8,
    validationShare: 0.1, testShare: 0.1),
  training: TrainingDescription(
    batch: 7, accumulate: 1, epochs: 6, learningRate: 0.05, seed: 3,
    earlyStopping: TrainingDescription.EarlyStopping(
      monitor: "loss", patience: 3, minimumChange: 0, maximize: false)),
  memory: [
    MemoryDescription(kind: "parameters", bytes: 12),
    MemoryDescription(kind: "gradients", bytes: 12, perFurtherWorker: 12),
  ],
  kernels: KernelDescription.table([
    "evaluate|line_evaluate||4|1|1|sum (z - y)²", "train|line_forward|line1|7|28|84|z = w·x + b",
    "train|loss_forward|loss|9|7|0|log z",
  ]))

exit(
  TrainerMain.run(
    model: model, single: trainer_test_f32(), double: trainer_test_f64(), arguments: CommandLine.arguments))
