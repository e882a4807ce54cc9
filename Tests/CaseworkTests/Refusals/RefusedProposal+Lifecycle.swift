import CaseEvents
import Casework
import CaseworkTesting

extension RefusedProposal {
  static let lifecycle: [RefusedProposal] = [
    .init(.reductionHasReasons) {
      Scenario.standing(in: .active).when(.reviewCompleted(StandardCase.review(.stop)), by: .clerk, on: "2023-09-20")
    },
    .init(.adjustmentStated) {
      Scenario.standing(in: .active).when(.reviewCompleted(StandardCase.review(.up)), by: .clerk, on: "2023-09-20")
    },
    .init(.adjustmentStated) {  // an increase that lowers
      let event = with(StandardCase.review(.up)) {
        $0.amountFen = 10_000
        $0.fromMonth = "2023-10"
      }
      return Scenario.standing(in: .active).when(.reviewCompleted(event), by: .clerk, on: "2023-09-20")
    },
    .init(.adjustmentStated) {  // nothing changes, but for the amount
      let event = with(StandardCase.review(.same)) { ($0.amountFen, $0.fromMonth) = (80_000, "2023-10") }
      return Scenario.standing(in: .active).when(.reviewCompleted(event), by: .clerk, on: "2023-09-20")
    },
    .init(.adjustmentStated) {  // an end that leaves something
      let event = with(StandardCase.review(.stop)) { ($0.amountFen, $0.reasons) = (10_000, ["income-rose"]) }
      return Scenario.standing(in: .active).when(.reviewCompleted(event), by: .clerk, on: "2023-09-20")
    },
    .init(.overdueIsDue) {
      Scenario.standing(in: .active).when(
        .reviewOverdue(with(ReviewOverdue()) { $0.dueOn = "2023-09-30" }), by: .system, on: "2023-09-30")
    },
    .init(.suspensionState) {
      Scenario.standing(in: .active).when(
        .suspensionLifted(with(SuspensionLifted()) { $0.fromMonth = "2023-05" }), by: .reviewer)
    },
    .init(.monthNotPast) {
      Scenario.standing(in: .active).when(
        .suspensionOrdered(with(SuspensionOrdered()) { $0.fromMonth = "2023-05" }), by: .reviewer, on: "2023-06-02")
    },
    .init(.gradualAboveLine) { Scenario.standing(in: .active).leaving { $0.perCapitaFen = 64_999 } },
    .init(.gradualUnderCap) { Scenario.standing(in: .active).leaving { $0.perCapitaFen = 130_000 } },
    .init(.gradualUnderCap) { Scenario.standing(in: .active).leaving { $0.capMultipleBp = 20_001 } },
    .init(.gradualUnderCap) {  // products that overflow are refused, not trapped
      Scenario.standing(in: .active).leaving {
        $0.perCapitaFen = .max
        $0.lineFen = .max
      }
    },
    .init(.gradualMonths) { Scenario.standing(in: .active).leaving { $0.months = 13 } },
    .init(.gradualMonths) { Scenario.standing(in: .active).leaving { $0.startMonth = "2023-08" } },
    .init(.gradualOfDibao) {
      Scenario.marginal().when(.gradualExitStarted(StandardCase.gradualExit()), by: .reviewer, on: "2023-09-20")
    },
    .init(.gradualSteps) {  // paid in full: no steps
      Scenario.standing(in: .gradualExit).stepping("2023-11", 29_500)
    },
    .init(.gradualSteps) { Scenario.stepwise().stepping("2024-10", 29_500) },
    .init(.gradualSteps) { Scenario.stepwise().stepping("2023-11", 59_001) },
    .init(.gradualCompleted) {
      Scenario.standing(in: .gradualExit).when(
        .gradualExitEnded(StandardCase.gradualEnd(.completed, last: "2024-09")), by: .reviewer, on: "2024-08-31")
    },
    .init(.exitHasReasons) { Scenario.standing(in: .active).exiting { $0.reasons = [] } },
    .init(.exitMonth) { Scenario.standing(in: .active).exiting { $0.stopMonth = "2023-09" } },
    .init(.exitNoticed) {
      let event = with(ExitNoticed()) {
        $0.fromOn = "2023-09-21"
        $0.days = 6
      }
      return Scenario.standing(in: .exitDecided).when(.exitNoticed(event), by: .clerk, on: "2023-09-21")
    },
    .init(.exitNoticed) {  // 特困 leaves only after its notice
      Scenario.tekunLeaving().when(.exitEffective(StandardCase.exitEffect), by: .system, on: "2023-10-01")
    },
    .init(.exitTold) {
      Scenario.standing(in: .exitDecided).when(.exitEffective(StandardCase.exitEffect), by: .system, on: "2023-10-01")
    },
    .init(.exitNotEarly) {
      Scenario.standing(in: .exitDecided).notified(of: .exitDecided, on: "2023-09-21")
        .when(.exitEffective(StandardCase.exitEffect), by: .system, on: "2023-09-30")
    },
    .init(.reinstatementMonth) {
      Scenario.standing(in: .exited).when(
        .reinstatementConfirmed(with(StandardCase.reinstatement) { $0.fromMonth = "2023-09" }), by: .reviewer)
    },
    .init(.deathOnce) {
      Scenario.standing(in: .active).adding(.deathRecorded(death("p-2")), by: .checker)
        .when(.deathRecorded(death("p-2")), by: .checker)
    },
  ]

