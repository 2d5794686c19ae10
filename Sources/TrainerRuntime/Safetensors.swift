/// A file in the safetensors format: eight bytes with the length of a JSON header (little-endian), the header, and the
/// tensors' bytes (little-endian). The reader trusts nothing: whatever the header says is checked against the file.
struct SafetensorsFile {
  struct Tensor: Equatable {
    enum Element: String, CaseIterable {
      case float64 = "F64"
      case float32 = "F32"
      case float16 = "F16"
      case bfloat16 = "BF16"

      var byteCount: Int {
        switch self {
        case .float64: 8
        case .float32: 4
        case .float16, .bfloat16: 2
        }
      }
    }

    var name: String
    /// As written, such as `F32`; kinds other than those of `Element` cannot be loaded, but may be in the file.
    var kind: String
    var shape: [Int]
    /// Bytes of the file.
    var range: Range<Int>
  }

  let path: String
  let tensors: [Tensor]
  /// Texts under `__metadata__`.
  let metadata: [String: String]
  private let bytes: [UInt8]
  private let indices: [String: Int]

  /// No header is longer than this.
  private static let headerLimit = 100_000_000

  init(path: String) throws {
    try self.init(path: path, bytes: try readFile(path))
  }

  /// `path` is for messages.
  init(path: String, bytes: [UInt8]) throws {
    func damaged(_ what: String) -> TrainerError {
      TrainerError(
        "'\(path)' is not a valid safetensors file: \(what)",
        hint: "the file may be cut off or of another kind; use another checkpoint")
    }
    guard bytes.count >= 8 else { throw damaged("it has only \(counted(bytes.count, "byte"))") }
    let length = bytes[0..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(SafetensorsFile.headerLimit), length <= UInt64(bytes.count - 8) else {
      throw damaged("it says that its header has \(length) bytes, but the file has \(grouped(bytes.count))")
    }
    let dataStart = 8 + Int(length)
    let header: JSONValue
    do {
      header = try JSONParser.parse(Array(bytes[8..<dataStart]))
    } catch let error as JSONError {
      throw damaged("its header is not JSON: \(error.message) at byte \(8 + error.offset)")
    }
    guard let members = header.members else { throw damaged("its header is not a JSON object") }
    var tensors: [Tensor] = []
    var metadata: [String: String] = [:]
    for member in members {
      if member.key == "__metadata__" {
        guard let entries = member.value.members else { throw damaged("__metadata__ is not an object") }
        for entry in entries {
          guard let text = entry.value.string else { throw damaged("__metadata__ '\(entry.key)' is not a text") }
          metadata[entry.key] = text
        }
        continue
      }
      tensors.append(try SafetensorsFile.tensor(member, dataStart: dataStart, byteCount: bytes.count, damaged))
    }
    var position = dataStart
    for tensor in tensors.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }) {
      guard tensor.range.lowerBound == position else {
        throw damaged("tensor '\(tensor.name)' overlaps another one, or there is a gap before it")
      }
      position = tensor.range.upperBound
    }
    guard position == bytes.count else {
      throw damaged("\(grouped(bytes.count - position)) bytes at its end belong to no tensor")
    }
    self.path = path
    self.bytes = bytes
    self.tensors = tensors
    self.metadata = metadata
    indices = Dictionary(zip(tensors.map(\.name), 0...), uniquingKeysWith: { first, _ in first })
  }

  private static func tensor(
    _ member: JSONValue.Member, dataStart: Int, byteCount: Int, _ damaged: (String) -> TrainerError
  ) throws -> Tensor {
    let name = member.key
    guard let kind = member.value["dtype"]?.string else { throw damaged("tensor '\(name)' has no dtype") }
    guard let sizes = member.value["shape"]?.array else { throw damaged("tensor '\(name)' has no shape") }
    let shape = sizes.compactMap(\.integer)
    guard shape.count == sizes.count, shape.allSatisfy({ $0 >= 0 }) else {
      throw damaged("the shape of tensor '\(name)' is not a list of sizes")
    }
    let offsets = member.value["data_offsets"]?.array?.compactMap(\.integer) ?? []
    guard offsets.count == 2, offsets[0] >= 0, offsets[0] <= offsets[1], offsets[1] <= byteCount - dataStart else {
      throw damaged("the bytes of tensor '\(name)' lie outside the file")
    }
    if let element = Tensor.Element(rawValue: kind) {
      var bytes = element.byteCount
      for size in shape {
        let (product, overflow) = bytes.multipliedReportingOverflow(by: size)
        guard !overflow else { throw damaged("the shape of tensor '\(name)' is too large") }
        bytes = product
      }
      guard bytes == offsets[1] - offsets[0] else {
        throw damaged(
          "tensor '\(name)' of \(kind) \(shapeText(shape)) needs \(bytes) bytes, but has \(offsets[1] - offsets[0])")
      }
    }
    return Tensor(name: name, kind: kind, shape: shape, range: dataStart + offsets[0]..<dataStart + offsets[1])
  }

  subscript(name: String) -> Tensor? { indices[name].map { tensors[$0] } }

  /// The numbers of a tensor in single precision, whatever floating-point kind the file has.
  func load(_ tensor: Tensor, into target: UnsafeMutableBufferPointer<Float>) throws {
    guard let element = Tensor.Element(rawValue: tensor.kind) else {
      throw TrainerError(
        "tensor '\(tensor.name)' in '\(path)' is of kind \(tensor.kind)",
        hint: "store it as one of \(Tensor.Element.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    bytes.withUnsafeBytes { all in
      let source = UnsafeRawBufferPointer(rebasing: all[tensor.range])
      let count = min(target.count, source.count / element.byteCount)
      for index in 0..<count {
        switch element {
        case .float32:
          target[index] = Float(
            bitPattern: UInt32(littleEndian: source.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
        case .float64:
          target[index] = Float(
            Double(bitPattern: UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))))
        case .bfloat16:
          let bits = UInt16(littleEndian: source.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
          target[index] = Float(bitPattern: UInt32(bits) << 16)
        case .float16:
          target[index] = singleFromHalf(
            UInt16(littleEndian: source.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)))
        }
      }
    }
  }

  /// The header of a file with these single-precision tensors, whose bytes follow in the same order. It is padded with
  /// spaces, so that the tensors begin at a multiple of eight bytes.
  static func header(metadata: [(key: String, value: String)], tensors: [(name: String, shape: [Int])]) -> [UInt8] {
    var members: [(key: String, value: String)] = [
      ("__metadata__", JSON.object(metadata.map { ($0.key, JSON.quote($0.value)) }))
    ]
    var offset = 0
    for tensor in tensors {
      let end = offset + tensor.shape.reduce(4, *)
      members.append(
        (
          tensor.name,
          JSON.object([
            ("dtype", JSON.quote(Tensor.Element.float32.rawValue)),
            ("shape", JSON.array(tensor.shape.map(String.init))),
            ("data_offsets", JSON.array([String(offset), String(end)])),
          ])
        ))
      offset = end
    }
    var text = Array(JSON.object(members).utf8)
    text += [UInt8](repeating: 0x20, count: (8 - text.count % 8) % 8)
    let length = UInt64(text.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) } + text
  }
}

/// The value of an IEEE 754 half-precision number.
func singleFromHalf(_ bits: UInt16) -> Float {
  let sign: Float = bits & 0x8000 == 0 ? 1 : -1
  let exponent = Int(bits >> 10 & 0x1f)
  let fraction = Float(bits & 0x3ff)
  switch exponent {
  case 0: return sign * fraction * 0x1p-24
  case 31: return fraction == 0 ? sign * Float.infinity : Float.nan
  default: return sign * (1 + fraction * 0x1p-10) * Float(sign: .plus, exponent: exponent - 15, significand: 1)
  }
}
