public import CaseEvents
import Entitlement
import EventEnvelope
import Instruments
import Wording

extension StaffState: StepRecord {
  /// Who acts.
  public typealias Context = RecordContext

  /// The events that the proposal makes for this member of staff: only the one proposed.
  ///
  /// Whoever posts or certifies needs no certificate: somebody has to be the first. Nobody does it for himself.
  ///
  /// - Parameters:
  ///   - proposal: a posting, transfer, training, certificate or declaration.
  ///   - context: the acting member of staff; `recordID` is the identifier of this one.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    try check(proposal, in: context)
    return [proposal.event]
  }
}

// MARK: Parameters

/// What the procedure leaves open of its staff (人员参数).
public struct StaffParameters: Sendable {
  /// Who must hold a certificate on the day of acting (先培训再上岗).
  public let certifiedRoles: ActorSet
  /// The lowest score that earns a certificate (合格分数).
  public let passMark: Int

  init(_ read: inout ParameterReader) {
    let roles = read.words(
      "staff.certifiedRoles", of: ActorRole.allCases.map(\.code),
      national: ["village", "township", "county", "checker"],
      Instrument.chenzhouPractice.whole, Text("who must hold a certificate", "须持培训合格证的身份"), isIllustrative: true)
    certifiedRoles = ActorRole.allCases.filter { roles.contains($0.code) }
      .reduce(into: ActorSet()) { $0.formUnion(ActorSet($1)) }
    passMark = read.whole(
      "staff.passMark", 0...100, .points, national: 60, Instrument.chenzhouPractice.whole,
      Text("lowest score that earns a certificate", "培训合格分数"), isIllustrative: true)
  }
}

// MARK: Guards

extension Guard {
  /// 任职状态.
  public static let postState = Guard(
    "postState", Instrument.chenzhouPractice.whole,
    title: Text("the post is already held, or none is held", "已有任职或尚无任职"),
    remedy: Text("post once, then transfer", "首次上岗登记，其后调岗"))

  /// 先培训.
  public static let trainedFirst = Guard(
    "trainedFirst", Instrument.chenzhouPractice.whole, title: Text("the course was not attended", "未参加该课程培训"),
    remedy: Text("attend the course first", "先参加培训"))

  /// 合格分数.
  public static let passMark = Guard(
    "passMark", Instrument.chenzhouPractice.whole,
    title: Text("the score is too low, or the validity ends before it begins", "分数不合格或有效期倒置"),
    remedy: {
      Text("repeat the test and reach at least \($0.staff.passMark)", "重新考核，不低于\($0.staff.passMark)分")
    })

  /// 不得自办.
  public static let notOneself = Guard(
    "notOneself", Instrument.ledger.whole, title: Text("nobody posts or certifies himself", "不得为本人办理"),
    remedy: Text("have another do it", "由他人办理"))

  /// 在有效期.
  public static let certificateInForce = Guard(
    "certificateInForce", Instrument.chenzhouPractice.whole,
    title: Text("no certificate is in force to lapse", "没有可失效的合格记录"),
    remedy: Text("name the member of staff whose certificate runs", "核对人员"))

  /// 人员归属.
  public static let staffInReach = Guard(
    "staffInReach", Instrument.ledger.whole,
    title: Text("the member of staff belongs to no office at or below the one that acts", "该人员不属于办理单位及其下级单位"),
    remedy: Text("have the county of the post do it, or the city", "由任职所在县级或市级办理"))

  /// 岗位层级.
  public static let roleOfOffice = Guard(
    "roleOfOffice", Instrument.ledger.whole,
    title: Text("an office of that level has no such post", "该级单位不设此岗位"),
    remedy: Text(
      "post village cadres to a village, township staff to a township, county staff to a county, city staff to the city; "
        + "checkers and auditors to a county or the city, finance and banks to any of them but a village",
      "村级岗位登记在村（社区），乡镇岗位在乡镇（街道），县级岗位在县，市级岗位在市；核对与审计在县或市，财政与银行在乡镇、县或市"))

