public import CaseEvents
import Instruments
import Wording

/// What is decided about a ledger as a whole: that it goes on after a rollback, what was imported, and that it may act
/// (账本事项).
public struct LedgerRecord: StepRecord {
  /// Who acts.
  public typealias Context = RecordContext

  /// The events that the proposal makes for the ledger: only the one proposed.
  ///
  /// - Parameters:
  ///   - proposal: the acceptance of a rollback, or an import's end or adoption.
  ///   - context: the acting member of staff.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public static func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    try LedgerRecord().check(proposal, in: context)
    return [proposal.event]
  }
}

// MARK: Guards

extension Guard {
  /// 导入范围.
  public static let importKnown = Guard(
    "importKnown", Instrument.ledger.whole,
    title: Text("not all of the range was imported", "该范围并非全部由导入而来"),
    remedy: Text("name a range that was imported", "请填写已导入的范围"))

  /// 双人采认.
  public static let adoptedByTwo = Guard(
    "adoptedByTwo", Instrument.ledger.whole,
    title: Text("an adoption needs two different members of staff", "采认导入内容须由两名不同的经办人共同办理"),
    remedy: Text("name another posted member of staff who agrees", "注明另一名在岗经办人"))
}

// MARK: Events

extension RollbackAccepted: RecordStep {
  /// No certificate is needed: the ledger stands still until somebody decides, and what it lost may be the certificates.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city), isCertificateNeeded: false, guards: [])

  /// Nothing of its own.
  public func check(_ record: LedgerRecord, _ attempt: Attempt<RecordContext>) throws(Refusal) {}

  /// Nothing: the ledger itself goes on.
  public func apply(to record: inout LedgerRecord, by entry: EntryHead) {}
}

extension ImportEnded: RecordStep {
  /// By the import itself.
  public static let recordRule = RecordRule(actors: ActorSet(.system), isCertificateNeeded: false, guards: [])

  /// A range.
  public func check(_ record: LedgerRecord, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    guard fromPosition <= toPosition else { throw attempt.refusal(.readable) }
  }

  /// Nothing: what was decided elsewhere is known by position.
  public func apply(to record: inout LedgerRecord, by entry: EntryHead) {}
}

extension ImportAdopted: RecordStep {
  /// No certificate is needed: those of whoever acts may be what is adopted.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city), isCertificateNeeded: false,
    guards: [.importKnown, .adoptedByTwo, .secondPosted])

  /// Two persons, and a range that was imported.
  public func check(_ record: LedgerRecord, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    guard fromPosition <= toPosition else { throw attempt.refusal(.readable) }
    try attempt.require(.adoptedByTwo, second != attempt.actorID, [.staff(second)])
    let isPosted = attempt.context.second.posting(on: attempt.day).flatMap { ActorRole($0.role) } != nil
    try attempt.require(.secondPosted, isPosted, [.staff(second), .day(attempt.day)])
    try attempt.require(
      .importKnown, attempt.context.isRangeImported, [.position(fromPosition), .position(toPosition)])
  }

  /// Nothing: from here on what the range commands is acted on.
  public func apply(to record: inout LedgerRecord, by entry: EntryHead) {}
}
