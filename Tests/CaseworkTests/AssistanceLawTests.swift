import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing
import Wording

/// What the Law of 2026 asks of acts from 1 July 2026 on, and of none before.
@Suite struct AssistanceLawTests {
  /// An act that the Law forbids, and one that satisfies it.
  struct Rule: Sendable, CustomTestStringConvertible {
    let expected: Guard
    let article: String
    let remedy: String
    let act: @Sendable (_ day: String) -> Outcome
    let satisfying: @Sendable (_ day: String) -> Outcome
    var testDescription: String { expected.code }
  }

  static let rules: [Rule] = [
    Rule(
      expected: .refusalInWriting, article: "art. 45", remedy: "letter or in person",
      act: { Scenario.tellingARefusal(by: .message, on: $0) },
      satisfying: { Scenario.tellingARefusal(by: .inPerson, on: $0) }),
    Rule(
      expected: .askedOnlyForWhatNoCheckTells, article: "art. 62", remedy: "have the check asked",
      act: { Scenario.asking(for: "property-certificate", on: $0) },
      satisfying: { Scenario.asking(for: "discharge-summary", on: $0) }),
    Rule(
      expected: .obligorConsented, article: "art. 41", remedy: "the obligor's own consent",
      act: { Scenario.checkingAnObligor(on: $0) },
      satisfying: { Scenario.checkingAnObligor(on: $0) { $0.consenting { _ in } } }),
    Rule(
      expected: .urgentAidSmall, article: "art. 50", remedy: "at most 485 yuan",
      act: { Scenario.aiding(48_501, on: $0) }, satisfying: { Scenario.aiding(48_500, on: $0) }),
  ]

  @Test(arguments: rules) func anActBeforeTheLawIsTaken(_ rule: Rule) {
    #expect(rule.act("2026-06-30").refusal == nil)
  }

  @Test(arguments: rules) func anActUnderTheLawIsRefusedByItsArticle(_ rule: Rule) throws {
    let refusal = try #require(rule.act("2026-07-01").refusal)
    #expect(refusal.guard == rule.expected)
    #expect(refusal.guard.basis.english.contains(rule.article))
    #expect(refusal.remedy.english.contains(rule.remedy))
  }

  @Test(arguments: rules) func whatTheRemedySaysIsTaken(_ rule: Rule) {
    #expect(rule.satisfying("2026-07-01").refusal == nil)
  }

  @Test func aSpecialDifficultyIsAGroundUnderTheLawAlone() {
    let withReasons: (inout SinglePersonEnrolled) -> Void = { $0.reasons = ["sole-carer"] }
    let before = Scenario.enrollingInDifficulty(on: "2026-06-30", withReasons)
    #expect(before.refusal?.guard == .singleGroundInForce)
    #expect(Scenario.enrollingInDifficulty(on: "2026-07-01", withReasons).refusal == nil)
    let inWords = Scenario.enrollingInDifficulty(on: "2026-07-01") { $0.difficulty.plain = "两位老人长期卧床" }
    #expect(inWords.refusal == nil)
  }

  @Test func screeningDoesNotEndWhatAPersonJudged() throws {
    // Given a healthy member enrolled alone, when the case is screened, then only an office's judgement stays unquestioned.
    var judged = try MarginalFamily { _ in }
    judged.enrol(.specialDifficulty)
    #expect(try judged.findings() == [])
    var clergy = try MarginalFamily { _ in }
    clergy.enrol(.clergy)
    #expect(try clergy.findings() != [])
  }

  // MARK: Publication

  private func confirmed(on day: String) -> Scenario {
    let forwarded = Scenario.standard(upTo: .forwarded)
    let event = with(forwarded.confirmation) {
      $0.firstPayMonth = CivilDate(day).map { "\($0.month.next)" } ?? ""
      $0.nextReviewOn = "2026-12-20"
    }
    return forwarded.adding(.enrolmentConfirmed(event), by: .reviewer, on: day)
  }

  private func deadline(_ rule: DeadlineRule, in scenario: Scenario, on day: String) -> Deadline? {
    CivilDate(day).flatMap { day in
      scenario.state.deadlines(on: day, procedure: scenario.context.procedure).first { $0.rule == rule }
    }
  }

  @Test func aGrantUnderTheLawIsToBePublished() throws {
    let granted = confirmed(on: "2026-07-01")
    #expect(granted.setUpRefusal == nil)
    let running = try #require(deadline(.publication, in: granted, on: "2026-07-10"))
    #expect(running.dueOn.description == "2026-07-10" && !running.isOverdue)  // seven working days
    #expect(try #require(deadline(.publication, in: granted, on: "2026-07-11")).isOverdue)
    let published = granted.moved(to: try #require(CivilDate("2026-07-08"))).published()
    let met = try #require(deadline(.publication, in: published, on: "2026-07-11"))
    #expect(met.metOn?.description == "2026-07-08" && !met.isOverdue)
    #expect(published.state.decisions.last?.publishedOn?.description == "2026-07-08")
  }

  @Test func aGrantBeforeTheLawHasNoSuchDeadline() {
    #expect(deadline(.publication, in: confirmed(on: "2026-06-30"), on: "2026-08-01") == nil)
  }

  // MARK: Urgent aid

  @Test func theAccountOfUrgentAidFollows() throws {
    let aided = Scenario.inNeed.adding(.aidGivenFirst(.standard), by: .clerk, on: "2026-07-01")
    let running = try #require(deadline(.urgencyAccount, in: aided, on: "2026-07-16"))
    #expect(running.dueOn.description == "2026-07-15" && running.isOverdue)
    let position = aided.position(of: .aidGivenFirst)
    let explained = aided.adding(
      .applicationWithdrawn(ApplicationWithdrawn()), by: .applicant, on: "2026-07-02"
    ).adding(.urgencyExplained(.standard(of: position, on: "2026-07-06")), by: .clerk, on: "2026-07-06")
    #expect(explained.setUpRefusal == nil)
    #expect(try #require(deadline(.urgencyAccount, in: explained, on: "2026-07-16")).metOn?.description == "2026-07-06")
    let again = explained.when(.urgencyExplained(.standard(of: position, on: "2026-07-06")), by: .clerk)
    #expect(again.refusal?.guard == .urgentAidUnexplained)
  }
}
