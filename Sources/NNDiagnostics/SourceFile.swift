/// A source text with the positions of its lines. Offsets are byte offsets into `bytes`.
package struct SourceFile: Hashable, Sendable {
  /// The name that diagnostics show: the path as the user gave it, or `prelude/layers.nn`.
  package let name: String
  package let bytes: [UInt8]
  /// The byte offset at which each line starts; never empty.
  package let lineStarts: [Int]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The line and column of an offset, both counted from 1; the column counts bytes.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - lineStarts[low] + 1)
  }

  /// The bytes of a line (counted from 1) without its line ending.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  /// The text of a range of offsets; invalid UTF-8 is repaired.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// A stretch of one source file: byte offsets `start..<end` of the file with this index in the `SourceMap`.
package struct SourceRange: Hashable, Sendable {
  package var file: Int
  package var start: Int
  package var end: Int

  package init(file: Int, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The smallest range that covers both; `other` must be of the same file.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}

/// All files of one compilation: the user's file and those of the prelude.
package struct SourceMap: Sendable {
  package private(set) var files: [SourceFile] = []

  package init(_ files: [SourceFile] = []) { self.files = files }

  /// Adds a file and returns the index that ranges refer to.
  package mutating func add(_ file: SourceFile) -> Int {
    files.append(file)
    return files.count - 1
  }

  package func text(_ range: SourceRange) -> String {
    files[range.file].text(range.start..<max(range.start, range.end))
  }

  package func line(of range: SourceRange) -> Int {
    files[range.file].position(of: range.start).line
  }
}
