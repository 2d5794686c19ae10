import Foundation
import GraphTestSupport
import NNDiagnostics
import NNIR
import NNPrelude
import NNSyntax
import NNTransforms
import Testing

@testable import NNSemantics

/// The prelude, parsed once.
let prelude: (units: [SourceUnit], sources: SourceMap, diagnostics: [Diagnostic]) = {
  var sources = SourceMap()
  let files = EmbeddedFile.prelude.map { sources.add(SourceFile(name: "prelude/" + $0.path, bytes: $0.bytes)) }
  let parsed = files.map { parse($0, in: sources) }
  return (parsed.map(\.unit), sources, parsed.flatMap(\.diagnostics))
}()

struct Elaboration {
  var program: Program?
  var diagnostics: [Diagnostic]
  var sources: SourceMap

  /// All diagnostics as a person sees them.
  var text: String { render(diagnostics, sources: sources, color: false) }
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

/// Parses and elaborates a whole file.
func elaborate(_ text: String, name: String = "test") -> Elaboration {
  var sources = prelude.sources
  let file = sources.add(SourceFile(name: name + ".nn", text: text))
  let (unit, diagnostics) = parse(file, in: sources)
  if diagnostics.contains(where: { $0.severity == .error }) {
    return Elaboration(program: nil, diagnostics: diagnostics, sources: sources)
  }
  let result = elaborate(unit, name: name, prelude: prelude.units, sources: sources)
  return Elaboration(program: result.program, diagnostics: diagnostics + result.diagnostics, sources: sources)
}

let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The program of a file that must elaborate without errors.
func program(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Program {
  let result = elaborate(text)
  let text = result.text
  let hasErrors = !result.errors.isEmpty
  #expect(!hasErrors, "\(text)", sourceLocation: sourceLocation)
  let elaborated = result.program
  let program = try #require(elaborated, sourceLocation: sourceLocation)
  try verify(program)
  return program
}

/// A whole file around a model of one input `x`, whose result `y` is to come near the field `target`.
func file(
  declarations: String = "", x: [Int] = [3], y: [Int], body: String,
  loss: String = "sum((y - target)^2)", optimizer: String = "SGD(lr: 0.1)", entries: String = ""
) -> String {
  func field(_ shape: [Int], from start: Int) -> String {
    let count = shape.reduce(1, *)
    if shape.isEmpty { return "column(\(start))" }
    return shape.count == 1
      ? "columns(\(start)..<\(start + count))"
      : "reshape(columns(\(start)..<\(start + count)), \(shape))"
  }
  return """
    data D {
      source: csv("d.csv")
      x: \(field(x, from: 0))
      target: \(field(y, from: x.reduce(1, *)))
    }
    \(declarations)
    model M(x: \(x)) -> y: \(y) {
      \(body)
    }
    train M on D {
      loss: \(loss)
      optimizer: \(optimizer)
      \(entries)
    }
    """
}

/// Initial parameters of a program.
func initialParameters(_ program: Program, seed: UInt64 = 1) -> [[Double]] {
  let values: [[Double]] = evaluate(program.initialization, runtime: RuntimeValues(seed: seed))
  var result: [[Double]] = Array(repeating: [], count: program.parameters.count)
  for (output, value) in zip(program.initialization.outputs, values) {
    if case .parameter(let index) = output.target { result[index] = value }
  }
  return result
}

/// Evaluates a graph on fields that are given by name.
func run(
  _ graph: Graph, _ fields: [String: [Double]], parameters: [[Double]] = [], states: [[Double]] = [],
  gradients: [[Double]] = [], runtime: RuntimeValues = RuntimeValues(), batch: Int = 1
) -> [Output.Target: [Double]] {
  let values: [[Double]] = evaluate(
    graph, inputs: graph.inputs.map { fields[$0.name] ?? [] }, parameters: parameters, states: states,
    gradients: gradients, runtime: runtime, batch: batch)
  var result: [Output.Target: [Double]] = [:]
  for (output, value) in zip(graph.outputs, values) { result[output.target] = value }
  return result
}

func isNear(_ first: [Double], _ second: [Double], tolerance: Double = 1e-12) -> Bool {
  first.count == second.count
    && zip(first, second).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($0), abs($1)) }
}

/// Compares the derivative of the loss by every parameter with its numeric derivative, in double precision, near the initial
/// parameters and on random data.
func expectNumericGradients(_ program: Program) throws {
  let backward = differentiate(program.training)
  try verify(backward)
  let batch = 3
  var numbers = TestNumbers(seed: 5)
  var fields: [String: [Double]] = [:]
  for field in program.fields {
    fields[field.name] = (0..<batch * field.shape.reduce(1, *)).map { _ in numbers.next(in: -1.9...1.9) }
  }
  let parameters = initialParameters(program).map { $0.map { $0 + numbers.next(in: -0.3...0.3) } }
  let initial = run(program.initialization, [:])
  let states = program.states.indices.map { initial[.state(index: $0)] ?? [] }
  func loss(_ parameters: [[Double]]) -> Double {
    run(program.training, fields, parameters: parameters, states: states, batch: batch)[.result("loss")]?.first ?? .nan
  }
  let analytic = run(backward, fields, parameters: parameters, states: states, batch: batch)
  for (index, values) in parameters.enumerated() {
    let gradient = try #require(analytic[.gradient(index: index)])
    // A dozen elements of large parameters.
    for element in stride(from: 0, to: values.count, by: max(1, values.count / 12)) {
      let step = 1e-5
      var shifted = parameters
      shifted[index][element] = values[element] + step
      let above = loss(shifted)
      shifted[index][element] = values[element] - step
      let numeric = (above - loss(shifted)) / (2 * step)
      #expect(
        abs(numeric - gradient[element]) <= 2e-7 * max(1, abs(numeric)),
        "\(program.parameters[index].name)[\(element)]: \(gradient[element]), numerically \(numeric)")
    }
  }
}
