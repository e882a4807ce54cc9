public import CaseEvents
public import Entitlement
public import EventEnvelope

/// A case as screening looks at it: where it stands, what is known of it, and who is enrolled alone, on which ground (筛查对象).
public struct ScreenedCase: Sendable {
  /// The case.
  public let caseID: String
  /// Where it stands.
  public let state: CaseState
  /// What its events say.
  public let facts: CaseFacts
  /// The ground of everybody enrolled alone, by identifier.
  let grounds: [String: SingleGround]
  /// The reviews that were proposed for a person and a reason, and that nothing has settled since.
  let openReviews: Set<Review>

  /// The reason of a review of somebody who may be enrolled alone.
  static let eligible = "single-eligible"
  /// What a family was told of once isn't told again until one of these says something new of it.
  private static let news: Set<EventType> = [.householdDeclared, .memberAdded, .incomeDeclared]
  /// The reason of a review of somebody who no longer fits.
  static let ended = "single-ended"

  /// A review for a person and a reason.
  struct Review: Hashable, Sendable {
    let person: String
    let reason: String
  }

  /// Reads a case.
  ///
  /// - Parameters:
  ///   - caseID: its identifier.
  ///   - entries: its events, corrections applied, oldest first.
  public init(_ caseID: String, entries: [LedgerEntry]) {
    self.caseID = caseID
    state = CaseState.folded(entries)
    facts = CaseFacts(caseID, corrected: entries)
    var grounds: [String: SingleGround] = [:]
    var reviews: Set<Review> = []
    for entry in entries {
      if case .singlePersonEnrolled(let payload) = entry.event {
        grounds[payload.person] = payload.ground
      } else if case .reviewScheduled(let payload) = entry.event, payload.hasPerson {
        reviews.insert(Review(person: payload.person, reason: payload.reason))
      } else if case .reviewCompleted = entry.event {
        reviews = reviews.filter { $0.reason != Self.ended }
      } else if Self.news.contains(entry.event.type) {
        reviews = reviews.filter { $0.reason != Self.eligible }
      }
    }
    (self.grounds, openReviews) = (grounds, reviews)
  }

  /// Whether screening looks at it at all: a marginal family on the roll, or one that was and still has members enrolled
  /// alone.
  public var isScreened: Bool {
    guard state.phase.isEnrolled, let category = state.category else { return false }
    return isMarginal || !category.isBasic && !enrolledAlone.isEmpty
  }

  /// Whether it stands on the roll as marginal: only then may further members be enrolled alone.
  var isMarginal: Bool { state.category == .marginal }

  /// Whom the case supports in a basic category (低保, 特困 or 单人保), alone or with the family.
  public var supported: [String] {
    guard state.phase.isEnrolled, let standing = state.standings.standing(on: .latest), standing.category.isBasic else {
      return []
    }
    return standing.persons
  }

  /// Who is enrolled alone, or was until death or departure, in the order in which they were.
  var enrolledAlone: [String] { state.standings.enrolledAlone }

  /// What is found of the case's members on a day.
  ///
  /// Pure. Nothing is found of a case that isn't screened.
  ///
  /// - Parameters:
  ///   - library: the packs that are known.
  ///   - day: the day that ages and the policy are taken for; it may lie ahead.
  ///   - isSupported: whether a person is in a basic category in another case.
  /// - Returns: the findings, in the order of the members; then of those enrolled who are members no more.
  public func findings(
    by library: PolicyLibrary, on day: CivilDate, isSupported: (String) -> Bool = { _ in false }
  ) -> [ScreeningFinding] {
    guard isScreened else { return [] }
    do throws(AssessmentFault) {
      var screening = Screening(self, try facts.document(on: day), try facts.parameters(in: library, on: day))
      return screening.findings(isSupported: isSupported)
    } catch {
      return [
        ScreeningFinding(
          caseID: caseID, person: nil, kind: .unclear, group: nil, reason: .fault(error), perCapita: nil,
          ceiling: nil, amount: nil)
      ]
    }
  }
}
