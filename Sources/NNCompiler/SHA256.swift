/// The SHA-256 digest (FIPS 180-4) of the bytes, in hexadecimal. Sixty lines against a cryptography library that would
/// take longer to build than the compiler: it identifies a source file and protects nothing.
package func sha256(_ bytes: [UInt8]) -> String {
  var message = bytes
  let bitCount = UInt64(bytes.count) * 8
  message.append(0x80)
  while message.count % 64 != 56 { message.append(0) }
  for shift in stride(from: 56, through: 0, by: -8) { message.append(UInt8(truncatingIfNeeded: bitCount >> shift)) }

  var hash = initialHash
  var schedule = [UInt32](repeating: 0, count: 64)
  for block in stride(from: 0, to: message.count, by: 64) {
    for word in 0..<16 {
      schedule[word] = (0..<4).reduce(0) { $0 << 8 | UInt32(message[block + 4 * word + $1]) }
    }
    for word in 16..<64 {
      let a = schedule[word - 15]
      let b = schedule[word - 2]
      let first = rotate(a, 7) ^ rotate(a, 18) ^ (a >> 3)
      let second = rotate(b, 17) ^ rotate(b, 19) ^ (b >> 10)
      schedule[word] = schedule[word - 16] &+ first &+ schedule[word - 7] &+ second
    }
    var v = hash
    for round in 0..<64 {
      let s1 = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let first = v[7] &+ s1 &+ choice &+ roundConstants[round] &+ schedule[round]
      let s0 = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in 0..<8 { hash[index] = hash[index] &+ v[index] }
  }
  return hash.map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}

private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

/// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
private let initialHash: [UInt32] = firstPrimes(8).map { fraction(Double($0).squareRoot()) }

/// The same of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = firstPrimes(64).map { prime in
  // Newton's iteration from a close start: exact to the last bit that is kept.
  var root = 1.0
  for _ in 0..<100 { root -= (root * root * root - Double(prime)) / (3 * root * root) }
  return fraction(root)
}

private func fraction(_ value: Double) -> UInt32 { UInt32((value - value.rounded(.down)) * 4_294_967_296) }

private func firstPrimes(_ count: Int) -> [Int] {
  var primes: [Int] = []
  var candidate = 2
  while primes.count < count {
    if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
    candidate += 1
  }
  return primes
}
