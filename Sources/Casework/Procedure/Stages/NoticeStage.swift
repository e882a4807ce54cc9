public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
public import Wording

/// The village sees who is to be enrolled, and may object (公示).
public enum NoticeStage: CaseStage {
  /// 公示.
  public static let title = Text("public notice", "公示")
  /// For its last day.
  public static let deadlines: [DeadlineRule] = [.noticeEnd]
}

extension DeadlineRule {
  /// 公示期满.
  public static let noticeEnd = DeadlineRule(
    "noticeEnd", Instrument.dibaoTrial.article("25"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("19"), Instrument.tekunIdentification.article("15"),
    Instrument.widening.article("4.2"),
    title: Text("public notice complete", "公示期满")
  ) { state, procedure in
    guard state.phase == .onNotice, let notice = state.notice else { return [] }
    return [DeadlineTerm(.on(notice.earliestEnd(by: procedure)))]
  }
}

// MARK: Parameters

/// What the procedure leaves open of a public notice (公示参数).
public struct NoticeParameters: Sendable {
  /// What a notice of a household may show at most, whatever a county says.
  private static let showable = ["name", "members", "amount"]

  /// For how many days it hangs at least (公示期).
  public let days: Int
  /// Whether the day of posting is the first of them.
  public let countsFirstDay: Bool
  /// What it may show (公示内容).
  public let fields: [String]
  /// Whether the opinion after an objection goes on notice again (重新公示).
  public let isRepeatedAfterObjection: PerCategory<Bool>

  init(_ read: inout ParameterReader) {
    days = read.whole(
      "notice.days", 1...60, .days, national: 7, Instrument.dibaoProcedure.article("19"),
      Text("days of the notice", "公示天数"))
    countsFirstDay = read.flag(
      "notice.countsFirstDay", national: false, Instrument.civilCode.article("201"),
      Text("whether the day of posting counts", "张贴当日是否计入"))
    fields = read.words(
      "notice.fields", of: Self.showable, national: Self.showable,
      Instrument.dibaoProcedure.article("24"), Text("what the notice may show", "公示内容"))
    isRepeatedAfterObjection = read.flag(
      "notice.repeatedAfterObjection", dibao: (false, Instrument.dibaoProcedure.article("19")),
      tekun: (true, Instrument.tekunIdentification.article("15")),
      Text("whether the opinion after an objection goes on notice again", "异议处理后是否重新公示"))
  }
}

// MARK: State

/// A public notice in the village (公示).
public struct PublicNotice: Hashable, Sendable {
  /// The day it went up, by whose rules it hangs.
  public let posted: TermStart
  /// For how many days.
  public let days: Int
  /// The last day shown; nil while it hangs.
  public internal(set) var endedOn: CivilDate?

