// Written by nnc from xor.nn. Do not edit: change the model and compile it again.
import TrainerRuntime

/// Trained tensors, in elements from the start of the arena.
private let parameters: [TensorDescription] = [
  TensorDescription(
    name: "linear1.weight",
    shape: [2, 8],
    offset: 0,
    initializer: "xavier_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear1.shift", shape: [8], offset: 32, initializer: "zeros"),
  TensorDescription(
    name: "linear2.weight",
    shape: [8, 1],
    offset: 64,
    initializer: "kaiming_uniform(fan_in: in, fan_out: out)"),
  TensorDescription(name: "linear2.shift", shape: [1], offset: 96, initializer: "zeros"),
]

/// Tensors that are kept from step to step.
private let states: [TensorDescription] = [
  TensorDescription(name: "linear1.weight.m", shape: [2, 8], offset: 128, initializer: "zeros"),
  TensorDescription(name: "linear1.weight.v", shape: [2, 8], offset: 256, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.m", shape: [8], offset: 160, initializer: "zeros"),
  TensorDescription(name: "linear1.shift.v", shape: [8], offset: 288, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.m", shape: [8, 1], offset: 192, initializer: "zeros"),
  TensorDescription(name: "linear2.weight.v", shape: [8, 1], offset: 320, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.m", shape: [1], offset: 224, initializer: "zeros"),
  TensorDescription(name: "linear2.shift.v", shape: [1], offset: 352, initializer: "zeros"),
]

/// Columns of the data source.
private let columns: [ColumnDescription] = [
  ColumnDescription(selection: .names(["a", "b"]), kind: .number, count: 2),
  ColumnDescription(selection: .names(["xor"]), kind: .number, count: 1),
]

/// What is computed from the columns.
private let fields: [FieldDescription] = [
  FieldDescription(name: "bits", shape: [2], classNames: [], classCount: nil, columns: [0]),
  FieldDescription(name: "answer", shape: [], classNames: [], classCount: nil, columns: [1]),
]

/// The kernel calls of each phase, in order: phase, function, layer, line, FLOPs, bytes, and the source.
private let kernels: [KernelDescription] = KernelDescription.table(
  [
    "initialize|initialize_linear1|linear1.weight|17|32|192|optimizer: Adam(lr: 0.05)",
    "initialize|initialize_linear1_2|linear1|11|0|96|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "initialize|initialize_linear2|linear2.weight|17|16|96|optimizer: Adam(lr: 0.05)",
    "initialize|initialize_linear1_2|linear2|11|0|12|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "prepare|prepare_bits|bits|5|0|64|bits:   columns(\"a\", \"b\")",
    "prepare|prepare_answer|answer|6|0|32|answer: column(\"xor\")",
    "train|linear1_forward|linear1|11|192|256|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "train|linear2_loss_binary_cross_entropy_forward_backward|linear2|11|156|212|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "train|linear2_backward|linear2|11|0|4|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "train|linear2_backward_input|linear1|11|192|336|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "train|linear2_backward_weight|linear2|11|64|176|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "train|linear2_backward_2|linear2|11|0|64|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "train|linear1_backward_weight|linear1|11|128|224|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "train|grad_norm_forward|grad_norm|17|16|32|optimizer: Adam(lr: 0.05)",
    "train|grad_norm_forward|grad_norm|17|16|32|optimizer: Adam(lr: 0.05)",
    "train|grad_norm_forward|grad_norm|17|32|64|optimizer: Adam(lr: 0.05)",
    "train|linear2_weight_forward|linear2.weight|17|24|96|optimizer: Adam(lr: 0.05)",
    "train|linear2_weight_forward_2|linear2.weight|17|32|96|optimizer: Adam(lr: 0.05)",
    "train|update|linear1.weight|17|224|448|optimizer: Adam(lr: 0.05)",
    "train|update|linear1.shift|17|112|224|optimizer: Adam(lr: 0.05)",
    "train|update_2|linear2.weight|17|56|192|optimizer: Adam(lr: 0.05)",
    "train|update_3|linear2.shift|17|11|24|optimizer: Adam(lr: 0.05)",
    "evaluate|linear1_forward|linear1|11|192|256|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "evaluate|linear2_forward|linear2|16|120|180|metrics:   (accuracy: binary_accuracy(logit, answer))",
    "predict|linear1_forward|linear1|11|192|256|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "predict|linear2_forward_2|linear2|11|68|180|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "inspect|linear1_tanh1_forward_backward|tanh1|11|384|160|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
    "inspect|tanh1_forward|tanh1|11|8|32|sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))",
  ])

/// What the phase `inspect` measures.
private let activations: [ActivationDescription] = [ActivationDescription(name: "tanh1", line: 11, position: 2)]

/// What `nnc` compiled from xor.nn.
let model: ModelDescription = ModelDescription(
  name: "xor",
  sourceFile: "xor.nn",
  sourceHash: "c45136cc9209503c6cd783fe2f1c4da228f885eb223fc1077224830205c46088",
  sourceFolder: "../../models",
  parameters: parameters,
  states: states,
  columns: columns,
  fields: fields,
  trainInputs: [0, 1],
  evaluateInputs: [0, 1],
  predictInputs: [0],
  outputs: [OutputDescription(name: "logit", shape: [])],
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
    name: "Bits",
    source: .csv(path: "data/xor.csv", header: true, separator: ","),
    trainShare: 1.0,
    validationShare: 0.0,
    testShare: 0.0),
  scheduleStates: [],
  training: TrainingDescription(batch: 4, accumulate: 1, epochs: 300, learningRate: 0.05, seed: 0, earlyStopping: nil),
  usefulThreads: 1,
  memory: [
    MemoryDescription(kind: "parameters", bytes: 512),
    MemoryDescription(kind: "state", bytes: 1024),
    MemoryDescription(kind: "gradients", bytes: 512, perFurtherWorker: 96),
    MemoryDescription(kind: "activations", bytes: 512),
    MemoryDescription(kind: "workspace", bytes: 384, perFurtherWorker: 384),
  ],
  kernels: kernels,
  activations: activations)
