import EventEnvelope
import EventLog
import Sealing
import Testing
import Wording

@testable import Desk

/// What can't be done is told by kind, in words of the office, and with a cause where a program can say more.
@Suite struct ProblemTests {
  static let causes: [Problem.Cause] =
    [
      Problem.LedgerCause.noLedger(place: "l"), .olderFormat, .rolledBack, .isBackup(place: "b"), .overtaken,
      .outcomeUnknown, .damaged, .unreadablePayload, .tooManyReaders, .backupIncomplete, .segmentsDamaged(place: "s"),
    ].map(Problem.Cause.ledger)
    + [
      Problem.ViewCause.noCase, .caseNotKnownThen, .noProjection, .projectionStuck(name: "rolls"), .projectionAhead,
      .rowsDamaged,
    ].map(Problem.Cause.view)
    + [
      Problem.KeyCause.noKeyFile, .keyFileDamaged, .wrongMasterKey, .noMasterKey, .masterKeyOpen, .notAuthentic,
      .erasureRunning, .changeInterrupted,
    ].map(Problem.Cause.key)
    + [
      Problem.CheckpointCause.noCheckpoint, .contradicted, .badSignerName, .signingKeyOpen, .noSigningKey,
      .proofNeeded(from: 7),
    ].map(Problem.Cause.checkpoint)
    + [
      Problem.FileCause.badLine(unrecordedFrom: nil), .badLine(unrecordedFrom: 3), .comesSealed, .importedElsewhere,
      .tableInterrupted(isWritten: true), .tableInterrupted(isWritten: false),
    ].map(Problem.Cause.file)
    + [
      Problem.ModuleCause.noModule, .notParked, .noProposal, .notInstallable, .failed, .runElsewhere,
    ].map(Problem.Cause.module)

  /// A page or a server shows the remedy as it is: no command and no option may be in it.
  @Test(arguments: causes) func remediesNameNoCommand(cause: Problem.Cause) throws {
    let problem = Problem(.failure, Text("it can't be done", "无法办理"), cause: cause)
    let remedy = try #require(problem.remedy)
    for text in [remedy.english, remedy.chinese] {
      #expect(!text.isEmpty)
      for word in ["anjuan", "--", "ANJUAN_", "command", "命令"] { #expect(!text.contains(word), "\(cause): \(text)") }
    }
  }

  @Test func aProblemToldInOtherWordsKeepsItsKindAndCause() {
    let problem = Problem(.notFound, Text("gone", "没有"), cause: .view(.noCase))
    let told = problem.saying(Text("nothing is shown: gone", "不予显示：没有"))
    #expect(told.kind == .notFound && told.cause == .view(.noCase) && told.remedy == problem.remedy)
    #expect(told.message.english == "nothing is shown: gone")
  }

  @Test(arguments: [
    (EventLogError.notALedger, Problem.Kind.notFound, Problem.Cause.ledger(.noLedger(place: "/l"))),
    (.rolledBack(anchored: Position(9), found: Position(4)), .badData, .ledger(.rolledBack)),
    (.logMoved(expected: Position(1), actual: Position(3)), .conflict, .ledger(.overtaken)),
    (.outcomeUnknown, .inputOutput, .ledger(.outcomeUnknown)), (.metaDamaged("format"), .badData, .ledger(.damaged)),
  ])
  func errorsOfTheLogAreToldByKindAndCause(error: EventLogError, kind: Problem.Kind, cause: Problem.Cause) {
    let problem = error.problem(ledger: "/l")
    #expect(problem.kind == kind && problem.cause == cause)
  }

  @Test func theLedgersPlaceStandsInWhatItsStorageRefuses() {
    let place = LedgerPlace("/nowhere/at/all")
    let problem = #expect(throws: Problem.self) {
      try place.reporting { () throws -> Void in throw EventLogError.notALedger }
    }
    #expect(problem?.message.english == "/nowhere/at/all is not a ledger")
    #expect(throws: PersonKeyError.noKeyFile) {
      try place.reporting { () throws -> Void in throw PersonKeyError.noKeyFile }
    }
  }
}
