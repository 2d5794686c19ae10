/// A way to walk through the elements of an array: row-major over `sizes`, `strides` apart.
struct StridedView {
  var sizes: [Int]
  var strides: [Int]
  var start = 0

  /// A whole row-major tensor.
  init(sizes: [Int]) {
    self.sizes = sizes
    strides = Array(repeating: 1, count: sizes.count)
    for axis in sizes.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * sizes[axis + 1] }
  }

  /// Only these axes, in this order, at index 0 of the others.
  func selecting(axes: [Int]) -> StridedView {
    var view = self
    view.sizes = axes.map { sizes[$0] }
    view.strides = axes.map { strides[$0] }
    return view
  }

  /// The part of these sizes that begins at `start` along `axis`.
  func window(sizes: [Int], axis: Int, start: Int) -> StridedView {
    var view = self
    view.sizes = sizes
    view.start = start * strides[axis]
    return view
  }

  /// The position of each element, in order.
  var offsets: [Int] {
    var offsets = [start]
    for (size, stride) in zip(sizes, strides) {
      offsets = offsets.flatMap { offset in (0..<size).map { offset + $0 * stride } }
    }
    return offsets
  }
}
