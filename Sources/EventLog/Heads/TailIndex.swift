internal import EventEnvelope
internal import LMDB

/// The events after the heads table, by subject.
///
/// Each subject's positions make a thread from the newest back, each with its ordinal, so that the head *as of* any
/// earlier position is found as well.
struct TailIndex {
  private struct Entry {
    let position: UInt64
    /// How many events of the tail concern the subject, up to this one.
    let ordinal: UInt32
    /// The index of the subject's entry before, or −1.
    let previous: Int32
  }

  private(set) var subjects = SubjectTable()
  /// By subject's number: the index of its newest entry.
  private var newest: [Int32] = []
  private var entries: [Entry] = []
  /// The position up to which the tail is known.
  private(set) var through: UInt64

  init(through: UInt64) { self.through = through }

  /// Notes that the event at `position` concerns a subject; returns the tail's event before, if any.
  ///
  /// O(1).
  ///
  /// Positions come in ascending order, and a subject once for each.
  mutating func note(_ subject: Span<UInt8>, at position: UInt64) -> UInt64? {
    let number = subjects.insert(subject)
    let index = Int32(truncatingIfNeeded: entries.count)
    through = position
    if number == newest.count {
      newest.append(index)
      entries.append(Entry(position: position, ordinal: 1, previous: -1))
      return nil
    }
    guard newest[number] >= 0 else {
      newest[number] = index
      entries.append(Entry(position: position, ordinal: 1, previous: -1))
      return nil
    }
    let before = entries[Int(newest[number])]
    entries.append(Entry(position: position, ordinal: before.ordinal + 1, previous: newest[number]))
    newest[number] = index
    return before.position
  }

  /// Takes back every event after `position`.
  ///
  /// Linear in the subjects and in the events taken back; subjects keep their numbers.
  mutating func rollBack(to position: UInt64) {
    for number in newest.indices {
      while newest[number] >= 0, entries[Int(newest[number])].position > position {
        newest[number] = entries[Int(newest[number])].previous
      }
    }
    while let last = entries.last, last.position > position { entries.removeLast() }
    through = min(through, position)
  }

  /// Notes that all events up to `position` are known.
  mutating func advance(to position: UInt64) { through = max(through, position) }

  /// The subject's last event at or before `position`, and how many of the tail's events concern it by then.
  ///
  /// Nil where none does. O(1), plus the subject's events after `position`.
  func newest(of subject: Span<UInt8>, through position: UInt64) -> (position: UInt64, ordinal: UInt64)? {
    guard let number = subjects.number(of: subject) else { return nil }
    return newest(ofNumber: number, through: position)
  }

  /// As ``newest(of:through:)``, for the subject of a number.
  func newest(ofNumber number: Int, through position: UInt64) -> (position: UInt64, ordinal: UInt64)? {
    var index = Int(newest[number])
    while index >= 0 {
      let entry = entries[index]
      if entry.position <= position { return (entry.position, UInt64(entry.ordinal)) }
      index = Int(entry.previous)
    }
    return nil
  }

  /// The subjects whose texts begin with a prefix and that an event at or before `position` concerns, in no order.
  ///
  /// Linear in the subjects, and in the events of those found after `position`.
  func subjects(withPrefix prefix: Span<UInt8>, through position: UInt64) -> [Subject] {
    var found: [Subject] = []
    for number in newest.indices {
      let text = subjects.text(of: number)
      guard text.begins(with: prefix), newest(ofNumber: number, through: position) != nil,
        let subject = Subject(copying: text)
      else { continue }
      found.append(subject)
    }
    return found
  }
}
