public import CaseEvents
public import EventEnvelope
public import EventLog
internal import Synchronization

/// An event on its way from the ledger to a module: its record, of which nothing is read but what somebody asks for.
///
/// No sealed field gets to a module but what a grant names and the feed has opened.
public final class FeedEvent: Sendable {
  /// The record.
  public let record: RecordCopy
  /// What kind of event it is.
  public let type: EventType
  /// The ledger's origin name.
  public let origin: String
  /// The event with fields that were opened for the module, and the paths of those that it was granted.
  ///
  /// A path is such as `members.identity`. Others aren't seen, whether they are open or not; nil where nothing sealed is.
  let opened: (event: CaseEvent, granted: Set<String>)?
  /// Whether a module in this process asked for what can't be read.
  let isUnreadable = Atomic(false)

  private init(_ record: RecordCopy, _ type: EventType, origin: String, opened: (CaseEvent, Set<String>)? = nil) {
    (self.record, self.type, self.origin, self.opened) = (record, type, origin, opened)
  }

  /// Takes a record as it lies; nil where its type isn't of the catalogue.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - origin: the ledger's origin name.
  /// - Throws: what the log finds damaged.
  public convenience init?(_ record: borrowing RecordView, origin: String) throws(EventLogError) {
    guard let type = EventType(rawValue: record.type) else { return nil }
    self.init(try RecordCopy(record), type, origin: origin)
  }

  /// Its place in the ledger.
  public var position: Position { record.read { $0.position } }

  /// The same event with fields opened.
  ///
  /// - Parameters:
  ///   - event: the event with these fields in clear.
  ///   - granted: the paths of those that the module was granted.
  /// - Returns: the event.
  public func opened(_ event: CaseEvent, granted: Set<String>) -> FeedEvent {
    FeedEvent(record, type, origin: origin, opened: (event, granted))
  }

  /// The event, as far as it is open.
  ///
  /// - Throws: `PayloadFault` where the payload can't be read.
  public func event() throws -> CaseEvent {
    if let opened { return opened.event }
    return try record.read { record throws in
      let payload = record.payload
      return try CaseEvent(type: type, trusted: payload)
    }
  }
}
