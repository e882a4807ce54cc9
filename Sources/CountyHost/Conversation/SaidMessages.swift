internal import CountyKit

/// What a module has said and nobody has taken yet, in order.
struct SaidMessages {
  private var said: [ModuleMessage] = []
  private var taken = 0

  /// Adds what it says.
  mutating func append(_ messages: [ModuleMessage]) {
    if said.isEmpty { said = messages } else { said += messages }
  }

  /// Takes the next one; nil where there is none.
  mutating func next() -> ModuleMessage? {
    guard taken < said.count else { return nil }
    defer {
      taken += 1
      if taken == said.count { (said, taken) = ([], 0) }
    }
    return said[taken]
  }
}
