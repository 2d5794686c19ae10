/// Where a phase leaves results that have no batch axis: those without axes among the runner's scalars, the others in buffers.
struct PhaseResults<Element: BinaryFloatingPoint> {
  private let descriptions: [OutputDescription]
  /// To be passed as the outputs of a call.
  let tensors: BatchBuffers

  init(_ descriptions: [OutputDescription], of type: Element.Type) throws {
    self.descriptions = descriptions
    tensors = try BatchBuffers(
      rows: 1, elements: descriptions.filter { !$0.shape.isEmpty }.map(\.count), of: Element.self)
  }

  /// The numbers of each result after a call.
  func values(of runner: ModelRunner) -> [[Double]] {
    var scalars = 0
    var others = 0
    return descriptions.map { description in
      if description.shape.isEmpty {
        scalars += 1
        return [runner.results[scalars - 1]]
      }
      others += 1
      let values = tensors.arrays[others - 1].pointer(Element.self)
      return (0..<description.count).map { Double(values[$0]) }
    }
  }
}

/// Totals that grow call by call, in double precision: the inputs of the phase that works on them.
struct Totals {
  let sums: BatchBuffers

  init(_ descriptions: [OutputDescription]) throws {
    sums = try BatchBuffers(rows: 1, elements: descriptions.map(\.count), of: Double.self)
  }

  func clear() {
    for (array, count) in zip(sums.arrays, sums.elements) {
      array.pointer(Double.self).update(repeating: 0, count: count)
    }
  }

  func add(_ values: [[Double]]) {
    for (array, values) in zip(sums.arrays, values) {
      let sum = array.pointer(Double.self)
      for (element, value) in values.enumerated() { sum[element] += value }
    }
  }
}
