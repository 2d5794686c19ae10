/// How matrix products are computed.
package enum ProductChoice: String, CaseIterable, Sendable {
  /// By the trainer's own tiles, or by CBLAS where the target has no wide vectors.
  case auto
  /// Always by the trainer's own tiles.
  case generated
  /// By CBLAS wherever the operands are plain matrices.
  case blas
}

/// What a package is built for.
package struct BuildTarget: Hashable, Sendable {
  package var products: ProductChoice
  /// A machine as the C compiler's `-march` takes it; `native` is the one that builds.
  package var machine: String

  package init(products: ProductChoice = .auto, machine: String = "native") {
    self.products = products
    self.machine = machine
  }
}
