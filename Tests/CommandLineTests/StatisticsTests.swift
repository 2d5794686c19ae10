import Foundation
import Testing

@testable import TrainerRuntime

/// Statistics of the training examples, from tables and arrays, in a real run and after it.
struct StatisticsTests {
  private static let count = 61

  /// The second column is constant, and the third is so but for the examples of the validation and test splits.
  private static func example(_ index: Int) -> [Float] {
    let wave = sin(1.7 * Float(index))
    return [1000 + 2 * wave, 0.1, index < 48 ? 3 : 5, Float(index), 7 - wave]
  }

  private static func writeData(_ sandbox: Sandbox) throws {
    let rows = (0..<count).map { example($0).map(\.description).joined(separator: ",") }
    try sandbox.write("gauges.csv", "a,b,c,d,y\n" + rows.joined(separator: "\n") + "\n")
    for (name, columns, shape) in [("x", 0..<4, "(61, 4)"), ("y", 4..<5, "(61,)")] {
      var header = "{'descr': '<f4', 'fortran_order': False, 'shape': \(shape), }"
      header += String(repeating: " ", count: 117 - header.utf8.count) + "\n"
      var bytes = Data([0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8))
      for index in 0..<count {
        for value in example(index)[columns] {
          withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
      }
      try bytes.write(to: sandbox.folder.appendingPathComponent("\(name).npy"))
    }
  }

  private static func state(_ path: String) throws -> [String: [Float]] {
    let file = try SafetensorsFile(path: path)
    var result: [String: [Float]] = [:]
    for tensor in file.tensors where tensor.name.hasPrefix("state.data.") {
      var values = [Float](repeating: 0, count: tensor.shape.reduce(1, *))
      try values.withUnsafeMutableBufferPointer { try file.load(tensor, into: $0) }
      result[tensor.name] = values
    }
    return result
  }

  @Test func ofTheTrainingExamplesAlone() throws {
    let programs = try Programs.get()
    let sandbox = try Sandbox()
    try Self.writeData(sandbox)
    var last: [[UInt8]] = []
    for (trainer, folder) in [(programs.gauges, "table"), (programs.gaugeArrays, "arrays")] {
      let result = try sandbox.run(trainer, "train", "--no-shuffle", "--output", folder)
      #expect(result.status == 0, "\(result.errors)")
      let state = try Self.state(sandbox.path("\(folder)/best.safetensors"))
      #expect(state.count == 4)
      // 0.8 of 61 examples.
      let training = (0..<48).map(Self.example)
      for (name, columns) in [("x", [0, 1, 2, 3]), ("y", [4])] {
        let means = try #require(state["state.data.\(name).mean"])
        let deviations = try #require(state["state.data.\(name).deviation"])
        for (place, column) in columns.enumerated() {
          let values = training.map { Double($0[column]) }
          let mean = values.reduce(0, +) / 48
          let spread = (values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 48).squareRoot()
          #expect(means[place] == Float(mean) || abs(Double(means[place]) - mean) < 1e-6 * abs(mean))
          let expected = [1, 2].contains(column) ? 1 : spread
          #expect(abs(Double(deviations[place]) - expected) < 1e-6 * expected, "column \(column)")
        }
      }
      last.append(try sandbox.bytes("\(folder)/last.safetensors"))
    }
    // Both see the same numbers, and so does whoever asks afterwards.
    let tables = try Self.state(sandbox.path("table/last.safetensors"))
    #expect(try tables == Self.state(sandbox.path("arrays/last.safetensors")))
    let results = try [("table", programs.gauges), ("arrays", programs.gaugeArrays)].map { folder, trainer in
      try sandbox.run(trainer, "evaluate", "--json", "--output", folder).json()["loss"]?.double
    }
    #expect(results[0] != nil && results[0] == results[1])
  }

  /// The statistics of a run stay what they were: when it goes on, and when other data is looked at with its weights.
  @Test func stayWithTheRun() throws {
    let trainer = try Programs.get().gauges
    let sandbox = try Sandbox()
    try Self.writeData(sandbox)
    #expect(try sandbox.run(trainer, "train", "--output", "whole").status == 0)
    #expect(try sandbox.run(trainer, "train", "--output", "parts", "--steps", "17").status == 0)
    let resumed = try sandbox.run(trainer, "train", "--resume", "--output", "parts", "--epochs", "6")
    #expect(resumed.status == 0, "\(resumed.errors)")
    for name in ["best", "last"] {
      let (whole, parts) = (
        try SafetensorsFile(path: sandbox.path("whole/\(name).safetensors")),
        try SafetensorsFile(path: sandbox.path("parts/\(name).safetensors"))
      )
      #expect(whole.tensors.map(\.name) == parts.tensors.map(\.name))
      for tensor in whole.tensors {
        func values(_ file: SafetensorsFile) throws -> [Float] {
          var values = [Float](repeating: 0, count: tensor.shape.reduce(1, *))
          try values.withUnsafeMutableBufferPointer { try file.load(try #require(file[tensor.name]), into: $0) }
          return values
        }
        #expect(try values(whole) == values(parts), "\(tensor.name)")
      }
    }
    // A single row, which has no deviation of its own.
    let row = Self.example(5).map(\.description).joined(separator: ",")
    let one = try sandbox.run(trainer, "predict", "--output", "whole", input: "a,b,c,d,y\n\(row)\n")
    let all = try sandbox.run(trainer, "predict", "--output", "whole", "--input", sandbox.path("gauges.csv"))
    #expect(one.status == 0 && all.status == 0, "\(one.errors)\(all.errors)")
    #expect(one.lines.count == 2 && one.lines[1] == all.lines[6])
  }

  @Test func notFinite() throws {
    let trainer = try Programs.get().gauges
    let sandbox = try Sandbox()
    try sandbox.write(
      "gauges.csv",
      "a,b,c,d,y\n" + String(repeating: "1,2,3,4,5\n", count: 20) + String(repeating: "1,inf,3,4,5\n", count: 20))
    let result = try sandbox.run(trainer, "train", "--output", "run")
    #expect(
      result.status == 1 && (result.errors.contains("'data.x.mean'") || result.errors.contains("inf")),
      "\(result.errors)")
    #expect(!sandbox.exists("run/last.safetensors"))
  }
}
