import CaseEvents
import Casework
import CaseworkTesting

extension RefusedProposal {
  static let intake: [RefusedProposal] = [
    .init(.proxyHasMandate) {
      Scenario().when(.applicationSubmitted(with(StandardCase.application) { $0.channel = .proxy }), by: .village)
    },
    .init(.proxyHasMandate) {
      Scenario().when(.applicationSubmitted(StandardCase.application), by: .village)
    },
    .init(.familyActs) {
      Scenario().when(.applicationSubmitted(with(StandardCase.application) { $0.applicant = "p-9" }), by: .applicant)
    },
    .init(.supplementOnce) {
      Scenario.standing(in: .supplementing)
        .adding(.supplementReceived(with(SupplementReceived()) { $0.received = ["medical-proof"] }), by: .applicant)
        .when(.supplementRequested(StandardCase.supplement), by: .clerk)
    },
    .init(.applicationComplete) {
      Scenario.standard(upTo: .submitted).when(
        .applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03")
    },
    .init(.householdWellFormed) {  // two heads
      Scenario.standard(upTo: .submitted).declaring { $0.members[1].relation = .head }
    },
    .init(.householdWellFormed) {
      Scenario.standard(upTo: .submitted).declaring { $0.members.append($0.members[2]) }
    },
    .init(.householdWellFormed) {
      Scenario.standard(upTo: .submitted).declaring { for index in 0..<3 { $0.members[index].counted = false } }
    },
    .init(.householdWellFormed) {  // the applicant is a member
      Scenario.standard(upTo: .submitted).declaring { $0.members[0].person = "p-9" }
    },
    .init(.memberKnown) {
      Scenario.standard(upTo: .declared).when(
        .incomeDeclared(with(StandardCase.income) { $0.items[0].person = "p-9" }), by: .applicant)
    },
    .init(.memberNew) {
      let event = with(MemberAdded()) {
        $0.member = StandardCase.member("p-3", .child, "2010-11-30")
        $0.fromOn = "2023-03-01"
      }
      return Scenario.standard(upTo: .declared).when(.memberAdded(event), by: .applicant)
    },
    .init(.periodRuns) {
      Scenario.standard(upTo: .declared).when(
        .incomeDeclared(with(StandardCase.income) { $0.periodFromMonth = "2023-03" }), by: .applicant)
    },
  ]
}

extension Scenario {
  func declaring(_ change: (inout HouseholdDeclared) -> Void) -> Outcome {
    when(.householdDeclared(with(StandardCase.household, change)), by: .applicant)
  }
}
