// swift-tools-version: 6.0
// Written by nnc from xor.nn: the trainer of 'xor'. Build it with
//     swift build -c release --static-swift-stdlib
// It needs the Swift toolchain, OpenBLAS (libopenblas-dev) and zlib (zlib1g-dev); the folder can be moved.
import PackageDescription

// The C compiler sees the machine it builds on. No -ffast-math: NaN must stay visible and sums must stay reproducible.
let optimized: [CSetting] = [
  .unsafeFlags(["-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast"])
]

let package = Package(
  name: "xor",
  products: [.executable(name: "xor", targets: ["Trainer"])],
  targets: [
    // The model: kernels in C, usable without Swift through its header.
    .target(name: "Model", dependencies: ["TrainerKernels"], cSettings: optimized),
    // The same kernels in double precision, for gradcheck: built quickly, not for speed.
    .target(
      name: "ModelDouble", dependencies: ["Model", "TrainerKernels"], publicHeadersPath: ".",
      cSettings: [.headerSearchPath("../Model"), .unsafeFlags(["-O1", "-fno-math-errno"])]),
    // The same in every trainer: mathematics, threads, random numbers, matrix products, decompression. Linked with
    // OpenBLAS only if it is used.
    .target(
      name: "TrainerKernels", cSettings: optimized,
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "--as-needed", "-Xlinker", "-lopenblas"]), .linkedLibrary("z"),
      ]),
    // The same in every trainer: data, training loop, checkpoints, command line.
    .target(name: "TrainerRuntime", dependencies: ["TrainerKernels"]),
    .executableTarget(name: "Trainer", dependencies: ["Model", "ModelDouble", "TrainerRuntime"]),
  ]
)
