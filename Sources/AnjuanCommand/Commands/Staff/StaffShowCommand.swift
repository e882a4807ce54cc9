import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan staff show`.
struct StaffShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show", Text("Posts and certificates: of everybody, or of one member of staff", "任职与合格情况：全部人员，或某一人员"),
      examples: [
        ("anjuan staff show --at 431026", Text("A county with its townships, today", "某县及所辖乡镇，今日")),
        (
          "anjuan staff show 431026101-1 --as-of 2026-06-30 --known-at 2026-07-15",
          Text("One of them, on a day, as it was known later", "某人某日的情况，按其后所知")
        ),
      ])
  }

  @Argument(help: ArgumentHelp(Text("The member of staff (default: everybody)", "人员标识（默认全部）"), valueName: "staff"))
  var staff: StaffArgument?

  @Option(
    help: ArgumentHelp(
      Text("Only posts at offices whose code begins so", "只列单位代码以此开头的岗位"), valueName: "code"))
  var at: String?

  @OptionGroup var time: TimeOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let log = try ledger.place.openLog(.readOnly)
    let end = try time.knownAt.map { try log.snapshot().lastPosition(recordedAtOrBefore: $0) }
    let reader = CaseReader(try log.snapshot())
    if let staff {
      let state = StaffState.folded(try reader.entries(of: staff.subject, through: end))
      guard state != StaffState() else {
        throw Problem(
          .notFound, Text("nothing is recorded of \(staff.subject)", "没有 \(staff.subject) 的记录"),
          remedy: Text("See anjuan staff show.", "见 anjuan staff show。"))
      }
      return try output.render(record(of: staff, state))
    }
    var writer = output.writer([
      Column("staff", Text("STAFF", "人员")), Column("role", Text("ROLE", "岗位")), Column("office", Text("OFFICE", "单位")),
      Column("since", Text("SINCE", "任职日期")), Column("certified", Text("CERTIFIED", "合格")),
      Column("until", Text("UNTIL", "有效至")),
    ])
    for subject in try reader.subjects(of: .staff) {
      let state = StaffState.folded(try reader.entries(of: subject, through: end))
      guard let posting = state.posting(on: time.day), at.map({ posting.office.description.hasPrefix($0) }) ?? true
      else { continue }
      try writer.write([
        .text(String(subject.id)), posting.role.cell, .text(posting.office.description), .date(posting.from),
        .flag(state.isCertified(on: time.day)), Cell(state.certified(on: time.day), Cell.date),
      ])
    }
    try writer.finish()
  }

  private func record(of staff: StaffArgument, _ state: StaffState) -> Record {
    let posting = state.posting(on: time.day)
    return Record([
      .value(Column("staff", Text("Staff", "人员")), .text(staff.id)),
      .value(Column("asOf", Text("As of", "截至")), .date(time.day)),
      .value(Column("role", Text("Role", "岗位")), posting?.role.cell ?? .empty),
      .value(Column("office", Text("Office", "单位")), Cell(posting) { .text($0.office.description) }),
      .value(Column("certified", Text("Certified", "合格")), .flag(state.isCertified(on: time.day))),
      .value(Column("courses", Text("Courses attended", "参加培训")), .list(state.courses)),
      .value(.number("relatives", Text("Relatives declared", "近亲属备案数")), .number(state.relatives.count)),
      .value(.number("conflicts", Text("Conflicts declared", "回避案件数")), .number(state.conflicts.count)),
      .list(
        key: "posts", head: Text("Posts", "任职"),
        Listing(
          columns: [
            Column("from", Text("FROM", "起始日")), Column("role", Text("ROLE", "岗位")),
            Column("office", Text("OFFICE", "单位")),
          ],
          rows: state.postings.map { [.date($0.from), $0.role.cell, .text($0.office.description)] })),
      .list(
        key: "certificates", head: Text("Certificates", "合格记录"),
        Listing(
          columns: [
            Column("course", Text("COURSE", "课程")), Column("from", Text("FROM", "起始日")),
            Column("until", Text("UNTIL", "有效至")),
          ], rows: state.certificates.map { [.text($0.course), .date($0.from), .date($0.until)] })),
    ])
  }
}

extension StaffState {
  /// The last day of the certificates that hold on a day; nil where none does.
  fileprivate func certified(on day: CivilDate) -> CivilDate? {
    certificates.filter { $0.from <= day && day <= $0.until }.map(\.until).max()
  }
}

extension Role {
  fileprivate var cell: Cell { .label(text, code: ActorRole(self)?.code ?? "") }
}
