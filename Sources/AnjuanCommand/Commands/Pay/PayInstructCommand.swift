import ArgumentParser
import Desk
import Wording

/// The command `anjuan pay instruct`.
struct PayInstructCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "instruct", Text("Record that the bank is told to pay", "登记支付指令"),
      examples: [
        (
          "anjuan pay instruct 431026-2026-12-1 --instruction I-2026-118 --actor staff/431026-f1 --office 431026000000",
          Text("By finance, once it is funded", "拨付后由财政办理")
        )
      ])
  }

  @OptionGroup var list: ListOptions

  @Option(help: ArgumentHelp(Text("The instruction's number", "支付指令编号"), valueName: "id"))
  var instruction: String

  @OptionGroup var options: ActingOptions

  func run() async throws {
    try await options.record(of: try PaymentDesk.subject(of: list.id)) { cases in
      try PaymentDesk(cases).event(.instruct(instruction: instruction), of: list.id)
    }
  }
}
