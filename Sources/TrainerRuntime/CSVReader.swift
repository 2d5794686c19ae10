import Glibc

/// Reads a CSV file or stream row by row (RFC 4180; also lone carriage returns as line ends, and a byte-order mark).
/// A row is a list of cells, which are ranges of an own buffer: no text is made for them.
///
/// Blank lines at the end of the file are passed over; elsewhere they are errors, because a missing value in a
/// one-column file looks the same.
final class CSVReader {
  /// A cell: bytes `start ..< end` of the current row, without its quotes.
  struct Cell {
    var start: Int
    var end: Int
    var isQuoted: Bool
    /// Contains `""`, which stands for one quote.
    var hasDoubledQuotes: Bool
  }

  /// No row has more bytes.
  private static let rowLimit = 1 << 28

  private enum State { case cellStart, unquoted, quoted, afterQuote }

  /// As messages show it.
  let name: String
  private(set) var cells: [Cell] = []
  /// The line where the current row begins, from 1.
  private(set) var line = 0
  /// Called before a read that may have to wait, so that finished rows can be answered first.
  var beforeWaiting: (() throws -> Void)?

  private let descriptor: Int32
  private let separator: UInt8
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 16
  private var filled = 0
  private var rowStart = 0
  private var position = 0
  private var lineOfPosition = 1
  private var previousWasCarriageReturn = false
  private var isAtEnd = false

  /// Takes over `descriptor` and closes it. `separator` is one ASCII character.
  init(descriptor: Int32, name: String, separator: String) throws {
    self.descriptor = descriptor
    self.name = name
    guard let byte = separator.utf8.first, separator.utf8.count == 1, byte < 0x80, byte != 0x22 else {
      close(descriptor)
      throw TrainerError("the separator of columns must be one character, not '\(separator)'")
    }
    self.separator = byte
    buffer = .allocate(capacity: capacity)
    while filled < 3, !isAtEnd { try fill() }
    if filled >= 3, buffer[0] == 0xef, buffer[1] == 0xbb, buffer[2] == 0xbf {
      position = 3
    } else if filled >= 2, (buffer[0] == 0xff && buffer[1] == 0xfe) || (buffer[0] == 0xfe && buffer[1] == 0xff) {
      throw TrainerError("the file is UTF-16", at: name, hint: "save it as CSV in UTF-8")
    }
  }

  /// Opens a file; `-` is standard input.
  convenience init(path: String, separator: String) throws {
    if path == "-" {
      try self.init(descriptor: dup(STDIN_FILENO), name: "standard input", separator: separator)
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TrainerError("cannot open '\(path)': \(systemMessage())") }
    try self.init(descriptor: descriptor, name: path, separator: separator)
  }

  deinit {
    close(descriptor)
    buffer.deallocate()
  }

  /// Goes to the next row; false at the end.
  func next() throws -> Bool {
    var blankLine: Int?
    while try readRow() {
      let isBlank =
        cells.count == 1 && !cells[0].isQuoted && bytes(of: cells[0]).allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if isBlank {
        if blankLine == nil { blankLine = line }
        continue
      }
      if let blankLine { throw TrainerError("the line is blank", at: "\(name):\(blankLine):1", hint: "remove it") }
      return true
    }
    return false
  }

