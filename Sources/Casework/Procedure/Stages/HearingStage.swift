public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
public import Wording

/// The household is heard before what it receives goes down or ends (听取意见).
public enum HearingStage: CaseStage {
  /// 听取意见.
  public static let title = Text("hearing", "听取意见")
  /// For its last day.
  public static let deadlines: [DeadlineRule] = [.views]
}

extension DeadlineRule {
  /// 答复期满.
  public static let views = DeadlineRule(
    "views", Instrument.socialAssistanceLaw.article("48"), title: Text("household may answer", "受助家庭答复")
  ) { state, _ in
    guard let hearing = state.hearing else { return [] }
    return [DeadlineTerm(.on(hearing.answerByOn), metOn: hearing.heardOn)]
  }
}

// MARK: Parameters

/// What the procedure leaves open of a hearing (听取意见参数).
public struct HearingParameters: Sendable {
  /// How many days a household has at least to answer (答复期限): the Law gives none, so the national value is made up.
  public let days: Int
  /// Months after which what was heard no longer covers a decision (听取意见有效期): the Law gives none either.
  public let months: Int

  init(_ read: inout ParameterReader) {
    days = read.whole(
      "hearing.days", 1...60, .days, national: 5, Instrument.socialAssistanceLaw.article("48"),
      Text("days in which the household may answer", "受助家庭答复天数"), isIllustrative: true)
    months = read.whole(
      "hearing.months", 1...24, .months, national: 3, Instrument.socialAssistanceLaw.article("48"),
      Text("months in which a decision may follow on a hearing", "听取意见后可作决定的月数"), isIllustrative: true)
  }
}

// MARK: State

/// What the household was asked about, and whether it has answered (听取意见情况).
///
/// One hearing serves one decision: whatever lowers or ends what the household receives uses it up. A gradual exit that
/// was heard is heard for all of its months.
public struct Hearing: Hashable, Sendable {
  /// The heaviest measure that was thought of.
  public let measure: Measure
  /// Where the household was asked, or spoke by itself.
  public let position: Position
  /// The day on which it was asked, or spoke, and when the ledger learnt of that.
  public let invited: TermStart
  /// The last day for its answer.
  public let answerByOn: CivilDate
  /// What it was told that it would receive, in fen a month; nil where it was told of no amount.
  public let announcedFen: Int64?
  /// The month from which it was told that it would receive less or nothing; nil where it was told of none.
  public let announcedMonth: Month?
  /// The day on which it answered; nil while it has not.
  public internal(set) var heardOn: CivilDate?

  /// The day on which it was asked, or spoke.
  public var invitedOn: CivilDate { invited.day }

  /// Whether a decision of the day follows on it: it was heard by then, or its time to answer has run out.
  func isComplete(on day: CivilDate) -> Bool { heardOn.map { $0 <= day } ?? (answerByOn < day) }

  /// What stands against a decision of the day that follows on it; nil where nothing does.
  ///
  /// An end that was thought of may turn out a reduction. Nothing may be taken earlier than was announced, or more.
  func gap(before loss: Loss, on day: CivilDate, by rules: CaseRules) -> [Fact]? {
    if loss.measure == .end, measure != .end { return [] }
    if let announcedMonth, loss.from < announcedMonth { return [.month(loss.from), .requiredMonth(announcedMonth)] }
    if measure != .end, let announcedFen, loss.fen < announcedFen {
      return [.found(loss.fen), .required(announcedFen)]
    }
    if !isComplete(on: day) { return [.requiredDay(answerByOn.adding(days: 1))] }
    let last = (heardOn ?? answerByOn).adding(months: rules.hearing.months)
    return day <= last ? nil : [.day(day), .requiredDay(last)]
  }
}

// MARK: Guards

extension Guard {
  /// 先听取意见.
  public static let heardFirst = Guard(
    "heardFirst", Instrument.socialAssistanceLaw.article("48"),
    title: Text("the household was not heard before a reduction or an end", "调减或终止前未听取受助家庭意见"),
    remedy: {
      Text(
        """
        invite its views with reasons, and decide once it was heard or its \($0.hearing.days) days have passed without \
        an answer: within \($0.hearing.months) months, and on nothing more or earlier than it was told of
        """,
        """
        说明理由并征求意见，听取后或满\($0.hearing.days)日未答复后，于\($0.hearing.months)个月内作出决定，不得多于或早于所告知的内容
        """)
    })

