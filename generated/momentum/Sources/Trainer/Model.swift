// Written by nnc from momentum.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(name: "linear1.weight", shape: [8, 1], offset: 0, initializer: "zeros(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [1], offset: 32, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = [
  TensorDescription(name: "linear1.weight.velocity", shape: [8, 1], offset: 64, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.velocity", shape: [1], offset: 96, initializer: "zeros"),
]

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .positions(0..<8), kind: .number, count: 8),
  ColumnDescription(selection: .names(["target"]), kind: .number, count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "x", shape: [8], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(name: "target", shape: [], classNames: [], classCount: nil, columns: [1]),
]

/// The kernel calls of each phase, in order: phase, function, layer, line, FLOPs, bytes, and the source.
private let kernels: [KernelDescription] = KernelDescription.table(
  [
    "initialize|initialize_linear1|linear1|11|0|64|sum(x |> Linear(1, init: zeros))",
    "initialize|initialize_linear1|linear1|11|0|8|sum(x |> Linear(1, init: zeros))",
    "prepare|prepare_x|x|5|0|2048|x:      columns(0..<8)",
    "prepare|prepare_target|target|6|0|256|target: column(\"target\")",
    "train|linear1_loss_mse_forward_backward|linear1|11|736|1316|sum(x |> Linear(1, init: zeros))",
    "train|linear1_backward_weight|linear1|11|512|1184|sum(x |> Linear(1, init: zeros))",
    "train|linear1_backward|linear1|11|0|64|sum(x |> Linear(1, init: zeros))",
    "train|grad_norm_forward|grad_norm|16|16|32|optimizer: SGD(lr: 0.1, momentum: 0.9)",
    "train|update|linear1.shift|16|4|20|optimizer: SGD(lr: 0.1, momentum: 0.9)",
    "train|update_2|linear1.weight|16|32|160|optimizer: SGD(lr: 0.1, momentum: 0.9)",
    "evaluate|linear1_forward|linear1|15|640|1188|loss:      mse(y, target)",
    "predict|linear1_forward_2|linear1|11|544|1188|sum(x |> Linear(1, init: zeros))",
  ])

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = []

/// What `nnc` compiled from momentum.nn.
let model: ModelDescription = ModelDescription(
  name: "momentum",
  sourceFile: "momentum.nn",
  sourceHash: "0eecd22a805889a8d6e53c0ae365d1b3869754ddeacde57c29656047f89d6366",
  sourceFolder: "../../models/ladder",
  parameters: parameters,
  states: states,
  columns: columns,
  fields: fields,
  trainInputs: [0, 1],
  evaluateInputs: [0, 1],
  predictInputs: [0],
  outputs: [OutputDescription(name: "y", shape: [])],
  trainResults: ["loss", "grad_norm"],
  totals: [OutputDescription(name: "total1", shape: []), OutputDescription(name: "total2", shape: [])],
  measures: [MeasureDescription(name: "loss", shape: [], classNames: [])],
  columnTotals: [],
  statistics: [],
  data: DataDescription(
    name: "Ravine",
    source: .csv(path: "../data/ravine.csv", header: true, separator: ","),
    trainShare: 0.8,
    validationShare: 0.0,
    testShare: 0.2),
  scheduleStates: [],
  training: TrainingDescription(batch: 32, accumulate: 1, epochs: 40, learningRate: 0.1, seed: 0, earlyStopping: nil),
  usefulThreads: 1,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 256),
    MemoryDescription(kind: "state", bytes: 256),
    MemoryDescription(kind: "gradients", bytes: 256),
    MemoryDescription(kind: "activations", bytes: 128),
    MemoryDescription(kind: "workspace", bytes: 384, perFurtherWorker: 384),
  ],
  kernels: kernels,
  activations: activations)