  /// The bytes of a cell as they stand in the file.
  func bytes(of cell: Cell) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: buffer + rowStart + cell.start, count: cell.end - cell.start)
  }

  /// The bytes of a cell without spaces and tabs around them.
  func trimmedBytes(of cell: Cell) -> UnsafeBufferPointer<UInt8> {
    let all = bytes(of: cell)
    var start = 0
    var end = all.count
    while start < end, all[start] == 0x20 || all[start] == 0x09 { start += 1 }
    while end > start, all[end - 1] == 0x20 || all[end - 1] == 0x09 { end -= 1 }
    return UnsafeBufferPointer(rebasing: all[start..<end])
  }

  /// The text of a cell; without quotes also without spaces around it.
  func text(of cell: Cell) -> String {
    let text = String(decoding: cell.isQuoted ? bytes(of: cell) : trimmedBytes(of: cell), as: UTF8.self)
    return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }

  /// `file:line:column` of a cell of the current row, in characters from 1; behind the last cell for an index past the end.
  func place(ofCell index: Int) -> String {
    guard let last = cells.last else { return "\(name):\(line):1" }
    let end = index < cells.count ? cells[index].start - (cells[index].isQuoted ? 1 : 0) : last.end
    var column = 1
    var lineHere = line
    for offset in 0..<end {
      let byte = buffer[rowStart + offset]
      if byte == 0x0a {
        lineHere += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    return "\(name):\(lineHere):\(column)"
  }

  /// Splits one line (or several, inside quotes) into `cells`; false at the end of the file.
  private func readRow() throws -> Bool {
    cells.removeAll(keepingCapacity: true)
    rowStart = position
    line = lineOfPosition
    var state = State.cellStart
    var cell = Cell(start: 0, end: 0, isQuoted: false, hasDoubledQuotes: false)
    var quoteLine = 0
    while true {
      if position == filled {
        if !isAtEnd {
          try fill()
          continue
        }
        switch state {
        case .quoted:
          cells.append(cell)
          throw TrainerError(
            "a quote that opens on line \(quoteLine) is never closed", at: place(ofCell: cells.count - 1),
            hint: "write a quote inside a quoted cell twice")
        case .cellStart where cells.isEmpty && position == rowStart:
          return false
        case .cellStart, .unquoted, .afterQuote:
          finishCell(&cell, state)
          return true
        }
      }
      if previousWasCarriageReturn {
        previousWasCarriageReturn = false
        if buffer[position] == 0x0a {
          position += 1
          rowStart = position
          continue
        }
      }
      if state == .unquoted {
        skipPlainBytes()
        if position == filled { continue }
      }
      let byte = buffer[position]
      let offset = position - rowStart
      position += 1
      switch state {
      case .quoted:
        if byte == 0x22 {
          cell.end = offset
          state = .afterQuote
        } else if byte == 0x0a {
          lineOfPosition += 1
        }
      case .cellStart, .unquoted, .afterQuote:
        if byte == separator {
          finishCell(&cell, state, end: offset)
          cell = Cell(start: offset + 1, end: offset + 1, isQuoted: false, hasDoubledQuotes: false)
          state = .cellStart
        } else if byte == 0x0a || byte == 0x0d {
          finishCell(&cell, state, end: offset)
          previousWasCarriageReturn = byte == 0x0d
          lineOfPosition += 1
          return true
        } else if byte == 0x22 {
          switch state {
          case .cellStart:
            cell.start = offset + 1
            cell.isQuoted = true
            quoteLine = lineOfPosition
            state = .quoted
          case .afterQuote:
            cell.hasDoubledQuotes = true
            state = .quoted
          case .unquoted, .quoted:
            finishCell(&cell, state, end: offset)
            throw TrainerError(
              "a quote in the middle of a cell", at: place(ofCell: cells.count),
              hint: "put the whole cell into quotes, and write quotes inside it twice")
          }
        } else if state == .afterQuote {
          if byte == 0x20 || byte == 0x09 { continue }
          cells.append(cell)
          throw TrainerError(
            "text after the closing quote of a cell", at: place(ofCell: cells.count),
            hint: "write a quote inside a quoted cell twice")
        } else if state == .cellStart, byte != 0x20 {
          state = .unquoted
        }
      }
    }
  }

  /// Goes to the next byte that may end a cell.
  private func skipPlainBytes() {
    let buffer = buffer
    let separator = separator
    var next = position
    let end = filled
    while next < end {
      let byte = buffer[next]
      if byte == separator || byte == 0x0a || byte == 0x0d || byte == 0x22 { break }
      next += 1
    }
    position = next
  }

  private func finishCell(_ cell: inout Cell, _ state: State, end: Int? = nil) {
    if state != .afterQuote { cell.end = end ?? position - rowStart }
    cells.append(cell)
  }

  /// Reads more, behind what is left of the current row.
  private func fill() throws {
    if rowStart > 0 {
      memmove(buffer, buffer + rowStart, filled - rowStart)
      position -= rowStart
      filled -= rowStart
      rowStart = 0
    }
    if filled == capacity {
      guard capacity < CSVReader.rowLimit else {
        throw TrainerError(
          "a row of more than \(grouped(CSVReader.rowLimit)) bytes", at: "\(name):\(line):1",
          hint: "is this a CSV file, and is every quote closed?")
      }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      memcpy(larger, buffer, filled)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    }
    if let beforeWaiting {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&request, 1, 0) == 0 { try beforeWaiting() }
    }
    while true {
      let count = read(descriptor, buffer + filled, capacity - filled)
      if count < 0 {
        if errno == EINTR { continue }
        throw TrainerError("cannot read: \(systemMessage())", at: name)
      }
      filled += count
      isAtEnd = count == 0
      return
    }
  }
}
