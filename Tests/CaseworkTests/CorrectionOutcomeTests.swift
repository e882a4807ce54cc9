import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

/// A correction is decided like the entry that it replaces, and what rests on that entry is looked at again.
@Suite struct CorrectionOutcomeTests {
  /// A value that somebody says is right.
  struct Claim: Sendable, CustomTestStringConvertible {
    let type: EventType
    let field: String
    let value: String
    let expected: Guard?
    var testDescription: String { "\(type).\(field) = \(value)" }

    init(_ type: EventType, _ field: String, _ value: String, _ expected: Guard?) {
      (self.type, self.field, self.value, self.expected) = (type, field, value, expected)
    }
  }

  /// What comes of asking for a correction, and of approving it.
  private func outcomes(
    of claim: Claim, in scenario: Scenario, _ change: (inout CaseContext) -> Void = { _ in }
  ) throws -> (asked: Outcome, applied: Outcome) {
    let request = with(CorrectionRequested()) {
      ($0.targetPosition, $0.field) = (scenario.position(of: claim.type), claim.field)
      ($0.rightValue, $0.ground) = (claim.value, "typing-error")
    }
    var asked = scenario
    asked.context.correction = try scenario.outcome(of: .correctionRequested(request), change)
    let outcome = asked.when(.correctionRequested(request), by: .countyStaff)
    asked.context.correction = nil
    asked = asked.adding(.correctionRequested(request), by: .countyStaff)
    let correction = with(CorrectionApplied.standard) {
      ($0.targetPosition, $0.field) = (request.targetPosition, request.field)
      $0.rightValue = request.rightValue
    }
    asked.context.correction = try asked.outcome(of: .correctionApplied(correction), change)
    return (outcome, asked.when(.correctionApplied(correction), by: .reviewer))
  }

