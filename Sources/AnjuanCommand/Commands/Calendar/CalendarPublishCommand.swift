import ArgumentParser
import CaseEvents
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan calendar publish`.
struct CalendarPublishCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "publish", Text("Put a notice on a year's working days into the ledger", "将某年的节假日安排写入账本"),
      examples: [
        (
          "anjuan calendar publish 2027 --notice '示例〔2026〕1号' --published-on 2026-11-05 --off 2027-01-01/2027-01-03 "
            + "--off 2027-05-01/2027-05-05 --worked 2027-04-25 --actor staff/431000-m1 --office 431000000000",
          Text("The whole country's year, made up here", "全国某年的安排（此处为示例）")
        ),
        (
          "anjuan calendar publish 2027 --area 4310 --notice '示例〔2027〕2号' --off 2027-02-01/2027-02-05 "
            + "--actor staff/431000-m1 --office 431000000000",
          Text("A city's area, whose other days stay the country's", "某市辖区，其余日期仍按全国安排")
        ),
      ],
      discussion: Text(
        "A member of the county's or city's staff publishes for the own area; the country's notice, the city, or the county "
          + "where the ledger keeps no one else's area. A later notice on the same year and area takes its place whole, and "
          + "deadlines asked about as known before it stay as they were. The same notice a second time records nothing.",
        "由县级或市级工作人员为本辖区发布；全国安排由市级发布，账本仅含本县的，由县级发布。同一年度、同一范围的新安排整体替代"
          + "旧安排，按此前所知计算的期限不变。重复发布同一安排不再写入。"))
  }

  @Argument(help: ArgumentHelp(Text("The year", "年份"), valueName: "year")) var year: UInt32

  @Option(
    help: ArgumentHelp(
      Text("The area, an administrative code (default: the whole country)", "适用范围，行政区划代码（默认全国）"), valueName: "code"))
  var area: String?

  @Option(help: ArgumentHelp(Text("The notice's own number", "安排的文号"), valueName: "text"))
  var notice: String

  @Option(
    help: ArgumentHelp(
      Text("The day on which it was published (default: today)", "安排的发布日期（默认今天）"), valueName: "yyyy-mm-dd"))
  var publishedOn: CivilDate?

  @Option(
    help: ArgumentHelp(
      Text("A day off, or the first and the last of several; may be repeated", "放假日，或起止日期；可重复"), valueName: "day[/day]")
  )
  var off: [DayRange] = []

  @Option(
    help: ArgumentHelp(
      Text("A day worked in exchange, or the first and the last of several; may be repeated", "调休上班日，或起止日期；可重复"),
      valueName: "day[/day]"))
  var worked: [DayRange] = []

  @Option(help: ArgumentHelp(Text("Who acts, such as staff/431026-p1", "经办人，如 staff/431026-p1"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("The office that acts (twelve digits)", "经办机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @Flag(help: ArgumentHelp(Text("Ask the rules, and record nothing", "只检查规则，不写入")))
  var dryRun = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let place = ledger.place
    let log = try place.openLog(dryRun ? .readOnly : .readWrite)
    try await place.reporting {
      let desk = CalendarDesk(place.caseLog(log))
      let outcome = try await desk.publish(event, by: Acting(actor, of: office), isDryRun: dryRun)
      try output.render(record(outcome))
    }
  }

  private var event: CalendarPublished {
    var event = CalendarPublished()
    event.year = year
    if let area { event.scope = area }
    event.notice = notice
    event.publishedOn = (publishedOn ?? .today).description
    event.daysOff = off.flatMap(\.days).map(\.description)
    event.daysWorked = worked.flatMap(\.days).map(\.description)
    return event
  }

  private func record(_ outcome: PublicationOutcome) -> Record {
    Record(
      outcome.fields + [
        .value(.number("year", Text("Year", "年度")), .number(year)),
        .value(
          Column("area", Text("Area", "范围")),
          area.map { .text($0) } ?? .label(Text("the country", "全国"), code: "CN")),
        .value(.number("off", Text("Days off", "放假天数")), .number(event.daysOff.count)),
        .value(.number("worked", Text("Days worked in exchange", "调休上班天数")), .number(event.daysWorked.count)),
      ])
  }
}
