/// A choice with its weight among others.
struct Weighted<Value: Sendable>: Sendable {
  let weight: Int
  let value: Value

  /// Pairs a weight with a choice.
  init(_ weight: Int, _ value: Value) {
    self.weight = weight
    self.value = value
  }
}
