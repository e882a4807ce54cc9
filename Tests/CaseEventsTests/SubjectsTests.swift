@testable import CaseEvents
import EventEnvelope
import SwiftProtobuf
import Testing

@Suite struct SubjectsTests {
  private func subject(_ text: String) throws -> Subject { try Subject(text).orThrow() }

  @Test func personsOfAHousehold() throws {
    var household = HouseholdDeclared()
    household.members = ["p-1", "p-2", "p-1"].map { person in Member.with { $0.person = person } }
    let subjects = try CaseEvent.householdDeclared(household).subjects(primary: subject("case/1"))
    #expect(subjects.map(\.description) == ["case/1", "person/p-1", "person/p-2"])
  }

  @Test func moreThanFifteenPersons() throws {
    var confirmed = EnrolmentConfirmed()
    confirmed.persons = (1...40).map { "p-\($0)" }
    let subjects = try CaseEvent.enrolmentConfirmed(confirmed).subjects(primary: subject("case/1"))
    #expect(subjects.count == 16)
    #expect(subjects.last?.description == "person/p-15")
  }

  @Test func aLedgersRandomDigitsAreNobodysNumber() throws {
    let accepted = CaseEvent.rollbackAccepted(RollbackAccepted())
    _ = try accepted.subjects(primary: subject("ledger/ab13800138000cdef0123456789abcde"))
    #expect(throws: PayloadFault.self) { try accepted.subjects(primary: subject("ledger/13800138000")) }
  }

  @Test func thePrimarySubjectIsChecked() throws {
    let posted = CaseEvent.staffPosted(.with { $0.staff = "s-1" })
    #expect(posted.primarySubject?.description == "staff/s-1")
    #expect(throws: PayloadFault(path: "", reason: .otherKind(expected: .staff))) {
      try posted.subjects(primary: subject("case/s-1"))
    }
    #expect(throws: PayloadFault(path: "", reason: .otherSubject)) {
      try posted.subjects(primary: subject("staff/s-2"))
    }
    #expect(throws: PayloadFault(path: "", reason: .notA(.identifier))) {
      try CaseEvent.deathRecorded(.init()).subjects(primary: subject("case/1"))
    }
  }

  @Test func kinds() throws {
    #expect(EventType.paymentListPrepared.primaryKind == .list)
    #expect(EventType.paymentCredited.primaryKind == .case)
    #expect(EventType.policyPublished.primaryKind == .policy)
    #expect(EventType.trainingHeld.primaryKind == .training)
    #expect(EventType.correctionApplied.primaryKind == nil)
    let credited = CaseEvent.paymentCredited(.with { ($0.list, $0.caseID) = ("l-1", "c-1") })
    #expect(try credited.subjects(primary: subject("case/c-1")).map(\.description) == ["case/c-1", "list/l-1"])
    let conflict = CaseEvent.conflictOfInterestDeclared(.with { ($0.staff, $0.caseID) = ("s-1", "c-1") })
    #expect(try conflict.subjects(primary: subject("staff/s-1")).map(\.description) == ["staff/s-1", "case/c-1"])
  }

  @Test func references() throws {
    struct Unknown: Error {}
    let event = CaseEvent.assessmentComputed(.with { $0.grounds = [1, 2, 3] })
    #expect(event.references == [1, 2, 3])
    #expect(event.mapReferences { $0 + 100 }.references == [101, 102, 103])
    #expect(throws: Unknown.self) { try event.mapReferences { _ throws(Unknown) in throw Unknown() } }
    for type in EventType.allCases {
      var sample = Sample(seed: 9)
      let event = try sample.event(type)
      let positions = RuleBook.rules(of: type).fields.filter { if case .position = $0.kind { true } else { false } }
      #expect(event.references.isEmpty == positions.isEmpty)
      #expect(event.mapReferences { $0 } == event)
    }
  }
}
