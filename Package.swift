// swift-tools-version: 6.0
import PackageDescription

let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]

let package = Package(
  name: "nnc",
  products: [.executable(name: "nnc", targets: ["nnc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The compiler, in the order of its pipeline; every target depends only on those above it.
    .target(name: "NNDiagnostics", swiftSettings: strict),
    .target(name: "NNSyntax", dependencies: ["NNDiagnostics"], swiftSettings: strict),
    .target(name: "NNEmbeddedFiles"),
    .target(
      name: "NNPrelude", dependencies: ["NNEmbeddedFiles"],
      exclude: [
        "activations.nn", "convolution.nn", "data.nn", "images.nn", "initializers.nn", "layers.nn", "losses.nn",
        "metrics.nn",
        "optimizers.nn",
        "schedules.nn",
      ], swiftSettings: strict),
    .target(name: "NNIR", dependencies: ["NNDiagnostics"], swiftSettings: strict),
    .target(
      name: "NNSemantics", dependencies: ["NNDiagnostics", "NNSyntax", "NNPrelude", "NNIR"], swiftSettings: strict),
    .target(name: "NNTransforms", dependencies: ["NNDiagnostics", "NNIR"], swiftSettings: strict),
    .target(name: "NNAdvice", dependencies: ["NNDiagnostics", "NNSyntax", "NNIR"], swiftSettings: strict),
    .target(
      name: "NNCodeGen", dependencies: ["NNDiagnostics", "NNIR"], swiftSettings: strict),
    .target(
      name: "NNCompiler",
      dependencies: [
        "NNDiagnostics", "NNSyntax", "NNPrelude", "NNSemantics", "NNIR", "NNAdvice", "NNTransforms", "NNCodeGen",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "nnc",
      dependencies: [
        "NNCompiler", "NNCodeGen", "NNIR", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What every trainer carries: compiled and tested here, and embedded in nnc as text.
    .target(
      name: "TrainerKernels",
      cSettings: [
        .unsafeFlags([
          "-O3", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast", "-Wall", "-Wextra", "-Werror",
        ])
      ],
      linkerSettings: [.linkedLibrary("openblas"), .linkedLibrary("z")]),
    .target(name: "TrainerRuntime", dependencies: ["TrainerKernels"], swiftSettings: strict),

    .testTarget(name: "NNPreludeTests", dependencies: ["NNPrelude"]),
    .testTarget(
      name: "NNSemanticsTests",
      dependencies: [
        "NNSemantics", "NNPrelude", "NNSyntax", "NNIR", "NNTransforms", "NNDiagnostics", "GraphTestSupport",
      ]),
    .target(
      name: "TrainerKernelsSupport", dependencies: ["TrainerKernels"], path: "Tests/TrainerKernelsSupport",
      cSettings: [
        .unsafeFlags([
          "-O3", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast", "-Wall", "-Wextra", "-Werror",
        ])
      ]),
    // Matrix products for the vectors of this machine; TrainerKernels is built for every machine of its kind.
    .target(
      name: "NativeProducts", dependencies: ["TrainerKernels"], path: "Tests/NativeProducts",
      cSettings: [
        .unsafeFlags([
          "-O3", "-march=native", "-mprefer-vector-width=512", "-fno-math-errno", "-fno-trapping-math",
          "-ffp-contract=fast", "-Wall", "-Wextra", "-Werror",
        ])
      ]),
    .testTarget(
      name: "TrainerKernelsTests",
      dependencies: ["TrainerKernels", "TrainerKernelsSupport", "NativeProducts", "NNIR"]),
    // Random graphs and numbers for the tests of all that works on graphs.
    .target(name: "GraphTestSupport", dependencies: ["NNIR"], path: "Tests/GraphTestSupport"),
    .testTarget(name: "NNIRTests", dependencies: ["NNIR", "GraphTestSupport"]),
    .testTarget(name: "NNDiagnosticsTests", dependencies: ["NNDiagnostics"], swiftSettings: strict),
    .testTarget(
      name: "NNTransformsTests",
      dependencies: [
        "NNTransforms", "NNIR", "GraphTestSupport", "NNDiagnostics", "NNSyntax", "NNPrelude", "NNSemantics",
      ]),
    .testTarget(name: "NNAdviceTests", dependencies: ["NNCompiler", "NNDiagnostics"], swiftSettings: strict),
    .testTarget(name: "NNSyntaxTests", dependencies: ["NNSyntax", "NNDiagnostics"], swiftSettings: strict),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["NNCompiler", "NNPrelude", "NNSyntax", "NNDiagnostics", "NNIR", "NNTransforms"],
      swiftSettings: strict),

    .testTarget(name: "NNCodeGenTests", dependencies: ["NNCodeGen", "NNIR", "GraphTestSupport"]),
    // Emitted code, compiled and loaded, against the reference evaluator and the figures of the book.
    .target(
      name: "EmittedModelSupport", dependencies: ["NNCompiler", "NNCodeGen", "NNIR", "TrainerKernels"],
      path: "Tests/EmittedModelSupport"),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["EmittedModelSupport", "GraphTestSupport", "NNTransforms", "NNCompiler", "NNCodeGen", "NNIR"]),
    // The trainer with a model written by hand in place of an emitted one.
    .target(name: "TrainerTestKernels", dependencies: ["TrainerKernels"], path: "Tests/TrainerTestKernels"),
    .executableTarget(
      name: "TrainerTestModel", dependencies: ["TrainerRuntime", "TrainerTestKernels"], path: "Tests/TrainerTestModel",
      swiftSettings: strict),
    .testTarget(
      name: "TrainerRuntimeTests",
      dependencies: ["TrainerRuntime", "TrainerKernels", "TrainerTestModel", "TrainerTestKernels"]),
    // nnc and trainers that it has built, as a person runs them.
    .testTarget(name: "CommandLineTests", dependencies: ["nnc", "TrainerRuntime"]),
  ]
)
