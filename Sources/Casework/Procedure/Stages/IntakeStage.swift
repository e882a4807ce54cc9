public import CaseEvents
public import EventEnvelope
public import Wording
import Instruments

/// The application is handed in, completed once and accepted (申请与受理).
public enum IntakeStage: CaseStage {
  /// 申请与受理.
  public static let title = Text("application", "申请与受理")
  /// For what is missing.
  public static let deadlines: [DeadlineRule] = [.supplement]
}

extension DeadlineRule {
  /// 补正材料.
  public static let supplement = DeadlineRule(
    "supplement", Instrument.dibaoTrial.article("13"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("10"), Instrument.tekunIdentification.article("12"),
    title: Text("missing items to come in", "补正材料")
  ) { state, _ in
    guard state.phase == .supplementing, let due = state.supplement?.dueOn else { return [] }
    return [DeadlineTerm(.on(due))]
  }
}

// MARK: State

/// The application that opened the case (申请).
public struct Application: Hashable, Sendable {
  /// The person who applies, a member of the household.
  public let applicant: String
  /// The categories asked for.
  public let wanted: [Category]
  /// Whether a mandate lets another act for the applicant (委托代办).
  public let hasMandate: Bool
  /// Urban or rural.
  public let area: Area
  /// The office that it was handed to; its township and county are the case's.
  public let office: Office
  /// The day of the application.
  public let submittedOn: CivilDate
  /// The acceptance, which starts the clock; nil until then.
  public internal(set) var accepted: TermStart?
  /// Who accepted it; nil until then.
  public internal(set) var acceptedBy: Subject?
  /// The day of acceptance; nil until then.
  public var acceptedOn: CivilDate? { accepted?.day }
  /// The limit in working days set by an extension (延期); nil where there is none.
  public internal(set) var extendedTo: UInt32?

  /// Whether somebody else than the actor has accepted it.
  public func isAccepted(butNotBy actor: Subject) -> Bool { acceptedBy.map { $0 != actor } ?? false }
}

/// The one list of what is missing (一次性告知) and what of it is still to come.
public struct Supplement: Hashable, Sendable {
  /// Codes of what has not come in yet.
  public internal(set) var missing: [String]
  /// The day by which it should be in; nil where the event names no day that exists.
  public let dueOn: CivilDate?
}

// MARK: Guards

extension Guard {
  /// 委托.
  public static let proxyHasMandate = Guard(
    "proxyHasMandate", Instrument.dibaoTrial.article("9"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("6"), Instrument.tekunIdentification.article("10"),
    Instrument.socialAssistanceLaw.article("37"),
    title: Text("a proxy acts without a mandate", "代办缺少委托"),
    remedy: Text("give the reference of the mandate and choose the channel PROXY", "填写委托书编号并选择代办渠道"))

  /// 一次性告知.
  public static let supplementOnce = Guard(
    "supplementOnce", Instrument.dibaoTrial.article("13"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("10"), Instrument.tekunIdentification.article("12"),
    title: Text("the list of missing items was already given", "已作过一次性告知"),
    remedy: Text("accept or refuse on what has come in", "依据已收材料决定是否受理"))

  /// 可核对事项.
  public static let askedOnlyForWhatNoCheckTells = Guard(
    "askedOnlyForWhatNoCheckTells", Instrument.socialAssistanceLaw.article("62"),
    title: Text("the family is asked for what the cross-check tells", "要求提供可通过核对核实的材料"),
    remedy: {
      let items = $0.crossCheck.toldItems.map(\.item)
      return Text(
        "accept the application and have the check asked; don't ask for \(items.joined(separator: ", "))",
        "先予受理并提请核对；不得要求提供：\(items.joined(separator: "、"))")
    })

  /// 材料齐全.
  public static let applicationComplete = Guard(
    "applicationComplete", Instrument.dibaoTrial.article("12"), Instrument.dibaoTrial.article("13"),
    Instrument.tekunIdentification2016.whole, Instrument.dibaoProcedure.article("9"),
    Instrument.dibaoProcedure.article("10"), Instrument.tekunIdentification.article("10"),
    Instrument.tekunIdentification.article("12"), Instrument.socialAssistanceLaw.article("40"),
    title: Text("the household, its income or its assets are not declared", "家庭成员、收入或财产尚未申报"),
    remedy: Text("have what is missing declared, or list it once", "补齐申报，或一次性告知补正"))
}

// MARK: Events

extension ApplicationSubmitted: BranchingStep {
  /// Opens a case, or a new procedure after an exit.
  public static let rule = StepRule(
    stage: IntakeStage.self, phases: PhaseSet(.unopened, .exited), actors: ActorSet(.person, .village, .township),
    isDelegable: false, leads: .to(.submitted), order: .afterLastStep, isGround: false, changes: [],
    guards: [.proxyHasMandate, .familyActs, .identityStays, .numberAgrees, .ageWithinReason])

  /// Asks for the mandate of whoever isn't the applicant (57 号 art 6), and whether the applicant is whom the ledger knows.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let isProxy = channel == .proxy
    try attempt.require(.proxyHasMandate, !isProxy || !proxyMandate.isEmpty)
    switch attempt.role {
    case .person:
      try attempt.require(.familyActs, isProxy || applicant == attempt.actorID, [.person(attempt.actorID)])
    case .village: try attempt.require(.proxyHasMandate, isProxy, [.role(.village)])
    case .township, .county, .checker, .finance, .bank, .city, .auditor, .system: break
    }
    guard Office(registeredOffice) != nil else { throw attempt.refusal(.readable) }
    try attempt.checkIdentity(of: applicant)
    return []
  }

  /// Submitted, with nothing missing yet.
  public func phase(after phase: CasePhase, missing: inout [String]) -> CasePhase {
    missing = []
    return .submitted
  }

  /// Nothing yet.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Begins a procedure; a new one after an exit keeps the household, the amounts and what was decided before.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.application = Application(
      applicant: applicant, wanted: wanted, hasMandate: !proxyMandate.isEmpty, area: area, office: entry.office,
      submittedOn: entry.occurredOn, accepted: nil, acceptedBy: nil, extendedTo: nil)
    state.closure = nil
    state.supplement = nil
    state.incomeDeclaredAt = nil
    state.assetsDeclaredAt = nil
    state.crossCheck = CrossCheck()
    state.investigation = Investigation()
    state.assessment = nil
    state.opinion = nil
    state.notice = nil
    state.objections = []
    state.countyReview = CountyReview()
    state.gradualExit = nil
    // The support before stays ended, while it is open whether there will be another.
    if let exit = state.exit { state.enrolment?.until = exit.stopMonth }
    state.exit = nil
    state.lastStepOn = entry.occurredOn
  }
}

