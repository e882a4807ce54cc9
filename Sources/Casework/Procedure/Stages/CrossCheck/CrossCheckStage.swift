public import CaseEvents
import Entitlement
import EventEnvelope
import Instruments
public import Wording

/// The household's means are checked against departments' data (家庭经济状况核对).
public enum CrossCheckStage: CaseStage {
  /// 家庭经济状况核对.
  public static let title = Text("cross-check", "家庭经济状况核对")
  /// For a disputed hit.
  public static let deadlines: [DeadlineRule] = [.recheck]
  /// Where it may run.
  static let phases = PhaseSet.verifying.union(PhaseSet(.active, .gradualExit))
}

extension DeadlineRule {
  /// 核对异议复查.
  public static let recheck = DeadlineRule(
    "recheck", Instrument.dibaoTrial.article("20"), Instrument.dibaoProcedure.article("18"),
    title: Text("disputed hit to be re-checked", "核对异议复查")
  ) { state, _ in
    state.crossCheck.hits.compactMap { hit in
      guard hit.isDisputed, let due = hit.recheckDueOn else { return nil }
      return DeadlineTerm(.on(due))
    }
  }
}

// MARK: Parameters

/// What the procedure leaves open of the cross-check (核对参数).
public struct CrossCheckParameters: Sendable {
  /// What the mandatory sources tell wherever they are connected.
  private static let toldNationally = [
    "household-register/household-booklet", "household-register/residence-proof",
    "social-insurance/social-insurance-record", "social-insurance/pension-statement",
    "real-estate/property-certificate", "real-estate/housing-proof", "vehicle/vehicle-registration",
  ]

  /// Codes of the sources that must have answered before an assessment, or be waived by the county (必核数据源).
  public let mandatorySources: [String]
  /// What the sources tell, so that nobody asks a family for it (可核对事项).
  public let toldItems: [ToldItem]

  init(_ read: inout ParameterReader) {
    mandatorySources = read.words(
      "crossCheck.mandatorySources", national: ["household-register", "social-insurance", "real-estate", "vehicle"],
      Instrument.dibaoProcedure.article("17"),
      Text("sources that must answer before an assessment", "核算前须反馈的数据源"), isIllustrative: true)
    toldItems = read.words(
      "crossCheck.toldItems", national: Self.toldNationally, Instrument.socialAssistanceLaw.article("62"),
      Text("items that a source tells, each as source/item; no family is asked for them", "数据源可核对、不得要求提供的事项（数据源/事项）"),
      isIllustrative: true
    ).map(ToldItem.init)
  }
}

/// An item that a family might be asked for, and the source of the cross-check that tells it (可核对事项).
public struct ToldItem: Hashable, Sendable {
  /// The source's code; empty where the pack names none.
  public let source: String
  /// The item's code.
  public let item: String

  /// Reads `source/item`.
  init(_ word: String) {
    let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    (source, item) = parts.count == 2 ? (String(parts[0]), String(parts[1])) : ("", word)
  }
}

// MARK: Guards

