import CaseEvents
import Casework
import EventEnvelope

/// One case's life, told from its application to the end of the run: every event is put to Casework's rules, kept as a
/// frame, and folded into the state from which the story goes on.
struct CaseScript {
  let world: World
  /// The case's number among all of the run, from 1.
  let number: Int
  let place: Place
  /// The identifier, such as `431026-2023-000017`.
  let caseID: String
  /// The family, as it truly is at this point of the story.
  var family: Family
  var random: RandomSource
  /// The numbers for signals alone.
  var signalRandom: RandomSource
  /// The present moment of the story; as it moves on, the lists that are prepared by then take the case in.
  var now: Instant { didSet { joinLists() } }
  var state = CaseState()
  var entries: [LedgerEntry] = []
  var frames: [Frame] = []
  var agenda = Agenda()
  /// The latest assessment; nil before the first.
  var assessment: CaseAssessment?
  /// What was put on the lists, month by month.
  private(set) var paid: [PaidMonth] = []
  /// The next list that may take the case in, and the moment after which it is prepared; nil before the enrolment.
  private var nextList: (month: Month, preparedAt: Instant)?
  private var context: CaseContext

  /// Sets a case up at the moment of its application.
  init(world: World, number: Int) {
    self.world = world
    self.number = number
    var opening = CaseOpening(number, in: world)
    place = opening.place
    caseID = opening.caseID
    family = FamilyComposer.compose(
      prefix: opening.personPrefix, place: opening.place, today: opening.day, lines: world.lines,
      random: RandomSource(seed: world.options.seed, stream: .household, number: UInt64(number)))
    random = RandomSource(seed: world.options.seed, stream: .story, number: UInt64(number))
    signalRandom = RandomSource(seed: world.options.seed, stream: .signals, number: UInt64(number))
    now = OfficeClock.sitting(on: opening.day, random: &opening.random)
    context = CaseContext(
      caseID: caseID, calendar: world.calendar, procedure: world.procedure(of: place.county), policy: world.policy)
  }

  /// Tells the whole story.
  mutating func tell() throws(RefusedEvent) {
    do throws(ScriptEnd) {
      guard try apply(), try passIntake(), try investigate(), try reachCounty(), try decideAtCounty() else { return }
      try liveOn()
      // Nothing more happens, but the lists go on.
      now = Swift.max(now, Instant(world.endDay, secondOfDay: 0))
    } catch {
      if case .refused(let event) = error { throw event }
    }
  }
}

extension CaseScript {
  /// Today, in China.
  var today: CivilDate { now.dateInChina }
  /// The months from one on whose lists are prepared.
  func listedMonths(from first: Month) -> [Month] {
    let count = nextList.map { $0.month.months(since: first) } ?? 0
    return (0..<Swift.max(0, count)).map { first.adding(months: $0) }
  }

  /// What the case was put on the list of a month with, in fen.
  func paidAmount(in month: Month) -> Int { paid.last { $0.month == month }?.amount ?? 0 }

  /// The rules of an act of today.
  var rules: CaseRules { world.procedure(of: place.county).rules(on: today) }

  /// Puts an event to the rules and keeps what they make of it.
  ///
  /// - Parameters:
  ///   - event: what is to be recorded.
  ///   - performer: who records it.
  ///   - day: the day that it is true of, if not today.
  /// - Returns: the provisional position of the event, of the first where the rules derive more.
  /// - Throws: where the run ends before, or the rules refuse it.
  @discardableResult
  mutating func record(
    _ event: CaseEvent, by performer: Performer, on day: CivilDate? = nil
  ) throws(ScriptEnd) -> UInt64 {
    guard today < world.endDay else { throw .runEnds }
    let proposal = Proposal(
      event: event, occurredOn: day ?? today, actor: performer.subject, office: performer.office, today: today
    ).grounded(in: state)
    prepareContext(for: event, by: performer)
    let decided: [CaseEvent]
    do throws(Refusal) {
      decided = try state.decide(proposal, in: context)
    } catch {
      throw .refused(
        RefusedEvent(subject: caseID, type: event.type, time: now.descriptionInChina, guardText: "\(error)"))
    }
    for event in decided { try check(event) }
    let first = ProvisionalPosition.position(ordinal: entries.count + 1)
    for event in decided { keep(event, proposal, by: performer) }
    // The next event of the same sitting comes some minutes later.
    let pause = Int64(random.within(40...420)) * 1_000_000 + Int64(random.below(500)) * 2
    now = Instant(microseconds: now.microseconds + pause)
    return first.rawValue
  }

