public import CaseEvents
public import Casework

/// What comes of a proposal: events and the state after them, or a refusal.
public struct Outcome: Sendable {
  /// The events, the one proposed first; none where it was refused.
  public let events: [CaseEvent]
  /// The refusal; nil where it was taken.
  public let refusal: Refusal?
  /// The state after the events; the state before where it was refused.
  public let state: CaseState
}
