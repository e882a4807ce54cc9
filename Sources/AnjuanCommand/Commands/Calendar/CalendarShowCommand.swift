import ArgumentParser
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan calendar show`.
struct CalendarShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show", Text("The notices, or the days that a year's notices arrange", "节假日安排一览，或某年的放假与上班日"),
      examples: [
        ("anjuan calendar show", Text("Every notice, and whether it still holds", "全部安排及是否现行")),
        (
          "anjuan calendar show 2020 --known-at 2020-01-26",
          Text("A year as it was known before its notice was amended", "某年安排修改之前所知的情况")
        ),
        ("anjuan calendar show 2027 --place 431026", Text("A year in a county", "某县某年的安排")),
      ])
  }

  @Argument(help: ArgumentHelp(Text("The year (default: the notices of all)", "年份（默认列出各年安排）"), valueName: "year"))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      Text("What holds in this place, an administrative code (default: in the whole country)", "此地适用的安排，行政区划代码（默认全国）"),
      valueName: "code"))
  var place: String?

  @Option(
    help: ArgumentHelp(
      Text(
        "As it was known at this moment, RFC 3339, or a day for its end in China (default: now)",
        "按当时所知（RFC 3339 时刻；日期指当日北京时间终了；默认现在）"),
      valueName: "instant"))
  var knownAt: Instant?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let place, Scope([place]) == nil {
      throw ValidationError(Text("--place takes an administrative code", "--place 须为行政区划代码"))
    }
    if let year, HolidayYear.days(of: year) == nil {
      throw ValidationError(Text("the year has four digits", "年份须为四位数字"))
    }
  }

  func run() throws {
    let reader = CaseReader(try ledger.place.openLog(.readOnly).snapshot())
    let calendar = try reader.calendars().calendar(of: place ?? "").known(at: knownAt)
    if let year { try output.render(record(of: year, in: calendar)) } else { try output.render(notices(calendar)) }
  }

  private func notices(_ calendar: WorkingDayCalendar) -> Listing {
    let holding = Set(calendar.holding)
    return Listing(
      columns: [
        .number("year", Text("YEAR", "年度")), Column("area", Text("AREA", "范围")), Column("notice", Text("NOTICE", "文号")),
        Column("publishedOn", Text("PUBLISHED", "发布日期")), Column("knownFrom", Text("KNOWN FROM", "知悉时间")),
        Column("holds", Text("HOLDS", "现行")),
      ],
      rows: calendar.notices.map { notice in
        [
          .number(notice.year), Self.area(notice), .text(notice.notice), .date(notice.publishedOn),
          .instant(notice.knownFrom), .flag(holding.contains(notice)),
        ]
      })
  }

  private func record(of year: Int, in calendar: WorkingDayCalendar) -> Record {
    let values: [Record.Field] = [
      .value(.number("year", Text("Year", "年度")), .number(year)),
      .value(Column("known", Text("Arranged by the State Council", "国务院办公厅已安排")), .flag(calendar.isKnown(year))),
      .value(.number("workingDays", Text("Working days", "工作日数")), .number(calendar.workingDays(in: year))),
    ]
    guard output.format != .csv else { return Record(values) }
    let notices = Listing(
      columns: [
        Column("area", Text("AREA", "范围")), Column("notice", Text("NOTICE", "文号")),
        Column("publishedOn", Text("PUBLISHED", "发布日期")),
      ],
      rows: calendar.holding.filter { $0.year == year }.map { notice in
        [Self.area(notice), .text(notice.notice), .date(notice.publishedOn)]
      })
    let days = Listing(
      columns: [
        Column("day", Text("DAY", "日期")), .number("weekday", Text("WEEKDAY", "星期")),
        Column("worked", Text("WORKED", "上班")),
      ],
      rows: calendar.arrangedDays(of: year).map { day, isWorked in
        [.date(day), .number(day.weekday), .flag(isWorked)]
      })
    return Record(
      values + [
        .list(key: "notices", head: Text("Notices", "安排"), notices),
        .list(key: "days", head: Text("Days arranged", "放假与上班日"), days),
      ])
  }

  private static func area(_ notice: HolidayYear) -> Cell {
    notice.scope.isEmpty ? .label(Text("the country", "全国"), code: "CN") : .text(notice.scope)
  }
}
