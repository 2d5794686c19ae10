import TrainerKernels

/// The members of a ZIP archive, as NumPy's .npz files are.
struct ZIPFile {
  struct Member {
    var name: String
    var isCompressed: Bool
    var range: Range<Int>
    /// Bytes when unpacked.
    var byteCount: Int
    var checksum: UInt32
  }

  let bytes: Bytes
  private(set) var members: [Member] = []

  init(_ bytes: Bytes) throws {
    self.bytes = bytes
    let (start, count) = try directory()
    var position = start
    for _ in 0..<count {
      guard position <= bytes.count - 46, number(position, 4) == 0x0201_4b50 else {
        throw damaged("the list of members is damaged", position)
      }
      let (nameLength, extraLength, commentLength) =
        (number(position + 28, 2), number(position + 30, 2), number(position + 32, 2))
      let end = position + 46 + nameLength + extraLength + commentLength
      guard end <= bytes.count else { throw damaged("the list of members is cut off", position) }
      members.append(try member(at: position, nameLength: nameLength, extraLength: extraLength))
      position = end
    }
  }

  /// A member unpacked and its checksum tested.
  func unpack(_ member: Member, _ storage: DataStorage) throws -> Bytes {
    let name = "\(bytes.name): \(member.name)"
    let part = bytes.part(member.range, name: name)
    let result =
      member.isCompressed ? try TrainerRuntime.unpack(part, NNC_INFLATE_RAW, storage) { _ in member.byteCount } : part
    let checksum = nnc_crc32(0, result.address.assumingMemoryBound(to: UInt8.self), result.count)
    guard result.count == member.byteCount, checksum == member.checksum else {
      throw TrainerError("the member is damaged: its checksum is wrong", at: name, hint: "copy or save the file again")
    }
    return result
  }

  private func number(_ offset: Int, _ width: Int) -> Int {
    Int(truncatingIfNeeded: bytes.number(at: offset, width: width, bigEndian: false))
  }

  private func damaged(_ what: String, _ offset: Int) -> TrainerError {
    TrainerError(what, at: "\(bytes.name): byte \(offset)", hint: "is this a file written by numpy.savez?")
  }

  /// Where the list of members begins, and how many there are.
  private func directory() throws -> (start: Int, count: Int) {
    // The end record has 22 bytes and a comment of at most 65,535.
    var end = bytes.count - 22
    let last = max(0, bytes.count - 22 - 65_535)
    while end >= last, end >= 0, number(end, 4) != 0x0605_4b50 { end -= 1 }
    guard end >= last, end >= 0 else { throw damaged("this is not a ZIP archive", 0) }
    var (count, start) = (number(end + 10, 2), number(end + 16, 4))
    if count == 0xffff || start == 0xffff_ffff {
      // The 64-bit form: a locator before the end record points to a larger one.
      guard end >= 20, number(end - 20, 4) == 0x0706_4b50 else { throw damaged("the end record is damaged", end) }
      let record = number(end - 12, 8)
      guard record >= 0, record <= bytes.count - 56, number(record, 4) == 0x0606_4b50 else {
        throw damaged("the end record is damaged", end - 12)
      }
      (count, start) = (number(record + 32, 8), number(record + 48, 8))
    }
    guard start >= 0, start <= end, count >= 0, count <= (end - start) / 46 else {
      throw damaged("the end record is damaged", end)
    }
    return (start, count)
  }

  private func member(at position: Int, nameLength: Int, extraLength: Int) throws -> Member {
    let name = String(decoding: bytes.buffer[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
    guard number(position + 8, 2) & 1 == 0 else { throw damaged("member '\(excerpt(name))' is encrypted", position) }
    let method = number(position + 10, 2)
    guard method == 0 || method == 8 else {
      throw damaged(
        "member '\(excerpt(name))' is compressed by method \(method), which is neither 0 nor 8", position + 10)
    }
    var sizes = [number(position + 24, 4), number(position + 20, 4), number(position + 42, 4)]
    // What does not fit into 32 bits stands in an extra field, in this order.
    var extra = position + 46 + nameLength
    let extraEnd = extra + extraLength
    while extra + 4 <= extraEnd {
      let length = number(extra + 2, 2)
      guard extra + 4 + length <= extraEnd else { break }
      if number(extra, 2) == 1 {
        var field = extra + 4
        for index in sizes.indices where sizes[index] == 0xffff_ffff && field + 8 <= extra + 4 + length {
          sizes[index] = number(field, 8)
          field += 8
        }
      }
      extra += 4 + length
    }
    let (unpacked, packed, local) = (sizes[0], sizes[1], sizes[2])
    guard local >= 0, local <= bytes.count - 30, number(local, 4) == 0x0403_4b50 else {
      throw damaged("member '\(excerpt(name))' is not where the list says", position)
    }
    let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
    guard packed >= 0, unpacked >= 0, start <= bytes.count, packed <= bytes.count - start,
      method == 8 || packed == unpacked
    else { throw damaged("member '\(excerpt(name))' lies outside the file", local) }
    return Member(
      name: name, isCompressed: method == 8, range: start..<start + packed, byteCount: unpacked,
      checksum: UInt32(truncatingIfNeeded: number(position + 16, 4)))
  }
}
