// Written by nnc from perceptron.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(
    name: "linear1.weight",
    shape: [2, 1],
    offset: 0,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [1], offset: 32, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = []

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .names(["x", "y"]), kind: .number, count: 2),
  ColumnDescription(selection: .names(["side"]), kind: .number, count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "point", shape: [2], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(name: "side", shape: [], classNames: [], classCount: nil, columns: [1]),
]

/// The kernel calls of each phase, in order.
private let kernels: [KernelDescription] = [
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1",
    scope: "linear1",
    line: 13,
    summary: "sum(point |> Linear(1))",
    flops: 4,
    bytes: 8),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear1",
    line: 13,
    summary: "sum(point |> Linear(1))",
    flops: 0,
    bytes: 4),
  KernelDescription(
    phase: "prepare",
    name: "prepare_point",
    scope: "point",
    line: 5,
    summary: "point:  columns(\"x\", \"y\")",
    flops: 0,
    bytes: 16),
  KernelDescription(
    phase: "prepare",
    name: "prepare_side",
    scope: "side",
    line: 6,
    summary: "side:   column(\"side\")",
    flops: 0,
    bytes: 8),
  KernelDescription(
    phase: "train",
    name: "linear1_loss_perceptron_loss_forward_backward",
    scope: "linear1",
    line: 13,
    summary: "sum(point |> Linear(1))",
    flops: 11,
    bytes: 28),
  KernelDescription(
    phase: "train",
    name: "linear1_backward",
    scope: "linear1",
    line: 13,
    summary: "sum(point |> Linear(1))",
    flops: 0,
    bytes: 4),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_weight",
    scope: "linear1",
    line: 13,
    summary: "sum(point |> Linear(1))",
    flops: 4,
    bytes: 20),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_2",
    scope: "linear1",
    line: 13,
    summary: "sum(point |> Linear(1))",
    flops: 0,
    bytes: 16),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 19,
    summary: "optimizer: SGD(lr: 0.1)",
    flops: 4,
    bytes: 8),
  KernelDescription(
    phase: "train",
    name: "linear1_weight_forward",
    scope: "linear1.weight",
    line: 19,
    summary: "optimizer: SGD(lr: 0.1)",
    flops: 4,
    bytes: 24),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.shift",
    line: 19,
    summary: "optimizer: SGD(lr: 0.1)",
    flops: 1,
    bytes: 8),
  KernelDescription(
    phase: "train",
    name: "update_2",
    scope: "linear1.weight",
    line: 19,
    summary: "optimizer: SGD(lr: 0.1)",
    flops: 0,
    bytes: 16),
  KernelDescription(
    phase: "evaluate",
    name: "linear1_forward",
    scope: "linear1",
    line: 18,
    summary: "metrics:   (accuracy: select(side * score > 0, 1, 0))",
    flops: 11,
    bytes: 24),
  KernelDescription(
    phase: "predict",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 13,
    summary: "sum(point |> Linear(1))",
    flops: 5,
    bytes: 24),
]

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = []

/// What `nnc` compiled from perceptron.nn.
let model: ModelDescription = ModelDescription(
  name: "perceptron",
  sourceFile: "perceptron.nn",
  sourceHash: "fe60723dbb81016713fa33517d8b9d07e72b58fa80c3f67ce60c67a06ae96490",
  sourceFolder: "../../models",
  parameters: parameters,
  states: states,
  columns: columns,
  fields: fields,
  trainInputs: [0, 1],
  evaluateInputs: [0, 1],
  predictInputs: [0],
  outputs: [OutputDescription(name: "score", shape: [])],
  trainResults: ["loss", "grad_norm"],
  totals: [
    OutputDescription(name: "total1", shape: []),
    OutputDescription(name: "total2", shape: []),
    OutputDescription(name: "total3", shape: []),
  ],
  measures: [
    MeasureDescription(name: "loss", shape: [], classNames: []),
    MeasureDescription(name: "accuracy", shape: [], classNames: []),
  ],
  columnTotals: [],
  statistics: [],
  data: DataDescription(
    name: "Points",
    source: .csv(path: "data/separable.csv", header: true, separator: ","),
    trainShare: 0.8,
    validationShare: 0.0,
    testShare: 0.2),
  scheduleStates: [],
  training: TrainingDescription(batch: 1, accumulate: 1, epochs: 20, learningRate: 0.1, seed: 0, earlyStopping: nil),
  usefulThreads: 1,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 256),
    MemoryDescription(kind: "state", bytes: 0),
    MemoryDescription(kind: "gradients", bytes: 256),
    MemoryDescription(kind: "activations", bytes: 128),
    MemoryDescription(kind: "workspace", bytes: 384, perFurtherWorker: 384),
  ],
  kernels: kernels,
  activations: activations)
