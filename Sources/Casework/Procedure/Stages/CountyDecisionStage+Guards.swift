import CaseEvents
import EventEnvelope
import Instruments
import Wording

extension Guard {
  /// 县级入户.
  public static let countyVisitFirst = Guard(
    "countyVisitFirst", Instrument.dibaoTrial.article("26"), Instrument.dibaoProcedure.article("20"),
    title: Text("a registered relative or a complaint calls for the county's own visit", "有近亲属备案或投诉举报，县级尚未入户"),
    remedy: Text("visit the household first", "县级先行入户"))

  /// 随机抽查.
  public static let sampleVisited = Guard(
    "sampleVisited", Instrument.dibaoTrial.article("26"), Instrument.tekunIdentification2016.whole,
    Instrument.tekunIdentification.article("16"), Instrument.ledger.whole,
    title: Text("the case was drawn for the county's own look, and it has not looked", "本案被随机抽中，县级尚未抽查"),
    remedy: {
      let percent = $0.decision.samplePercent
      return Text(
        "visit the household first: \(percent.dibao) percent of the cases are drawn, \(percent.tekun) of 特困",
        "县级先行入户：随机抽查比例为\(percent.dibao)%，特困为\(percent.tekun)%")
    })

  /// 查审分离.
  public static let confirmerIsNotInvestigator = Guard(
    "confirmerIsNotInvestigator", Instrument.ledger.whole,
    title: Text("whoever investigated may not decide", "调查人员不得审核确认"),
    remedy: Text("have another member of staff decide", "由其他工作人员审核确认"))

  /// 审核分离.
  public static let confirmerIsNotOpinionAuthor = Guard(
    "confirmerIsNotOpinionAuthor", Instrument.ledger.whole,
    title: Text("whoever gave the opinion may not decide", "初审人员不得审核确认"),
    remedy: Text("have another member of staff decide", "由其他工作人员审核确认"))

  /// 初审同意.
  public static let opinionIsFavourable = Guard(
    "opinionIsFavourable", Instrument.ledger.whole,
    title: Text("the township's opinion is against it", "乡镇初审意见为不同意"),
    remedy: Text("refuse, or have the township give a new opinion", "不予确认，或由乡镇重新提出意见"))

  /// 依初审.
  public static let decisionFollowsOpinion = Guard(
    "decisionFollowsOpinion", Instrument.dibaoTrial.article("26"), Instrument.dibaoProcedure.article("20"),
    Instrument.tekunIdentification.article("16"), Instrument.socialAssistanceLaw.article("44"), Instrument.ledger.whole,
    title: Text("the decision does not rest on the latest opinion, its category and amount", "确认内容与最新初审意见不一致"),
    remedy: Text("confirm what the latest opinion proposes; adjust afterwards with a reason", "按最新初审意见确认，调整另行说明"))

  /// 保障对象.
  public static let personsOfHousehold = Guard(
    "personsOfHousehold", Instrument.dibaoTrial.article("5"), Instrument.dibaoTrial.article("9"),
    Instrument.dibaoProcedure.article("4"), Instrument.dibaoProcedure.article("7"), Instrument.widening.article("1.1"),
    title: Text("a person to be enrolled is not a living member who counts", "保障对象不是在世的计入成员"),
    remedy: Text("enrol members who count; for 低保 all of them", "保障对象须为计入成员，低保须为全部计入成员"))

  /// 一人一类.
  public static let oneBasicCategory = Guard(
    "oneBasicCategory", Instrument.tekunIdentification.article("9"), Instrument.widening.article("3.1"),
    Instrument.ledger.whole,
    title: Text("a person is in basic support elsewhere, or nobody looked", "有人员已在其他基本生活救助中，或未查询"),
    remedy: Text("load every person's standing; end the other support first", "查询全部人员在保情况，先退出其他救助"))

