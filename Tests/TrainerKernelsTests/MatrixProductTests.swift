import Foundation
import NativeProducts
import Testing
import TrainerKernelsSupport

/// nnc_product and nnc_column_product against loops over all their axes, in both precisions: matrices and their transposes, windows
/// that overlap, several axes of rows and depth, sizes that take each path (whole, wider and broken panels, half vectors, one column,
/// nothing to sum, nothing at all; left operands that are copied together, in one block and in several; results that are computed
/// the other way round; rows a whole page apart; few rows and far columns; lines that tiles share; tiles that fetch for the next ones),
/// depths that are added up in parts, and results that held NaN before. Products are tested as any machine of this kind has them, and
/// for this machine's vectors.
@Suite struct MatrixProductTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    var name: String
    var rows: [(extent: Int, left: Int, other: Int)]
    var depth: [(extent: Int, left: Int, other: Int)]
    var columns: Int
    var columnStride = 1

    var testDescription: String { name }
  }

  static let shapes: [Shape] = {
    var shapes: [Shape] = []
    for (rows, columns, depth) in [
      (1, 1, 1), (2, 3, 5), (7, 16, 1), (13, 17, 33), (32, 64, 40), (5, 130, 70), (25, 200, 3), (6, 10, 600),
      (3, 65, 1100), (4, 1, 37), (1, 9, 64), (40, 70, 0), (0, 8, 4), (8, 0, 4), (31, 300, 24), (13, 24, 75),
      (9, 40, 30), (5, 6, 11), (26, 22, 600), (50, 10, 9), (1030, 69, 70), (300, 260, 12), (67, 300, 260),
      (64, 257, 1030), (2, 30, 300), (14, 40, 300), (26, 1024, 40), (30, 80, 520),
      (30, 24, 40), (13, 20, 33), (200, 72, 40), (150, 128, 300), (20, 40, 300), (16, 100, 200), (250, 17, 96),
      (33, 420, 500), (300, 300, 0),
    ] {
      let name = "\(rows)×\(depth)×\(columns)"
      shapes.append(Shape(name: name, rows: [(rows, depth, columns)], depth: [(depth, 1, columns)], columns: columns))
      shapes.append(
        Shape(
          name: name + " right transposed", rows: [(rows, depth, columns + 3)], depth: [(depth, 1, 1)],
          columns: columns, columnStride: depth + 1))
      shapes.append(
        Shape(
          name: name + " left transposed", rows: [(rows, 1, columns)], depth: [(depth, rows, columns)],
          columns: columns))
    }
    shapes.append(
      Shape(
        name: "70×300×150 right transposed without gaps", rows: [(70, 300, 150)], depth: [(300, 1, 1)], columns: 150,
        columnStride: 300))
    // With 32 registers, left operands are copied together for 16 panels and more: a depth in two parts, and two blocks of rows.
    for (rows, depth) in [(26, 130), (290, 3)] {
      shapes.append(
        Shape(
          name: "\(rows)×\(depth)×1030 left transposed, far apart", rows: [(rows, 1, 1030)],
          depth: [(depth, 1100, 1030)], columns: 1030))
    }
    for (size, channels, outputs, kernel, stride) in [
      (9, 3, 5, 3, 1), (8, 16, 32, 3, 1), (11, 2, 16, 5, 2), (6, 20, 70, 1, 2), (40, 1, 8, 3, 1), (31, 24, 40, 3, 2),
    ] {
      let positions = (size - kernel) / stride + 1
      let name = "\(size)×\(size)×\(channels), kernel \(kernel), stride \(stride)"
      let places = [
        (positions, stride * size * channels, positions * outputs), (positions, stride * channels, outputs),
      ]
      let windows = [(kernel, size * channels, kernel * channels * outputs), (kernel * channels, 1, outputs)]
      shapes.append(Shape(name: name, rows: places, depth: windows, columns: outputs))
      shapes.append(Shape(name: name + ", weight gradient", rows: windows, depth: places, columns: outputs))
    }
    shapes.append(
      Shape(
        name: "three axes each", rows: [(2, 100, 300), (3, 30, 100), (4, 7, 20)],
        depth: [(3, 50, 90), (2, 11, 40), (5, 1, 8)], columns: 6, columnStride: 1))
    return shapes
  }()

  @Test(arguments: shapes, [false, true]) func agreesWithLoops(shape: Shape, accumulates: Bool) {
    check(shape, accumulates: accumulates, isByColumn: false)
  }

  @Test(arguments: shapes.filter { $0.columnStride == 1 }, [false, true])
  func columnProductsAgreeWithLoops(shape: Shape, accumulates: Bool) {
    check(shape, accumulates: accumulates, isByColumn: true)
  }

  /// Some systems give a thread no more. Gradients of 1024 × 1024 weights copy both operands together.
  @Test func copiesFitHalfAMegabyteOfStack() throws {
    let (rows, depth, columns) = (1024, 256, 1024)
    let axes = [rows, 1, columns, 0, 0, 0, 0, 0, 0, depth, rows, columns, 0, 0, 0, 0, 0, 0].map(Int64.init)
    let work = Work {
      let left = [Float](repeating: 1, count: rows * depth)
      let right = [Float](repeating: 2, count: depth * columns)
      native_product(axes, Int64(columns), 1, 0, left, right, &$0.single)
      native_product_double(axes, Int64(columns), 1, 0, left.map(Double.init), right.map(Double.init), &$0.double)
    }
    work.single = [Float](repeating: 0, count: rows * columns)
    work.double = [Double](repeating: 0, count: rows * columns)
    let thread = Thread { work.run() }
    thread.stackSize = 512 << 10
    thread.start()
    work.done.wait()
    #expect(work.single.allSatisfy { $0 == 512 })
    #expect(work.double.allSatisfy { $0 == 512 })
  }

  /// What a thread computes; `done` orders its writes before the reads that follow.
  private final class Work: @unchecked Sendable {
    var single: [Float] = []
    var double: [Double] = []
    let done = DispatchSemaphore(value: 0)
    private let body: (Work) -> Void

    init(_ body: @escaping (Work) -> Void) { self.body = body }

    func run() {
      body(self)
      done.signal()
    }
  }

  private func check(_ shape: Shape, accumulates: Bool, isByColumn: Bool) {
    var generator = SplitMix(state: 7)
    func count(_ axes: [(Int, Int)]) -> Int { axes.reduce(1) { $0 + max(0, $1.0 - 1) * $1.1 } }
    let left =
      (0..<count(
        shape.rows.map { ($0.extent, $0.left) } + shape.depth.map { ($0.extent, $0.left) } + [(shape.columns, 1)]))
      .map { _ in Double.random(in: -1...1, using: &generator) }
    let columns = (shape.columns, shape.columnStride)
    let right = (0..<count(shape.depth.map { ($0.extent, $0.other) } + [columns]))
      .map { _ in Double.random(in: -1...1, using: &generator) }
    let places = indices(shape.rows)
    let inner = indices(shape.depth)
    var old = [Double](repeating: 0.25, count: count(shape.rows.map { ($0.extent, $0.other) } + [(shape.columns, 1)]))
    if !accumulates {
      for place in places { for column in 0..<shape.columns { old[place.other + column] = .nan } }
    }
    var expected = old
    for place in places {
      for column in 0..<shape.columns {
        let sum = inner.reduce(0.0) { sum, depth in
          sum + left[place.left + depth.left + (isByColumn ? column : 0)]
            * right[depth.other + column * shape.columnStride]
        }
        expected[place.other + column] = (accumulates ? old[place.other + column] : 0) + sum
      }
    }
    var axes: [Int64] = []
    for part in [shape.rows, shape.depth] {
      for place in 0..<3 {
        let axis = place < part.count ? part[place] : (0, 0, 0)
        axes += [Int64(axis.0), Int64(axis.1), Int64(axis.2)]
      }
    }
    var result = old
    support_product_double(
      isByColumn ? 1 : 0, axes, Int64(shape.columns), Int64(shape.columnStride), accumulates ? 1 : 0, left, right,
      &result)
    var single = old.map(Float.init)
    support_product(
      isByColumn ? 1 : 0, axes, Int64(shape.columns), Int64(shape.columnStride), accumulates ? 1 : 0,
      left.map(Float.init),
      right.map(Float.init), &single)
    compare(result, single, expected, terms: inner.count)
    if isByColumn { return }
    var own = old
    native_product_double(
      axes, Int64(shape.columns), Int64(shape.columnStride), accumulates ? 1 : 0, left, right, &own)
    var ownSingle = old.map(Float.init)
    native_product(
      axes, Int64(shape.columns), Int64(shape.columnStride), accumulates ? 1 : 0, left.map(Float.init),
      right.map(Float.init), &ownSingle)
    compare(own, ownSingle, expected, terms: inner.count)
  }

  private func compare(_ double: [Double], _ single: [Float], _ expected: [Double], terms: Int) {
    let scale = Double(terms).squareRoot() + 1
    for place in expected.indices {
      #expect(Self.close(double[place], expected[place], 6e-15 * scale))
      #expect(Self.close(Double(single[place]), expected[place], 2e-6 * scale))
    }
  }

  /// All places of the axes, in both arrays.
  private func indices(_ axes: [(extent: Int, left: Int, other: Int)]) -> [(left: Int, other: Int)] {
    axes.reduce([(0, 0)]) { places, axis in
      places.flatMap { place in
        (0..<axis.extent).map { (place.left + $0 * axis.left, place.other + $0 * axis.other) }
      }
    }
  }

  private static func close(_ left: Double, _ right: Double, _ tolerance: Double) -> Bool {
    left == right || (left.isNaN && right.isNaN) || abs(left - right) <= tolerance
  }
}
