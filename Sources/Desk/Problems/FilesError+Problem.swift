public import Files
import Glibc
import Wording

extension FilesError: ProblemConvertible {
  /// What to tell the user, without the ledger's place.
  public var problem: Problem { problem(place: "ledger") }

  /// What to tell the user, with the place of the file.
  public func problem(place: String) -> Problem {
    switch code {
    case .system(let number): .system(number, told: "\(self)", place: place)
    case .missing:
      Problem(
        .badData, Text("\(place): a store is damaged (\(self))", "\(place)：存储文件已损坏（\(self)）"),
        remedy: Text(
          "Restore a backup. If it is views.mdb, delete it: it is made anew.", "请从备份恢复；若为 views.mdb，可直接删除，将自动重建。"))
    case .alreadyExists:
      Problem(.inputOutput, Text("\(place): \(self)", "\(place)：\(self)"))
    }
  }
}

extension Problem {
  /// What the system refused, by its number: told in words where somebody can do something about it.
  static func system(_ number: Int32, told description: String, place: String) -> Problem {
    switch number {
    case ENOSPC:
      Problem(
        .inputOutput, Text("\(place): the disk is full; nothing was recorded", "\(place)：磁盘已满，未写入任何内容"),
        remedy: Text("Free some space, then try again.", "请释放空间后重试。"))
    case EACCES, EPERM, EROFS:
      Problem(
        .notPermitted, Text("\(place): no permission to read and write it", "\(place)：没有读写权限"),
        remedy: Text("Run as the ledger's owner.", "请以账本所有者身份运行。"))
    default:
      Problem(.inputOutput, Text("\(place): \(description)", "\(place)：\(description)"))
    }
  }
}
