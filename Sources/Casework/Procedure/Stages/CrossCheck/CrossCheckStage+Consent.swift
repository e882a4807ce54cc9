public import CaseEvents
import EventEnvelope
import Instruments
import Wording

// Members authorise the check of their means; who owes support and lives elsewhere agrees to it.

extension Guard {
  /// 义务人同意.
  public static let obligorConsented = Guard(
    "obligorConsented", Instrument.socialAssistanceLaw.article("41"),
    title: Text("who owes support has not agreed to be checked, or no longer", "法定义务人未同意核对或同意已失效"),
    remedy: Text(
      "obtain the obligor's own consent valid on the day, for every source asked, or leave the obligor out",
      "取得义务人本人当日有效、涵盖所查数据源的同意，或不核对该义务人"))

  /// 义务人本人.
  public static let obligorSpeaks = Guard(
    "obligorSpeaks", Instrument.ledger.whole,
    title: Text("consent is given or taken back by the obligor alone, who is no member", "同意或撤回须由共同生活家庭成员以外的义务人本人作出"),
    remedy: Text(
      "have the obligor say it, in person or at the township; a member authorises instead",
      "由义务人本人或经乡镇（街道）登记；家庭成员改为授权"))
}

extension CaseState {
  /// Nobody else agrees for an obligor; at an office the obligor's word is taken down (社会救助法 art 41).
  fileprivate func checkObligor(_ person: String, _ attempt: CaseAttempt) throws(Refusal) {
    let isOwn = attempt.role != .person || attempt.actorID == person
    try attempt.require(.obligorSpeaks, isOwn && !household.contains(person), [.person(person)])
  }
}

extension CrossCheckAuthorized: CaseStep {
  /// By the members, from the application on.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: HouseholdStage.phases, actors: HouseholdStage.actors, isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [],
    guards: [.familyActs, .memberKnown, .authorizationCoversMembers])

  /// Members, and a last day to come.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    for person in persons { try state.requireMember(person, attempt) }
    let validTo = try attempt.date(validToOn)
    try attempt.require(
      .authorizationCoversMembers, validTo >= attempt.day, [.day(validTo), .requiredDay(attempt.day)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// The latest authorisation of a person holds.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard let validTo = CivilDate(validToOn) else { return }
    state.crossCheck.authorizations.removeAll { persons.contains($0.person) }
    for person in persons {
      state.crossCheck.authorizations.append(CrossCheck.Authorization(person: person, scope: scope, validTo: validTo))
    }
  }
}

extension ObligorConsented: CaseStep {
  /// By the obligor, or taken down by the township; for a review too.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: HouseholdStage.phases, actors: ActorSet(.person, .township),
    isDelegable: false, leads: .stays, order: .anyDay, isGround: false, changes: [],
    guards: [.obligorSpeaks, .obligorConsented])

  /// The obligor's own, with a last day to come.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkObligor(obligor, attempt)
    let validTo = try attempt.date(validToOn)
    try attempt.require(.obligorConsented, validTo >= attempt.day, [.day(validTo), .requiredDay(attempt.day)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// The latest consent of an obligor holds.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard let validTo = CivilDate(validToOn) else { return }
    state.crossCheck.authorizations.removeAll { $0.person == obligor }
    state.crossCheck.authorizations.append(CrossCheck.Authorization(person: obligor, scope: scope, validTo: validTo))
  }
}

extension AuthorizationWithdrawn: CaseStep {
  /// By the members or an obligor, at any time.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: .pending.union(.enrolled), actors: ActorSet(.person, .township),
    isDelegable: false, leads: .stays, order: .afterLastStep, isGround: false, changes: [],
    guards: [.familyActs, .memberKnown, .obligorSpeaks])

  /// Members by their family, an obligor who had agreed by nobody else.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    for person in persons {
      if !state.household.contains(person), state.crossCheck.authorizations.contains(where: { $0.person == person }) {
        try state.checkObligor(person, attempt)
      } else {
        try state.checkFamily(attempt)
        try state.requireMember(person, attempt)
      }
    }
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Takes the authorisations back.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.crossCheck.authorizations.removeAll { persons.contains($0.person) }
  }
}
