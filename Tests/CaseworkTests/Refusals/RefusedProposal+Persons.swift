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
  ]
}
