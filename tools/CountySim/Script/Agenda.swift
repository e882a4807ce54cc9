import EventEnvelope

/// What is to come, in order of time; what was entered first goes first among equals.
struct Agenda {
  private var items: [Item] = []

  /// Enters a happening.
  mutating func enter(_ happening: Happening, at instant: Instant) {
    let index = items.lastIndex { $0.instant <= instant }.map { $0 + 1 } ?? 0
    items.insert(Item(instant: instant, happening: happening), at: index)
  }

  /// Takes the next out.
  mutating func next() -> Item? { items.isEmpty ? nil : items.removeFirst() }

  /// A happening with its moment.
  struct Item {
    let instant: Instant
    let happening: Happening
  }
}
