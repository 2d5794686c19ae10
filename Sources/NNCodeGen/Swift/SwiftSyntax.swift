/// The part of Swift that a model's description is written in: constants whose values are nested calls and literals.
package indirect enum SwiftValue: Hashable, Sendable {
  case integer(Int)
  case unsigned(UInt64)
  case double(Double)
  case boolean(Bool)
  case string(String)
  case array([SwiftValue])
  /// `Name(label: value, …)`; `.name(…)` for a member of the expected type.
  case call(String, [SwiftArgument])
  /// A name, or `.name`.
  case name(String)
  case range(Int, Int)
  case none
}

package struct SwiftArgument: Hashable, Sendable {
  package var label: String?
  package var value: SwiftValue

  package init(_ label: String?, _ value: SwiftValue) {
    self.label = label
    self.value = value
  }
}

/// `let name: type = value` with a comment above it.
package struct SwiftConstant: Hashable, Sendable {
  package var comment: String
  package var isPrivate: Bool
  package var name: String
  package var type: String
  package var value: SwiftValue
}

/// Prints a Swift file of constants. Values that do not fit in 120 columns are broken at their outermost level.
package func printSwift(header: [String], imports: [String], constants: [SwiftConstant]) -> String {
  var text = header.map { $0.isEmpty ? "//\n" : "// \($0)\n" }.joined()
  text += imports.map { "import \($0)\n" }.joined()
  for constant in constants {
    text += "\n"
    if !constant.comment.isEmpty { text += "/// \(constant.comment)\n" }
    let start = "\(constant.isPrivate ? "private " : "")let \(constant.name): \(constant.type) = "
    text += start + SwiftPrinter().print(constant.value, column: start.utf8.count, indentation: 0) + "\n"
  }
  return text
}

private struct SwiftPrinter {
  func print(_ value: SwiftValue, column: Int, indentation: Int) -> String {
    let line = inline(value)
    if column + line.utf8.count <= 118 { return line }
    let inner = String(repeating: " ", count: indentation + 2)
    switch value {
    case .array(let elements):
      if elements.allSatisfy(\.isShort) { return filled(elements, indentation: indentation) }
      let lines = elements.map { inner + print($0, column: indentation + 2, indentation: indentation + 2) + ",\n" }
      return "[\n" + lines.joined() + String(repeating: " ", count: indentation) + "]"
    case .call(let name, let arguments):
      let lines = arguments.map { argument in
        let label = argument.label.map { $0 + ": " } ?? ""
        return inner + label
          + print(argument.value, column: indentation + 2 + label.utf8.count, indentation: indentation + 2)
      }
      return "\(name)(\n" + lines.joined(separator: ",\n") + ")"
    case .integer, .unsigned, .double, .boolean, .string, .name, .range, .none:
      return line
    }
  }

  private func filled(_ elements: [SwiftValue], indentation: Int) -> String {
    let inner = String(repeating: " ", count: indentation + 2)
    var lines: [String] = []
    var line = ""
    for element in elements {
      let text = inline(element) + ","
      if !line.isEmpty, inner.utf8.count + line.utf8.count + 1 + text.utf8.count > 118 {
        lines.append(inner + line)
        line = ""
      }
      line += line.isEmpty ? text : " " + text
    }
    lines.append(inner + line)
    return "[\n" + lines.joined(separator: "\n") + "\n" + String(repeating: " ", count: indentation) + "]"
  }

  private func inline(_ value: SwiftValue) -> String {
    switch value {
    case .integer(let number): return String(number)
    case .unsigned(let number): return String(number)
    case .double(let number):
      if number.isNaN { return ".nan" }
      if number.isInfinite { return number < 0 ? "-.infinity" : ".infinity" }
      return String(describing: number)
    case .boolean(let flag): return flag ? "true" : "false"
    case .string(let string): return quoted(string)
    case .array(let elements): return "[" + elements.map(inline).joined(separator: ", ") + "]"
    case .call(let name, let arguments):
      let items = arguments.map { ($0.label.map { $0 + ": " } ?? "") + inline($0.value) }
      return name + "(" + items.joined(separator: ", ") + ")"
    case .name(let name): return name
    case .range(let lower, let upper): return "\(lower)..<\(upper)"
    case .none: return "nil"
    }
  }

  private func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension SwiftValue {
  fileprivate var isShort: Bool {
    switch self {
    case .integer, .unsigned, .double, .boolean, .none: true
    case .string(let text): text.utf8.count < 20
    case .name, .range, .array, .call: false
    }
  }
}
