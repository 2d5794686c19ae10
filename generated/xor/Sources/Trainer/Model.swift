// Written by nnc from xor.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(
    name: "linear1.weight",
    shape: [2, 8],
    offset: 0,
    initializer: "xavier_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [8], offset: 32, initializer: "zeros"),
  TensorDescription(
    name: "linear2.weight",
    shape: [8, 1],
    offset: 64,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear2.shift", shape: [1], offset: 96, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = [
  TensorDescription(name: "linear1.weight.m", shape: [2, 8], offset: 128, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.v", shape: [2, 8], offset: 256, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.m", shape: [8], offset: 160, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.v", shape: [8], offset: 288, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.m", shape: [8, 1], offset: 192, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.v", shape: [8, 1], offset: 320, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.m", shape: [1], offset: 224, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.v", shape: [1], offset: 352, initializer: "zeros"),
]

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .names(["a", "b"]), kind: .number, count: 2),
  ColumnDescription(selection: .names(["xor"]), kind: .number, count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "bits", shape: [2], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(name: "answer", shape: [], classNames: [], classCount: nil, columns: [1]),
]

/// The kernel calls of each phase, in order.
private let kernels: [KernelDescription] = [
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1",
    scope: "linear1.weight",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 32,
    bytes: 192),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear1",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 0,
    bytes: 96),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear2",
    scope: "linear2.weight",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 16,
    bytes: 96),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear2",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 0,
    bytes: 12),
  KernelDescription(
    phase: "prepare",
    name: "prepare_bits",
    scope: "bits",
    line: 5,
    summary: "bits:   columns(\"a\", \"b\")",
    flops: 0,
    bytes: 64),
  KernelDescription(
    phase: "prepare",
    name: "prepare_answer",
    scope: "answer",
    line: 6,
    summary: "answer: column(\"xor\")",
    flops: 0,
    bytes: 32),
  KernelDescription(
    phase: "train",
    name: "linear1_forward",
    scope: "linear1",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 192,
    bytes: 256),
  KernelDescription(
    phase: "train",
    name: "linear2_loss_binary_cross_entropy_forward_backward",
    scope: "linear2",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 156,
    bytes: 212),
  KernelDescription(
    phase: "train",
    name: "linear2_backward",
    scope: "linear2",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 0,
    bytes: 4),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_input",
    scope: "linear1",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 192,
    bytes: 336),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_weight",
    scope: "linear2",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 64,
    bytes: 176),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_2",
    scope: "linear2",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 0,
    bytes: 64),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_weight",
    scope: "linear1",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 128,
    bytes: 224),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 16,
    bytes: 32),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 16,
    bytes: 32),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 32,
    bytes: 64),
  KernelDescription(
    phase: "train",
    name: "linear2_weight_forward",
    scope: "linear2.weight",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 24,
    bytes: 96),
  KernelDescription(
    phase: "train",
    name: "linear2_weight_forward_2",
    scope: "linear2.weight",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 32,
    bytes: 96),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.weight",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 224,
    bytes: 448),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.shift",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 112,
    bytes: 224),
  KernelDescription(
    phase: "train",
    name: "update_2",
    scope: "linear2.weight",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 56,
    bytes: 192),
  KernelDescription(
    phase: "train",
    name: "update_3",
    scope: "linear2.shift",
    line: 17,
    summary: "optimizer: Adam(lr: 0.05)",
    flops: 11,
    bytes: 24),
  KernelDescription(
    phase: "evaluate",
    name: "linear1_forward",
    scope: "linear1",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 192,
    bytes: 256),
  KernelDescription(
    phase: "evaluate",
    name: "linear2_forward",
    scope: "linear2",
    line: 16,
    summary: "metrics:   (accuracy: binary_accuracy(logit, answer))",
    flops: 120,
    bytes: 180),
  KernelDescription(
    phase: "predict",
    name: "linear1_forward",
    scope: "linear1",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 192,
    bytes: 256),
  KernelDescription(
    phase: "predict",
    name: "linear2_forward_2",
    scope: "linear2",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 68,
    bytes: 180),
  KernelDescription(
    phase: "inspect",
    name: "linear1_tanh1_forward_backward",
    scope: "tanh1",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 384,
    bytes: 160),
  KernelDescription(
    phase: "inspect",
    name: "tanh1_forward",
    scope: "tanh1",
    line: 11,
    summary: "sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    flops: 8,
    bytes: 32),
]

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = [ActivationDescription(name: "tanh1", line: 11, position: 2)]

/// What `nnc` compiled from xor.nn.
let model: ModelDescription = ModelDescription(
  name: "xor",
  sourceFile: "xor.nn",
  sourceHash: "c45136cc9209503c6cd783fe2f1c4da228f885eb223fc1077224830205c46088",
  sourceFolder: "../../models",
  parameters: parameters,
  states: states,
  columns: columns,
  fields: fields,
  trainInputs: [0, 1],
  evaluateInputs: [0, 1],
  predictInputs: [0],
  outputs: [OutputDescription(name: "logit", shape: [])],
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
    name: "Bits",
    source: .csv(path: "data/xor.csv", header: true, separator: ","),
    trainShare: 1.0,
    validationShare: 0.0,
    testShare: 0.0),
  scheduleStates: [],
  training: TrainingDescription(batch: 4, accumulate: 1, epochs: 300, learningRate: 0.05, seed: 0, earlyStopping: nil),
  usefulThreads: 1,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 512),
    MemoryDescription(kind: "state", bytes: 1024),
    MemoryDescription(kind: "gradients", bytes: 512, perFurtherWorker: 96),
    MemoryDescription(kind: "activations", bytes: 512),
    MemoryDescription(kind: "workspace", bytes: 384, perFurtherWorker: 384),
  ],
  kernels: kernels,
  activations: activations)
