import NNDiagnostics
import NNIR

/// A file of an emitted package; the path is relative to the package.
package struct GeneratedFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// The files that depend on the model. The trainer's own sources (`TrainerRuntime`, `TrainerKernels`) complete the package.
///
/// Everything is a function of the source text, its file name and `identity.folder`: no times, no absolute paths.
package func emitPackage(
  _ plan: ProgramPlan, identity: SourceIdentity, sources: SourceMap, target: BuildTarget
) -> [GeneratedFile] {
  let name = plan.identifier
  return [
    GeneratedFile(path: "Package.swift", text: manifest(plan, target)),
    GeneratedFile(path: "Sources/Model/\(name).c", text: emitModelSource(plan, sources: sources)),
    GeneratedFile(path: "Sources/ModelDouble/\(name)_f64.c", text: doublePrecisionSource(plan)),
    GeneratedFile(path: "Sources/Model/include/\(name).h", text: emitModelHeader(plan)),
    GeneratedFile(
      path: "Sources/Trainer/Model.swift", text: emitDescription(plan, identity: identity, sources: sources)),
    GeneratedFile(path: "Sources/Trainer/main.swift", text: mainSource(plan)),
  ]
}

private func doublePrecisionSource(_ plan: ProgramPlan) -> String {
  printC([
    .comment(["The kernels of \(plan.sourceName) in double precision."]),
    .directive("define NNC_DOUBLE"),
    .include("\"\(plan.identifier).c\""),
  ])
}

private func mainSource(_ plan: ProgramPlan) -> String {
  let name = plan.identifier
  return """
    // Written by nnc from \(plan.sourceName).
    import Glibc
    import Model
    import TrainerRuntime

    exit(TrainerMain.run(model: model, single: \(name)_f32, double: \(name)_f64, arguments: CommandLine.arguments))

    """
}

private func manifest(_ plan: ProgramPlan, _ target: BuildTarget) -> String {
  let product = String(plan.program.name.map { $0 == "\"" || $0 == "\\" ? "_" : $0 })
  let machine =
    target.machine == "native"
    ? "The C compiler sees the machine it builds on." : "The trainer runs on \(target.machine) and what contains it."
  let products: String
  switch target.products {
  case .auto: products = ""
  case .generated: products = " + [.define(\"NNC_MATMUL\", to: \"NNC_MATMUL_GENERATED\")]"
  case .blas: products = " + [.define(\"NNC_MATMUL\", to: \"NNC_MATMUL_BLAS\")]"
  }
  return """
    // swift-tools-version: 6.0
    // Written by nnc from \(plan.sourceName): the trainer of '\(product)'. Build it with
    //     swift build -c release --static-swift-stdlib
    // It needs the Swift toolchain, OpenBLAS (libopenblas-dev) and zlib (zlib1g-dev); the folder can be moved.
    import PackageDescription

    // \(machine) No -ffast-math: NaN must stay visible and sums must stay reproducible.
    // For some of Intel's processors, compilers would take vectors of half the width.
    let flags = [
      "-march=\(target.machine)", "-mprefer-vector-width=512", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast",
    ]

    let package = Package(
      name: "\(product)",
      products: [.executable(name: "\(product)", targets: ["Trainer"])],
      targets: [
        // The model: kernels in C, usable without Swift through its header. Kernels are not put into their callers, and their
        // loops need no -O3: the build takes a third of the time.
        .target(
          name: "Model", dependencies: ["TrainerKernels"],
          cSettings: [.unsafeFlags(["-O2", "-finline-hint-functions"] + flags)]),
        // The same kernels in double precision, for gradcheck: built quickly, not for speed.
        .target(
          name: "ModelDouble", dependencies: ["Model", "TrainerKernels"], publicHeadersPath: ".",
          cSettings: [.headerSearchPath("../Model"), .unsafeFlags(["-O1", "-finline-hint-functions", "-fno-math-errno"])]),
        // The same in every trainer: mathematics, threads, random numbers, matrix products, decompression. Linked with
        // OpenBLAS only if it is used.
        .target(
          name: "TrainerKernels", cSettings: [.unsafeFlags(["-O3"] + flags)]\(products),
          linkerSettings: [
            .unsafeFlags(["-Xlinker", "--as-needed", "-Xlinker", "-lopenblas"]), .linkedLibrary("z"),
          ]),
        // Their headers alone: what is in Swift need not wait until they are compiled.
        .systemLibrary(name: "KernelInterface", path: "Sources/TrainerKernels/include"),
        // The same in every trainer: data, training loop, checkpoints, command line.
        .target(name: "TrainerRuntime", dependencies: ["KernelInterface"]),
        .executableTarget(name: "Trainer", dependencies: ["Model", "ModelDouble", "TrainerRuntime"]),
      ]
    )

    """
}
