public import Instruments
public import Wording

/// A rule that stands between a proposal and the ledger, declared beside the check that asks it (办理规则).
///
/// A guard is asked with the state before the event; a refusal names the first that fails. A class, so that a check copies
/// one reference; equal where the codes are.
public final class Guard: Sendable {
  /// Its stable code, which answers and tests hold.
  public let code: String
  /// On what it rests.
  public let citations: [Citation]
  /// What stands against the proposal when the guard fails.
  public let title: Text
  private let remedy: @Sendable (CaseRules) -> Text

  /// A guard whose remedy depends on the parameters.
  init(
    _ code: String, _ citations: Citation..., title: Text, remedy: @escaping @Sendable (CaseRules) -> Text
  ) {
    self.code = code
    self.citations = citations
    self.title = title
    self.remedy = remedy
  }

  /// A guard whose remedy is the same whatever the parameters are.
  init(_ code: String, _ citations: Citation..., title: Text, remedy: Text) {
    self.code = code
    self.citations = citations
    self.title = title
    self.remedy = { _ in remedy }
  }

  /// What would satisfy the guard by the parameters.
  public func remedy(by rules: CaseRules) -> Text { remedy(rules) }

  /// On what it rests, in words; articles not found in a text of the instrument are marked.
  public var basis: Text { citations.title }
}

extension Guard: Hashable {
  /// Whether both are the same rule.
  public static func == (left: Guard, right: Guard) -> Bool { left === right || left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
