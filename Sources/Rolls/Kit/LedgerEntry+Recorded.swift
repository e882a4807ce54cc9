public import CaseEvents
internal import EventEnvelope
public import EventLog

extension LedgerEntry {
  /// Reads a recorded event as one of the catalogue.
  ///
  /// - Throws: ``ViewsError`` where its type is unknown or its payload isn't one of that type.
  public init(recorded: RecordedEvent) throws(ViewsError) {
    self.init(
      position: recorded.position, recordedAt: recorded.recordedAt, occurredOn: recorded.occurredOn,
      actor: recorded.actor, office: recorded.office,
      event: try CaseEvent(recordedType: recorded.type, payload: recorded.payload, at: recorded.position))
  }
}

extension LedgerEntry {
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
      position: record.position, recordedAt: record.recordedAt, occurredOn: record.occurredOn,
      actor: try record.actor, office: try record.office, event: event)
  }
}

extension CaseEvent {
  init(recordedType number: UInt16, payload: [UInt8], at position: Position) throws(ViewsError) {
    guard let type = EventType(rawValue: number) else { throw .unknownType(number, position) }
    do { try self.init(type: type, trusted: payload.span) } catch { throw .unreadableEvent(position) }
  }
}
