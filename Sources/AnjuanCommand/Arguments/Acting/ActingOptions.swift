import ArgumentParser
import CaseEvents
import CaseLog
import Desk
import EventEnvelope
import EventLog
import Wording

/// Who acts, in which office's name and when, and how the outcome is told: what commands on records other than cases share.
struct ActingOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Text("Who acts, such as staff/431026-p1", "经办人，如 staff/431026-p1"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("The office that acts (twelve digits)", "经办机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @Option(help: ArgumentHelp(Text("The day that it is true of (default: today)", "发生日（默认今天）"), valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @Flag(help: ArgumentHelp(Text("Say what would be recorded, and record nothing", "只说明将写入的内容，不实际写入")))
  var dryRun = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  /// Who acts, and when.
  var acting: Acting { Acting(actor, of: office, on: on) }

  /// The day that it is true of.
  var day: CivilDate { on ?? .today }

  /// Decides on the event, records it unless nothing is to be recorded, and tells what came of it.
  ///
  /// - Parameters:
  ///   - event: what would be recorded.
  ///   - subject: the record that it is of.
  /// - Throws: what stands in the way.
  func record(_ event: CaseEvent, of subject: Subject) async throws { try await record(of: subject) { _ in event } }

  /// Makes an event from what the ledger says, decides on it, records it unless nothing is to be recorded, and tells what
  /// came of it.
  ///
  /// - Parameters:
  ///   - subject: the record that it is of.
  ///   - event: makes the event.
  /// - Throws: what stands in the way.
  func record(of subject: Subject, _ event: (CaseLog) throws -> CaseEvent) async throws {
    try await onCases { cases in
      let event = try event(cases)
      if let field = event.givenSealed { throw InputProblem.sealedElsewhere(field) }
      let (desk, proposal) = (RecordDesk(cases), acting.proposal(event))
      if dryRun {
        try output.render(Listing(decided: try desk.decide(proposal, on: subject), at: nil))
      } else {
        let (receipt, events) = try await desk.record(proposal, of: subject)
        try output.render(Listing(decided: events, at: receipt))
      }
    }
  }

  /// Works on the ledger's cases, for reading only where nothing is to be recorded.
  ///
  /// - Parameter body: what to do.
  /// - Returns: what it returns.
  /// - Throws: what stands in the way.
  func onCases<Answer>(_ body: (CaseLog) async throws -> Answer) async throws -> Answer {
    let place = keys.place(of: ledger)
    let log = try place.openLog(dryRun ? .readOnly : .readWrite)
    return try await place.reporting { try await body(place.caseLog(log)) }
  }
}
