@testable import NNCodeGen
import NNIR
import Testing

/// Costs against figures worked out by hand, for batches of 8.
struct CostTests {
  private let batch = 8

  private func plan(_ lines: String) throws -> PhasePlan {
    let graph = try parseGraph("graph test\n" + lines)
    let layout = ArenaLayout(parameters: graph.parameters, states: graph.states, batch: batch)
    var functions = KernelFunctions(reserved: [])
    return PhasePlan(name: "evaluate", graph: graph, layout: layout, functions: &functions)
  }

  private func costs(_ lines: String) throws -> [Cost] {
    let plan = try plan(lines)
    return plan.kernels.map { plan.cost(of: $0, batch: batch) }
  }

  /// 8 · 3 sums of 5 products: 240. Read x [8, 5] and w [5, 3], write [8, 3], four bytes each.
  @Test func matrixProduct() throws {
    let costs = try costs(
      """
      input 0 x: [batch, 5]
      input 1 w: [5, 3]
      %0 = input 0 : [batch, 5]
      %1 = input 1 : [5, 3]
      %2 = contract %0, %1 summed(1-0) : [batch, 3]
      output result y %2
      """)
    #expect(costs == [Cost(flops: 240, bytesRead: 4 * (40 + 15), bytesWritten: 4 * 24)])
    #expect(costs[0].intensity == 240.0 / 316)
  }

  /// The product that only its epilogue reads need not be in memory: max(x @ w, 0) is 24 FLOPs more and moves nothing more.
  @Test func productWithEpilogue() throws {
    let costs = try costs(
      """
      input 0 x: [batch, 5]
      input 1 w: [5, 3]
      %0 = input 0 : [batch, 5]
      %1 = input 1 : [5, 3]
      %2 = contract %0, %1 summed(1-0) : [batch, 3]
      %3 = constant 0 : []
      %4 = broadcast %3 axes() : [batch, 3]
      %5 = maximum %2, %4 : [batch, 3]
      output result y %5
      """)
    #expect(costs == [Cost(flops: 264, bytesRead: 4 * (40 + 15), bytesWritten: 4 * 24)])
  }

  /// √(x + x · y), where a comparison and a choice cost nothing: 3 FLOPs for each of 8 · 7 elements, and x is read once.
  @Test func elements() throws {
    let costs = try costs(
      """
      input 0 x: [batch, 7]
      input 1 y: [batch, 7]
      %0 = input 0 : [batch, 7]
      %1 = input 1 : [batch, 7]
      %2 = multiply %0, %1 : [batch, 7]
      %3 = add %0, %2 : [batch, 7]
      %4 = squareRoot %3 : [batch, 7]
      %5 = less %0, %1 : boolean [batch, 7]
      %6 = select %5, %4, %0 : [batch, 7]
      output result z %6
      """)
    #expect(costs == [Cost(flops: 3 * 56, bytesRead: 4 * 112, bytesWritten: 4 * 56)])
  }

  /// A convolution, 4 outputs of windows of 3 × 2 channels: 8 · 5 · 4 sums of 6 products, however often an element is in a window.
  @Test func convolution() throws {
    let costs = try costs(
      """
      input 0 x: [batch, 7, 2]
      input 1 w: [3, 2, 4]
      %0 = input 0 : [batch, 7, 2]
      %1 = input 1 : [3, 2, 4]
      %2 = window %0 axis(1) size(3) stride(1) dilation(1) : [batch, 5, 3, 2]
      %3 = contract %2, %1 summed(2-0, 3-1) : [batch, 5, 4]
      output result y %3
      """)
    #expect(costs == [Cost(flops: 160 * 12, bytesRead: 4 * (8 * 14 + 24), bytesWritten: 4 * 160)])
  }

  /// An update in place reads and writes its tensor: w − g, 6 elements.
  @Test func updateInPlace() throws {
    let costs = try costs(
      """
      input 0 g: [6]
      parameter 0 w: [6]
      %0 = input 0 : [6]
      %1 = parameter 0 : [6]
      %2 = subtract %1, %0 : [6]
      output parameter 0 %2
      """)
    #expect(costs == [Cost(flops: 6, bytesRead: 48, bytesWritten: 24)])
  }

  /// A sum over everything hands back one number, which is no memory.
  @Test func total() throws {
    let costs = try costs(
      """
      input 0 x: [batch, 3]
      %0 = input 0 : [batch, 3]
      %1 = reduce sum %0 axes(0, 1) : []
      output result s %1
      """)
    #expect(costs == [Cost(flops: 24, bytesRead: 96, bytesWritten: 0)])
  }

  /// The slower of arithmetic and memory: 2 GFLOP at 4 GFLOP/s against 1 MB at 1 GB/s and at 10 MB/s.
  @Test func floorIsTheRoofline() {
    let cost = Cost(flops: 2_000_000_000, bytesRead: 600_000, bytesWritten: 400_000)
    #expect(cost.floor(Peaks(gigaflops: 4, bandwidth: 1)) == 500_000)
    #expect(cost.floor(Peaks(gigaflops: 4_000_000, bandwidth: 0.01)) == 100_000)
    #expect(Cost().intensity == nil)
  }

  /// x @ w of these sizes; nothing but the end of the step to wait for.
  private func usefulThreads(width: Int, batch: Int) throws -> Int {
    try plan(
      """
      input 0 x: [batch, \(width)]
      input 1 w: [\(width), \(width)]
      %0 = input 0 : [batch, \(width)]
      %1 = input 1 : [\(width), \(width)]
      %2 = contract %0, %1 summed(1-0) : [batch, \(width)]
      output result y %2
      """
    ).usefulThreads(batch: batch)
  }

  @Test func threadsThatWouldOnlyWaitAreNotUseful() throws {
    #expect(try usefulThreads(width: 16, batch: 32) == 1)
    // 64 · 256 · 256 · 2 / 100 = 83,886 ns and 4 · (2 · 64 · 256 + 256 · 256) / 50 = 7,864 ns; 2,000 ns for each worker.
    #expect(try usefulThreads(width: 256, batch: 64) == 45)
    // No more than there are examples.
    #expect(try usefulThreads(width: 1024, batch: 12) == 12)
  }
}
