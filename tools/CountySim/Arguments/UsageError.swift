/// An argument that can't be taken, with what is wrong about it.
struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, for people.
  let description: String

  init(_ description: String) { self.description = description }
}