  @Test(arguments: [
    Claim(.enrolmentConfirmed, "persons", #"["p-1","p-2","p-9"]"#, .personsOfHousehold),
    Claim(.enrolmentConfirmed, "category", #""CATEGORY_TEKUN""#, .decisionFollowsOpinion),
    Claim(.enrolmentConfirmed, "amountFen", #""590000""#, .decisionFollowsOpinion),
    Claim(.enrolmentConfirmed, "firstPayMonth", #""2022-04""#, .firstPayMonth),
    Claim(.amountSet, "amountFen", #""590000""#, .amountAddsUp),
    Claim(.amountSet, "fromMonth", #""2022-04""#, .amountSetKeepsAmount),
    Claim(.applicationAccepted, "acceptedOn", #""2030-03-03""#, .notInFuture),
    Claim(.householdDeclared, "members[0].born", #""2030-01-01""#, .notInFuture),
    Claim(.householdDeclared, "members[0].relation", #""RELATION_CHILD""#, .householdWellFormed),
    Claim(.publicNoticeEnded, "occurredOn", #""2023-03-01""#, .inOrder),
    Claim(.publicNoticePosted, "days", "3", .noticeLongEnough),
    Claim(.incomeDeclared, "items[0].amountFen", #""1200000""#, nil),
    Claim(.householdDeclared, "members[1].born", #""1983-07-19""#, nil),
  ])
  func `what the entry's own guards refuse isn't put right`(claim: Claim) throws {
    let (asked, applied) = try outcomes(of: claim, in: .standing(in: .active))
    #expect(asked.refusal?.guard == claim.expected)
    #expect(applied.refusal?.guard == claim.expected)
    #expect(applied.refusal != nil || applied.events.map(\.type) == [.correctionApplied])
  }

  @Test func `what the household itself asks for is approved in its name`() {
    let asked = Scenario.standing(in: .active).asking(by: .applicant)
    #expect(asked.correcting { $0.requestedBy = Cast.applicant.id }.refusal == nil)
    #expect(asked.correcting().refusal?.guard == .correctionRequested)
  }

  @Test func `later events that only the corrected case refuses are flagged, and stand`() throws {
    let scenario = Scenario.standing(in: .active)
    let claim = Claim(.householdDeclared, "members[2].counted", "false", nil)
    let applied = try outcomes(of: claim, in: scenario).applied
    #expect(applied.refusal == nil)
    #expect(applied.events.map(\.type) == [.correctionApplied, .defectFound, .defectFound])
    #expect(applied.state.phase == .active)
    let defects = applied.state.defects
    #expect(
      defects.map(\.target.rawValue) == [
        scenario.position(of: .assessmentComputed), scenario.position(of: .enrolmentConfirmed),
      ])
    #expect(defects.map(\.guard) == [.assessmentCountsHousehold, .personsOfHousehold])
    let correction = scenario.entries.last.map { $0.position.next.next }
    #expect(defects.map(\.cause) == [correction, correction])
  }

  @Test func `whoever was enrolled elsewhere since isn't put onto this roll`() throws {
    let scenario = Scenario.standing(in: .active)
    let claim = Claim(.enrolmentConfirmed, "persons", #"["p-1","p-3","p-2"]"#, .oneBasicCategory)
    let other = PersonStanding("p-3", cases: [("c-2", Scenario.standing(in: .active).state)])
    let (asked, applied) = try outcomes(of: claim, in: scenario) { $0.standings["p-3"] = other }
    #expect(asked.refusal?.guard == .oneBasicCategory && applied.refusal?.guard == .oneBasicCategory)
  }

  @Test func `a correction whose own request turns out otherwise is a defect`() throws {
    let value = #""1200000""#
    let target = Scenario.standing(in: .active).position(of: .incomeDeclared)
    let scenario = Scenario.standing(in: .active)
      .asking {
        ($0.targetPosition, $0.field) = (target, "items[0].amountFen")
        $0.rightValue = value
      }
      .adding(
        .correctionApplied(
          with(.standard) {
            ($0.targetPosition, $0.field) = (target, "items[0].amountFen")
            $0.rightValue = value
          }), by: .reviewer)
    #expect(scenario.setUpRefusal == nil)
    let claim = Claim(.correctionRequested, "rightValue", #""\"1300000\"""#, nil)
    let applied = try outcomes(of: claim, in: scenario).applied
    #expect(applied.state.defects.map(\.target.rawValue) == [scenario.position(of: .correctionApplied)])
    #expect(applied.state.defects.map(\.guard) == [.correctionAsRequested])
  }

  @Test func `what was refused before the correction is not laid at its door`() throws {
    var scenario = Scenario.standing(in: .active)
    scenario.staff[Cast.reviewer.id] = nil
    let claim = Claim(.householdDeclared, "members[2].counted", "false", nil)
    let request = with(CorrectionRequested()) {
      ($0.targetPosition, $0.field) = (scenario.position(of: claim.type), claim.field)
      $0.rightValue = claim.value
    }
    let outcome = try scenario.outcome(of: .correctionRequested(request))
    #expect(outcome?.defects.map(\.targetPosition) == [scenario.position(of: .assessmentComputed)])
  }

  @Test func `a case that was decided step by step has no findings`() {
    for phase in CasePhase.allCases {
      let scenario = Scenario.standing(in: phase)
      let findings = CaseReview.findings(in: scenario.entries, reading: .asRecorded) { entry, _ in
        scenario.context(of: entry)
      }
      #expect(findings.isEmpty, "\(phase): \(findings)")
    }
  }

  @Test func `a forged amount that seems to follow is found`() throws {
    let scenario = Scenario.standing(in: .active)
    let forged = scenario.entries.map { entry -> LedgerEntry in
      guard case .amountSet(var amount) = entry.event else { return entry }
      (amount.amountFen, amount.baseFen) = (90_000, 90_000)
      return LedgerEntry(
        position: entry.position, recordedAt: entry.recordedAt, occurredOn: entry.occurredOn, actor: entry.actor,
        office: entry.office, event: .amountSet(amount))
    }
    let findings = CaseReview.findings(in: forged, reading: .asRecorded) { entry, _ in scenario.context(of: entry) }
    #expect(findings.first?.position.rawValue == scenario.position(of: .amountSet))
    #expect(findings.first?.refusal.guard == .amountSetKeepsAmount)
  }
}

extension Scenario {
  /// What an entry's decision was told.
  fileprivate func context(of entry: LedgerEntry) -> CaseContext {
    var context = context
    context.actor = staff[String(entry.actor.id)] ?? StaffState()
    context.staff = staff
    context.correction = nil
    return context
  }

  /// What a correction comes to.
  fileprivate func outcome(
    of event: CaseEvent, _ change: (inout CaseContext) -> Void = { _ in }
  ) throws -> CorrectionOutcome? {
    let made = self.proposal(event, by: .reviewer)
    let proposal = try #require(made)
    return CorrectionOutcome(of: proposal, in: entries) { entry, _, original -> CaseContext in
      var context = context(of: entry)
      if original != nil { change(&context) }
      return context
    }
  }
}
