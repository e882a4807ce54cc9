public import CaseEvents
public import EventEnvelope

extension CaseState {
  /// Takes the event into the state; total, whatever the event and the state are.
  ///
  /// It checks nothing: what stands in the ledger has happened. Fields that can't be read change nothing.
  public mutating func apply(_ entry: LedgerEntry) {
    let before = phase
    var missing = supplement?.missing ?? []
    phase.advance(by: entry.event, missing: &missing)
    take(entry)
    if case .correctionApplied(let correction) = entry.event,
      let target = event(at: Position(correction.targetPosition))
    {
      standings.learn(correctionOf: target.occurredOn, by: entry.head)
    }
    mark(entry)
    if phase != before { lastStepOn = max(lastStepOn ?? entry.occurredOn, entry.occurredOn) }
  }

  /// Takes one step in; the generated dispatch calls it with the payload's own type, so that all of it is direct calls.
  @inline(__always)
  mutating func take<Step: CaseStep>(_ step: Step, by entry: EntryHead) {
    let changes = step.changes(by: entry)
    // One hearing serves one decision, and none from before the household entered.
    let usesHearing =
      hearing != nil && (changes.contains(where: \.entersRoll) || loss(by: changes, by: entry) != nil)
    for change in changes { standings.take(change, by: entry) }
    step.apply(to: &self, by: entry)
    if usesHearing { hearing = nil }
    if Step.rule.isGround { latestFact = max(latestFact ?? entry.position, entry.position) }
  }

  /// Keeps the event's mark; events come in order, so this appends.
  private mutating func mark(_ entry: LedgerEntry) {
    let mark = EventMark(
      position: entry.position, type: entry.event.type, occurredOn: entry.occurredOn, actor: entry.actor)
    guard let last = events.last, last.position >= entry.position else { return events.append(mark) }
    guard let index = events.firstIndex(where: { $0.position >= entry.position }) else { return }
    if events[index].position == entry.position { events[index] = mark } else { events.insert(mark, at: index) }
  }
}

extension CasePhase {
  /// Moves on by a step that leads to the same phase whatever its payload says.
  mutating func advance<Step: CaseStep>(by step: Step, missing: inout [String]) {
    switch Step.rule.leads {
    case .stays: break
    case .to(let phase): self = phase
    case .oneOf: preconditionFailure("\(Step.self) says nowhere which phase it leads to")
    }
  }

  /// Moves on by a step whose payload says whereto.
  mutating func advance<Step: BranchingStep>(by step: Step, missing: inout [String]) {
    let before = self
    self = step.phase(after: before, missing: &missing)
    assert(Step.rule.leads.allows(before, self), "\(Step.self) leads elsewhere")
  }
}

/// What a case remembers of each of its events: where it stands, what it is, when it was true, and who did it.
public struct EventMark: Hashable, Sendable {
  /// Its place in the ledger.
  public let position: Position
  /// The type of the event.
  public let type: EventType
  /// The day that it is true of.
  public let occurredOn: CivilDate
  /// Who did it.
  public let actor: Subject
}

extension DatedChange {
  /// Whether the household comes onto the roll by it.
  fileprivate var entersRoll: Bool {
    guard case .grant(let grant) = kind else { return false }
    switch grant {
    case .entered, .identified, .reinstated: return true
    case .enteredAlone, .category, .amount, .adjusted, .stepped, .shareStopped, .reviewed, .gradualExit, .backBelowLine,
      .gradualExitOver, .suspended, .ends, .left:
      return false
    }
  }
}
