import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

extension RefusedProposal {
  static let persons: [RefusedProposal] = [
    .init(.erasureAgreed, refusal: { Register().erasing(agreedBy: Cast.reviewer.id) }),
    .init(.secondPosted, refusal: { Register().erasing(agreedBy: "s-nobody", other: StaffState()) }),
    .init(.actorPosted, refusal: { Register().erasing(actor: StaffState()) }),
    .init(.roleMayAct, refusal: { Register().erasing(by: .clerk) }),
    .init(.noLegalHold, refusal: { Register(holds: ["court-1"]).erasing() }),
    .init(.offRolls, refusal: { Register().erasing(cases: [Scenario.standing(in: .active).state]) }),
    .init(.noOpenMoney, refusal: { Register().erasing(openLists: ["l-1"]) }),
    .init(.noOpenMoney, refusal: { Register().erasing(cases: [Register.owing]) }),
    .init(.holdKnown, refusal: { Register(holds: ["court-1"]).placing("court-1") }),
    .init(.holdKnown, refusal: { Register(holds: ["court-1"]).lifting("court-2") }),
    .init(.minorApproved, refusal: { Register().reading(born: "2016-05-02", approver: nil) }),
    .init(.minorApproved, refusal: { Register().reading(born: "2016-05-02", approver: .clerk) }),
    .init(.actorPosted, refusal: { Register().reading(by: .applicant) }),
    .init(.officeOfPost, refusal: { Register().reading(office: "431027101000") }),
    .init(.readerReachesCase, refusal: { Register().reading(cases: ["431026102000"]) }),
    .init(.readerReachesCase, refusal: { Register().reading(cases: []) }),
    .init(.readerReachesCase, refusal: { Register().reading(approver: .village) }),
    .init(.matchOfTwo, refusal: { Register().resolving { $0.other = "p-1" } }),
    .init(.secondAgrees, refusal: { Register().resolving { $0.clearAgreedBy() } }),
    .init(.secondAgrees, refusal: { Register().resolving { $0.agreedBy = Cast.reviewer.id } }),
    .init(.secondPosted, refusal: { Register().resolving(other: StaffState()) { _ in } }),
    .init(.readerReachesCase, refusal: { Register().resolving(cases: []) { _ in } }),
    .init(.roleMayAct, refusal: { Register().resolving(by: .clerk) { _ in } }),
    .init(.secondAgrees, refusal: { Register().changing { $0.agreedBy = Cast.reviewer.id } }),
    .init(.readerReachesCase, refusal: { Register().changing(cases: []) }),
    .init(.readerReachesCase, refusal: { Register().changing(cases: [Register.elsewhere]) }),
    .init(.readerReachesCase, refusal: { Register().changing(cases: [Register.elsewhere, Register.applied]) }),
    .init(.numberAgrees, refusal: { Register().changing(born: "2023-03-02") }),
    .init(.ageWithinReason, refusal: { Register().changing(born: "1902-03-01") }),
    .init(.numberAgrees) { Scenario.declaring("p-2", PersonIdentity(born: CivilDate("1982-07-18"), sex: .female)) },
    .init(.numberAgrees) { Scenario.declaring("p-2", PersonIdentity(born: CivilDate("1982-07-19"), sex: .male)) },
    .init(.numberAgrees) {
      var scenario = Scenario()
      scenario.context.identities["p-1"] = PersonIdentity(born: CivilDate("2023-03-02"), sex: .female)
      return scenario.when(.applicationSubmitted(StandardCase.application), by: .applicant)
    },
    .init(.ageWithinReason) { Scenario.standard(upTo: .submitted).declaring { $0.members[1].born = "1902-03-01" } },
    .init(.identityStays) { Scenario.declaring("p-3", PersonIdentity(isAnother: true)) },
    .init(.identityStays) {
      var scenario = Scenario()
      scenario.context.identities["p-1"] = PersonIdentity(isAnother: true)
      return scenario.when(.applicationSubmitted(StandardCase.application), by: .applicant)
    },
    .init(.numberOfOne) { Scenario.confirming(besides: NumberSharer("p-9", isEarlier: true)) },
    .init(.numberOfOne) { Scenario.confirming(besides: NumberSharer("p-9", isEarlier: false)) },
    .init(.numberOfOne) { Scenario.confirming(besides: NumberSharer("p-9", isEarlier: true, result: .same)) },
    .init(
      .numberOfOne,
      refusal: { Bureau().paying(.paymentListPrepared(.standard), at: .none, unpayable: ["c-2": "p-7"]) }),
    .init(
      .staffOfOneNumber,
      refusal: { Bureau().staffing(.staffPosted(.standard), holding: false, sharing: "s-other") }),
  ]
}

extension Scenario {
  /// The household is declared while the number of one says this.
  static func declaring(_ person: String, _ identity: PersonIdentity) -> Outcome {
    var scenario = Scenario.standard(upTo: .submitted)
    scenario.context.identities[person] = identity
    return scenario.declaring { _ in }
  }

  /// The household is confirmed while another identifier has the number of one of it.
  static func confirming(besides sharer: NumberSharer) -> Outcome {
    var scenario = Scenario.standard(upTo: .forwarded)
    scenario.context.identities["p-2"] = PersonIdentity(sharers: [sharer])
    return scenario.confirming()
  }
}
