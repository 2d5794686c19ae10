/// A way to walk through the elements of an array: row-major over `sizes`, `strides` apart.
package struct StridedView {
  package var sizes: [Int]
  package var strides: [Int]
  package var start = 0

  /// A whole row-major tensor.
  package init(sizes: [Int]) {
    self.sizes = sizes
    strides = Array(repeating: 1, count: sizes.count)
    for axis in sizes.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * sizes[axis + 1] }
  }

  /// Only these axes, in this order, at index 0 of the others.
  package func selecting(axes: [Int]) -> StridedView {
    var view = self
    view.sizes = axes.map { sizes[$0] }
    view.strides = axes.map { strides[$0] }
    return view
  }

  /// The part of these sizes that begins at `start` along `axis`.
  package func window(sizes: [Int], axis: Int, start: Int) -> StridedView {
    var view = self
    view.sizes = sizes
    view.start = start * strides[axis]
    return view
  }

  /// The elements of these windows: `positions` of them along their axis, and behind it an axis of the elements of each.
  package func sliding(_ window: Window, positions: Int) -> StridedView {
    var view = self
    let stride = strides[window.axis]
    view.sizes.replaceSubrange(window.axis...window.axis, with: [positions, window.size])
    view.strides.replaceSubrange(
      window.axis...window.axis, with: [stride * window.stride, stride * window.dilation])
    return view
  }

  /// The position of each element, in order.
  package var offsets: [Int] {
    var offsets = [start]
    for (size, stride) in zip(sizes, strides) {
      offsets = offsets.flatMap { offset in (0..<size).map { offset + $0 * stride } }
    }
    return offsets
  }
}
