/// The tree as indented text, one node a line, without places in the source.
package func printSyntaxTree(_ unit: SourceUnit) -> String {
  var printer = TreePrinter()
  for declaration in unit.declarations { printer.print(declaration) }
  return printer.text
}

private struct TreePrinter {
  private(set) var text = ""
  private var depth = 0

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  private mutating func node(_ content: String, _ children: (inout TreePrinter) -> Void) {
    line(content)
    depth += 1
    children(&self)
    depth -= 1
  }

  // MARK: Declarations

  mutating func print(_ declaration: Declaration) {
    switch declaration {
    case .formula(let formula):
      node("\(formula.kind.rawValue) \(formula.name.text)") {
        $0.print("parameter", formula.parameters)
        if let result = formula.result { $0.node("result") { $0.print(result) } }
        $0.print(formula.body)
      }
    case .layer(let layer):
      node("layer \(layer.name.text)") {
        $0.print("parameter", layer.configuration)
        $0.print("input", layer.inputs)
        $0.print(layer.results)
        $0.print(layer.body)
      }
    case .model(let model):
      node("model \(model.name.text)") {
        $0.print("input", model.inputs)
        $0.print(model.results)
        $0.print(model.body)
      }
    case .optimizer(let optimizer):
      node("optimizer \(optimizer.name.text)") {
        $0.print("parameter", optimizer.parameters)
        $0.print(optimizer.body)
      }
    case .data(let data):
      node("data \(data.name.text)") { $0.print(data.entries) }
    case .train(let train):
      node("train \(train.model.text) on \(train.data.text)") { $0.print(train.entries) }
    case .constant(let constant):
      node("let \(constant.name.text)") { $0.print(constant.value) }
    }
  }

  private mutating func print(_ role: String, _ parameters: [Parameter]) {
    for parameter in parameters {
      node("\(role) \(parameter.name.text)") {
        if let shape = parameter.shape { $0.print(shape) }
        if let value = parameter.defaultValue { $0.node("default") { $0.print(value) } }
      }
    }
  }

  private mutating func print(_ results: [ResultPattern]) {
    for result in results {
      node(result.name.map { "result \($0.text)" } ?? "result") { $0.print(result.shape) }
    }
  }

  private mutating func print(_ entries: [Entry]) {
    for entry in entries {
      node("\(entry.key.text):") { $0.print(entry.value) }
    }
  }

  private mutating func print(_ shape: ShapePattern) {
    node("shape") {
      for element in shape.elements {
        switch element {
        case .rest: $0.line("...")
        case .size(let size): $0.print(size)
        }
      }
    }
  }

  // MARK: Statements

  private mutating func print(_ block: Block) {
    node("block") {
      for statement in block.statements { $0.print(statement) }
    }
  }

  private mutating func print(_ statement: Statement) {
    switch statement {
    case .binding(let names, let value):
      node((["let"] + names.map(\.text)).joined(separator: " ")) { $0.print(value) }
    case .storage(let storage):
      node("\(storage.kind.rawValue) \(storage.name.text)") {
        if let shape = storage.shape { $0.print(shape) }
        $0.node("initial") { $0.print(storage.initialValue) }
        if let condition = storage.condition { $0.node("if") { $0.print(condition) } }
      }
    case .assignment(let name, let value):
      node("assign \(name.text)") { $0.print(value) }
    case .requirement(let condition):
      node("require") { $0.print(condition) }
    case .expression(let expression):
      print(expression)
    }
  }

  // MARK: Expressions

  private mutating func print(_ expression: Expression) {
    switch expression.kind {
    case .integer(let value): line("integer \(value)")
    case .number(let value): line("number \(value)")
    case .boolean(let value): line("boolean \(value)")
    case .string(let value): line("string \(encodeString(value))")
    case .name(let name): line("name \(name)")
    case .unary(let sign, let operand):
      node("unary \(sign.rawValue)") { $0.print(operand) }
    case .binary(let sign, let left, let right):
      node("binary \(sign.rawValue)") {
        $0.print(left)
        $0.print(right)
      }
    case .conditional(let condition, let positive, let negative):
      node("conditional") {
        $0.print(condition)
        $0.print(positive)
        $0.print(negative)
      }
    case .call(let callee, let arguments):
      node("call") {
        $0.print(callee)
        $0.print(arguments)
      }
    case .member(let value, let name):
      node("member \(name.text)") { $0.print(value) }
    case .index(let value, let indices):
      node("index") {
        $0.print(value)
        for index in indices {
          switch index {
          case .rest: $0.line("...")
          case .expression(let expression): $0.print(expression)
          }
        }
      }
    case .range(let lower, let upper, let closed):
      node("range \(closed ? "..." : "..<")") {
        $0.print(lower)
        $0.print(upper)
      }
    case .tuple(let elements):
      node("tuple") { $0.print(elements) }
    case .list(let elements):
      node("list") {
        for element in elements { $0.print(element) }
      }
    case .block(let block): print(block)
    case .lambda(let names, let body):
      node((["lambda"] + names.map(\.text)).joined(separator: " ")) { $0.print(body) }
    case .repeat(let count, let body):
      node("repeat") {
        $0.print(count)
        $0.print(body)
      }
    case .rest: line("...")
    case .invalid: line("invalid")
    }
  }

  private mutating func print(_ arguments: [Argument]) {
    for argument in arguments {
      if let label = argument.label {
        node("\(label.text):") { $0.print(argument.value) }
      } else {
        print(argument.value)
      }
    }
  }
}
