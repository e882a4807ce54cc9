import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

extension RefusedProposal {
  static let common: [RefusedProposal] = [
    .init(.phaseAllowsEvent) { Scenario.standard(upTo: .accepted).confirming() },
    .init(.phaseAllowsEvent) { Scenario().when(.staffPosted(StaffPosted()), by: .reviewer) },
    .init(.roleMayAct) {  // a village never decides, and gives no opinion
      let scenario = Scenario.standard(upTo: .assessed)
      return scenario.when(.preliminaryOpinionGiven(scenario.opinion), by: .village, on: "2023-03-14")
    },
    .init(.roleMayAct) { Scenario.standard(upTo: .forwarded).confirming(by: .clerk) },
    .init(.roleMayAct) { Scenario.standard(upTo: .forwarded).confirming(by: .system) },
    .init(.actorPosted) {
      var scenario = Scenario.standard(upTo: .declared)
      scenario.staff[Cast.clerk.id] = .posted(.township, office: "431026101000", from: "2023-03-04")
      return scenario.when(.applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03")
    },
    .init(.actorCertified) {  // the last valid day is the day before
      var scenario = Scenario.standard(upTo: .declared)
      scenario.staff[Cast.clerk.id] = .posted(
        .township, office: "431026101000", from: "2022-01-01", certifiedUntil: "2023-03-02")
      return scenario.when(.applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03")
    },
    .init(.actorCertified) {  // held on the day of the act, and lapsed before that of its recording
      var scenario = Scenario.standard(upTo: .declared)
      scenario.staff[Cast.clerk.id] = .posted(
        .township, office: "431026101000", from: "2022-01-01", certifiedUntil: "2023-03-05")
      return scenario.when(
        .applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03", recordedOn: "2023-03-06")
    },
    .init(.officeOfPost) {  // transferred between the act and its recording
      var scenario = Scenario.standard(upTo: .declared)
      let transfer = with(StaffTransferred()) {
        ($0.role, $0.office, $0.fromOn) = (.township, "431026102000", "2023-03-05")
      }
      if let entry = Bureau().entry(.staffTransferred(transfer), by: .city) {
        scenario.staff[Cast.clerk.id]?.apply(entry)
      }
      return scenario.when(
        .applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03", recordedOn: "2023-03-06")
    },
    .init(.officeOfPost) {
      Scenario.standard(upTo: .declared).when(
        .applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03", office: "431026102000")
    },
    .init(.officeOfCase) {  // another township
      var scenario = Scenario.standard(upTo: .declared)
      scenario.staff[Cast.clerk.id] = .posted(
        .township, office: "431026102000", from: "2022-01-01", certifiedUntil: "2029-12-31")
      return scenario.when(
        .applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03", office: "431026102000")
    },
    .init(.notInFuture) {
      Scenario.standard(upTo: .declared).when(
        .applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03", recordedOn: "2023-03-02")
    },
    .init(.notInFuture) {  // accepted on a day that is not yet
      Scenario.standard(upTo: .declared).when(
        .applicationAccepted(StandardCase.acceptance(on: "2023-03-04")), by: .clerk, on: "2023-03-03")
    },
    .init(.lateEntryExplained) {
      Scenario.standard(upTo: .declared).when(
        .applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03", recordedOn: "2023-05-03")
    },
    .init(.lateEntryExplained) {  // another's reason
      Scenario.standard(upTo: .declared).adding(.lateEntryExplained(.paperFile), by: .countyStaff).when(
        .applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03", recordedOn: "2023-05-03")
    },
    .init(.termOnRecord) {
      Scenario.standard(upTo: .opined)
        .adding(.publicNoticePosted(StandardCase.notice()), by: .village, on: "2023-03-15", recordedOn: "2023-03-22")
        .when(.publicNoticeEnded(StandardCase.noticeEnd()), by: .village, on: "2023-03-22")
    },
    .init(.inOrder) {
      let scenario = Scenario.standard(upTo: .assessed)
      return scenario.when(.preliminaryOpinionGiven(scenario.opinion), by: .clerk, on: "2023-03-12")
    },
    .init(.readable) {
      Scenario.standard(upTo: .declared).when(
        .applicationAccepted(StandardCase.acceptance(on: "2023-02-30")), by: .clerk)
    },
    .init(.packsReadable) {  // a pack of a later program is in force
      var scenario = Scenario.standard(upTo: .declared)
      scenario.context.procedure = .unread
      return scenario.when(.applicationAccepted(StandardCase.acceptance()), by: .clerk)
    },
    .init(.familyActs) {
      Scenario.standard(upTo: .declared).when(.incomeDeclared(StandardCase.income), by: .stranger)
    },
    .init(.familyActs) {  // a village declares for nobody without a mandate
      Scenario.standard(upTo: .declared).when(.incomeDeclared(StandardCase.income), by: .village)
    },
    .init(.actorUnconflicted) {
      var scenario = Scenario.standard(upTo: .assessed)
      scenario.relate(.clerk, to: "p-2")
      return scenario.when(.preliminaryOpinionGiven(scenario.opinion), by: .clerk, on: "2023-03-14")
    },
  ]
}

extension ProcedureTable {
  /// The procedure where a pack was published without its canonical form.
  fileprivate static var unread: ProcedureTable {
    let pack = with(PolicyPublished()) {
      $0.pack = "P"
      $0.scope = "4310"
      $0.effectiveFromOn = "2020-01-01"
      $0.parameters = [with(PolicyParameter()) { $0.key = "procedure.notice.days" }]
    }
    let state = PolicyState.folded([Bureau().entry(.policyPublished(pack), by: .reviewer)].compactMap(\.self))
    return Office("431026101000").map { ProcedureTable(published: state, for: $0) } ?? .national
  }
}

extension Scenario {
  /// Declares the member of staff a close relative of the person.
  mutating func relate(_ cast: Cast, to person: String) {
    let event = with(RelativeRelationDeclared()) {
      $0.staff = cast.id
      $0.person = person
    }
    tell(cast, .relativeRelationDeclared(event))
  }

  /// Records an event of the member of staff.
  mutating func tell(_ cast: Cast, _ event: CaseEvent) {
    guard let actor = Cast.city.subject, let office = Office(Cast.city.officeCode) else { return }
    staff[cast.id]?.apply(
      LedgerEntry(
        position: Position(1), recordedAt: Instant(today, secondOfDay: 0), occurredOn: today, actor: actor,
        office: office, event: event))
  }
}
