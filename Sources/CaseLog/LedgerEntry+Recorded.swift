public import CaseEvents
public import EventEnvelope
public import EventLog

extension LedgerEntry {
  /// Reads a record as an event of the catalogue, without copying its payload.
  ///
  /// - Parameter record: the record; nothing but its bounds needs to have been checked.
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged.
  public init(_ record: borrowing RecordView) throws {
    guard let type = EventType(rawValue: record.type) else {
      throw UnreadableEvent.unknownType(record.type, record.position)
    }
    let payload = record.payload
    let event: CaseEvent
    do {
      event = try CaseEvent(type: type, trusted: payload)
    } catch {
      throw UnreadableEvent.badPayload(record.position)
    }
    self.init(
      position: record.position, recordedAt: record.recordedAt, occurredOn: record.occurredOn,
      actor: try record.actor, office: try record.office, event: event)
  }

  /// Reads a recorded event as one of the catalogue.
  ///
  /// - Parameter recorded: the event, copied out of the log.
  /// - Throws: ``UnreadableEvent``.
  public init(_ recorded: RecordedEvent) throws(UnreadableEvent) {
    guard let type = EventType(rawValue: recorded.type) else {
      throw .unknownType(recorded.type, recorded.position)
    }
    let event: CaseEvent
    do {
      event = try CaseEvent(type: type, trusted: recorded.payload.span)
    } catch {
      throw .badPayload(recorded.position)
    }
    self.init(
      position: recorded.position, recordedAt: recorded.recordedAt, occurredOn: recorded.occurredOn,
      actor: recorded.actor, office: recorded.office, event: event)
  }
}

extension LogSnapshot {
  /// The entries of a subject as they were recorded, oldest first; empty where no event concerns it.
  ///
  /// - Parameters:
  ///   - subject: whose.
  ///   - end: events after this position are left out; nil for none.
  /// - Returns: the entries, corrections not yet applied.
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the thread's length.
  public borrowing func history(of subject: Subject, through end: Position? = nil) throws -> [LedgerEntry] {
    var newestFirst: [LedgerEntry] = []
    try scanThread(of: subject, through: end) { record in
      newestFirst.append(try LedgerEntry(record))
      return true
    }
    var entries: [LedgerEntry] = []
    entries.reserveCapacity(newestFirst.count)
    // Moves each; `reverse` copies them, which takes a twelfth of the whole.
    while let entry = newestFirst.popLast() { entries.append(entry) }
    return entries
  }
}
