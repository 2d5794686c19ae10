import NNDiagnostics
import NNSyntax

/// `groups` of `train`: arguments of the optimizer for the parameters whose path matches a pattern.
extension Elaborator {
  struct ParameterGroup {
    var pattern: String
    var range: SourceRange
    var overrides: [EvaluatedArgument]
  }

  /// What a set of groups makes of the optimizer.
  struct GroupedOptimizer {
    var application: Application
    var learningRate: Tensor?
    /// With a learning rate of 0 the parameters stay as they are.
    var isFrozen: Bool
  }

  /// The groups as written. Each must match a parameter, and give arguments that the optimizer has.
  func parameterGroups(_ job: Job, of optimizer: OptimizerDeclaration) throws(Abort) -> [ParameterGroup] {
    guard let entry = job.entry("groups") else { return [] }
    guard case .list(let elements) = entry.value.kind else {
      throw fail(.badGroups(at: entry.value.range))
    }
    var groups: [ParameterGroup] = []
    var failed = false
    for element in elements {
      do throws(Abort) { groups.append(try group(element, of: optimizer, in: job.home)) } catch { failed = true }
    }
    guard !failed else { throw Abort() }
    return groups
  }

  private func group(
    _ element: Expression, of optimizer: OptimizerDeclaration, in scope: Scope
  ) throws(Abort) -> ParameterGroup {
    guard case .tuple(let entries) = element.kind, entries.allSatisfy({ $0.label != nil }),
      let match = entries.first(where: { $0.label?.text == "match" }), entries.count > 1
    else { throw fail(.badGroups(at: element.range)) }
    guard case .string(let pattern) = try evaluate(match.value, in: scope) else {
      throw fail(.badGroups(at: match.value.range))
    }
    guard parameters.contains(where: { matches(pattern, $0.info.name) }) else {
      throw fail(.groupWithoutParameter(pattern, names: parameters.map(\.info.name), at: match.value.range))
    }
    let overrides = try evaluate(entries.filter { $0.label?.text != "match" }, in: scope)
    _ = try assign(
      overrides, to: optimizer.parameters.map(\.name.text), required: optimizer.parameters.map { _ in false },
      of: optimizer.name.text, declared: isUser(optimizer.name.range) ? optimizer.name.range : nil, at: element.range)
    return ParameterGroup(pattern: pattern, range: element.range, overrides: overrides)
  }

  /// The optimizer with the arguments of these groups in place of its own; later groups win.
  func regroup(
    _ application: Application, _ optimizer: OptimizerDeclaration, _ groups: [ParameterGroup]
  ) throws(Abort) -> GroupedOptimizer {
    let names = optimizer.parameters.map(\.name.text)
    var arguments = application.arguments
    for override in groups.flatMap(\.overrides) {
      let places = try assign(
        arguments, to: names, required: names.map { _ in false }, of: optimizer.name.text, declared: nil,
        at: application.range)
      if let position = names.firstIndex(of: override.label?.text ?? ""), let place = places[position] {
        arguments[place].value = override.value
        arguments[place].range = override.range
      } else {
        arguments.append(override)
      }
    }
    var grouped = application
    if let home = application.scope.parent, !groups.isEmpty {
      guard
        case .optimizer(let applied) = try call(
          .optimizer(
            Application(
              declaration: application.declaration, scope: home, range: application.range, isConfigured: false)),
          arguments, at: application.range, name: optimizer.name.range)
      else { throw Abort() }
      grouped = applied
    }
    if !groups.isEmpty, let value = grouped.scope.lookUp("lr")?.value, names.contains("lr"), number(value) == 0 {
      return GroupedOptimizer(application: grouped, learningRate: nil, isFrozen: true)
    }
    return GroupedOptimizer(
      application: grouped, learningRate: try learningRate(grouped).tensor, isFrozen: false)
  }

  /// The groups that a parameter is in.
  func groups(of parameter: Int, among groups: [ParameterGroup]) -> [Int] {
    groups.indices.filter { matches(groups[$0].pattern, parameters[parameter].info.name) }
  }

  /// True if the path is as the pattern says: `*` stands for any text, `?` for one letter.
  func matches(_ pattern: String, _ path: String) -> Bool {
    let (pattern, path) = (Array(pattern.utf8), Array(path.utf8))
    // How far the pattern has matched, and where to go on after its last star.
    var (position, place) = (0, 0)
    var retry: (position: Int, place: Int)?
    while place < path.count {
      if position < pattern.count, pattern[position] == UInt8(ascii: "*") {
        retry = (position + 1, place)
        position += 1
      } else if position < pattern.count, pattern[position] == path[place] || pattern[position] == UInt8(ascii: "?") {
        position += 1
        place += 1
      } else if let last = retry {
        (position, place) = (last.position, last.place + 1)
        retry = (last.position, last.place + 1)
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
