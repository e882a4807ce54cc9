public import CaseEvents
public import EventEnvelope

/// A post that someone holds from a day on (岗位).
public struct Posting: Hashable, Sendable {
  /// What the post may do.
  public let role: Role
  /// The office it belongs to.
  public let office: Office
  /// The first day.
  public let from: CivilDate
}
