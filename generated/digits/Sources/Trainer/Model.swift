// Written by nnc from digits.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(
    name: "linear1.weight",
    shape: [64, 256],
    offset: 0,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [256], offset: 16384, initializer: "zeros"),
  TensorDescription(
    name: "linear2.weight",
    shape: [256, 10],
    offset: 16640,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear2.shift", shape: [10], offset: 19200, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = [
  TensorDescription(name: "linear1.weight.m", shape: [64, 256], offset: 19232, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.v", shape: [64, 256], offset: 38464, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.m", shape: [256], offset: 35616, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.v", shape: [256], offset: 54848, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.m", shape: [256, 10], offset: 35872, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.v", shape: [256, 10], offset: 55104, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.m", shape: [10], offset: 38432, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.v", shape: [10], offset: 57664, initializer: "zeros"),
]

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .positions(0..<64), kind: .number, count: 64),
  ColumnDescription(selection: .names(["digit"]), kind: .classIndex(count: 10), count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "image", shape: [64], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(name: "digit", shape: [], classNames: [], classCount: 10, columns: [1]),
]

/// The kernel calls of each phase, in order.
private let kernels: [KernelDescription] = [
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1",
    scope: "linear1.weight",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 32768,
    bytes: 196608),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear1",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 0,
    bytes: 3072),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear2",
    scope: "linear2.weight",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 5120,
    bytes: 30720),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear2",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 0,
    bytes: 120),
  KernelDescription(
    phase: "prepare",
    name: "prepare_image",
    scope: "image",
    line: 5,
    summary: "image:  columns(0..<64) / 16",
    flops: 4096,
    bytes: 32768),
  KernelDescription(
    phase: "prepare",
    name: "prepare_digit",
    scope: "digit",
    line: 6,
    summary: "digit:  class(column(\"digit\"), 10)",
    flops: 0,
    bytes: 512),
  KernelDescription(
    phase: "train",
    name: "linear1_forward",
    scope: "dropout1",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 2146304,
    bytes: 148480),
  KernelDescription(
    phase: "train",
    name: "linear2_loss_cross_entropy_forward_backward",
    scope: "linear2",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 336256,
    bytes: 78672),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_input",
    scope: "linear1",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 360448,
    bytes: 144896),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_weight",
    scope: "linear2",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 327680,
    bytes: 78336),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_weight",
    scope: "linear1",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 2097152,
    bytes: 147456),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 32768,
    bytes: 65536),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 512,
    bytes: 1024),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 5120,
    bytes: 10240),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 20,
    bytes: 40),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.weight",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 278528,
    bytes: 458752),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.shift",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 4352,
    bytes: 7168),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.weight",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 43520,
    bytes: 71680),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.shift",
    line: 17,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    flops: 170,
    bytes: 280),
  KernelDescription(
    phase: "evaluate",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 2129920,
    bytes: 148480),
  KernelDescription(
    phase: "evaluate",
    name: "linear2_forward",
    scope: "linear2",
    line: 16,
    summary: "metrics:        (accuracy: accuracy(logits, digit))",
    flops: 333632,
    bytes: 76072),
  KernelDescription(
    phase: "predict",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 2129920,
    bytes: 148480),
  KernelDescription(
    phase: "predict",
    name: "linear2_forward_2",
    scope: "linear2",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 328320,
    bytes: 78376),
  KernelDescription(
    phase: "inspect",
    name: "linear1_relu1_forward_backward",
    scope: "relu1",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 2211840,
    bytes: 83968),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu1",
    line: 11,
    summary: "image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    flops: 256,
    bytes: 1024),
]

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = [ActivationDescription(name: "relu1", line: 11, position: 2)]

/// What `nnc` compiled from digits.nn.
let model: ModelDescription = ModelDescription(
  name: "digits",
  sourceFile: "digits.nn",
  sourceHash: "4e0290fc24ea3097b129951ea337a1ee94dcfbd0f203c8480a8c7f5217c8560b",
  sourceFolder: "../../models",
  parameters: parameters,
  states: states,
  columns: columns,
  fields: fields,
  trainInputs: [0, 1],
  evaluateInputs: [0, 1],
  predictInputs: [0],
  outputs: [OutputDescription(name: "logits", shape: [10])],
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
    name: "Digits",
    source: .csv(path: "data/digits.csv", header: true, separator: ","),
    trainShare: 0.8,
    validationShare: 0.1,
    testShare: 0.1),
  scheduleStates: [],
  training: TrainingDescription(
    batch: 64,
    accumulate: 1,
    epochs: 60,
    learningRate: 0.003,
    seed: 42,
    earlyStopping: TrainingDescription.EarlyStopping(
      monitor: "loss",
      patience: 10,
      minimumChange: 0.0,
      maximize: false)),
  usefulThreads: 13,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 76928),
    MemoryDescription(kind: "state", bytes: 153856),
    MemoryDescription(kind: "gradients", bytes: 76928, perFurtherWorker: 76840),
    MemoryDescription(kind: "activations", bytes: 136192),
    MemoryDescription(kind: "workspace", bytes: 2176, perFurtherWorker: 2176),
  ],
  kernels: kernels,
  activations: activations)
