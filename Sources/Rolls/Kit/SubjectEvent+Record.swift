internal import CaseEvents
internal import EventEnvelope
internal import EventLog

extension SubjectEvent {
  /// Reads a record as an event of the catalogue, without copying its payload.
  ///
  /// - Throws: ``ViewsError`` where its type is unknown or its payload isn't one of that type; what the log found damaged.
  init(_ record: borrowing RecordView) throws {
    guard let type = EventType(rawValue: record.type) else {
      throw ViewsError.unknownType(record.type, record.position)
    }
    let payload = record.payload
    let event: CaseEvent
    do {
      event = try CaseEvent(type: type, trusted: payload)
    } catch {
      throw ViewsError.unreadableEvent(record.position)
    }
    self.init(
      subject: try record.firstSubject,
      entry: LedgerEntry(
        position: record.position, recordedAt: record.recordedAt, occurredOn: record.occurredOn,
        actor: try record.actor, office: try record.office, event: event))
  }
}
