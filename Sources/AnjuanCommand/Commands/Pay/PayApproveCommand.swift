import ArgumentParser
import Desk
import Wording

/// The command `anjuan pay approve`.
struct PayApproveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "approve", Text("Approve a list: another than who prepared it", "审批清册（不得为造册人）"),
      examples: [
        (
          "anjuan pay approve 431026-2026-12-1 --actor staff/431026-2 --office 431026000000",
          Text("Its total and digest are those of the list", "合计与摘要取自清册")
        )
      ])
  }

  @OptionGroup var list: ListOptions

  @OptionGroup var options: ActingOptions

  func run() async throws {
    try await options.record(of: try PaymentDesk.subject(of: list.id)) { cases in
      try PaymentDesk(cases).event(.approve, of: list.id)
    }
  }
}
