import NNIR

extension Partition {
  /// A short C identifier for a value, for the reader of a kernel; not unique.
  package func name(of value: ValueID) -> String {
    for output in graph.outputs where output.value == value {
      switch output.target {
      case .result(let name): return identifier(name)
      case .gradient(let index): return "d_" + lastComponent(graph.parameters[index].name)
      case .parameter(let index): return lastComponent(graph.parameters[index].name)
      case .state(let index): return lastComponent(graph.states[index].name)
      }
    }
    let node = graph[value]
    switch node.op {
    case .input(let index): return identifier(graph.inputs[index].name)
    case .parameter(let index): return lastComponent(graph.parameters[index].name)
    case .state(let index): return lastComponent(graph.states[index].name)
    case .runtime(let scalar): return snakeCase(scalar.rawValue)
    case .gradient, .constant, .iota, .random, .unary, .binary, .compare, .select, .reduce, .argumentMaximum, .reshape,
      .permute, .broadcast, .slice, .pad, .concatenate, .window, .windowAdjoint, .stopGradient, .contract:
      let base = node.origin.name.isEmpty ? node.op.shortName : identifier(node.origin.name)
      if isKeptMask(value) { return base + "_mask" }
      return node.origin.isBackward ? "d_" + base : base
    }
  }
}

extension Op {
  /// A word for the result of the op where the source gives none.
  package var shortName: String {
    switch self {
    case .input: "input"
    case .parameter: "parameter"
    case .state: "state"
    case .gradient: "gradient"
    case .constant: "constant"
    case .runtime: "runtime"
    case .iota: "iota"
    case .random: "random"
    case .unary(let function): snakeCase(function.rawValue)
    case .binary(let function): snakeCase(function.rawValue)
    case .compare(let comparison): snakeCase(comparison.rawValue)
    case .select: "select"
    case .reduce(let reduction, _): snakeCase(reduction.rawValue)
    case .argumentMaximum: "argument_maximum"
    case .reshape: "reshape"
    case .permute: "permute"
    case .broadcast: "broadcast"
    case .slice: "slice"
    case .pad: "pad"
    case .window: "windows"
    case .windowAdjoint: "overlap_add"
    case .concatenate: "concatenate"
    case .stopGradient: "stop_gradient"
    case .contract: "product"
    }
  }
}

private func lastComponent(_ path: String) -> String {
  identifier(String(path.split(separator: ".").last ?? "tensor"))
}

package func snakeCase(_ name: String) -> String {
  var result = ""
  for character in name {
    if character.isUppercase {
      if !result.isEmpty { result += "_" }
      result += character.lowercased()
    } else {
      result.append(character)
    }
  }
  return result
}

/// A C identifier made of a name of the source: operators get words, other characters become `_`.
package func identifier(_ name: String) -> String {
  let operators = [
    "@": "product", "+": "sum", "-": "difference", "*": "scaled", "/": "quotient", "^": "power", "%": "remainder",
    "|>": "stage", "?": "choice", "<": "less", ">": "greater", "!": "not",
  ]
  if let word = operators[name] { return word }
  var result = ""
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      if !result.isEmpty, !result.hasSuffix("_") { result += "_" }
    }
  }
  while result.hasSuffix("_") { result.removeLast() }
  guard let first = result.utf8.first else { return "value" }
  if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") { result = "n" + result }
  return reservedWords.contains(result) ? result + "_" : result
}

/// Words that mean something else in the emitted C.
private let reservedWords: Set<String> = [
  "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern", "float",
  "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short", "signed", "sizeof", "static",
  "struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while", "real", "R", "I", "NAN", "INFINITY",
  "begin", "end", "worker", "workers", "team", "arena", "rows", "main", "NULL", "total", "totals", "workspace", "key",
  "exp", "log", "sin", "cos", "tanh", "erf", "sqrt", "pow", "floor", "fabs", "isfinite", "a", "context", "apply_update",
]

/// Hands out names that differ, by appending a number.
package struct UniqueNames {
  private var taken: Set<String>

  package init(reserved: Set<String> = []) { taken = reserved }

  package mutating func make(_ base: String) -> String {
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }
}
