import NNDiagnostics
import NNSyntax

/// The words for errors of shapes.
extension ShapeError: Explained {
  func diagnostic(_ sources: SourceMap) -> Diagnostic {
    switch self {
    case .shapesDiffer(let operation, let left, let right):
      return error(
        "'\(operation)' cannot combine \(left.text) \(shape(left.shape)) with \(right.text) \(shape(right.shape))",
        [label(left, sources), label(right, sources)],
        hint: "shapes are aligned from the right; sizes must be equal where both have an axis")
    case .innerAxesDiffer(let left, let right, let sizes, let transposed):
      var hint = "the last axis of \(left.text) is summed with the first of \(right.text)"
      if right.shape.count > 2 {
        hint = "the last axis of \(left.text) is summed with the last but one of \(right.text)"
      }
      if transposed { hint = "transpose \(right.text), or declare it as \(shape(right.shape.reversed()))" }
      return error(
        "'@' needs equal inner axes: \(left.text) has \(sizes.0), \(right.text) has \(sizes.1)",
        [label(left, sources), label(right, sources)], hint: hint)
    case .outerAxesDiffer(let left, let right):
      return error(
        "'@' needs equal leading axes", [label(left, sources), label(right, sources)],
        hint: "where the right side has three axes or more, the axes before its last two stand on both sides")
    case .contractionOfNumbers(let range):
      return error("'@' needs tensors with axes", range, "a number has none", hint: "write '*' for a product")
    case .inputShape(let parameter, let expected, let declared, let found):
      return error(
        "'\(parameter)' needs the shape \(expected), not \(shape(found.shape))",
        [label(found, sources), (declared, "declared here")])
    case .axisDisagrees(let name, let size, let origin, let pattern, let found):
      return error(
        "'\(name)' is \(size), but \(found.text) \(shape(found.shape)) has another size there",
        [label(found, sources), (pattern, "'\(name)' must be \(size)")]
          + (origin.map { range in
            range == pattern || range == found.range ? [] : [(range, "\(size) comes from here")]
          } ?? []))
    case .resultShape(let name, let expected, let declared, let found):
      return error(
        "'\(name)' promises \(expected), but its result is \(shape(found.shape))",
        [(found.range, shape(found.shape)), (declared, "promised here")])
    case .resultCount(let name, let expected, let found, let range):
      return error(
        "'\(name)' promises \(amount(expected, "result")), but gives \(found)", range, "\(found) here",
        hint: "give several results as a tuple: (a, b)")
    case .resultLabel(let label, let expected, let range):
      return error("the result '\(label)' stands where '\(expected)' was promised", range, "in another order")
    case .badSize(let size, let range):
      return error("a size must be at least 1, not \(size)", range, "this is \(size)")
    case .tooManyElements(let what, let sizes, let range):
      return error(
        "\(what) has too many elements: \(shape(sizes))", range, "at most \(Limits.elements) are possible")
    case .restWithoutSignature(let range):
      return error(
        "'...' means nothing here", range, "no input with '...' in its shape",
        hint: "it stands for axes where a signature has them: func f(x: [..., n]) = sum(x, over: ...)")
    case .restInStorage(let range):
      return error(
        "'...' has no meaning here", range, "a 'param' or 'state' has a fixed shape", hint: "write its axes one by one")
    case .noSuchAxis(let name, let operand, let range):
      return error(
        "\(operand.text) has no axis '\(name)'", [(range, "not an axis of it"), label(operand, sources)],
        hint: "name the axis in a signature, or give its position, such as 'over: -1' for the last")
    case .axisOutOfRange(let position, let operand, let range):
      return error(
        "\(operand.text) has no axis \(position)",
        [
          (range, operand.shape.isEmpty ? "it has no axes" : "its axes are 0 to \(operand.shape.count - 1)"),
          label(operand, sources),
        ])
    case .axisTwice(let range): return error("an axis is named twice", range, "twice in here")
    case .oneAxisNeeded(let name, let range):
      return error("'\(name)' needs one axis", range, "which one?", hint: "write over: and the name of an axis")
    case .notBatched(let range):
      return error("'over: batch' of a value that is the same for all examples", range, "no batch axis")
    case .reshapeCount(let from, let sizes, let range):
      return error(
        "'reshape' must keep the number of elements: \(shape(from.shape)) has \(from.shape.reduce(1, *)), "
          + "\(shape(sizes)) has \(sizes.reduce(1, *))", [(range, shape(sizes)), label(from, sources)])
    case .rankTooSmall(let name, let operand, let needed):
      return error(
        "'\(name)' needs at least \(needed) axes", [label(operand, sources)])
    case .notAPermutation(let operand, let range):
      return error(
        "'permute' needs each axis once", [(range, "such as (1, 0)"), label(operand, sources)],
        hint: operand.shape.isEmpty ? nil : "the axes are 0 to \(operand.shape.count - 1)")
    case .tooManyIndices(let count, let operand):
      return error("\(count) indices are too many for \(operand.text)", [label(operand, sources)])
    case .indexOutOfRange(let index, let size, let range):
      let label = size.map { "must be from 0 to \($0 - 1)" } ?? "positions count from 0"
      return error("index \(index) is out of range", range, label)
    case .countPerAxis(let found, let count, let range):
      return error(
        "\(amount(found, "value")) cannot stand for \(count)", range, "\(count) are needed here, or one for all of them"
      )
    case .badPadding(let count, let range):
      return error("padding cannot be negative: \(count)", range, "a slice x[a..<b] makes an axis shorter")
    case .windowTooLarge(let span, let extent, let operand, let range):
      let reach = span.map { "spans \($0) elements" } ?? "spans too many elements"
      return error(
        "a window that \(reach) does not fit an axis of \(extent)",
        [(range, "along this axis"), label(operand, sources)],
        hint: "the padding counts; a smaller window or dilation, or more padding, fits")
    case .windowsOfOtherSize(let positions, let found, let extent, let range):
      return error(
        "an axis of \(extent) has \(amount(positions, "window")), not \(found)", range,
        "the padding is included in these \(extent)")
    case .splitCount(let size, let parts, let range):
      return error(
        "an axis of \(size) cannot be split into \(shape(parts)), which has \(parts.reduce(1, *)) elements", range,
        "the product must be \(size)")
    case .notAdjacent(let operand, let range):
      return error(
        "'flatten' needs axes that follow one another",
        [(range, "in the order of the shape"), label(operand, sources)],
        hint: "permute brings them together")
    case .truthValuesAsNumbers(let use, let range):
      return error(
        "\(use) needs numbers, not truth values", range, "this is true or false for each element",
        hint: "write select(condition, 1, 0)")
    }
  }
}
