public import CaseEvents
internal import CaseLog
public import EventEnvelope
internal import EventLog
public import Wording

/// A fold from the events of the ledger to rows that answer questions.
///
/// A projection holds no state of its own: it says which types it reads and what each event does to the rows. The same
/// code keeps the stored rows up to date, rebuilds them from nothing, and folds in memory up to an earlier position.
/// It has no clock, no input or output and no randomness, so that two builds over the same events are equal to the byte.
public protocol Projection: SendableMetatype {
  /// What stands under one key.
  associatedtype Row: ProjectionRow

  /// The name of the tables and of the command line's argument; lower-case ASCII letters.
  static var name: String { get }

  /// Raised whenever the meaning or the bytes of the rows change: the stored rows of another version are rebuilt.
  static var version: UInt16 { get }

  /// What the projection keeps, for people.
  static var title: Text { get }

  /// The types that it reads; the others are skipped without being decoded.
  static var types: Set<EventType> { get }

  /// Does what `event` means to the rows.
  ///
  /// - Parameters:
  ///   - event: the event; the ones before it have been applied.
  ///   - rows: the rows, read and changed by key.
  ///   - history: the subject's entries up to and including this event, oldest first, corrections not yet applied:
  ///     for the rare event that changes what earlier ones meant.
  /// - Throws: what `rows` or `history` threw.
  static func apply(_ event: SubjectEvent, to rows: inout Rows<Row>, history: () throws -> [LedgerEntry]) throws
}

/// A row of a projection: a value with one canonical form in bytes.
public protocol ProjectionRow: Hashable, Sendable {
  /// Writes the row; equal rows write equal bytes.
  func write(to writer: inout RowWriter)

  /// Reads a row.
  ///
  /// - Throws: ``RowFault`` where the bytes aren't a row.
  init(from reader: inout RowReader) throws(RowFault)
}

/// An entry of the ledger together with the subject that it is first of all about.
public struct SubjectEvent: Sendable {
  /// The first subject of the event, such as `case/…` or `list/…`.
  public let subject: Subject
  /// The entry.
  public let entry: LedgerEntry

  /// Makes an event from its parts.
  public init(subject: Subject, entry: LedgerEntry) {
    self.subject = subject
    self.entry = entry
  }

  /// Reads a record as an event of the catalogue, without copying its payload.
  ///
  /// - Throws: `UnreadableEvent`, or what the log finds damaged.
  init(_ record: borrowing RecordView) throws {
    self.init(subject: try record.firstSubject, entry: try LedgerEntry(record))
  }
}

extension Projection {
  /// The types that the projection reads, and all that the catalogue doesn't know.
  ///
  /// What a later version of the program recorded might change the rows. It can't be passed over, only refused.
  static var filter: EventFilter {
    EventFilter(excluding: Set(EventType.allCases.filter { !types.contains($0) }.map(\.rawValue)))
  }
}
