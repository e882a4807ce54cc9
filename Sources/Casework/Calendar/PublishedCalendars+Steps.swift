public import CaseEvents
import EventEnvelope
import Instruments
import Wording

extension PublishedCalendars: StepRecord {
  /// Who acts.
  public typealias Context = RecordContext

  /// The events that the proposal makes for the calendars of a ledger: only the one proposed.
  ///
  /// - Parameters:
  ///   - proposal: the publication of a notice.
  ///   - context: the acting member of staff, the year's record, and what the ledger keeps.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    try check(proposal, in: context)
    return [proposal.event]
  }
}

// MARK: Guards

extension Guard {
  /// 安排编号.
  public static let calendarName = Guard(
    "calendarName", Instrument.ledger.whole,
    title: Text("the record isn't that of the notice's year and area", "编号与安排的年度、范围不符"),
    remedy: Text("record it as the calendar of its own year and area", "按其年度和范围编号"))

  /// 安排范围.
  public static let calendarScope = Guard(
    "calendarScope", Instrument.ledger.whole,
    title: Text("the notice would change the working days of others' areas", "安排将改变辖区以外的工作日"),
    remedy: Text("publish for one's own area, or have the city publish", "在辖区内发布，或由市级发布"))

  /// 安排日期.
  public static let calendarDays = Guard(
    "calendarDays", Instrument.ledger.whole,
    title: Text("no day is named, one is named twice, or one lies outside the year", "未列日期、日期重复或不在该年度内"),
    remedy: Text(
      "name each day once, from December of the year before to December", "每日只列一次，自上年12月至当年12月"))
}

// MARK: Events

extension CalendarPublished: RecordStep {
  /// By the county or the city.
  ///
  /// No certificate is needed: what a notice says is copied, and no case is handled.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city), isCertificateNeeded: false,
    guards: [.calendarName, .calendarScope, .calendarDays])

  /// Of one's own area, with days of its year.
  public func check(_ record: PublishedCalendars, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    let id = PublishedCalendars.recordID(year: Int(year), scope: scope)
    try attempt.require(.calendarName, attempt.context.recordID == id, [.code(id)])
    try attempt.checkReach(of: scope)
    _ = try attempt.pastDate(publishedOn)
    let days = HolidayYear.days(of: Int(year))
    var named: Set<CivilDate> = []
    for text in daysOff + daysWorked {
      let day = try attempt.date(text)
      try attempt.require(.calendarDays, days?.contains(day) == true && named.insert(day).inserted, [.day(day)])
    }
    try attempt.require(.calendarDays, !named.isEmpty)
  }

  /// Keeps the notice, known from its recording on.
  public func apply(to record: inout PublishedCalendars, by entry: EntryHead) {
    guard let publishedOn = CivilDate(publishedOn) else { return }
    let off = daysOff.compactMap { CivilDate($0) }
    record.notices.append(
      HolidayYear(
        year: Int(year), scope: scope, notice: notice, publishedOn: publishedOn, knownFrom: entry.recordedAt,
        daysOff: off.map { $0...$0 }, makeUpDays: daysWorked.compactMap { CivilDate($0) }))
  }
}

extension Attempt<RecordContext> {
  /// A county publishes for itself or below, a city for its counties.
  ///
  /// Both publish what comes from above them where no one else's days change by it, since the ledger keeps nothing but
  /// their own area; a city does in any case, as with packs.
  fileprivate func checkReach(of scope: String) throws(Refusal) {
    guard let posting = context.actor.posting(on: day) else { return }
    let area = posting.office.description.prefix(posting.role == .city ? 4 : 6)
    let isOwnLedger = context.ledgerScope?.codes.allSatisfy { $0.hasPrefix(area) } ?? false
    let isAdopted = area.hasPrefix(scope) && (posting.role == .city || isOwnLedger)
    try require(.calendarScope, scope.hasPrefix(area) || isAdopted, [.code(scope)])
  }
}
