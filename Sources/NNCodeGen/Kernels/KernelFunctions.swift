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
    if isUpdate && phase != "initialize" { return phase == "accumulate" ? "accumulate" : "update" }
    var words: [String] = []
    func add(_ value: ValueID) {
      let origin = graph[value].origin
      let word = identifier(origin.scope.isEmpty ? origin.name : origin.scope)
      if !word.isEmpty, !words.contains(word) { words.append(word) }
    }
    // A mask for the backward pass is made in passing.
    let isBackward = group.nodes.contains { graph[$0].origin.isBackward && !partition.isKeptMask($0) }
    let isForward = group.nodes.contains { !graph[$0].origin.isBackward }
    let contracted = group.nodes.filter { partition.role($0) == .contracted }
    contracted.forEach(add)
    if contracted.isEmpty || (isBackward && isForward) {
      group.nodes.filter { partition.isMaterialized($0) || graph[$0].type.isScalar }.forEach(add)
    }
    let name = words.isEmpty ? "kernel" : words.prefix(3).joined(separator: "_")
    if phase == "initialize" || phase == "prepare" { return phase + "_" + (words.first ?? "kernel") }
    if isBackward && isForward { return name + "_forward_backward" }
    if let value = contracted.first, isBackward {
      return name + (graph[value].type.isBatched ? "_backward_input" : "_backward_weight")
    }
    if isBackward { return name + "_backward" }
    return name + "_forward"
  }
}
