public import CaseEvents
public import EventEnvelope

/// Everything that a case's events state about its standing on the roll and about what falls due, by the day on which it is
/// true and by the moment since which it was known (在册沿革).
///
/// The dated changes of events are folded here and nowhere else. The standing of any day follows, so that what is learnt
/// late still stands where it belongs in time; what was overridden is kept, with where it was.
public struct StandingHistory: Hashable, Sendable {
  /// The statements, in the order in which they take effect; those that were overridden too.
  public internal(set) var changes: [StandingChange] = []
  /// Statements that a correction showed to be wrong, or to hold otherwise: how it was known before.
  public internal(set) var withdrawn: [StandingChange] = []

  /// A history of nothing.
  public init() {}

  /// A history of statements as they were kept.
  public init(changes: [StandingChange], withdrawn: [StandingChange]) {
    (self.changes, self.withdrawn) = (changes, withdrawn)
  }

  /// The history that the events of a case add up to.
  ///
  /// - Parameter entries: the case's entries in order, corrections applied.
  public init(entries: [LedgerEntry]) {
    for (index, entry) in entries.enumerated() {
      take(entry)
      guard case .correctionApplied(let correction) = entry.event else { continue }
      let target = entries[..<index].first { $0.position.rawValue == correction.targetPosition }
      if let target { learn(correctionOf: target.occurredOn, by: entry.head) }
    }
  }

  /// Takes in what an event states; one that changes nothing on the roll or in what is due states nothing.
  ///
  /// A correction is taken in by ``correct(to:at:)``.
  public mutating func take(_ entry: LedgerEntry) {
    let head = entry.head
    for change in entry.event.changes(by: head) { take(change, by: head) }
  }

  // MARK: Answers

  /// The standing on a day; nil where the case isn't on the roll.
  public func standing(on day: CivilDate) -> Standing? { fold(on: day).standing }

  /// The standing on a day as the ledger knew it once it had recorded the event at a position.
  ///
  /// Members, amounts and all else are those of that moment; corrections recorded later are left out.
  public func standing(on day: CivilDate, knownAt position: Position) -> Standing? {
    let known = changes.filter { $0.wasInForce(at: position) } + withdrawn.filter { $0.wasInForce(at: position) }
    let ordered = withdrawn.isEmpty ? known : known.sorted(by: StandingChange.precedes)
    return StandingFold(ordered.prefix { $0.effective <= day }, on: day).standing
  }

  /// What is due for the month, in fen.
  public func amount(in month: Month) -> Int64 { standing(on: month.firstDay)?.amount ?? 0 }

  /// What is granted for the month, in fen, whether or not it is suspended.
  public func granted(in month: Month) -> Int64 { standing(on: month.firstDay)?.granted ?? 0 }

  /// Whether a suspension runs, by what was said last.
  public var isSuspended: Bool { fold(on: .latest).isSuspended }

  func fold(on day: CivilDate) -> StandingFold {
    StandingFold(changes.lazy.filter { $0.superseded == nil }.prefix { $0.effective <= day }, on: day)
  }

  // MARK: Statements

  /// The statements in force about one thing, in the order in which they take effect.
  func inForce(_ subject: StandingChange.Subject) -> [StandingChange] {
    changes.filter { $0.superseded == nil && $0.subject == subject }
  }

  /// Takes a statement in: what is said last holds for its day and all later ones, whatever was said of them before.
  mutating func say(
    _ kind: StandingChange.Kind, from effective: CivilDate, by entry: EntryHead, ground: String = ""
  ) {
    let change = statement(kind, from: effective, by: entry, ground: ground)
    for index in changes.indices.reversed() {
      guard changes[index].effective >= effective else { break }
      if changes[index].isOverridden(by: change) { override(index, by: change) }
    }
    insert(change)
  }

  func statement(
    _ kind: StandingChange.Kind, from effective: CivilDate, by entry: EntryHead, ground: String = "",
    fact: Position? = nil
  ) -> StandingChange {
    StandingChange(
      effective: effective, position: entry.position, since: entry.since, superseded: nil, origin: entry.origin,
      kind: kind, ground: ground, fact: fact)
  }

  /// Puts a statement where it belongs in time: nearly always at the end, since events come mostly in the order of days.
  mutating func insert(_ change: StandingChange) {
    let index = changes.lastIndex { !StandingChange.precedes(change, $0) }.map { $0 + 1 } ?? 0
    changes.insert(change, at: index)
  }

  mutating func override(_ index: Int, by change: StandingChange) {
    changes[index].superseded = max(change.since, changes[index].since)
  }
}

extension StandingChange {
  /// Whether another statement, said after it and of no later day, takes its place.
  fileprivate func isOverridden(by later: StandingChange) -> Bool {
    guard superseded == nil, subject == later.subject else { return false }
    switch subject {
    case .happening: return false
    // Who leaves and enters again on one day has left.
    case .membership: return effective > later.effective
    case .category, .amount, .suspension, .gradualExit, .review: return true
    }
  }
}

extension EntryHead {
  /// Where the ledger came to say what the entry says.
  var since: Position { correctedAt ?? position }
}
