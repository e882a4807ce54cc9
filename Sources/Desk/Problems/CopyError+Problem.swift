import EventEnvelope
public import EventLog
import Files
import Glibc
import LMDB
import Wording

extension CopyError: ProblemConvertible {
  /// What to tell the user, without the directory's name.
  public var problem: Problem { problem(place: "directory") }

  /// What to tell the user, with the directory that it is about; `isArchive` where that holds segments, not a backup.
  public func problem(place: String, isArchive: Bool = false) -> Problem {
    switch self {
    case .isComplete(let record):
      Problem(
        .conflict,
        Text(
          "\(place) holds a complete backup already, through event \(record.position)",
          "\(place) 已有完整备份，截至第 \(record.position) 条事件"),
        remedy: Text("Name another directory: a backup is never overwritten.", "请另选目录：备份不会被覆盖。"))
    case .notEmpty(let name):
      Problem(
        .conflict,
        Text(
          "\(place) isn't empty: \(name) doesn't belong there; nothing was changed", "\(place) 不是空目录：含有 \(name)，未作任何改动"),
        remedy: Text("Name an empty directory.", "请指定空目录。"))
    case .isBusy:
      Problem(.unavailable, Text("another process works on \(place)", "另一进程正在处理 \(place)"))
    case .notABackup:
      Problem(
        .notFound, Text("\(place) holds no complete backup: backup.json is missing", "\(place) 没有完整备份：缺少 backup.json"),
        cause: .ledger(.backupIncomplete))
    case .noSegments:
      Problem(
        .notFound, Text("\(place) holds no segments: segments.jsonl is missing", "\(place) 没有分段：缺少 segments.jsonl"))
    case .fileDiffers(let name):
      Self.damage(place, isArchive, Text("\(name) isn't what was written", "\(name) 与写入时不符"))
    case .checkpointDiffers(let path, let size):
      Problem(
        .problemsFound,
        Text(
          "\(path) isn't what this ledger signs for its first \(size) events; the backup isn't complete",
          "\(path) 不是本账本为前 \(size) 条事件签名的内容；备份未完成"),
        remedy: Text(
          "It was changed. Keep it as evidence elsewhere, put the one back that was handed out, and run this again.",
          "该文件已被改动：请移至他处留作证据，放回当初发出的文本，再重新执行。"))
    case .contentsDiffer(let problems):
      Self.damage(
        place, isArchive,
        Text(
          "the copy isn't this ledger, or isn't sound (\(problems) problems)", "副本与账本不符或已损坏（\(problems) 处问题）"))
    case .segmentsDamaged(let problems):
      Self.damage(place, true, Text("\(problems) problems in the segments", "分段有 \(problems) 处问题"))
    case .log(.file(let error)) where error.code == .system(ENOENT) && error.call == "mkdir":
      Problem(
        .notFound, Text("the directory above \(place) isn't there", "\(place) 的上级目录不存在"),
        remedy: Text(
          "Make it first, or mount the disk that it should be on.", "请先创建上级目录，或挂载其所在磁盘。"))
    case .log(let error): error.problem(ledger: place)
    }
  }

  private static func damage(_ place: String, _ isArchive: Bool, _ what: Text) -> Problem {
    let message = Text("\(place): \(what.english)", "\(place)：\(what.chinese)")
    guard isArchive else {
      return Problem(
        .problemsFound, message, remedy: Text("Don't rely on it; take another backup.", "请勿使用，改用其他备份。"))
    }
    return Problem(.problemsFound, message, cause: .ledger(.segmentsDamaged(place: place)))
  }
}
