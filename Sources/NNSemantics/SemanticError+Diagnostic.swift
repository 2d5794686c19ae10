import NNDiagnostics
import NNSyntax

/// The words for errors of names, calls and compile-time values; `ShapeError+Diagnostic.swift` and
/// `TrainingError+Diagnostic.swift` have the others.
extension SemanticError: Explained {
  func diagnostic(_ sources: SourceMap) -> Diagnostic {
    switch self {
    case .unknownName(let name, let names, let elsewhere, let range):
      let hint = elsewhere.map { "'\(name)' is \($0)" } ?? meant(name, names)
      return error("unknown name '\(name)'", range, "means nothing here", hint: hint)
    case .duplicate(let kind, let name, let range, let first):
      let name = name.map { " '\($0)'" } ?? ""
      return error("a second \(kind)\(name)", [(range, "again"), (first, "first here")])
    case .unused(let kind, let name, let range): return unused(kind, name, range)
    case .recursion(let names):
      let circle = (names + names.prefix(1)).map(\.text).joined(separator: " → ")
      let labels = names.map { ($0.range, names.count == 1 ? "speaks of itself" : "in the circle") }
      return error(
        "'\(names.first?.text ?? "")' contains itself: \(circle)", labels,
        hint: "layers and functions cannot recur; 'repeat n { … }' puts layers one after another")
    case .unknownDeclaration(let kind, let name, let names, let range):
      return error("unknown \(kind) '\(name)'", range, "no such \(kind)", hint: meant(name, names, or: kind))
    case .missingDeclaration(let kind, let range):
      return error("the file has no '\(kind)' declaration", range, "after this", hint: example(of: kind))

    case .notCallable(let text, let kind, let range):
      return error("\(text) cannot be called", range, "this is \(kind)", hint: "write '*' for a product")
    case .unknownArgument(let label, let callee, let names, let range, let declared):
      return error(
        "'\(callee)' has no parameter '\(label)'", [(range, "no such parameter")] + at(declared, "declared here"),
        hint: names.isEmpty ? "'\(callee)' takes no labels" : meant(label, names, or: "parameter"))
    case .duplicateArgument(let label, let range, let first):
      return error("argument '\(label)' is given twice", [(range, "again"), (first, "first here")])
    case .missingArgument(let name, let callee, let range, let declared, let stage):
      let call = sources.text(range)
      let opening = callee + "("
      let arguments = call.hasPrefix(opening) ? call.dropFirst(opening.count) : ")"
      return error(
        "'\(callee)' needs an argument for '\(name)'", [(range, "missing here")] + at(declared, "declared here"),
        hint: stage.flatMap { first in
          arguments == ")" ? nil : "as a stage of its own: \(first) => \(opening)\(first), \(arguments)"
        })
    case .tooManyArguments(let callee, let count, let expected, let range, let declared):
      return error(
        "'\(callee)' takes \(amount(expected, "argument")), not \(count)",
        [(range, "one too many")] + at(declared, "declared here"))
    case .wrongKind(let found, let expected, let use, let range):
      return error(
        "\(use) needs \(expected), not \(found)", range, "this is \(found)",
        hint: found == "a layer" ? "a layer is called on a tensor: x |> …" : nil)
    case .unexpectedOver(let name, let range):
      return error(
        "'\(name)' of two values is element by element", range, "nothing to reduce over",
        hint: "leave 'over:' out, or the second value")
    case .randomWithoutShape(let range):
      return error(
        "'random()' without a shape", range, "of which shape?",
        hint: "write random(like: x); in the initial value of a 'param' its shape is meant")

    case .overflow(let operation, let range):
      return error("the result of '\(operation)' is too large", range, "overflows")
    case .divisionByZero(let range): return error("division by zero", range, "the divisor is 0")
    case .undefinedResult(let operation, let range):
      return error("'\(operation)' has no real value here", range, "undefined")
    case .emptyRange(let from, let to, let closed, let range):
      return error(
        "the range is empty", range, "from \(from) \(closed ? "to" : "to before") \(to)",
        hint: "'a..<b' ends before b, 'a...b' with b")
    case .emptyList(let range): return error("the list is empty", range, "no elements")
    case .raggedList(let range):
      return error("the rows of the list have different lengths", range, "not a tensor")
    case .tensorInList(let range):
      return error("a list has numbers, not tensors of the example", range, "in this list", hint: "use 'concat'")
    case .constantIsTensor(let name, let range):
      return error("'\(name)' must be known when compiling", range, "this is a tensor")
    case .conditionNotConstant(let range):
      return error(
        "the condition must be known when compiling", range, "not true or false",
        hint: "a configuration parameter such as 'bias = true' is")
    case .requirement(let owner, let condition, let values, let range):
      let given = values.compactMap { value in value.given.map { ($0, value.text) } }
      let others = values.filter { $0.given == nil }.map(\.text)
      return error(
        "\(owner.map { "'\($0)'" } ?? "the model") requires \(condition)", given + [(range, "required here")],
        hint: others.isEmpty ? nil : "here " + others.joined(separator: ", "))
    case .blockWithoutValue(let range):
      return error(
        "the block has no value", range, "the last statement is not an expression",
        hint: "end it with the expression that is its result")
    case .bindingCount(let names, let found, let range):
      return error("\(names) names for \(found)", range, "this is \(found)")
    case .noMembers(let kind, let member, let range):
      return error("\(kind) has no member '\(member)'", range, "only tuples have members")
    case .unknownMember(let name, let names, let range):
      return error("no member '\(name)'", range, "no such member", hint: meant(name, names, or: "member"))
    case .badRounds(let rounds, let limit, let range):
      return error("'repeat' \(rounds) times", range, "must be from 0 to \(limit)")

    case .impossible(let name, let reason, let range):
      return error("'\(name)' cannot be computed: \(reason)", range, "in here")
    case .tooDeep(let range, let limit):
      return error(
        "evaluation goes deeper than \(limit) calls", range, "still going down here",
        hint: "a function that calls itself through its arguments never ends")
    case .tooLarge(let range):
      return error(
        "the program is too large", range, "still growing here",
        hint: "is the count of a 'repeat' right?")

    case .shape(let error): return error.diagnostic(sources)
    case .training(let error): return error.diagnostic(sources)
    }
  }

