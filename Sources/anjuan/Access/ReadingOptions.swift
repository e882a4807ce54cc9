import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Wording

/// Who reads, for whom, and why: asked for before anything sealed is opened.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Text(
        "Why: a code or a few words, at most 200 bytes; it is kept in clear, so never a datum of the person",
        "查阅目的：代码或简短事由，至多 200 字节；以明文保存，不得含个人信息"),
      valueName: "text"))
  var purpose: String

  @Option(
    help: ArgumentHelp(Text("Who reads, such as staff/431026101-t1", "查阅人，如 staff/431026101-t1"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("The office that reads (twelve digits)", "查阅机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @Option(
    help: ArgumentHelp(
      Text("Who else approved it; needed for a child under fourteen", "审批人（另一名经办人）；查阅未满十四周岁儿童时必填"),
      valueName: "kind/id"))
  var approvedBy: Subject?

  func validate() throws {
    let isPlain = purpose.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard (1...AccessEntry.longestPurpose).contains(purpose.utf8.count), isPlain, !ResidentID.stands(in: purpose) else {
      throw ValidationError(
        Text(
          "--purpose must have 1 to \(AccessEntry.longestPurpose) bytes, no control character and no identity number",
          "--purpose 须为 1 至 \(AccessEntry.longestPurpose) 字节，不得含控制字符或公民身份号码"))
    }
  }

  /// The reader's wish, with what the ledger knows of reader and approver.
  func reading(in log: EventLog) throws -> IdentityReading {
    let state = { (subject: Subject) throws -> StaffState in
      try CaseReader(try log.snapshot()).staff(subject)
    }
    return IdentityReading(
      actor: actor, actorState: try state(actor), office: office,
      approver: try approvedBy.map { (subject: $0, state: try state($0)) }, day: .today)
  }

  /// The entry of the access log for it.
  func entry(_ kind: AccessKind, about persons: [Subject], refusedBy refusal: Refusal? = nil) -> AccessEntry {
    AccessEntry(
      kind: kind, actor: actor, office: office, day: .today, persons: persons, purpose: purpose, approver: approvedBy,
      refusedBy: refusal?.guard.code)
  }
}
