import TrainerKernels

/// Decompression of the data in gzip files, PNG images and ZIP archives.
final class Inflater {
  private let inflater: OpaquePointer
  private let source: Bytes
  private let isGzip: Bool
  /// Bytes of `source` that were used.
  private(set) var position = 0
  private(set) var isAtEnd = false

  init(_ source: Bytes, format: nnc_inflate_format) throws {
    guard let inflater = nnc_inflater_create(format) else {
      throw TrainerError("not enough memory to unpack '\(source.name)'")
    }
    self.inflater = inflater
    self.source = source
    isGzip = format == NNC_INFLATE_GZIP
  }

  deinit { nnc_inflater_destroy(inflater) }

  /// Fills as much of `target` as there is data for; fewer bytes only at the end of the data.
  func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
    var written = 0
    while written < target.count, !isAtEnd {
      var inputCount = source.count - position
      var outputCount = target.count - written
      let status = nnc_inflater_run(
        inflater, source.address.assumingMemoryBound(to: UInt8.self) + position, &inputCount,
        target.baseAddress?.assumingMemoryBound(to: UInt8.self).advanced(by: written), &outputCount)
      let used = source.count - inputCount - position
      let made = target.count - outputCount - written
      position += used
      written += made
      switch status {
      case NNC_INFLATE_END:
        // A gzip file may be several in a row; zeros at its end are padding.
        if isGzip, source.count - position >= 2, source[position] == 0x1f, source[position + 1] == 0x8b {
          nnc_inflater_restart(inflater)
        } else {
          isAtEnd = true
        }
      case NNC_INFLATE_MORE:
        guard used > 0 || made > 0 else {
          throw damaged("the compressed data is cut off", hint: "copy or download the file again")
        }
      default: throw damaged("the compressed data is damaged", hint: "copy or download the file again")
      }
    }
    return written
  }

  private func damaged(_ what: String, hint: String) -> TrainerError {
    TrainerError(what, at: "\(source.name): byte \(position)", hint: hint)
  }
}

/// What a file contains, unpacked if it is a gzip file. `size` learns from the first bytes how many there must be (or
/// throws if they are no beginning of such a file), so that no more than those are ever unpacked; the caller compares
/// the count.
func contents(ofFile path: String, _ storage: DataStorage, size: (Bytes) throws -> Int?) throws -> Bytes {
  let file = try Bytes(mapping: path)
  guard file.starts(with: [0x1f, 0x8b]) else { return file }
  return try unpack(file, NNC_INFLATE_GZIP, storage, size: size)
}

/// The first bytes of what a file contains, unpacked if it is a gzip file: enough to know its kind.
func contentsStart(of file: Bytes) throws -> Bytes {
  guard file.starts(with: [0x1f, 0x8b]) else { return file.part(0..<min(16, file.count), name: file.name) }
  var start = [UInt8](repeating: 0, count: 16)
  let count = try start.withUnsafeMutableBytes { try Inflater(file, format: NNC_INFLATE_GZIP).read(into: $0) }
  return try Bytes(Array(start[..<count]), name: file.name)
}

/// Unpacks compressed data, at most one byte more than `size` says of its beginning.
func unpack(
  _ source: Bytes, _ format: nnc_inflate_format, _ storage: DataStorage, size: (Bytes) throws -> Int?
) throws -> Bytes {
  let inflater = try Inflater(source, format: format)
  let collector = ByteCollector(storage, name: source.name)
  var chunk = [UInt8](repeating: 0, count: 1 << 18)
  var limit = Int.max
  while collector.count <= limit, !inflater.isAtEnd {
    let count = try chunk.withUnsafeMutableBytes { try inflater.read(into: $0) }
    if collector.count == 0 { limit = try size(try Bytes(Array(chunk[..<count]), name: source.name)) ?? Int.max }
    try chunk.withUnsafeBytes { try collector.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }
  return try collector.finish()
}