  private func unused(_ kind: Unused, _ name: String, _ range: SourceRange) -> Diagnostic {
    switch kind {
    case .parameter:
      return warning(
        "parameter '\(name)' is never used", range, "unused", named: "unused-parameter",
        hint: "remove it, or call it '_\(name)'")
    case .input:
      return warning(
        "the model does not use its input '\(name)'", range, "unused", named: "unused-parameter", hint: "remove it")
    case .binding:
      return warning(
        "'\(name)' is never used", range, "unused", named: "unused-binding",
        hint: "remove it, or call it '_\(name)'")
    case .storage:
      return warning("'\(name)' is kept, but never used", range, "unused", named: "unused-binding")
    case .value:
      return warning(
        "the value of this expression is not used", range, "only the last expression is the block's value",
        named: "unused-value")
    case .definition:
      return warning("'\(name)' is never used", range, "unused", named: "unused-definition", hint: "remove it")
    case .field:
      return warning(
        "field '\(name)' is never used", range, "neither model, loss nor metrics speak of it", named: "unused-field")
    }
  }

  private func example(of kind: String) -> String? {
    switch kind {
    case "model": "for example: model Classifier(image: [64]) -> logits: [10] { image |> Linear(10) }"
    case "data": "for example: data Digits { source: csv(\"digits.csv\"); image: columns(0..<64) }"
    case "train": "for example: train Classifier on Digits { loss: …; optimizer: AdamW(lr: 1e-3) }"
    default: nil
    }
  }
}
