import Foundation
import NNCompiler

private let lock = NSLock()
nonisolated(unsafe) private var objects: [[String]: [String]] = [:]

/// The matrix products of the trainer's runtime in both precisions, compiled with these options: once for all tests, since they
/// take longer than a model.
package func productObjects(_ compiled: Compiled, _ options: [String]) throws -> [String] {
  try lock.withLock {
    if let known = objects[options] { return known }
    let folder = try makeTemporaryFolder()
    var names: [String] = []
    for file in compiled.files where file.path.contains("TrainerKernels/") {
      let name = file.path.split(separator: "/").last.map(String.init) ?? "file"
      try write(file.bytes, to: folder + "/" + name)
      let isProduct = ["nnc_product", "nnc_column_product", "nnc_winograd"].contains { name.hasPrefix($0) }
      if isProduct, name.hasSuffix(".c") { names.append(String(name.dropLast(2))) }
    }
    let built = try names.map { name in
      let object = folder + "/" + name + ".o"
      try runTool(["clang", "-c", "-fPIC", "-I", folder] + options + [folder + "/" + name + ".c", "-o", object])
      return object
    }
    objects[options] = built
    return built
  }
}
