public import CaseEvents
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
