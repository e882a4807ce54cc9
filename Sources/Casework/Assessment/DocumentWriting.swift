internal import CaseEvents
internal import Entitlement
internal import EventEnvelope

/// Writes the facts of a case into a household document, and notes all that is missing on the way.
struct DocumentWriting {
  let facts: CaseFacts
  let day: CivilDate
  var document: HouseholdDocument?
  var missing: [MissingFact] = []
  /// Where each person stands among the document's members.
  var indexes: [String: Int] = [:]
  /// Whether 特困 is asked for, which needs facts that nothing else does.
  private let asksForTekun: Bool

  init(_ facts: CaseFacts, on day: CivilDate) {
    self.facts = facts
    self.day = day
    asksForTekun = facts.application?.payload.wanted.contains(.tekun) ?? false
  }

  mutating func writeAll() {
    guard let application = facts.application, let office = facts.officeCode,
      let area = Entitlement.Area(application.payload.area)
    else {
      missing.append(MissingFact(.application, at: facts.application?.position))
      return
    }
    document = HouseholdDocument(id: facts.caseID, county: office, area: area, on: day)
    writeMembers()
    writeIncomes()
    writeExpenses()
    writeAssets()
    checkHits()
  }

  private mutating func writeMembers() {
    guard let household = facts.household else {
      missing.append(MissingFact(.household))
      return
    }
    document?.isSingleParent = household.payload.singleParent
    let unverified = facts.income?.payload.unverified ?? []
    let earners = Set(facts.income?.payload.items.filter { $0.head == .wage }.map(\.person) ?? [])
    let ownApplicant = ownApplicant
    var countedSize = 0
    for declared in facts.members {
      guard var member = member(declared) else { continue }
      member.wage = unverified.contains(member.id) ? .unverified : earners.contains(member.id) ? .verified : .none
      let isCounted = member.isCounted(on: day)
      countedSize += isCounted ? 1 : 0
      check(member, declared, isCounted)
      let index = document?.members.count ?? 0
      indexes[member.id] = index
      if declared.member.circumstances.contains(.appliesAlone) || member.id == ownApplicant {
        document?.singleApplications.append(index)
      }
      document?.members.append(member)
    }
    if countedSize == 0, missing.isEmpty { missing.append(MissingFact(.countedMember, at: household.position)) }
  }

  /// Who asks for 单人保 where the application names nobody: the applicant.
  private var ownApplicant: String? {
    guard let application = facts.application?.payload, application.wanted.contains(.single),
      !facts.members.contains(where: { $0.member.circumstances.contains(.appliesAlone) })
    else { return nil }
    return application.applicant
  }

  private mutating func member(_ declared: CaseFacts.DeclaredMember) -> HouseholdMember? {
    let (payload, position) = (declared.member, declared.position)
    func note(_ kind: MissingFact.Kind) -> MissingFact { MissingFact(kind, person: payload.person, at: position) }
    let (relation, sex) = (Entitlement.Relation(payload.relation), Entitlement.Sex(payload.sex))
    let born = CivilDate(payload.born).flatMap { $0 <= day ? $0 : nil }
    if relation == nil { missing.append(note(.relation)) }
    if sex == nil { missing.append(note(.sex)) }
    if born == nil { missing.append(note(.born)) }
    let disability = Entitlement.Disability(payload)
    if disability == nil, payload.hasDisability || payload.hasDisabilityGrade { missing.append(note(.disabilityGrade)) }
    guard let relation, let sex, let born else { return nil }
    var member = HouseholdMember(id: payload.person, relation: relation, sex: sex, born: born)
    member.disability = disability
    member.illness = Entitlement.Illness(payload.illness)
    member.student = StudentLevel(payload.study)
    member.isDependent = payload.circumstances.contains(.dependent)
    member.exclusion = Entitlement.Exclusion(payload)
    // By article 7, whoever isn't counted and neither excluded nor beyond the students' clause lives elsewhere.
    let isElsewhere = payload.circumstances.contains(.livesElsewhere)
    member.livesWith = !isElsewhere && (payload.counted || member.exclusion != nil)
    member.obligor = payload.obligors.first ?? .able
    member.selfCareFailed = facts.selfCare[payload.person]?.payload.failedItems ?? 0
    return member
  }

  /// Whether the member's facts agree with what was declared and found of them.
  private mutating func check(_ member: HouseholdMember, _ declared: CaseFacts.DeclaredMember, _ isCounted: Bool) {
    func note(_ kind: MissingFact.Kind, at position: Position? = nil) -> MissingFact {
      MissingFact(kind, person: member.id, at: position ?? declared.position)
    }
    if isCounted != declared.member.counted { missing.append(note(.countedGround)) }
    guard isCounted else { return }
    let obligors = declared.member.obligors.count
    if obligors > 1 || asksForTekun && obligors == 0 { missing.append(note(.obligor)) }
    if asksForTekun, facts.selfCare[member.id] == nil { missing.append(note(.selfCare)) }
    if member.wage == .unverified, let found = facts.capacities[member.id],
      Entitlement.HealthClass(found.payload.healthClass) != member.healthClass
    {
      missing.append(note(.labourCapacity, at: found.position))
    }
  }

  /// What was found to be true must have been declared since, by a declaration that is about it: a hit alone doesn't say
  /// what it means for the household.
  private mutating func checkHits() {
    let open = facts.outcomes.filter { hit, outcome in
      let matter = facts.hitClasses[hit].flatMap { DeclaredMatter(dataClass: $0.payload) }
      return outcome.payload == .true && outcome.position > facts.declared(matter).max() ?? .origin
    }
    missing += open.values.map(\.position).sorted().map { MissingFact(.hit, at: $0) }
  }
}
