/// A named table of an environment: a small value, good for as long as the environment.
public struct Table: Sendable, Hashable {
  let handle: UInt32
}
