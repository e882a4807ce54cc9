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

  private static let named = allCases.map { (name: Array($0.rawValue.utf8), attribute: $0) }

  /// The attribute of that name; nil where there is none.
  static func named(_ name: ArraySlice<UInt8>) -> EventAttribute? {
    named.first { $0.name.count == name.count && $0.name[...] == name }?.attribute
  }
}
