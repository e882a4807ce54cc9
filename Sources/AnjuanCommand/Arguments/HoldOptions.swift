import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// What placing and lifting a legal hold have in common.
struct HoldOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(Text("The person, such as p-17", "人员标识，如 p-17"), valueName: "person"))
  var person: PersonArgument

  @Option(help: ArgumentHelp(Text("The hold's name", "保全编号"), valueName: "name"))
  var hold: String

  @Option(help: ArgumentHelp(Text("The ground, a code", "事由（代码）"), valueName: "code"))
  var ground: String

  @Option(help: ArgumentHelp(Text("Who acts", "经办人"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("The office that acts (twelve digits)", "经办机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  /// Decides on the event and records it.
  func record(_ event: CaseEvent) async throws {
    let place = ledger.place
    try await place.reporting {
      let desk = RecordDesk(place.caseLog(try place.openLog()))
      let decided = try await desk.record(Acting(actor, of: office).proposal(event), of: person.subject)
      try output.render(Listing(decided: decided.events, at: decided.receipt))
    }
  }
}
