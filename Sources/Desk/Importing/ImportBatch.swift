import CaseEvents
import CaseLog
import EventEnvelope

/// The lines of a file that are recorded in one transaction.
struct ImportBatch {
  /// One good line.
  struct Item {
    /// Its number in the file, from 1.
    let number: UInt64
    /// What it says.
    let line: EventLine
  }

  /// The good lines.
  private(set) var items: [Item] = []

  /// Takes a line in.
  mutating func append(_ line: EventLine, number: UInt64) { items.append(Item(number: number, line: line)) }

  /// Leaves a line out.
  mutating func remove(at index: Int) { items.remove(at: index) }

  /// The drafts of what is recorded after `last`, with references moved to where the events that they mean stand.
  ///
  /// A line's number is its position where it came from; references of lines without one are to positions here.
  ///
  /// - Throws: ``ImportFault`` with the index of the first line that refers to what isn't recorded before it.
  func drafts(
    after last: Position, _ numbers: inout ImportedNumbers
  ) throws(ImportFault) -> [EventDraft] {
    var drafts: [EventDraft] = []
    drafts.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      let position = Position(last.rawValue + UInt64(index) + 1)
      do {
        drafts.append(
          try EventDraft(item.line, at: position) { (number) throws(ImportFault.Reason) in
            let target = item.line.position == nil ? Position(number) : numbers.position(of: number)
            guard let target, target > .origin, target < position else { throw .unknownReference(number) }
            return target
          })
      } catch {
        throw ImportFault(index: index, reason: error)
      }
      if let number = item.line.position, !numbers.note(number.rawValue, at: position) {
        throw ImportFault(index: index, reason: .sequenceOutOfOrder(number.rawValue))
      }
    }
    return drafts
  }
}
