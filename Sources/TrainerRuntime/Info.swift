extension Trainer {
  /// The `info` command.
  func printInfo(_ options: Options) throws -> Int32 {
    if let warning = coreTypeWarning { warn("warning: \(warning)") }
    try output.write(options.has("--json") ? jsonInfo() : textInfo())
    return 0
  }

  private var parameterCount: Int { model.parameters.reduce(0) { $0 + $1.count } }

  private func textInfo() -> String {
    var lines = [
      "\(model.name), from \(model.sourceFile) (SHA-256 \(model.sourceHash))", "",
      "parameters: \(grouped(parameterCount))",
    ]
    let parameters = model.parameters.map { ($0.name, shapeText($0.shape), grouped($0.count), $0.initializer) }
    lines += table(parameters.map { [$0.0, $0.1, $0.2, $0.3] }, right: [2])
    if !model.states.isEmpty {
      lines += ["", "state: \(grouped(model.states.reduce(0) { $0 + $1.count }))"]
      lines += table(
        model.states.map { [$0.name, shapeText($0.shape), grouped($0.count), $0.initializer] }, right: [2])
    }
    lines += ["", "memory in bytes (single precision, \(counted(model.defaultThreads, "thread")))"]
    lines += table(memory.map { [$0.kind, grouped($0.bytes)] }, right: [1])
    lines += ["", "kernels"]
    lines += table(
      model.kernels.map { [$0.phase, $0.name, "\(model.sourceFile):\($0.line)", $0.sourceText(in: model)] }, right: [])
    lines += [
      "",
      "threads: \(model.defaultThreads) unless --threads says otherwise; more than \(model.usefulThreads) do not shorten a step",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the threads that a run has unless told otherwise need, and the total of it.
  private var memory: [(kind: String, bytes: Int)] {
    let parts = model.memory.map { (kind: $0.kind, bytes: $0.bytes(threads: model.defaultThreads)) }
    return parts + [("total", parts.reduce(0) { $0 + $1.bytes })]
  }

  private func jsonInfo() -> String {
    func tensors(_ tensors: [TensorDescription]) -> String {
      JSON.array(
        tensors.map {
          JSON.object([
            ("name", JSON.quote($0.name)), ("shape", JSON.array($0.shape.map(String.init))),
            ("initializer", JSON.quote($0.initializer)), ("count", String($0.count)),
          ])
        })
    }
    let kernels = model.kernels.map {
      JSON.object([
        ("phase", JSON.quote($0.phase)), ("name", JSON.quote($0.name)), ("scope", JSON.quote($0.scope)),
        ("line", String($0.line)), ("summary", JSON.quote($0.summary)),
      ])
    }
    return JSON.object([
      ("name", JSON.quote(model.name)),
      ("source", JSON.object([("file", JSON.quote(model.sourceFile)), ("sha256", JSON.quote(model.sourceHash))])),
      ("parameter_count", String(parameterCount)),
      ("parameters", tensors(model.parameters)),
      ("states", tensors(model.states)),
      ("memory_bytes", JSON.object(memory.map { ($0.kind, String($0.bytes)) })),
      ("kernels", JSON.array(kernels)),
      ("batch", String(model.training.batch)),
      ("threads", String(model.defaultThreads)),
      ("useful_threads", String(model.usefulThreads)),
    ]) + "\n"
  }
}
