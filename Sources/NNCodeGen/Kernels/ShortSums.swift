import NNIR

/// The contractions that add up so few products for each element that computing it where it is read takes less than a matrix product
/// and its result's way through memory: the derivative of a classifier's features for three classes, say.
func findShortSums(_ graph: Graph, among contracted: [ValueID]) -> Set<ValueID> {
  let (most, fewestColumns) = (4, 16)
  return Set(
    contracted.filter { value in
      let node = graph[value]
      guard case .contract(let contraction) = node.op, node.type.isBatched,
        let columns = node.type.dimensions.last?.size, columns >= fewestColumns
      else { return false }
      let left = graph[node.operands[0]].type
      return contraction.summed.reduce(1) { $0 * (left.dimensions[$1.left].size ?? most + 1) } <= most
    })
}

extension KernelLowering {
  /// v = a₀ b₀ + a₁ b₁ + …, one formula for each element (see `findShortSums`).
  mutating func lowerShortSum(_ value: ValueID, _ contraction: Contraction) {
    let node = graph[value]
    let extents = contraction.summed.map { graph[node.operands[0]].type.dimensions[$0.left].size ?? 1 }
    let (axes, loops) = openLoops(of: value, node.type.dimensions)
    var terms: [[Int]] = [[]]
    for extent in extents { terms = terms.flatMap { places in (0..<extent).map { places + [$0] } } }
    let products = terms.map { places in
      product(node, contraction, at: axes[...], zip(contraction.summed, places.map { LinearIndex(constant: $0) }))
    }
    let sum = products.dropFirst().reduce(products[0]) { .binary(.add, $0, $1) }
    let variable = makeVariable()
    localNames[variable] = node.origin.name
    let index = elementIndex(of: value, at: .axes(axes))
    body += close(loops, around: [.define(variable, sum), .store(array(of: value), index, .local(variable))])
  }
}
