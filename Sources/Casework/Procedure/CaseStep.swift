public import CaseEvents
public import EventEnvelope
public import Wording

/// An event of a case, as its stage says: when, by whom, what it checks and what it changes (办理步骤).
///
/// No requirement has a default, so that "nothing to check" and "nothing changes" have to be written.
public protocol CaseStep: Sendable {
  /// When it may happen, by whom, whereto it leads, and which guards it asks.
  static var rule: StepRule { get }

  /// Asks the guards of the payload.
  ///
  /// - Returns: the events that follow from it.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent]

  /// What it changes on the roll and in what is paid, and from which day; from payload and entry alone.
  func changes(by entry: EntryHead) -> [DatedChange]

  /// Takes the payload into the rest of the case's state; total, and checks nothing.
  func apply(to state: inout CaseState, by entry: EntryHead)
}

/// A step whose payload says whereto it leads, or what of the one list of missing items is still to come.
public protocol BranchingStep: CaseStep {
  /// The phase that it leads to.
  ///
  /// - Parameters:
  ///   - phase: the phase before.
  ///   - missing: what is still to come of the one list of missing items; kept up to date.
  /// - Returns: the phase after; the one before where it leads nowhere else.
  func phase(after phase: CasePhase, missing: inout [String]) -> CasePhase
}

/// What a stage says of one of its events; every facet is written for every event.
public struct StepRule: Sendable {
  /// Whereto an event leads.
  public enum Lead: Hashable, Sendable {
    /// The case stays in its phase.
    case stays
    /// The case goes on to the phase.
    case to(CasePhase)
    /// One of the phases, or none, as the payload says: the step is a ``BranchingStep``.
    case oneOf([CasePhase])

    /// Whether it may lead from one phase to another.
    func allows(_ before: CasePhase, _ after: CasePhase) -> Bool {
      switch self {
      case .stays: after == before
      case .to(let phase): after == phase
      case .oneOf(let phases): after == before || phases.contains(after)
      }
    }
  }

  /// The day that an event may be true of.
  public enum Order: Hashable, Sendable {
    /// Not before the last step of the procedure.
    case afterLastStep
    /// Any day: it tells of something in the world, which may have happened before the last step or be learnt late.
    case anyDay
  }

  /// The stage that it belongs to.
  public let stage: any CaseStage.Type
  /// The phases in which it may happen.
  public let phases: PhaseSet
  /// The roles that may do it by law (办理主体).
  public let actors: ActorSet
  /// Whether a township does it in the county's place where confirmation is delegated.
  public let isDelegable: Bool
  /// Whereto it leads.
  public let leads: Lead
  /// The day that it may be true of.
  public let order: Order
  /// Whether it is a fact that an assessment reads or should read (核算依据).
  public let isGround: Bool
  /// Of which families the changes are that it may bring; none where it changes nothing on the roll or in what is paid.
  public let changes: DatedChange.Families
  /// The guards that it asks besides those of any event.
  public let guards: [Guard]
}

/// A stage of the procedure: what its events have in common (办理环节).
public protocol CaseStage: SendableMetatype {
  /// The stage in words.
  static var title: Text { get }
  /// The deadlines that it sets.
  static var deadlines: [DeadlineRule] { get }
}

/// What stands in the ledger beside an event's payload.
public struct EntryHead: Hashable, Sendable {
  /// Its place in the ledger.
  public let position: Position
  /// When the ledger learnt it.
  public let recordedAt: Instant
  /// The day that it is true of.
  public let occurredOn: CivilDate
  /// Who did it.
  public let actor: Subject
  /// The office in whose name it was done.
  public let office: Office
  /// The last correction that put it right; nil where it stands as it was recorded.
  public let correctedAt: Position?
  /// Whether it was decided here.
  public let origin: DecisionOrigin
}

extension LedgerEntry {
  /// The entry without its payload.
  public var head: EntryHead {
    EntryHead(
      position: position, recordedAt: recordedAt, occurredOn: occurredOn, actor: actor, office: office,
      correctedAt: correctedAt, origin: .here)
  }
}

extension EventType {
  /// The phases of a case in which an event of this type may happen; empty for an event of another record.
  public var phases: PhaseSet { caseStep?.rule.phases ?? [] }

  /// Who may do it by law (办理主体).
  public var actors: ActorSet { caseStep?.rule.actors ?? recordStep?.recordRule.actors ?? [] }

  /// Whether it is a fact that an assessment reads or should read (核算依据).
  public var isGround: Bool { caseStep?.rule.isGround ?? false }
}

extension CaseStep {
  /// What the step changes, held to what its rule says that it may.
  func ruledChanges(by entry: EntryHead) -> [DatedChange] {
    let changes = changes(by: entry)
    assert(
      changes.allSatisfy { Self.rule.changes.contains($0.family) }, "\(Self.self) changes what its rule doesn't name")
    return changes
  }
}

/// The stages and guards, as the events of the catalogue name them.
public enum Procedure {
  /// Every stage that an event names, in the order of the catalogue.
  public static let stages: [any CaseStage.Type] = {
    var seen: Set<ObjectIdentifier> = []
    // An event that another record has as well comes last: it doesn't tell where the stage stands in a case.
    let types = EventType.allCases.filter { $0.recordStep == nil } + EventType.allCases
    return types.compactMap { $0.caseStep?.rule.stage }.filter { seen.insert(ObjectIdentifier($0)).inserted }
  }()

  /// Every guard once: those of any event, those that events list, and those of reading.
  public static let guards: [Guard] = {
    var seen: Set<Guard> = []
    let listed = EventType.allCases.flatMap { type in
      (type.caseStep?.rule.guards ?? []) + (type.recordStep?.recordRule.guards ?? [])
    }
    return (Guard.ofAnyEvent + listed + Guard.ofReading).filter { seen.insert($0).inserted }
  }()
}
