import Testing

@testable import TrainerRuntime

struct SplitsTests {
  private func data(_ train: Double, _ validation: Double, _ test: Double) -> DataDescription {
    DataDescription(
      name: "D", source: .csv(path: "d.csv", header: true, separator: ","), trainShare: train,
      validationShare: validation, testShare: test)
  }

  @Test(arguments: [10, 11, 14, 15, 99, 1797])
  func dealOutEveryExampleOnce(count: Int) throws {
    for seed in [UInt64(0), 1, .max] {
      let splits = try Splits(
        counts: ExampleCounts(source: count), data: data(0.8, 0.1, 0.1), seed: seed, shuffle: true)
      #expect((splits.train + splits.validation + splits.test).sorted() == Array(0..<count))
      #expect(splits.train.count == count * 8 / 10 && splits.train.count + splits.validation.count == count * 9 / 10)
      #expect(splits[.all] == Array(0..<count))
      #expect(splits.order(epoch: 3, seed: seed, shuffle: true).sorted() == splits.train.sorted())
    }
  }

  @Test func dependOnTheSeedAlone() throws {
    func splits(_ seed: UInt64) throws -> Splits {
      try Splits(counts: ExampleCounts(source: 500), data: data(0.5, 0.25, 0.25), seed: seed, shuffle: true)
    }
    #expect(try splits(7).test == splits(7).test)
    #expect(try splits(7).test != splits(8).test)
    let some = try splits(7)
    #expect(some.order(epoch: 1, seed: 7, shuffle: true) == some.order(epoch: 1, seed: 7, shuffle: true))
    #expect(some.order(epoch: 1, seed: 7, shuffle: true) != some.order(epoch: 2, seed: 7, shuffle: true))
    #expect(some.order(epoch: 1, seed: 7, shuffle: true) != some.order(epoch: 1, seed: 8, shuffle: true))
  }

  @Test func keepTheFilesOrderWithoutShuffling() throws {
    let splits = try Splits(counts: ExampleCounts(source: 10), data: data(0.6, 0.2, 0.2), seed: 5, shuffle: false)
    #expect(splits.train == Array(0..<6))
    #expect(splits.validation == [6, 7])
    #expect(splits.test == [8, 9])
    #expect(splits.order(epoch: 2, seed: 5, shuffle: false) == splits.train)
  }

  @Test func nameAnEmptySplit() throws {
    #expect(throws: TrainerError.self) {
      try Splits(counts: ExampleCounts(source: 3), data: data(0.9, 0.05, 0.05), seed: 0, shuffle: true)
    }
    let all = try Splits(counts: ExampleCounts(source: 3), data: data(1, 0, 0), seed: 0, shuffle: true)
    #expect(all.train.count == 3 && all.validation.isEmpty && all.test.isEmpty)
    let noTest = try Splits(counts: ExampleCounts(source: 3), data: data(0.7, 0.3, 0), seed: 0, shuffle: true)
    #expect(noTest.train.count == 2 && noTest.validation.count == 1)
  }

  @Test func randomNumbersAreUniform() {
    var random = RandomNumbers(seed: 1, stream: 2)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<100_000 { counts[random.next(below: 10)] += 1 }
    // Five standard deviations.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 475 })
    let normals = (0..<100_000).map { _ in random.normal() }
    let mean = normals.reduce(0, +) / 1e5
    let variance = normals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1e5
    #expect(abs(mean) < 0.016 && abs(variance - 1) < 0.023)
  }
}
