import NNDiagnostics

/// The identity of an axis: two axes are the same when they come from the same place, not when their sizes happen to agree.
struct AxisID: Hashable {
  let index: Int
}

/// Where axes come from.
struct AxisTable {
  struct Info {
    var size: Int
    /// The name that a shape gave it, if any.
    var name: String?
    /// Where it was introduced.
    var range: SourceRange?
  }

  private var infos: [Info] = []

  subscript(_ axis: AxisID) -> Info { infos[axis.index] }

  mutating func make(size: Int, name: String? = nil, range: SourceRange? = nil) -> AxisID {
    infos.append(Info(size: size, name: name, range: range))
    return AxisID(index: infos.count - 1)
  }

  /// Changes where messages say that an axis comes from.
  mutating func locate(_ axis: AxisID, at range: SourceRange) { infos[axis.index].range = range }

  /// The same axes with fresh ones in place of later duplicates, so that a tensor never has an axis twice.
  mutating func distinct(_ axes: [AxisID]) -> [AxisID] {
    var seen: Set<AxisID> = []
    return axes.map { axis in
      if seen.insert(axis).inserted { return axis }
      infos.append(infos[axis.index])
      let copy = AxisID(index: infos.count - 1)
      seen.insert(copy)
      return copy
    }
  }
}

/// Where the axes of one operand lie among those of a result: `positions[i]` is the place of axis i.
struct Alignment {
  var axes: [AxisID]
  var left: [Int]
  var right: [Int]
}

/// Puts two tensors' axes together: by identity if those of one are a subsequence of those of the other, otherwise from the
/// right, where sizes must be equal. Nil if they do not fit.
func align(_ left: [AxisID], _ right: [AxisID], in table: AxisTable) -> Alignment? {
  if let positions = subsequence(right, of: left) {
    return Alignment(axes: left, left: Array(left.indices), right: positions)
  }
  if let positions = subsequence(left, of: right) {
    return Alignment(axes: right, left: positions, right: Array(right.indices))
  }
  let (longer, shorter) = left.count >= right.count ? (left, right) : (right, left)
  let offset = longer.count - shorter.count
  for (index, axis) in shorter.enumerated() where table[axis].size != table[longer[offset + index]].size {
    return nil
  }
  let positions = Array(offset..<longer.count)
  return left.count >= right.count
    ? Alignment(axes: left, left: Array(left.indices), right: positions)
    : Alignment(axes: right, left: positions, right: Array(right.indices))
}

/// The positions of `part` in `whole`, in order, or nil if it is not a subsequence.
private func subsequence(_ part: [AxisID], of whole: [AxisID]) -> [Int]? {
  var positions: [Int] = []
  var next = 0
  for axis in part {
    guard let position = whole[next...].firstIndex(of: axis) else { return nil }
    positions.append(position)
    next = position + 1
  }
  return positions
}
