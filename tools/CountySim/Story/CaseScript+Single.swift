import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// Members of marginal families who are enrolled alone (单人保).
extension CaseScript {
  /// The first member who may be enrolled alone, with the ground.
  var singleCandidate: (person: Person, ground: SingleGround)? {
    let date = today
    for person in family.counted {
      let age = person.born.age(on: date)
      if person.isSeverelyDisabled { return (person, .severeDisability) }
      if person.illness == .serious { return (person, .seriousIllness) }
      if person.illness == .chronic { return (person, .chronicIllness) }
      if age < 16 { return (person, .minor) }
      if person.study == .undergraduate { return (person, .student) }
      if age >= 70 { return (person, .elderly) }
    }
    return nil
  }

  /// Enrols that member.
  mutating func enrolSingle() throws(ScriptEnd) {
    guard state.phase == .active, state.category == .marginal, let (person, ground) = singleCandidate else { return }
    let amount = ReducedAssessment.singleAmount(family.area, ownIncomeYear: person.ownIncome)
    guard amount > 0 else { return }
    let figures = figures
    let enrolled = SinglePersonEnrolled.with {
      $0.person = person.id
      $0.ground = ground
      $0.householdPerCapitaFen = Int64(figures.perCapita)
      $0.multipleBp = UInt32(DemoPolicy.marginalMultipleBasisPoints)
      $0.amountFen = Int64(amount)
      $0.firstPayMonth = today.month.next.description
      $0.nextReviewOn = nextReview(after: today, reviewClass).description
    }
    let decision = try record(.singlePersonEnrolled(enrolled), by: confirmer)
    enterNotification(of: decision)
  }
}
