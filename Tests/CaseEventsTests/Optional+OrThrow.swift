/// What a sample needs isn't there.
struct Absent: Error {}

extension Optional {
  /// The value; throws where there is none.
  func orThrow() throws -> Wrapped {
    guard let self else { throw Absent() }
    return self
  }
}
