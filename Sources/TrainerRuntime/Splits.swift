/// The parts of the data.
enum Split: String, CaseIterable {
  case train, validation, test, all
}

/// Which examples belong to which split: a function of the seed, the shares and the number of examples. Every example
/// is in exactly one of the three.
struct Splits {
  private(set) var train: [Int] = []
  private(set) var validation: [Int] = []
  private(set) var test: [Int] = []

  /// With `shuffle` the examples are dealt out in an order drawn from `seed`, otherwise in that of the file. Examples of
  /// sources of their own stay together.
  init(counts: ExampleCounts, data: DataDescription, seed: UInt64, shuffle: Bool) throws {
    let count = counts.source
    var order = Array(0..<count)
    if shuffle {
      var random = RandomNumbers(seed: seed, stream: RandomStream.split)
      random.shuffle(&order)
    }
    // Rounding the boundaries instead of the sizes makes the sizes add up.
    let trainEnd = Splits.boundary(data.trainShare, count)
    let validationEnd = max(trainEnd, Splits.boundary(data.trainShare + data.validationShare, count))
    let testStart = data.testShare > 0 ? validationEnd : count
    train = Array(order[..<trainEnd])
    validation = Array(order[trainEnd..<testStart])
    test = Array(order[testStart...])
    var next = count
    if let more = counts.validation {
      validation += next..<next + more
      next += more
    }
    if let more = counts.test { test += next..<next + more }
    for (name, share, part) in [
      ("train", data.trainShare, train), ("validation", data.validationShare, validation),
      ("test", data.testShare, test),
    ] where share > 0 && part.isEmpty {
      throw TrainerError(
        "the \(name) split (\(significant(share * 100, 4)) % of \(counted(count, "example"))) is empty",
        hint: "give more data, or another 'split' in the .nn file")
    }
    guard !train.isEmpty else {
      throw TrainerError("there are no training examples", hint: "give 'train' a share in the .nn file's 'split'")
    }
  }

  /// Rounded down, but not where only the rounding of the product is in the way: 0.9 of 10 examples are 9.
  private static func boundary(_ share: Double, _ count: Int) -> Int {
    let boundary = (share * Double(count) + 1e-6).rounded(.down)
    return boundary >= Double(count) ? count : boundary > 0 ? Int(boundary) : 0
  }

  /// The examples of a split; `all` in the order of the file.
  subscript(split: Split) -> [Int] {
    switch split {
    case .train: train
    case .validation: validation
    case .test: test
    case .all: (train + validation + test).sorted()
    }
  }

  /// The training examples in the order of this epoch (from 1).
  func order(epoch: Int, seed: UInt64, shuffle: Bool) -> [Int] {
    guard shuffle else { return train }
    var order = train
    var random = RandomNumbers(seed: seed, stream: RandomStream.epochs &+ UInt64(epoch))
    random.shuffle(&order)
    return order
  }
}
