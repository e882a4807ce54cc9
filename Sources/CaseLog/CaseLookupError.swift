/// Why a ledger has no answer about a case.
public enum CaseLookupError: Error, Hashable, Sendable {
  /// The text can't be a case's identifier.
  case notAnIdentifier
  /// The ledger has no such case.
  case notFound
  /// The ledger had no such case at the moment of knowledge.
  case notKnownThen
}
