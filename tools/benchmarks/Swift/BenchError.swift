/// What keeps a measurement from being made.
struct BenchError: Error, CustomStringConvertible {
  /// What it is, for people.
  let description: String

  init(_ description: String) { self.description = description }
}
