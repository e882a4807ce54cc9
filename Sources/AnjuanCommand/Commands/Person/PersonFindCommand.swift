import ArgumentParser
import CaseEvents
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan person find`.
struct PersonFindCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "find", Text("Whose identity number is this? The search is recorded first", "按公民身份号码查找人员（先登记后显示）"),
      examples: [
        (
          "anjuan person find --purpose duplicate-check --actor staff/s1 --office 431026101000 < number.txt",
          Text("The number comes from standard input, never from an argument", "号码来自标准输入，不得写在命令行参数中")
        )
      ])
  }

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let place = keys.place(of: ledger)
    let persons = try await IdentityDesk(place, try place.openLog()).find(reading.wish) {
      let number = try HiddenInput.read(Text("Identity number (it doesn't show):", "公民身份号码（不回显）："))
      guard let id = ResidentID(number.uppercased()) else {
        throw Problem(
          .usage, Text("that is no identity number", "输入的不是有效的公民身份号码"),
          remedy: Text("Give 18 characters with the right check digit.", "请输入 18 位、校验码正确的号码。"))
      }
      return id
    }
    try output.render(
      Listing(columns: [Column("person", Text("PERSON", "人员"))], rows: persons.map { [.text($0.description)] }))
  }
}
