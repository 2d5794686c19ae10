/// Networks with convolutions and pooling for `EvaluatorComparisonTests`, at odd sizes.
enum ConvolutionModels {
  static let all: [(name: String, source: String)] = [
    ("lenet", model(image: [7, 9, 3], classes: 4, lenet)), ("strided", model(image: [9, 6, 2], classes: 3, strided)),
    ("grouped", model(image: [5, 7, 4], classes: 3, grouped)),
    ("channel groups", model(image: [5, 7, 24], classes: 3, channelGroups)),
    ("heads", model(image: [7, 24], classes: 3, heads)),
    ("transposed", model(image: [3, 4, 3], classes: 3, transposed)),
    ("sequence", model(image: [17, 2], classes: 3, sequence)), ("pooled", model(image: [8, 7, 3], classes: 3, pooled)),
    ("wide", model(image: [13, 11, 8], classes: 3, wide)), ("single", model(image: [1, 1, 1], classes: 2, single)),
    ("contractions", model(image: [6, 4], classes: 3, contractions)),
    ("channels", model(image: [9, 7, 16], classes: 3, channels)),
    ("tiled", model(image: [12, 8, 3], classes: 3, tiled)),
    ("valid", model(image: [11, 13, 3], classes: 3, valid)),
    ("lines", model(image: [13, 11, 3], classes: 3, lines)),
    ("large pools", model(image: [30, 30, 2], classes: 3, largePools)),
    ("large margins", model(image: [30, 30, 2], classes: 3, largeMargins)),
    ("excited", model(image: [12, 8, 3], classes: 3, excited)),
    ("conditioned", model(image: [36, 36, 2], classes: 3, conditioned)),
    ("symmetric", model(image: [6, 6, 3], classes: 3, symmetric)),
    ("large symmetric", model(image: [48, 48, 2], classes: 3, largeSymmetric)),
    ("gated", model(image: [20], classes: 3, gated)),
  ]

  private static func model(image: [Int], classes: Int, _ body: String) -> String {
    let count = image.reduce(1, *)
    return """
      data Points {
        source: csv("points.csv")
        image:  reshape(columns(0..<\(count)) / 2, \(image))
        kind:   class(column(\(count)), \(classes))
        split:  (train: 1, validation: 0, test: 0)
      }
      \(body.contains("model Net") ? body : "model Net(image: \(image)) -> logits: [\(classes)] {\n  \(body)\n}")
      train Net on Points {
        loss:      cross_entropy(logits, kind)
        metrics:   (accuracy: accuracy(logits, kind))
        optimizer: AdamW(lr: 0.01)
        clip:      norm(0.5)
        batch:     7
      }
      """
  }

  private static let lenet = """
    image
      |> Conv2d(6, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
      |> Conv2d(5, kernel: (2, 3)) |> relu |> MaxPool2d(2, stride: 1)
      |> flatten |> Linear(11) |> relu |> Linear(4)
    """

  private static let strided = """
    image
      |> Conv2d(4, kernel: 3, stride: 2, padding: 1) |> tanh
      |> Conv2d(5, kernel: (3, 2), stride: (2, 3), padding: "same", dilation: 2, bias: false) |> silu
      |> GlobalAveragePool |> Linear(3)
    """

  private static let grouped = """
    image
      |> Conv2d(6, kernel: 3, padding: "same", groups: 2) |> relu
      |> DepthwiseConv2d(3, multiplier: 2, stride: 2) |> relu
      |> Conv2d(3, kernel: 1) |> GlobalMaxPool
    """

  /// Groups that are worth matrix products, few channels a group, and one channel each.
  private static let channelGroups = """
    image
      |> Conv2d(36, kernel: 3, padding: "same", groups: 2) |> relu |> Conv2d(24, kernel: 3, groups: 4, stride: 2) |> silu
      |> DepthwiseConv2d(3, padding: 1) |> relu |> DepthwiseConv2d(2, padding: (1, 0), dilation: (2, 1)) |> relu
      |> Conv2d(48, kernel: (2, 1), groups: 12) |> GlobalAveragePool |> Linear(3)
    """

