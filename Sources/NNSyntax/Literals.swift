/// The value of an integer literal such as `1_000`; nil if it does not fit in 64 bits.
func decodeInteger(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits where digit != UInt8(ascii: "_") {
    let (product, productOverflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, sumOverflow) = product.addingReportingOverflow(Int(digit) - Int(UInt8(ascii: "0")))
    if productOverflow || sumOverflow { return nil }
    value = sum
  }
  return value
}

/// The value of a number such as `0.5` or `3e-3`; nil if it is too large, or too small but not zero.
func decodeNumber(_ literal: ArraySlice<UInt8>) -> Double? {
  let characters = literal.filter { $0 != UInt8(ascii: "_") }
  guard let value = Double(String(decoding: characters, as: UTF8.self)), value.isFinite else { return nil }
  if value == 0 {
    let mantissa = characters.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let isZero = mantissa.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    return isZero ? 0 : nil
  }
  return value
}

/// The text of a string literal, given with its quotes; its escapes are known to be valid.
func decodeString(_ literal: ArraySlice<UInt8>) -> String {
  var text: [UInt8] = []
  var isEscaped = false
  for byte in literal.dropFirst().dropLast() {
    if isEscaped {
      switch byte {
      case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
      default: text.append(byte)
      }
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else {
      text.append(byte)
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// A string as it is written in the language: in quotes, with escapes.
func encodeString(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    case "\t": literal += "\\t"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}

/// The offset of the first byte that cannot be part of UTF-8 text (RFC 3629); nil if all of it is valid.
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  var offset = 0
  while offset < bytes.count {
    let first = bytes[offset]
    if first < 0x80 {
      offset += 1
      continue
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return offset
    }
    for position in 1..<length {
      let valid = position == 1 ? second : 0x80...0xBF
      guard offset + position < bytes.count, valid.contains(bytes[offset + position]) else { return offset }
    }
    offset += length
  }
  return nil
}
