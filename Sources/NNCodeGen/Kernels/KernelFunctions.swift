import NNIR

/// The C functions of a program: kernels of the same structure share one, whatever phase or layer they serve.
package struct KernelFunctions: Sendable {
  package struct Function: Sendable {
    package var name: String
    package var kernel: LoopKernel
    package var group: KernelGroup
    package var partition: Partition
  }

  /// In order of first use.
  package private(set) var functions: [Function] = []
  private var known: [LoopKernel.Structure: Int] = [:]
  private var names: UniqueNames

  package init(reserved: Set<String>) { names = UniqueNames(reserved: reserved) }

  mutating func name(
    for kernel: LoopKernel, group: KernelGroup, phase: String, isUpdate: Bool, in partition: Partition
  ) -> String {
    if let index = known[kernel.structure] { return functions[index].name }
    let name = names.make(describe(group, phase: phase, isUpdate: isUpdate, in: partition))
    known[kernel.structure] = functions.count
    functions.append(Function(name: name, kernel: kernel, group: group, partition: partition))
    return name
  }

  /// `linear1_forward`, `linear1_backward_weight`, `softmax_loss_backward`, `update_weight`, `prepare_image`.
  private func describe(_ group: KernelGroup, phase: String, isUpdate: Bool, in partition: Partition) -> String {
    let graph = partition.graph
    if isUpdate && phase != "initialize" { return "update" }
    var words: [String] = []
    func add(_ word: String) { if !word.isEmpty, !words.contains(word) { words.append(word) } }
    let nodes = group.nodes.map { graph[$0] }
    let contracted = group.nodes.filter { partition.role($0) == .contracted }
    for value in contracted { add(identifier(graph[value].origin.scope.isEmpty ? "product" : graph[value].origin.scope)) }
    if contracted.isEmpty {
      for value in group.nodes where partition.isMaterialized(value) || graph[value].type.isScalar {
        let origin = graph[value].origin
        add(identifier(origin.scope.isEmpty ? partition.name(of: value) : origin.scope))
      }
    }
    var name = words.prefix(3).joined(separator: "_")
    if name.isEmpty { name = "kernel" }
    switch phase {
    case "initialize": return "initialize_" + name
    case "prepare": return "prepare_" + name
    default: break
    }
    let isBackward = nodes.contains(where: \.origin.isBackward)
    let isForward = nodes.contains { !$0.origin.isBackward }
    if let value = contracted.first, isBackward {
      let part = graph[value].type.isBatched ? "input" : "weight"
      return name + "_backward_" + part
    }
    if isBackward { return name + (isForward && contracted.isEmpty ? "_forward_backward" : "_backward") }
    return name + "_forward"
  }
}
