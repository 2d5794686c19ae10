import NNDiagnostics
import NNIR

/// The training graph of a program, and what can be asked about its structure.
struct Anatomy {
  let program: Program
  var graph: Graph { program.training }
  private let curves: [ValueID: Curve]

  init(_ program: Program) {
    self.program = program
    let graph = program.training
    curves = Dictionary(
      program.activations.map { activation in
        (
          activation.output,
          Curve { graph.value(of: activation.output, where: activation.input, is: $0) }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  func curve(of activation: Activation) -> Curve { curves[activation.output] ?? .other }

  // MARK: Depth

  /// For each value that depends on the examples, how many saturating activations lie in a row before it. A normalisation or
  /// another activation begins anew; sums of branches (residual connections) and concatenations count the shortest.
  var saturationDepths: [Int?] {
    var depths: [Int?] = []
    depths.reserveCapacity(graph.nodes.count)
    let inputs = Dictionary(
      program.activations.map { ($0.output, $0.input) }, uniquingKeysWith: { first, _ in first })
    for (index, node) in graph.nodes.enumerated() {
      let operands = node.operands.compactMap { depths[$0.index] }
      if case .input = node.op {
        depths.append(0)
      } else if let curve = curves[ValueID(index)], let input = inputs[ValueID(index)] {
        depths.append(curve == .saturating ? (depths[input.index] ?? 0) + 1 : 0)
      } else if operands.isEmpty || !node.type.isBatched {
        depths.append(nil)
      } else if isNormalized(node) {
        depths.append(0)
      } else {
        switch node.op {
        case .binary(.add), .concatenate: depths.append(operands.min())
        default: depths.append(operands.max())
        }
      }
    }
    return depths
  }

  /// x / √… or x · 1/√…: the last step of every normalisation.
  private func isNormalized(_ node: Node) -> Bool {
    switch node.op {
    case .binary(.multiply):
      node.operands.contains { graph[source(of: $0)].op == .unary(.reciprocalSquareRoot) }
    case .binary(.divide): graph[source(of: node.operands[1])].op == .unary(.squareRoot)
    default: false
    }
  }

  /// The value before it was given another shape.
  private func source(of value: ValueID) -> ValueID {
    var value = value
    while true {
      switch graph[value].op {
      case .broadcast, .reshape, .permute, .stopGradient: value = graph[value].operands[0]
      default: return value
      }
    }
  }

  // MARK: Weights

  /// The parameter whose product with the signal, with at most a shift added, is this value.
  func weight(feeding value: ValueID) -> Int? {
    let node = graph[source(of: value)]
    switch node.op {
    case .binary(.add):
      let terms = node.operands.filter { !isConstant($0) }
      return terms.count == 1 ? weight(feeding: terms[0]) : nil
    case .contract:
      for operand in node.operands {
        if case .parameter(let index) = graph[source(of: operand)].op { return index }
      }
      return nil
    default: return nil
    }
  }

  /// True for parameters and numbers.
  private func isConstant(_ value: ValueID) -> Bool {
    switch graph[source(of: value)].op {
    case .parameter, .constant: true
    default: false
    }
  }

  // MARK: Softmax

  /// Pairs of a softmax and the softmax or log-softmax of it, both by formula: eᶻ / Σ eᶻ, and log Σ eᵖ.
  var doubleSoftmaxes: [(inner: ValueID, outer: ValueID)] {
    graph.nodes.indices.compactMap { index in
      let logarithm = graph.nodes[index]
      guard logarithm.op == .unary(.logarithm) else { return nil }
      let sum = graph[source(of: logarithm.operands[0])]
      guard case .reduce(.sum, _) = sum.op else { return nil }
      let exponential = graph[source(of: sum.operands[0])]
      guard exponential.op == .unary(.exponential) else { return nil }
      var argument = source(of: exponential.operands[0])
      if case .binary(.subtract) = graph[argument].op { argument = source(of: graph[argument].operands[0]) }
      return isSoftmax(argument) ? (argument, ValueID(index)) : nil
    }
  }

  private func isSoftmax(_ value: ValueID) -> Bool {
    let node = graph[value]
    guard node.op == .binary(.divide) else { return false }
    let numerator = source(of: node.operands[0])
    let sum = graph[source(of: node.operands[1])]
    guard graph[numerator].op == .unary(.exponential), case .reduce(.sum, _) = sum.op else { return false }
    return source(of: sum.operands[0]) == numerator
  }

  // MARK: Normalisation over the batch

  /// Means over the examples of a tensor, and what they are the means of, in a model that divides by such a deviation.
  var batchNorms: [(reduction: ValueID, input: ValueID)] {
    let roots = graph.nodes.contains { node in
      node.op == .unary(.reciprocalSquareRoot) || node.op == .unary(.squareRoot)
    }
    guard roots else { return [] }
    return graph.nodes.indices.compactMap { index in
      let node = graph.nodes[index]
      guard case .reduce(.sum, let axes) = node.op, axes.first == 0, !node.type.isScalar,
        graph[node.operands[0]].type.isBatched
      else { return nil }
      // The second moment is a mean of squares; the first is the one that reads the signal.
      let input = source(of: node.operands[0])
      if case .binary = graph[input].op, isSquare(input) { return nil }
      return (ValueID(index), input)
    }
  }

  private func isSquare(_ value: ValueID) -> Bool {
    let node = graph[value]
    switch node.op {
    case .binary(.power): return true
    case .binary(.multiply): return node.operands[0] == node.operands[1]
    default: return false
    }
  }

  /// A choice by random numbers between a value and zero.
  func isDropout(_ value: ValueID) -> Bool {
    let node = graph[value]
    let mask: ValueID
    switch node.op {
    case .select: mask = node.operands[0]
    default: return false
    }
    return graph[mask].operands.contains { if case .random = graph[source(of: $0)].op { true } else { false } }
  }

  // MARK: Data

  /// Inputs that are the bytes of images and go into a product as they are.
  var rawByteInputs: [(name: String, range: SourceRange?)] {
    graph.inputs.enumerated().compactMap { index, input in
      guard isRawBytes(input.name) else { return nil }
      let leaves = graph.nodes.indices.filter { graph.nodes[$0].op == .input(index: index) }.map { ValueID($0) }
      let reachesProduct = graph.nodes.contains { node in
        if case .contract = node.op {
          node.operands.contains { leaves.contains(signal($0)) }
        } else {
          false
        }
      }
      return reachesProduct ? (input.name, leaves.first.flatMap { graph[$0].origin.range }) : nil
    }
  }

  /// Class fields that are compared with 0, 1, … up to another number than they have classes. A class that is singled out elsewhere,
  /// such as an ignored one, may be beyond.
  var unmatchedClasses: [(field: Field, compared: Int, comparison: ValueID, input: ValueID)] {
    let comparisons = graph.nodes.indices.map { ValueID($0) }.filter { graph[$0].op == .compare(.equal) }
    let sides = comparisons.map { graph[$0].operands.map { source(of: $0) } }
    func isSingledOut(_ input: ValueID) -> Bool {
      sides.contains { pair in
        pair.contains(input) && pair.contains { if case .constant = graph[$0].op { true } else { false } }
      }
    }
    return zip(comparisons, sides).compactMap { comparison, sides in
      guard case .iota(_, let axis) = graph[sides[0]].op, case .input(let index) = graph[sides[1]].op,
        case .size(let compared) = graph[sides[0]].type.dimensions[axis],
        let field = program.fields.first(where: { $0.name == graph.inputs[index].name }),
        let count = field.classCount, count != compared, !isSingledOut(sides[1])
      else { return nil }
      return (field, compared, comparison, sides[1])
    }
  }

  /// The value before windows were cut out of it.
  private func signal(_ value: ValueID) -> ValueID {
    var value = source(of: value)
    while true {
      switch graph[value].op {
      case .pad, .window, .slice: value = source(of: graph[value].operands[0])
      default: return value
      }
    }
  }

  /// True if the field is an array of bytes, as far as the source says so, without any arithmetic.
  private func isRawBytes(_ name: String) -> Bool {
    guard let field = program.fields.first(where: { $0.name == name }), field.classCount == nil,
      field.columns.count == 1, case .array(let array, _) = program.columns[field.columns[0]].selection,
      program.columns[field.columns[0]].kind == .number, let value = program.preparation.result(name)
    else { return false }
    var current = value
    while true {
      switch program.preparation[current].op {
      case .reshape, .permute, .slice: current = program.preparation[current].operands[0]
      case .input: return isByteArray(array)
      default: return false
      }
    }
  }

  private func isByteArray(_ name: String) -> Bool {
    switch program.data.source {
    case .csv, .npy, .npz: false
    // The names of the usual files state their type.
    case .idx(let files): files.contains { $0.name == name && $0.path.contains("ubyte") }
    case .cifar, .images: name == "image"
    }
  }
}
