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

/// The kernel calls of each phase, in order: phase, function, layer, line, FLOPs, bytes, and the source.
private let kernels: [KernelDescription] = KernelDescription.table(
  [
    "initialize|initialize_linear1|linear1.weight|17|32768|196608|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "initialize|initialize_linear1_2|linear1|11|0|3072|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "initialize|initialize_linear2|linear2.weight|17|5120|30720|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "initialize|initialize_linear1_2|linear2|11|0|120|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "prepare|prepare_image|image|5|4096|32768|image:  columns(0..<64) / 16",
    "prepare|prepare_digit|digit|6|0|512|digit:  class(column(\"digit\"), 10)",
    "train|linear1_forward|dropout1|11|2146304|148480|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "train|linear2_loss_cross_entropy_forward_backward|linear2|11|336320|78672|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "train|linear2_backward_input|linear1|11|360448|144896|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "train|linear2_backward_weight|linear2|11|327680|78336|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "train|linear1_backward_weight|linear1|11|2097152|147456|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "train|grad_norm_forward|grad_norm|17|32768|65536|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|17|512|1024|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|17|5120|10240|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|grad_norm_forward|grad_norm|17|20|40|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|linear1.weight|17|278528|458752|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|linear1.shift|17|4352|7168|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|linear2.weight|17|43520|71680|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "train|update|linear2.shift|17|170|280|optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)",
    "evaluate|linear1_forward_2|linear1|11|2129920|148480|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "evaluate|linear2_forward|linear2|16|333632|76072|metrics:        (accuracy: accuracy(logits, digit))",
    "predict|linear1_forward_2|linear1|11|2129920|148480|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "predict|linear2_forward_2|linear2|11|328320|78376|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "inspect|linear1_relu1_forward_backward|relu1|11|2211840|83968|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
    "inspect|relu1_forward|relu1|11|256|1024|image |> Linear(256) |> relu |> Dropout(0.5) |> Linear(10)",
  ])

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
