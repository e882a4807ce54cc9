import EventEnvelope
public import EventLog
import LMDB
import Wording

extension EventLogError: ProblemConvertible {
  /// What to tell the user, without the ledger's place.
  public var problem: Problem { problem(ledger: nil) }

  /// What to tell the user, with the ledger's directory where it is known.
  public func problem(ledger: String?) -> Problem {
    let place = ledger ?? "ledger"
    switch self {
    case .notALedger, .unfinished, .alreadyExists, .newerFormat, .olderFormat, .manifestDamaged, .storeMismatch,
      .badOrigin, .readOnly, .closed, .rolledBack, .anchorMissing:
      return openingFailure(place)
    case .nothingToAppend, .tooManyEvents, .tooManyBytes, .badTrackingName, .trackingTooLong, .refused, .conflict,
      .logMoved, .trackingMoved, .outcomeUnknown, .clockStepped:
      return appendFailure
    case .notRecorded(let asked, let last):
      return Problem(
        .notFound,
        Text("\(place) ends at position \(last), before \(asked)", "\(place) 止于第 \(last) 条，尚无第 \(asked) 条"))
    case .damaged, .headDamaged, .metaDamaged, .treeDamaged: return damageFailure(place)
    case .storage(let error): return error.problem(place: place)
    case .file(let error): return error.problem(place: place)
    }
  }

  private func openingFailure(_ place: String) -> Problem {
    switch self {
    case .notALedger:
      Problem(
        .notFound, Text("\(place) is not a ledger", "\(place) 不是账本"),
        cause: .ledger(.noLedger(place: place)))
    case .unfinished:
      Problem(
        .badData, Text("\(place): the making of this ledger was interrupted", "\(place)：账本初始化未完成"),
        remedy: Text(
          "After a restore, run it again. If ledger.json was there before, restore it from a backup. Otherwise remove the "
            + "directory and run init again.",
          "若因恢复中断，请重新执行恢复；若原有 ledger.json，请从备份恢复；否则删除该目录后重新执行 init。"))
    case .alreadyExists:
      Problem(
        .conflict, Text("\(place) is a ledger already; nothing was changed", "\(place) 已是账本，未作任何改动"),
        remedy: Text("Choose another directory.", "请另选目录。"))
    case .newerFormat(let found, let supported):
      Problem(
        .badData,
        Text(
          "\(place) has format \(found); this program reads up to \(supported)",
          "\(place) 的格式版本为 \(found)，本程序最高支持 \(supported)"),
        remedy: Text("Update anjuan.", "请升级 anjuan。"))
    case .olderFormat(let found, let supported):
      Problem(
        .badData,
        Text(
          "\(place) has format \(found); this program reads format \(supported)",
          "\(place) 的格式版本为 \(found)，本程序读取的版本为 \(supported)"),
        cause: .ledger(.olderFormat))
    case .manifestDamaged:
      Problem(
        .badData, Text("\(place)/ledger.json can't be read as a manifest", "\(place)/ledger.json 不是有效的账本清单"),
        remedy: Text("Restore it from a backup.", "请从备份恢复该文件。"))
    case .storeMismatch(let manifest, let store):
      Problem(
        .badData,
        Text(
          "\(place): ledger.json is of ledger \(manifest), events.mdb of \(store)",
          "\(place)：ledger.json 属于账本 \(manifest)，events.mdb 属于 \(store)"),
        remedy: Text("Put the two files of one ledger together.", "请使用同一账本的两个文件。"))
    case .rolledBack, .anchorMissing: rollbackFailure(place)
    case .badOrigin:
      Problem(
        .usage, Text("the origin must have 1 to \(Limits.originBytes) bytes", "来源名称须为 1 至 \(Limits.originBytes) 字节"))
    case .readOnly:
      Problem(.notPermitted, Text("\(place) is open for reading only", "\(place) 以只读方式打开"))
    default: Problem(.unavailable, Text("\(place) was closed", "\(place) 已关闭"))
    }
  }

