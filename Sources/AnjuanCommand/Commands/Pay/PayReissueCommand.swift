import ArgumentParser
import Desk
import Wording

/// The command `anjuan pay reissue`.
struct PayReissueCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "reissue", Text("Pay a line again that came back", "退票重新发放"),
      examples: [
        (
          "anjuan pay reissue 431026-2026-12-1 17 --account account-17-2 --instruction I-2026-131 "
            + "--actor staff/431026-f1 --office 431026000000",
          Text("To another account, whose token is named and never its number", "改发至另一账户（填账户代号，不填账号）")
        )
      ])
  }

  @OptionGroup var list: ListOptions

  @Argument(help: ArgumentHelp(Text("The line's number", "行号"), valueName: "line"))
  var line: UInt32

  @Option(help: ArgumentHelp(Text("The token of the account", "账户代号"), valueName: "id"))
  var account: String

  @Option(help: ArgumentHelp(Text("The new instruction's number", "新支付指令编号"), valueName: "id"))
  var instruction: String

  @OptionGroup var options: ActingOptions

  func run() async throws {
    let subject = try await options.onCases { try PaymentDesk($0).caseSubject(ofLine: line, of: list.id) }
    try await options.record(of: subject) { cases in
      try PaymentDesk(cases).reissue(line, of: list.id, to: account, instruction: instruction)
    }
  }
}
