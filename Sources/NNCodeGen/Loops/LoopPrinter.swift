import NNIR

/// The textual form of a kernel's loops (`nnc emit loops`).
package func print(_ kernel: LoopKernel, name: String) -> String {
  var printer = LoopPrinter(kernel: kernel)
  return printer.print(name)
}

private struct LoopPrinter {
  let kernel: LoopKernel
  var text = ""

  init(kernel: LoopKernel) { self.kernel = kernel }

  mutating func print(_ name: String) -> String {
    let division: String =
      switch kernel.division {
      case .rows: "rows"
      case .elements(let count): "\(count) elements"
      case .slices(let count, let size): "\(count) slices of \(size)"
      case .columns(let count): "\(count) columns"
      case .terms(let count, let size): "\(count) terms of \(size)"
      case .single: "one worker"
      }
    text = "kernel \(name), divided by \(division)\n"
    for (index, buffer) in kernel.buffers.enumerated() {
      let shape = buffer.isBatched ? "batch × \(buffer.count)" : "\(buffer.count)"
      text += "  buffer b\(index) \(buffer.access.rawValue) \(buffer.name)[\(shape)]\n"
    }
    for (index, scalar) in kernel.scalars.enumerated() { text += "  scalar s\(index) \(scalar.name)\n" }
    for (index, array) in kernel.scratch.enumerated() {
      text += "  private p\(index) \(array.name)[\(array.count)]\n"
    }
    for (index, total) in kernel.totals.enumerated() { text += "  total t\(index) \(total.reduction.rawValue)\n" }
    statements(kernel.body, indentation: 2)
    return text
  }

  private mutating func statements(_ list: [LoopStatement], indentation: Int) {
    let space = String(repeating: " ", count: indentation)
    for statement in list {
      switch statement {
      case .loop(let loop):
        switch loop.extent {
        case .share: text += "\(space)for i\(loop.variable) in share\n"
        case .rows: text += "\(space)for i\(loop.variable) in rows\n"
        case .blocks(let count): text += "\(space)for i\(loop.variable) in share by blocks of \(count)\n"
        case .block: text += "\(space)for i\(loop.variable) in block\n"
        case .constant(let extent): text += "\(space)for i\(loop.variable) < \(extent)\n"
        }
        statements(loop.body, indentation: indentation + 2)
      case .define(let variable, let value):
        text += "\(space)let v\(variable) = \(expression(value))\n"
      case .store(let array, let index, let value):
        text += "\(space)\(element(array, index)) = \(expression(value))\n"
      case .accumulate(let array, let index, let reduction, let value):
        text += "\(space)\(element(array, index)) \(reduction.rawValue)= \(expression(value))\n"
      case .accumulatePosition(let search):
        text += "\(space)\(element(search.positions, search.positionsIndex)) = \(linear(search.position))"
        text += " where \(expression(search.value)) > \(element(search.values, search.valuesIndex))\n"
      case .product(let product):
        text += "\(space)\(name(product.result)) \(product.accumulates ? "+=" : "=") "
        text += "\(name(product.left)) @ \(name(product.right))  "
        text += "[\(product.shape.rows.map(describe).joined(separator: " · ")) × "
        text +=
          "\(product.shape.depth.map(describe).joined(separator: " · ")) × \(product.shape.dividesColumns ? "share" : String(product.shape.columns))]\n"
      case .winograd(let call):
        text += "\(space)\(describe(call))\n"
      }
    }
  }

  private func describe(_ call: WinogradCall) -> String {
    let operands = call.reads.map { name($0.array) }.joined(separator: ", ")
    let shape = call.shape
    let size =
      "[\(shape.rows) · \(shape.columns) × \(shape.kernel) · \(shape.kernel) · \(shape.inputs) × \(shape.outputs)]"
    let target = name(call.writes.array)
    let method = shape.isLine ? "winograd line" : "winograd"
    return switch call.step {
    case .weights: "\(target) = \(method) weights \(operands)  \(size)"
    case .result: "\(target) = \(method) \(operands)  \(size)"
    case .source: "\(target) = \(method) source \(operands)  \(size)"
    case .gradient: "\(target) += \(method) gradient \(operands)  \(size)"
    case .weightsGradient: "\(target) += \(method) weights' gradient \(operands)  \(size)"
    }
  }

  private func describe(_ axis: ProductShape.Axis) -> String {
    switch axis.extent {
    case .constant(let count): "\(count)"
    case .rows(let count): (count == 1 ? "" : "\(count) ") + (kernel.takesRows ? "rows" : "share")
    case .slices: "slices"
    }
  }

  private func name(_ array: ArrayID) -> String {
    switch array {
    case .buffer(let place): "b\(place)"
    case .scratch(let place): "p\(place)"
    case .total(let place): "t\(place)"
    }
  }

  private func element(_ array: ArrayID, _ index: LinearIndex) -> String {
    switch array {
    case .buffer, .scratch: "\(name(array))[\(linear(index))]"
    case .total: name(array)
    }
  }

  private func linear(_ index: LinearIndex) -> String {
    var parts = index.terms.map { $0.coefficient == 1 ? "i\($0.variable)" : "\($0.coefficient) i\($0.variable)" }
    if index.constant != 0 || parts.isEmpty { parts.append(String(index.constant)) }
    return parts.joined(separator: " + ")
  }

  private func expression(_ value: ScalarExpression) -> String {
    switch value {
    case .literal(let number): String(describing: number)
    case .local(let variable): "v\(variable)"
    case .scalar(let index): "s\(index)"
    case .position(let index): "(\(linear(index)))"
    case .load(let array, let index): element(array, index)
    case .random(let stream, let index): "random(\(stream), \(linear(index)))"
    case .unary(let function, let operand): "\(function.rawValue)(\(expression(operand)))"
    case .binary(let function, let left, let right):
      "\(function.rawValue)(\(expression(left)), \(expression(right)))"
    case .compare(let comparison, let left, let right):
      "\(comparison.rawValue)(\(expression(left)), \(expression(right)))"
    case .select(let condition, let first, let second):
      "select(\(expression(condition)), \(expression(first)), \(expression(second)))"
    case .isWithin(let index, let lower, let upper): "\(lower) <= \(linear(index)) < \(upper)"
    }
  }
}
