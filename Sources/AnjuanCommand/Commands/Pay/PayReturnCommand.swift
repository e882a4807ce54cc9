import ArgumentParser
import CaseEvents
import Wording

/// The command `anjuan pay return`.
struct PayReturnCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "return", Text("Record what the bank has sent back, line by line", "登记退票（银行回执）"),
      examples: [
        (
          "anjuan pay return returned.csv --actor staff/431026-b1 --office 431026000000",
          Text("By the bank's staff, from the bank's file", "由代理银行人员按回执文件登记")
        )
      ],
      discussion: AnswerOptions.discussion)
  }

  @OptionGroup var answers: AnswerOptions

  func run() async throws { try await answers.take(.returned) }
}
