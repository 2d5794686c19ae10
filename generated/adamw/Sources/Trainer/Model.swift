// Written by nnc from adamw.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(name: "linear1.weight", shape: [8, 1], offset: 0, initializer: "zeros(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [1], offset: 32, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = [
  TensorDescription(name: "linear1.weight.m", shape: [8, 1], offset: 64, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.v", shape: [8, 1], offset: 128, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.m", shape: [1], offset: 96, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.v", shape: [1], offset: 160, initializer: "zeros"),
]

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .positions(0..<8), kind: .number, count: 8),
  ColumnDescription(selection: .names(["target"]), kind: .number, count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "x", shape: [8], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(name: "target", shape: [], classNames: [], classCount: nil, columns: [1]),
]

/// The kernel calls of each phase, in order.
private let kernels: [KernelDescription] = [
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1",
    scope: "linear1",
    line: 11,
    summary: "sum(x |> Linear(1, init: zeros))",
    flops: 0,
    bytes: 96),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1",
    scope: "linear1",
    line: 11,
    summary: "sum(x |> Linear(1, init: zeros))",
    flops: 0,
    bytes: 12),
  KernelDescription(
    phase: "prepare",
    name: "prepare_x",
    scope: "x",
    line: 5,
    summary: "x:      columns(0..<8)",
    flops: 0,
    bytes: 2048),
  KernelDescription(
    phase: "prepare",
    name: "prepare_target",
    scope: "target",
    line: 6,
    summary: "target: column(\"target\")",
    flops: 0,
    bytes: 256),
  KernelDescription(
    phase: "train",
    name: "linear1_loss_mse_forward_backward",
    scope: "linear1",
    line: 11,
    summary: "sum(x |> Linear(1, init: zeros))",
    flops: 736,
    bytes: 1316),
  KernelDescription(
    phase: "train",
    name: "linear1_backward",
    scope: "linear1",
    line: 11,
    summary: "sum(x |> Linear(1, init: zeros))",
    flops: 0,
    bytes: 4),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_weight",
    scope: "linear1",
    line: 11,
    summary: "sum(x |> Linear(1, init: zeros))",
    flops: 512,
    bytes: 1184),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_2",
    scope: "linear1",
    line: 11,
    summary: "sum(x |> Linear(1, init: zeros))",
    flops: 0,
    bytes: 64),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 16,
    summary: "optimizer: AdamW(lr: 0.1, weight_decay: 0.01)",
    flops: 16,
    bytes: 32),
  KernelDescription(
    phase: "train",
    name: "linear1_weight_forward",
    scope: "linear1.weight",
    line: 16,
    summary: "optimizer: AdamW(lr: 0.1, weight_decay: 0.01)",
    flops: 24,
    bytes: 96),
  KernelDescription(
    phase: "train",
    name: "linear1_weight_forward_2",
    scope: "linear1.weight",
    line: 16,
    summary: "optimizer: AdamW(lr: 0.1, weight_decay: 0.01)",
    flops: 32,
    bytes: 96),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.weight",
    line: 16,
    summary: "optimizer: AdamW(lr: 0.1, weight_decay: 0.01)",
    flops: 72,
    bytes: 192),
  KernelDescription(
    phase: "train",
    name: "update_2",
    scope: "linear1.shift",
    line: 16,
    summary: "optimizer: AdamW(lr: 0.1, weight_decay: 0.01)",
    flops: 13,
    bytes: 24),
  KernelDescription(
    phase: "evaluate",
    name: "linear1_forward",
    scope: "linear1",
    line: 15,
    summary: "loss:      mse(y, target)",
    flops: 640,
    bytes: 1188),
  KernelDescription(
    phase: "predict",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 11,
    summary: "sum(x |> Linear(1, init: zeros))",
    flops: 544,
    bytes: 1188),
]

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = []

/// What `nnc` compiled from adamw.nn.
let model: ModelDescription = ModelDescription(
  name: "adamw",
  sourceFile: "adamw.nn",
  sourceHash: "07a59bcfa8f57c141a74eedb4a45db7fe4ee3870aff28b43a7619a72abe32dc8",
  sourceFolder: "../../models/ladder",
  parameters: parameters,
  states: states,
  columns: columns,
  fields: fields,
  trainInputs: [0, 1],
  evaluateInputs: [0, 1],
  predictInputs: [0],
  outputs: [OutputDescription(name: "y", shape: [])],
  trainResults: ["loss", "grad_norm"],
  totals: [OutputDescription(name: "total1", shape: []), OutputDescription(name: "total2", shape: [])],
  measures: [MeasureDescription(name: "loss", shape: [], classNames: [])],
  columnTotals: [],
  statistics: [],
  data: DataDescription(
    name: "Ravine",
    source: .csv(path: "../data/ravine.csv", header: true, separator: ","),
    trainShare: 0.8,
    validationShare: 0.0,
    testShare: 0.2),
  scheduleStates: [],
  training: TrainingDescription(batch: 32, accumulate: 1, epochs: 40, learningRate: 0.1, seed: 0, earlyStopping: nil),
  usefulThreads: 1,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 256),
    MemoryDescription(kind: "state", bytes: 512),
    MemoryDescription(kind: "gradients", bytes: 256),
    MemoryDescription(kind: "activations", bytes: 256),
    MemoryDescription(kind: "workspace", bytes: 384, perFurtherWorker: 384),
  ],
  kernels: kernels,
  activations: activations)