  /// Sums of products with several axes kept: attention of heads, parameters of each head, heads last.
  private static let heads = """
    func scores(a: [t, h, d], b: [s, h, d]) = contract(a, b, over: d)
    layer Heads(count, width)(x: [t, c]) -> [...] {
      let (head, inner) = (axis(count), axis(width))
      param query: [c, head, inner]     = uniform(-0.3, 0.3)
      param key:   [head, inner, c]     = uniform(-0.3, 0.3)
      param value: [c, inner, head]     = uniform(-0.3, 0.3)
      param mix:   [head, inner]        = uniform(-0.3, 0.3)
      let q = contract(x, query, over: c)
      let weights = scores(q, contract(x, key, over: c))
      let v = contract(x, value, over: c)
      concat(flatten(weights), flatten(v), flatten(contract(q, mix, over: inner)),
        flatten(contract(weights, v, over: (t, head))), over: 0)
    }
    model Net(image: [7, 24]) -> logits: [3] { image |> Heads(3, 10) |> tanh |> Linear(3) }
    """

  private static let transposed = """
    image
      |> ConvTranspose2d(4, kernel: 3, stride: 2, padding: 1, output_padding: 1) |> relu
      |> ConvTranspose2d(2, kernel: (2, 3), dilation: (1, 2)) |> tanh
      |> Upsample(2) |> AvgPool2d(3) |> flatten |> Linear(3)
    """

  private static let sequence = """
    image
      |> Conv1d(5, kernel: 3, dilation: 2) |> relu |> MaxPool1d(3, stride: 2, padding: 1)
      |> Conv1d(4, kernel: 2, stride: 3) |> AvgPool1d(2, padding: "same") |> flatten |> Linear(3)
    """

  private static let pooled = """
    image
      |> AvgPool2d(3, stride: 2, padding: 1) |> Conv2d(4, kernel: 2) |> relu
      |> MaxPool2d((2, 3), stride: 1, padding: (1, 0), dilation: (2, 1)) |> Flatten |> Linear(3)
    """

  /// Windows that do not overlap and leave nothing out, under element by element functions; two kinds over the same tensor.
  private static let tiled = """
    layer Pools(x: [h, w, c]) -> [...] { (x |> MaxPool2d(2)) + (x |> AvgPool2d(2)) }
    model Net(image: [12, 8, 3]) -> logits: [3] {
      image
        |> Conv2d(5, kernel: 3, padding: "same") |> BatchNorm |> silu |> Pools
        |> Conv2d(4, kernel: 3, padding: 1) |> relu |> MaxPool2d((3, 2)) |> tanh |> flatten |> Linear(3)
    }
    """

  /// Pooling of what does not fit the caches: masks are kept, and gradients are made again where they are needed.
  private static let largePools = """
    image
      |> Conv2d(3, kernel: 3, padding: 1) |> relu |> Conv2d(24, kernel: 3) |> relu |> MaxPool2d(2) |> Dropout(0.25)
      |> Conv2d(2, kernel: 3) |> relu |> flatten |> Linear(3)
    """

  /// The same in front of margins, without ReLU, and once more beside another use of the elements.
  private static let largeMargins = """
    layer Both(x: [h, w, c]) -> [...] {
      let y = x |> Conv2d(24, kernel: 3, padding: 1)
      concat(y |> MaxPool2d((3, 2)), x |> Conv2d(24, kernel: (1, 3), padding: (0, 1)) |> MaxPool2d((3, 2)), over: 2)
    }
    model Net(image: [30, 30, 2]) -> logits: [3] {
      image |> Conv2d(2, kernel: 3, padding: 1) |> tanh |> Both |> silu |> GlobalMaxPool |> Linear(3)
    }
    """

  /// What is pooled depends on sums over itself: the gradient of each sum is one for each channel, not for each window.
  private static let excited = """
    layer Excite(x: [h, w, c]) -> [...] {
      let y = x |> Conv2d(16, kernel: 1) |> tanh
      y * (mean(y, over: (0, 1)) |> Linear(16) |> sigmoid)
    }
    model Net(image: [12, 8, 3]) -> logits: [3] {
      image |> Excite |> MaxPool2d(2) |> LayerNorm |> Conv2d(5, kernel: 1) |> MaxPool2d(2) |> tanh |> flatten |> Linear(3)
    }
    """

  /// The same where the gradient of pooling is not stored.
  private static let conditioned = """
    layer Condition(x: [h, w, c]) -> [...] {
      (x |> Conv2d(16, kernel: 1)) + (mean(x, over: (h, w)) |> Linear(16) |> tanh)
    }
    model Net(image: [36, 36, 2]) -> logits: [3] { image |> Condition |> MaxPool2d(4) |> tanh |> GlobalMaxPool |> Linear(3) }
    """

  /// The gradient of pooling is needed at two places at once.
  private static let symmetric = """
    layer Symmetric(x: [h, w, c]) -> [...] {
      let a = x |> Conv2d(4, kernel: 1) |> tanh
      a + permute(a, (1, 0, 2)) + (x |> Conv2d(4, kernel: 1))
    }
    model Net(image: [6, 6, 3]) -> logits: [3] { image |> Symmetric |> MaxPool2d(2) |> tanh |> flatten |> Linear(3) }
    """