  private func rollbackFailure(_ place: String) -> Problem {
    let what =
      switch self {
      case .rolledBack(let anchored, let found) where found < anchored:
        Text(
          "\(place) was rolled back: it once reached position \(anchored), and ends at \(found)",
          "\(place) 发生了回退：曾写到第 \(anchored) 条，现止于第 \(found) 条")
      case .rolledBack(let anchored, _):
        Text(
          "\(place) was rolled back: its records up to position \(anchored) aren't those that once were",
          "\(place) 发生了回退：第 \(anchored) 条及之前的记录与当初不同")
      default:
        Text(
          "\(place)/anchor, which says how far the ledger once reached, is missing, unreadable or another ledger's",
          "\(place)/anchor（记载账本曾写到何处）缺失、无法读取或属于其他账本")
      }
    return Problem(
      .badData, what,
      cause: .ledger(.rolledBack))
  }

  private var appendFailure: Problem {
    switch self {
    case .refused(let index, let refusal):
      Problem(
        .badData,
        Text(
          "event \(index + 1) of the batch: \(refusal.text.english); nothing was recorded",
          "本批第 \(index + 1) 条事件：\(refusal.text.chinese)；未写入任何内容"))
    case .conflict(let subject, let expected, let actual):
      Problem(
        .conflict,
        Text(
          "\(subject) has changed: expected nothing after position \(expected), found \(actual); nothing was recorded",
          "\(subject) 已有变化：预期位置 \(expected) 之后无新事件，实际最新为 \(actual)；未写入任何内容"),
        remedy: Text("Look at what was recorded in between, then try again.", "请查看其间新增的事件后重试。"))
    case .logMoved(let expected, let actual):
      Problem(
        .conflict,
        Text(
          "another process recorded events \(expected.next) to \(actual) meanwhile; nothing of this was recorded",
          "其间另一进程写入了第 \(expected.next) 至 \(actual) 条事件；本次未写入任何内容"),
        cause: .ledger(.overtaken))
    case .trackingMoved(let name):
      Problem(.conflict, Text("\(name) was moved on by another process", "\(name) 已被另一进程推进"))
    case .clockStepped(let last, let now):
      Problem(
        .unavailable,
        Text(
          "this machine's clock says \(now), and the last event was recorded at \(last); nothing was recorded",
          "本机时钟为 \(now)，而最后一条事件记录于 \(last)；未写入任何内容"),
        cause: .ledger(.clockStepped))
    case .outcomeUnknown:
      Problem(
        .inputOutput,
        Text("a commit failed half-way; whether the events are recorded is unknown", "提交中途失败，事件是否写入未知"),
        cause: .ledger(.outcomeUnknown))
    case .tooManyEvents(let count, let limit):
      Problem(
        .badData, Text("\(count) events in one batch; at most \(limit)", "一批 \(count) 条事件，上限 \(limit) 条"))
    case .tooManyBytes(let count, let limit):
      Problem(
        .badData, Text("\(count) bytes in one batch; at most \(limit)", "一批 \(count) 字节，上限 \(limit) 字节"))
    default: Problem(.badData, Text("nothing to record", "没有可写入的内容"))
    }
  }

  private func damageFailure(_ place: String) -> Problem {
    let what =
      switch self {
      case .damaged(let position, let damage):
        Text("record \(position): \(damage)", "第 \(position) 条记录已损坏（\(damage.text.chinese)）")
      case .headDamaged(let subject): Text("the head of \(subject) is damaged", "\(subject) 的索引已损坏")
      case .treeDamaged(let position, let count):
        Text(
          "the tree's hash of the \(count) records after \(position) is damaged",
          "第 \(position) 条之后 \(count) 条记录的树摘要已损坏")
      default: Text("the meta table is damaged", "元数据表已损坏")
      }
    return Problem(
      .badData, Text("\(place): \(what.english)", "\(place)：\(what.chinese)"),
      cause: .ledger(.damaged))
  }
}
