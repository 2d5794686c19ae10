/// The table at the end of a run whose layers were measured, and in plain words what is wrong with them.
struct LayerSummary {
  private let model: ModelDescription
  private let first: LayerMeasurement
  private let last: LayerMeasurement
  private let layers: [Layer]

  /// Parameters with one path: a layer.
  private struct Layer {
    var name: String
    var parameters: Range<Int>
    /// False for gains, shifts and other vectors, whose gradients are small or large for reasons of their own.
    var hasMatrix: Bool
  }

  init(model: ModelDescription, first: LayerMeasurement, last: LayerMeasurement) {
    self.model = model
    self.first = first
    self.last = last
    var layers: [Layer] = []
    for (index, parameter) in model.parameters.enumerated() {
      let path = parameter.name.split(separator: ".").dropLast().joined(separator: ".")
      let name = path.isEmpty ? parameter.name : path
      if layers.last?.name != name { layers.append(Layer(name: name, parameters: index..<index, hasMatrix: false)) }
      layers[layers.count - 1].parameters = layers[layers.count - 1].parameters.lowerBound..<index + 1
      if parameter.shape.count > 1 { layers[layers.count - 1].hasMatrix = true }
    }
    self.layers = layers
  }

  /// The norm of a layer's gradient: of all its parameters together.
  private func norm(_ layer: Layer, _ measurement: LayerMeasurement) -> Double {
    layer.parameters.reduce(0) { $0 + measurement.gradientNorms[$1] * measurement.gradientNorms[$1] }.squareRoot()
  }

  private func totalNorm(_ measurement: LayerMeasurement) -> Double {
    measurement.gradientNorms.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  // MARK: Table

  /// Layers and activations in the order of the model.
  var table: String {
    var rows = [["", "gradient", "norm", "output", "inactive", "dead"]]
    rows.append(["layer", "step \(first.step)", "step \(last.step)", "rms", "elements", "units"])
    var activations = zip(model.activations, last.activations).map { ($0, $1) }[...]
    func appendActivations(upTo position: Int) {
      while let (description, activation) = activations.first, description.position <= position {
        rows.append([
          description.name, "", "", significant(activation.rms, 3), percent(activation.inactive),
          percent(activation.dead),
        ])
        activations.removeFirst()
      }
    }
    for layer in layers {
      appendActivations(upTo: layer.parameters.lowerBound)
      rows.append([
        layer.name, significant(norm(layer, first), 3), significant(norm(layer, last), 3), "", "", "",
      ])
    }
    appendActivations(upTo: Int.max)
    let widths = (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = leading(row[0], widths[0])
      for column in 1..<6 { line += "  " + padded(row[column], widths[column]) }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String { fixed(100 * share, 1) + " %" }

  // MARK: Diagnosis

  /// Gradients of neighbouring weights differ by their sizes; by this factor they do not.
  private static let extremeRatio = 1e-3
  /// Larger shares of dead units are more than the few that every ReLU network has.
  private static let deadShare = 0.25
  /// Fewer examples say little about whether a unit ever becomes active.
  private static let rowsForDeath = 16
  private static let saturatedShare = 0.9

  /// A sentence for each thing that is wrong; none for a healthy network.
  var diagnosis: [String] {
    var lines: [String] = []
    if let line = extremes(last) {
      lines.append(line)
    } else if last.step > first.step, let line = extremes(first) {
      lines.append(line + "; by step \(last.step) that is over")
    }
    let silent = layers.filter { norm($0, last) == 0 }.map(\.name)
    if !silent.isEmpty {
      lines.append(
        "no gradient reaches \(list(silent)) at step \(last.step): nothing there is learned; look for dead units behind it"
      )
    }
    let (before, after) = (totalNorm(first), totalNorm(last))
    if after > 100 * before, after > 10 {
      lines.append(
        "the gradient has grown from \(significant(before, 2)) at step \(first.step) to \(significant(after, 2)) at step "
          + "\(last.step): training diverges; use a smaller learning rate, or 'clip: norm(1.0)'")
    }
    return lines + unitDiagnosis
  }

  /// Gradients that shrink or grow beyond measure from layer to layer on their way back.
  private func extremes(_ measurement: LayerMeasurement) -> String? {
    let weights = layers.filter(\.hasMatrix).map { (name: $0.name, norm: norm($0, measurement)) }.filter { $0.norm > 0 }
    var vanishing: (ratio: Double, text: String)?
    var exploding: (ratio: Double, text: String)?
    var largestBefore: (name: String, norm: Double)?
    var smallestBefore: (name: String, norm: Double)?
    for (name, norm) in weights {
      if let early = smallestBefore, early.norm / norm < vanishing?.ratio ?? Self.extremeRatio {
        let ratio = early.norm / norm
        vanishing = (ratio, text(early.name, ratio, name, measurement))
      }
      if let early = largestBefore, norm / early.norm < exploding?.ratio ?? Self.extremeRatio {
        exploding = (norm / early.norm, text(early.name, early.norm / norm, name, measurement))
      }
      if norm < smallestBefore?.norm ?? .infinity { smallestBefore = (name, norm) }
      if norm > largestBefore?.norm ?? 0 { largestBefore = (name, norm) }
    }
    if let vanishing, vanishing.ratio <= exploding?.ratio ?? 1 {
      return vanishing.text
        + ": gradients vanish on their way back; relu with Kaiming initialisation, BatchNorm or residual connections help"
    }
    return exploding.map {
      $0.text
        + ": gradients explode on their way back; smaller initial weights, BatchNorm or 'clip: norm(1.0)' help"
    }
  }

  private func text(_ early: String, _ ratio: Double, _ late: String, _ measurement: LayerMeasurement) -> String {
    "at step \(measurement.step) the gradient of '\(early)' is \(significant(ratio, 2)) times that of '\(late)'"
  }

  private var unitDiagnosis: [String] {
    let all = zip(model.activations, last.activations)
    let dead = last.rows < Self.rowsForDeath ? [] : all.filter { $1.dead > Self.deadShare }
    let saturated = all.filter { description, activation in
      activation.inactive > Self.saturatedShare && !dead.contains { $0.0.name == description.name }
    }
    var lines: [String] = []
    if let worst = dead.map(\.1.dead).max() {
      lines.append(
        "up to \(percent(worst)) of the units of \(list(dead.map(\.0.name))) are dead: no example of the batch moves them; "
          + "a smaller learning rate, Kaiming initialisation or leaky_relu help")
    }
    if let worst = saturated.map(\.1.inactive).max() {
      lines.append(
        "up to \(percent(worst)) of the elements of \(list(saturated.map(\.0.name))) have no slope to speak of: they are "
          + "saturated; inputs of unit size, smaller initial weights or BatchNorm help")
    }
    return lines
  }

  /// `'a', 'b' and 3 others`.
  private func list(_ names: [String]) -> String {
    let shown = names.prefix(names.count > 4 ? 3 : 4).map { "'\($0)'" }
    let others = names.count - shown.count
    if others > 0 { return shown.joined(separator: ", ") + " and \(others) others" }
    return shown.count < 2
      ? shown.joined() : shown.dropLast().joined(separator: ", ") + " and " + shown[shown.count - 1]
  }
}
