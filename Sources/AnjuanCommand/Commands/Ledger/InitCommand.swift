import ArgumentParser
import CaseLog
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan init`.
struct InitCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "init", Text("Make a new, empty ledger", "新建空账本"),
      examples: [
        ("anjuan init --ledger chenzhou --scope 4310 --origin chenzhou", Text("A city's ledger", "一个市的账本")),
        (
          "anjuan init --ledger rucheng --scope 431026 --founder staff/s1 --founder staff/s2",
          Text("With the two who post everybody else", "并登记首任两名人员，由其办理其他任职")
        ),
        ("anjuan init --ledger copy --scope 431026 --history", Text("To import what another recorded", "用于导入既有记录")),
      ])
  }

  @Option(
    help: ArgumentHelp(
      Text(
        "An administrative code that the ledger keeps, 2 to 12 digits; may be repeated",
        "账本管辖的行政区划代码（2 至 12 位），可重复给出"),
      valueName: "code"))
  var scope: [String] = []

  @Option(
    help: ArgumentHelp(
      Text("The ledger's name towards others (default: its first code)", "账本对外名称（默认取第一个区划代码）"), valueName: "name"))
  var origin: String?

  @Flag(
    help: ArgumentHelp(
      Text(
        "Take the recorded times of imported events as given, until the first live event",
        "导入时沿用事件原有的记录时间，直至写入第一条实时事件")))
  var history = false

  @Option(
    help: ArgumentHelp(
      Text(
        "One of the two persons who may act first, and post and certify all others",
        "首任人员之一（共两名），由其办理其他人员的任职与培训合格"),
      valueName: "staff/id"))
  var founder: [Subject] = []

  @Option(help: ArgumentHelp(Text("The first day of the founders' posts (default: today)", "首任人员任职起始日（默认今日）")))
  var since: CivilDate?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard Scope(scope) != nil else {
      throw ValidationError(
        Text(
          "--scope is missing or no code: give administrative codes of 2, 4, 6, 9 or 12 digits, such as 4310 or 431026",
          "--scope 缺失或无效：须为 2、4、6、9 或 12 位行政区划代码，如 4310 或 431026"))
    }
    guard founder.isEmpty || founder.count == 2 && founder[0] != founder[1],
      founder.allSatisfy({ $0.kind == "staff" })
    else {
      throw ValidationError(
        Text(
          "--founder is given twice, for two members of staff", "--founder 须给出两次，指定两名不同的经办人（staff/标识）"))
    }
    guard founder.isEmpty || !history else {
      throw ValidationError(
        Text(
          "--founder doesn't go with --history: what is imported names who acts, once it is adopted",
          "--founder 不能与 --history 并用：导入内容经采认后，其中的任职即生效"))
    }
    guard since == nil || !founder.isEmpty else {
      throw ValidationError(Text("--since goes with --founder", "--since 须与 --founder 一并给出"))
    }
  }

  func run() async throws {
    guard let scope = Scope(scope) else { return }
    let place = keys.place(of: ledger)
    let log = try place.create(origin: origin ?? scope.codes[0], scope: scope, givenTimes: history)
    let manifest = log.manifest
    try await place.reporting { try await FounderDesk(place.caseLog(log)).post(founder, since: since) }
    let masterKey = place.masterKey.path
    try output.render(
      Record([
        .value(Column("ledger", Text("Ledger", "账本")), .text(ledger.directory)),
        .value(Column("origin", Text("Origin", "来源名称")), .text(manifest.origin)),
        .value(Column("scope", Text("Scope", "管辖范围")), .text(scope.description)),
        .value(Column("storeId", Text("Store id", "账本标识")), .text(manifest.storeID)),
        .value(Column("history", Text("Takes given times", "接受给定时间")), .flag(history)),
        .value(
          Column("masterKey", Text("Master key", "主密钥")),
          .label(
            Text(
              "\(masterKey) (keep it apart from the ledger and its backups)", "\(masterKey)（请与账本及其备份分开保管）"),
            code: masterKey)),
      ]))
  }
}
