public import Wording

/// The result of a check: nil where the module holds it, else why not.
public struct ConformanceResult: Hashable, Sendable {
  /// What was checked.
  public let check: ConformanceCheck
  /// Why it doesn't hold; nil where it does.
  public let fault: Text?
}