  /// 重复备案.
  public static let declaredOnce = Guard(
    "declaredOnce", Instrument.dibaoTrial.article("14"), Instrument.dibaoProcedure.article("11"),
    Instrument.ledger.whole,
    title: Text("the relation or conflict is already declared", "已备案"), remedy: Text("nothing more is needed", "无须重复"))
}

extension Attempt<RecordContext> {
  fileprivate func checkSubject(_ staff: String) throws(Refusal) {
    try require(.postState, staff == context.recordID, [.staff(staff)])
  }

  fileprivate func checkOther(_ staff: String) throws(Refusal) {
    try checkSubject(staff)
    try require(.notOneself, staff != actorID || role == .system, [.staff(staff)])
  }

  /// The office is that of whoever acts, or lies below it.
  fileprivate func checkReach(of staff: String, at office: Office) throws(Refusal) {
    guard role != .system, let acting = context.actor.posting(on: day) else { return }
    try require(.staffInReach, acting.office.reaches(office), [.staff(staff), .office(office)])
  }
}

extension StaffState {
  /// The post is one that an office of its level has, lies at or below the office of whoever gives it, as does the one
  /// before, and begins after that.
  fileprivate func checkPost(
    _ staff: String, _ role: Role, _ office: String, _ day: String, _ attempt: Attempt<RecordContext>
  ) throws(Refusal) {
    try attempt.checkOther(staff)
    guard let office = Office(office), let posted = ActorRole(role) else { throw attempt.refusal(.readable) }
    let from = try attempt.date(day)
    try attempt.require(.roleOfOffice, posted.levels.contains(office.level), [.role(posted), .office(office)])
    if let last = postings.last {
      try attempt.require(.inOrder, from > last.from, [.day(from), .requiredDay(last.from.adding(days: 1))])
      try attempt.checkReach(of: staff, at: last.office)
    }
    try attempt.checkReach(of: staff, at: office)
  }

  /// Whoever trains or certifies does so for the own office and those below it; who holds no post yet may be trained
  /// anywhere, since training comes first.
  fileprivate func checkReach(_ attempt: Attempt<RecordContext>, of staff: String) throws(Refusal) {
    guard let posting = posting(on: attempt.day) ?? postings.first else { return }
    try attempt.checkReach(of: staff, at: posting.office)
  }

  fileprivate mutating func post(_ role: Role, office text: String, from day: String) {
    guard let from = CivilDate(day) else { return }
    add(role, office: text, from: from)
  }
}

// MARK: Posts

extension StaffPosted: RecordStep {
  /// By the county or the city; by the system, where posts come from another one.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city, .system), isCertificateNeeded: false,
    guards: [.postState, .notOneself, .roleOfOffice, .staffInReach, .staffOfOneNumber])

  /// The first post, of another, and of somebody who isn't on the staff yet.
  public func check(_ record: StaffState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try attempt.require(.postState, record.postings.isEmpty, [.staff(staff)])
    try record.checkPost(staff, role, office, fromOn, attempt)
    try attempt.checkStaffNumber(staff)
  }

  /// Keeps the post.
  public func apply(to record: inout StaffState, by entry: EntryHead) {
    record.post(role, office: office, from: fromOn)
  }
}

extension StaffTransferred: RecordStep {
  /// By the county or the city; by the system, where posts come from another one.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city, .system), isCertificateNeeded: false,
    guards: [.postState, .notOneself, .roleOfOffice, .staffInReach])

  /// A later post, of another.
  public func check(_ record: StaffState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try attempt.require(.postState, !record.postings.isEmpty, [.staff(staff)])
    try record.checkPost(staff, role, office, fromOn, attempt)
  }

  /// Keeps the post.
  public func apply(to record: inout StaffState, by entry: EntryHead) {
    record.post(role, office: office, from: fromOn)
  }
}

