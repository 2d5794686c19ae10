import Foundation
import NNDiagnostics
import NNIR
import Testing

@testable import NNSemantics

@Suite struct ElaborateTests {
  @Test func preludeHasNoSyntaxErrors() {
    #expect(prelude.diagnostics.isEmpty, "\(render(prelude.diagnostics, sources: prelude.sources, color: false))")
  }

  @Test func digits() throws {
    let text = try String(contentsOf: repository.appending(path: "models/digits.nn"), encoding: .utf8)
    let result = elaborate(text, name: "digits")
    #expect(result.text.isEmpty, "\(result.text)")
    let program = try #require(result.program)
    try verify(program)
    #expect(
      program.parameters.map(\.name) == ["linear1.weight", "linear1.shift", "linear2.weight", "linear2.shift"])
    #expect(program.parameters.map(\.shape) == [[64, 64], [64], [64, 10], [10]])
    #expect(program.states.map(\.name).prefix(2) == ["linear1.weight.m", "linear1.weight.v"])
    #expect(program.fields.map(\.name) == ["image", "digit"])
    #expect(program.settings.learningRate == 3e-3)
    #expect(program.settings.earlyStopping?.patience == 5)
  }
}
