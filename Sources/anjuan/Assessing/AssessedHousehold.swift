import Entitlement

/// A household of a batch: its result with what led to it, or why it was refused.
enum AssessedHousehold: Sendable {
  /// It was assessed, with its steps.
  case assessed(AssessmentResult, HouseholdDocument, Parameters)
  /// It was refused.
  case refused(HouseholdFault)
}
