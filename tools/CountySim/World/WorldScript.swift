import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// What stands before and beside the cases: the policy, the posts, the courses and the certificates, year by year.
struct WorldScript {
  private let options: SimulationOptions
  private let clock: OfficeClock
  private let packs: [PolicyPublished]
  private var random: RandomSource
  private var plan: [PlannedEvent] = []
  private(set) var policy = PolicyState()
  /// The procedure of the city's offices by the packs published so far.
  private(set) var procedure = ProcedureTable.national
  private(set) var register = StaffRegister()
  private(set) var frames: [Frame] = []

  /// Prepares the script of a run.
  init(options: SimulationOptions, clock: OfficeClock, packs: [PolicyPublished]) {
    self.options = options
    self.clock = clock
    self.packs = packs
    random = RandomSource(seed: options.seed, stream: .staff, number: 0)
  }

  /// Plans everything, and then records it in order of time.
  mutating func tell() throws(RefusedEvent) {
    planFirstDay()
    planRecertification()
    let end = options.end.firstDay
    let inOrder = plan.enumerated().sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }
    for (_, planned) in inOrder where planned.instant.dateInChina < end { try record(planned) }
  }

  /// The day on which the ledger opens: the first working day of the run.
  private var openingDay: CivilDate { clock.day(0, after: options.start.firstDay) }
  /// Everybody who must be certified.
  private var officers: [StaffMember] {
    (1...2).map(StaffRoster.cityOfficer) + options.counties.flatMap(StaffRoster.officers)
  }

  private mutating func planFirstDay() {
    let opener = StaffRoster.cityOfficer(1)
    var instant = Instant(openingDay, secondOfDay: 8 * 3_600 + 1_800)
    let step = { (instant: inout Instant) in instant = Instant(microseconds: instant.microseconds + 2_000_000) }
    let since = options.start.firstDay.adding(days: -400)
    for member in officers + options.counties.flatMap(StaffRoster.cadres) {
      let posted = CaseEvent.staffPosted(posting(of: member, from: since))
      plan.append(PlannedEvent(posted, instant, since, .system(CountyRegister.city)))
      step(&instant)
    }
    for pack in packs {
      plan.append(PlannedEvent(.policyPublished(pack), instant, openingDay, .staff(opener)))
      step(&instant)
    }
    let held = options.start.firstDay.adding(days: -330)
    for course in courses("base", on: held) {
      plan.append(PlannedEvent(.trainingHeld(course), instant, held, .staff(opener)))
      step(&instant)
    }
    for (index, member) in officers.enumerated() {
      // Certificates from before the ledger run out one after the other, the first in two months.
      let certified = options.start.firstDay.adding(days: -300 + index * 7 % 290)
      certify(member, on: certified, course: "base", at: &instant)
    }
  }

  /// Every certificate is renewed before it runs out, for another year.
  private mutating func planRecertification() {
    for year in options.start.parts.year...options.end.parts.year {
      let month = Month(year: year, month: 1) ?? options.start
      let day = clock.day(1, of: Swift.max(month, options.start))
      for course in courses(String(year), on: day) {
        let instant = Instant(day, secondOfDay: 30_600, microsecond: course.course.hasPrefix("city") ? 0 : 2)
        plan.append(PlannedEvent(.trainingHeld(course), instant, day, .staff(StaffRoster.cityOfficer(1))))
      }
    }
    for (index, member) in officers.enumerated() {
      var until = options.start.firstDay.adding(days: -300 + index * 7 % 290 + 364)
      while until < options.end.firstDay {
        let day = clock.day(0, after: until.adding(days: -random.within(12...40)))
        var instant = OfficeClock.sitting(on: day, random: &random)
        certify(member, on: day, course: String(day.parts.year), at: &instant)
        until = day.adding(days: 364)
      }
    }
  }

  private mutating func certify(_ member: StaffMember, on day: CivilDate, course: String, at instant: inout Instant) {
    // The city teaches the counties, a county its townships.
    let course = member.role == .township ? "county-\(course)" : "city-\(course)"
    let teacher = member.id == StaffRoster.cityOfficer(1).id ? StaffRoster.cityOfficer(2) : StaffRoster.cityOfficer(1)
    let attended = TrainingAttended.with {
      ($0.staff, $0.course, $0.hours, $0.attendedOn) = (member.id, course, 16, day.description)
    }
    let certified = StaffCertified.with {
      ($0.staff, $0.course, $0.certifiedOn) = (member.id, course, day.description)
      $0.score = UInt32(random.within(72...99))
      $0.validUntilOn = day.adding(days: 364).description
    }
    plan.append(PlannedEvent(.trainingAttended(attended), instant, day, .staff(teacher)))
    instant = Instant(microseconds: instant.microseconds + 1_000_000)
    plan.append(PlannedEvent(.staffCertified(certified), instant, day, .staff(teacher)))
    instant = Instant(microseconds: instant.microseconds + 1_000_000)
  }

  private func courses(_ name: String, on day: CivilDate) -> [TrainingHeld] {
    [("city", Role.city, 200), ("county", Role.county, 800)].map { taught, level, places in
      TrainingHeld.with {
        $0.course = "\(taught)-\(name)"
        ($0.hours, $0.level, $0.heldOn, $0.places) = (16, level, day.description, UInt32(places))
      }
    }
  }

  private func posting(of member: StaffMember, from day: CivilDate) -> StaffPosted {
    let born = options.start.firstDay.adding(days: -(9_500 + member.serial * 37 % 11_000))
    let sex: Sex = member.serial % 3 == 0 ? .female : .male
    return StaffPosted.with {
      ($0.staff, $0.role, $0.office, $0.fromOn) = (member.id, member.role, member.office.description, day.description)
      $0.identity = SealedIdentity.with {
        $0.plain = InventedIdentity.identity(ofStaff: member.serial, born: born, sex: sex)
      }
    }
  }
}

extension WorldScript {
  private mutating func record(_ planned: PlannedEvent) throws(RefusedEvent) {
    let ordinal = frames.count + 1
    let actor = planned.performer.subject
    let entry = LedgerEntry(
      position: Position(UInt64(ordinal)), recordedAt: planned.instant, occurredOn: planned.day, actor: actor,
      office: planned.performer.office, event: planned.event)
    try check(planned)
    policy.apply(entry)
    if case .policyPublished = planned.event { procedure = DemoPolicy.procedure(by: policy) }
    if let staff = planned.staff { register.apply({ $0.apply(entry) }, to: staff, at: planned.instant) }
    frames.append(
      Frame(
        planned.event, stream: 0, ordinal: ordinal, recordedAt: planned.instant, occurredOn: planned.day,
        by: planned.performer, subjects: [planned.event.primarySubject].compactMap(\.self)))
  }
}
