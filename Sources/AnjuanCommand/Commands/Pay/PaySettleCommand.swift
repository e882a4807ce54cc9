import ArgumentParser
import CaseEvents
import Desk
import EventEnvelope
import Wording

/// The command `anjuan pay settle`.
struct PaySettleCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "settle", Text("Settle a bank's answer that is in doubt", "核定存疑回执"),
      examples: [
        (
          "anjuan pay settle 431026-2026-12-1 4711 --dismissed --reason bank-error "
            + "--actor staff/431026-2 --office 431026000000",
          Text("No money moved", "资金未发生变动，不计入")
        ),
        (
          "anjuan pay settle 431026-2026-12-1 4711 --counts --month 2026-11 --reason bank-statement "
            + "--actor staff/431026-2 --office 431026000000",
          Text("It was paid, for November", "已实际发放，计入十一月")
        ),
      ],
      discussion: Text(
        "Amount and day stay those that the bank answered. What counts is paid in the register and in the account alike; what "
          + "is paid too much by it is then found and ordered back like any other.",
        "金额与日期以银行回执为准。计入的，台账与应发实发对照同时计为已发；由此多发的，按多发认定与追回办理。"))
  }

  @OptionGroup var list: ListOptions

  @Argument(help: ArgumentHelp(Text("Where the question stands", "存疑所在位置"), valueName: "position"))
  var question: UInt64

  @Flag(help: ArgumentHelp(Text("The money moved, or not", "资金是否实际变动")))
  var outcome: SettlementFlag

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      Text("To which case it counts (default: as the bank named it)", "计入的案卷（默认同回执）"), valueName: "case"))
  var caseID: String?

  @Option(
    help: ArgumentHelp(
      Text("For which month it counts (default: as the bank named it)", "计入的月份（默认同回执）"), valueName: "yyyy-mm"))
  var month: Month?

  @Option(help: ArgumentHelp(Text("Why, a code", "理由（代码）"), valueName: "code"))
  var reason: String

  @OptionGroup var options: ActingOptions

  func run() async throws {
    try await options.record(of: try PaymentDesk.subject(of: list.id)) { cases in
      try PaymentDesk(cases).settlement(
        of: Position(question), on: list.id, outcome == .counts ? .counts : .dismissed, caseID: caseID, month: month,
        reason: reason)
    }
  }
}

/// What an answer in doubt comes to.
enum SettlementFlag: String, EnumerableFlag {
  /// `--counts`
  case counts
  /// `--dismissed`
  case dismissed

  /// The help of the flag.
  static func help(for value: SettlementFlag) -> ArgumentHelp? {
    switch value {
    case .counts: ArgumentHelp(Text("The money moved: it counts.", "资金已变动：计入"))
    case .dismissed: ArgumentHelp(Text("No money moved: it counts for nothing.", "资金未变动：不计"))
    }
  }
}
