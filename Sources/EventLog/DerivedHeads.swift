internal import EventEnvelope
internal import LMDB

/// The heads of all subjects, derived from the records alone.
struct DerivedHeads {
  private(set) var subjects = SubjectTable()
  private var lasts: [UInt64] = []
  private var counts: [UInt64] = []

  /// Notes that the event at `position` concerns a subject; returns the subject's event before, or 0.
  mutating func note(_ subject: Span<UInt8>, at position: UInt64) -> UInt64 {
    let number = subjects.insert(subject)
    if number == lasts.count {
      lasts.append(position)
      counts.append(1)
      return 0
    }
    let before = lasts[number]
    lasts[number] = position
    counts[number] += 1
    return before
  }

  /// The head of the subject of a number.
  func head(_ number: Int) -> Head { Head(last: Position(lasts[number]), count: counts[number]) }

  /// The text of the subject of a number.
  func text(_ number: Int) -> String { String(decoding: [UInt8](copying: subjects.text(of: number)), as: UTF8.self) }
}
