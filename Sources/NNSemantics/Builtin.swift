/// The functions that are not written in the prelude, because they are what the prelude is written with.
enum Builtin: String, CaseIterable {
  // Element by element.
  case exp, log, sqrt, rsqrt, sin, cos, tanh, erf, abs, sign, floor
  case max, min, select
  // Reductions.
  case sum, mean, count, argmax, argmin
  // Shape.
  case reshape, flatten, transpose, permute, concat, shape
  case split, stretch, pad, windows
  case overlapAdd = "overlap_add"
  // Sums of products.
  case contract
  // Compile-time values.
  case tuple, axis
  // Others.
  case oneHot = "one_hot"
  case indices
  case random
  case total
  case sumParameters = "sum_parameters"
  case minimize, maximize
  case stopGradient = "stop_gradient"

  /// The names of its parameters, for labels and messages. Those after the first `required` may be left out.
  var parameters: (names: [String], required: Int) {
    switch self {
    case .exp, .log, .sqrt, .rsqrt, .sin, .cos, .tanh, .erf, .abs, .sign, .floor, .transpose, .stopGradient, .total,
      .minimize,
      .maximize:
      (["x"], 1)
    case .flatten: (["x", "over"], 1)
    case .split: (["x", "over", "into"], 3)
    case .stretch: (["x", "over", "by"], 3)
    case .pad: (["x", "over", "by", "value"], 3)
    case .windows: (["x", "over", "size", "stride", "dilation", "padding", "value"], 3)
    case .overlapAdd: (["x", "over", "offsets", "stride", "dilation", "padding", "size"], 3)
    case .contract: (["a", "b", "over"], 3)
    case .tuple: (["value", "count"], 2)
    case .axis: (["size"], 1)
    // With a second operand they are element-wise, without it reductions.
    case .max, .min: (["x", "y", "over"], 1)
    case .select: (["condition", "then", "otherwise"], 3)
    case .sum, .mean, .count, .argmax, .argmin: (["x", "over"], 1)
    case .reshape: (["x", "shape"], 2)
    case .permute: (["x", "axes"], 2)
    // Any number of tensors come before the label.
    case .concat: (["over"], 1)
    // The size of one axis, or all of them for `reshape`.
    case .shape: (["x", "axis"], 1)
    case .oneHot: (["label", "n"], 2)
    case .indices: (["n"], 1)
    case .random: (["like"], 0)
    case .sumParameters: (["formula", "match"], 1)
    }
  }
}

/// The functions that only `data` knows.
enum DataBuiltin: String, CaseIterable {
  // Sources.
  case csv, npy, npz, idx, cifar10, cifar100, images
  // What fields are made of.
  case columns, column, array
  case classColumn = "class"
}
