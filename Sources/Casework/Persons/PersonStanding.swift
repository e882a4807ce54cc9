public import CaseEvents
public import EventEnvelope

/// Where a person stands on the rolls: which case supports them in which category (个人在保情况).
public struct PersonStanding: Hashable, Sendable {
  /// Support in one case.
  public struct Support: Hashable, Sendable {
    /// The case.
    public let caseID: String
    /// The category.
    public let category: Category
    /// The first month.
    public let from: Month
    /// The first month without; nil while no end is decided.
    public let until: Month?
  }

  /// Whom it is about.
  public let person: String
  /// Support, past and present.
  public private(set) var supports: [Support] = []
  /// The day of death; nil while none is recorded.
  public private(set) var diedOn: CivilDate?

  /// The standing of a person of whom nothing is recorded.
  public init(_ person: String) { self.person = person }

  /// The standing that the person's cases add up to.
  ///
  /// - Parameters:
  ///   - person: whom it is about.
  ///   - cases: every case in which the person is or was a member, by identifier.
  public init(_ person: String, cases: some Sequence<(id: String, state: CaseState)>) {
    self.init(person)
    for entry in cases { take(entry.state, of: entry.id) }
  }

  /// The support in a basic category, in another case than the one given, that reaches the month or later ones.
  public func basicSupport(from month: Month, outside caseID: String) -> Support? {
    supports.first { support in
      guard support.category.isBasic, support.caseID != caseID else { return false }
      guard let until = support.until else { return true }
      return until > month
    }
  }

  /// The same person, supported by what another standing knows of besides.
  public func supported(alsoBy later: PersonStanding) -> PersonStanding {
    var standing = self
    standing.supports += later.supports.filter { !supports.contains($0) }
    return standing
  }

  private mutating func take(_ state: CaseState, of caseID: String) {
    diedOn = state.household[person]?.diedOn ?? diedOn
    supports += state.standings.supports(of: person).map { support in
      Support(caseID: caseID, category: support.category, from: support.from, until: support.until)
    }
  }
}
