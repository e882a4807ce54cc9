import ArgumentParser
import CaseEvents
import CaseLog
import Casework
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

  /// Records an event about the module together with where it then stands.
  ///
  /// - Parameters:
  ///   - makeEvent: the event, from where it stands and what it is installed as.
  ///   - change: where it then stands.
  /// - Throws: ``CommandFailure``, also where a rule stands in the way.
  func record(
    _ makeEvent: (ModuleProgress, ModuleInstallation) throws -> CaseEvent,
    standing change: (inout ModuleStanding) -> Void
  ) async throws {
    let log = try ledger.openLog(.readWrite)
    do {
      guard let installation = try CaseReader(try log.snapshot()).modules().installed[module] else {
        throw ModuleFailure.notInstalled(module)
      }
      let progress = try ModuleProgress(of: module, in: log)
      let event = try makeEvent(progress, installation)
      var next = progress.standing
      change(&next)
      let (tracking, fence) = progress.recording(next)
      try event.validate()
      let receipt = try await ModuleDesk(ledger.caseLog(log)).record(
        acting.proposal(event), about: module, tracking: tracking, on: fence)
      try output.render(Listing(decided: [event], at: receipt))
    } catch let refusal as Refusal {
      throw refusal.commandFailure
    } catch let fault as PayloadFault {
      throw fault.commandFailure
    } catch let error as EventLogError {
      throw error.commandFailure(ledger: ledger.directory)
    }
  }
}
