internal import EventEnvelope
internal import Wording

/// Reckons months from the facts known at one instant.
struct MonthReckoning {
  /// What is known and not replaced, in order of the day since which it is true.
  private let facts: [TimedFact]
  private let policies: [PolicyVersion]
  /// What each gradual exit starts from; parallel to the gradual exits among the facts.
  private var gradualExits: [GradualRun] = []
  private var assessments: [Month: Assessment] = [:]

  /// A gradual exit, and what was due in the month before it.
  struct GradualRun {
    let fact: TimedFact
    let schedule: GradualSchedule
    let amountBefore: Exact
  }

  /// What the household of a month comes to by the policy of the month.
  struct Assessment {
    let amount: Exact
    let reason: DueReason
    let perCapita: Exact
    let line: Exact
    let facts: [String]
    let policy: String?
  }

  init(_ history: EntitlementHistory, knownAt instant: Instant) throws(PolicyFault) {
    let known = history.facts.filter { $0.knownAt <= instant }
    let replaced = Set(known.compactMap { $0.replaces == $0.id ? nil : $0.replaces })
    facts = known.filter { !replaced.contains($0.id) }
      .sorted { ($0.on, $0.id, $0.knownAt) < ($1.on, $1.id, $1.knownAt) }
    policies = history.policies.filter { $0.publishedAt <= instant }
    for fact in facts {
      guard case .gradualExit(let schedule) = fact.statement else { continue }
      let before = try granted(in: fact.firstMonth.adding(months: -1)).amount
      gradualExits.append(GradualRun(fact: fact, schedule: schedule, amountBefore: before))
    }
  }

  /// What is due for a month.
  mutating func due(in month: Month) throws(PolicyFault) -> MonthDue {
    let granted = try granted(in: month)
    guard let pause = latest(through: month, { $0.statement.isPause }), case .suspended = pause.statement,
      !granted.amount.isZero
    else { return granted }
    return MonthDue(month: month, amount: .zero, reason: .suspended, facts: [pause.id], policy: nil)
  }

  /// What is granted for a month, whether or not payment is suspended.
  private mutating func granted(in month: Month) throws(PolicyFault) -> MonthDue {
    guard let standing = latest(through: month, { $0.statement.isStanding }) else {
      return MonthDue(month: month, amount: .zero, reason: .notEnrolled, facts: [], policy: nil)
    }
    guard case .enrolled = standing.statement else {
      return MonthDue(month: month, amount: .zero, reason: .left, facts: [standing.id], policy: nil)
    }
    if let run = gradualExits.last(where: { $0.fact.firstMonth <= month && $0.fact.on >= standing.on }),
      let due = try gradual(run, in: month)
    {
      return due
    }
    let assessment = try assessment(of: month)
    return MonthDue(
      month: month, amount: assessment.amount, reason: assessment.reason, facts: [standing.id] + assessment.facts,
      policy: assessment.policy)
  }

  /// What a gradual exit pays in a month; nil where the household is below the line again and it has ended.
  private mutating func gradual(_ run: GradualRun, in month: Month) throws(PolicyFault) -> MonthDue? {
    let index = month.months(since: run.fact.firstMonth)
    for passed in 0...min(index, run.schedule.months - 1) {
      let assessment = try assessment(of: run.fact.firstMonth.adding(months: passed))
      if assessment.perCapita < assessment.line || assessment.line.isZero { return nil }
      if assessment.perCapita >= assessment.line * run.schedule.capMultiple {
        return due(.zero, .gradualExitAboveCap, run, assessment, in: month)
      }
    }
    guard let share = run.schedule.share(inMonth: index) else {
      return MonthDue(month: month, amount: .zero, reason: .gradualExitOver, facts: [run.fact.id], policy: nil)
    }
    let reason = DueReason.gradualExit(month: index + 1, of: run.schedule.months)
    return due(run.amountBefore * share, reason, run, try assessment(of: month), in: month)
  }

  private func due(
    _ amount: Exact, _ reason: DueReason, _ run: GradualRun, _ assessment: Assessment, in month: Month
  ) -> MonthDue {
    MonthDue(
      month: month, amount: amount, reason: reason, facts: [run.fact.id] + assessment.facts,
      policy: assessment.policy)
  }

  private func latest(through month: Month, _ isMeant: (TimedFact) -> Bool) -> TimedFact? {
    facts.last { $0.firstMonth <= month && isMeant($0) }
  }
}

extension MonthReckoning {
  private mutating func assessment(of month: Month) throws(PolicyFault) -> Assessment {
    if let known = assessments[month] { return known }
    let made = try assess(month)
    assessments[month] = made
    return made
  }

  private func assess(_ month: Month) throws(PolicyFault) -> Assessment {
    guard let declared = latest(through: month, { $0.statement.isHousehold }),
      case .household(let document) = declared.statement
    else { return Assessment(.undeclared) }
    let parameters = try parameters(in: month)
    let gone = facts.filter { $0.firstMonth <= month && $0.statement.removesMember(since: declared.on, $0.on) }
    let household = document.without(Set(gone.compactMap(\.statement.member)))
    let stopped = stoppedShares(in: month)
    guard let result = parameters.assess(household, explaining: !stopped.isEmpty) else {
      return Assessment(.nobodyLeft, facts: [declared.id] + gone.map(\.id), policy: parameters.pack)
    }
    let without = result.counted.filter { stopped[household.members[$0].id] != nil }
    return Assessment(
      amount: without.isEmpty ? result.amount : result.amount(without: Set(without)),
      reason: without.isEmpty ? .assessed(result.rung) : .withoutShares(of: without.count),
      perCapita: result.perCapita, line: result.line,
      facts: [declared.id] + gone.map(\.id) + without.compactMap { stopped[household.members[$0].id] },
      policy: parameters.pack)
  }

  /// The members whose share is stopped in a month, and the fact that says so.
  private func stoppedShares(in month: Month) -> [String: String] {
    var stopped: [String: String] = [:]
    for fact in facts where fact.firstMonth <= month {
      switch fact.statement {
      case .shareStopped(let member): stopped[member] = fact.id
      case .shareRestored(let member): stopped[member] = nil
      default: break
      }
    }
    return stopped
  }

  private func parameters(in month: Month) throws(PolicyFault) -> Parameters {
    let inForce = policies.filter { $0.from <= month.firstDay }
    guard let version = inForce.max(by: { ($0.from, $0.publishedAt) < ($1.from, $1.publishedAt) }) else {
      throw PolicyFault("", Text("no policy is known for \(month)", "\(month) 没有已知的政策"))
    }
    return version.parameters
  }
}

extension MonthReckoning.Assessment {
  /// No amount; nothing is below or above a line.
  fileprivate init(_ reason: DueReason, facts: [String] = [], policy: String? = nil) {
    self.init(amount: .zero, reason: reason, perCapita: .zero, line: .zero, facts: facts, policy: policy)
  }
}
