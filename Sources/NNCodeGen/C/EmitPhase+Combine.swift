import NNIR

/// Putting the workers' shares of sums over examples together.
extension PhaseEmitter {
  func combine(_ values: [ValueID]) -> [CStatement] {
    gatherOwn(values) + combineRows(values)
      + plan.combineRuns(values, layout: layout).map { run in
        let (block, stride): (String, CExpression) =
          switch run.block {
          case .gradients: ("gradients", .unary("-", .identifier("PARAMETERS")))
          case .partials: ("partials", .identifier("PARTIALS"))
          }
        return .expression(
          .call(
            "nnc_combine_\(run.reduction.rawValue)",
            [
              .binary("+", .identifier(block), .integer(run.start)), stride, .integer(run.count),
              .identifier("worker"), .identifier("workers"),
            ]))
      } + lap(.identifier("NNC_SUM"))
  }

  /// Sums for each example: every worker puts together those of its own examples.
  private func combineRows(_ values: [ValueID]) -> [CStatement] {
    values.compactMap { value in
      let type = plan.graph[value].type
      guard type.isBatched, let parts = pointers[value] else { return nil }
      return .expression(
        .call(
          "nnc_combine_range",
          [
            .identifier(parts), .identifier("PARTIALS"),
            .binary("*", .identifier("begin"), .integer(type.exampleCount)),
            .binary("*", .identifier("end"), .integer(type.exampleCount)), .identifier("workers"),
          ]))
    }
  }

  /// Small sums, which every worker adds up for itself.
  private func gatherOwn(_ values: [ValueID]) -> [CStatement] {
    values.compactMap { value in
      guard let total = totalPointers[value], let shares = pointers[value] else { return nil }
      return .expression(
        .call(
          "nnc_gather_\(plan.reduction(of: value).rawValue)",
          [
            .identifier(total), .identifier(shares), .identifier("PARTIALS"),
            .integer(plan.graph[value].type.exampleCount), .identifier("workers"),
          ]))
    }
  }
}
