public import CaseEvents
import EventEnvelope
import Instruments
import Wording

extension PersonRecord: StepRecord {
  /// The members of staff who act, and the person's cases.
  public typealias Context = PersonContext

  /// The events that the proposal makes for this person's data: only the one proposed.
  ///
  /// An erasure is refused while the law or an account still needs the data: under a legal hold, on a roll, or with
  /// money open either way.
  ///
  /// - Parameters:
  ///   - proposal: a hold placed or lifted, or an erasure.
  ///   - context: the members of staff who act, and the person's cases.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: PersonContext) throws(Refusal) -> [CaseEvent] {
    try check(proposal, in: context)
    return [proposal.event]
  }
}

// MARK: Guards

extension Guard {
  /// 未成年人审批.
  public static let minorApproved = Guard(
    "minorApproved", Instrument.minorsOnline.article("36"), Instrument.ledger.whole,
    title: Text("nobody else approved reading about a child under fourteen", "查阅未满十四周岁儿童信息未经他人审批"),
    remedy: Text("name another posted member of staff who approved it", "注明另一名在岗审批人"))

  /// 查阅范围.
  public static let readerReachesCase = Guard(
    "readerReachesCase", Instrument.personalInformation.article("51"), Instrument.ledger.whole,
    title: Text("no case of the person lies within reach of the post", "该人的案卷均不在任职单位管辖范围内"),
    remedy: Text("leave it to the township or county of the person's case", "请由该人案卷所属的乡镇或县办理"))

  /// 双人删除.
  public static let erasureAgreed = Guard(
    "erasureAgreed", Instrument.ledger.whole,
    title: Text("an erasure needs two different members of staff", "删除个人信息须由两名不同的经办人共同办理"),
    remedy: Text("name another posted member of staff who agrees", "注明另一名在岗经办人"))

  /// 复核人在岗.
  public static let secondPosted = Guard(
    "secondPosted", Instrument.ledger.whole, title: Text("whoever agrees holds no post on that day", "复核人当日未在岗"),
    remedy: Text("name a posted member of staff who agrees", "注明一名在岗的复核人"))

  /// 证据保全.
  public static let noLegalHold = Guard(
    "noLegalHold", Instrument.personalInformation.article("47"), Instrument.ledger.whole,
    title: Text("a legal hold is on the person's data", "该人信息正在保全"),
    remedy: Text("wait until the hold is lifted", "待保全解除后办理"))

  /// 在保.
  public static let offRolls = Guard(
    "offRolls", Instrument.personalInformation.article("47"), Instrument.ledger.whole,
    title: Text("the person is on a roll", "该人仍在保"),
    remedy: Text("wait until support has ended", "待退出后办理"))

  /// 未结款项.
  public static let noOpenMoney = Guard(
    "noOpenMoney", Instrument.personalInformation.article("47"), Instrument.ledger.whole,
    title: Text("money is still open in a case of the person", "该人案卷尚有未结款项"),
    remedy: Text("settle payments, recoveries and arrears first", "先结清发放、追回和补发"))

  /// 保全编号.
  public static let holdKnown = Guard(
    "holdKnown", Instrument.ledger.whole,
    title: Text("the hold is placed already, or isn't there to lift", "保全编号重复或不存在"),
    remedy: Text("give a new hold a name of its own; lift one that is placed", "新保全使用新编号；只解除已有的保全"))

  /// What reading who a person is, is asked besides the post: see ``IdentityReading``.
  static let ofReading: [Guard] = [.minorApproved, .readerReachesCase]
}

// MARK: Events

extension LegalHoldPlaced: RecordStep {
  /// By whoever needs the data as evidence (证据保全).
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city, .auditor), isCertificateNeeded: false, guards: [.holdKnown])

  /// Under a new name.
  public func check(_ record: PersonRecord, _ attempt: Attempt<PersonContext>) throws(Refusal) {
    try attempt.require(.holdKnown, !record.holds.contains(hold), [.code(hold)])
  }

  /// Keeps the hold.
  public func apply(to record: inout PersonRecord, by entry: EntryHead) {
    if !record.holds.contains(hold) { record.holds.append(hold) }
  }
}

extension LegalHoldLifted: RecordStep {
  /// By whoever may place one.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city, .auditor), isCertificateNeeded: false, guards: [.holdKnown])

  /// One that is placed.
  public func check(_ record: PersonRecord, _ attempt: Attempt<PersonContext>) throws(Refusal) {
    try attempt.require(.holdKnown, record.holds.contains(hold), [.code(hold)])
  }

  /// Takes the hold off.
  public func apply(to record: inout PersonRecord, by entry: EntryHead) { record.holds.removeAll { $0 == hold } }
}

extension PersonErased: RecordStep {
  /// By two of the county.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county), isCertificateNeeded: true,
    guards: [.erasureAgreed, .secondPosted, .noLegalHold, .offRolls, .noOpenMoney])

  /// Two persons; no hold, no roll, no money open.
  public func check(_ record: PersonRecord, _ attempt: Attempt<PersonContext>) throws(Refusal) {
    let context = attempt.context
    try attempt.require(.erasureAgreed, agreedBy != attempt.actorID, [.staff(agreedBy)])
    let isPosted = context.other.posting(on: attempt.day).flatMap { ActorRole($0.role) } != nil
    try attempt.require(.secondPosted, isPosted, [.staff(agreedBy), .day(attempt.day)])
    if let hold = record.holds.first { throw attempt.refusal(.noLegalHold, [.code(hold)]) }
    let standing = PersonStanding(person, cases: context.cases)
    for support in standing.supports where support.until.map({ $0 > attempt.day.month }) ?? true {
      throw attempt.refusal(.offRolls, [.code(support.caseID)])
    }
    if let list = context.openLists.first { throw attempt.refusal(.noOpenMoney, [.code(list)]) }
    for (id, state) in context.cases where !state.balance.isSettled {
      throw attempt.refusal(.noOpenMoney, [.code(id)])
    }
  }

  /// Keeps the certificate.
  public func apply(to record: inout PersonRecord, by entry: EntryHead) {
    record.erasure = self
    record.erasedAt = entry.position
  }
}
