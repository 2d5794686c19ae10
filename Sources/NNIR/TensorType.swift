/// One axis of a tensor: the examples of a batch, whose number is known only when a step runs, or a fixed size.
package enum Dimension: Hashable, Sendable {
  case batch
  case size(Int)
}

/// The type of a value: what its elements are and how its axes are laid out (row-major).
///
/// Invariant: `.batch` occurs at most once, and only as the first dimension. Every fixed size is at least 1.
package struct TensorType: Hashable, Sendable {
  package enum Element: String, Hashable, Sendable {
    case real
    /// The result of a comparison: 0 or 1, used only by `select` and by logic.
    case boolean
  }

  package var element: Element
  package var dimensions: [Dimension]

  package init(_ dimensions: [Dimension], element: Element = .real) {
    self.element = element
    self.dimensions = dimensions
  }

  /// A tensor without a batch axis.
  package init(shape: [Int], element: Element = .real) {
    self.init(shape.map(Dimension.size), element: element)
  }

  package static let scalar = TensorType([])

  package var rank: Int { dimensions.count }
  package var isScalar: Bool { dimensions.isEmpty }
  package var isBatched: Bool { dimensions.first == .batch }

  /// The sizes of one example: all dimensions but the batch.
  package var exampleShape: [Int] {
    dimensions.compactMap { if case .size(let size) = $0 { size } else { nil } }
  }

  /// Elements of one example (of the whole tensor when it has no batch axis).
  package var exampleCount: Int { exampleShape.reduce(1, *) }

  /// All sizes, with the batch axis taken as `batch`.
  package func sizes(batch: Int) -> [Int] {
    dimensions.map { if case .size(let size) = $0 { size } else { batch } }
  }
}

extension Dimension: CustomStringConvertible {
  package var description: String {
    switch self {
    case .batch: "batch"
    case .size(let size): String(size)
    }
  }
}

extension TensorType: CustomStringConvertible {
  package var description: String {
    let axes = "[" + dimensions.map(\.description).joined(separator: ", ") + "]"
    return element == .real ? axes : "\(element.rawValue) \(axes)"
  }
}
