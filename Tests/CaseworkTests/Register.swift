import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

/// Puts proposals to a person's data.
struct Register {
  var holds: [String] = []
  private let bureau = Bureau()

  init(holds: [String] = []) { self.holds = holds }

  /// A case whose overpayment is not paid back.
  static var owing: CaseState {
    let found = with(OverpaymentFound()) { $0.amountFen = 100 }
    guard let entry = Bureau().entry(.overpaymentFound(found), by: .reviewer) else { return CaseState() }
    return CaseState.folded([entry])
  }

  var record: PersonRecord {
    let placed = holds.map { hold in CaseEvent.legalHoldPlaced(with(LegalHoldPlaced()) { $0.hold = hold }) }
    return PersonRecord.folded(placed.compactMap { bureau.entry($0, by: .reviewer) })
  }

  func deciding(_ event: CaseEvent, by cast: Cast, _ context: PersonContext) -> Refusal? {
    guard let proposal = bureau.proposal(event, by: cast) else { return nil }
    return bureau.refusal { () throws(Refusal) in _ = try record.decide(proposal, in: context) }
  }

  func erasing(
    agreedBy second: String = Cast.countyStaff.id, by cast: Cast = .reviewer, actor: StaffState? = nil,
    other: StaffState = Cast.countyStaff.staff, cases: [CaseState] = [], openLists: [String] = []
  ) -> Refusal? {
    let event = with(PersonErased()) {
      $0.person = "p-1"
      $0.basis = "retention-over"
      $0.agreedBy = second
    }
    return deciding(
      .personErased(event), by: cast,
      PersonContext(
        actor: actor ?? cast.staff, other: other, cases: cases.enumerated().map { ("c-\($0)", $1) },
        openLists: openLists, procedure: .national))
  }

  /// A case that its township has accepted, one that it hasn't, and one of another county.
  static let accepted = Scenario.standing(in: .active).state
  static let applied = Scenario.standard(upTo: .submitted).state
  static let elsewhere = Scenario().when(
    .applicationSubmitted(StandardCase.application), by: .applicant, office: "431027101000"
  ).state

  func resolving(
    by cast: Cast = .reviewer, other: StaffState = Cast.countyStaff.staff, cases: [CaseState] = [Register.accepted],
    _ change: (inout IdentityMatchResolved) -> Void
  ) -> Refusal? {
    let event = with(IdentityMatchResolved()) {
      ($0.person, $0.other, $0.result) = ("p-1", "p-9", .different)
      ($0.reason, $0.agreedBy) = ("number-issued-twice", Cast.countyStaff.id)
    }
    return deciding(
      .identityMatchResolved(with(event, change)), by: cast, context(by: cast, other: other, cases: cases))
  }

  func changing(
    by cast: Cast = .reviewer, cases: [CaseState] = [Register.accepted], born: String? = nil,
    _ change: (inout IdentityChanged) -> Void = { _ in }
  ) -> Refusal? {
    let event = with(IdentityChanged()) {
      ($0.person, $0.reason, $0.agreedBy) = ("p-1", "number-mistyped", Cast.countyStaff.id)
    }
    var context = context(by: cast, other: Cast.countyStaff.staff, cases: cases)
    if let born { context.identity = PersonIdentity(born: CivilDate(born)) }
    return deciding(.identityChanged(with(event, change)), by: cast, context)
  }

  private func context(by cast: Cast, other: StaffState, cases: [CaseState]) -> PersonContext {
    PersonContext(
      actor: cast.staff, other: other, cases: cases.enumerated().map { ("c-\($0)", $1) }, procedure: .national)
  }

  func placing(_ hold: String) -> Refusal? {
    deciding(
      .legalHoldPlaced(with(LegalHoldPlaced()) { $0.hold = hold }), by: .reviewer,
      PersonContext(actor: Cast.reviewer.staff, procedure: .national))
  }

  func lifting(_ hold: String) -> Refusal? {
    deciding(
      .legalHoldLifted(with(LegalHoldLifted()) { $0.hold = hold }), by: .reviewer,
      PersonContext(actor: Cast.reviewer.staff, procedure: .national))
  }

  func reading(
    by cast: Cast = .clerk, office: String = Cast.clerk.officeCode, born: String = "1960-01-01",
    approver: Cast? = .reviewer, cases: [String] = ["431026103000", Cast.clerk.officeCode]
  ) -> Refusal? {
    guard let actor = cast.subject, let office = Office(office) else { return nil }
    let reading = IdentityReading(
      actor: actor, actorState: cast.staff, office: office,
      approver: approver.flatMap { other in other.subject.map { ($0, other.staff) } }, day: bureau.day)
    return bureau.refusal { () throws(Refusal) in
      try reading.checkReader()
      try reading.checkReach(cases.compactMap { Office($0) })
      try reading.checkChild(born: CivilDate(born))
    }
  }
}
