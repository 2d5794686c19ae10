import NNDiagnostics

/// A name with its place.
package struct Name: Hashable, Sendable {
  package var text: String
  package var range: SourceRange

  package init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// One `.nn` file.
package struct SourceUnit: Hashable, Sendable {
  package var declarations: [Declaration]

  package init(declarations: [Declaration]) { self.declarations = declarations }
}

package enum Declaration: Hashable, Sendable {
  case formula(FormulaDeclaration)
  case layer(LayerDeclaration)
  case model(ModelDeclaration)
  case optimizer(OptimizerDeclaration)
  case data(DataDeclaration)
  case train(TrainDeclaration)
  case constant(ConstantDeclaration)
}

/// A parameter of a definition: `z: [..., n]`, `slope = 0.01`, `body`.
package struct Parameter: Hashable, Sendable {
  package var name: Name
  package var shape: ShapePattern?
  package var defaultValue: Expression?

  package init(name: Name, shape: ShapePattern?, defaultValue: Expression?) {
    self.name = name
    self.shape = shape
    self.defaultValue = defaultValue
  }
}

/// `[..., in]`, `[64]`, `[2 * hidden, out]`, `[]`: the axes of one example, without the batch.
package struct ShapePattern: Hashable, Sendable {
  package enum Element: Hashable, Sendable {
    /// `...`: any number of axes.
    case rest(SourceRange)
    /// A size; a bare name that means nothing yet is bound to the axis that it meets.
    case size(Expression)
  }

  package var elements: [Element]
  package var range: SourceRange

  package init(elements: [Element], range: SourceRange) {
    self.elements = elements
    self.range = range
  }
}

/// A result of a layer or model: `-> [..., out]` or `-> logits: [10]`.
package struct ResultPattern: Hashable, Sendable {
  package var name: Name?
  package var shape: ShapePattern

  package init(name: Name?, shape: ShapePattern) {
    self.name = name
    self.shape = shape
  }
}

/// `func relu(z: [...]) = max(z, 0)`, and in the same form `schedule` and `clip`.
package struct FormulaDeclaration: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case function = "func", schedule, clip }

  package var kind: Kind
  package var name: Name
  package var parameters: [Parameter]
  package var result: ShapePattern?
  package var body: Expression
  package var range: SourceRange

  package init(
    kind: Kind, name: Name, parameters: [Parameter], result: ShapePattern?, body: Expression, range: SourceRange
  ) {
    self.kind = kind
    self.name = name
    self.parameters = parameters
    self.result = result
    self.body = body
    self.range = range
  }
}

/// `layer Linear(out, bias = true)(x: [..., in]) -> [..., out] { … }`.
/// With one parameter list only, that list is the inputs and the configuration is empty.
package struct LayerDeclaration: Hashable, Sendable {
  package var name: Name
  package var configuration: [Parameter]
  package var inputs: [Parameter]
  /// Empty when no `->` was written.
  package var results: [ResultPattern]
  package var body: Block
  package var range: SourceRange

  package init(
    name: Name, configuration: [Parameter], inputs: [Parameter], results: [ResultPattern], body: Block,
    range: SourceRange
  ) {
    self.name = name
    self.configuration = configuration
    self.inputs = inputs
    self.results = results
    self.body = body
    self.range = range
  }
}

/// `model Classifier(image: [64]) -> logits: [10] { … }`; several results as `-> (logits: [10], code: [2])`.
package struct ModelDeclaration: Hashable, Sendable {
  package var name: Name
  package var inputs: [Parameter]
  package var results: [ResultPattern]
  package var body: Block
  package var range: SourceRange

  package init(name: Name, inputs: [Parameter], results: [ResultPattern], body: Block, range: SourceRange) {
    self.name = name
    self.inputs = inputs
    self.results = results
    self.body = body
    self.range = range
  }
}

/// `optimizer AdamW(lr, beta1 = 0.9) { state m = 0 … weight = … }`.
package struct OptimizerDeclaration: Hashable, Sendable {
  package var name: Name
  package var parameters: [Parameter]
  package var body: Block
  package var range: SourceRange

  package init(name: Name, parameters: [Parameter], body: Block, range: SourceRange) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.range = range
  }
}

/// `key: value` in `data` and `train`.
package struct Entry: Hashable, Sendable {
  package var key: Name
  package var value: Expression

  package init(key: Name, value: Expression) {
    self.key = key
    self.value = value
  }
}