  /// Holds the payload to the schemas' rules, as every reader of the lines does.
  private func check(_ event: CaseEvent) throws(ScriptEnd) {
    do throws(PayloadFault) {
      try event.validate()
    } catch {
      throw .refused(
        RefusedEvent(subject: caseID, type: event.type, time: now.descriptionInChina, guardText: "\(error)"))
    }
  }

  private mutating func keep(_ event: CaseEvent, _ proposal: Proposal, by performer: Performer) {
    let ordinal = entries.count + 1
    let entry = LedgerEntry(
      position: ProvisionalPosition.position(ordinal: ordinal), recordedAt: now, occurredOn: proposal.occurredOn,
      actor: proposal.actor, office: proposal.office, event: event)
    take(entry)
    frames.append(
      Frame(
        event, stream: UInt64(number), ordinal: ordinal, recordedAt: now, occurredOn: entry.occurredOn, by: performer,
        subjects: subjects(of: event)))
    for reference in event.references { frames[ProvisionalPosition.ordinal(of: reference) - 1].uses += 1 }
    now = Instant(microseconds: now.microseconds + 2)
  }

  /// Takes an entry into the state; after a correction all is folded anew, as every reader of the ledger does.
  private mutating func take(_ entry: LedgerEntry) {
    entries.append(entry)
    if case .correctionApplied = entry.event {
      state = CaseState.folded(Corrections.applied(to: entries).entries)
    } else {
      state.apply(entry)
    }
    if nextList == nil, let enrolment = state.enrolment { lookToList(of: enrolment.from) }
  }

  private mutating func lookToList(of month: Month) {
    nextList = (month, world.payday(of: place, in: month))
  }

  /// Puts the case on every list that is prepared by now: with what is due by all that was recorded before, and by nothing
  /// else.
  private mutating func joinLists() {
    while let list = nextList, list.preparedAt < now {
      let amount = Int(state.amount(in: list.month))
      if amount > 0 { paid.append(PaidMonth(month: list.month, amount: amount)) }
      lookToList(of: list.month.next)
    }
  }

  /// Moves to a sitting on the working day `count` after today; with 0, some minutes on.
  mutating func wait(workingDays count: Int) {
    guard count > 0 else {
      now = Instant(microseconds: now.microseconds + Int64(random.within(120...900)) * 1_000_000)
      return
    }
    now = OfficeClock.sitting(on: world.clock.day(count, after: today), random: &random)
  }

  /// Moves to a sitting on the first working day on or after a day, never back.
  mutating func wait(until day: CivilDate) {
    let next = OfficeClock.sitting(on: world.clock.day(0, after: day), random: &random)
    now = next > now ? next : Instant(microseconds: now.microseconds + 60_000_000)
  }

  /// The primary subject; what concerns the case without being mainly about it names the case besides.
  private func subjects(of event: CaseEvent) -> [Subject] {
    let own = Subject.made(kind: "case", id: caseID)
    guard let primary = event.primarySubject else { return [own] }
    return [primary, own]
  }

  private mutating func prepareContext(for event: CaseEvent, by performer: Performer) {
    if case .staff(let member) = performer {
      context.actor = world.staff.state(of: member.id, at: now)
    } else {
      context.actor = StaffState()
    }
    context.staff = [:]
    for id in event.namedStaff { context.staff[id] = world.staff.state(of: id, at: now) }
    context.standings = [:]
    context.executed = executedAssessment(under: event)
    guard event.enrolsPersons else { return }
    for member in family.members {
      context.standings[member.id] = PersonStanding(member.id, cases: [(id: caseID, state: state)])
    }
  }
}
