import ArgumentParser
import Desk
import Wording

/// The command `anjuan pay fund`.
struct PayFundCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "fund", Text("Record that the treasury has paid the list's total in", "登记财政拨付"),
      examples: [
        (
          "anjuan pay fund 431026-2026-12-1 --reference T-2026-118 --actor staff/431026-f1 --office 431026000000",
          Text("By finance, once it is approved", "审批后由财政办理")
        )
      ])
  }

  @OptionGroup var list: ListOptions

  @Option(help: ArgumentHelp(Text("The treasury's reference", "拨付凭证号"), valueName: "text"))
  var reference: String

  @OptionGroup var options: ActingOptions

  func run() async throws {
    try await options.record(of: try PaymentDesk.subject(of: list.id)) { cases in
      try PaymentDesk(cases).event(.fund(reference: reference), of: list.id)
    }
  }
}