extension SupplementRequested: BranchingStep {
  /// Once in a procedure.
  public static let rule = StepRule(
    stage: IntakeStage.self, phases: PhaseSet(.submitted), actors: ActorSet(.township), isDelegable: false,
    leads: .to(.supplementing), order: .afterLastStep, isGround: false, changes: [],
    guards: [.supplementOnce, .askedOnlyForWhatNoCheckTells])

  /// Asks whether it is the first list, of what no source tells (社会救助法 art 62), and whether its day is to come.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try attempt.require(.supplementOnce, state.supplement == nil)
    for told in attempt.rules.crossCheck.toldItems {
      try attempt.require(
        .askedOnlyForWhatNoCheckTells, !missing.contains(told.item), [.code(told.item), .code(told.source)])
    }
    let due = try attempt.date(dueOn)
    try attempt.require(.inOrder, due >= attempt.day, [.day(due), .requiredDay(attempt.day)])
    return []
  }

  /// Waits for the whole list.
  public func phase(after phase: CasePhase, missing: inout [String]) -> CasePhase {
    missing = self.missing
    return .supplementing
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the list.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.supplement = Supplement(missing: missing, dueOn: CivilDate(dueOn))
  }
}

extension SupplementReceived: BranchingStep {
  /// Back to where the list was given once all of it is in.
  public static let rule = StepRule(
    stage: IntakeStage.self, phases: PhaseSet(.supplementing), actors: ActorSet(.person, .village, .township),
    isDelegable: false, leads: .oneOf([.submitted, .supplementing]), order: .afterLastStep, isGround: false,
    changes: [],
    guards: [.familyActs])

  /// Asks whether the family acts.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    return []
  }

  /// Submitted again where nothing is missing any more.
  public func phase(after phase: CasePhase, missing: inout [String]) -> CasePhase {
    missing.removeAll(where: received.contains)
    return missing.isEmpty ? .submitted : .supplementing
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Takes what came in off the list.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.supplement?.missing.removeAll(where: received.contains)
  }
}

extension ApplicationAccepted: CaseStep {
  /// Starts the clock.
  public static let rule = StepRule(
    stage: IntakeStage.self, phases: PhaseSet(.submitted), actors: ActorSet(.township), isDelegable: false,
    leads: .to(.investigating), order: .afterLastStep, isGround: false, changes: [], guards: [.applicationComplete])

  /// Complete means: the household, its income and its assets are declared (57 号 art 10).
  ///
  /// An authorisation is not asked for here: article 9 makes it a duty of the applicant, and the check can't begin
  /// without it; an application without it is complete on paper but leads nowhere.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try attempt.require(.applicationComplete, state.household.declaredAt != nil, [.code("household")])
    try attempt.require(.applicationComplete, state.incomeDeclaredAt != nil, [.code("income")])
    try attempt.require(.applicationComplete, state.assetsDeclaredAt != nil, [.code("assets")])
    let accepted = try attempt.pastDate(acceptedOn)
    guard let submitted = state.application?.submittedOn else { return [] }
    try attempt.require(.inOrder, accepted >= submitted, [.day(accepted), .requiredDay(submitted)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the day.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.application?.accepted = TermStart(CivilDate(acceptedOn) ?? entry.occurredOn, by: entry)
    state.application?.acceptedBy = entry.actor
  }
}

extension ApplicationNotAccepted: CaseStep {
  /// Ends the procedure before it began.
  public static let rule = StepRule(
    stage: IntakeStage.self, phases: .intake, actors: ActorSet(.township), isDelegable: false, leads: .to(.closed),
    order: .afterLastStep, isGround: false, changes: [], guards: [])

  /// Nothing of its own.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] { [] }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Closes the case; the household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.closure = .notAccepted
    state.keepDecision(.applicationNotAccepted, entry)
  }
}
