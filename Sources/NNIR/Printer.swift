/// The textual form of a graph, which `parseGraph` reads. Origins are comments: they do not come back.
///
///     graph loss
///       input 0 x: [batch, 3]
///       parameter 0 w: [3] "zeros"
///       %0 = input 0 : [batch, 3]
///       %1 = parameter 0 : [3]
///       %2 = contract %0, %1 summed(1-0) : [batch]  // neuron1 @
///       %3 = reduce sum %2 axes(0) : []  // backward
///       output result loss %3
package func print(_ graph: Graph) -> String {
  var lines = ["graph \(printName(graph.name))"]
  for (index, input) in graph.inputs.enumerated() {
    lines.append("  input \(index) \(printName(input.name)): \(input.type)")
  }
  for (index, parameter) in graph.parameters.enumerated() {
    lines.append("  parameter \(index) \(printDeclaration(parameter))")
  }
  for (index, state) in graph.states.enumerated() {
    lines.append("  state \(index) \(printDeclaration(state))")
  }
  for (index, node) in graph.nodes.enumerated() {
    lines.append("  %\(index) = \(printOperation(node)) : \(node.type)\(printComment(node.origin))")
  }
  for output in graph.outputs {
    lines.append("  output \(printTarget(output.target)) %\(output.value.index)")
  }
  return lines.joined(separator: "\n") + "\n"
}

private func printDeclaration(_ storage: StorageInfo) -> String {
  let owner = storage.parameter.map { " of \($0)" } ?? ""
  return "\(printName(storage.name)): \(TensorType(shape: storage.shape))\(owner) \(printString(storage.initializer))"
}

private func printTarget(_ target: Output.Target) -> String {
  switch target {
  case .result(let name): "result \(printName(name))"
  case .parameter(let index): "parameter \(index)"
  case .state(let index): "state \(index)"
  case .gradient(let index): "gradient \(index)"
  }
}

/// The word, what belongs to it, the operands, and the attributes, such as `reduce sum %2 axes(0)`.
private func printOperation(_ node: Node) -> String {
  let operands = node.operands.map { "%\($0.index)" }.joined(separator: ", ")
  return ([node.op.name] + printQualifier(node.op) + (operands.isEmpty ? [] : [operands]) + printAttributes(node.op))
    .joined(separator: " ")
}

private func printQualifier(_ op: Op) -> [String] {
  switch op {
  case .input(let index), .parameter(let index), .state(let index), .gradient(let index): [String(index)]
  case .constant(let value): [printNumber(value)]
  case .runtime(let scalar): [scalar.rawValue]
  case .pad(_, _, _, let value): value == 0 ? [] : [printNumber(value)]
  case .reduce(let reduction, _): [reduction.rawValue]
  case .iota, .random, .unary, .binary, .compare, .select, .argumentMaximum, .reshape, .permute, .broadcast, .slice,
    .concatenate, .window, .windowAdjoint, .contract, .stopGradient:
    []
  }
}

private func printAttributes(_ op: Op) -> [String] {
  switch op {
  case .input, .parameter, .state, .gradient, .constant, .runtime, .unary, .binary, .compare, .select, .reshape,
    .stopGradient:
    []
  case .iota(_, let axis), .argumentMaximum(let axis), .concatenate(let axis): ["axis(\(axis))"]
  case .random(_, let stream): ["stream(\(stream))"]
  case .reduce(_, let axes), .permute(let axes), .broadcast(_, let axes): ["axes(\(printList(axes)))"]
  case .slice(let axis, let start, let size): ["axis(\(axis))", "start(\(start))", "size(\(size))"]
  case .pad(let axis, let before, let after, _):
    ["axis(\(axis))", "before(\(before))", "after(\(after))"]
  case .window(let window): printWindow(window)
  case .windowAdjoint(let window, let extent): printWindow(window) + ["extent(\(extent))"]
  case .contract(let contraction):
    (contraction.batch.isEmpty ? [] : ["batch(\(printPairs(contraction.batch)))"]) + [
      "summed(\(printPairs(contraction.summed)))"
    ] + (contraction.order.map { ["order(\(printList($0)))"] } ?? [])
  }
}

private func printWindow(_ window: Window) -> [String] {
  ["axis(\(window.axis))", "size(\(window.size))", "stride(\(window.stride))", "dilation(\(window.dilation))"]
}

private func printList(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

private func printPairs(_ pairs: [Contraction.Pair]) -> String {
  pairs.map { "\($0.left)-\($0.right)" }.joined(separator: ", ")
}

/// The shortest text that reads back as the same number.
package func printNumber(_ value: Double) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-infinity" : "infinity" }
  let isPlainInteger = value == value.rounded() && value.magnitude < 1e15 && (value != 0 || value.sign == .plus)
  return isPlainInteger ? String(Int(value)) : String(value)
}

/// The name as it is if it is a path of words, and otherwise in quotes.
private func printName(_ name: String) -> String {
  let isPlain =
    name.unicodeScalars.allSatisfy(isWordScalar)
    && name.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
  return isPlain ? name : printString(name)
}

/// Whether a name with this character needs no quotes.
func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "_", ".": true
  default: false
  }
}

private func printString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

private func printComment(_ origin: Origin) -> String {
  let words = [origin.scope, origin.name, origin.isBackward ? "backward" : ""].filter { !$0.isEmpty }
  let text = words.joined(separator: " ").replacing("\n", with: " ")
  return text.isEmpty ? "" : "  // \(text)"
}
