/// Entries of `PreludeGradientTests` for images and sequences: axes of 1, 3 and 17, strides that do not divide.
extension PreludeGradientTests {
  static let convolutions = images + sequences

  private static let images: [Entry] = [
    "Conv2d(2, kernel: 1)", "Conv2d(3, kernel: 3, padding: \"same\")",
    "Conv2d(2, kernel: (1, 3), stride: 2, padding: 1)",
    "Conv2d(4, kernel: 3, padding: 2, dilation: 2, groups: 2, bias: false)",
    "DepthwiseConv2d(3, padding: \"same\", stride: 2)", "ConvTranspose2d(2, kernel: 2, stride: 3, output_padding: 1)",
    "ConvTranspose2d(2, kernel: 3, padding: 1, dilation: 2, output_padding: 0)", "MaxPool2d(2, stride: 3, padding: 1)",
    "MaxPool2d(3, stride: 2, padding: \"same\")", "AvgPool2d(3, stride: 2, padding: 1)", "GlobalAveragePool",
    "GlobalMaxPool", "Flatten", "Upsample(2)",
    "(x => { let (before, after) = margins(\"same\", 5, 4, stride: 2); pad(x, over: 0, by: (after, before), value: 2) })",
  ].flatMap { source in
    [[1, 3], [3, 1], [3, 3], [17, 3]].map { shape in entry(source, shape + [2]) }
  }

  private static let sequences: [Entry] = [
    "Conv1d(3, kernel: 3, padding: \"same\")", "Conv1d(2, kernel: 1, stride: 4)",
    "Conv1d(2, kernel: 2, padding: 1, dilation: 2)",
    "MaxPool1d(2, padding: 1)", "AvgPool1d(3, stride: 2, padding: 1)",
  ].flatMap { source in
    sizes.map { size in entry(source, [size, 2]) }
  }

  /// Weights of the input's own, so that the layer's input has a derivative.
  private static func entry(_ source: String, _ shape: [Int]) -> Entry {
    Entry(source: source, file: file(x: shape, y: [3], body: "x |> Linear(2) |> \(source) |> flatten |> Linear(3)"))
  }
}
