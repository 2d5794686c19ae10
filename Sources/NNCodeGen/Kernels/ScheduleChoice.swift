/// A way to compute something faster that is chosen where it pays; each can be switched off by itself.
package enum ScheduleChoice: String, CaseIterable, Sendable {
  /// 3 × 3 and 5 × 5 convolutions by Winograd's method (see `chooseWinograd`).
  case winograd
  /// These on blocks of rows, where one example is small (see `blockRows`).
  case blockRows = "block-rows"
  /// What is read around them is fetched into the cache while they multiply (see `fetchAhead`).
  case fetchAhead = "fetch-ahead"
  /// The gradient of a convolution's input as a convolution (see `AdjointProduct`).
  case adjointProducts = "adjoint-products"
  /// What follows the gradient of pooling goes over windows too (see `WindowLoops`).
  case windowLoops = "window-loops"
  /// Gradients of large weights in slices, one for each worker, instead of sums of which each worker has a part (see `sharedRows`).
  case slices
  /// Products with large weights as sums of which each worker computes some terms (see `sharedTerms`).
  case terms
  /// Products with large weights by columns, so that no worker needs all weights (see `divideColumns`).
  case columns
  /// Loops of equal extent become one (see `fuseLoops`).
  case fuseLoops = "fuse-loops"
  /// Several rows of a few columns at a time, in full vectors (see `groupRows`).
  case groupRows = "group-rows"
  /// Sums of a few products are computed where they are read (see `findShortSums`).
  case shortSums = "short-sums"
  /// Sums over rows are made for some columns at a time, in registers (see `blockColumns`).
  case blockColumns = "block-columns"
  /// What follows a matrix product element by element is done where the product lies (see `aliasProducts`).
  case inPlaceProducts = "in-place-products"
  /// Cheap values are computed again instead of stored (see `findCheap`).
  case recompute
  /// Answers of comparisons are kept instead of what they compare, where that is less (see `keepMasks`).
  case keepMasks = "keep-masks"
  /// The optimizer makes one pass over all parameters that are treated alike.
  case onePass = "one-pass"
  /// Values that are never alive together have the same place in memory (see `planActivations`).
  case reuseMemory = "reuse-memory"
}
