import Foundation
import NNCompiler
import Testing

/// `generated/<name>`: the package of every `models/<name>.nn`, as `nnc compile models/<name>.nn` writes it from the root of
/// the repository. The copies of the trainer's own sources are left out; they are in `Sources`.
struct GeneratedPackageTests {
  private static let root = GoldenSuite.root.deletingLastPathComponent().deletingLastPathComponent()
  private static let models = root.appending(path: "models")
  private static let packages = root.appending(path: "generated")
  /// What a package holds that is not compared: copies of the runtime, and what builds leave behind.
  private static let passedOver = ["Sources/TrainerKernels/", "Sources/TrainerRuntime/", ".build/", "Package.resolved"]

  private static func isCompared(_ path: String) -> Bool { !passedOver.contains { path.hasPrefix($0) } }

  /// The models, also in folders: `digits`, `ladder/adam`.
  static var names: [String] {
    let files =
      FileManager.default.enumerator(atPath: models.path(percentEncoded: false))?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".nn") }.map { String($0.dropLast(3)) }.sorted()
  }

  @Test(arguments: names)
  func package(of model: String) throws {
    let folders = model.split(separator: "/").dropLast()
    let name = model.split(separator: "/").last.map(String.init) ?? model
    let bytes = [UInt8](try Data(contentsOf: Self.models.appending(path: model + ".nn")))
    let checked = check(name: "models/\(model).nn", bytes: bytes)
    let program = try #require(checked.program, "\(checked.rendered(color: false))")
    #expect(checked.diagnostics.isEmpty, "\(checked.rendered(color: false))")
    let source = (["../../models"] + folders).joined(separator: "/")
    let files = compile(checked, program, sourceFolder: source).files.filter { Self.isCompared($0.path) }

    let folder = Self.packages.appending(path: name)
    let known = Self.comparedFiles(below: folder)
    var recorded = 0
    for file in files {
      let url = folder.appending(path: file.path)
      let actual = String(decoding: file.bytes, as: UTF8.self)
      let expected = try? String(contentsOf: url, encoding: .utf8)
      if expected == actual { continue }
      if GoldenSuite.isRecording {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try actual.write(to: url, atomically: true, encoding: .utf8)
        recorded += 1
      } else if let expected {
        Issue.record("generated/\(name)/\(file.path) differs\n\(firstDifference(expected, actual))")
      } else {
        Issue.record("generated/\(name)/\(file.path) is missing; record it with 'make goldens'")
      }
    }
    for orphan in known.subtracting(files.map(\.path)).sorted() {
      if GoldenSuite.isRecording {
        try FileManager.default.removeItem(at: folder.appending(path: orphan))
        recorded += 1
      } else {
        Issue.record("generated/\(name)/\(orphan) is no longer written")
      }
    }
    if recorded > 0 { Issue.record("\(name): recorded \(recorded) files; run again without RECORD_GOLDENS") }
  }

  /// Packages of models that are gone. A person's own package, compiled from another folder, may be there.
  @Test func noOrphans() throws {
    let folders =
      (try? FileManager.default.contentsOfDirectory(atPath: Self.packages.path(percentEncoded: false))) ?? []
    let known = Set(Self.names.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
    for name in folders.sorted() where !known.contains(name) {
      let folder = Self.packages.appending(path: name)
      let files = Self.comparedFiles(below: folder)
      let description = folder.appending(path: "Sources/Trainer/Model.swift")
      let text = (try? String(contentsOf: description, encoding: .utf8)) ?? ""
      if files.isEmpty || text.contains("sourceFolder: ") && !text.contains("sourceFolder: \"../../models\"") {
        continue
      }
      if GoldenSuite.isRecording { try FileManager.default.removeItem(at: folder) }
      Issue.record("generated/\(name) has no models/\(name).nn")
    }
  }

  private static func comparedFiles(below folder: URL) -> Set<String> {
    let paths =
      FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.compactMap { $0 as? String } ?? []
    return Set(
      paths.filter { path in
        var isFolder: ObjCBool = false
        return isCompared(path)
          && FileManager.default.fileExists(
            atPath: folder.appending(path: path).path(percentEncoded: false), isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }
}
