import CaseEvents
import EventEnvelope
import EventLog
import Proofs

extension EventLine {
  /// The event to record at `position`, with its references moved to where the events that they mean stand.
  ///
  /// - Parameters:
  ///   - position: where it will stand.
  ///   - numbers: where the lines before it stand; consulted for lines that have a number themselves.
  /// - Returns: the event.
  /// - Throws: ``ImportFault/Reason`` where it refers to what isn't recorded before it.
  func newEvent(at position: Position, _ numbers: ImportedNumbers) throws(ImportFault.Reason) -> NewEvent {
    let moved: (UInt64) throws(ImportFault.Reason) -> Position = { (number) throws(ImportFault.Reason) in
      let target = self.position == nil ? Position(number) : numbers.position(of: number)
      guard let target, target > .origin, target < position else { throw .unknownReference(number) }
      return target
    }
    let event = try self.event.mapReferences { (number) throws(ImportFault.Reason) in try moved(number).rawValue }
    var cause: Position?
    if let named = self.cause { cause = try moved(named.rawValue) }
    return NewEvent(
      type: event.type.rawValue, schemaVersion: UInt8(clamping: schemaVersion ?? 1), occurredOn: occurredOn,
      actor: actor, office: office,
      cause: cause, subjects: subjects, payload: event.serialized(), recordedAt: recordedAt,
      expectedHash: expectedHash(at: position))
  }

  /// The hash that the record must come to: the one that the line names, if it is to stand where it stood.
  private func expectedHash(at position: Position) -> TreeHash? {
    guard self.position == position, recordedAt != nil else { return nil }
    return recordHash.flatMap { TreeHash(String($0.dropFirst("sha256:".utf8.count))) }
  }
}
