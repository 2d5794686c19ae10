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

/// The kernel calls of each phase, in order: phase, function, layer, line, FLOPs, bytes, and the source.
private let kernels: [KernelDescription] = KernelDescription.table(
  [
    "initialize|initialize_linear1|linear1.weight|26|401408|2408448|optimizer: AdamW(lr: 1e-3)",
    "initialize|initialize_linear1_2|linear1|8|0|3072|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "initialize|initialize_linear2|linear2.weight|26|65536|393216|optimizer: AdamW(lr: 1e-3)",
    "initialize|initialize_linear1_2|linear2|8|0|1536|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "initialize|initialize_linear3|linear3.weight|26|2560|15360|optimizer: AdamW(lr: 1e-3)",
    "initialize|initialize_linear1_2|linear3|8|0|120|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "prepare|prepare_normalize|normalize|16|301056|802816|image:  normalize(array(\"image\", [28, 28]) / 255, mean: 0.286, deviation: 0.353)",
    "prepare|prepare_label|label|18|0|1024|array(\"label\"),",
    "train|linear1_forward|linear1|8|51380224|1335296|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "train|dropout1_forward|dropout1|8|98304|263168|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "train|linear2_forward|dropout2|8|8437760|328192|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "train|linear3_loss_cross_entropy_forward_backward|linear3|8|344960|76368|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "train|linear3_backward_input|linear2|8|360448|141824|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "train|linear3_backward_weight|linear3|8|327680|75776|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "train|grad_norm_forward|grad_norm|26|20|40|optimizer: AdamW(lr: 1e-3)",
    "train|linear2_backward_input|linear1|8|8454144|459776|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "train|linear2_backward_weight|linear2|8|8388608|327680|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "train|grad_norm_forward|grad_norm|26|256|512|optimizer: AdamW(lr: 1e-3)",
    "train|grad_norm_forward|grad_norm|26|2560|5120|optimizer: AdamW(lr: 1e-3)",
    "train|linear1_backward_weight|linear1|8|51380224|1335296|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "train|grad_norm_forward|grad_norm|26|512|1024|optimizer: AdamW(lr: 1e-3)",
    "train|grad_norm_forward|grad_norm|26|65536|131072|optimizer: AdamW(lr: 1e-3)",
    "train|grad_norm_forward|grad_norm|26|401408|802816|optimizer: AdamW(lr: 1e-3)",
    "train|update|linear1.weight|26|3211264|5619712|optimizer: AdamW(lr: 1e-3)",
    "train|update|linear1.shift|26|4096|7168|optimizer: AdamW(lr: 1e-3)",
    "train|update|linear2.weight|26|524288|917504|optimizer: AdamW(lr: 1e-3)",
    "train|update|linear2.shift|26|2048|3584|optimizer: AdamW(lr: 1e-3)",
    "train|update|linear3.weight|26|20480|35840|optimizer: AdamW(lr: 1e-3)",
    "train|update|linear3.shift|26|160|280|optimizer: AdamW(lr: 1e-3)",
    "evaluate|linear1_forward|linear1|8|51380224|1335296|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "evaluate|relu_forward|linear1|8|65536|263168|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "evaluate|linear2_forward_2|linear2|8|8421376|328192|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "evaluate|linear3_forward|linear3|25|339584|71208|metrics:   (accuracy: accuracy(logits, label))",
    "predict|linear1_forward|linear1|8|51380224|1335296|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "predict|relu_forward|linear1|8|65536|263168|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "predict|linear2_forward_2|linear2|8|8421376|328192|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "predict|linear3_forward_2|linear3|8|328960|75816|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "inspect|linear1_forward|linear1|8|51380224|1335296|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "inspect|dropout1_relu1_forward_backward|relu1|8|262144|264192|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "inspect|linear2_relu2_forward_backward|relu2|8|8503296|263168|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "inspect|relu1_forward|relu1|8|256|1024|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
    "inspect|relu1_forward|relu2|8|128|512|image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …",
  ])

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
    epochs: 12,
    learningRate: 0.001,
    seed: 0,
    earlyStopping: nil),
  usefulThreads: 128,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 940672),
    MemoryDescription(kind: "state", bytes: 1881344),
    MemoryDescription(kind: "gradients", bytes: 940672, perFurtherWorker: 137768),
    MemoryDescription(kind: "activations", bytes: 131072),
    MemoryDescription(kind: "workspace", bytes: 134272, perFurtherWorker: 134272),
  ],
  kernels: kernels,
  activations: activations)
