import NNDiagnostics
import NNIR
import NNSyntax

/// `accumulate` of `train`: the gradients of several batches make one update.
///
/// A state next to each parameter holds Σ n g over the batches of n examples that wait for the update. The phase `accumulation`
/// adds a batch to it; the last batch of the group runs the training step, whose update divides the whole sum by the number of
/// examples: the gradient of the mean over all of them, whatever their batches.
extension Elaborator {
  /// The name of the states, each behind the path of its parameter.
  private static let gradientSum = "gradient_sum"

  /// The gradient over all batches of the update, in the update graph.
  func meanOverBatches(_ gradient: Tensor, of parameter: Int, at entry: Entry) throws(Abort) -> Tensor {
    let sum = try sumOverBatches(gradient, state: gradientSum(of: parameter, at: entry))
    let name = Self.gradientSum
    let examples = try emit(
      .binary(.add),
      [
        emit(.runtime(.accumulatedExamples), [], axes: [], name: name),
        emit(.runtime(.exampleCount), [], axes: [], name: name),
      ], axes: [], name: name)
    return try emit(
      .binary(.divide), [sum, broadcast(examples, to: sum.axes, positions: [], batched: false, name: name)],
      axes: sum.axes, name: name)
  }

  /// The graph of a batch that waits for others: after `elaborateUpdate`, for the parameters that have a sum.
  func elaborateAccumulation(of entry: Entry) {
    phase = .accumulation
    start(.accumulation)
    context = Context()
    context.range = entry.value.range
    do throws(Abort) {
      var sums: [(state: Int, gradient: Tensor)] = []
      for (index, parameter) in parameters.enumerated() {
        guard let state = stateIndex[gradientSumPath(of: index)] else { continue }
        context.path = parameter.info.name
        sums.append((state, try emit(.gradient(index: index), [], axes: parameter.axes, name: parameter.info.name)))
      }
      context.path = ""
      let norm = try gradientNorm(sums.map(\.gradient))
      builders[.accumulation]?.output(.result("grad_norm"), norm.id)
      for (state, gradient) in sums {
        let sum = try sumOverBatches(gradient, state: state)
        builders[.accumulation]?.output(.state(index: state), sum.id)
      }
    } catch {}
  }

  /// Σ n g with this batch. What the state held before the first batch of the update does not matter.
  private func sumOverBatches(_ gradient: Tensor, state: Int) throws(Abort) -> Tensor {
    let name = Self.gradientSum
    let axes = gradient.axes
    func repeated(_ tensor: Tensor) throws(Abort) -> Tensor {
      try broadcast(tensor, to: axes, positions: [], batched: false, name: name)
    }
    let waiting = try emit(
      .compare(.greater),
      [emit(.runtime(.accumulatedExamples), [], axes: [], name: name), constant(0, name: name)], axes: [], name: name)
    let before = try emit(
      .select,
      [
        repeated(waiting), emit(.state(index: state), [], axes: axes, name: name), repeated(constant(0, name: name)),
      ], axes: axes, name: name)
    let examples = try emit(.runtime(.exampleCount), [], axes: [], name: name)
    let weighted = try emit(.binary(.multiply), [repeated(examples), gradient], axes: axes, name: name)
    return try emit(.binary(.add), [before, weighted], axes: axes, name: name)
  }

  private func gradientSumPath(of parameter: Int) -> String {
    parameters[parameter].info.name + "." + Self.gradientSum
  }

  /// The state with the sum of a parameter.
  private func gradientSum(of parameter: Int, at entry: Entry) throws(Abort) -> Int {
    let (info, axes) = (parameters[parameter].info, parameters[parameter].axes)
    return try add(
      StorageInfo(
        name: gradientSumPath(of: parameter), shape: info.shape, parameter: parameter, initializer: "0",
        range: entry.key.range), axes: axes, at: entry.key.range
    ) { () throws(Abort) in try self.constant(0) }
  }
}
