import NNDiagnostics
import NNSyntax

extension Declaration {
  /// The name that it declares; none for `train`.
  var declaredName: Name? {
    switch self {
    case .formula(let formula): formula.name
    case .layer(let layer): layer.name
    case .model(let model): model.name
    case .optimizer(let optimizer): optimizer.name
    case .data(let data): data.name
    case .train: nil
    case .constant(let constant): constant.name
    }
  }

  /// Where it stands.
  var declaredRange: SourceRange {
    switch self {
    case .formula(let formula): formula.range
    case .layer(let layer): layer.range
    case .model(let model): model.range
    case .optimizer(let optimizer): optimizer.range
    case .data(let data): data.range
    case .train(let train): train.range
    case .constant(let constant): constant.name.range
    }
  }

  /// Names of different spaces may be equal.
  var nameSpace: String {
    switch self {
    case .formula(let formula): formula.kind == .function ? "value" : formula.kind.rawValue
    case .layer, .constant: "value"
    case .model: "model"
    case .optimizer: "optimizer"
    case .data: "data"
    case .train: "train"
    }
  }

  /// The range that `Elaborator.recursive` knows it by.
  var wholeRange: SourceRange? {
    switch self {
    case .formula(let formula): formula.range
    case .layer(let layer): layer.range
    case .constant(let constant): constant.name.range
    case .model, .optimizer, .data, .train: nil
    }
  }
}

extension Expression {
  /// All names in it, those that are bound inside included.
  var names: Set<String> { Set(namesInOrder) }

  /// The same in the order of the text, each once.
  var namesInOrder: [String] {
    var collector = NameCollector()
    collector.visit(self)
    var known: Set<String> = []
    return collector.names.filter { known.insert($0).inserted }
  }
}

private struct NameCollector {
  var names: [String] = []

  mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .integer, .number, .boolean, .string, .rest, .invalid: break
    case .name(let name): names.append(name)
    case .unary(_, let operand): visit(operand)
    case .binary(_, let left, let right), .range(let left, let right, _):
      visit(left)
      visit(right)
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { visit(part) }
    case .call(let callee, let arguments):
      visit(callee)
      for argument in arguments { visit(argument.value) }
    case .member(let base, _): visit(base)
    case .index(let base, let indices):
      visit(base)
      for index in indices {
        if case .expression(let expression) = index { visit(expression) }
      }
    case .tuple(let elements): for element in elements { visit(element.value) }
    case .list(let elements): for element in elements { visit(element) }
    case .block(let block): visit(block)
    case .lambda(_, let body): visit(body)
    case .repeat(let count, let block):
      visit(count)
      visit(block)
    }
  }

  private mutating func visit(_ block: Block) {
    for statement in block.statements {
      switch statement {
      case .binding(_, let value), .assignment(_, let value), .requirement(let value), .expression(let value):
        visit(value)
      case .storage(let storage):
        visit(storage.initialValue)
        if let condition = storage.condition { visit(condition) }
      }
    }
  }
}
