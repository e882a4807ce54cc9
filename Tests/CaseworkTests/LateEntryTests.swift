import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

/// What is entered long after its day says why, and no term is over that the ledger didn't see run.
@Suite struct LateEntryTests {
  private func accepted(_ scenario: Scenario, recordedOn: String, by actor: Cast = .clerk) -> Refusal? {
    scenario.when(
      .applicationAccepted(StandardCase.acceptance()), by: actor, on: "2023-03-03", recordedOn: recordedOn
    ).refusal
  }

  @Test func sixtyDaysLateIsEnteredWithoutAReason() {
    let declared = Scenario.standard(upTo: .declared)
    #expect(accepted(declared, recordedOn: "2023-05-02") == nil)
    #expect(accepted(declared, recordedOn: "2023-05-03")?.guard == .lateEntryExplained)
    var strict = declared
    strict.context.procedure = .saying(["course.lateReasonDays": .whole(0)])
    #expect(accepted(strict, recordedOn: "2023-03-03") == nil)
    #expect(accepted(strict, recordedOn: "2023-03-04")?.guard == .lateEntryExplained)
  }

  @Test func aReasonGoesRightBeforeWhatItExplains() {
    let explained = Scenario.standard(upTo: .declared).adding(
      .lateEntryExplained(.paperFile), by: .clerk, on: "2023-03-03", recordedOn: "2024-01-10")
    #expect(explained.setUpRefusal == nil)
    #expect(accepted(explained, recordedOn: "2024-01-10") == nil)
    let used = explained.adding(
      .applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03", recordedOn: "2024-01-10")
    #expect(used.setUpRefusal == nil)
    let next = used.when(
      .complaintReceived(ComplaintReceived()), by: .clerk, on: "2023-03-04", recordedOn: "2024-01-10")
    #expect(next.refusal?.guard == .lateEntryExplained)
  }

  @Test func aPersonNeedsNoReason() {
    let refusal = Scenario.standard(upTo: .declared).when(
      .complaintReceived(ComplaintReceived()), by: .applicant, on: "2023-03-03", recordedOn: "2024-01-10"
    ).refusal
    #expect(refusal == nil)
  }

  @Test func aNoticeRunsFromItsRecording() {
    let opined = Scenario.standard(upTo: .opined)
    func ended(_ posted: Scenario, recordedOn day: String) -> Refusal? {
      posted.when(.publicNoticeEnded(StandardCase.noticeEnd()), by: .village, on: "2023-03-22", recordedOn: day).refusal
    }
    let late = opined.adding(
      .publicNoticePosted(StandardCase.notice()), by: .village, on: "2023-03-15", recordedOn: "2023-03-18")
    #expect(ended(late, recordedOn: "2023-03-24")?.guard == .termOnRecord)
    #expect(ended(late, recordedOn: "2023-03-25") == nil)
    let explained = opined.adding(
      .lateEntryExplained(.paperFile), by: .village, on: "2023-03-15", recordedOn: "2023-03-22"
    )
    .adding(.publicNoticePosted(StandardCase.notice()), by: .village, on: "2023-03-15", recordedOn: "2023-03-22")
    #expect(explained.setUpRefusal == nil)
    #expect(ended(explained, recordedOn: "2023-03-22") == nil)
  }

  @Test func whoIsSilentHadTheTimeSinceTheInvitationWasRecorded() {
    let invitation = CaseEvent.viewsInvited(.standard(.end, answerBy: "2026-07-06"))
    let late = Scenario.enrolled.adding(invitation, by: .clerk, on: "2026-07-01", recordedOn: "2026-07-06")
    #expect(late.setUpRefusal == nil)
    let exit = CaseEvent.exitDecided(.from2026)
    #expect(late.when(exit, by: .reviewer, on: "2026-07-07").refusal?.guard == .termOnRecord)
    #expect(late.when(exit, by: .reviewer, on: "2026-07-11").refusal == nil)
    let heard = late.heard(on: "2026-07-07")
    #expect(heard.when(exit, by: .reviewer, on: "2026-07-07").refusal == nil)
  }
}

extension LateEntryExplained {
  static let paperFile = with(LateEntryExplained()) { $0.reason = "paper-file" }
}
