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

/// The kernel calls of each phase, in order: phase, function, layer, line, FLOPs, bytes, and the source.
private let kernels: [KernelDescription] = KernelDescription.table(
  [
    "initialize|initialize_conv2d1|conv2d1.weight|29|288|1728|optimizer: AdamW(lr: 2e-3)",
    "initialize|initialize_conv2d1_2|conv2d1|9|0|192||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "initialize|initialize_conv2d2|conv2d2.weight|29|9216|55296|optimizer: AdamW(lr: 2e-3)",
    "initialize|initialize_conv2d1_2|conv2d2|10|0|384||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "initialize|initialize_linear1|linear1.weight|29|200704|1204224|optimizer: AdamW(lr: 2e-3)",
    "initialize|initialize_conv2d1_2|linear1|11|0|768||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "initialize|initialize_linear2|linear2.weight|29|1280|7680|optimizer: AdamW(lr: 2e-3)",
    "initialize|initialize_conv2d1_2|linear2|11|0|120||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "prepare|prepare_normalize|normalize|19|301056|802816|image:  normalize(array(\"image\", [28, 28, 1]) / 255, mean: 0.286, deviation: 0.…",
    "prepare|prepare_label|label|21|0|1024|array(\"label\"),",
    "train|conv2d1_forward|max_pool2d1|9|32112640|3613312||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|conv2d2_forward|max_pool2d2|10|233619456|3430528||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|linear1_forward|linear1|11|25690112|1236992||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "train|relu_forward|linear1|11|16384|65792||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "train|linear2_loss_cross_entropy_forward_backward|linear2|11|181120|41040||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "train|linear2_backward_input|linear1|11|172032|73472||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "train|linear2_backward_weight|linear2|11|163840|40448||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "train|grad_norm_forward|grad_norm|29|20|40|optimizer: AdamW(lr: 2e-3)",
    "train|linear1_backward_input|conv2d2|10|29302784|2240640||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|linear1_backward_weight|linear1|11|25690112|1236992||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "train|grad_norm_forward|grad_norm|29|128|256|optimizer: AdamW(lr: 2e-3)",
    "train|grad_norm_forward|grad_norm|29|1280|2560|optimizer: AdamW(lr: 2e-3)",
    "train|conv2d2_backward_input|conv2d1|9|245030912|6441024||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|conv2d2_backward_weight|conv2d2|10|233218048|3229696||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|grad_norm_forward|grad_norm|29|64|128|optimizer: AdamW(lr: 2e-3)",
    "train|grad_norm_forward|grad_norm|29|200704|401408|optimizer: AdamW(lr: 2e-3)",
    "train|conv2d1_backward_weight|conv2d1|9|32112640|3613248||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "train|grad_norm_forward|grad_norm|29|32|64|optimizer: AdamW(lr: 2e-3)",
    "train|grad_norm_forward|grad_norm|29|9216|18432|optimizer: AdamW(lr: 2e-3)",
    "train|grad_norm_forward|grad_norm|29|288|576|optimizer: AdamW(lr: 2e-3)",
    "train|update|conv2d1.weight|29|2304|4032|optimizer: AdamW(lr: 2e-3)",
    "train|update|conv2d1.shift|29|256|448|optimizer: AdamW(lr: 2e-3)",
    "train|update|conv2d2.weight|29|73728|129024|optimizer: AdamW(lr: 2e-3)",
    "train|update|conv2d2.shift|29|512|896|optimizer: AdamW(lr: 2e-3)",
    "train|update|linear1.weight|29|1605632|2809856|optimizer: AdamW(lr: 2e-3)",
    "train|update|linear1.shift|29|1024|1792|optimizer: AdamW(lr: 2e-3)",
    "train|update|linear2.weight|29|10240|17920|optimizer: AdamW(lr: 2e-3)",
    "train|update|linear2.shift|29|160|280|optimizer: AdamW(lr: 2e-3)",
    "evaluate|conv2d1_forward_2|max_pool2d1|9|32514048|2007680||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "evaluate|conv2d2_forward_2|max_pool2d2|10|233017344|2427008||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "evaluate|linear1_forward|linear1|11|25690112|1236992||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "evaluate|relu_forward|linear1|11|16384|65792||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "evaluate|linear2_forward|linear2|28|175744|35880|metrics:   (accuracy: accuracy(logits, label))",
    "predict|conv2d1_forward_2|max_pool2d1|9|32514048|2007680||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "predict|conv2d2_forward_2|max_pool2d2|10|233017344|2427008||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "predict|linear1_forward|linear1|11|25690112|1236992||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "predict|relu_forward|linear1|11|16384|65792||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "predict|linear2_forward_2|linear2|11|165120|40488||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "inspect|conv2d1_max_pool2d1_relu1_forward_backward|relu1|9|41746432|2057856||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "inspect|conv2d2_dropout1_relu2_forward_backward|relu2|10|237834240|2452096||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "inspect|relu1_forward|relu1|9|12544|50176||> Conv2d(16, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "inspect|linear1_forward|linear1|11|25690112|1236992||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "inspect|relu1_forward|relu2|10|6272|25088||> Conv2d(32, kernel: 3, padding: \"same\") |> relu |> MaxPool2d(2)",
    "inspect|relu3_forward_backward|relu3|11|57344|33280||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
    "inspect|relu1_forward|relu3|11|64|256||> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)",
  ])

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
  columnTotals: [],
  statistics: [],
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
  usefulThreads: 128,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 423680),
    MemoryDescription(kind: "state", bytes: 847360),
    MemoryDescription(kind: "gradients", bytes: 423680, perFurtherWorker: 423464),
    MemoryDescription(kind: "activations", bytes: 8304640),
    MemoryDescription(kind: "workspace", bytes: 542592, perFurtherWorker: 542592),
  ],
  kernels: kernels,
  activations: activations)