  private static let largeSymmetric = """
    layer Symmetric(x: [h, w, c]) -> [...] {
      let a = x |> Conv2d(9, kernel: 1)
      a + permute(a, (1, 0, 2)) + pad(a[0..<47], over: 0, by: (1, 0))
    }
    model Net(image: [48, 48, 2]) -> logits: [3] { image |> Symmetric |> MaxPool2d(4) |> relu |> GlobalMaxPool |> Linear(3) }
    """

  /// A product that nothing but a comparison reads.
  private static let gated = """
    layer Gate(x: [n]) -> [m] {
      let gate = x |> Linear(30)
      select(gate > 0, 1, 0) * (x |> Linear(30))
    }
    model Net(image: [20]) -> logits: [3] { image |> Linear(20) |> tanh |> Gate |> Linear(3) }
    """

  /// Private arrays that do not fit the stack.
  private static let wide = """
    image
      |> Conv2d(8, kernel: 5, padding: "same") |> relu |> Residual { Conv2d(8, kernel: 5, padding: "same") |> relu }
      |> MaxPool2d(3) |> flatten |> Linear(3)
    """

  private static let single = """
    image |> Conv2d(3, kernel: 3, padding: "same") |> relu |> MaxPool2d(1) |> flatten |> Linear(2)
    """

  /// Enough channels for Winograd's method, at sizes that are no multiple of its tiles, and kernels of both sizes; the last
  /// convolution is written out, with the axes of its weights in another order.
  private static let channels = """
    layer Smooth(out)(x: [h, w, in]) -> [..., out] {
      let rows = axis(3)
      let columns = axis(3)
      param weight: [in, rows, out, columns] = kaiming_uniform(fan_in: 9 * in, fan_out: 9 * out)
      contract(windows(x, over: (h, w), size: (rows, columns)), weight, over: (rows, columns, in))
    }
    model Net(image: [9, 7, 16]) -> logits: [3] {
      image
        |> Conv2d(20, kernel: 3, padding: "same") |> relu
        |> Residual { Conv2d(20, kernel: 3, padding: 1, bias: false) |> BatchNorm |> relu }
        |> Conv2d(24, kernel: 5, padding: 2) |> relu
        |> Smooth(24) |> GlobalAveragePool |> Linear(3)
    }
    """

  /// Convolutions without margins, whose sources' cotangents are the adjoint of Winograd's method; one convolution the other way.
  private static let valid = """
    image
      |> Conv2d(18, kernel: 3) |> relu |> Conv2d(20, kernel: (3, 3)) |> silu
      |> Conv2d(17, kernel: 5) |> tanh |> ConvTranspose2d(16, kernel: 3) |> relu |> flatten |> Linear(3)
    """

  /// Few enough inputs, or few enough cotangents, for Winograd's method along rows.
  private static let lines = """
    image
      |> Conv2d(24, kernel: 5, padding: 2) |> relu |> Conv2d(4, kernel: 5, padding: 2, bias: false) |> silu
      |> Conv2d(40, kernel: 3, padding: "same") |> tanh |> Conv2d(3, kernel: 3, padding: 1) |> flatten |> Linear(3)
    """

  /// Windows and contractions without a layer: both operands batched with axes in common, only the right one batched, windows of
  /// parameters, windows on both sides.
  private static let contractions = """
    func scores(a: [t, d], b: [s, d]) = contract(a, b, over: d)
    layer Smooth(size)(x: [n, c]) -> [n, c] {
      param kernel: [size + 4, c] = uniform(-1, 1)
      let w = windows(kernel, over: 0, size: 5)
      let weights = mean(w, over: 1)
      param mix: [size] = ones
      overlap_add(windows(x, over: n, size: size), over: 0, offsets: 1, size: n) * mean(weights) + mean(mix)
    }
    func both(a: [n, c], k: [m, c]) = {
      let left = windows(a, over: n, size: 2)
      let right = windows(k, over: m, size: 2, dilation: 2)
      contract(left, right, over: c)
    }
    model Net(image: [6, 4]) -> logits: [3] {
      let x = image |> Smooth(3)
      let mixed = scores(x, x) |> Linear(4)
      let grid = split(mixed, over: 0, into: (2, 3))
      let padded = pad(x, over: (0, 1), by: ((1, 0), 2), value: 0.5)
      concat(flatten(grid, over: (0, 1)) |> flatten, both(x, mixed) |> flatten, padded |> flatten, over: 0) |> Linear(3)
    }
    """
}
