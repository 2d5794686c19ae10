/// A step of a 3 × 3 or 5 × 5 convolution by Winograd's method, in squares or in lines: a call of the trainer's runtime (see nnc_winograd.h).
package struct WinogradCall: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    /// weight → transformed weights
    case weights
    /// source, transformed weights → result
    case result
    /// cotangent of the result, transformed weights with inputs and outputs exchanged → cotangent of the source
    case source
    /// source, cotangent of the result → added to the transformed gradient of the weights
    case gradient
    /// transformed gradient → added to the gradient of the weights
    case weightsGradient
  }

  package struct Operand: Hashable, Sendable {
    package var array: ArrayID
    package var offset = LinearIndex()
  }

  /// The rows of an array of the batch that are read after the call, or before the next one.
  package struct Ahead: Hashable, Sendable {
    package var array: ArrayID
    /// Elements of a row.
    package var count: Int
    /// Rows, from the row of the call on or from the row of the next one.
    package var rows: Int
    package var isNextCall: Bool
  }

  /// Arrays that the runtime can fetch meanwhile.
  package static let mostAhead = 6

  package var step: Step
  package var shape: WinogradShape
  /// Examples at a time, in a loop over blocks of as many rows.
  package var examples = 1
  /// What it reads, and what it writes.
  package var reads: [Operand]
  package var writes: Operand
  /// The steps for examples need one, of `WinogradShape.workspaceCount` elements.
  package var workspace: ArrayID?
  /// What is fetched into the cache meanwhile (see `fetchAhead`).
  package var ahead: [Ahead] = []
}

/// result[i][j][k] = Σ source[i + u][j + v][c] · weight[u][v][c][k] over u, v < kernel and c < inputs, with strides in elements.
package struct WinogradShape: Hashable, Sendable {
  package var kernel: Int
  package var rows: Int
  package var columns: Int
  package var inputs: Int
  package var outputs: Int
  package var sourceRow: Int
  package var sourceColumn: Int
  package var resultRow: Int
  package var resultColumn: Int
  package var weightRow: Int
  package var weightColumn: Int
  package var weightInput: Int
  package var weightOutput: Int
  /// From one example to the next; of no account for a single one.
  package var sourceExample = 0
  package var resultExample = 0

  /// True for tiles of one row, with a sum over the rows of the kernel: for few inputs.
  package var isLine = false

  /// Inputs of a line at most.
  static let mostLineInputs = 4

  /// Tiles of 4 × 4 results in one example, or of 1 × 4 in lines.
  package var tiles: Int { (isLine ? rows : (rows + 3) / 4) * ((columns + 3) / 4) }

  /// Tiles that the runtime works on at a time.
  package static let tilesInBlock = 24

  /// Elements of the source that a tile needs, and so the products it takes for each pair of channels.
  package var parts: Int { isLine ? kernel + 3 : (kernel + 3) * (kernel + 3) }

  /// Elements of the transformed weights, and of their gradient (see nnc_winograd.h).
  package var transformedCount: Int {
    parts * ((isLine ? kernel * inputs : Self.rounded(inputs)) * Self.rounded(outputs) + 16)
  }

  /// Elements of the workspace of a call (see nnc_winograd.h).
  package var workspaceCount: Int {
    if isLine {
      let width = (columns + 3) / 4 * 4
      return parts * ((rows + kernel - 1) * width + Self.tilesInBlock * 32 + 16) + 4 * width + 256
    }
    return parts * Self.tilesInBlock * (Self.rounded(inputs) + Self.rounded(outputs))
  }

  /// With inputs and outputs exchanged.
  var turned: WinogradShape {
    var shape = self
    (shape.inputs, shape.outputs) = (outputs, inputs)
    (shape.weightInput, shape.weightOutput) = (weightOutput, weightInput)
    return shape
  }

  static func rounded(_ channels: Int) -> Int { (channels + 15) / 16 * 16 }
}

extension WinogradCall {
  var accesses: [ArrayAccess] {
    var result = reads.map { ArrayAccess(array: $0.array, index: LinearIndex(), isWrite: false, isWhole: true) }
    for array in [writes.array, workspace].compactMap({ $0 }) {
      result.append(ArrayAccess(array: array, index: LinearIndex(), isWrite: true, isWhole: true))
    }
    return result
  }

  func mapArrays(_ transform: (ArrayID) -> ArrayID) -> WinogradCall {
    var call = self
    call.reads = reads.map { Operand(array: transform($0.array), offset: $0.offset) }
    call.writes.array = transform(writes.array)
    call.workspace = workspace.map(transform)
    for index in ahead.indices { call.ahead[index].array = transform(ahead[index].array) }
    return call
  }

  func mapIndices(_ transform: (ArrayID, LinearIndex) -> LinearIndex) -> WinogradCall {
    var call = self
    call.reads = reads.map { Operand(array: $0.array, offset: transform($0.array, $0.offset)) }
    call.writes.offset = transform(writes.array, writes.offset)
    return call
  }
}
