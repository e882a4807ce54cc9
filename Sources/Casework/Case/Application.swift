public import CaseEvents
public import EventEnvelope

/// The application that opened the case (申请).
public struct Application: Hashable, Sendable {
  /// The person who applies, a member of the household.
  public let applicant: String
  /// The categories asked for.
  public let wanted: [Category]
  /// Whether a mandate lets another act for the applicant (委托代办).
  public let hasMandate: Bool
  /// Urban or rural.
  public let area: Area
  /// The office that it was handed to; its township and county are the case's.
  public let office: Office
  /// The day of the application.
  public let submittedOn: CivilDate
  /// The day of acceptance, which starts the clock; nil until then.
  public internal(set) var acceptedOn: CivilDate?
  /// The limit in working days set by an extension (延期); nil where there is none.
  public internal(set) var extendedTo: UInt32?
}