// MARK: Training

extension TrainingHeld: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city), isCertificateNeeded: false, guards: [])

  /// A past day.
  public func check(_ record: StaffState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    _ = try attempt.pastDate(heldOn)
  }

  /// Nothing: who attended says so.
  public func apply(to record: inout StaffState, by entry: EntryHead) {}
}

extension TrainingAttended: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city), isCertificateNeeded: false, guards: [.postState, .staffInReach])

  /// A past day, of somebody at or below the acting office.
  public func check(_ record: StaffState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try attempt.checkSubject(staff)
    try record.checkReach(attempt, of: staff)
    _ = try attempt.pastDate(attendedOn)
  }

  /// Keeps the course.
  public func apply(to record: inout StaffState, by entry: EntryHead) { record.courses.append(course) }
}

extension StaffCertified: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city), isCertificateNeeded: false,
    guards: [.postState, .notOneself, .staffInReach, .trainedFirst, .passMark])

  /// First the course, then the test, then the certificate (先培训再上岗).
  public func check(_ record: StaffState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try attempt.checkOther(staff)
    try record.checkReach(attempt, of: staff)
    try attempt.require(.trainedFirst, record.courses.contains(course), [.code(course)])
    let mark = attempt.rules.staff.passMark
    try attempt.require(.passMark, Int(score) >= mark, [.found(Int64(score)), .required(Int64(mark))])
    let from = try attempt.pastDate(certifiedOn)
    let until = try attempt.date(validUntilOn)
    try attempt.require(.passMark, until >= from, [.day(until), .requiredDay(from)])
  }

  /// Keeps the certificate.
  public func apply(to record: inout StaffState, by entry: EntryHead) {
    guard let from = CivilDate(certifiedOn), let until = CivilDate(validUntilOn) else { return }
    record.add(Certificate(course: course, from: from, until: until))
  }
}

extension CertificationLapsed: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city), isCertificateNeeded: false,
    guards: [.postState, .staffInReach, .certificateInForce])

  /// A certificate that ran until the day before.
  public func check(_ record: StaffState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try attempt.checkSubject(staff)
    try record.checkReach(attempt, of: staff)
    let lapsed = try attempt.date(lapsedOn)
    try attempt.require(.certificateInForce, record.isCertified(on: lapsed.adding(days: -1)), [.staff(staff)])
  }

  /// Ends the certificates.
  public func apply(to record: inout StaffState, by entry: EntryHead) {
    guard let lapsed = CivilDate(lapsedOn) else { return }
    for index in record.certificates.indices where record.certificates[index].from < lapsed {
      record.certificates[index].until = min(record.certificates[index].until, lapsed.adding(days: -1))
    }
  }
}

// MARK: Declarations

extension RelativeRelationDeclared: RecordStep {
  /// By the township or the county; see the case's own rule for what it means there.
  public static let recordRule = RecordRule(
    actors: ActorSet(.township, .county), isCertificateNeeded: false, guards: [.postState, .declaredOnce])

  /// Once a person.
  public func check(_ record: StaffState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try attempt.checkSubject(staff)
    try attempt.require(.declaredOnce, !record.isRelated(to: person), [.person(person)])
  }

  /// Keeps the person.
  public func apply(to record: inout StaffState, by entry: EntryHead) { record.relatives.append(person) }
}

extension ConflictOfInterestDeclared: RecordStep {
  /// By the township or the county.
  public static let recordRule = RecordRule(
    actors: ActorSet(.township, .county), isCertificateNeeded: false, guards: [.postState, .declaredOnce])

  /// Once a case.
  public func check(_ record: StaffState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try attempt.checkSubject(staff)
    try attempt.require(.declaredOnce, !record.conflicts.contains(caseID), [.code(caseID)])
  }

  /// Keeps the case.
  public func apply(to record: inout StaffState, by entry: EntryHead) { record.conflicts.append(caseID) }
}
