import NNDiagnostics
import NNSyntax

/// Names in bodies: blocks, statements and expressions.
extension Resolver {
  mutating func resolve(_ block: Block, results: [ResultPattern]) {
    // The body of a layer shares the scope of its inputs: a `let` may not take their names.
    resolve(statements: block)
    for result in results {
      bindAxes(result.shape)
      resolve(result.shape)
    }
  }

  mutating func resolve(statements block: Block) {
    for (index, statement) in block.statements.enumerated() {
      switch statement {
      case .binding(let names, let value):
        resolve(value)
        for name in names { declare(name, .binding) }
      case .storage(let storage):
        if let shape = storage.shape { resolve(shape) }
        resolve(storage.initialValue)
        if let condition = storage.condition { resolve(condition) }
        declare(storage.name, .storage)
      case .assignment(let name, let value):
        resolve(value)
        use(name.text, at: name.range)
      case .requirement(let condition): resolve(condition)
      case .expression(let expression):
        resolve(expression)
        if index < block.statements.count - 1 {
          resolution.errors.append(.unused(.value, "", at: expression.range))
        }
      }
    }
  }

  mutating func resolve(_ expression: Expression, isCallee: Bool = false) {
    switch expression.kind {
    case .integer, .number, .boolean, .string, .rest, .invalid: break
    case .name(let name):
      if !isCallee { passed.insert(name) }
      use(name, at: expression.range)
    case .unary(_, let operand): resolve(operand)
    case .binary(.pipe, let left, let right):
      resolve(left)
      resolve(right, isCallee: true)
    case .binary(_, let left, let right), .range(let left, let right, _):
      resolve(left)
      resolve(right)
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { resolve(part) }
    case .call(let callee, let arguments):
      resolve(callee, isCallee: true)
      resolve(arguments)
    case .member(let base, _): resolve(base)
    case .index(let base, let indices):
      resolve(base)
      for index in indices {
        if case .expression(let expression) = index { resolve(expression) }
      }
    case .tuple(let elements): resolve(elements)
    case .list(let elements): for element in elements { resolve(element) }
    case .block(let block): scoped { $0.resolve(statements: block) }
    case .lambda(let names, let body):
      scoped { resolver in
        for name in names { resolver.locals[resolver.locals.count - 1][name.text] = Local(kind: .ambient, range: nil) }
        resolver.resolve(body)
      }
    case .repeat(let count, let block):
      resolve(count)
      scoped { $0.resolve(statements: block) }
    }
  }

  mutating func resolve(_ arguments: [Argument]) {
    for argument in arguments {
      if argument.label?.text == "over" {
        scoped { resolver in
          resolver.ambient(["batch"])
          resolver.resolve(argument.value)
        }
      } else {
        resolve(argument.value)
      }
    }
  }

  mutating func use(_ name: String, at range: SourceRange) {
    if let index = find(name) {
      locals[index][name]?.isUsed = true
      if locals[index][name]?.range == nil { usedElsewhere.insert(name) }
      return
    }
    if let global = globals[name] {
      if let current, !references[current, default: []].contains(global) {
        references[current, default: []].append(global)
      }
      if global != current { used.insert(name) }
      return
    }
    if names.valueNames.contains(name) || name == "training" && isInBody { return }
    resolution.unknown.insert(range)
    resolution.errors.append(
      .unknownName(name, names: visibleNames, elsewhere: elsewhere(name), at: range))
  }

  /// `training` means something wherever a phase is being run, which constants are not.
  var isInBody: Bool { !locals.isEmpty }

  var visibleNames: [String] {
    locals.flatMap { $0.keys }.sorted() + names.valueNames + (isInBody ? ["training"] : [])
  }

  func elsewhere(_ name: String) -> String? {
    if names.optimizerNames.contains(name) { return "an optimizer, for 'optimizer:' in 'train'" }
    if names.scheduleNames.contains(name) { return "a schedule, for 'schedule:' in 'train'" }
    if names.clipNames.contains(name) { return "a clip rule, for 'clip:' in 'train'" }
    if names.models.contains(where: { $0.name.text == name }) { return "a model; what models share is a 'layer'" }
    if DataBuiltin(rawValue: name) != nil { return "known in 'data' only" }
    if ["random", "weight", "gradient", "lr", "t"].contains(name) { return "known in an 'optimizer' only" }
    if Elaborator.scheduleNames.contains(name) { return "known in a 'schedule' only" }
    return nil
  }
}