  /// 发放起始.
  public static let firstPayMonth = Guard(
    "firstPayMonth", Instrument.dibaoTrial.article("29"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("21"), Instrument.tekunIdentification.article("17"),
    title: Text("support is paid from the month after the decision", "应自确认次月起发放"),
    remedy: Text("give the month after the decision", "填写确认次月"))

  /// 委托确认.
  public static let delegation = Guard(
    "delegation", Instrument.reformOpinion.article("24"), Instrument.dibaoProcedure.article("2"),
    Instrument.tekunIdentification.article("28"), Instrument.widening.article("4.1"),
    Instrument.socialAssistanceLaw.article("44"), Instrument.ledger.whole,
    title: Text("confirmation is not delegated to townships here, or not done by one", "本地未委托乡镇确认或办理主体不符"),
    remedy: {
      switch $0.decision.confirmer {
      case .county: Text("have the county confirm", "由县级审核确认")
      case .township:
        Text(
          "have the township confirm and mark it as delegated, or the county without the mark", "由乡镇（街道）确认并注明委托，或由县级确认")
      }
    })

  /// 不予确认理由.
  public static let refusalHasReasons = Guard(
    "refusalHasReasons", Instrument.dibaoTrial.article("26"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("21"), Instrument.tekunIdentification.article("18"),
    Instrument.socialAssistanceLaw.article("45"),
    title: Text("the refusal names no reason", "不予确认未说明理由"), remedy: Text("give reasons", "说明理由"))

  /// 告知期限.
  public static let refusalNoticeDue = Guard(
    "refusalNoticeDue", Instrument.dibaoTrial.article("26"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("21"), Instrument.tekunIdentification.article("18"),
    title: Text("the family would be told too late", "告知期限超过规定"),
    remedy: {
      let days = $0.decision.refusalNoticeWorkingDays
      return Text("set a day within \(days) working days", "在\(days)个工作日内书面告知")
    })

  /// 决定.
  public static let decisionKnown = Guard(
    "decisionKnown", Instrument.dibaoTrial.article("26"), Instrument.dibaoProcedure.article("21"),
    Instrument.dibaoProcedure.article("32"), Instrument.tekunIdentification.article("18"),
    Instrument.tekunIdentification.article("26"), Instrument.socialAssistanceLaw.article("45"),
    Instrument.socialAssistanceLaw.article("48"), Instrument.ledger.whole,
    title: Text("no untold decision of this case stands there", "该序号不是本案待告知的决定"),
    remedy: Text("name the position of a decision of this case that was not told yet", "填写本案尚未告知的决定序号"))

  /// 书面告知.
  public static let refusalInWriting = Guard(
    "refusalInWriting", Instrument.socialAssistanceLaw.article("45"),
    title: Text("a refusal was not told in writing", "不予救助未书面告知"),
    remedy: {
      let written = $0.decision.writtenMedia
      let media = Medium.allCases.filter { $0.code.map(written.contains) ?? false }.map(\.text)
      return Text(
        "tell the family by \(media.map(\.english).joined(separator: " or "))",
        "以下列方式告知：\(media.map(\.chinese).joined(separator: "、"))")
    })

  /// 公布的决定.
  public static let grantKnown = Guard(
    "grantKnown", Instrument.ledger.whole,
    title: Text("no unpublished grant of this case stands there", "该序号不是本案待公布的确认决定"),
    remedy: Text("name the position of a grant of this case that was not published yet", "填写本案尚未公布的确认决定序号"))

  /// What whoever decides an application is asked.
  static let ofDecider: [Guard] = [
    .actorUnconflicted, .confirmerIsNotInvestigator, .confirmerIsNotOpinionAuthor, .countyVisitFirst, .sampleVisited,
  ]
}

extension CaseState {
  /// Two persons and the county's own eyes (57 号 arts 11, 20); under delegation the role moves, this stays.
  ///
  /// Whether a relative is registered is what the register says; a word in the decision can only add to it.
  func checkDecider(_ relatives: String, _ attempt: CaseAttempt) throws(Refusal) {
    try checkUnconflicted(attempt)
    try checkTwoPersons(attempt)
    let isRelated =
      countyReview.hasRegisteredRelative || relatives != "none"
      || household.members.contains { attempt.context.registeredRelatives.contains($0.id) }
      || attempt.context.staff.values.contains { staff in
        !staff.relatives.isEmpty && household.members.contains { staff.isRelated(to: $0.id) }
      }
    try attempt.require(
      .countyVisitFirst, countyReview.isVisited || !(isRelated || countyReview.hasComplaint),
      [.code(isRelated ? "relative" : "complaint")])
    try attempt.require(
      .sampleVisited, countyReview.isVisited || !isDrawn(by: attempt.rules),
      [.found(Int64(countyReview.lot)), .required(Int64(attempt.rules.decision.samplePercent[of: self]))])
  }

  /// Whoever investigated or gave the opinion does not decide.
  func checkTwoPersons(_ attempt: CaseAttempt) throws(Refusal) {
    let actor = attempt.actorID
    try attempt.require(
      .confirmerIsNotInvestigator,
      !investigation.investigators.contains(actor) && !countyReview.visitors.contains(actor), [.staff(actor)])
    try attempt.require(.confirmerIsNotOpinionAuthor, opinion?.author != attempt.proposal.actor, [.staff(actor)])
  }

  /// Living members who count; for 低保 all of them, since the family is the unit (57 号 arts 4, 7; 83 号 part 1.1).
  func checkPersons(_ persons: [String], category: Category, _ attempt: CaseAttempt) throws(Refusal) {
    for (index, person) in persons.enumerated() {
      let member = household[person]
      let isEligible = member.map { $0.isCounted && $0.diedOn == nil } ?? false
      try attempt.require(
        .personsOfHousehold, isEligible && !persons[..<index].contains(person), [.person(person)])
    }
    let required = category == .dibao ? countedSize : 1
    try attempt.require(
      .personsOfHousehold, persons.count >= required, [.found(Int64(persons.count)), .required(Int64(required))])
  }

  /// One basic category a person, and none known to nobody: a standing that wasn't loaded is refused.
  func checkFree(
    _ persons: [String], category: Category, from month: Month, _ attempt: CaseAttempt
  ) throws(Refusal) {
    guard category.isBasic else { return }
    try attempt.checkNumbers(persons)
    for person in persons {
      guard let standing = attempt.context.standings[person] else {
        throw attempt.refusal(.oneBasicCategory, [.person(person), .code("unknown")])
      }
      if let other = standing.basicSupport(from: month, outside: attempt.context.caseID) {
        throw attempt.refusal(.oneBasicCategory, [.person(person), .code(other.caseID)])
      }
      try attempt.require(.personsOfHousehold, standing.diedOn == nil, [.person(person)])
    }
  }

  /// Support is paid from the month after the decision (57 号 art 21, 43 号 art 17).
  func checkFirstMonth(_ text: String, _ attempt: CaseAttempt) throws(Refusal) -> Month {
    let first = try attempt.month(text)
    let next = attempt.day.month.next
    try attempt.require(.firstPayMonth, first == next, [.month(first), .requiredMonth(next)])
    return first
  }
}
