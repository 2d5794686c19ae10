// Written by nnc from fashion_mlp.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(
    name: "linear1.weight",
    shape: [784, 256],
    offset: 0,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [256], offset: 200704, initializer: "zeros"),
  TensorDescription(
    name: "linear2.weight",
    shape: [256, 128],
    offset: 200960,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear2.shift", shape: [128], offset: 233728, initializer: "zeros"),
  TensorDescription(
    name: "linear3.weight",
    shape: [128, 10],
    offset: 233856,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear3.shift", shape: [10], offset: 235136, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = [
  TensorDescription(name: "linear1.weight.m", shape: [784, 256], offset: 235168, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.v", shape: [784, 256], offset: 470336, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.m", shape: [256], offset: 435872, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.v", shape: [256], offset: 671040, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.m", shape: [256, 128], offset: 436128, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.v", shape: [256, 128], offset: 671296, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.m", shape: [128], offset: 468896, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.v", shape: [128], offset: 704064, initializer: "zeros"),
  TensorDescription(name: "linear3.weight.m", shape: [128, 10], offset: 469024, initializer: "zeros"),
  TensorDescription(name: "linear3.weight.v", shape: [128, 10], offset: 704192, initializer: "zeros"),
  TensorDescription(name: "linear3.shift.m", shape: [10], offset: 470304, initializer: "zeros"),
  TensorDescription(name: "linear3.shift.v", shape: [10], offset: 705472, initializer: "zeros"),
]

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .array(name: "image", shape: [28, 28]), kind: .number, count: 784),
  ColumnDescription(
    selection: .array(name: "label", shape: []),
    kind: .className(
      ["T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"]),
    count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "image", shape: [28, 28], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(
    name: "label",
    shape: [],
    classNames: [
      "T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot",
    ],
    classCount: 10,
    columns: [1]),
]

/// The kernel calls of each phase, in order.
private let kernels: [KernelDescription] = [
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1",
    scope: "linear1.weight",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear1",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear2",
    scope: "linear2.weight",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear2",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear3",
    scope: "linear3.weight",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1_2",
    scope: "linear3",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "prepare",
    name: "prepare_normalize",
    scope: "normalize",
    line: 16,
    summary: "image:  normalize(array(\"image\", [28, 28]) / 255, mean: 0.286, deviation: 0.353)"),
  KernelDescription(phase: "prepare", name: "prepare_label", scope: "label", line: 18, summary: "array(\"label\"),"),
  KernelDescription(
    phase: "train",
    name: "linear1_forward",
    scope: "dropout1",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "train",
    name: "linear2_forward",
    scope: "dropout2",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "train",
    name: "linear3_loss_cross_entropy_forward_backward",
    scope: "linear3",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "train",
    name: "linear3_backward_input",
    scope: "linear2",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "train",
    name: "linear3_backward_weight",
    scope: "linear3",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_input",
    scope: "linear1",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_weight",
    scope: "linear2",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_weight",
    scope: "linear1",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.weight",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.shift",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.weight",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.shift",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear3.weight",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear3.shift",
    line: 26,
    summary: "optimizer: AdamW(lr: 1e-3)"),
  KernelDescription(
    phase: "evaluate",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "evaluate",
    name: "linear2_forward_2",
    scope: "linear2",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "evaluate",
    name: "linear3_forward",
    scope: "linear3",
    line: 25,
    summary: "metrics:   (accuracy: accuracy(logits, label))"),
  KernelDescription(
    phase: "predict",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "predict",
    name: "linear2_forward_2",
    scope: "linear2",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "predict",
    name: "linear3_forward_2",
    scope: "linear3",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "inspect",
    name: "linear1_dropout1_relu1_forward_backward",
    scope: "relu1",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "inspect",
    name: "linear2_relu2_forward_backward",
    scope: "relu2",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu1",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu2",
    line: 8,
    summary: "image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …"),
]

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = [
  ActivationDescription(name: "relu1", line: 8, position: 2),
  ActivationDescription(name: "relu2", line: 8, position: 4),
]

/// What `nnc` compiled from fashion_mlp.nn.
let model: ModelDescription = ModelDescription(
  name: "fashion_mlp",
  sourceFile: "fashion_mlp.nn",
  sourceHash: "7f9c5ef97dcdfcfc0af806c596d0c6c8ea406bab228a31401d9fb4e0194594cb",
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
  data: DataDescription(
    name: "FashionMNIST",
    source: .idx(
      [
        DataDescription.NamedFile(name: "image", path: "/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz"),
        DataDescription.NamedFile(name: "label", path: "/usr/share/datasets/fashion-mnist/train-labels-idx1-ubyte.gz"),
      ]),
    testSource: .idx(
      [
        DataDescription.NamedFile(name: "image", path: "/usr/share/datasets/fashion-mnist/t10k-images-idx3-ubyte.gz"),
        DataDescription.NamedFile(name: "label", path: "/usr/share/datasets/fashion-mnist/t10k-labels-idx1-ubyte.gz"),
      ]),
    trainShare: 0.9,
    validationShare: 0.1,
    testShare: 0.0),
  scheduleStates: [],
  training: TrainingDescription(
    batch: 128,
    accumulate: 1,
    epochs: 12,
    learningRate: 0.001,
    seed: 0,
    earlyStopping: nil),
  memory: [
    MemoryDescription(kind: "parameters", bytes: 940672),
    MemoryDescription(kind: "state", bytes: 1881344),
    MemoryDescription(kind: "gradients", bytes: 940672),
    MemoryDescription(kind: "activations", bytes: 600064),
    MemoryDescription(kind: "workspace", bytes: 1664),
  ],
  kernels: kernels,
  activations: activations)
