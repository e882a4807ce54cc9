import CaseEvents
import EventEnvelope
import Instruments
import Wording

// MARK: Guards

extension Guard {
  /// 金额依据.
  public static let basisNamed = Guard(
    "basisNamed", Instrument.ledger.whole,
    title: Text("nothing that stands in the case is named from which the amount follows", "未注明金额所依据的本案现行记录"),
    remedy: Text(
      "assess or review the household as it stands now, and name that event", "先按现况核算或复核，再注明该记录的序号"))

  /// 金额与依据一致.
  public static let followsBasis = Guard(
    "followsBasis", Instrument.ledger.whole,
    title: Text("category or amount isn't what the event says from which it follows", "类别或金额与所依据的记录不一致"),
    remedy: Text("give what the assessment, the review or the decision says, or assess again", "按核算、复核或原决定填写，或重新核算"))

  /// 按月发放类别.
  public static let categoryPays = Guard(
    "categoryPays", Instrument.ledger.whole,
    title: Text("the category pays nothing by the month", "该类别不按月发放救助金"),
    remedy: Text(
      "leave the amount at nothing; enrol a member alone, or give emergency aid once", "金额填零；可单人纳入或给予一次性临时救助"))

  /// 增发起始.
  public static let raiseFollowsGround = Guard(
    "raiseFollowsGround", Instrument.ledger.whole,
    title: Text("the increase begins before what it rests on", "增发早于其事由"),
    remedy: Text(
      "begin in the month of the assessment or later; earlier only for a correction, a death or departure, a dispute that was"
        + " upheld or a new standard, and not before it",
      "自核算当月或以后起增发；因更正、死亡、离户、申诉成立或新标准的，不早于该事由"))
}

// MARK: State

extension Assessment {
  /// What a household enrolled in the category gets a month by it, with its members enrolled alone, in fen; nil where it
  /// finds another category.
  func fen(in category: Category, alone: [String] = []) -> Int64? {
    let members = singles.filter { alone.contains($0.person) }
    guard category.isBasic else { return members.reduce(0) { $0.saturatingAdding($1.fen) } }
    return self.category == category ? amountFen : nil
  }
}

extension CaseState {
  /// The latest assessment, where it has read every fact.
  var currentAssessment: Assessment? {
    guard let assessment, assessment.position > latestFact ?? .origin else { return nil }
    return assessment
  }

  /// The latest review that found an amount, where nothing was found or assessed since.
  var currentReview: ReviewFinding? {
    guard let review, review.position > max(latestFact ?? .origin, assessment?.position ?? .origin) else { return nil }
    return review
  }

  /// What the household gets a month by an assessment, in its category and with its members enrolled alone, in fen; nil
  /// where the assessment finds another category.
  func fen(by assessment: Assessment) -> Int64? {
    assessment.fen(in: category ?? .unspecified, alone: enrolment?.singles.map(\.person) ?? [])
  }

  /// The latest event of a type; none or one.
  func latest(_ type: EventType) -> [Position] {
    events.last { $0.type == type }.map { [$0.position] } ?? []
  }

  /// The events of the types, the latest first.
  func all(_ types: Set<EventType>) -> [Position] {
    events.reversed().filter { types.contains($0.type) }.map(\.position)
  }

  /// A category that pays nothing by the month gets nothing, but for members enrolled alone.
  func checkPays(_ fen: Int64, in category: Category, _ attempt: CaseAttempt) throws(Refusal) {
    let pays = category.isBasic || !(enrolment?.singles.isEmpty ?? true)
    try attempt.require(.categoryPays, pays || fen == 0, [.found(fen), .required(0)])
  }

  /// An increase begins with the month of what finds it; for a fact that was learnt late, a dispute that was upheld or a
  /// standard that was published late, with the month that this asks for.
  func checkRaise(to fen: Int64, from month: Month, reason: String, _ attempt: CaseAttempt) throws(Refusal) {
    guard fen > standings.granted(in: month) else { return }
    var firsts = [assessment?.madeOn.month, attempt.day.month].compactMap(\.self)
    firsts += LateGround(code: reason).flatMap { standings.firstMonth(after: $0) }.map { [$0] } ?? []
    firsts += disputes.filter(\.isUpheld).compactMap { event(at: $0.about)?.occurredOn.month.next }
    if let assessment, assessment.isFirstByPack, let pack = attempt.context.policy?.pack(named: assessment.policy) {
      firsts.append(pack.from.month)
    }
    let first = firsts.min() ?? month
    try attempt.require(.raiseFollowsGround, month >= first, [.month(month), .requiredMonth(first)])
  }
}
