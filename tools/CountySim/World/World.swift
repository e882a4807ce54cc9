import CaseEvents
import Casework
import Entitlement
import EventEnvelope

/// What all cases of a run share, fixed before the first of them: places, days, staff and policy.
struct World: Sendable {
  let options: SimulationOptions
  let counties: [Weighted<County>]
  let calendar: WorkingDayCalendar
  /// The procedure of the city's offices, and of those of a county that has one of its own.
  private let procedures: [UInt32: ProcedureTable]
  private let cityProcedure: ProcedureTable
  let clock: OfficeClock
  let policy: PolicyState
  /// What assessments are computed with.
  let parameters: Parameters
  /// The lines of a year by them.
  let lines: YearLines
  let staff: StaffRegister
  /// What stands in the ledger before and beside all cases.
  let frames: [Frame]

  /// Lays the world out.
  init(_ options: SimulationOptions) throws(SimulationError) {
    self.options = options
    counties = options.counties.map { Weighted($0.weight, $0) }
    calendar = .stateCouncil
    clock = OfficeClock(start: options.start, end: options.end, calendar: .stateCouncil)
    do throws(PolicyFault) { parameters = try DemoPolicy.parameters() } catch { throw .policy(error) }
    lines = YearLines(
      urban: Int((parameters.line.urban * 12).rounded ?? 0), rural: Int((parameters.line.rural * 12).rounded ?? 0))
    let packs: [PolicyPublished]
    do throws(PolicyFault) {
      packs = [
        DemoPolicy.published(parameters), try DemoPolicy.procedurePublished(), try DemoPolicy.delegationPublished(),
      ]
    } catch { throw .policy(error) }
    var script = WorldScript(options: options, clock: clock, packs: packs)
    do throws(RefusedEvent) { try script.tell() } catch { throw .refused(error) }
    cityProcedure = script.procedure
    policy = script.policy
    procedures = DemoPolicy.procedures(by: policy, of: options.counties)
    staff = script.register
    frames = script.frames
  }

  /// The procedure of a county's offices.
  func procedure(of county: County) -> ProcedureTable { procedures[county.code] ?? cityProcedure }

  /// The first day of the run.
  var firstDay: CivilDate { options.start.firstDay }
  /// The day after the last.
  var endDay: CivilDate { options.end.firstDay }

  /// The day of an application: two fifths come in a wave in the first two months, the others evenly over the run.
  func applicationDay(using random: inout RandomSource) -> CivilDate {
    let days = endDay.days(since: firstDay)
    let wave = Swift.min(days, 61)
    let offset = random.chance(permille: 420) ? random.below(wave) : random.below(days)
    // The second working day of the run at the earliest: on the first, staff are posted.
    let earliest = clock.day(1, after: clock.day(0, after: firstDay))
    let day = clock.day(0, after: Swift.max(earliest, firstDay.adding(days: offset)))
    return day < endDay ? day : clock.day(0, after: earliest)
  }

  /// When the list of a month is made up for a township: between the third and the sixth working day.
  func payday(of place: Place, in month: Month) -> Instant {
    var random = listRandom(of: place, in: month)
    return OfficeClock.sitting(on: clock.day(random.within(3...6), of: month), random: &random)
  }

  /// The random numbers of the lists of a township and month.
  func listRandom(of place: Place, in month: Month) -> RandomSource {
    let number = place.township.code / 1_000 * 10_000 + UInt64(month.monthsSinceEpoch)
    return RandomSource(seed: options.seed, stream: .payments, number: number)
  }
}
