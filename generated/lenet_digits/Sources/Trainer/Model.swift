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

/// The kernel calls of each phase, in order: phase, function, layer, line, FLOPs, bytes, and the source.
private let kernels: [KernelDescription] = KernelDescription.table(
  [
    "initialize|initialize_conv2d1|conv2d1.weight|20|288|1728|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "initialize|initialize_conv2d1_2|conv2d1|12|0|192||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "initialize|initialize_conv2d2|conv2d2.weight|20|9216|55296|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "initialize|initialize_conv2d1_2|conv2d2|13|0|384||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "initialize|initialize_linear1|linear1.weight|20|16384|98304|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "initialize|initialize_conv2d1_2|linear1|14|0|768||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "initialize|initialize_linear2|linear2.weight|20|1280|7680|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "initialize|initialize_conv2d1_2|linear2|14|0|120||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "prepare|prepare_image|image|5|4096|32768|image:  reshape(columns(0..<64) / 16, [8, 8, 1])",
    "prepare|prepare_digit|digit|6|0|512|digit:  class(column(\"digit\"), 10)",
    "train|conv2d1_forward|max_pool2d1|12|1310720|148096||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|conv2d2_forward|max_pool2d2|13|9527296|149632||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|linear1_forward|dropout1|14|1060864|82176||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "train|linear2_loss_cross_entropy_forward_backward|linear2|14|90560|21840||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "train|linear2_backward_input|linear1|14|90112|38144||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "train|linear2_backward_weight|linear2|14|81920|21504||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "train|linear1_backward_input|conv2d2|13|1187840|245888||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|linear1_backward_weight|linear1|14|1048576|81920||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "train|conv2d2_backward_input|conv2d1|12|9953280|542784||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|conv2d2_backward_weight|conv2d2|13|9453568|215040||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|conv2d1_backward_weight|conv2d1|12|1179648|279104||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|grad_norm_forward|grad_norm|20|288|576|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|20|32|64|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|20|9216|18432|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|20|64|128|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|20|16384|32768|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|20|128|256|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|20|1280|2560|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|20|20|40|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|conv2d1.weight|20|2448|4032|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|conv2d1.shift|20|272|448|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|conv2d2.weight|20|78336|129024|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|conv2d2.shift|20|544|896|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|linear1.weight|20|139264|229376|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|linear1.shift|20|1088|1792|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|linear2.weight|20|10880|17920|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|linear2.shift|20|170|280|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "evaluate|conv2d1_forward_2|max_pool2d1|12|1327104|82560||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "evaluate|conv2d2_forward_2|max_pool2d2|13|9510912|116864||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "evaluate|linear1_forward_2|linear1|14|1056768|82176||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "evaluate|linear2_forward|linear2|19|87872|19240|metrics:        (accuracy: accuracy(logits, digit))",
    "predict|conv2d1_forward_2|max_pool2d1|12|1327104|82560||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "predict|conv2d2_forward_2|max_pool2d2|13|9510912|116864||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "predict|linear1_forward_2|linear1|14|1056768|82176||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "predict|linear2_forward_2|linear2|14|82560|21544||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "inspect|conv2d1_max_pool2d1_relu1_forward_backward|relu1|12|1703936|86656||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "inspect|conv2d2_max_pool2d2_relu2_forward_backward|relu2|13|9699328|118912||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "inspect|relu1_forward|relu1|12|1024|4096||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "inspect|linear1_relu3_forward_backward|relu3|14|1077248|66048||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
    "inspect|relu1_forward|relu2|13|512|2048||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "inspect|relu1_forward|relu3|14|64|256||> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)",
  ])

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
    epochs: 30,
    learningRate: 0.003,
    seed: 42,
    earlyStopping: TrainingDescription.EarlyStopping(
      monitor: "loss",
      patience: 10,
      minimumChange: 0.0,
      maximize: false)),
  usefulThreads: 64,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 55040),
    MemoryDescription(kind: "state", bytes: 110080),
    MemoryDescription(kind: "gradients", bytes: 55040, perFurtherWorker: 54824),
    MemoryDescription(kind: "activations", bytes: 660480),
    MemoryDescription(kind: "workspace", bytes: 549760, perFurtherWorker: 549760),
  ],
  kernels: kernels,
  activations: activations)
