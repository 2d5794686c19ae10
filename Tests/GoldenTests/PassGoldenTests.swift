import NNIR
import NNTransforms
import Testing

/// `passes/<pass>/*.ir`: graphs in textual form, and what each pass makes of them.
struct PassGoldenTests {
  @Test(arguments: optimizationPasses.map(\.name))
  func passes(_ name: String) throws {
    let pass = try #require(optimizationPasses.first { $0.name == name })
    try GoldenSuite(folder: "passes/\(name)", input: ".ir", output: ".out.ir") { _, bytes in
      let graph = try parseGraph(String(decoding: bytes, as: UTF8.self))
      try verify(graph)
      let result = pass.run(graph)
      try verify(result)
      return print(result)
    }.check()
  }
}
