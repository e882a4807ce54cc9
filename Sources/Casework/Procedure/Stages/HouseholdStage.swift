public import CaseEvents
import EventEnvelope
import Instruments
public import Wording

/// Who the household is and what it declares (家庭申报).
public enum HouseholdStage: CaseStage {
  /// 家庭申报.
  public static let title = Text("the household and what it declares", "家庭申报")
  /// None.
  public static let deadlines: [DeadlineRule] = []
  /// Where a household may declare.
  static let phases = PhaseSet.intake.union(.verifying).union(PhaseSet(.active, .gradualExit))
  /// Who declares: the family, or for it.
  static let actors = ActorSet(.person, .village, .township)
}

// MARK: Guards

extension Guard {
  /// 家庭成员.
  public static let householdWellFormed = Guard(
    "householdWellFormed", Instrument.dibaoTrial.article("5"), Instrument.dibaoTrial.article("9"),
    Instrument.dibaoProcedure.article("4"), Instrument.dibaoProcedure.article("7"),
    title: Text(
      "the household needs one head, each member once, one who counts, and the applicant",
      "家庭须有一名户主、成员不重复、至少一名计入成员并含申请人"), remedy: Text("correct the list of members", "更正成员名单"))

  /// 成员.
  public static let memberKnown = Guard(
    "memberKnown", Instrument.dibaoTrial.article("5"), Instrument.dibaoProcedure.article("7"),
    title: Text("the person is not a member of the household", "该人员不是本户成员"),
    remedy: Text("declare the member first", "先申报该成员"))

  /// 新成员.
  public static let memberNew = Guard(
    "memberNew", Instrument.ledger.whole,
    title: Text("the person is already a member of the household", "该人员已是本户成员"),
    remedy: Text("correct the member's entry instead", "改为更正该成员信息"))

  /// 期间.
  public static let periodRuns = Guard(
    "periodRuns", Instrument.ledger.whole, title: Text("the period ends before it begins", "期间起止颠倒"),
    remedy: Text("give the period from its first month to its last", "按先后填写起止月份"))

  /// 死亡登记.
  public static let deathOnce = Guard(
    "deathOnce", Instrument.ledger.whole,
    title: Text("the death is recorded already, or lies after the day", "死亡已登记或日期晚于登记"),
    remedy: Text("correct the entry instead", "改为更正"))
}

extension CaseState {
  /// The period runs from its first month to its last.
  func checkPeriod(_ from: String, _ to: String, _ attempt: CaseAttempt) throws(Refusal) {
    let (first, last) = (try attempt.month(from), try attempt.month(to))
    try attempt.require(.periodRuns, first <= last, [.month(first), .month(last)])
  }
}

// MARK: Events

extension HouseholdDeclared: CaseStep {
  /// The members as a whole.
  public static let rule = StepRule(
    stage: HouseholdStage.self, phases: HouseholdStage.phases, actors: HouseholdStage.actors, isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [.household],
    guards: [.familyActs, .householdWellFormed, .identityStays, .numberAgrees, .ageWithinReason])

  /// One head, each member once and born by then, one who counts, and the applicant (57 号 art 7).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    for (index, member) in members.enumerated() {
      let isRepeated = members[..<index].contains { $0.person == member.person }
      try attempt.require(.householdWellFormed, !isRepeated, [.person(member.person)])
      let born = try attempt.pastDate(member.born)
      try attempt.checkIdentity(of: member.person, born: born, sex: member.sex)
    }
    let heads = members.count { $0.relation == .head }
    try attempt.require(.householdWellFormed, heads == 1, [.code("head"), .found(Int64(heads)), .required(1)])
    try attempt.require(.householdWellFormed, members.contains { $0.counted }, [.code("counted"), .found(0)])
    guard let applicant = state.application?.applicant else { return [] }
    try attempt.require(
      .householdWellFormed, members.contains { $0.person == applicant }, [.person(applicant)])
    return []
  }

  /// The members who count.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange(.declared(members.filter(\.counted).map(\.person)), from: entry.occurredOn)]
  }

  /// Keeps the members.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.household.declare(members)
    state.household.declaredAt = entry.position
  }
}

extension MemberAdded: CaseStep {
  /// May be learnt late.
  public static let rule = StepRule(
    stage: HouseholdStage.self, phases: HouseholdStage.phases, actors: HouseholdStage.actors, isDelegable: false,
    leads: .stays, order: .anyDay, isGround: true, changes: [.household],
    guards: [.familyActs, .memberNew, .householdWellFormed, .identityStays, .numberAgrees, .ageWithinReason])