  static let oversight: [RefusedProposal] = [
    .init(.recoveryWithinFound) {
      let event = with(RecoveryOrdered()) {
        $0.amountFen = 1
        $0.firstMonth = "2023-06"
      }
      return Scenario.standing(in: .active).when(.recoveryOrdered(event), by: .reviewer)
    },
    .init(.settlementWithinOrdered) {
      Scenario.standing(in: .active).when(
        .recoveryReceived(with(RecoveryReceived()) { $0.amountFen = 1 }), by: .treasurer)
    },
    .init(.arrearsWithinFound) {
      let event = with(ArrearsPaid()) {
        $0.amountFen = 1
        $0.paidMonth = "2023-06"
      }
      return Scenario.standing(in: .active).when(.arrearsPaid(event), by: .treasurer)
    },
    .init(.twoPersons) {
      let event = with(CorrectionApplied()) {
        $0.targetPosition = 1
        $0.requestedBy = Cast.reviewer.id
      }
      return Scenario.standing(in: .active).when(.correctionApplied(event), by: .reviewer)
    },
    .init(.targetOfCase) {
      let event = with(CorrectionApplied()) {
        $0.targetPosition = 999
        $0.requestedBy = Cast.clerk.id
      }
      return Scenario.standing(in: .active).when(.correctionApplied(event), by: .reviewer)
    },
    .init(.decidedInCase) {  // what the bank said
      let paid = Scenario.paid
      return paid.when(
        .correctionRequested(with(.standard) { $0.targetPosition = paid.position(of: .paymentCredited) }),
        by: .countyStaff)
    },
    .init(.decidedInCase) {
      let paid = Scenario.paid
      return paid.correcting { $0.targetPosition = paid.position(of: .paymentCredited) }
    },
    .init(.correctionRequested) {  // nobody asked
      Scenario.standing(in: .active).correcting()
    },
    .init(.correctionRequested) {  // another asked
      Scenario.standing(in: .active).asking(by: .clerk).correcting()
    },
    .init(.familyActs) {  // a stranger asks
      Scenario.standing(in: .active).when(.correctionRequested(.standard), by: .stranger)
    },
    .init(.correctionRequested) {  // for another field
      Scenario.standing(in: .active).asking().correcting { $0.field = "items[1].amountFen" }
    },
    .init(.correctionRequested) {  // in another event
      Scenario.standing(in: .active).asking().correcting { $0.targetPosition += 1 }
    },
    .init(.correctionRequested) {  // applied already
      Scenario.standing(in: .active).asking().corrected().correcting()
    },
    .init(.correctionRequested) {  // rejected already
      Scenario.standing(in: .active).asking().adding(.correctionRejected(.standard), by: .reviewer).correcting()
    },
    .init(.correctionRequested) {  // nothing to reject
      Scenario.standing(in: .active).when(.correctionRejected(.standard), by: .reviewer)
    },
    .init(.correctionAsRequested) {  // another value
      Scenario.standing(in: .active).asking().correcting { $0.rightValue = "\"2\"" }
    },
    .init(.defectFollows) {  // by hand
      Scenario.standing(in: .active).when(
        .defectFound(
          with(DefectFound()) {
            $0.targetPosition = 1
            $0.guard = "personsOfHousehold"
          }), by: .reviewer)
    },
    .init(.disputeState) {
      Scenario.standing(in: .refused).when(
        .disputeResolved(with(DisputeResolved()) { $0.dispute = "d-9" }), by: .reviewer)
    },
  ]
}

extension Scenario {
  func leaving(_ change: (inout GradualExitStarted) -> Void) -> Outcome {
    when(.gradualExitStarted(with(StandardCase.gradualExit(), change)), by: .reviewer, on: "2023-09-20")
  }

  func stepping(_ month: String, _ fen: Int64) -> Outcome {
    let event = with(GradualExitStepped()) {
      $0.fromMonth = month
      $0.amountFen = fen
    }
    return when(.gradualExitStepped(event), by: .reviewer, on: "2023-10-10")
  }

  func exiting(_ change: (inout ExitDecided) -> Void) -> Outcome {
    when(.exitDecided(with(StandardCase.exit, change)), by: .reviewer, on: "2023-09-20")
  }

  /// In a gradual exit that goes down in steps.
  static func stepwise() -> Scenario {
    standing(in: .active)
      .adding(.gradualExitStarted(StandardCase.gradualExit(method: .step)), by: .reviewer, on: "2023-09-20")
  }

  /// Moved to 特困, then told to leave.
  static func tekunLeaving() -> Scenario {
    let change = with(CategoryChanged()) {
      $0.from = .dibao
      $0.to = .tekun
      $0.amountFen = 80_000
      $0.fromMonth = "2023-05"
    }
    return standing(in: .active).finding(80_000, in: .tekun).adding(.categoryChanged(change), by: .reviewer)
      .adding(.exitDecided(StandardCase.exit), by: .reviewer, on: "2023-09-20")
      .notified(of: .exitDecided, on: "2023-09-21")
  }
}

extension Scenario {
  /// An enrolled household whose first month the bank has credited.
  fileprivate static var paid: Scenario {
    let active = Scenario.standing(in: .active)
    let credited = Bureau().entry(.paymentCredited(.standard), by: .teller, at: UInt64(active.entries.count) + 1)
    return .given(active.entries + [credited].compactMap(\.self))
  }
}
