import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

/// A case of the county: the standard family, in the countryside, living on what it grows; the people are invented.
enum GuidongCase {
  /// Thrown where the last event isn't the assessment.
  struct NoAssessment: Error {}

  /// What a clerk records before the assessment.
  static func entries() throws -> [LedgerEntry] {
    var application = StandardCase.application
    application.registeredOffice = "431027101201"
    application.area = .rural
    let events: [CaseEvent] = [
      .applicationSubmitted(application), .householdDeclared(StandardCase.household), .incomeDeclared(income),
      .assetDeclared(AssetDeclared()),
    ]
    return try events.enumerated().map { try entry($0 + 1, $1) }
  }

  /// An event at a position.
  static func entry(_ position: Int, _ event: CaseEvent) throws -> LedgerEntry {
    LedgerEntry(
      position: Position(UInt64(position)), recordedAt: Instant(microseconds: Int64(position)),
      occurredOn: GuidongPacks.day, actor: try #require(Cast.clerk.subject),
      office: try #require(Office("431027101000")),
      event: event)
  }

  private static var income: IncomeDeclared {
    var event = IncomeDeclared()
    (event.periodFromMonth, event.periodToMonth) = ("2022-09", "2023-08")
    event.items = [item("selfGrown.grain", fen: 150_000), item("firewood", fen: 30_000)]
    return event
  }

  private static func item(_ kind: String, fen: Int64) -> Income {
    var item = Income()
    (item.person, item.head, item.kind, item.amountFen) = ("p-1", .business, kind, fen)
    return item
  }
}
