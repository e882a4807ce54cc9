import ArgumentParser
import CaseEvents
import Desk
import EventEnvelope
import Wording

/// Who says something about a person's identity, and why.
struct PersonActing: ParsableArguments {
  @Option(help: ArgumentHelp(Text("Why, a code", "事由（代码）"), valueName: "code"))
  var reason: String

  @Option(help: ArgumentHelp(Text("Who acts", "经办人"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("Who agrees: another member of staff", "复核人（另一名经办人）"), valueName: "kind/id"))
  var second: Subject?

  @Option(help: ArgumentHelp(Text("The office that acts (twelve digits)", "经办机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  /// Decides on the event and records it.
  func record(_ event: CaseEvent, about person: Subject) async throws {
    let place = keys.place(of: ledger)
    try await place.reporting {
      let desk = RecordDesk(place.caseLog(try place.openLog()))
      let decided = try await desk.record(Acting(actor, of: office).proposal(event), of: person)
      try output.render(Listing(decided: decided.events, at: decided.receipt))
    }
  }
}
