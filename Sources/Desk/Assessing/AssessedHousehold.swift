public import Entitlement

/// A household of a batch: its result with what led to it, or why it was refused.
public enum AssessedHousehold: Sendable {
  /// It was assessed, with its steps where they were asked for.
  case assessed(AssessmentResult, HouseholdDocument, Parameters)
  /// It was refused.
  case refused(HouseholdFault)
}
