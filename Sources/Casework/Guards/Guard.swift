public import EventEnvelope
public import Instruments
public import Wording

/// A rule that stands between a proposal and the ledger, declared beside the check that asks it (办理规则).
///
/// A guard is asked with the state before the event; a refusal names the first that fails. It holds for acts of the days on
/// which one of its citations is in force: a rule older than its present instrument cites the former one too, and what
/// follows from the ledger itself cites the ledger. A class, so that a check copies one reference; equal where the codes
/// are.
public final class Guard: Sendable {
  /// Its stable code, which answers and tests hold.
  public let code: String
  /// On what it rests, oldest first.
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

  /// Whether it holds for an act of the day.
  public func isInForce(on day: CivilDate) -> Bool { citations.contains { $0.isInForce(on: day) } }

  /// On what it rests on some day or other, in words.
  public var basis: Text { citations.title }

  /// On what it rests for an act of the day, in words.
  public func basis(on day: CivilDate) -> Text { citations.filter { $0.isInForce(on: day) }.title }
}

extension Guard: Hashable {
  /// Whether both are the same rule.
  public static func == (left: Guard, right: Guard) -> Bool { left === right || left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
