import ArgumentParser
import CaseEvents
import Casework
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
    do { try event.validate() } catch { throw error.commandFailure }
    let log = try ledger.openLog()
    let dossier = try PersonDossier(of: person.subject, in: log)
    let staff = StaffState.folded(try CaseReader(try log.snapshot()).entries(of: actor))
    let proposal = Proposal(event: event, occurredOn: .today, actor: actor, office: office, today: .today)
    let events = try dossier.record.decide(proposal, in: PersonContext(actor: staff))
    let recorded = NewEvent(
      type: event.type.rawValue, schemaVersion: 1, occurredOn: .today, actor: actor, office: office,
      subjects: try event.subjects(primary: person.subject), payload: event.serialized())
    do {
      let read = [person.subject, actor]
      let receipt = try await log.append([recorded], if: .unchanged(read, since: dossier.last))
      try output.render(Listing(decided: events, at: receipt))
    } catch let error as EventLogError {
      throw error.commandFailure(ledger: ledger.directory)
    }
  }
}
