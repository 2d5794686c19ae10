import Glibc

/// Bytes that stay as they are: of a file mapped into memory, or in memory of their own.
final class Bytes {
  let address: UnsafeRawPointer
  let count: Int
  /// The path, for messages.
  let name: String
  private enum Owner { case mapping, heap, part(Bytes) }
  private let owner: Owner

  private init(address: UnsafeRawPointer, count: Int, name: String, owner: Owner) {
    self.address = address
    self.count = count
    self.name = name
    self.owner = owner
  }

  /// Takes over memory from `malloc`.
  convenience init(taking address: UnsafeMutableRawPointer, count: Int, name: String) {
    self.init(address: address, count: count, name: name, owner: .heap)
  }

  convenience init(_ array: [UInt8], name: String) throws {
    guard let memory = malloc(max(1, array.count)) else { throw TrainerError("not enough memory for '\(name)'") }
    array.withUnsafeBytes { if let base = $0.baseAddress { memcpy(memory, base, $0.count) } }
    self.init(address: memory, count: array.count, name: name, owner: .heap)
  }

  /// Maps a file; pages are read when they are first touched, and the system may drop them again.
  convenience init(mapping path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TrainerError("cannot open '\(path)': \(systemMessage())") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw TrainerError("cannot read '\(path)': \(systemMessage())") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw TrainerError("'\(path)' is not a file", hint: "name a file of the data")
    }
    try self.init(mapping: descriptor, count: Int(status.st_size), name: path)
  }

  /// Maps the first `count` bytes of an open file, which may be closed afterwards.
  convenience init(mapping descriptor: Int32, count: Int, name: String) throws {
    guard count > 0 else {
      try self.init([], name: name)
      return
    }
    guard let address = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), address != MAP_FAILED else {
      throw TrainerError("cannot map '\(name)' into memory: \(systemMessage())")
    }
    self.init(address: address, count: count, name: name, owner: .mapping)
  }

  deinit {
    switch owner {
    case .mapping: munmap(UnsafeMutableRawPointer(mutating: address), count)
    case .heap: free(UnsafeMutableRawPointer(mutating: address))
    case .part: break
    }
  }

  /// A part of these bytes, which must lie within them.
  func part(_ range: Range<Int>, name: String) -> Bytes {
    let range = range.clamped(to: 0..<count)
    return Bytes(address: address + range.lowerBound, count: range.count, name: name, owner: .part(self))
  }

  subscript(index: Int) -> UInt8 { buffer[index] }

  var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: address, count: count) }

  func starts(with prefix: [UInt8]) -> Bool {
    count >= prefix.count && prefix.indices.allSatisfy { self[$0] == prefix[$0] }
  }

  /// An unsigned number of `width` bytes (at most 8), which must lie within the bytes.
  func number(at offset: Int, width: Int, bigEndian: Bool) -> UInt64 {
    (0..<width).reduce(0) { $0 << 8 | UInt64(self[offset + (bigEndian ? $1 : width - 1 - $1)]) }
  }
}

/// Where data goes that has to be unpacked or computed before it can be used.
struct DataStorage: Sendable {
  /// What is larger, in bytes, goes into a temporary file, mapped into memory.
  var memoryLimit = 1 << 30
  /// Where temporary files are made.
  var folder = "."
}

/// Bytes that arrive in pieces: in memory up to the limit, in a temporary file beyond it. The file loses its name as soon
/// as it is made, so that it is gone when the process ends, however it ends.
final class ByteCollector {
  private let storage: DataStorage
  private let name: String
  private var memory: UnsafeMutableRawPointer?
  private var capacity = 0
  private var descriptor: Int32 = -1
  private(set) var count = 0

  /// `name` is for messages.
  init(_ storage: DataStorage, name: String) {
    self.storage = storage
    self.name = name
  }

  deinit {
    free(memory)
    if descriptor >= 0 { close(descriptor) }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    if descriptor < 0, count + bytes.count > storage.memoryLimit { try moveToFile() }
    if descriptor >= 0 {
      try write(bytes)
    } else {
      try reserve(count + bytes.count)
      if let memory { memcpy(memory + count, source, bytes.count) }
    }
    count += bytes.count
  }

  func append(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try append($0) } }

  /// The first bytes, as long as all are in memory.
  func prefix(_ length: Int) -> [UInt8] {
    guard let memory else { return [] }
    return Array(UnsafeRawBufferPointer(start: memory, count: min(length, count)))
  }

  /// Everything that was appended; nothing can be appended afterwards.
  func finish() throws -> Bytes {
    if descriptor >= 0 { return try Bytes(mapping: descriptor, count: count, name: name) }
    try reserve(max(1, count))
    guard let memory else { throw TrainerError("not enough memory for '\(name)'") }
    self.memory = nil
    return Bytes(taking: memory, count: count, name: name)
  }

  private func reserve(_ wanted: Int) throws {
    guard wanted > capacity else { return }
    let size = max(wanted, min(capacity * 2, storage.memoryLimit))
    guard let larger = realloc(memory, size) else { throw TrainerError("not enough memory for the data of '\(name)'") }
    memory = larger
    capacity = size
  }

  private func moveToFile() throws {
    var path = Array("\(storage.folder)/.nnc-data-XXXXXX".utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else {
      throw TrainerError(
        "cannot make a temporary file in '\(storage.folder)' for the data of '\(name)': \(systemMessage())",
        hint: "start in a folder that can be written to, or allow more memory with --data-memory MIB")
    }
    unlink(path)
    if let memory { try write(UnsafeRawBufferPointer(start: memory, count: count)) }
    free(memory)
    memory = nil
    capacity = 0
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    do {
      try writeAll(descriptor, bytes)
    } catch let failure as WriteFailure {
      throw TrainerError(
        "cannot write the temporary file for the data of '\(name)': \(systemMessage(failure.code))",
        hint: "make room in '\(storage.folder)', or allow more memory with --data-memory MIB")
    }
  }
}
