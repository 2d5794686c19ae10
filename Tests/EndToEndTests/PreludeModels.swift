/// Models that between them use what the other ones leave out of the prelude, for `EvaluatorComparisonTests`.
let preludeModels: [(name: String, source: String)] = [
  ("smoothed", smoothed), ("robustly_fitted", robustlyFitted), ("margin", margin), ("rescaled", rescaled),
  ("own", OwnDefinitions.own), ("broad", broad), ("narrow", narrow), ("wide", wide),
]

/// Sums of few products, in rows that are full vectors or not: behind two and three features, and before three classes. One of them
/// is read by several kernels.
private let narrow = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<3)
    steps:  reshape(columns(3..<17), [7, 2])
    kind:   class(column(17), 3)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Narrow(x: [3], steps: [7, 2]) -> logits: [3] {
    let a = x |> Linear(48)
    let b = steps |> Linear(20) |> tanh |> mean(over: 0)
    let c = (a |> BatchNorm |> relu |> Dropout(0.3)) + a
    concat(b, c, over: 0) |> Linear(96) |> BatchNorm |> sigmoid |> Dropout(0.2) |> Linear(3)
  }
  train Narrow on Points {
    loss:      cross_entropy(logits, kind)
    optimizer: Adam(lr: 0.01)
    clip:      norm(1)
    batch:     9
  }
  """

/// Weights that are larger than the batch: the workers share out their rows, in products and in their gradients.
private let broad = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<290)
    y:      columns(290..<293)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Broad(x: [290]) -> estimate: [3] {
    x |> Linear(75) |> tanh |> Linear(288, bias: false) |> relu |> Linear(66) |> Linear(3)
  }
  train Broad on Points {
    loss:      mse(estimate, y)
    optimizer: SGD(lr: 0.01, momentum: 0.9)
    clip:      norm(1)
    batch:     5
  }
  """

private let smoothed = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<6)
    kind:   class(column(6), 5)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Classifier(x: [6]) -> logits: [5] {
    x |> Linear(12, init: (fan_in, fan_out) => truncated_normal(0, 0.3)) |> GroupNorm(3) |> mish |> Linear(5)
  }
  train Classifier on Points {
    loss:      cross_entropy(logits, kind, weights: [1, 2, 3, 4, 0.5], label_smoothing: 0.1, ignore: 3)
    metrics:   (accuracy: accuracy(logits, kind))
    optimizer: Lion(lr: 0.01, weight_decay: 0.1)
    batch:     11
  }
  """

private let robustlyFitted = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<4)
    y:      columns(4..<7)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Curve(x: [4]) -> z: [3] {
    x |> Linear(9, init: (fan_in, fan_out) => xavier_normal(fan_in, fan_out, gain: tanh_gain)) |> tanh |> elu
      |> RMSNorm |> Linear(5) |> hardtanh(-0.5, 2) |> Linear(3) |> leaky_relu(slope: 0.2)
  }
  train Curve on Points {
    loss:      huber(z, y, delta: 0.5)
    metrics:   (mae: mae(z, y))
    optimizer: RMSprop(lr: 0.01, alpha: 0.9, momentum: 0.8, centered: true, weight_decay: 0.01)
    clip:      norm(0.1)
    batch:     6
  }
  """

private let margin = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<3)
    kind:   class(column(3), 3)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Classifier(x: [3]) -> scores: [3] {
    x |> Linear(5, init: kaiming_normal) |> relu6 |> Linear(3) |> softplus
  }
  train Classifier on Points {
    loss:      multiclass_hinge(scores, kind) + hinge(scores[0], sign(scores[1]))
    optimizer: Adagrad(lr: 0.1, lr_decay: 0.01, initial: 0.1)
    batch:     7
  }
  """

private let rescaled = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<5)
    y:      columns(5..<7)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Detector(x: [5]) -> logits: [2] {
    x |> Linear(6) |> gelu_tanh |> LayerNorm |> swish(beta: 1.5) |> Linear(2)
  }
  train Detector on Points {
    loss:      binary_cross_entropy(logits, select(y > 0, 1, 0), positive_weight: 7)
    metrics:   (accuracy: binary_accuracy(logits, select(y > 0, 1, 0)))
    optimizer: SGD(lr: 0.1, momentum: 0.9, nesterov: true, weight_decay: 0.01)
    clip:      value(0.05)
    batch:     8
  }
  """

/// Products with so many columns that workers share these out: two of them in one kernel, and one with transposed weights backwards.
private let wide = """
  data Points {
    source: csv("points.csv")
    x:      columns(0..<48)
    kind:   class(column(48), 3)
    split:  (train: 1, validation: 0, test: 0)
  }
  model Gate(x: [48]) -> logits: [3] {
    (x |> Linear(2201) |> relu |> Dropout(0.2)) * (x |> Linear(2201, bias: false) |> silu)
      |> Linear(100) |> relu |> Linear(3)
  }
  train Gate on Points {
    loss:      cross_entropy(logits, kind)
    optimizer: AdamW(lr: 0.01)
    clip:      norm(0.1)
    batch:     7
  }
  """
