import EmittedModelSupport
import NNCompiler
import NNIR
import Testing

/// What a model file defines is on equal terms with the prelude: the same code comes out.
struct UserDefinitionTests {
  /// An activation, loss, layer, optimizer, schedule and clip rule of the file's own, each with a twin in the prelude.
  @Test func emittedCodeIsThatOfThePrelude() throws {
    let builtin = try tokens(OwnDefinitions.builtin)
    let own = try tokens(OwnDefinitions.own)
    #expect(builtin.count > 1000)
    let difference = zip(builtin, own).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(difference == nil, "at token \(difference?.offset ?? 0)")
    #expect(builtin.count == own.count)
  }

  /// The model's C without comments, with the names in each function numbered in the order of appearance.
  private func tokens(_ source: String) throws -> [String] {
    let checked = check(name: "model.nn", bytes: Array(source.utf8))
    let program = try #require(checked.program, "\(checked.rendered(color: false))")
    let compiled = compile(checked, program, sourceFolder: ".")
    let file = try #require(compiled.files.first { $0.path.hasSuffix("/model.c") })
    var numbers: [Substring: Int] = [:]
    var result: [String] = []
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
      if line.first?.isWhitespace == false { numbers = [:] }
      var rest = line[...]
      if let comment = rest.firstRange(of: "//") { rest = rest[..<comment.lowerBound] }
      while let first = rest.first {
        let isWord = first.isLetter || first.isNumber || first == "_"
        let token = isWord ? rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" } : rest.prefix(1)
        rest = rest.dropFirst(token.count)
        if first.isWhitespace { continue }
        if isWord, !first.isNumber {
          let number = numbers[token, default: numbers.count]
          numbers[token] = number
          result.append("name \(number)")
        } else {
          result.append(String(token))
        }
      }
    }
    return result
  }

  /// All schedules in one product, as emitted and as the evaluator computes it.
  @Test func schedules() throws {
    let schedule = """
      one_cycle() * multi_step([2, 3], gamma: 0.5) * polynomial(power: 0.7) * inverse_sqrt(5) * cosine(to: 0.1, end: 20)
        * sequence(warmup(5), at: 5, then: linear(to: 0.5, start: 5)) * exponential(0.9) * decay(2) * constant(3)
        * max([0.5, between(3, 30), epoch / 10], over: 0)
      """
    let model = try EmittedModel(
      source: OwnDefinitions.builtin.replacing("polynomial()", with: schedule))
    for step in 1...40 {
      let epoch = (step - 1) / 8 + 1
      let expected: [[Double]] = evaluate(
        model.program.schedule, runtime: RuntimeValues(step: step, totalSteps: 40, epoch: epoch))
      let factor = model.schedule(step: Double(step), totalSteps: 40, epoch: Double(epoch))
      #expect(abs(factor - expected[0][0]) <= 1e-12 * abs(factor), "step \(step)")
    }
  }
}

/// A schedule with state, as emitted and as the evaluator computes it.
struct ScheduleStateTests {
  @Test func statesOfTwoCalls() throws {
    // The states of `swapping` are stored from one another's old values.
    let model = try EmittedModel(
      source: """
        schedule swapping(first, second) = {
          state a = first
          state b = second
          let old = a
          a = b
          b = old
          a + 0.001 * step + 0.1 * epoch
        }
        schedule falling() = {
          state sum = 0
          sum = sum + validation.loss * validation.share + 0.5 * epoch
          exp(-sum)
        }
        \(OwnDefinitions.builtin.replacing(
          "polynomial()",
          with: "swapping(1, 2) * falling() * sequence(warmup(5), at: 8, then: swapping(3, -7))\n metrics: (share: sum(z))").replacing("train: 1, validation: 0", with: "train: 0.5, validation: 0.5"))
        """)
    #expect(
      model.program.scheduleStates.map(\.name)
        == ["swapping1.a", "swapping1.b", "falling1.sum", "swapping2.a", "swapping2.b"])
    let update = try #require(model.program.scheduleUpdate)
    var state = model.program.scheduleStates.map(\.initialValue)
    for step in 1...24 {
      let epoch = (step - 1) / 8 + 1
      let runtime = RuntimeValues(step: step, totalSteps: 24, epoch: epoch)
      func inputs(_ graph: Graph) -> [[Double]] {
        graph.inputs.map { input in
          switch input.name {
          case "validation.loss": [0.75 / Double(step)]
          case "validation.share": [1.5]
          default: model.program.scheduleStates.firstIndex { $0.name == input.name }.map { [state[$0]] } ?? []
          }
        }
      }
      let factor: [[Double]] = evaluate(
        model.program.schedule, inputs: inputs(model.program.schedule), runtime: runtime)
      let emitted = model.schedule(step: Double(step), totalSteps: 24, epoch: Double(epoch), state: state)
      #expect(emitted == factor[0][0] || abs(emitted - factor[0][0]) < 1e-12 * abs(emitted), "step \(step)")
      guard step % 8 == 0 else { continue }
      let values: [[Double]] = evaluate(update, inputs: inputs(update), runtime: runtime)
      let new = model.updateSchedule(
        state, step: Double(step), totalSteps: 24, epoch: Double(epoch), measures: [0.75 / Double(step), 1.5])
      #expect(zip(new, values).allSatisfy { $0 == $1[0] || abs($0 - $1[0]) < 1e-15 })
      #expect(new[0] == state[1] && new[1] == state[0] && new[2] > state[2])
      state = new
    }
  }
}

enum OwnDefinitions {
  /// Definitions of the prelude …
  static let builtin =
    data + """
      model M(x: [6]) -> z: [3] {
        x |> Linear(7) |> mish |> RMSNorm |> Linear(3)
      }
      train M on Points {
        loss:      huber(z, y, delta: 0.5)
        optimizer: Adam(lr: 0.1)
        schedule:  polynomial()
        clip:      norm(1.0)
        batch:     8
      }
      """

  /// … and the same, written by a user.
  static let own =
    data + """
      func bent(z: [...]) = z * tanh(softplus(z))
      func distance(prediction: [...], target: [...], delta) = {
        let distance = abs(prediction - target)
        let near = min(distance, delta)
        mean(near * (distance - 0.5 * near))
      }
      layer Scaled(x: [..., d]) -> [..., d] {
        param gain: [d] = ones
        x * rsqrt(mean(x^2, over: d) + 1e-6) * gain
      }
      optimizer Moments(lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8) {
        state m = zeros
        state v = zeros
        m = beta1 * m + (1 - beta1) * gradient
        v = beta2 * v + (1 - beta2) * gradient^2
        let mean = m / (1 - beta1^t)
        let square = v / (1 - beta2^t)
        weight = weight - lr * mean / (sqrt(square) + eps)
      }
      schedule falling(power) = (1 - min(1, max(0, step / max(1, total_steps))))^power
      clip together(limit) = gradient * min(1, limit / (gradient_norm + 1e-6))
      model M(x: [6]) -> z: [3] {
        x |> Linear(7) |> bent |> Scaled |> Linear(3)
      }
      train M on Points {
        loss:      distance(z, y, delta: 0.5)
        optimizer: Moments(lr: 0.1)
        schedule:  falling(2)
        clip:      together(1.0)
        batch:     8
      }
      """

  private static let data = """
    data Points {
      source: csv("points.csv")
      x:      columns(0..<6)
      y:      columns(6..<9)
      split:  (train: 1, validation: 0, test: 0)
    }

    """
}
