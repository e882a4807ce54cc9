import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
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
    guard ReadingWish.isProper(purpose: purpose) else {
      throw ValidationError(
        Text(
          "--purpose must have 1 to \(AccessEntry.longestPurpose) bytes, no control character and no number of a person",
          "--purpose 须为 1 至 \(AccessEntry.longestPurpose) 字节，不得含控制字符或个人号码"))
    }
  }

  /// What the reader wishes.
  var wish: ReadingWish { ReadingWish(actor: actor, office: office, purpose: purpose, approver: approvedBy) }
}
