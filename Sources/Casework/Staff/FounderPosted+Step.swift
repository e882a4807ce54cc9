public import CaseEvents
import EventEnvelope
import Instruments
import Wording

extension Guard {
  /// 首任.
  public static let founderFirst = Guard(
    "founderFirst", Instrument.ledger.whole,
    title: Text("founders are named before anything else, and two at most", "首任人员须最先登记，且不超过两名"),
    remedy: Text("have a founder post the member of staff", "由首任人员办理任职"))
}

extension FounderPosted: RecordStep {
  /// By the making of the ledger.
  public static let recordRule = RecordRule(
    actors: ActorSet(.system), isCertificateNeeded: false, guards: [.founderFirst, .postState])

  /// Before anything else.
  public func check(_ record: StaffState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try attempt.require(.founderFirst, attempt.context.isAtBeginning, [.staff(staff)])
    try attempt.require(.postState, staff == attempt.context.recordID && record.postings.isEmpty, [.staff(staff)])
    guard Office(office) != nil, ActorRole(role) != nil else { throw attempt.refusal(.readable) }
    _ = try attempt.date(fromOn)
  }

  /// Keeps the post.
  public func apply(to record: inout StaffState, by entry: EntryHead) {
    guard let from = CivilDate(fromOn) else { return }
    record.add(role, office: office, from: from)
  }
}
