public import EventLog

/// What a decision comes to.
public enum Decision<Answer> {
  /// These events are recorded together if the condition still holds, the tracking with them; the answer follows from
  /// where they stand.
  case record([EventDraft], if: Condition, tracking: Tracking? = nil, answer: (Receipt) -> Answer)
  /// Nothing is recorded.
  case nothing(Answer)
}
