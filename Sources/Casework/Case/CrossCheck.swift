public import CaseEvents
public import EventEnvelope

/// The check of the household's means against departments' data (家庭经济状况核对).
public struct CrossCheck: Hashable, Sendable {
  /// A person's authorisation (授权).
  public struct Authorization: Hashable, Sendable {
    /// Who authorised.
    public let person: String
    /// Codes of the sources that may be asked, or `all`.
    public let scope: [String]
    /// The last day on which it holds.
    public let validTo: CivilDate
  }

  /// What one source has said to the latest request.
  public struct Source: Hashable, Sendable {
    /// The source's code.
    public let code: String
    /// What it said; nil while it has said nothing.
    public internal(set) var status: SourceStatus?
    /// How many hits it returned.
    public internal(set) var hits = 0
    /// Whether the county let the check go without it (免予核对).
    public internal(set) var isWaived = false

    /// Whether it answered with data, a hit or none; silence and a missing connection are no answer.
    public var isAnswered: Bool { status == .hit || status == .noHit }
  }

  /// One hit (核对疑点).
  public struct Hit: Hashable, Sendable {
    /// Its identifier within the case.
    public let id: String
    /// How it was resolved; nil while it is open.
    public internal(set) var outcome: HitOutcome?
    /// The day by which a dispute about it is to be re-checked; nil while none is open.
    public internal(set) var recheckDueOn: CivilDate?
    /// Whether an objection to it waits for a re-check (复查).
    public internal(set) var isDisputed = false

    /// Whether it still needs a person's work.
    public var isOpen: Bool { outcome == nil || isDisputed }
  }

  /// The latest report (核对报告).
  public struct Report: Hashable, Sendable {
    /// Where it stands.
    public let position: Position
    /// The last day on which it may be used.
    public let validTo: CivilDate
  }

  /// Authorisations, at most one a person: the latest.
  public internal(set) var authorizations: [Authorization] = []
  /// The identifier of the latest request; nil while none was made.
  public internal(set) var request: String?
  /// The day of the latest request.
  public internal(set) var requestedOn: CivilDate?
  /// The sources of the latest request.
  public internal(set) var sources: [Source] = []
  /// Every hit of the case.
  public internal(set) var hits: [Hit] = []
  /// The report on the latest request; nil while there is none.
  public internal(set) var report: Report?

  /// Whether the person lets the source be asked on the day.
  public func isAuthorized(_ person: String, source: String, on day: CivilDate) -> Bool {
    authorizations.contains {
      $0.person == person && $0.validTo >= day && ($0.scope.contains(source) || $0.scope.contains("all"))
    }
  }

  /// Changes what the source of that code has said.
  mutating func update(_ code: String, _ change: (inout Source) -> Void) {
    guard let index = sources.firstIndex(where: { $0.code == code }) else { return }
    change(&sources[index])
  }

  /// Changes the hit of that identifier.
  mutating func updateHit(_ id: String, _ change: (inout Hit) -> Void) {
    guard let index = hits.firstIndex(where: { $0.id == id }) else { return }
    change(&hits[index])
  }
}
