import Glibc
import Testing

@testable import TrainerRuntime

struct CSVReaderTests {
  /// A reader of a pipe that gets `bytes` in pieces of `piece` bytes.
  private func reader(_ bytes: [UInt8], separator: String = ",", piece: Int = 1 << 20) throws -> CSVReader {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let writing = ends[1]
    signal(SIGPIPE, SIG_IGN)
    let thread = PipeWriter(descriptor: writing, bytes: bytes, piece: piece)
    thread.start()
    return try CSVReader(descriptor: ends[0], name: "t.csv", separator: separator)
  }

  private func rows(_ text: String, separator: String = ",", piece: Int = 1 << 20) throws -> [[String]] {
    let reader = try reader(Array(text.utf8), separator: separator, piece: piece)
    var rows: [[String]] = []
    while try reader.next() { rows.append(reader.cells.map(reader.text)) }
    return rows
  }

  private func message(_ text: String, piece: Int = 1 << 20) -> String? {
    do {
      _ = try rows(text, piece: piece)
      return nil
    } catch {
      return (error as? TrainerError)?.rendered
    }
  }

  @Test(arguments: [1, 2, 3, 7, 1 << 20])
  func readsQuotingLineEndsAndMarks(piece: Int) throws {
    let text = "\u{feff}a,\"b \"\"c\"\"\", d \r\n1,\"x,\ny\",\"\"\r\n,,\n\"q\" , \"r\",s\n\n \r\n"
    #expect(
      try rows(text, piece: piece) == [
        ["a", "b \"c\"", "d"], ["1", "x,\ny", ""], ["", "", ""], ["q", "r", "s"],
      ])
    #expect(try rows("a;b\r1;2\r", separator: ";", piece: piece) == [["a", "b"], ["1", "2"]])
    #expect(try rows("a\tb", separator: "\t", piece: piece) == [["a", "b"]])
  }

  @Test func hasNothingToReadInEmptyFiles() throws {
    #expect(try rows("") == [])
    #expect(try rows("\n\n") == [])
    #expect(try rows("\u{feff}") == [])
  }

  /// Whatever the text, it does not matter in which pieces it arrives, and what is read says how it was written.
  @Test func readsAnyTextAlike() throws {
    var random = RandomNumbers(seed: 11, stream: 0)
    let alphabet = Array(",,\"\"\n\r a1é")
    for _ in 0..<300 {
      let text = String((0..<random.next(below: 24)).map { _ in alphabet[random.next(below: alphabet.count)] })
      let whole = try message(text) ?? "\(try rows(text))"
      let pieces = try message(text, piece: 1) ?? "\(try rows(text, piece: 1))"
      #expect(whole == pieces, "\(text.debugDescription)")
    }
    for _ in 0..<300 {
      let table = (0...random.next(below: 4)).map { _ in
        (0..<3).map { _ in String((0..<random.next(below: 5)).map { _ in alphabet[random.next(below: alphabet.count)] })
        }
      }
      let end = random.next(below: 2) == 0 ? "\n" : "\r\n"
      let text = table.map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + end
      }.joined()
      #expect(try rows(text) == table)
    }
  }

  @Test func readsLongRows() throws {
    let cell = String(repeating: "x", count: 300_000)
    #expect(try rows("a,\(cell),b\nc,d,e\n", piece: 5000) == [["a", cell, "b"], ["c", "d", "e"]])
  }

  @Test func namesTheErrorsPlace() throws {
    #expect(
      message("a,b\n1,\"2\n3") == "error: t.csv:2:3: a quote that opens on line 2 is never closed\n"
        + "hint: write a quote inside a quoted cell twice")
    #expect(message("a,b\n1,2\"3\n")?.hasPrefix("error: t.csv:2:4: a quote in the middle of a cell") == true)
    #expect(message("a,\"b\"c\n")?.hasPrefix("error: t.csv:1:") == true)
    #expect(message("a\n\n1\n") == "error: t.csv:2:1: the line is blank\nhint: remove it")
    #expect(throws: TrainerError.self) { _ = try reader([0xff, 0xfe, 0x61, 0x00]) }
    #expect(throws: TrainerError.self) { _ = try reader([0x61], separator: "ab") }
  }

  @Test func placesCountLinesAndCharacters() throws {
    let reader = try reader(Array("é,ü,c\n\"1\n2\",3,4\n5,6,7\n".utf8))
    #expect(try reader.next())
    #expect(reader.place(ofCell: 2) == "t.csv:1:5")
    #expect(try reader.next())
    #expect(reader.place(ofCell: 0) == "t.csv:2:1")
    #expect(reader.place(ofCell: 1) == "t.csv:3:4")
    #expect(try reader.next())
    #expect(reader.place(ofCell: 0) == "t.csv:4:1")
    #expect(try !reader.next())
  }
}

/// Feeds a pipe from a thread of its own, as another program would.
private final class PipeWriter: @unchecked Sendable {
  private let descriptor: Int32
  private let bytes: [UInt8]
  private let piece: Int

  init(descriptor: Int32, bytes: [UInt8], piece: Int) {
    self.descriptor = descriptor
    self.bytes = bytes
    self.piece = piece
  }

  func start() {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { box in
        guard let box else { return nil }
        let writer = Unmanaged<PipeWriter>.fromOpaque(box).takeRetainedValue()
        for start in stride(from: 0, to: writer.bytes.count, by: writer.piece) {
          let end = min(start + writer.piece, writer.bytes.count)
          try? writer.bytes[start..<end].withUnsafeBytes { try writeAll(writer.descriptor, $0) }
        }
        close(writer.descriptor)
        return nil
      }, box)
    pthread_detach(thread)
  }
}
