import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// Application and declarations, up to acceptance.
extension CaseScript {
  /// The applicant, writing to the township.
  var applicant: Performer { .person(family.applicant.id, place.township) }
  /// The clerk of the township who handles the case.
  var clerk: Performer { .staff(StaffRoster.clerk(of: place, number)) }

  /// The twelve months before the application.
  var incomePeriod: (from: String, to: String) {
    let month = state.application?.submittedOn.month ?? today.month
    return (month.adding(months: -12).description, month.adding(months: -1).description)
  }

  /// Submits the application with its declarations.
  mutating func apply() throws(ScriptEnd) -> Bool {
    let channel = random.pick(weighted: [
      Weighted(52, Channel.counter), Weighted(18, .proxy), Weighted(12, .web), Weighted(18, .phone),
    ])
    let submitted = ApplicationSubmitted.with {
      $0.channel = channel
      $0.applicant = family.applicant.id
      $0.wanted = family.intent == .tekun ? [.tekun] : [.dibao]
      if channel == .proxy { $0.proxyMandate = "mandate-\(number)" }
      $0.registeredOffice = place.village.description
      $0.area = family.area
      $0.identity = sealed(family.applicant)
    }
    let writer = channel == .counter ? clerk : applicant
    try record(.applicationSubmitted(submitted), by: writer)
    try declareHousehold(by: writer)
    try declareIncome(by: writer)
    if !family.expenses.isEmpty {
      let declared = ExpenseDeclared.with {
        ($0.periodFromMonth, $0.periodToMonth) = incomePeriod
        $0.items = family.expenses
      }
      try record(.expenseDeclared(declared), by: writer)
    }
    try record(.assetDeclared(AssetDeclared.with { $0.items = family.assets }), by: writer)
    try authorize(by: writer)
    return true
  }

  /// Declares the members, with their identities.
  mutating func declareHousehold(by writer: Performer) throws(ScriptEnd) {
    let members = family.members.map(member)
    try record(.householdDeclared(HouseholdDeclared.with { $0.members = members }), by: writer)
  }

  /// Declares the family's income as it stands now.
  @discardableResult
  mutating func declareIncome(by writer: Performer) throws(ScriptEnd) -> UInt64 {
    let period = incomePeriod
    let declared = IncomeDeclared.with {
      ($0.periodFromMonth, $0.periodToMonth) = period
      $0.items = family.incomes
      $0.unverified = family.unverified
    }
    return try record(.incomeDeclared(declared), by: writer)
  }

  private mutating func authorize(by writer: Performer) throws(ScriptEnd) {
    let authorized = CrossCheckAuthorized.with {
      $0.persons = family.members.map(\.id)
      $0.scope = ["all"]
      $0.validToOn = today.adding(days: 3 * 365).description
    }
    try record(.crossCheckAuthorized(authorized), by: writer)
  }

  private func member(_ person: Person) -> Member {
    Member.with {
      $0.person = person.id
      $0.relation = person.relation
      $0.counted = person.counted
      if !person.counted { $0.ground = "postgraduate" }
      if family.intent == .tekun { $0.circumstances = [.obligorNone] }
      $0.born = person.born.description
      $0.sex = person.sex
      if let disability = person.disability { $0.disability = disability }
      if let grade = person.disabilityGrade { $0.disabilityGrade = grade }
      if let illness = person.illness { $0.illness = illness }
      if let study = person.study { $0.study = study }
      if person.number > 1 { $0.identity = sealed(person) }
    }
  }

  private func sealed(_ person: Person) -> SealedIdentity {
    var identity = InventedIdentity.identity(of: person, caseNumber: number, family: number)
    if person.number == 1 {
      identity.address = "虚构村\(place.villageIndex + 1)组\(number % 97 + 1)号"
    } else {
      identity.clearPhone()
      identity.clearBankAccount()
    }
    return SealedIdentity.with { $0.plain = identity }
  }
}