  /// 征求意见对象.
  public static let invitationOpen = Guard(
    "invitationOpen", Instrument.ledger.whole,
    title: Text("no such invitation is open", "没有该待答复的征求意见"),
    remedy: Text("name the latest invitation that was not answered", "填写最近一次未答复的征求意见"))

  /// 答复期限.
  public static let timeToAnswer = Guard(
    "timeToAnswer", Instrument.ledger.whole,
    title: Text("the household has too little time to answer", "答复时间过短"),
    remedy: { Text("leave it at least \($0.hearing.days) days", "至少留出\($0.hearing.days)日") })

  /// 征求意见内容.
  public static let announcementHolds = Guard(
    "announcementHolds", Instrument.socialAssistanceLaw.article("48"), Instrument.ledger.whole,
    title: Text("the household would be asked about something that can't come", "所告知的内容不可能实现"),
    remedy: {
      Text(
        """
        announce an amount below what is received, from a month of its support on, and a day and month that a decision \
        may follow on: within \($0.hearing.months) months
        """,
        "告知的金额须低于现领金额，月份须在享受期内，答复期限及执行月份均须在\($0.hearing.months)个月内")
    })
}

extension ViewsInvited {
  /// What is announced can come: less than is received, from a month in which something is, and soon enough.
  fileprivate func checkAnnouncement(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) {
    let latest = attempt.day.adding(months: attempt.rules.hearing.months)
    let last = try attempt.date(answerByOn)
    try attempt.require(.announcementHolds, last <= latest, [.day(last), .requiredDay(latest)])
    let standings = state.standings
    if hasFromMonth {
      let month = try attempt.month(fromMonth)
      let first = standings.firstMonth ?? month
      try attempt.require(.announcementHolds, month >= first, [.month(month), .requiredMonth(first)])
      try attempt.require(
        .announcementHolds, month <= latest.month, [.month(month), .requiredMonth(latest.month)])
    }
    guard hasAmountFen, measure == .reduction, state.enrolment != nil else { return }
    let received = standings.granted(in: Month(fromMonth) ?? attempt.day.month)
    try attempt.require(.announcementHolds, amountFen < received, [.found(amountFen), .required(received)])
  }
}

// MARK: Events

extension ViewsInvited: CaseStep {
  /// By the township or the county, while something is received or was wrongly received.
  public static let rule = StepRule(
    stage: HearingStage.self, phases: .opened, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .anyDay, isGround: false, changes: [],
    guards: [.actorUnconflicted, .timeToAnswer, .announcementHolds])

  /// Time enough to answer, on what can come.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let last = try attempt.date(answerByOn)
    let earliest = attempt.day.adding(days: attempt.rules.hearing.days)
    try attempt.require(.timeToAnswer, last >= earliest, [.day(last), .requiredDay(earliest)])
    try checkAnnouncement(state, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Opens a hearing in the place of any before.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.hear(
      Hearing(
        measure: measure, position: entry.position, invited: TermStart(entry.occurredOn, by: entry, in: state),
        answerByOn: CivilDate(answerByOn) ?? entry.occurredOn, announcedFen: hasAmountFen ? amountFen : nil,
        announcedMonth: Month(fromMonth), heardOn: nil))
  }
}

extension ViewsHeard: CaseStep {
  /// By the township or the county.
  public static let rule = StepRule(
    stage: HearingStage.self, phases: .opened, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .anyDay, isGround: false, changes: [], guards: [.invitationOpen])

  /// The answer to an invitation, not before it.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    guard let hearing = state.hearing, hearing.position.rawValue == invitationPosition, hearing.heardOn == nil else {
      throw attempt.refusal(.invitationOpen, [.position(invitationPosition)])
    }
    let heard = try attempt.pastDate(heardOn)
    try attempt.require(.inOrder, heard >= hearing.invitedOn, [.day(heard), .requiredDay(hearing.invitedOn)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the day.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard state.hearing?.position.rawValue == invitationPosition else { return }
    state.hearAnswer(on: CivilDate(heardOn) ?? entry.occurredOn)
  }
}
