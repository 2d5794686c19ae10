import NNIR
import NNSyntax

/// Which way a metric is better: what early stopping has to know.
enum Goal { case minimize, maximize }

/// A definition says its goal by `minimize(x)` or `maximize(x)`, which are x. Sums, means, extremes and elements of such a value keep it; any
/// other formula of it has none, for who knows which way 1 / x is better.
extension Elaborator {
  func aim(_ value: Value, _ goal: Goal?) -> Value {
    guard case .tensor(var tensor) = value, let goal else { return value }
    tensor.goal = goal
    return .tensor(tensor)
  }

  func keepGoal(of operand: EvaluatedArgument, _ result: Value) -> Value {
    guard case .tensor(let tensor) = operand.value else { return result }
    return aim(result, tensor.goal)
  }

  /// Remembers the goal of a metric. That of the loss is known.
  func noteGoal(_ name: String, _ tensor: Tensor, _ expression: Expression) throws(Abort) {
    if name == "loss", tensor.goal == .maximize { throw fail(.lossToMaximize(at: expression.range)) }
    goals[name] = name == "loss" ? .minimize : tensor.goal
  }
}
