import CaseEvents
import Casework
import Desk
import EventEnvelope
import Wording

/// What putting every event to its rules again comes to: the events refused as they are found, then how many of each type
/// were judged.
struct DecisionListing {
  private var findings: ListingWriter
  private let output: OutputOptions

  init(_ output: OutputOptions) {
    self.output = output
    // Shown as they come: a table that is held until its end could be as long as the ledger.
    findings = output.writer(
      [
        .number("position", Text("EVENT", "记录"), minimumWidth: 9), Column("type", Text("TYPE", "类型"), minimumWidth: 24),
        Column("record", Text("RECORD", "所属"), minimumWidth: 24),
        Column("guard", Text("RULE", "规则"), minimumWidth: 24), Column("why", Text("WHY", "理由")),
        Column("basis", Text("BASIS", "依据")), Column("remedy", Text("REMEDY", "办法")),
      ], follows: true)
  }

  /// Writes an event that its rules refuse.
  mutating func write(_ finding: DecisionAudit.Finding) throws {
    try findings.write(
      Row([
        .number(finding.position.rawValue), finding.type.cell, .text(finding.record.description),
        .text(finding.guardCode), .text(finding.why.current), .text(finding.basis.current),
        .text(finding.remedy.current),
      ]))
  }

  /// Writes how many events of each type were judged; not in CSV, which has one head.
  mutating func finish(_ counts: [EventType: DecisionAudit.Count]) throws {
    guard output.format != .csv else { return try findings.finish() }
    let sum = counts.values.reduce(into: DecisionAudit.Count()) { $0.add($1) }
    var types = output.writer([
      Column("type", Text("TYPE", "类型")), .number("judged", Text("JUDGED", "已审查")),
      .number("refused", Text("REFUSED", "不合规")), .number("elsewhere", Text("DECIDED ELSEWHERE", "他处决定")),
    ])
    if sum.refused > 0, output.format == .table {
      try findings.finish()
      try StandardStreams.current.output.writeLine("")
    }
    for (type, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try types.write(Row([type.cell, .number(count.judged), .number(count.refused), .number(count.elsewhere)]))
    }
    try types.finish(
      footer: Row([
        .text(Text("all", "合计").current), .number(sum.judged), .number(sum.refused), .number(sum.elsewhere),
      ]))
  }
}

extension EventType {
  /// Its name, and its title for people.
  fileprivate var cell: Cell { .label(title, code: title.english) }
}

extension DecisionAudit.Finding {
  /// The code of the rule; for an assessment that doesn't come out again, that of executing it.
  fileprivate var guardCode: String {
    switch reason {
    case .refused(let refusal): refusal.guard.code
    case .executedAgain: "executedAgain"
    }
  }

  /// What stands against it.
  fileprivate var why: Text {
    switch reason {
    case .refused(let refusal): refusal.statement
    case .executedAgain(.differs(let field, let recorded, let again)):
      Text("\(field) comes out as \(again), recorded is \(recorded)", "\(field) 重算为 \(again)，记载为 \(recorded)")
    case .executedAgain(.failed(let fault)): fault.text
    case .executedAgain(.undated): Text("it doesn't tell of which day it is", "未载核算日期")
    case .executedAgain(.same): Text("same", "一致")
    }
  }

  /// On what the rule rests.
  fileprivate var basis: Text {
    switch reason {
    case .refused(let refusal): refusal.basis
    case .executedAgain: Text("this ledger's own rule", "本账本规则")
    }
  }

  /// What would have satisfied it.
  fileprivate var remedy: Text {
    switch reason {
    case .refused(let refusal): refusal.remedy
    case .executedAgain: Text("assess again on what is recorded, and decide anew", "依据记录重新核算并重新决定")
    }
  }
}
