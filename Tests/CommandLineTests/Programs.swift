import Foundation
import Testing

@testable import TrainerRuntime

/// The programs under test: `nnc` beside the test program, and trainers that it has built, once in a run of the tests. Their
/// package stays in the build folder, so that a later run builds only what has changed.
struct Programs {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// `models/digits.nn`: dropout, early stopping.
  var digits: String
  /// The networks of the PyTorch figures.
  var reference: String
  var clipped: String
  /// The second with smaller batches, several of which make an update.
  var accumulated: String
  /// A learning rate that reacts to the validation loss.
  var plateau: String
  /// Fields with statistics of the training examples, of a table and of arrays.
  var gauges: String
  var gaugeArrays: String
  /// Vanishing gradients, and their repair.
  var deepSigmoid: String
  var deepRepaired: String
  /// A logarithm that can go wrong.
  var logarithm: String

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let fixtures = root.appending(path: "Tests/Fixtures")
  static let digitsTable = root.appending(path: "models/data/digits.csv").path(percentEncoded: false)

  private static let folder: URL = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent()
  }()

  static let nnc = folder.appendingPathComponent("nnc").path

  /// Where packages are built, one at a time.
  static let package = folder.appendingPathComponent("trainers-under-test/package").path

  private static let built = Result { try build() }

  /// Throws what the build said if it failed.
  static func get() throws -> Programs { try built.get() }

  /// One package after the other in one folder: the runtime, which they share, is compiled once.
  private static func build() throws -> Programs {
    let trainers = folder.appendingPathComponent("trainers-under-test")
    func trainer(_ source: URL) throws -> String {
      let sandbox = try Sandbox()
      let result = try sandbox.run(nnc, "build", source.path(percentEncoded: false), "-o", package)
      guard result.status == 0, let path = result.lines.last else { throw Failure(description: result.errors) }
      let copy = trainers.appendingPathComponent(source.deletingPathExtension().lastPathComponent)
      try? FileManager.default.removeItem(at: copy)
      try FileManager.default.copyItem(atPath: path, toPath: copy.path)
      return copy.path
    }
    let reference = try trainer(fixtures.appending(path: "digits_reference.nn"))
    let clipped = try trainer(fixtures.appending(path: "digits_clipped.nn"))
    let accumulated = try trainer(fixtures.appending(path: "digits_accumulated.nn"))
    let plateau = try trainer(fixtures.appending(path: "digits_plateau.nn"))
    let gauges = try trainer(fixtures.appending(path: "gauges.nn"))
    let gaugeArrays = try trainer(fixtures.appending(path: "gauge_arrays.nn"))
    let deepSigmoid = try trainer(fixtures.appending(path: "deep_sigmoid.nn"))
    let deepRepaired = try trainer(fixtures.appending(path: "deep_repaired.nn"))
    let logarithm = try trainer(fixtures.appending(path: "logarithm.nn"))
    return Programs(
      digits: try trainer(root.appending(path: "models/digits.nn")), reference: reference, clipped: clipped,
      accumulated: accumulated, plateau: plateau, gauges: gauges, gaugeArrays: gaugeArrays, deepSigmoid: deepSigmoid,
      deepRepaired: deepRepaired,
      logarithm: logarithm)
  }
}