  /// A new member, born by then, and no second head.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    try attempt.require(.memberNew, !state.household.contains(member.person), [.person(member.person)])
    try attempt.require(
      .householdWellFormed,
      member.relation != .head || !state.household.members.contains { $0.relation == .head })
    let born = try attempt.pastDate(member.born)
    try attempt.checkIdentity(of: member.person, born: born, sex: member.sex)
    _ = try attempt.date(fromOn)
    return []
  }

  /// One more member, where the member counts.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    guard member.counted else { return [] }
    return [DatedChange(.joined(member.person), from: CivilDate(fromOn) ?? entry.occurredOn)]
  }

  /// Keeps the member.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.household.add(member)
  }
}

extension MemberRemoved: CaseStep {
  /// May be learnt late.
  public static let rule = StepRule(
    stage: HouseholdStage.self, phases: HouseholdStage.phases, actors: HouseholdStage.actors, isDelegable: false,
    leads: .stays, order: .anyDay, isGround: true, changes: [.household], guards: [.familyActs, .memberKnown])

  /// A member, and a day.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    try state.requireMember(person, attempt)
    _ = try attempt.date(fromOn)
    return []
  }

  /// One member less; who is taken out for having died is dead.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    let change: DatedChange.Household = LateGround(code: ground) == .death ? .died(person) : .departed(person)
    return [DatedChange(change, from: CivilDate(fromOn) ?? entry.occurredOn, ground: ground)]
  }

  /// Takes the member out.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    if LateGround(code: ground) == .death {
      state.household.bury(person, on: CivilDate(fromOn) ?? entry.occurredOn)
    }
    state.household.remove(person)
  }
}

extension IncomeDeclared: CaseStep {
  /// Income of a period.
  public static let rule = StepRule(
    stage: HouseholdStage.self, phases: HouseholdStage.phases, actors: HouseholdStage.actors, isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [], guards: [.familyActs, .periodRuns, .memberKnown])

  /// A period, and members.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    try state.checkPeriod(periodFromMonth, periodToMonth, attempt)
    for item in items where item.hasPerson { try state.requireMember(item.person, attempt) }
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps where it was declared.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.incomeDeclaredAt = entry.position }
}

extension ExpenseDeclared: CaseStep {
  /// Expenses of a period.
  public static let rule = StepRule(
    stage: HouseholdStage.self, phases: HouseholdStage.phases, actors: HouseholdStage.actors, isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [], guards: [.familyActs, .periodRuns, .memberKnown])

  /// A period, and members.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    try state.checkPeriod(periodFromMonth, periodToMonth, attempt)
    for item in items where item.hasPerson { try state.requireMember(item.person, attempt) }
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Nothing: an assessment reads it from the ledger.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}

extension AssetDeclared: CaseStep {
  /// Assets.
  public static let rule = StepRule(
    stage: HouseholdStage.self, phases: HouseholdStage.phases, actors: HouseholdStage.actors, isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [], guards: [.familyActs, .memberKnown])

  /// Members.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    for item in items where item.hasPerson { try state.requireMember(item.person, attempt) }
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps where they were declared.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.assetsDeclaredAt = entry.position }
}

extension ChangeReported: CaseStep {
  /// What the household or the village tells of.
  public static let rule = StepRule(
    stage: HouseholdStage.self, phases: .opened, actors: HouseholdStage.actors, isDelegable: false, leads: .stays,
    order: .anyDay, isGround: false, changes: [], guards: [.familyActs])

  /// A village reports what it sees, with no mandate (57 号 art 30 makes it the family's duty).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    if attempt.role != .village { try state.checkFamily(attempt) }
    _ = try attempt.pastDate(fromOn)
    return []
  }

  /// Nothing: a decision follows, or none.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// A family that asks for the end itself has said what it thinks of it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard kind == "end-requested", source == .family else { return }
    state.hear(
      Hearing(
        measure: .end, position: entry.position, invited: TermStart(entry.occurredOn, by: entry),
        answerByOn: entry.occurredOn,
        announcedFen: nil, announcedMonth: nil, heardOn: entry.occurredOn))
  }
}

extension DeathRecorded: CaseStep {
  /// May be learnt late.
  public static let rule = StepRule(
    stage: HouseholdStage.self, phases: .opened, actors: ActorSet(.checker, .village, .township), isDelegable: false,
    leads: .stays, order: .anyDay, isGround: true, changes: [.household], guards: [.memberKnown, .deathOnce])

  /// A member, once.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.requireMember(person, attempt)
    try attempt.require(.deathOnce, state.household[person]?.diedOn == nil, [.person(person)])
    let died = try attempt.date(diedOn)
    try attempt.require(.deathOnce, died <= attempt.proposal.today, [.day(died)])
    return []
  }

  /// One member less.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange(.died(person), from: CivilDate(diedOn) ?? entry.occurredOn)]
  }

  /// Keeps the day; a household that is supported is to be looked at.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    let died = CivilDate(diedOn) ?? entry.occurredOn
    state.household.bury(person, on: died)
    guard state.phase.isEnrolled, state.phase != .exitDecided else { return }
    state.bereavements.append(Bereavement(person: person, died: TermStart(died, by: entry), reviewedOn: nil))
  }
}
