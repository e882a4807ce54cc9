import ArgumentParser
import Wording

/// The command `anjuan pay …`.
struct PayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "pay", Text("Payment lists, and what was paid", "发放清册与资金发放"),
      subcommands: [
        PayShowCommand.self, PayListsCommand.self, PayPrepareCommand.self, PayApproveCommand.self, PayFundCommand.self,
        PayInstructCommand.self, PayCreditCommand.self, PayReturnCommand.self, PayReissueCommand.self,
        PayQuestionsCommand.self, PaySettleCommand.self,
      ])
  }
}
