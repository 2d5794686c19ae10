// Written by nnc from lenet_digits.nn. Do not edit: change the model and compile it again.
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
    shape: [128, 64],
    offset: 4832,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [64], offset: 13024, initializer: "zeros"),
  TensorDescription(
    name: "linear2.weight",
    shape: [64, 10],
    offset: 13088,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear2.shift", shape: [10], offset: 13728, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = [
  TensorDescription(name: "conv2d1.weight.m", shape: [3, 3, 1, 16], offset: 13760, initializer: "zeros"),
  TensorDescription(name: "conv2d1.weight.v", shape: [3, 3, 1, 16], offset: 27520, initializer: "zeros"),
  TensorDescription(name: "conv2d1.shift.m", shape: [16], offset: 13920, initializer: "zeros"),
  TensorDescription(name: "conv2d1.shift.v", shape: [16], offset: 27680, initializer: "zeros"),
  TensorDescription(name: "conv2d2.weight.m", shape: [3, 3, 16, 32], offset: 13952, initializer: "zeros"),
  TensorDescription(name: "conv2d2.weight.v", shape: [3, 3, 16, 32], offset: 27712, initializer: "zeros"),
  TensorDescription(name: "conv2d2.shift.m", shape: [32], offset: 18560, initializer: "zeros"),
  TensorDescription(name: "conv2d2.shift.v", shape: [32], offset: 32320, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.m", shape: [128, 64], offset: 18592, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.v", shape: [128, 64], offset: 32352, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.m", shape: [64], offset: 26784, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.v", shape: [64], offset: 40544, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.m", shape: [64, 10], offset: 26848, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.v", shape: [64, 10], offset: 40608, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.m", shape: [10], offset: 27488, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.v", shape: [10], offset: 41248, initializer: "zeros"),
]

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .positions(0..<64), kind: .number, count: 64),
  ColumnDescription(selection: .names(["digit"]), kind: .classIndex(count: 10), count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "image", shape: [8, 8, 1], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(name: "digit", shape: [], classNames: [], classCount: 10, columns: [1]),
]

/// The kernel calls of each phase, in order.
private let kernels: [KernelDescription] = [
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d1",
    scope: "conv2d1.weight",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d1_2",
    scope: "conv2d1",
    line: 12,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d2",
    scope: "conv2d2.weight",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d1_2",
    scope: "conv2d2",
    line: 13,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear1",
    scope: "linear1.weight",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d1_2",
    scope: "linear1",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_linear2",
    scope: "linear2.weight",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "initialize",
    name: "initialize_conv2d1_2",
    scope: "linear2",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "prepare",
    name: "prepare_image",
    scope: "image",
    line: 5,
    summary: "image:  reshape(columns(0..<64) / 16, [8, 8, 1])"),
  KernelDescription(
    phase: "prepare",
    name: "prepare_digit",
    scope: "digit",
    line: 6,
    summary: "digit:  class(column(\"digit\"), 10)"),
  KernelDescription(
    phase: "train",
    name: "conv2d1_forward",
    scope: "max_pool2d1",
    line: 12,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "conv2d2_forward",
    scope: "max_pool2d2",
    line: 13,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "linear1_forward",
    scope: "dropout1",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "linear2_loss_cross_entropy_forward_backward",
    scope: "linear2",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_input",
    scope: "linear1",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "linear2_backward_weight",
    scope: "linear2",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_input",
    scope: "conv2d2",
    line: 13,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "linear1_backward_weight",
    scope: "linear1",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "train",
    name: "conv2d2_backward_input",
    scope: "conv2d1",
    line: 12,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "conv2d2_backward_weight",
    scope: "conv2d2",
    line: 13,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "conv2d1_backward_weight",
    scope: "conv2d1",
    line: 12,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "grad_norm_forward",
    scope: "grad_norm",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "conv2d1.weight",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "conv2d1.shift",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "conv2d2.weight",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "conv2d2.shift",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.weight",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear1.shift",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.weight",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "train",
    name: "update",
    scope: "linear2.shift",
    line: 20,
    summary: "optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)"),
  KernelDescription(
    phase: "evaluate",
    name: "conv2d1_forward_2",
    scope: "max_pool2d1",
    line: 12,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "evaluate",
    name: "conv2d2_forward_2",
    scope: "max_pool2d2",
    line: 13,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "evaluate",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "evaluate",
    name: "linear2_forward",
    scope: "linear2",
    line: 19,
    summary: "metrics:        (accuracy: accuracy(logits, digit))"),
  KernelDescription(
    phase: "predict",
    name: "conv2d1_forward_2",
    scope: "max_pool2d1",
    line: 12,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "predict",
    name: "conv2d2_forward_2",
    scope: "max_pool2d2",
    line: 13,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "predict",
    name: "linear1_forward_2",
    scope: "linear1",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "predict",
    name: "linear2_forward_2",
    scope: "linear2",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "inspect",
    name: "conv2d1_max_pool2d1_relu1_forward_backward",
    scope: "relu1",
    line: 12,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "inspect",
    name: "conv2d2_max_pool2d2_relu2_forward_backward",
    scope: "relu2",
    line: 13,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu1",
    line: 12,
    summary: "|> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "inspect",
    name: "linear1_relu3_forward_backward",
    scope: "relu3",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu2",
    line: 13,
    summary: "|> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)"),
  KernelDescription(
    phase: "inspect",
    name: "relu1_forward",
    scope: "relu3",
    line: 14,
    summary: "|> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)"),
]

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = [
  ActivationDescription(name: "relu1", line: 12, position: 2),
  ActivationDescription(name: "relu2", line: 13, position: 4),
  ActivationDescription(name: "relu3", line: 14, position: 6),
]

/// What `nnc` compiled from lenet_digits.nn.
let model: ModelDescription = ModelDescription(
  name: "lenet_digits",
  sourceFile: "lenet_digits.nn",
  sourceHash: "fa17a2fd44d3fc50b9acfdeebf27ba55b3cfc2ea513d295823c4354fa2eb8cce",
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
    name: "Digits",
    source: .csv(path: "data/digits.csv", header: true, separator: ","),
    trainShare: 0.8,
    validationShare: 0.1,
    testShare: 0.1),
  scheduleStates: [],
  training: TrainingDescription(
    batch: 64,
    accumulate: 1,
    epochs: 30,
    learningRate: 0.003,
    seed: 42,
    earlyStopping: TrainingDescription.EarlyStopping(
      monitor: "loss",
      patience: 10,
      minimumChange: 0.0,
      maximize: false)),
  memory: [
    MemoryDescription(kind: "parameters", bytes: 55040),
    MemoryDescription(kind: "state", bytes: 110080),
    MemoryDescription(kind: "gradients", bytes: 55040),
    MemoryDescription(kind: "activations", bytes: 971776),
    MemoryDescription(kind: "workspace", bytes: 266880),
  ],
  kernels: kernels,
  activations: activations)
