// Written by nnc from perceptron.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(
    name: "linear1.weight",
    shape: [2, 1],
    offset: 0,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [1], offset: 32, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = []

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .names(["x", "y"]), kind: .number, count: 2),
  ColumnDescription(selection: .names(["side"]), kind: .number, count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "point", shape: [2], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(name: "side", shape: [], classNames: [], classCount: nil, columns: [1]),
]

/// The kernel calls of each phase, in order: phase, function, layer, line, FLOPs, bytes, and the source.
private let kernels: [KernelDescription] = KernelDescription.table(
  [
    "initialize|initialize_linear1|linear1|13|4|8|sum(point |> Linear(1))",
    "initialize|initialize_linear1_2|linear1|13|0|4|sum(point |> Linear(1))",
    "prepare|prepare_point|point|5|0|16|point:  columns(\"x\", \"y\")",
    "prepare|prepare_side|side|6|0|8|side:   column(\"side\")",
    "train|linear1_loss_perceptron_loss_forward_backward|linear1|13|11|28|sum(point |> Linear(1))",
    "train|linear1_backward|linear1|13|0|4|sum(point |> Linear(1))",
    "train|linear1_backward_weight|linear1|13|4|20|sum(point |> Linear(1))",
    "train|linear1_backward_2|linear1|13|0|16|sum(point |> Linear(1))",
    "train|grad_norm_forward|grad_norm|19|4|8|optimizer: SGD(lr: 0.1)",
    "train|linear1_weight_forward|linear1.weight|19|4|24|optimizer: SGD(lr: 0.1)",
    "train|update|linear1.shift|19|1|8|optimizer: SGD(lr: 0.1)",
    "train|update_2|linear1.weight|19|0|16|optimizer: SGD(lr: 0.1)",
    "evaluate|linear1_forward|linear1|18|11|24|metrics:   (accuracy: select(side * score > 0, 1, 0))",
    "predict|linear1_forward_2|linear1|13|5|24|sum(point |> Linear(1))",
  ])

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = []

/// What `nnc` compiled from perceptron.nn.
let model: ModelDescription = ModelDescription(
  name: "perceptron",
  sourceFile: "perceptron.nn",
  sourceHash: "fe60723dbb81016713fa33517d8b9d07e72b58fa80c3f67ce60c67a06ae96490",
  sourceFolder: "../../models",
  parameters: parameters,
  states: states,
  columns: columns,
  fields: fields,
  trainInputs: [0, 1],
  evaluateInputs: [0, 1],
  predictInputs: [0],
  outputs: [OutputDescription(name: "score", shape: [])],
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
    name: "Points",
    source: .csv(path: "data/separable.csv", header: true, separator: ","),
    trainShare: 0.8,
    validationShare: 0.0,
    testShare: 0.2),
  scheduleStates: [],
  training: TrainingDescription(batch: 1, accumulate: 1, epochs: 20, learningRate: 0.1, seed: 0, earlyStopping: nil),
  usefulThreads: 1,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 256),
    MemoryDescription(kind: "state", bytes: 0),
    MemoryDescription(kind: "gradients", bytes: 256),
    MemoryDescription(kind: "activations", bytes: 128),
    MemoryDescription(kind: "workspace", bytes: 384, perFurtherWorker: 384),
  ],
  kernels: kernels,
  activations: activations)
