import CaseEvents
import EventEnvelope

extension StandingHistory {
  /// Takes a dated change in.
  mutating func take(_ change: DatedChange, by entry: EntryHead) {
    switch change.kind {
    case .grant(let grant): take(grant, change, by: entry)
    case .household(let household):
      say(StandingChange.Kind(household), from: change.effective, by: entry, ground: change.ground)
      endSinglesGone(by: entry)
    case .review(.reviewDue(let day)): say(.reviewDue(day), from: change.effective, by: entry)
    case .review(.reviewDueAtLatest(let day)):
      if day < fold(on: .latest).nextReview ?? .latest { say(.reviewDue(day), from: change.effective, by: entry) }
    case .settlement: break  // no month falls due by it
    }
  }

  private mutating func take(_ grant: DatedChange.Grant, _ change: DatedChange, by entry: EntryHead) {
    let day = change.effective
    switch grant {
    case .entered(let category, let persons, let fen), .reinstated(let category, let persons, let fen):
      enter(category, persons, from: day, by: entry)
      say(.amount(fen), from: day, by: entry)
    case .identified(let category, let persons): enter(category, persons, from: day, by: entry)
    case .enteredAlone(let person, let fen): enterAlone(person, fen, from: day, by: entry)
    case .category(_, let category):
      say(.category(category), from: day, by: entry, ground: change.ground)
      if category.isBasic { endSingles(from: day, by: entry) }
    case .amount(let fen): restate(fen, from: day, by: entry)
    case .adjusted(let fen): decide(fen, from: day, by: entry, ground: change.ground)
    case .stepped(let fen), .shareStopped(_, let fen):
      say(.amount(fen), from: day, by: entry, ground: change.ground)
    // What a review finds is an amount once the county has decided it.
    case .reviewed: say(.reviewed, from: day, by: entry)
    case .gradualExit(let month):
      say(
        .gradualExit(through: month, before: granted(beforeExitFrom: day)), from: day, by: entry, ground: change.ground)
    case .backBelowLine:
      if let before = beforeGradualExit { say(.amount(before), from: day, by: entry) }
      say(.gradualExitOver, from: day, by: entry)
    case .gradualExitOver:
      say(.amount(0), from: day, by: entry)
      say(.gradualExitOver, from: day, by: entry)
    case .suspended(let isSuspended): say(.suspended(isSuspended), from: day, by: entry, ground: change.ground)
    case .ends:
      decide(0, from: day, by: entry, ground: change.ground)
      say(.ends, from: day, by: entry)
    case .left:
      say(.left, from: day, by: entry)
      endSingles(from: day, by: entry)
    }
  }

  /// The household enters the roll, with nothing of an earlier stay upon it.
  private mutating func enter(_ category: Category, _ persons: [String], from day: CivilDate, by entry: EntryHead) {
    let known = fold(on: .latest)
    let unconfirmed = persons.isEmpty ? [] : known.members.subtracting(persons).sorted()
    endSingles(from: day, by: entry)
    say(.entered(persons: persons, unconfirmed: unconfirmed), from: day, by: entry)
    say(.category(category), from: day, by: entry)
    if known.isSuspended { say(.suspended(false), from: day, by: entry) }
    if known.gradualExitEnd != nil { say(.gradualExitOver, from: day, by: entry) }
  }

  /// Says again how an amount divides: it follows what it restates, where that alone was
  /// corrected since, and states nothing where it says the same.
  private mutating func restate(_ fen: Int64, from day: CivilDate, by entry: EntryHead) {
    let restated = changes.lazy.filter { $0.subject == .amount }.max { $0.position < $1.position }
    if let restated, restated.since > restated.position, entry.correctedAt == nil, restated.since > entry.position {
      return
    }
    let isLast = inForce(.amount).last.map { $0.effective <= day } ?? false
    if isLast, amount(on: day) == fen { return }
    say(.amount(fen), from: day, by: entry)
  }

  // MARK: The gradual exit

  /// What is received before a gradual exit that begins on a day, or on the first of the roll after it.
  private func granted(beforeExitFrom day: CivilDate) -> Int64 {
    if let standing = standing(on: day) { return standing.granted }
    return standing(on: .latest).map { granted(in: $0.since.month) } ?? 0
  }

  /// What was received before the gradual exit that began last, in fen a month; nil where none did since the household
  /// entered.
  public var beforeGradualExit: Int64? {
    let entered = inForce(.membership).lazy.filter(\.isEntry).map(\.position).max()
    let last = changes.lazy.filter { $0.superseded == nil && $0.amountBefore != nil }.max { $0.position < $1.position }
    guard let last, entered.map({ $0 < last.position }) ?? true else { return nil }
    return last.amountBefore
  }
}

extension StandingChange.Kind {
  fileprivate init(_ household: DatedChange.Household) {
    switch household {
    case .declared(let members): self = .declared(members)
    case .joined(let member): self = .joined(member)
    case .departed(let member): self = .departed(member)
    case .died(let member): self = .died(member)
    }
  }
}

extension StandingChange {
  fileprivate var isEntry: Bool { if case .entered = kind { true } else { false } }
  fileprivate var amountBefore: Int64? { if case .gradualExit(_, let before) = kind { before } else { nil } }
}
