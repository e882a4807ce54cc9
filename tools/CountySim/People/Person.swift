import CaseEvents
import EventEnvelope

/// A member of an invented household.
struct Person: Sendable {
  /// The identifier in the ledger, such as `431026-000017-2`.
  let id: String
  /// The place in the household, 1 for the applicant.
  let number: Int
  var relation: Relation
  let sex: Sex
  let born: CivilDate
  var disability: Disability?
  /// 1 … 4, where there is a disability.
  var disabilityGrade: UInt32?
  var illness: Illness?
  var study: Study?
  /// Whether the person counts as a member under article 7.
  var counted = true

  /// Grade 1 or 2, or grade 3 where it is of the mind: what article 8 names.
  var isSeverelyDisabled: Bool {
    guard let disability, let grade = disabilityGrade else { return false }
    return grade <= 2 || (grade == 3 && (disability == .intellectual || disability == .mental))
  }

  /// Health leaves no labour: severely disabled, seriously ill, or any disability of the mind.
  var hasNoLabour: Bool {
    isSeverelyDisabled || illness == .serious || disability == .intellectual || disability == .mental
  }

  /// Whether the person counts because of living with the family, and for nothing else.
  func countsByLivingWith(on date: CivilDate) -> Bool {
    switch relation {
    case .parent, .grandparent, .grandchild, .sibling: true
    case .child: study == nil && born.age(on: date) >= 18
    default: false
    }
  }

  /// Full age and not past the age of labour, and able to work (the pack's table: men 16–59, women 16–54).
  func canWork(on date: CivilDate) -> Bool {
    let age = born.age(on: date)
    return age >= 16 && age <= (sex == .male ? 59 : 54) && !hasNoLabour && study == nil
  }
}
