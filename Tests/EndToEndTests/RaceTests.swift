import EmittedModelSupport
import GraphTestSupport
import NNCodeGen
import NNCompiler
import NNIR
import Testing

/// Emitted code on three workers under ThreadSanitizer: a barrier that the schedule forgot shows as a data race. The matrix
/// products are plain loops here, so that the sanitizer sees what they read and write.
struct RaceTests {
  @Test(arguments: EvaluatorComparisonTests.models.map(\.name))
  func model(name: String) throws {
    let source = try #require(EvaluatorComparisonTests.models.first { $0.name == name }).source
    let checked = check(name: "model.nn", bytes: Array(source.utf8))
    try run(compile(checked, try #require(checked.program), sourceFolder: "."))
  }

  @Test(arguments: [2, 9, 17, 28, 34, 51, 60, 73])
  func randomProgram(seed: Int) throws {
    let graph = randomGraph(seed: UInt64(seed), count: 30, style: .finite)
    let program = RandomProgramTests.makeProgram(training: graph)
    try run(compile(check(name: "random.nn", bytes: []), program, sourceFolder: "."))
  }

  private func run(_ compiled: Compiled) throws {
    let folder = try makeTemporaryFolder()
    defer { removeFolder(folder) }
    for file in compiled.files where file.path.hasSuffix(".c") || file.path.hasSuffix(".h") {
      try write(file.bytes, to: folder + "/" + (file.path.split(separator: "/").last.map(String.init) ?? "file"))
    }
    let name = compiled.plan.identifier
    try write(Array(client(compiled).utf8), to: folder + "/client.c")
    // The sanitizer of Swift's clang wants the libraries that lie beside it.
    let resources = try runTool(["clang", "-print-resource-dir"]).split(separator: "\n")[0]
    let libraries = "\(resources)/../../swift/linux"
    try runTool(
      [
        "clang", "-O1", "-g", "-fsanitize=thread", "-I", folder, folder + "/client.c", folder + "/\(name).c",
        folder + "/nnc_runtime.c",
      ] + productObjects(compiled, ["-O1", "-g", "-fsanitize=thread", "-DNNC_MATMUL=1"]) + [
        "-o", folder + "/client", "-L", libraries, "-Wl,-rpath," + libraries, "-ldispatch",
        "-lBlocksRuntime", "-lm", "-lpthread", "-lz",
      ])
    let result = try runCommand([folder + "/client"])
    #expect(result.status == 0, "\(result.output.prefix(4000))")
  }

  private func client(_ compiled: Compiled) -> String {
    let plan = compiled.plan
    let rows = plan.program.settings.batch
    let train = plan.phase("train")
    let inputs = train.graph.inputs.enumerated().map { index, input in
      "  static float input\(index)[\(input.type.sizes(batch: rows).reduce(1, *))];\n"
    }
    let outputs = train.tensorResults.enumerated().map { index, result in
      let count = train.graph.result(result).map { train.graph[$0].type.sizes(batch: rows).reduce(1, *) } ?? 1
      return "  static float output\(index)[\(count)];\n"
    }
    let inputNames = train.graph.inputs.indices.map { "input\($0)" } + ["0"]
    let outputNames = train.tensorResults.indices.map { "output\($0)" } + ["0"]
    return """
      #include <stdlib.h>
      #include <string.h>
      #include "\(plan.identifier).h"

      int main(void) {
        const int workers = 3;
      \(inputs.joined())\(outputs.joined())  const void *inputs[] = {\(inputNames.joined(separator: ", "))};
        void *outputs[] = {\(outputNames.joined(separator: ", "))};
        double results[64];
        nnc_team *team = nnc_team_create(workers);
        size_t bytes = (size_t)\(plan.identifier)_f32.arena_bytes(workers);
        void *arena = aligned_alloc(128, bytes);
        if (team == NULL || arena == NULL) return 1;
        memset(arena, 0, bytes);
        nnc_arguments a;
        memset(&a, 0, sizeof a);
        a.arena = arena;
        a.inputs = inputs;
        a.outputs = outputs;
        a.results = results;
        a.rows = \(rows);
        a.total_steps = 10;
        a.epoch = 1;
        a.learning_rate_factor = 1;
        a.apply_update = 1;
        \(plan.identifier)_f32.initialize(team, &a);
        for (int step = 1; step <= 3; step++) {
          a.step = step;
          \(plan.identifier)_f32.train(team, &a);
        }
        nnc_team_destroy(team);
        free(arena);
        return 0;
      }
      """
  }
}
