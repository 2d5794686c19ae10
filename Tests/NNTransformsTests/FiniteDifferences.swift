import GraphTestSupport
import NNIR
import NNTransforms
import Testing

/// Compares the derivatives of Σ w · function(x₀, x₁, …) by the elements of every x with central differences; w is random.
///
/// Derivatives are by parameters, which have no batch axis. An operand with one is made from a parameter of shape [batch, …] by
/// a product with the input `example`, whose row e is the unit vector e. Where `batched` is false the operand is the parameter.
func checkGradients(
  shapes: [[Int]], batched: [Bool]? = nil, batch: Int, range: ClosedRange<Double> = -2...2,
  awayFrom points: [Double] = [],
  sourceLocation: SourceLocation = #_sourceLocation, _ function: (inout GraphBuilder, [ValueID]) -> ValueID
) {
  let batched = batched ?? shapes.map { _ in true }
  var numbers = TestNumbers(seed: 7)
  var builder = GraphBuilder(
    name: "check", inputs: [InputInfo(name: "example", type: TensorType([.batch, .size(batch)]))],
    parameters: zip(shapes, batched).enumerated().map { index, operand in
      StorageInfo(name: "x\(index)", shape: (operand.1 ? [batch] : []) + operand.0, initializer: "")
    })
  let example = builder.add(.input(index: 0))
  let operands = shapes.indices.map { index in
    let parameter = builder.add(.parameter(index: index))
    return batched[index] ? builder.contract(example, parameter, summed: [.init(1, 0)]) : parameter
  }
  let result = function(&builder, operands)
  let type = builder.type(of: result)
  builder.graph.inputs.append(InputInfo(name: "weights", type: type))
  let weights = builder.add(.input(index: 1))
  let weighted = builder.binary(.multiply, weights, result)
  builder.output(.result("loss"), builder.sum(weighted, axes: Array(0..<type.rank)))
  let graph = builder.graph
  let backward = differentiate(graph)
  do { try verify(backward) } catch { Issue.record("\(error)", sourceLocation: sourceLocation) }

  let onehot = (0..<batch * batch).map { $0 / batch == $0 % batch ? 1.0 : 0.0 }
  let inputs = [onehot, numbers.array(type.sizes(batch: batch).reduce(1, *))]
  var parameters = graph.parameters.map { numbers.array($0.count, in: range, awayFrom: points) }
  func loss(_ parameters: [[Double]]) -> Double {
    evaluate(graph, inputs: inputs, parameters: parameters, batch: batch)[0][0]
  }
  let outputs = evaluate(backward, inputs: inputs, parameters: parameters, batch: batch)
  #expect(outputs[0][0] == loss(parameters), sourceLocation: sourceLocation)

  let width = 1e-5
  for index in shapes.indices {
    // All elements of small tensors, some of larger ones.
    let count = parameters[index].count
    for element in stride(from: 0, to: count, by: max(1, count / 24)) {
      let original = parameters[index][element]
      parameters[index][element] = original + width
      let above = loss(parameters)
      parameters[index][element] = original - width
      let below = loss(parameters)
      parameters[index][element] = original
      let numeric = (above - below) / (2 * width)
      let analytic = outputs[1 + index][element]
      #expect(
        (analytic - numeric).magnitude <= 1e-7 * max(1, numeric.magnitude),
        "x\(index)[\(element)] = \(original): analytic \(analytic), numeric \(numeric)", sourceLocation: sourceLocation)
    }
  }
}
