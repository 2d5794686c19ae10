import Glibc

/// What the text of a cell turned out to be.
enum ParsedNumber: Equatable {
  case value(Double)
  /// `nan`, `inf`, or beyond the range of a double.
  case notFinite
  case notANumber
}

/// Reads a decimal number, correctly rounded. Text of up to 19 digits and small exponents is exact arithmetic on
/// 53-bit integers and powers of ten (Clinger's fast path); everything else goes to `strtod`.
func parseNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedNumber {
  var position = 0
  let count = bytes.count
  var isNegative = false
  if position < count, bytes[position] == 0x2d || bytes[position] == 0x2b {
    isNegative = bytes[position] == 0x2d
    position += 1
  }
  var mantissa: UInt64 = 0
  var digits = 0
  var significantDigits = 0
  var exponent = 0
  func take(_ byte: UInt8) {
    digits += 1
    if significantDigits > 0 || byte != 0x30 { significantDigits += 1 }
    if significantDigits <= 19 { mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30) }
  }
  while position < count, bytes[position] &- 0x30 < 10 {
    take(bytes[position])
    position += 1
  }
  if position < count, bytes[position] == 0x2e {
    position += 1
    while position < count, bytes[position] &- 0x30 < 10 {
      take(bytes[position])
      exponent -= 1
      position += 1
    }
  }
  guard digits > 0 else { return isNotFiniteWord(bytes) ? .notFinite : .notANumber }
  if position < count, bytes[position] | 0x20 == 0x65 {
    position += 1
    var isNegativeExponent = false
    if position < count, bytes[position] == 0x2d || bytes[position] == 0x2b {
      isNegativeExponent = bytes[position] == 0x2d
      position += 1
    }
    guard position < count else { return .notANumber }
    var written = 0
    while position < count, bytes[position] &- 0x30 < 10 {
      written = min(written * 10 + Int(bytes[position] &- 0x30), 1_000_000)
      position += 1
    }
    exponent += isNegativeExponent ? -written : written
  }
  guard position == count else { return .notANumber }
  if significantDigits <= 19, mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
    let magnitude =
      exponent < 0 ? Double(mantissa) / powersOfTen[-exponent] : Double(mantissa) * powersOfTen[exponent]
    return .value(isNegative ? -magnitude : magnitude)
  }
  let text = bytes.map(CChar.init(bitPattern:)) + [0]
  let value = strtod(text, nil)
  return value.isFinite ? .value(value) : .notFinite
}

private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]

private func isNotFiniteWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var text = String(decoding: bytes, as: UTF8.self).lowercased()
  if text.hasPrefix("-") || text.hasPrefix("+") { text.removeFirst() }
  return ["nan", "inf", "infinity"].contains(text)
}
