import CaseEvents
import Casework
import Crypto
import EventEnvelope
import SwiftProtobuf

/// The life of one payment list: made up, approved by another, funded, instructed, credited line by line; about one
/// line in a hundred comes back and is paid again.
struct PaymentListScript {
  let plan: PaymentListPlan
  let world: World
  private(set) var batch = FrameBatch()
  private var state = PaymentListState()
  private var context: RecordContext
  /// What each case of the list is due, by case.
  private let due: [String: Int64]
  private let lines: [PaymentLine]
  private var random: RandomSource
  private var now: Instant
  private var ordinal = 0

  /// Prepares the script of a list.
  init(_ plan: PaymentListPlan, in world: World) {
    self.plan = plan
    self.world = world
    context = RecordContext(recordID: plan.id, procedure: world.procedure(of: plan.place.county))
    lines = Self.paymentLines(plan, in: world)
    due = Dictionary(lines.map { ($0.caseID, $0.amountFen) }) { first, _ in first }
    random = world.listRandom(of: plan.place, in: plan.month)
    // All parts at one moment, right after that by which cases join: nothing is recorded of a case in between.
    now = Instant(microseconds: world.payday(of: plan.place, in: plan.month).microseconds + 1)
    for _ in 0..<plan.part { _ = random.next() }
    random = RandomSource(seed: random.next(), stream: .payments, number: UInt64(plan.part))
  }

  /// Tells it, up to the end of the run.
  mutating func tell() throws(RefusedEvent) {
    do throws(ScriptEnd) {
      let total = lines.reduce(0) { $0 + $1.amountFen }
      try prepare(total)
      try pay(total)
      let returned = try creditAll()
      for line in returned { try reissue(line) }
    } catch {
      if case .refused(let event) = error { throw event }
    }
  }

  private static func paymentLines(_ plan: PaymentListPlan, in world: World) -> [PaymentLine] {
    plan.lines.enumerated().map { index, due in
      PaymentLine.with {
        $0.line = UInt32(index + 1)
        $0.caseID = CaseOpening(Int(due.caseNumber), in: world).caseID
        $0.account = "account-\(due.caseNumber)-1"
        $0.amountFen = Int64(due.amount)
      }
    }
  }

  private mutating func prepare(_ total: Int64) throws(ScriptEnd) {
    let digest = SHA256.hexadecimal(
      of: lines.map { "\($0.line),\($0.caseID),\($0.account),\($0.amountFen)\n" }.joined())
    let prepared = PaymentListPrepared.with {
      $0.payMonth = plan.month.description
      $0.lines = lines
      $0.totalFen = total
      $0.linesSha256 = digest
    }
    try record(.paymentListPrepared(prepared), by: StaffRoster.caseworker(of: plan.place.county, 0))
    wait(workingDays: 1)
    let approved = PaymentApproved.with {
      $0.linesSha256 = digest
      $0.totalFen = total
    }
    try record(.paymentApproved(approved), by: StaffRoster.approver(of: plan.place.county))
  }

  private mutating func pay(_ total: Int64) throws(ScriptEnd) {
    wait(workingDays: random.within(1...2))
    let funded = PaymentFunded.with {
      $0.treasuryReference = "treasury-\(plan.id)"
      $0.amountFen = total
    }
    try record(.paymentFunded(funded), by: StaffRoster.treasurer(of: plan.place.county))
    now = Instant(microseconds: now.microseconds + 1_500_000_000)
    let instructed = PaymentInstructed.with {
      $0.instruction = "instruction-\(plan.id)-1"
      $0.totalFen = total
    }
    try record(.paymentInstructed(instructed), by: StaffRoster.treasurer(of: plan.place.county))
  }