extension Guard {
  /// 授权.
  public static let authorizationCoversMembers = Guard(
    "authorizationCoversMembers", Instrument.dibaoTrial.article("12"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("9"), Instrument.tekunIdentification.article("10"),
    Instrument.socialAssistanceLaw.article("40"),
    title: Text("a member has not authorised the check of a source, or no longer", "有成员未授权核对该数据源或授权已失效"),
    remedy: Text("obtain an authorisation valid on the day for every member who counts", "取得全部计入成员当日有效的授权"))

  /// 核对编号.
  public static let requestNew = Guard(
    "requestNew", Instrument.ledger.whole, title: Text("the request was already made", "该核对请求已提出"),
    remedy: Text("give the request another identifier", "使用新的核对编号"))

  /// 核对请求.
  public static let requestKnown = Guard(
    "requestKnown", Instrument.ledger.whole,
    title: Text("the source was not asked by the case's current request", "当前核对请求未包含该数据源"),
    remedy: Text("name the current request and one of its sources", "填写当前核对编号及其数据源"))

  /// 有记录才有明细.
  public static let itemsOnlyWithHit = Guard(
    "itemsOnlyWithHit", Instrument.crossCheckStandard.whole,
    title: Text("items stand with HIT and only with it", "仅“有记录”时应当并须列明细"),
    remedy: Text("give items with a hit, and none without", "有记录时列明细，否则不列"))

  /// 报告一致.
  public static let reportMatchesAnswers = Guard(
    "reportMatchesAnswers", Instrument.crossCheckStandard.whole,
    title: Text("the report says of a source what the source did not say", "报告所列结果与数据源反馈不一致"),
    remedy: Text(
      "report every source asked as it answered; silence is NO_ANSWER, never NO_HIT", "如实列明各数据源反馈，未反馈不得记为无记录"))

  /// 免予核对.
  public static let waiverOnlyWhereSilent = Guard(
    "waiverOnlyWhereSilent", Instrument.ledger.whole,
    title: Text("the source has answered, so that nothing is left to waive", "该数据源已反馈，无须免予核对"),
    remedy: Text("use the answer", "采用已有反馈"))

  /// 报告有效.
  public static let reportValid = Guard(
    "reportValid", Instrument.dibaoTrial.article("19"), Instrument.dibaoTrial.article("20"),
    Instrument.dibaoProcedure.article("17"), Instrument.ledger.whole,
    title: Text("no cross-check report is valid on the day", "当日没有有效的核对报告"),
    remedy: Text("have the check reported, or repeat it", "出具报告或重新核对"))

  /// 疑点编号.
  public static let hitKnown = Guard(
    "hitKnown", Instrument.ledger.whole, title: Text("the case has no such hit", "本案没有该疑点"),
    remedy: Text("name a hit that a source returned", "填写数据源反馈的疑点编号"))

  /// 疑点状态.
  public static let hitOpen = Guard(
    "hitOpen", Instrument.dibaoTrial.article("20"), Instrument.dibaoProcedure.article("18"), Instrument.ledger.whole,
    title: Text("the hit is not in a state for this", "疑点状态不允许办理"),
    remedy: Text("resolve an open hit once; re-check a disputed one", "未核实的疑点核实一次，有异议的复查"))
}

extension CrossCheck {
  func requireSource(
    _ code: String, of asked: String, _ attempt: CaseAttempt
  ) throws(Refusal) -> Source {
    guard asked == request, let source = sources.first(where: { $0.code == code }) else {
      throw attempt.refusal(.requestKnown, [.code(asked), .code(code)])
    }
    return source
  }

  func requireHit(_ id: String, _ attempt: CaseAttempt) throws(Refusal) -> Hit {
    guard let hit = hits.first(where: { $0.id == id }) else { throw attempt.refusal(.hitKnown, [.code(id)]) }
    return hit
  }
}

// MARK: Request

extension CrossCheckRequested: CaseStep {
  /// Of named sources about named members and, where they agree, those who owe them support.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.township, .county, .checker),
    isDelegable: false, leads: .stays, order: .afterLastStep, isGround: false, changes: [],
    guards: [.requestNew, .memberKnown, .authorizationCoversMembers, .obligorConsented])

  /// Every obligor named must have agreed (Law art 41), and every member who counts must have authorised every source asked,
  /// on the day (57 号 art 9, 43 号 art 10).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try attempt.require(.requestNew, request != state.crossCheck.request, [.code(request)])
    for person in persons { try state.requireMember(person, attempt) }
    for person in state.household.members where person.isCounted && person.diedOn == nil {
      try attempt.require(
        .authorizationCoversMembers, persons.contains(person.id), [.person(person.id), .code("persons")])
    }
    for source in sources {
      for person in persons {
        try attempt.require(
          .authorizationCoversMembers, state.crossCheck.isAuthorized(person, source: source, on: attempt.day),
          [.person(person), .code(source)])
      }
      for obligor in obligors {
        try attempt.require(
          .obligorConsented, state.crossCheck.isAuthorized(obligor, source: source, on: attempt.day),
          [.person(obligor), .code(source)])
      }
    }
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// A request replaces the one before it, whose sources are asked anew; hits stay.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.crossCheck.request = request
    state.crossCheck.requestedOn = entry.occurredOn
    state.crossCheck.sources = sources.map { CrossCheck.Source(code: $0) }
    state.crossCheck.report = nil
    state.startInvestigation(on: entry.occurredOn)
  }
}
