import Testing
import TrainerKernelsSupport

@Suite struct TraceTests {
  @Test(arguments: [1, 3, 16, 37]) func firstKernelWithNonFiniteValueIsNoted(count: Int) {
    for bad in [Double.nan, .infinity, -.infinity] {
      for place in 0..<count {
        var values = [Double](repeating: 1e30, count: 4 * count)
        values[count] = -0.0
        #expect(support_trace_double(values, 4, Int64(count)) == -1)
        #expect(support_trace(values.map(Float.init), 4, Int64(count)) == -1)
        values[2 * count + place] = bad
        values[3 * count] = bad
        #expect(support_trace_double(values, 4, Int64(count)) == 2)
        #expect(support_trace(values.map(Float.init), 4, Int64(count)) == 2)
      }
    }
  }

  /// A worker looks at its own columns of all rows, and at no others.
  @Test func columnsOfAWorkerAreLookedAt() {
    for place in 0..<21 {
      var values = [Float](repeating: 1, count: 21)
      #expect(support_trace_columns(values, 3, 7, 2, 6) == -1)
      values[place] = .nan
      #expect(support_trace_columns(values, 3, 7, 2, 6) == ((2..<6).contains(place % 7) ? 5 : -1))
    }
  }

  @Test func largeAndSubnormalNumbersAreFinite() {
    #expect(
      support_trace([.greatestFiniteMagnitude, .leastNonzeroMagnitude, 0, -.greatestFiniteMagnitude], 1, 4) == -1)
    #expect(support_trace([], 1, 0) == -1)
  }
}
