import JSON

/// The attributes of an event line: those of CloudEvents, and Anjuan's extensions.
public enum EventAttribute: String, CaseIterable, Sendable {
  /// The version of CloudEvents: 1.0.
  case specversion
  /// The event's identifier within its source.
  case id
  /// The ledger that it comes from.
  case source
  /// The type of the event.
  case type
  /// The primary subject.
  case subject
  /// All subjects in order, with a space between them.
  case subjects
  /// When it was recorded.
  case time
  /// The day that it is true of.
  case occurredon
  /// Who did it.
  case actor
  /// The office in whose name it was done.
  case office
  /// The position of the event that caused it.
  case cause
  /// Its own position.
  case sequence
  /// The digest of its record.
  case recordhash
  /// The version of its schema.
  case schemaversion
  /// The form of the data: `application/json`.
  case datacontenttype
  /// The payload.
  case data

  /// The attributes by their names.
  static let names = JSONVocabulary(allCases.map { ($0.rawValue, $0) })
}
