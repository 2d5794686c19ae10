import NNDiagnostics
import NNIR

/// The line of the source that a kernel serves: `digits.nn:11  image |> Linear(64) |> relu`.
func kernelComment(_ group: KernelGroup, in graph: Graph, sources: SourceMap) -> String {
  guard let (file, line) = kernelPlace(group, in: graph, sources: sources) else {
    return graph[group.nodes[group.nodes.count - 1]].origin.name
  }
  let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
  return "\(name):\(line)  \(kernelSource(group, in: graph, sources: sources))"
}

/// The text of that line, without its comment.
func kernelSource(_ group: KernelGroup, in graph: Graph, sources: SourceMap) -> String {
  guard let (file, line) = kernelPlace(group, in: graph, sources: sources) else { return "" }
  var text = withoutComment(String(decoding: file.line(line), as: UTF8.self))
  while text.first == " " || text.first == "\t" { text.removeFirst() }
  // A comment line that ends in a backslash would swallow the next one.
  while text.last == " " || text.last == "\t" || text.last == "\\" { text.removeLast() }
  return text.count > 80 ? text.prefix(79) + "…" : text
}

private func kernelPlace(
  _ group: KernelGroup, in graph: Graph, sources: SourceMap
) -> (file: SourceFile, line: Int)? {
  for node in group.nodes.reversed() {
    guard let range = graph[node].origin.range, sources.files.indices.contains(range.file) else { continue }
    let file = sources.files[range.file]
    return (file, file.position(of: range.start).line)
  }
  return nil
}

private func withoutComment(_ line: String) -> String {
  var previous: Character?
  for index in line.indices {
    if line[index] == "/", previous == "/" { return String(line[..<line.index(before: index)]) }
    previous = line[index]
  }
  return line
}
