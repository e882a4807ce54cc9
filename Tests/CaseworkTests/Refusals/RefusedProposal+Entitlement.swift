import CaseEvents
import Casework
import CaseworkTesting

extension RefusedProposal {
  static let entitlement: [RefusedProposal] = [
    .init(.identifiedAfterRefusal) { Scenario.standing(in: .refused).identifying { $0.category = .tekun } },
    .init(.familyConsents) { Scenario.standing(in: .refused).identifying { $0.consent = false } },
    .init(.validityWithinLimit) {
      Scenario.standing(in: .refused).identifying {
        $0.category = .rigid
        $0.validToOn = "2024-04-01"
      }
    },
    .init(.categoryChanges) {
      let event = with(CategoryChanged()) {
        $0.from = .tekun
        $0.to = .dibao
        $0.fromMonth = "2023-05"
      }
      return Scenario.standing(in: .active).when(.categoryChanged(event), by: .reviewer)
    },
    .init(.singleInMarginalFamily) { Scenario.standing(in: .active).enrollingSingle() },
    .init(.singleInMarginalFamily) {  // once only
      Scenario.marginal().adding(.singlePersonEnrolled(.standard), by: .reviewer).enrollingSingle()
    },
    .init(.amountAddsUp) { Scenario.standing(in: .active).adjusting { $0.upliftFen = 1 } },
    .init(.amountAddsUp) {
      Scenario.standing(in: .active).adjusting {
        $0.shares = [
          with(PersonShare()) {
            $0.person = "p-1"
            $0.amountFen = 1
          }
        ]
      }
    },
    .init(.amountAddsUp) {  // a sum that overflows is refused, not trapped
      Scenario.standing(in: .active).adjusting {
        $0.baseFen = .max
        $0.upliftFen = .max
      }
    },
    .init(.amountSetKeepsAmount) {
      let event = with(AmountSet()) {
        $0.amountFen = 60_000
        $0.baseFen = 60_000
        $0.fromMonth = "2023-04"
      }
      return Scenario.standing(in: .active).when(.amountSet(event), by: .reviewer)
    },
    .init(.withinEnrolment) {
      Scenario.standing(in: .active).adjusting {
        ($0.amountFen, $0.baseFen, $0.fromMonth) = (70_000, 70_000, "2023-03")
      }
    },
    .init(.withinEnrolment) {
      let review = with(StandardCase.review(.up)) { ($0.amountFen, $0.fromMonth) = (70_000, "2023-03") }
      return Scenario.standing(in: .active).when(.reviewCompleted(review), by: .reviewer)
    },
    .init(.someoneSupported) {  // all have died
      StandardCase.persons.reduce(Scenario.standing(in: .active)) { scenario, person in
        let death = with(DeathRecorded()) { ($0.person, $0.diedOn, $0.source) = (person, "2023-05-10", .police) }
        return scenario.adding(.deathRecorded(death), by: .checker, on: "2023-05-20")
      }.adjusting(on: "2023-07-10") { $0.fromMonth = "2023-08" }
    },
    .init(.reductionNotRetroactive) {
      Scenario.standing(in: .active).adjusting(on: "2023-07-10") { $0.fromMonth = "2023-07" }
    },
    .init(.upliftState) {
      let event = with(UpliftEnded()) {
        $0.person = "p-1"
        $0.kind = .minor
        $0.fromMonth = "2023-05"
      }
      return Scenario.standing(in: .active).when(.upliftEnded(event), by: .reviewer)
    },
    .init(.enoughJobRefusals) { Scenario.standing(in: .active).reducingShare { $0.refusals = 2 } },
    .init(.shareReduces) { Scenario.standing(in: .active).reducingShare { $0.amountFen = 59_000 } },
  ]
}

extension Scenario {
  func identifying(_ change: (inout CategoryIdentified) -> Void) -> Outcome {
    when(.categoryIdentified(with(.standard, change)), by: .reviewer, on: "2023-03-31")
  }

  func adjusting(on day: String = "2023-03-31", _ change: (inout AmountAdjusted) -> Void) -> Outcome {
    let event = with(AmountAdjusted()) {
      $0.amountFen = 40_000
      $0.baseFen = 40_000
      $0.fromMonth = "2023-05"
      $0.reason = "income"
    }
    let adjusted = with(event, change)
    return finding(adjusted.amountFen).when(.amountAdjusted(adjusted), by: .reviewer, on: day)
  }

  func reducingShare(_ change: (inout PersonShareReduced) -> Void) -> Outcome {
    let event = with(PersonShareReduced()) {
      $0.person = "p-2"
      $0.refusals = 3
      $0.fromMonth = "2023-05"
      $0.amountFen = 39_333
    }
    return when(.personShareReduced(with(event, change)), by: .reviewer, on: "2023-04-10")
  }

  func enrollingSingle() -> Outcome {
    when(.singlePersonEnrolled(.standard), by: .reviewer, on: "2023-03-31")
  }

  /// Refused 低保, identified as a marginal family.
  static func marginal() -> Scenario {
    standing(in: .refused).adding(.categoryIdentified(.standard), by: .reviewer, on: "2023-03-31")
  }
}

extension CategoryIdentified {
  static var standard: CategoryIdentified {
    with(CategoryIdentified()) {
      $0.category = .marginal
      $0.ground = "income-below-1.5"
      $0.consent = true
      $0.persons = StandardCase.persons
    }
  }
}

extension SinglePersonEnrolled {
  static var standard: SinglePersonEnrolled {
    with(SinglePersonEnrolled()) {
      $0.person = "p-3"
      $0.ground = .minor
      $0.householdPerCapitaFen = 90_000
      $0.multipleBp = 15_000
      $0.amountFen = 65_000
      $0.firstPayMonth = "2023-04"
      $0.nextReviewOn = "2024-03-31"
    }
  }
}
