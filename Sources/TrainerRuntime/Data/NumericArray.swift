/// How a number is stored.
enum NumberKind: Sendable {
  case unsigned8, signed8, unsigned16, signed16, unsigned32, signed32, unsigned64, signed64
  case float16, float32, float64

  var byteCount: Int {
    switch self {
    case .unsigned8, .signed8: 1
    case .unsigned16, .signed16, .float16: 2
    case .unsigned32, .signed32, .float32: 4
    case .unsigned64, .signed64, .float64: 8
    }
  }
}

/// Numbers of all examples as they lie in a file: nothing is converted before it is needed.
struct NumericArray {
  var bytes: Bytes
  /// Of the first number of the first example.
  var offset: Int
  var kind: NumberKind
  var bigEndian: Bool
  /// Examples.
  var count: Int
  /// Of one example.
  var shape: [Int]
  /// In bytes from one example to the next.
  var exampleStride: Int
  /// In bytes along each axis of `shape`.
  var strides: [Int]

  /// An array in row-major order. `shape` begins with the number of examples; `offset` and size were checked.
  init(bytes: Bytes, offset: Int, kind: NumberKind, bigEndian: Bool, shape: [Int]) {
    self.bytes = bytes
    self.offset = offset
    self.kind = kind
    self.bigEndian = bigEndian
    count = shape.first ?? 0
    self.shape = Array(shape.dropFirst())
    var strides: [Int] = []
    var stride = kind.byteCount
    for size in shape.reversed() {
      strides.append(stride)
      stride *= size
    }
    strides.reverse()
    exampleStride = strides.first ?? 0
    self.strides = Array(strides.dropFirst())
  }

  /// Numbers of one example.
  var elements: Int { shape.reduce(1, *) }

  /// `shape` or the same apart from axes of size 1, which tell nothing: `[28, 28]` may be read as `[28, 28, 1]`.
  func matches(_ wanted: [Int]) -> Bool { shape.filter { $0 != 1 } == wanted.filter { $0 != 1 } }

  /// Writes one example in row-major order.
  func read(_ example: Int, into target: UnsafeMutablePointer<Float>) {
    let start = bytes.address + offset + example * exampleStride
    switch (kind, bigEndian) {
    case (.unsigned8, _): copy(start, target) { Float($0.load(as: UInt8.self)) }
    case (.signed8, _): copy(start, target) { Float($0.load(as: Int8.self)) }
    case (.float32, false):
      copy(start, target) { Float(bitPattern: UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self))) }
    case (.float32, true):
      copy(start, target) { Float(bitPattern: UInt32(bigEndian: $0.loadUnaligned(as: UInt32.self))) }
    case (.float64, false):
      copy(start, target) { Float(Double(bitPattern: UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)))) }
    case (.float64, true):
      copy(start, target) { Float(Double(bitPattern: UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)))) }
    case (.float16, false):
      copy(start, target) { singleFromHalf(UInt16(littleEndian: $0.loadUnaligned(as: UInt16.self))) }
    case (.float16, true): copy(start, target) { singleFromHalf(UInt16(bigEndian: $0.loadUnaligned(as: UInt16.self))) }
    case (.unsigned16, let big): copy(start, target) { Float(integer($0, UInt16.self, big)) }
    case (.signed16, let big): copy(start, target) { Float(integer($0, Int16.self, big)) }
    case (.unsigned32, let big): copy(start, target) { Float(integer($0, UInt32.self, big)) }
    case (.signed32, let big): copy(start, target) { Float(integer($0, Int32.self, big)) }
    case (.unsigned64, let big): copy(start, target) { Float(integer($0, UInt64.self, big)) }
    case (.signed64, let big): copy(start, target) { Float(integer($0, Int64.self, big)) }
    }
  }

  private func integer<Number: FixedWidthInteger>(
    _ address: UnsafeRawPointer, _ type: Number.Type, _ bigEndian: Bool
  ) -> Number where Number: BitwiseCopyable {
    let stored = address.loadUnaligned(as: type)
    return bigEndian ? Number(bigEndian: stored) : Number(littleEndian: stored)
  }

  @inline(__always)
  private func copy(
    _ start: UnsafeRawPointer, _ target: UnsafeMutablePointer<Float>, _ value: (UnsafeRawPointer) -> Float
  ) {
    if isContiguous {
      let width = kind.byteCount
      for index in 0..<elements { target[index] = value(start + index * width) }
      return
    }
    copyAxis(0, start, target, value)
  }

  private var isContiguous: Bool {
    var stride = kind.byteCount
    for axis in shape.indices.reversed() {
      if strides[axis] != stride, shape[axis] != 1 { return false }
      stride *= shape[axis]
    }
    return true
  }

  private func copyAxis(
    _ axis: Int, _ start: UnsafeRawPointer, _ target: UnsafeMutablePointer<Float>, _ value: (UnsafeRawPointer) -> Float
  ) {
    guard axis + 1 < shape.count else {
      let stride = strides[axis]
      for index in 0..<shape[axis] { target[index] = value(start + index * stride) }
      return
    }
    let part = shape[(axis + 1)...].reduce(1, *)
    for index in 0..<shape[axis] { copyAxis(axis + 1, start + index * strides[axis], target + index * part, value) }
  }
}

/// Bytes of an array of this shape, if that is a number that a file can have.
func byteCount(of shape: [Int], _ kind: NumberKind) -> Int? {
  // A size of zero must not hide that the others are out of bounds.
  var total = kind.byteCount
  for size in shape where size != 0 {
    let (product, overflow) = total.multipliedReportingOverflow(by: size)
    guard size > 0, !overflow, product <= 1 << 56 else { return nil }
    total = product
  }
  return shape.contains(0) ? 0 : total
}
