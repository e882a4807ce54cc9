import CaseEvents
import SwiftProtobuf
import Testing

@testable import county_sim

/// The reduced assessment, against the worked examples that it covers.
struct AssessmentTests {
  private func income(_ fen: Int, _ head: IncomeHead = .other, exempt: Bool = false) -> Income {
    Income.with {
      $0.head = head
      $0.amountFen = Int64(fen)
      $0.exempt = exempt
    }
  }

  private func expense(_ kind: ExpenseKind, _ fen: Int) -> Expense {
    Expense.with {
      $0.kind = kind
      $0.amountFen = Int64(fen)
    }
  }

  @Test func medicineIsDeductedAndNothingGoesBelowZero() {
    // Two old people, land rent 1,200 a year, self-paid medicine 3,000: 0.00, and 833.33 a month.
    let found = ReducedAssessment(
      incomes: [income(120_000, .property), income(150_000, .transfer, exempt: true)],
      expenses: [expense(.medical, 300_000)], members: 2, area: .rural)
    #expect(found.netYear == 0)
    #expect(found.category == .dibao)
    #expect(found.amount == 83_333)
  }

  @Test func theLineItselfIsMarginal() {
    let found = ReducedAssessment(incomes: [income(1_560_000)], expenses: [], members: 2, area: .urban)
    #expect(found.perCapita == 65_000)
    #expect(found.category == .marginal)
    #expect(found.amount == 0)
  }

  @Test func halfAsMuchAgainIsNothing() {
    let found = ReducedAssessment(
      incomes: [income(3_000_000)], expenses: [expense(.education, 1_800_000)], members: 4, area: .rural)
    #expect(found.perCapita == 62_500)
    #expect(found.category == nil)
  }

  @Test func aTenthOfPayIsTheCostOfWorking() {
    let found = ReducedAssessment(incomes: [income(2_520_000, .wage)], expenses: [], members: 3, area: .urban)
    #expect(found.perCapita == 63_000)
    #expect(found.amount == 6_000)
  }

  @Test func educationAboveTwiceTheIncome() {
    let found = ReducedAssessment(
      incomes: [income(400_000)], expenses: [expense(.education, 900_000)], members: 3, area: .rural)
    #expect(found.education == 500_000)
    #expect(found.netYear == 0)
  }

  @Test func peopleInNeedReceiveLivingAndCare() {
    #expect(ReducedAssessment.tekunAmount(.rural, .partial) == 80_000)
  }

  @Test func oneEnrolledAloneReceivesTheLineLessOwnIncome() {
    #expect(ReducedAssessment.singleAmount(.rural, ownIncomeYear: 24_000) == 39_667)
  }
}
