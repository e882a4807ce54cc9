import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing

/// A case's events as entries, one after another from position 1; the people are invented.
struct DeclaredCase {
  static let day = CivilDate(daysSinceEpoch: 19_436)  // 2023-03-20

  var entries: [LedgerEntry] = []
  private let actor: Subject
  private let office: Office

  /// A case without events.
  init() throws {
    actor = try #require(Cast.clerk.subject)
    office = try #require(Office("431026101000"))
  }

  /// The standard family, complete: a couple and a child of 12, urban, a wage of 19,440 yuan in the year before.
  static func standard() throws -> DeclaredCase {
    var made = try DeclaredCase()
    made.add(.applicationSubmitted(StandardCase.application))
    made.add(.householdDeclared(StandardCase.household))
    made.add(.incomeDeclared(StandardCase.income))
    made.add(.assetDeclared(AssetDeclared()))
    return made
  }

  /// What the events say.
  var facts: CaseFacts { CaseFacts("431026-2023-000001", recorded: entries) }

  /// The assessment by the demonstration pack.
  func assessment(on day: CivilDate = day) throws -> CaseAssessment {
    try CaseAssessment(of: facts, by: try Self.library(), on: day)
  }

  /// What is missing, by kind.
  func missing(on day: CivilDate = day) throws -> [MissingFact.Kind] {
    do throws(AssessmentFault) {
      _ = try facts.document(on: day)
    } catch {
      if case .missing(let facts) = error { return facts.map(\.kind) }
    }
    return []
  }

  /// The demonstration pack alone.
  static func library() throws -> PolicyLibrary {
    let text = try #require(PolicyPack.shippedTexts["DEMO-HN-2023"])
    return try PolicyLibrary([try PolicyPack(yaml: text, name: "DEMO-HN-2023")])
  }

  /// Adds an event; returns its position.
  @discardableResult
  mutating func add(_ event: CaseEvent) -> UInt64 {
    let position = UInt64(entries.count + 1)
    entries.append(
      LedgerEntry(
        position: Position(position), recordedAt: Instant(microseconds: Int64(position)), occurredOn: Self.day,
        actor: actor, office: office, event: event))
    return position
  }

  /// Adds a correction of a field of an event.
  @discardableResult
  mutating func correct(_ target: UInt64, _ field: String, _ value: String) -> UInt64 {
    add(
      .correctionApplied(
        with(CorrectionApplied()) {
          ($0.targetPosition, $0.field, $0.rightValue) = (target, field, value)
          ($0.ground, $0.requestedBy) = ("typing-error", "s-2")
        }))
  }
}
