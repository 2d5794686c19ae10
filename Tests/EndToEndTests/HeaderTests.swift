import EmittedModelSupport
import NNCompiler
import Testing

/// The emitted kernels as a C library: a program in C that knows nothing but the headers trains the model.
struct HeaderTests {
  @Test(arguments: [["clang", "-std=c11"], ["clang", "-std=c++17", "-x", "c++"]])
  func training(compiler: [String]) throws {
    let source = """
      data Points { source: csv("points.csv"); x: columns(0..<2); y: column(2); split: (train: 1, validation: 0, test: 0) }
      model Line(x: [2]) -> estimate: [1] { x |> Linear(1) }
      train Line on Points { loss: mse(estimate, y); optimizer: SGD(lr: 0.1); batch: 4 }
      """
    let checked = check(name: "line.nn", bytes: Array(source.utf8))
    let program = try #require(checked.program)
    let folder = try makeTemporaryFolder()
    defer { removeFolder(folder) }
    let compiled = compile(checked, program, sourceFolder: ".")
    for file in compiled.files
    where file.path.hasSuffix(".c") || file.path.hasSuffix(".h") {
      try write(file.bytes, to: folder + "/" + (file.path.split(separator: "/").last.map(String.init) ?? "file"))
    }
    try write(Array(client.utf8), to: folder + "/client.source")
    try runTool(["clang", "-c", "-O1", "-I", folder, folder + "/line.c", "-o", folder + "/line.o"])
    try runTool(["clang", "-c", "-O1", "-I", folder, folder + "/nnc_runtime.c", "-o", folder + "/runtime.o"])
    let language = compiler.contains("c++") ? [] : ["-x", "c"]
    try runTool(
      compiler + language + [
        "-Wall", "-Werror", "-I", folder, "-c", folder + "/client.source", "-o", folder + "/client.o",
      ])
    try runTool(
      [
        "clang", folder + "/client.o", folder + "/line.o", folder + "/runtime.o",
      ] + productObjects(compiled, ["-O1"]) + ["-o", folder + "/client", "-lopenblas", "-lm", "-lpthread"])
    // y = 3 a − 2 b is found from four examples.
    let output = try runTool([folder + "/client"])
    #expect(output == "3.00 -2.00\n")
  }
}

private let client = """
  #include <stdio.h>
  #include <stdlib.h>
  #include <string.h>
  #include "line.h"

  int main(void) {
    nnc_team *team = nnc_team_create(1);
    size_t bytes = (size_t)line_f32.arena_bytes(1);
    void *arena = aligned_alloc(128, bytes);
    if (team == NULL || arena == NULL) return 1;
    memset(arena, 0, bytes);
    const float x[8] = {1, 0, 0, 1, 1, 1, -1, 1}, y[4] = {3, -2, 1, -5};
    const void *inputs[2] = {x, y};
    double results[2];
    nnc_arguments arguments;
    memset(&arguments, 0, sizeof arguments);
    arguments.arena = arena;
    arguments.inputs = inputs;
    arguments.results = results;
    arguments.rows = line_batch;
    arguments.total_steps = 2000;
    arguments.learning_rate_factor = 1;
    arguments.apply_update = 1;
    arguments.seed = 1;
    line_f32.initialize(team, &arguments);
    for (int step = 1; step <= 2000; step++) {
      arguments.step = step;
      line_f32.train(team, &arguments);
    }
    const float *weights = (const float *)arena + line_linear1_weight;
    printf("%.2f %.2f\\n", weights[0], weights[1]);
    free(arena);
    nnc_team_destroy(team);
    return 0;
  }
  """
