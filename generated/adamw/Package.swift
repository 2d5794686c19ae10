// swift-tools-version: 6.0
// Written by nnc from adamw.nn: the trainer of 'adamw'. Build it with
//     swift build -c release --static-swift-stdlib
// It needs the Swift toolchain, OpenBLAS (libopenblas-dev) and zlib (zlib1g-dev); the folder can be moved.
import PackageDescription

// The C compiler sees the machine it builds on. No -ffast-math: NaN must stay visible and sums must stay reproducible.
// For some of Intel's processors, compilers would take vectors of half the width.
let flags = [
  "-march=native", "-mprefer-vector-width=512", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast",
]

let package = Package(
  name: "adamw",
  products: [.executable(name: "adamw", targets: ["Trainer"])],
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
      name: "TrainerKernels", cSettings: [.unsafeFlags(["-O3"] + flags)],
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
