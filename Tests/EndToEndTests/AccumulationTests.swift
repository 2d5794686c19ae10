import EmittedModelSupport
import Foundation
import NNIR
import Testing

/// Gradient accumulation in emitted code.
struct AccumulationTests {
  private static func source(batch: Int, accumulate: Int, layers: String = "Linear(5) |> tanh |> Linear(2)") -> String {
    """
    data Points { source: csv("points.csv"); x: columns(0..<3); y: columns(3..<5) }
    model M(x: [3]) -> z: [2] { x |> \(layers) }
    train M on Points {
      loss:       mse(z, y)
      optimizer:  AdamW(lr: 0.05)
      clip:       norm(0.2)
      batch:      \(batch)
      accumulate: \(accumulate)
    }
    """
  }

  private static func numbers(_ count: Int, _ phase: Double) -> [Double] {
    (0..<count).map { sin(phase + 1.7 * Double($0)) }
  }

  private static func inputs(_ model: EmittedModel, _ examples: Range<Int>) -> [[Double]] {
    model.compiled.graphs.train.inputs.map { input in
      let width = input.type.exampleCount
      return Array(
        numbers(7 * width, input.name == "x" ? 0 : 2)[examples.lowerBound * width..<examples.upperBound * width])
    }
  }

  /// One update by the groups of examples, the last of which runs the step.
  private static func update(_ model: EmittedModel, _ groups: [Range<Int>], step: Int) -> [String: Double] {
    var results: [String: Double] = [:]
    for (index, group) in groups.enumerated() {
      var call = EmittedModel.Call()
      call.step = Double(step)
      call.draw = UInt64(10 * step + index)
      call.accumulatedExamples = group.lowerBound
      let inputs = inputs(model, group)
      results =
        index == groups.count - 1
        ? model.train(inputs: inputs, rows: group.count, call)
        : model.accumulate(inputs: inputs, rows: group.count, call)
    }
    return results
  }

  /// Three batches, the last of one example, do what one batch does: clipping and the optimizer see the mean over all examples.
  @Test(arguments: [1, 2, 3]) func batchesOfAGroupAreOneBatch(workers: Int) throws {
    let whole = try EmittedModel(source: Self.source(batch: 7, accumulate: 1), workers: workers)
    let parts = try EmittedModel(source: Self.source(batch: 3, accumulate: 3), workers: workers)
    whole.initialize()
    parts.initialize()
    #expect(whole.parameters == parts.parameters)
    for step in 1...5 {
      let expected = Self.update(whole, [0..<7], step: step)
      let found = Self.update(parts, [0..<3, 3..<6, 6..<7], step: step)
      let (norm, other) = (try #require(found["grad_norm"]), try #require(expected["grad_norm"]))
      #expect(abs(norm - other) < 1e-12 * other && other > 0.2)
      for (own, reference) in zip(parts.parameters, whole.parameters) {
        #expect(zip(own, reference).allSatisfy { abs($0 - $1) < 1e-12 }, "step \(step)")
      }
    }
  }

  /// A group of one batch, as at the end of an epoch, does not see what the sums held before.
  @Test func aGroupOfOneBatch() throws {
    let whole = try EmittedModel(source: Self.source(batch: 3, accumulate: 1))
    let parts = try EmittedModel(source: Self.source(batch: 3, accumulate: 4))
    whole.initialize()
    parts.initialize()
    parts.states = parts.program.states.map { state in
      [Double](repeating: state.name.hasSuffix(".gradient_sum") ? .nan : 0, count: state.count)
    }
    _ = Self.update(whole, [0..<2], step: 1)
    _ = Self.update(parts, [0..<2], step: 1)
    for (own, reference) in zip(parts.parameters, whole.parameters) {
      #expect(zip(own, reference).allSatisfy { abs($0 - $1) < 1e-14 })
    }
  }

  /// Each batch draws random numbers of its own, and moves the running statistics.
  @Test func drawsAndStatisticsOfEachBatch() throws {
    let model = try EmittedModel(
      source: Self.source(batch: 4, accumulate: 2, layers: "Linear(16) |> BatchNorm |> Dropout(0.5) |> Linear(2)"))
    model.initialize()
    let parameters = model.parameters
    let mean = try #require(model.program.states.firstIndex { $0.name.hasSuffix("running_mean") })
    let sum = try #require(model.program.states.firstIndex { $0.name == "linear2.weight.gradient_sum" })
    let inputs = Self.inputs(model, 0..<4)
    func batch(draw: UInt64) -> (loss: Double?, sum: [Double], mean: [Double]) {
      var call = EmittedModel.Call()
      call.draw = draw
      let loss = model.accumulate(inputs: inputs, rows: 4, call)["loss"]
      return (loss, model.states[sum], model.states[mean])
    }
    let (first, second, again) = (batch(draw: 1), batch(draw: 2), batch(draw: 1))
    #expect(first.loss == again.loss && first.sum == again.sum && first.sum.contains { $0 != 0 })
    #expect(first.loss != second.loss && first.sum != second.sum)
    #expect(first.mean != second.mean && second.mean != again.mean)
    #expect(model.parameters == parameters)
  }

  /// A batch whose loss is not finite leaves everything as it was, so that the trainer can look for the reason.
  @Test func notFinite() throws {
    let model = try EmittedModel(source: Self.source(batch: 3, accumulate: 2))
    model.initialize()
    _ = Self.update(model, [0..<2, 2..<3], step: 1)
    let (parameters, states) = (model.parameters, model.states)
    var inputs = Self.inputs(model, 0..<2)
    let targets = try #require(model.compiled.graphs.train.inputs.firstIndex { $0.name == "y" })
    inputs[targets][1] = .infinity
    #expect(model.accumulate(inputs: inputs, rows: 2)["loss"]?.isFinite == false)
    #expect(model.parameters == parameters && model.states == states)
  }

  /// Frozen parameters have nothing to wait for.
  @Test func frozen() throws {
    let source = Self.source(batch: 3, accumulate: 2).replacing(
      "clip:", with: "groups: [(match: \"linear1.*\", lr: 0)]\n  clip:")
    let model = try EmittedModel(source: source)
    #expect(
      model.program.states.map(\.name).filter { $0.hasSuffix(".gradient_sum") }
        == ["linear2.weight.gradient_sum", "linear2.shift.gradient_sum"])
    model.initialize()
    let first = model.parameters[0]
    _ = Self.update(model, [0..<3, 3..<5], step: 1)
    #expect(model.parameters[0] == first)
  }
}
