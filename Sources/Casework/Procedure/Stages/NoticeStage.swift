public import CaseEvents
public import EventEnvelope
public import Wording
import Instruments

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
    "noticeEnd", Instrument.dibaoProcedure.article("20"), Text("public notice complete", "公示期满")
  ) { state, rules in
    guard state.phase == .onNotice, let notice = state.notice else { return [] }
    return [DeadlineTerm(.on(notice.earliestEnd(countsFirstDay: rules.noticeCountsFirstDay)))]
  }
}

// MARK: State

/// A public notice in the village (公示).
public struct PublicNotice: Hashable, Sendable {
  /// The day it went up.
  public let from: CivilDate
  /// For how many days.
  public let days: Int
  /// The last day shown; nil while it hangs.
  public internal(set) var endedOn: CivilDate?

  /// The first day that may be its last.
  ///
  /// - Parameter countsFirstDay: whether the day of posting is the first of the days; by 民法典 art 201 it is not.
  /// - Returns: the last day of the shortest notice.
  public func earliestEnd(countsFirstDay: Bool) -> CivilDate { from.adding(days: countsFirstDay ? days - 1 : days) }
}

/// An objection raised during the notice (异议).
public struct Objection: Hashable, Sendable {
  /// Its identifier within the case.
  public let id: String
  /// Where it was filed.
  public let position: Position
  /// Whether it has been settled.
  public internal(set) var isResolved = false
}

// MARK: Guards

extension Guard {
  /// 公示天数.
  public static let noticeLongEnough = Guard(
    "noticeLongEnough", Instrument.dibaoProcedure.article("20"), title: Text("the notice is too short", "公示天数不足"),
    remedy: { Text("post it for at least \($0.noticeDays) days", "公示不少于\($0.noticeDays)日") })

  /// 公示内容.
  public static let noticeMinimal = Guard(
    "noticeMinimal", Instrument.dibaoProcedure.article("25", isVerified: false),
    title: Text("the notice shows more than name, members and amount", "公示内容超出姓名、人数、金额"),
    remedy: Text("show nothing else", "仅公示姓名、人数、金额"))

  /// 公示地点.
  public static let noticeInVillage = Guard(
    "noticeInVillage", Instrument.dibaoProcedure.article("20"),
    title: Text("the notice is not posted in the case's township", "公示地点不在案件所属乡镇"),
    remedy: Text("post it in the household's village", "在所在村（社区）公示"))

  /// 公示期满.
  public static let noticeFullDays = Guard(
    "noticeFullDays", Instrument.dibaoProcedure.article("20"),
    title: Text("the notice has not run its full days", "公示尚未期满"),
    remedy: Text("wait until the last day is over", "待公示期满"))

  /// 异议编号.
  public static let objectionKnown = Guard(
    "objectionKnown", Instrument.ledger.whole,
    title: Text("the objection is unknown, settled or already filed", "异议编号不存在、已处理或重复"),
    remedy: Text("name an open objection, or give a new one its own identifier", "填写未处理的异议编号，或使用新编号"))
}

// MARK: Events

extension PublicNoticePosted: CaseStep {
  /// After the opinion (57 号 art 20).
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.opined), actors: ActorSet(.village, .township), isDelegable: false,
    leads: .to(.onNotice), order: .afterLastStep, isGround: false, changes: [],
    guards: [.noticeLongEnough, .noticeMinimal, .noticeInVillage])

  /// Long enough, with nothing more than it needs, where the household lives.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let required = attempt.rules.noticeDays
    try attempt.require(.noticeLongEnough, Int(days) >= required, [.found(Int64(days)), .required(Int64(required))])
    for field in fields {
      try attempt.require(.noticeMinimal, attempt.rules.noticeFields.contains(field), [.code(field)])
    }
    let from = try attempt.pastDate(fromOn)
    if let last = state.lastStepOn {
      try attempt.require(.inOrder, from >= last, [.day(from), .requiredDay(last)])
    }
    guard let place = Office(place) else { throw attempt.refusal(.readable) }
    guard let office = state.application?.office else { return [] }
    try attempt.require(.noticeInVillage, place.township == office.township, [.office(place)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the notice.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.notice = PublicNotice(from: CivilDate(fromOn) ?? entry.occurredOn, days: Int(days), endedOn: nil)
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
    let earliest = notice.earliestEnd(countsFirstDay: attempt.rules.noticeCountsFirstDay)
    try attempt.require(.noticeFullDays, ended >= earliest, [.day(ended), .requiredDay(earliest)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps its last day.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.notice?.endedOn = CivilDate(endedOn) ?? entry.occurredOn
  }
}

extension ObjectionFiled: CaseStep {
  /// By anyone who saw the notice.
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.onNotice), actors: ActorSet(.person, .village, .township, .county),
    isDelegable: false, leads: .to(.reinvestigating), order: .afterLastStep, isGround: false, changes: [],
    guards: [.objectionKnown])

  /// A new identifier.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try attempt.require(.objectionKnown, !state.objections.contains { $0.id == objection }, [.code(objection)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the objection.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.objections.append(Objection(id: objection, position: entry.position))
  }
}

extension ObjectionResolved: CaseStep {
  /// By the township, before a new opinion.
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.reinvestigating, .assessed), actors: ActorSet(.township),
    isDelegable: false, leads: .stays, order: .afterLastStep, isGround: false, changes: [],
    guards: [.actorUnconflicted, .objectionKnown])

  /// An open objection.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try attempt.require(
      .objectionKnown, state.objections.contains { $0.id == objection && !$0.isResolved }, [.code(objection)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Settles it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard let index = state.objections.firstIndex(where: { $0.id == objection }) else { return }
    state.objections[index].isResolved = true
  }
}

extension ForwardedToCounty: CaseStep {
  /// After the notice.
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.noticed), actors: ActorSet(.township), isDelegable: false,
    leads: .to(.countyReview), order: .afterLastStep, isGround: false, changes: [], guards: [.objectionsResolved])

  /// Every objection settled, and a day after the last step.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
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

  /// Starts the county's working days.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.countyReview.receivedOn = CivilDate(receivedOn) ?? entry.occurredOn
  }
}
