internal import EventEnvelope
internal import LMDB

/// Follows the threads through the records, and compares each link with the one that follows from the records before.
///
/// Links wait until there are many; see ``SubjectTable/insert(_:)-(SubjectBatch)``.
struct LinkCheck {
  private struct Waiting {
    let position: Position
    /// Which of its record's links it is.
    let index: Int
    let previous: UInt64
  }

  /// How many links are followed together: their texts and answers fit in a processor's nearer caches.
  private static let together = 1_024

  /// The heads as of the last links that were followed.
  private(set) var heads = DerivedHeads()
  private var batch = SubjectBatch()
  private var waiting: [Waiting] = []

  /// Whether links should be followed now.
  var isFull: Bool { waiting.count >= Self.together }

  /// Takes the links of a record after those taken before.
  mutating func take(_ record: borrowing RecordView) {
    let position = record.position
    var links = record.links
    var index = 0
    while let link = links.next() {
      batch.append(link.subject)
      waiting.append(Waiting(position: position, index: index, previous: link.previous))
      index += 1
    }
  }

  /// Follows the links that wait, and notes what is wrong with them.
  mutating func follow(_ problems: inout ProblemList) {
    let numbers = heads.subjects.insert(batch)
    for (index, link) in waiting.enumerated() {
      let expected = heads.note(number: numbers[index], at: link.position.rawValue)
      // A text is examined when it is first seen; afterwards it is known by its bytes.
      if expected == 0, Subject(copying: batch.text(index)) == nil {
        problems.note(.record(link.position, .subject(link.index)), at: link.position)
      } else if link.previous != expected {
        let subject = String(decoding: [UInt8](copying: batch.text(index)), as: UTF8.self)
        problems.note(
          .link(link.position, subject: subject, found: Position(link.previous), expected: Position(expected)),
          at: link.position)
      }
    }
    batch.removeAll()
    waiting.removeAll(keepingCapacity: true)
  }
}
