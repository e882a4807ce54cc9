public import CaseEvents
import EventEnvelope
import Instruments
import Wording

// MARK: Guards

extension Guard {
  /// 两个标识.
  public static let matchOfTwo = Guard(
    "matchOfTwo", Instrument.ledger.whole,
    title: Text("a number is compared between two identifiers", "同号核查须为两个不同的人员标识"),
    remedy: Text("name the person and the other one with the number", "填写该人与另一同号人员"))

  /// 双人办理.
  public static let secondAgrees = Guard(
    "secondAgrees", Instrument.ledger.whole,
    title: Text("this needs a second member of staff besides whoever acts", "此事项须由两名不同的经办人共同办理"),
    remedy: Text("name another posted member of staff who agrees", "注明另一名在岗经办人"))
}

extension Guard {
  /// 一人一岗号.
  public static let staffOfOneNumber = Guard(
    "staffOfOneNumber", Instrument.ledger.whole,
    title: Text("another member of staff has the same identity number", "另有经办人使用同一公民身份号码"),
    remedy: Text(
      "transfer that member of staff; where two persons must act, one person is not two", "对已登记的经办人办理调岗；双人办理须为两人"))
}

extension Attempt<RecordContext> {
  /// Whoever is posted isn't on the staff under another identifier.
  func checkStaffNumber(_ staff: String) throws(Refusal) {
    let other = context.staffOfNumber
    try require(.staffOfOneNumber, other == nil, [.staff(staff), .staff(other ?? "")])
  }
}

extension PersonContext {
  /// Whether a post reaches enough of the person to say who it is: a case within reach that somebody else accepted, or
  /// every case that there is.
  func isReached(by attempt: Attempt<PersonContext>) -> Bool {
    guard let post = actor.posting(on: attempt.day)?.office else { return false }
    let applications = cases.compactMap(\.state.application)
    let reached = applications.filter { post.reaches($0.office) }
    return !reached.isEmpty
      && (reached.count == applications.count || reached.contains { $0.isAccepted(butNotBy: attempt.proposal.actor) })
  }
}

extension Attempt<PersonContext> {
  /// A second member of staff, with a post, who isn't the actor.
  fileprivate func checkSecond(_ staff: String) throws(Refusal) {
    try require(.secondAgrees, !staff.isEmpty && staff != actorID, [.staff(staff)])
    let isPosted = context.other.posting(on: day).flatMap { ActorRole($0.role) } != nil
    try require(.secondPosted, isPosted, [.staff(staff), .day(day)])
  }
}

// MARK: Events

extension IdentityMatchResolved: RecordStep {
  /// By the county that has a case of one of them.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county), isCertificateNeeded: true,
    guards: [.matchOfTwo, .readerReachesCase, .secondAgrees, .secondPosted])

  /// Two identifiers; that they are two persons takes two members of staff, since it lets both be supported.
  public func check(_ record: PersonRecord, _ attempt: Attempt<PersonContext>) throws(Refusal) {
    try attempt.require(.matchOfTwo, person != other && result != .unspecified, [.person(other)])
    try attempt.require(.readerReachesCase, attempt.context.isReached(by: attempt), [.person(person)])
    if result != .same { try attempt.checkSecond(agreedBy) }
  }

  /// Keeps what was found; the latest counts.
  public func apply(to record: inout PersonRecord, by entry: EntryHead) {
    record.matches.append(PersonRecord.Match(one: person, other: other, result: result))
  }
}

extension IdentityChanged: RecordStep {
  /// By the county, within whose reach the person is.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county), isCertificateNeeded: true,
    guards: [.readerReachesCase, .secondAgrees, .secondPosted, .numberAgrees, .ageWithinReason])

  /// Two members of staff, and a number whose holder is born.
  public func check(_ record: PersonRecord, _ attempt: Attempt<PersonContext>) throws(Refusal) {
    try attempt.require(.readerReachesCase, attempt.context.isReached(by: attempt), [.person(person)])
    try attempt.checkSecond(agreedBy)
    try attempt.checkIdentity(attempt.context.identity, of: person)
  }

  /// Nothing: who the person is stands sealed in the event.
  public func apply(to record: inout PersonRecord, by entry: EntryHead) {}
}
