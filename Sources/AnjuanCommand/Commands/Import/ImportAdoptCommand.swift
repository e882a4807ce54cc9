import ArgumentParser
import CaseEvents
import CaseLog
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan import adopt`.
struct ImportAdoptCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "adopt", Text("Have the posts, packs and the like of an imported range acted on", "采认导入范围内的任职、政策包等，使之生效"),
      examples: [
        (
          "anjuan import adopt --from 1 --to 43 --actor staff/s1 --second staff/s2 --office 431026000000 --reason carry-over",
          Text("By two different members of staff", "由两名不同的经办人办理")
        )
      ],
      discussion: Text(
        "In a ledger in which nobody may act yet, two whom the range itself posts adopt it.",
        "账本尚无任何在岗人员时，由该范围内任职的两名人员采认。"))
  }

  @Option(help: ArgumentHelp(Text("The first event of the range", "范围内的第一条事件"), valueName: "position"))
  var from: UInt64

  @Option(help: ArgumentHelp(Text("The last event of the range", "范围内的最后一条事件"), valueName: "position"))
  var to: UInt64

  @Option(help: ArgumentHelp(Text("Who adopts", "采认人"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("Who agrees: another member of staff", "复核人（另一名经办人）"), valueName: "kind/id"))
  var second: Subject

  @Option(help: ArgumentHelp(Text("The office that acts (twelve digits)", "经办机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @Option(help: ArgumentHelp(Text("Why, as a code such as carry-over", "原因代码，如 carry-over"), valueName: "code"))
  var reason: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard from > 0, from <= to else {
      throw ValidationError(Text("--from must be 1 or more, and not after --to", "--from 须不小于 1 且不大于 --to"))
    }
  }

  func run() async throws {
    let place = ledger.place
    let log = try place.openLog()
    try await place.reporting {
      let decided = try await AdoptionDesk(place.caseLog(log)).adopt(
        from...to, by: Acting(actor, of: office), second: second, reason: reason)
      try output.render(Listing(decided: decided.events, at: decided.receipt))
    }
  }
}
