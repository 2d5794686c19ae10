// Written by nnc from safety_nets.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(
    name: "linear1.weight",
    shape: [10, 64],
    offset: 0,
    initializer: "modest(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [64], offset: 640, initializer: "zeros"),
  TensorDescription(
    name: "linear2.weight",
    shape: [64, 1],
    offset: 704,
    initializer: "modest(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear2.shift", shape: [1], offset: 768, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = [
  TensorDescription(name: "linear1.weight.m", shape: [10, 64], offset: 800, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.v", shape: [10, 64], offset: 1600, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.m", shape: [64], offset: 1440, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.v", shape: [64], offset: 2240, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.m", shape: [64, 1], offset: 1504, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.v", shape: [64, 1], offset: 2304, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.m", shape: [1], offset: 1568, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.v", shape: [1], offset: 2368, initializer: "zeros"),
]

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .positions(0..<10), kind: .number, count: 10),
  ColumnDescription(selection: .names(["target"]), kind: .number, count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "x", shape: [10], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(name: "target", shape: [], classNames: [], classCount: nil, columns: [1]),
]

/// The kernel calls of each phase, in order.
private let kernels: [KernelDescription] = [
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1",
    scope: "linear1.weight",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 1280,
    bytes: 7680),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear1",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 0,
    bytes: 768),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear2",
    scope: "linear2.weight",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 128,
    bytes: 768),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear2",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 0,
    bytes: 12),
  KernelDescription(
    phase: "prepare",
    name: "prepare_x",
    scope: "x",
    line: 6,
    summary: "x:      columns(0..<10)",
    flops: 0,
    bytes: 16000),
  KernelDescription(
    phase: "prepare",
    name: "prepare_target",
    scope: "target",
    line: 7,
    summary: "target: column(\"target\")",
    flops: 0,
    bytes: 1600),
  KernelDescription(
    phase: "train",
    name: "linear1_forward",
    scope: "linear1",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 281600,
    bytes: 62016),
  KernelDescription(
    phase: "train",
    name: "linear2_loss_mse_forward_backward",
    scope: "linear2",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 27000,
    bytes: 53064),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_input",
    scope: "linear1",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 38400,
    bytes: 103712),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_weight",
    scope: "linear2",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 25600,
    bytes: 52256),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_weight",
    scope: "linear1",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 256000,
    bytes: 61760),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 1,
    bytes: 8),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward_2",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 1280,
    bytes: 2560),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward_2",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 128,
    bytes: 256),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward_2",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 128,
    bytes: 256),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward_3",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 0,
    bytes: 4),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.weight",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 9600,
    bytes: 17920),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.shift",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 960,
    bytes: 1792),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.weight",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 960,
    bytes: 1792),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.shift",
    line: 20,
    summary: "optimizer:      Adam(lr: 1e-3)",
    flops: 15,
    bytes: 28),
  KernelDescription(
    phase: "evaluate",
    name: "linear1_forward",
    scope: "linear1",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 281600,
    bytes: 62016),
  KernelDescription(
    phase: "evaluate",
    name: "linear2_forward",
    scope: "linear2",
    line: 19,
    summary: "loss:           mse(y, target)",
    flops: 26400,
    bytes: 52260),
  KernelDescription(
    phase: "predict",
    name: "linear1_forward",
    scope: "linear1",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 281600,
    bytes: 62016),
  KernelDescription(
    phase: "predict",
    name: "linear2_forward_2",
    scope: "linear2",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 25800,
    bytes: 52260),
  KernelDescription(
    phase: "inspect",
    name: "linear1_relu1_forward_backward",
    scope: "relu1",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 345600,
    bytes: 11072),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu1",
    line: 15,
    summary: "x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    flops: 64,
    bytes: 256),
]

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = [ActivationDescription(name: "relu1", line: 15, position: 2)]

/// What `nnc` compiled from safety_nets.nn.
let model: ModelDescription = ModelDescription(
  name: "safety_nets",
  sourceFile: "safety_nets.nn",
  sourceHash: "66cf6f346514f29d72a156b3fd8b2f59c547511a20f99ccdbdaa7e8153616f50",
  sourceFolder: "../../models",
  parameters: parameters,
  states: states,
  columns: columns,
  fields: fields,
  trainInputs: [0, 1],
  evaluateInputs: [0, 1],
  predictInputs: [0],
  outputs: [OutputDescription(name: "y", shape: [1])],
  trainResults: ["loss", "grad_norm"],
  totals: [OutputDescription(name: "total1", shape: []), OutputDescription(name: "total2", shape: [])],
  measures: [MeasureDescription(name: "loss", shape: [], classNames: [])],
  columnTotals: [],
  statistics: [],
  data: DataDescription(
    name: "Noise",
    source: .csv(path: "data/noise.csv", header: true, separator: ","),
    trainShare: 0.8,
    validationShare: 0.2,
    testShare: 0.0),
  scheduleStates: [],
  training: TrainingDescription(
    batch: 200,
    accumulate: 1,
    epochs: 50,
    learningRate: 0.001,
    seed: 2,
    earlyStopping: TrainingDescription.EarlyStopping(
      monitor: "loss",
      patience: 5,
      minimumChange: 0.0,
      maximize: false)),
  usefulThreads: 1,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 3200),
    MemoryDescription(kind: "state", bytes: 6400),
    MemoryDescription(kind: "gradients", bytes: 3200, perFurtherWorker: 3076),
    MemoryDescription(kind: "activations", bytes: 103296),
    MemoryDescription(kind: "workspace", bytes: 640, perFurtherWorker: 640),
  ],
  kernels: kernels,
  activations: activations)
