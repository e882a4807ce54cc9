import ArgumentParser
import CaseEvents
import Wording

/// The command `anjuan pay credit`.
struct PayCreditCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "credit", Text("Record what the bank has credited, line by line", "登记到账（银行回执）"),
      examples: [
        (
          "anjuan pay credit credited.csv --actor staff/431026-b1 --office 431026000000",
          Text("By the bank's staff, from the bank's file", "由代理银行人员按回执文件登记")
        )
      ],
      discussion: AnswerOptions.discussion)
  }

  @OptionGroup var answers: AnswerOptions

  func run() async throws { try await answers.take(.credited) }
}
