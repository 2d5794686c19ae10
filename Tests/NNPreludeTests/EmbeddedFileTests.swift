import Foundation
import NNPrelude
import Testing

/// The lists in NNEmbeddedFiles are written by a script: they must be those of the folders, byte for byte.
@Suite struct EmbeddedFileTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  /// Paths relative to `Sources` of all files below the folder, sorted by their bytes.
  private static func files(below folder: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: sources.appendingPathComponent(folder).path)
    let files = names.filter { name in
      var isFolder: ObjCBool = false
      let path = sources.appendingPathComponent(folder).appendingPathComponent(name).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
    return files.map { "\(folder)/\($0)" }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: sources.appendingPathComponent(path)))
  }

  @Test func preludeIsComplete() throws {
    let expected = try Self.files(below: "NNPrelude").filter { $0.hasSuffix(".nn") }
    #expect(!expected.isEmpty)
    #expect(
      EmbeddedFile.prelude.map { "NNPrelude/" + $0.path } == expected, "run Scripts/embed.sh")
    for file in EmbeddedFile.prelude {
      #expect(try file.bytes == Self.bytes(of: "NNPrelude/" + file.path), "\(file.path) is stale")
    }
  }

  @Test func trainerSourcesAreComplete() throws {
    let expected = try Self.files(below: "TrainerKernels") + Self.files(below: "TrainerRuntime")
    #expect(expected.contains("TrainerKernels/include/nnc_runtime.h"))
    #expect(EmbeddedFile.trainerSources.map(\.path) == expected, "run Scripts/embed.sh")
    for file in EmbeddedFile.trainerSources {
      #expect(try file.bytes == Self.bytes(of: file.path), "\(file.path) is stale")
    }
  }
}
