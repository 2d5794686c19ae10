import NNIR
import Testing

/// Sliding windows and padding against finite differences, at odd sizes: axes of 1, 3 and 17, strides that do not divide, dilation.
struct WindowGradientTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var extent: Int
    var size: Int
    var stride: Int
    var dilation: Int

    init(_ extent: Int, _ size: Int, stride: Int = 1, dilation: Int = 1) {
      self.extent = extent
      self.size = size
      self.stride = stride
      self.dilation = dilation
    }

    var testDescription: String { "\(size) of \(extent), stride \(stride), dilation \(dilation)" }

    func window(axis: Int) -> Window { Window(axis: axis, size: size, stride: stride, dilation: dilation) }
  }

  static let cases = [
    Case(1, 1), Case(1, 1, stride: 4), Case(3, 1), Case(3, 3), Case(3, 2, stride: 2), Case(17, 3),
    Case(17, 3, stride: 2), Case(17, 4, stride: 3), Case(17, 2, stride: 5), Case(17, 3, dilation: 4),
    Case(17, 5, stride: 3, dilation: 2), Case(17, 17), Case(17, 1, stride: 3), Case(17, 9, stride: 20, dilation: 2),
  ]

  @Test(arguments: cases)
  func window(_ test: Case) {
    for batch in [1, 3] {
      checkGradients(shapes: [[test.extent]], batch: batch) { $0.add(.window(test.window(axis: 1)), [$1[0]]) }
      checkGradients(shapes: [[2, test.extent, 3]], batch: batch) { $0.add(.window(test.window(axis: 2)), [$1[0]]) }
    }
  }

  @Test(arguments: cases)
  func adjoint(_ test: Case) throws {
    let window = test.window(axis: 2)
    let positions = try #require(window.positions(in: test.extent))
    for batch in [1, 3] {
      checkGradients(shapes: [[2, positions, test.size, 3]], batch: batch) {
        $0.add(.windowAdjoint(window, extent: test.extent), [$1[0]])
      }
    }
  }

  /// ⟨window x, y⟩ = ⟨x, windowAdjoint y⟩ is what makes the one the derivative of the other.
  @Test(arguments: cases)
  func scalarProducts(_ test: Case) throws {
    let window = test.window(axis: 0)
    let positions = try #require(window.positions(in: test.extent))
    var builder = GraphBuilder(
      name: "adjoint",
      parameters: [[test.extent], [positions, test.size]].map {
        StorageInfo(name: "x\($0.count)", shape: $0, initializer: "")
      })
    let (x, y) = (builder.add(.parameter(index: 0)), builder.add(.parameter(index: 1)))
    let left = builder.contract(builder.add(.window(window), [x]), y, summed: [.init(0, 0), .init(1, 1)])
    let adjoint = builder.add(.windowAdjoint(window, extent: test.extent), [y])
    builder.output(.result("left"), left)
    builder.output(.result("right"), builder.contract(x, adjoint, summed: [.init(0, 0)]))
    let first = (0..<test.extent).map { Double($0 % 7) - 3 }
    let second = (0..<positions * test.size).map { Double($0 % 5) - 2 }
    let results = evaluate(builder.graph, parameters: [first, second])
    #expect(results[0] == results[1])
  }

  @Test(arguments: [0.0, 1.5, -.infinity])
  func pad(value: Double) {
    checkGradients(shapes: [[3, 2]], batch: 3) {
      let padded = $0.add(.pad(axis: 1, before: 2, after: 1, value: value), [$1[0]])
      // Where the padding is infinite, the maximum leaves it behind.
      return value.isFinite ? padded : $0.reduce(.maximum, padded, axes: [1])
    }
  }

  /// The largest of overlapping windows, with a padding that never is the largest.
  @Test(arguments: cases)
  func maximumOfWindows(_ test: Case) {
    checkGradients(shapes: [[test.extent, 2]], batch: 2) { builder, x in
      let padded = builder.add(.pad(axis: 1, before: 1, after: 0, value: -.infinity), [x[0]])
      let windows = builder.add(.window(test.window(axis: 1)), [padded])
      // A window of padding alone has no largest element to speak of.
      let first = builder.type(of: windows).sizes(batch: 1)[1]
      let inside =
        test.size == 1 && first > 1 ? builder.add(.slice(axis: 1, start: 1, size: first - 1), [windows]) : windows
      let largest = builder.reduce(.maximum, inside, axes: [2])
      return test.size == 1 && first == 1 ? x[0] : largest
    }
  }
}