  /// The first day that may be its last, by the rules under which it went up.
  ///
  /// By 民法典 art 201 the day of posting isn't counted, unless the procedure says otherwise.
  public func earliestEnd(by procedure: ProcedureTable) -> CivilDate {
    posted.day.adding(days: procedure.rules(from: posted).notice.countsFirstDay ? days - 1 : days)
  }
}

// MARK: Guards

extension Guard {
  /// 公示天数.
  public static let noticeLongEnough = Guard(
    "noticeLongEnough", Instrument.dibaoTrial.article("25"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("19"), Instrument.tekunIdentification.article("15"),
    Instrument.widening.article("4.2"),
    title: Text("the notice is too short", "公示天数不足"),
    remedy: { Text("post it for at least \($0.notice.days) days", "公示不少于\($0.notice.days)日") })

  /// 公示内容.
  public static let noticeMinimal = Guard(
    "noticeMinimal", Instrument.dibaoTrial.article("29"), Instrument.dibaoTrial.article("34"),
    Instrument.dibaoProcedure.article("24"), Instrument.widening.article("4.2"),
    Instrument.socialAssistanceLaw.article("11"),
    title: Text("the notice shows more than it may", "公示内容超出范围"),
    remedy: {
      let fields = $0.notice.fields
      return Text("show only \(fields.joined(separator: ", "))", "仅公示：\(fields.joined(separator: "、"))")
    })

  /// 公示地点.
  public static let noticeInVillage = Guard(
    "noticeInVillage", Instrument.dibaoTrial.article("25"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("19"), Instrument.tekunIdentification.article("15"),
    Instrument.widening.article("4.2"),
    title: Text("the notice is not posted in the case's township", "公示地点不在案件所属乡镇"),
    remedy: Text("post it in the household's village", "在所在村（社区）公示"))

  /// 公示期满.
  public static let noticeFullDays = Guard(
    "noticeFullDays", Instrument.dibaoTrial.article("25"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("19"), Instrument.tekunIdentification.article("15"),
    Instrument.widening.article("4.2"),
    title: Text("the notice has not run its full days", "公示尚未期满"),
    remedy: {
      $0.notice.countsFirstDay
        ? Text("wait until its last day; the day of posting is the first", "待公示期满，张贴当日计入")
        : Text("wait until its last day; the day of posting isn't counted", "待公示期满，张贴当日不计入")
    })

  /// 重新公示.
  public static let noticedAgain = Guard(
    "noticedAgain", Instrument.dibaoTrial.article("25"), Instrument.dibaoTrial.article("29"),
    Instrument.tekunIdentification2016.whole, Instrument.dibaoProcedure.article("19"),
    Instrument.tekunIdentification.article("15"), Instrument.ledger.whole,
    title: Text("the opinion was not on notice", "初审意见尚未公示"),
    remedy: {
      let again = $0.notice.isRepeatedAfterObjection
      switch (again.dibao, again.tekun) {
      case (true, true): return Text("post every opinion, after an objection again", "初审意见须公示，异议处理后重新公示")
      case (false, true):
        return Text(
          "post the opinion; after an objection only 特困 is posted again", "初审意见须公示；异议处理后仅特困重新公示")
      case (true, false):
        return Text(
          "post the opinion; after an objection 特困 alone isn't posted again", "初审意见须公示；异议处理后除特困外重新公示")
      case (false, false):
        return Text("post the opinion once; after an objection not again", "初审意见须公示一次，异议处理后不再公示")
      }
    })
}

extension CaseState {
  /// What hangs in a village shows no more than it may, and hangs where the household lives.
  func checkShown(_ fields: [String], at place: String, _ attempt: CaseAttempt) throws(Refusal) {
    for field in fields {
      try attempt.require(.noticeMinimal, attempt.rules.notice.fields.contains(field), [.code(field)])
    }
    guard let place = Office(place) else { throw attempt.refusal(.readable) }
    guard let office = application?.office else { return }
    try attempt.require(.noticeInVillage, place.township == office.township, [.office(place)])
  }

  /// An opinion after an objection goes to the county without another notice, where the procedure asks for none: once
  /// the days of the first have run, in which others might have objected too (57 号 art 19; 43 号 art 15).
  fileprivate func checkNoticedBefore(_ attempt: CaseAttempt) throws(Refusal) {
    let isRepeated = attempt.rules.notice.isRepeatedAfterObjection[of: self]
    guard let notice, !objections.isEmpty, !isRepeated else { throw attempt.refusal(.noticedAgain) }
    let term = try attempt.rules(from: notice.posted)
    let earliest = notice.earliestEnd(by: attempt.context.procedure)
    try attempt.require(
      .noticeFullDays, attempt.day >= earliest, [.day(attempt.day), .requiredDay(earliest)], by: term)
    try attempt.requireOnRecord(notice.posted, for: earliest.days(since: notice.posted.day))
  }
}

// MARK: Events

extension PublicNoticePosted: CaseStep {
  /// After the opinion (57 号 art 19, 43 号 art 15).
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.opined), actors: ActorSet(.village, .township), isDelegable: false,
    leads: .to(.onNotice), order: .afterLastStep, isGround: false, changes: [],
    guards: [.noticeLongEnough, .noticeMinimal, .noticeInVillage, .assessmentExecuted])

  /// Long enough, with nothing more than it needs, where the household lives.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let required = attempt.rules.notice.days
    try attempt.require(.noticeLongEnough, Int(days) >= required, [.found(Int64(days)), .required(Int64(required))])
    let from = try attempt.pastDate(fromOn)
    if let last = state.lastStepOn {
      try attempt.require(.inOrder, from >= last, [.day(from), .requiredDay(last)])
    }
    try state.checkShown(fields, at: place, attempt)
    try state.checkExecuted(attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the notice.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.notice = PublicNotice(
      posted: TermStart(CivilDate(fromOn) ?? entry.occurredOn, by: entry, in: state), days: Int(days), endedOn: nil)
  }
}

extension PublicNoticeEnded: CaseStep {
  /// Without an objection.
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.onNotice), actors: ActorSet(.village, .township), isDelegable: false,
    leads: .to(.noticed), order: .afterLastStep, isGround: false, changes: [], guards: [.noticeFullDays])

  /// Its full days.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let ended = try attempt.pastDate(endedOn)
    guard let notice = state.notice else { return [] }
    let term = try attempt.rules(from: notice.posted)
    let earliest = notice.earliestEnd(by: attempt.context.procedure)
    try attempt.require(
      .noticeFullDays, ended >= earliest, [.day(ended), .requiredDay(earliest)], by: term)
    try attempt.requireOnRecord(notice.posted, for: earliest.days(since: notice.posted.day))
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps its last day.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.notice?.endedOn = CivilDate(endedOn) ?? entry.occurredOn
  }
}

extension ForwardedToCounty: CaseStep {
  /// After the notice; after an objection with the new opinion, where that isn't posted again.
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.opined, .noticed), actors: ActorSet(.township), isDelegable: false,
    leads: .to(.countyReview), order: .afterLastStep, isGround: false, changes: [],
    guards: [.noticedAgain, .noticeFullDays, .objectionsResolved])

  /// On notice for its days, every objection settled, and a day after the last step.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    if state.phase == .opined { try state.checkNoticedBefore(attempt) }
    for objection in state.objections {
      try attempt.require(.objectionsResolved, objection.isResolved, [.code(objection.id)])
    }
    let received = try attempt.pastDate(receivedOn)
    guard let last = state.lastStepOn else { return [] }
    try attempt.require(.inOrder, received >= last, [.day(received), .requiredDay(last)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Starts the county's working days, and draws whether it has to look itself.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.countyReview.received = TermStart(CivilDate(receivedOn) ?? entry.occurredOn, by: entry)
    state.countyReview.lot = CountyReview.lot(at: entry.recordedAt)
  }
}
