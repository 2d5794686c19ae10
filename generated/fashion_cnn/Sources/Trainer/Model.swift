// Written by nnc from fashion_cnn.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(
    name: "conv2d1.weight",
    shape: [3, 3, 1, 16],
    offset: 0,
    initializer: "kaiming_uniform(fan_in: kh * kw * channels, fan_out: kh * kw * out / groups)"),
  TensorDescription(name: "conv2d1.shift", shape: [16], offset: 160, initializer: "zeros"),
  TensorDescription(
    name: "conv2d2.weight",
    shape: [3, 3, 16, 32],
    offset: 192,
    initializer: "kaiming_uniform(fan_in: kh * kw * channels, fan_out: kh * kw * out / groups)"),
  TensorDescription(name: "conv2d2.shift", shape: [32], offset: 4800, initializer: "zeros"),
  TensorDescription(
    name: "linear1.weight",
    shape: [1568, 64],
    offset: 4832,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [64], offset: 105184, initializer: "zeros"),
  TensorDescription(
    name: "linear2.weight",
    shape: [64, 10],
    offset: 105248,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear2.shift", shape: [10], offset: 105888, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = [
  TensorDescription(name: "conv2d1.weight.m", shape: [3, 3, 1, 16], offset: 105920, initializer: "zeros"),
  TensorDescription(name: "conv2d1.weight.v", shape: [3, 3, 1, 16], offset: 211840, initializer: "zeros"),
  TensorDescription(name: "conv2d1.shift.m", shape: [16], offset: 106080, initializer: "zeros"),
  TensorDescription(name: "conv2d1.shift.v", shape: [16], offset: 212000, initializer: "zeros"),
  TensorDescription(name: "conv2d2.weight.m", shape: [3, 3, 16, 32], offset: 106112, initializer: "zeros"),
  TensorDescription(name: "conv2d2.weight.v", shape: [3, 3, 16, 32], offset: 212032, initializer: "zeros"),
  TensorDescription(name: "conv2d2.shift.m", shape: [32], offset: 110720, initializer: "zeros"),
  TensorDescription(name: "conv2d2.shift.v", shape: [32], offset: 216640, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.m", shape: [1568, 64], offset: 110752, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.v", shape: [1568, 64], offset: 216672, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.m", shape: [64], offset: 211104, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.v", shape: [64], offset: 317024, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.m", shape: [64, 10], offset: 211168, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.v", shape: [64, 10], offset: 317088, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.m", shape: [10], offset: 211808, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.v", shape: [10], offset: 317728, initializer: "zeros"),
]

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .array(name: "image", shape: [28, 28, 1]), kind: .number, count: 784),
  ColumnDescription(
    selection: .array(name: "label", shape: []),
    kind: .className(
      ["T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"]),
    count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "image", shape: [28, 28, 1], classNames: [], classCount: nil, columns: [0]),
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
    name: "initialize_conv2d1",
    scope: "conv2d1.weight",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d1_2",
    scope: "conv2d1",
    line: 9,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d2",
    scope: "conv2d2.weight",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d1_2",
    scope: "conv2d2",
    line: 10,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1",
    scope: "linear1.weight",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d1_2",
    scope: "linear1",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear2",
    scope: "linear2.weight",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d1_2",
    scope: "linear2",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "prepare",
    name: "prepare_normalize",
    scope: "normalize",
    line: 19,
    summary: "image:  normalize(array(\"image\", [28, 28, 1]) / 255, mean: 0.286, deviation: 0.…"),
  KernelDescription(phase: "prepare", name: "prepare_label", scope: "label", line: 21, summary: "array(\"label\"),"),
  KernelDescription(
    phase: "train",
    name: "conv2d1_forward",
    scope: "max_pool2d1",
    line: 9,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "conv2d2_forward",
    scope: "dropout1",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "linear1_forward",
    scope: "linear1",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "linear2_loss_cross_entropy_forward_backward",
    scope: "linear2",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_input",
    scope: "linear1",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_weight",
    scope: "linear2",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_input",
    scope: "conv2d2",
    line: 10,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_weight",
    scope: "linear1",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "conv2d2_backward_input",
    scope: "conv2d1",
    line: 9,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "conv2d2_backward_weight",
    scope: "conv2d2",
    line: 10,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "conv2d1_backward_weight",
    scope: "conv2d1",
    line: 9,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "conv2d1.weight",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "conv2d1.shift",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "conv2d2.weight",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "conv2d2.shift",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.weight",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.shift",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.weight",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.shift",
    line: 29,
    summary: "optimizer: AdamW(lr: 2e-3)"),
  KernelDescription(
    phase: "evaluate",
    name: "conv2d1_forward_2",
    scope: "max_pool2d1",
    line: 9,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "evaluate",
    name: "conv2d2_forward_2",
    scope: "max_pool2d2",
    line: 10,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "evaluate",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "evaluate",
    name: "linear2_forward",
    scope: "linear2",
    line: 28,
    summary: "metrics:   (accuracy: accuracy(logits, label))"),
  KernelDescription(
    phase: "predict",
    name: "conv2d1_forward_2",
    scope: "max_pool2d1",
    line: 9,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "predict",
    name: "conv2d2_forward_2",
    scope: "max_pool2d2",
    line: 10,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "predict",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "predict",
    name: "linear2_forward_2",
    scope: "linear2",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "inspect",
    name: "conv2d1_max_pool2d1_relu1_forward_backward",
    scope: "relu1",
    line: 9,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "inspect",
    name: "conv2d2_dropout1_relu2_forward_backward",
    scope: "relu2",
    line: 10,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu1",
    line: 9,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "inspect",
    name: "linear1_relu3_forward_backward",
    scope: "relu3",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu2",
    line: 10,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu3",
    line: 11,
    summary: "|> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)"),
]

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = [
  ActivationDescription(name: "relu1", line: 9, position: 2),
  ActivationDescription(name: "relu2", line: 10, position: 4),
  ActivationDescription(name: "relu3", line: 11, position: 6),
]

/// What `nnc` compiled from fashion_cnn.nn.
let model: ModelDescription = ModelDescription(
  name: "fashion_cnn",
  sourceFile: "fashion_cnn.nn",
  sourceHash: "50e5f2f5b82caa74fce4444ec42bd7a32cb3f2d68d397a921349be63dd167487",
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
    epochs: 5,
    learningRate: 0.002,
    seed: 0,
    earlyStopping: nil),
  memory: [
    MemoryDescription(kind: "parameters", bytes: 423680),
    MemoryDescription(kind: "state", bytes: 847360),
    MemoryDescription(kind: "gradients", bytes: 423680),
    MemoryDescription(kind: "activations", bytes: 23390208),
    MemoryDescription(kind: "workspace", bytes: 528000),
  ],
  kernels: kernels,
  activations: activations)
