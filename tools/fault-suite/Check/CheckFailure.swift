/// The ledger didn't keep a promise, or a check couldn't be made.
struct CheckFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
