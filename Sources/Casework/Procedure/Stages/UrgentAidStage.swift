public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
public import Wording

/// Who is in an emergency is helped with a small sum at once; the account follows (先行救助).
public enum UrgentAidStage: CaseStage {
  /// 先行救助.
  public static let title = Text("urgent aid", "先行救助")
  /// For the account.
  public static let deadlines: [DeadlineRule] = [.urgencyAccount]
}

extension DeadlineRule {
  /// 补充说明.
  public static let urgencyAccount = DeadlineRule(
    "urgencyAccount", Instrument.socialAssistanceLaw.article("50"),
    title: Text("urgent aid to be accounted for", "先行救助补充说明")
  ) { state, procedure in
    state.urgentAid.compactMap { aid in
      guard Instrument.socialAssistanceLaw.isInForce(on: aid.given.day) else { return nil }
      let days = procedure.rules(from: aid.given).urgentAid.accountWorkingDays
      return DeadlineTerm(.workingDays(days, after: aid.given.day), metOn: aid.explainedOn)
    }
  }
}

// MARK: Parameters

/// What the procedure leaves open of urgent aid (先行救助参数).
public struct UrgentAidParameters: Sendable {
  /// The most that is given first in one procedure, in yuan: at most a month of the local line.
  public let ceilingYuan: Int
  /// Working days from the aid to its account.
  public let accountWorkingDays: Int

  /// The most that is given first in one procedure, in fen.
  var ceilingFen: Int64 { Int64(ceilingYuan) * 100 }

  init(_ read: inout ParameterReader) {
    let article = Instrument.socialAssistanceLaw.article("50")
    ceilingYuan = read.whole(
      "urgentAid.ceilingYuan", 1...100_000, .yuan, national: 485, article,
      Text("yuan given at once at most, a month of the local line", "先行救助最高金额，不超过当地一个月低保标准"), isIllustrative: true)
    accountWorkingDays = read.whole(
      "urgentAid.accountWorkingDays", 1...60, .workingDays, national: 10, article,
      Text("working days from the aid to its account", "先行救助后补充说明工作日"), isIllustrative: true)
  }
}

// MARK: State

/// Aid that was given before anything was decided (先行救助).
public struct UrgentAid: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// The day of the aid, which starts the term of its account.
  public let given: TermStart
  /// What was given, in fen.
  public let amountFen: Int64
  /// The day of its account; nil while there is none.
  public internal(set) var explainedOn: CivilDate?
}

// MARK: Guards

extension Guard {
  /// 临时救助申请.
  public static let urgentAidAskedFor = Guard(
    "urgentAidAskedFor", Instrument.socialAssistanceLaw.article("50"),
    title: Text("nobody applied for emergency aid", "未申请临时救助"),
    remedy: Text("have the family apply for emergency aid, or decide in the ordinary way", "由家庭申请临时救助，或按一般程序办理"))

  /// 小额.
  public static let urgentAidSmall = Guard(
    "urgentAidSmall", Instrument.socialAssistanceLaw.article("50"),
    title: Text("the aid given first is none, or more than a small sum", "先行救助金额为零或超过小额上限"),
    remedy: {
      let yuan = $0.urgentAid.ceilingYuan
      return Text(
        "give at most \(yuan) yuan at once in all, and decide on more in the ordinary way",
        "先行救助合计不超过\(yuan)元，超出部分按一般程序办理")
    })

  /// 先行救助编号.
  public static let urgentAidUnexplained = Guard(
    "urgentAidUnexplained", Instrument.ledger.whole,
    title: Text("no urgent aid without an account stands there", "该序号不是本案尚未补充说明的先行救助"),
    remedy: Text("name the position of aid given first that was not accounted for", "填写尚未补充说明的先行救助序号"))
}

// MARK: Events

extension AidGivenFirst: CaseStep {
  /// By the township or the county, from the application to the decision.
  public static let rule = StepRule(
    stage: UrgentAidStage.self, phases: .pending, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .anyDay, isGround: false, changes: [],
    guards: [.actorUnconflicted, .urgentAidAskedFor, .urgentAidSmall])

  /// For whoever asked for emergency aid, a small sum in all (社会救助法 art 50).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try attempt.require(.urgentAidAskedFor, state.application?.wanted.contains(.emergency) ?? false)
    let (given, submitted) = (try attempt.pastDate(givenOn), state.application?.submittedOn ?? .earliest)
    try attempt.require(.inOrder, given >= submitted, [.day(given), .requiredDay(submitted)])
    let ofThisProcedure = state.urgentAid.filter { $0.given.day >= submitted }
    let total = ofThisProcedure.reduce(amountFen) { $0.saturatingAdding($1.amountFen) }
    let ceiling = attempt.rules.urgentAid.ceilingFen
    try attempt.require(.urgentAidSmall, amountFen > 0 && total <= ceiling, [.found(total), .required(ceiling)])
    return []
  }

  /// Nothing: it is given once, beside the roll and its monthly lists.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Waits for its account.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.urgentAid.append(
      UrgentAid(
        position: entry.position, given: TermStart(CivilDate(givenOn) ?? entry.occurredOn, by: entry),
        amountFen: amountFen, explainedOn: nil))
  }
}

extension UrgencyExplained: CaseStep {
  /// By the township or the county, whatever became of the application.
  public static let rule = StepRule(
    stage: UrgentAidStage.self, phases: .opened, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .anyDay, isGround: false, changes: [], guards: [.actorUnconflicted, .urgentAidUnexplained])

  /// Of aid that has no account yet, not before its day.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let aid = state.urgentAid.first { $0.position.rawValue == aidPosition && $0.explainedOn == nil }
    guard let aid else { throw attempt.refusal(.urgentAidUnexplained, [.position(aidPosition)]) }
    let explained = try attempt.pastDate(explainedOn)
    try attempt.require(.inOrder, explained >= aid.given.day, [.day(explained), .requiredDay(aid.given.day)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the day.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard let index = state.urgentAid.firstIndex(where: { $0.position.rawValue == aidPosition }) else { return }
    state.urgentAid[index].explainedOn = CivilDate(explainedOn) ?? entry.occurredOn
  }
}
