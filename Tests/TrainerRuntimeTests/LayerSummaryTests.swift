import Testing

@testable import TrainerRuntime

/// What the summary of measured layers says.
struct LayerSummaryTests {
  /// A stack of `count` layers with weight and shift, each with an activation behind it.
  private func stack(_ count: Int) -> ModelDescription {
    var model = ModelDescription(
      name: "stack", sourceFile: "stack.nn", sourceHash: "", sourceFolder: ".", parameters: [], states: [],
      columns: [], fields: [], trainInputs: [], evaluateInputs: [], predictInputs: [], outputs: [],
      trainResults: ["loss", "grad_norm"], totals: [], measures: [],
      data: DataDescription(
        name: "D", source: .csv(path: "d.csv", header: true, separator: ","), trainShare: 1, validationShare: 0,
        testShare: 0),
      training: TrainingDescription(
        batch: 32, accumulate: 1, epochs: 1, learningRate: 0.1, seed: 0, earlyStopping: nil),
      memory: [], kernels: [])
    for index in 1...count {
      model.parameters.append(
        TensorDescription(name: "linear\(index).weight", shape: [4, 4], offset: 0, initializer: ""))
      model.parameters.append(
        TensorDescription(name: "linear\(index).shift", shape: [4], offset: 0, initializer: ""))
      model.activations.append(ActivationDescription(name: "relu\(index)", line: 1, position: 2 * index))
    }
    return model
  }

  private func measurement(
    step: Int, _ norms: [Double], rows: Int = 32, inactive: [Double] = [], dead: [Double] = []
  ) -> LayerMeasurement {
    LayerMeasurement(
      step: step, rows: rows, gradientNorms: norms.flatMap { [0.8 * $0, 0.6 * $0] },
      activations: norms.indices.map { index in
        LayerMeasurement.Activation(
          rms: 1, inactive: index < inactive.count ? inactive[index] : 0.5,
          dead: index < dead.count ? dead[index] : 0)
      })
  }

  private func summary(_ first: LayerMeasurement, _ last: LayerMeasurement) -> LayerSummary {
    LayerSummary(model: stack(first.gradientNorms.count / 2), first: first, last: last)
  }

  @Test func tableInTheOrderOfTheModel() {
    let summary = summary(
      measurement(step: 1, [1, 20]), measurement(step: 90, [0.5, 0.25], inactive: [0.125, 0.25], dead: [0, 0.0625]))
    #expect(
      summary.table == """
                 gradient     norm  output  inactive   dead
        layer      step 1  step 90     rms  elements  units
        linear1         1      0.5
        relu1                            1    12.5 %  0.0 %
        linear2        20     0.25
        relu2                            1    25.0 %  6.2 %
        """)
    #expect(summary.diagnosis == [])
  }

  @Test func vanishing() throws {
    let norms = [1e-9, 1e-7, 1e-4, 1]
    let line = try #require(summary(measurement(step: 1, norms), measurement(step: 50, norms)).diagnosis.first)
    #expect(line.hasPrefix("at step 50 the gradient of 'linear1' is 1e-09 times that of 'linear4': gradients vanish"))
  }

  /// The pair with the worst ratio, although neither end of the network is part of it.
  @Test func vanishingInTheMiddle() throws {
    let norms = [1, 1e-6, 1, 1e-2]
    let line = try #require(summary(measurement(step: 1, norms), measurement(step: 50, norms)).diagnosis.first)
    #expect(line.contains("'linear2' is 1e-06 times that of 'linear3'"))
  }

  @Test func vanishingAtFirst() throws {
    let diagnosis = summary(measurement(step: 1, [1e-6, 1]), measurement(step: 50, [0.1, 1])).diagnosis
    #expect(diagnosis.count == 1)
    #expect(try #require(diagnosis.first).hasSuffix("; by step 50 that is over"))
  }

  @Test func exploding() throws {
    let norms = [1e6, 1e2, 1]
    let diagnosis = summary(measurement(step: 1, norms), measurement(step: 50, norms)).diagnosis
    #expect(diagnosis.count == 1)
    #expect(try #require(diagnosis.first).contains("'linear1' is 1e+06 times that of 'linear3': gradients explode"))
  }

  @Test func diverging() throws {
    let diagnosis = summary(measurement(step: 1, [1, 1]), measurement(step: 50, [500, 500])).diagnosis
    #expect(diagnosis.count == 1)
    #expect(try #require(diagnosis.first).contains("has grown from 1.4 at step 1 to 7.1e+02 at step 50"))
  }

  @Test func silence() throws {
    let diagnosis = summary(measurement(step: 1, [1, 1]), measurement(step: 50, [0, 1])).diagnosis
    #expect(diagnosis.count == 1)
    #expect(try #require(diagnosis.first).hasPrefix("no gradient reaches 'linear1' at step 50"))
  }

  @Test func deadAndSaturatedUnits() throws {
    let ones = [Double](repeating: 1, count: 6)
    let last = measurement(
      step: 9, ones, inactive: [0.95, 0.95, 0.95, 0.95, 0.95, 0.95], dead: [0.9, 0.5, 0, 0.3, 0.3, 0.3])
    let diagnosis = summary(measurement(step: 1, ones), last).diagnosis
    #expect(diagnosis.count == 2)
    #expect(
      try #require(diagnosis.first).hasPrefix(
        "up to 90.0 % of the units of 'relu1', 'relu2', 'relu4' and 2 others are dead"))
    #expect(try #require(diagnosis.last).hasPrefix("up to 95.0 % of the elements of 'relu3' have no slope"))
  }

  /// Of a unit that was inactive in two examples nothing can be said.
  @Test func smallBatches() {
    let last = measurement(step: 9, [1, 1], rows: 2, dead: [0.5, 0.5])
    #expect(summary(measurement(step: 1, [1, 1]), last).diagnosis == [])
  }

  @Test func withoutActivations() {
    var model = stack(1)
    model.activations = []
    let one = LayerMeasurement(step: 1, rows: 8, gradientNorms: [3, 4])
    #expect(LayerSummary(model: model, first: one, last: one).table.hasSuffix("\nlinear1         5       5"))
  }
}
