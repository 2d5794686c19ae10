import NNCodeGen
import NNCompiler

/// The line by which `nnc` knows a folder that it has written.
private let marker = "// Written by nnc from "

/// Writes a package: only files whose contents change, so that the next build does only what is needed. Files of an
/// earlier compilation that no longer belong to it are removed.
func writePackage(_ files: [GeneratedFile], to folder: String) throws {
  let names = namesInFolder(folder)
  if !names.isEmpty {
    let manifest = (try? readFile(folder + "/Package.swift")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard manifest.contains(marker) else {
      throw Problem("the folder '\(folder)' holds something else: name an empty or new one with -o")
    }
  }
  let kept = Set(files.map(\.path))
  for path in filesBelow(folder + "/Sources").map({ "Sources/" + $0 }) where !kept.contains(path) {
    try removeFile(folder + "/" + path)
  }
  for file in files {
    let path = folder + "/" + file.path
    if let old = try? readFile(path), old == file.bytes { continue }
    try makeFolder(parentFolder(path))
    try writeFile(path, file.bytes)
  }
}

/// What `nnc compile` prints: what the program consists of.
func summary(_ compiled: Compiled, folder: String) -> String {
  let plan = compiled.plan
  let parameters = plan.program.parameters
  let count = parameters.reduce(0) { $0 + $1.count }
  var text = "\(plan.program.name): \(grouped(count)) parameters in \(parameters.count) tensors\n"
  for memory in plan.memory where memory.bytes > 0 {
    text += "  \(memory.kind.padded(to: 12)) \(grouped(memory.bytes).padded(to: 14, left: true)) bytes\n"
  }
  let train = plan.phase("train")
  text += "  training step: \(train.kernels.count) kernels; \(plan.functions.functions.count) functions in all phases\n"
  text += "wrote \(folder)"
  return text
}

private func grouped(_ number: Int) -> String {
  var digits = String(number)
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    place -= 3
  }
  return digits
}

extension String {
  func padded(to width: Int, left: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - count))
    return left ? space + self : self + space
  }
}
