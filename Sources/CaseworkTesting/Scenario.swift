public import CaseEvents
public import Casework
public import EventEnvelope

/// A case at some point of its life, to which one proposal is put: given, when, then (场景).
///
///     let outcome = Scenario.standard(upTo: .noticeEnded).when(.forward, by: .clerk)
///
/// Free of any test framework; what it records is decided first, so that a scenario can't stand where no case could.
public struct Scenario: Sendable {
  /// What has been recorded.
  public private(set) var entries: [LedgerEntry] = []
  /// What it adds up to.
  public private(set) var state = CaseState()
  /// What `decide` is told besides; change it to tell something else.
  public var context: CaseContext
  /// The staff of the scenario, by identifier.
  public var staff: [String: StaffState]
  /// The day of the last event.
  public private(set) var today: CivilDate
  /// The first refusal of what was given; nil where all of it was taken.
  public private(set) var setUpRefusal: Refusal?

  /// Makes a scenario in which nothing has happened, on 1 March 2023.
  public init() {
    staff = Dictionary(uniqueKeysWithValues: Cast.allCases.map { ($0.id, $0.staff) })
    context = CaseContext(caseID: "431026-2023-000001", staff: staff, procedure: .chenzhou)
    for person in StandardCase.persons { context.standings[person] = PersonStanding(person) }
    today = StandardCase.start
  }

  /// A scenario made of the entries, as they are.
  public static func given(_ entries: some Sequence<LedgerEntry>) -> Scenario {
    var scenario = Scenario()
    for entry in entries { scenario.append(entry) }
    return scenario
  }

  /// The position of the latest event of the type; 0 where there is none.
  public func position(of type: EventType) -> UInt64 {
    entries.last { $0.event.type == type }?.position.rawValue ?? 0
  }

  /// The same case on a later day, with nothing recorded in between.
  public func moved(to day: CivilDate) -> Scenario {
    var next = self
    next.today = max(today, day)
    return next
  }

  /// Puts a proposal to the case and says what comes of it; the scenario stays as it is.
  public func when(_ proposal: Proposal) -> Outcome {
    var context = context
    context.actor = staff[String(proposal.actor.id)] ?? StaffState()
    for (id, state) in staff { context.staff[id] = state }
    do throws(Refusal) {
      let events = try state.decide(proposal.grounded(in: state), in: context)
      return Outcome(events: events, refusal: nil, state: recording(events, proposal).state)
    } catch {
      return Outcome(events: [], refusal: error, state: state)
    }
  }

  /// Puts an event to the case.
  ///
  /// - Parameters:
  ///   - event: what is proposed.
  ///   - actor: who proposes it.
  ///   - day: the day it is true of; the day of the last event unless given.
  ///   - office: the office in whose name; the actor's own unless given.
  ///   - recordedOn: the day it is recorded; the later of the two days unless given.
  /// - Returns: what comes of it.
  public func when(
    _ event: CaseEvent, by actor: Cast, on day: String? = nil, office: String? = nil, recordedOn: String? = nil
  ) -> Outcome {
    guard let proposal = proposal(event, by: actor, on: day, office: office, recordedOn: recordedOn) else {
      return Outcome(events: [], refusal: Refusal(.readable, event: event.type), state: state)
    }
    return when(proposal)
  }

  /// The scenario with the event decided and recorded; a refusal is kept in ``setUpRefusal``.
  public func adding(
    _ event: CaseEvent, by actor: Cast, on day: String? = nil, recordedOn: String? = nil
  ) -> Scenario {
    var next = self
    guard let proposal = proposal(event, by: actor, on: day, recordedOn: recordedOn) else {
      next.setUpRefusal = setUpRefusal ?? Refusal(.readable, event: event.type)
      return next
    }
    let outcome = when(proposal)
    guard outcome.refusal == nil else {
      next.setUpRefusal = setUpRefusal ?? outcome.refusal
      return next
    }
    return recording(outcome.events, proposal)
  }

  /// The proposal that ``when(_:by:on:office:recordedOn:)`` makes; nil where a day or an office can't be read.
  public func proposal(
    _ event: CaseEvent, by actor: Cast, on day: String? = nil, office: String? = nil, recordedOn: String? = nil
  ) -> Proposal? {
    guard let subject = actor.subject, let office = Office(office ?? actor.officeCode),
      let occurredOn = day.map({ CivilDate($0) }) ?? today
    else { return nil }
    let recorded = recordedOn.flatMap { CivilDate($0) } ?? max(today, occurredOn)
    return Proposal(event: event, occurredOn: occurredOn, actor: subject, office: office, today: recorded)
  }

  private func recording(_ events: [CaseEvent], _ proposal: Proposal) -> Scenario {
    var next = self
    for event in events {
      next.append(
        LedgerEntry(
          position: next.entries.last?.position.next ?? Position(1),
          recordedAt: Instant(proposal.today, secondOfDay: 32_400), occurredOn: proposal.occurredOn,
          actor: proposal.actor, office: proposal.office, event: event))
    }
    return next
  }

  private mutating func append(_ entry: LedgerEntry) {
    entries.append(entry)
    state.apply(entry)
    today = max(today, entry.occurredOn)
  }
}
