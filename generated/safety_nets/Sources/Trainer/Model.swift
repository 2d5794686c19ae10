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

/// The kernel calls of each phase, in order: phase, function, layer, line, FLOPs, bytes, and the source.
private let kernels: [KernelDescription] = KernelDescription.table(
  [
    "initialize|initialize_linear1|linear1.weight|20|1280|7680|optimizer:      Adam(lr: 1e-3)",
    "initialize|initialize_linear1_2|linear1|15|0|768|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "initialize|initialize_linear2|linear2.weight|20|128|768|optimizer:      Adam(lr: 1e-3)",
    "initialize|initialize_linear1_2|linear2|15|0|12|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "prepare|prepare_x|x|6|0|16000|x:      columns(0..<10)",
    "prepare|prepare_target|target|7|0|1600|target: column(\"target\")",
    "train|linear1_forward|linear1|15|281600|62016|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "train|linear2_loss_mse_forward_backward|linear2|15|27000|53064|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "train|linear2_backward_input|linear1|15|38400|103712|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "train|linear2_backward_weight|linear2|15|25600|52256|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "train|linear1_backward_weight|linear1|15|256000|61760|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "train|grad_norm_forward|grad_norm|20|1|8|optimizer:      Adam(lr: 1e-3)",
    "train|grad_norm_forward_2|grad_norm|20|1280|2560|optimizer:      Adam(lr: 1e-3)",
    "train|grad_norm_forward_2|grad_norm|20|128|256|optimizer:      Adam(lr: 1e-3)",
    "train|grad_norm_forward_2|grad_norm|20|128|256|optimizer:      Adam(lr: 1e-3)",
    "train|grad_norm_forward_3|grad_norm|20|0|4|optimizer:      Adam(lr: 1e-3)",
    "train|update|linear1.weight|20|9600|17920|optimizer:      Adam(lr: 1e-3)",
    "train|update|linear1.shift|20|960|1792|optimizer:      Adam(lr: 1e-3)",
    "train|update|linear2.weight|20|960|1792|optimizer:      Adam(lr: 1e-3)",
    "train|update|linear2.shift|20|15|28|optimizer:      Adam(lr: 1e-3)",
    "evaluate|linear1_forward|linear1|15|281600|62016|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "evaluate|linear2_forward|linear2|19|26400|52260|loss:           mse(y, target)",
    "predict|linear1_forward|linear1|15|281600|62016|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "predict|linear2_forward_2|linear2|15|25800|52260|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "inspect|linear1_relu1_forward_backward|relu1|15|345600|11072|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
    "inspect|relu1_forward|relu1|15|64|256|x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)",
  ])

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
