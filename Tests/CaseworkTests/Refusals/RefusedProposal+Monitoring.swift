import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

extension RefusedProposal {
  static let monitoring: [RefusedProposal] = [
    .init(.signalOpen) { Scenario.standing(in: .active).triaging(at: 9_999) },
    .init(.signalOpen) {  // triaged already
      let scenario = Scenario.standing(in: .active).signalled()
      let signal = scenario.openSignal
      return scenario.adding(.signalTriaged(.visit(of: signal)), by: .clerk).triaging(at: signal)
    },
    .init(.triageHasDay) {
      let scenario = Scenario.standing(in: .active).signalled()
      return scenario.triaging(at: scenario.openSignal) { $0.clearDueOn() }
    },
    .init(.triageHasDay) {  // over already
      let scenario = Scenario.standing(in: .active).signalled()
      return scenario.triaging(at: scenario.openSignal) { $0.dueOn = "2020-01-01" }
    },
    .init(.memberKnown) {
      Scenario.standing(in: .active).when(
        .monitoringSignalRaised(with(.standard) { $0.person = "p-unknown" }), by: .system)
    },
    .init(.roleMayAct) {  // only a module proposes by itself, and it acts as the system
      Scenario.standing(in: .active).when(.proposalMade(.standard), by: .clerk)
    },
    .init(.proposalOpen) { Scenario.standing(in: .active).answering(9_999) },
    .init(.proposalOpen) {  // of another module
      let scenario = Scenario.standing(in: .active).adding(.proposalMade(.standard), by: .system)
      return scenario.answering(scenario.openProposal) { $0.module = "another" }
    },
    .init(.declineHasReason) {
      let scenario = Scenario.standing(in: .active).adding(.proposalMade(.standard), by: .system)
      return scenario.answering(scenario.openProposal) { $0.accepted = false }
    },
  ]

  static let modules: [RefusedProposal] = [
    .init(.moduleKnown, refusal: { Bureau().installing(.moduleRetired(with(ModuleRetired()) { $0.module = "none" })) }),
    .init(.moduleScope, refusal: { Bureau().installing(.moduleInstalled(with(.standard) { $0.scope = "4401" })) }),
    .init(
      .moduleTypes,
      refusal: { Bureau().installing(.moduleInstalled(with(.standard) { $0.mayPropose = ["MadeUp"] })) }),
  ]
}

extension Scenario {
  /// With a signal about the household.
  func signalled() -> Scenario { adding(.monitoringSignalRaised(.standard), by: .system) }

  var openSignal: UInt64 { state.openSignals.last?.position.rawValue ?? 0 }
  var openProposal: UInt64 { state.openProposals.last?.position.rawValue ?? 0 }

  func triaging(at position: UInt64, _ change: (inout SignalTriaged) -> Void = { _ in }) -> Outcome {
    when(.signalTriaged(with(.visit(of: position), change)), by: .clerk)
  }

  func answering(_ position: UInt64, _ change: (inout ProposalDecided) -> Void = { _ in }) -> Outcome {
    when(.proposalDecided(with(.acceptance(of: position), change)), by: .clerk)
  }
}

extension MonitoringSignalRaised {
  static let standard = with(MonitoringSignalRaised()) {
    $0.source = "medical-insurance"
    $0.kind = .medicalCost
    $0.level = .yellow
    $0.dueOn = "2099-12-31"
  }
}

extension SignalTriaged {
  static func visit(of position: UInt64) -> SignalTriaged {
    with(SignalTriaged()) {
      $0.signalPosition = position
      $0.step = .visit
      $0.dueOn = "2099-12-31"
      $0.reason = "cost-above-threshold"
    }
  }
}

extension ProposalMade {
  static let standard = with(ProposalMade()) {
    $0.module = "visits"
    $0.version = "1.0.0"
    $0.proposedType = "ReviewScheduled"
    $0.proposedOn = "2023-09-01"
    $0.proposedJson = "{}"
  }
}

extension ProposalDecided {
  static func acceptance(of position: UInt64) -> ProposalDecided {
    with(ProposalDecided()) {
      $0.module = "visits"
      $0.proposalPosition = position
      $0.accepted = true
    }
  }
}

extension ModuleInstalled {
  static let standard = with(ModuleInstalled()) {
    $0.module = "visits"
    $0.version = "1.0.0"
    $0.scope = "431026"
    $0.types = ["HomeVisited"]
    $0.programSha256 = String(repeating: "0", count: 64)
  }
}
