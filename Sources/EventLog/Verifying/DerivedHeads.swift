internal import EventEnvelope
internal import LMDB

/// The heads of all subjects, derived from the records alone.
struct DerivedHeads {
  var subjects = SubjectTable()
  /// Last position and count by number; beside one another, since memory is what takes time.
  private var heads: [(last: UInt64, count: UInt64)] = []

  /// Notes that the event at `position` concerns a subject; returns the subject's event before, or 0.
  mutating func note(_ subject: Span<UInt8>, at position: UInt64) -> UInt64 {
    note(number: subjects.insert(subject), at: position)
  }

  /// As ``note(_:at:)``, for the subject of a number; numbers that are new come in their order.
  mutating func note(number: Int, at position: UInt64) -> UInt64 {
    if number == heads.count {
      heads.append((position, 1))
      return 0
    }
    let before = heads[number].last
    heads[number] = (position, heads[number].count + 1)
    return before
  }

  /// The head of the subject of a number.
  func head(_ number: Int) -> Head { Head(last: Position(heads[number].last), count: heads[number].count) }

  /// The text of the subject of a number.
  func text(_ number: Int) -> String { String(decoding: [UInt8](copying: subjects.text(of: number)), as: UTF8.self) }
}
