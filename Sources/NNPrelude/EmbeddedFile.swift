import NNEmbeddedFiles

/// A text file that is part of the `nnc` executable: the prelude, and the sources that every trainer carries.
///
///     for file in EmbeddedFile.prelude { parse(SourceFile(path: file.path, bytes: file.bytes)) }
///
/// `Scripts/embed.sh` writes the lists.
package struct EmbeddedFile: Hashable, Sendable {
  /// For the prelude a file name, `layers.nn`; for trainer sources relative to `Sources`, `TrainerKernels/nnc_runtime.c`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The contents, decoded as UTF-8.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The `.nn` files of the prelude, in order of their names.
  package static let prelude = list(nn_prelude_files)

  /// The sources of the targets `TrainerKernels` and `TrainerRuntime`, in order of their paths.
  package static let trainerSources = list(nn_trainer_files)

  private static func list(
    _ files: (UnsafeMutablePointer<Int>?) -> UnsafePointer<nn_embedded_file>?
  ) -> [EmbeddedFile] {
    var count = 0
    let first = files(&count)
    return UnsafeBufferPointer(start: first, count: count).map { file in
      EmbeddedFile(
        path: String(cString: file.path),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.size)))
    }
  }
}
