/// One member's enrolment alone (单人保).
public struct SingleEnrolment: Sendable {
  /// Which member, as an index into the document's.
  public var member: Int
  /// The group that is named.
  public var group: SingleGroupKind
  /// What would be paid a month, in fen.
  public var amount: Exact
}
