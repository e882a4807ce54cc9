import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Rolls
import Wording

/// The command `anjuan case reassess`.
struct CaseReassessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "reassess",
      Text("Execute recorded assessments again, from the events that they name", "依据所载事件重算已写入的核算"),
      examples: [
        ("anjuan case reassess 431026-2023-000017", Text("Every assessment of a case", "重算一案的全部核算")),
        ("anjuan case reassess --all", Text("Every assessment of the ledger", "重算账本的全部核算")),
      ],
      discussion: Text(
        "Of the case's events only those are read that the assessment names, and the packs that were published by then. "
          + "The same bytes must come out; where they don't, the first field that differs is told, and the exit status "
          + "is 2. One that was recorded without its day can't be executed again, and is listed as that.",
        "只读取核算所载明的事件及当时已发布的政策包，结果须逐字节相同；否则指出第一个不同的字段，退出码为 2。"
          + "早期未记载核算日期的核算无法重算，仅列出。"))
  }

  @Argument(help: ArgumentHelp(Text("The case", "案卷号"), valueName: "case"))
  var caseID: String?

  @Option(help: ArgumentHelp(Text("Only the assessment at this position", "只重算此位置的核算"), valueName: "position"))
  var position: UInt64?

  @Flag(help: ArgumentHelp(Text("Every case of the ledger; lists only what isn't the same", "重算账本全部案卷，只列出不同者")))
  var all = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if (caseID != nil) == all {
      throw ValidationError(Text("name a case, or give --all", "请给出案卷号，或使用 --all"))
    }
    if all, position != nil {
      throw ValidationError(Text("--position goes with a case", "--position 须与案卷号同用"))
    }
  }

  func run() throws {
    let desk = try ReassessmentDesk(try ledger.place.open(), with: .current)
    var writer = output.writer([
      Column("case", Text("CASE", "案卷号")), .number("position", Text("POSITION", "位置")),
      Column("result", Text("RESULT", "结果")), Column("field", Text("FIELD", "字段")),
      Column("recorded", Text("RECORDED", "原值")), Column("again", Text("AGAIN", "重算值")),
    ])
    var (same, other, count) = (0, 0, 0)
    func tell(_ caseID: String, _ again: Reassessment) throws {
      guard position.map({ $0 == again.position.rawValue }) ?? true else { return }
      count += 1
      (same, other) = (same + (again.isSame ? 1 : 0), other + (again.isProblem ? 1 : 0))
      if !all || !again.isSame { try writer.write(again.row(of: caseID)) }
    }
    if let caseID {
      for again in try desk.reassessments(ofCase: caseID) { try tell(caseID, again) }
      if let position, count == 0 {
        throw Problem(
          .notFound, Text("no assessment of this case stands at \(position)", "该案在位置 \(position) 没有核算"),
          remedy: Text("anjuan case timeline lists its events.", "anjuan case timeline 列出其事件。"))
      }
    } else {
      try desk.forEachReassessment(telling: output.messages.showProgress(), tell)
    }
    try writer.finish()
    if !output.messages.quiet {
      let told = Text("\(same) came out the same, \(other) did not", "\(same) 条核算重算一致，\(other) 条不一致")
      StandardStreams.current.report(told.current)
    }
    guard other == 0 else { throw ExitCode(ExitStatus.problemsFound.rawValue) }
  }
}

extension Reassessment {
  /// Whether it is something else than the same; one without its day can't be.
  var isProblem: Bool {
    switch outcome {
    case .same, .undated: false
    case .differs, .failed: true
    }
  }

  /// The row of a listing.
  func row(of caseID: String) -> Row {
    let head: [Cell] = [.text(caseID), .number(position.rawValue)]
    return switch outcome {
    case .same: Row(head + [.label(Text("same", "一致"), code: "same"), .empty, .empty, .empty])
    case .undated: Row(head + [.label(Text("undated", "未载日期"), code: "undated"), .empty, .empty, .empty])
    case .differs(let field, let recorded, let again):
      Row(
        head + [.label(Text("differs", "不一致"), code: "differs"), .text(field), .text(recorded), .text(again)])
    case .failed(let fault):
      Row(head + [.label(Text("failed", "无法重算"), code: "failed"), .empty, .empty, .text(fault.text.current)])
    }
  }
}