  /// Credits the lines in the small hours; gives those that came back.
  private mutating func creditAll() throws(ScriptEnd) -> [PaymentLine] {
    let day = now.dateInChina.adding(days: 1)
    var returned: [PaymentLine] = []
    for line in lines {
      if random.chance(permille: 10) {
        returned.append(line)
        continue
      }
      now = Self.night(day, second: Int(line.line) * 23 + plan.part % 23, random: &random)
      try credit(line)
    }
    for (index, line) in returned.enumerated() {
      now = Self.night(day, second: 10_800 + index * 31 + plan.part % 23, random: &random)
      let came = PaymentReturned.with {
        ($0.list, $0.line, $0.caseID, $0.payMonth, $0.amountFen) = named(line)
        $0.code = random.pick(weighted: [
          Weighted(5, "account-closed"), Weighted(3, "name-mismatch"), Weighted(2, "account-dormant"),
        ])
        $0.returnedOn = now.dateInChina.description
      }
      try record(.paymentReturned(came), by: StaffRoster.banker(of: plan.place.county))
    }
    return returned
  }

  private mutating func credit(_ line: PaymentLine) throws(ScriptEnd) {
    let credited = PaymentCredited.with {
      ($0.list, $0.line, $0.caseID, $0.payMonth, $0.amountFen) = named(line)
      $0.creditedOn = now.dateInChina.description
    }
    try record(.paymentCredited(credited), by: StaffRoster.banker(of: plan.place.county))
  }

  /// Pays a line that came back to another account, some days on.
  private mutating func reissue(_ line: PaymentLine) throws(ScriptEnd) {
    let back = now
    defer { now = back }
    wait(workingDays: random.within(3...8))
    let reissued = PaymentReissued.with {
      ($0.list, $0.line, $0.caseID, $0.payMonth, $0.amountFen) = named(line)
      $0.account = line.account.dropLast() + "2"
      $0.attempt = 2
      $0.instruction = "instruction-\(plan.id)-\(line.line)-2"
    }
    try record(.paymentReissued(reissued), by: StaffRoster.treasurer(of: plan.place.county))
    now = Self.night(now.dateInChina.adding(days: 1), second: 7_200 + Int(line.line), random: &random)
    try credit(line)
  }

  private func named(_ line: PaymentLine) -> (String, UInt32, String, String, Int64) {
    (plan.id, line.line, line.caseID, plan.month.description, line.amountFen)
  }

  private static func night(_ day: CivilDate, second: Int, random: inout RandomSource) -> Instant {
    Instant(day, secondOfDay: 1_800 + second, microsecond: random.below(500_000) * 2 + 1)
  }

  private mutating func wait(workingDays count: Int) {
    let day = world.clock.day(count, after: now.dateInChina)
    now = Instant(microseconds: OfficeClock.sitting(on: day, random: &random).microseconds + 1)
  }
}

extension PaymentListScript {
  private mutating func record(_ event: CaseEvent, by member: StaffMember) throws(ScriptEnd) {
    let today = now.dateInChina
    guard today < world.endDay else { throw .runEnds }
    let performer = Performer.staff(member)
    let proposal = Proposal(
      event: event, occurredOn: today, actor: performer.subject, office: performer.office, today: today)
    context.actor = world.staff.state(of: member.id, at: now)
    do throws(Refusal) {
      _ = try state.decide(proposal, in: context, on: PaymentListGrounds(due: due))
    } catch {
      throw refusal(event, "\(error)")
    }
    do throws(PayloadFault) {
      try event.validate()
    } catch {
      throw refusal(event, "\(error)")
    }
    ordinal += 1
    state.apply(
      LedgerEntry(
        position: ProvisionalPosition.position(ordinal: ordinal), recordedAt: now, occurredOn: today,
        actor: performer.subject, office: performer.office, event: event))
    let primary = event.primarySubject ?? Subject.made(kind: "list", id: plan.id)
    batch.append(
      Frame(
        event, stream: plan.stream, ordinal: ordinal, recordedAt: now, occurredOn: today, by: performer,
        subjects: [primary]))
  }

  private func refusal(_ event: CaseEvent, _ text: String) -> ScriptEnd {
    .refused(RefusedEvent(subject: plan.id, type: event.type, time: now.descriptionInChina, guardText: text))
  }
}
