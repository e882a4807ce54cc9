import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// What a named person says about an installed module, and why.
struct ModuleWord: ParsableArguments {
  @Argument(help: ArgumentHelp(Text("The module", "模块"), valueName: "module"))
  var module: String

  @Option(help: ArgumentHelp(Text("Why: a code", "原因代码"), valueName: "code"))
  var reason: String

  @OptionGroup var acting: ModuleActor
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  /// Has the desk of modules record it, and shows what was.
  func say(_ record: (ModuleDesk) async throws -> (Receipt, CaseEvent)) async throws {
    let place = ledger.place
    let log = try place.openLog(.readWrite)
    try await place.reporting {
      let (receipt, event) = try await record(ModuleDesk(place.caseLog(log)))
      try output.render(Listing(decided: [event], at: receipt))
    }
  }
}