/// `data Digits { … }`.
package struct DataDeclaration: Hashable, Sendable {
  package var name: Name
  package var entries: [Entry]
  package var range: SourceRange

  package init(name: Name, entries: [Entry], range: SourceRange) {
    self.name = name
    self.entries = entries
    self.range = range
  }
}

/// `train Classifier on Digits { … }`.
package struct TrainDeclaration: Hashable, Sendable {
  package var model: Name
  package var data: Name
  package var entries: [Entry]
  package var range: SourceRange

  package init(model: Name, data: Name, entries: [Entry], range: SourceRange) {
    self.model = model
    self.data = data
    self.entries = entries
    self.range = range
  }
}

/// `let width = 64` at the top level.
package struct ConstantDeclaration: Hashable, Sendable {
  package var name: Name
  package var value: Expression

  package init(name: Name, value: Expression) {
    self.name = name
    self.value = value
  }
}

/// `{ … }`: statements, the last of which gives the value if it is an expression.
package struct Block: Hashable, Sendable {
  package var statements: [Statement]
  package var range: SourceRange

  package init(statements: [Statement], range: SourceRange) {
    self.statements = statements
    self.range = range
  }
}

package enum Statement: Hashable, Sendable {
  /// `let a = …`, `let (a, b) = …`.
  case binding(names: [Name], value: Expression)
  /// `param weight: [in, out] = init(…) if bias`, `state mean: [d] = 0`.
  case storage(StorageStatement)
  /// `weight = weight - lr * gradient`.
  case assignment(name: Name, value: Expression)
  /// `require rate >= 0 && rate < 1`: what the configuration must satisfy.
  case requirement(Expression)
  case expression(Expression)
}

package struct StorageStatement: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case parameter = "param", state }

  package var kind: Kind
  package var name: Name
  /// In an optimizer it may be left out: the shape of the weight.
  package var shape: ShapePattern?
  package var initialValue: Expression
  /// `if bias`: without it the name stands for 0.
  package var condition: Expression?
  package var range: SourceRange

  package init(
    kind: Kind, name: Name, shape: ShapePattern?, initialValue: Expression, condition: Expression?,
    range: SourceRange
  ) {
    self.kind = kind
    self.name = name
    self.shape = shape
    self.initialValue = initialValue
    self.condition = condition
    self.range = range
  }
}

/// An argument of a call or an element of a tuple, with its label if it has one.
package struct Argument: Hashable, Sendable {
  package var label: Name?
  package var value: Expression

  package init(label: Name?, value: Expression) {
    self.label = label
    self.value = value
  }
}

package struct Expression: Hashable, Sendable {
  package enum UnaryOperator: String, Hashable, Sendable { case negate = "-", not = "!" }

  package enum BinaryOperator: String, Hashable, Sendable {
    case pipe = "|>"
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case contract = "@"
    case power = "^"
  }

  package indirect enum Kind: Hashable, Sendable {
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case string(String)
    case name(String)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `condition ? a : b`.
    case conditional(Expression, Expression, Expression)
    /// `callee(arguments)`; a trailing block is the last, unlabelled argument, of kind `.block`.
    case call(Expression, [Argument])
    /// `validation.loss`, `(a, b).0` is not allowed.
    case member(Expression, Name)
    /// `x[0]`, `x[0..<3, ...]`.
    case index(Expression, [Index])
    /// `0..<64` (half open) or `"a"..."f"` (closed).
    case range(Expression, Expression, closed: Bool)
    /// `(a, b)`, `(train: 0.8, test: 0.2)`; a single unlabelled element in parentheses is just that element.
    case tuple([Argument])
    /// `["a", "b"]`.
    case list([Expression])
    case block(Block)
    /// `x => x * x`, `(a, b) => a + b`.
    case lambda([Name], Expression)
    /// `repeat 12 { … }`: the block's layer, that many times in a row, with parameters of its own each time.
    case `repeat`(Expression, Block)
    /// `...`: the axes that the `...` of the signature stands for.
    case rest
    /// A place where the parser reported an error and went on; never reaches a program without errors.
    case invalid
  }

  package enum Index: Hashable, Sendable {
    case rest(SourceRange)
    case expression(Expression)
  }

  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
