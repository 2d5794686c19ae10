/// The candidate that was most probably meant by `word`, for "did you mean …"; nil when none is near.
///
/// Near is an edit distance (insertions, deletions, replacements and swaps of neighbours; upper and lower case are the
/// same) of at most a third of the word's length, and at least 1. Among equally near candidates the first in
/// alphabetical order wins, so that the answer does not depend on the order of a set.
package func closestMatch(to word: String, in candidates: some Sequence<String>) -> String? {
  let longest = 100
  let target = Array(word.lowercased().utf8)
  guard !target.isEmpty, target.count <= longest else { return nil }
  let threshold = max(1, target.count / 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where candidate != word {
    let letters = Array(candidate.lowercased().utf8)
    guard !letters.isEmpty, abs(letters.count - target.count) <= threshold else { continue }
    let distance = editDistance(target, letters)
    // A replacement of every letter is another word, however short.
    guard distance <= threshold, distance < max(target.count, letters.count) else { continue }
    if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// The number of insertions, deletions, replacements and swaps of neighbours that turn `first` into `second`
/// (optimal string alignment).
package func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for (row, letter) in first.enumerated() {
    var current = [row + 1]
    for (column, other) in second.enumerated() {
      var distance = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
