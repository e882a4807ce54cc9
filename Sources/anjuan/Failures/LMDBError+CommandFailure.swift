import Glibc
import LMDB
import Wording

extension LMDBError: CommandFailureConvertible {
  /// What to tell the user, without the ledger's place.
  var commandFailure: CommandFailure { commandFailure(place: "ledger") }

  /// What to tell the user, with the ledger's directory.
  func commandFailure(place: String) -> CommandFailure {
    switch code {
    case .system(ENOSPC):
      CommandFailure(
        .inputOutput, Text("\(place): the disk is full; nothing was recorded", "\(place)：磁盘已满，未写入任何内容"),
        remedy: Text("Free some space, then try again.", "请释放空间后重试。"))
    case .system(EACCES), .system(EPERM), .system(EROFS):
      CommandFailure(
        .notPermitted, Text("\(place): no permission to read and write it", "\(place)：没有读写权限"),
        remedy: Text("Run as the ledger's owner.", "请以账本所有者身份运行。"))
    case .alreadyOpen:
      CommandFailure(.unavailable, Text("\(place) is open in this process already", "\(place) 已在本进程中打开"))
    case .readersFull:
      CommandFailure(
        .unavailable, Text("\(place): too many readers at once", "\(place)：同时读取者过多"),
        remedy: Text("Try again later, or run anjuan doctor.", "请稍后重试，或运行 anjuan doctor。"))
    case .truncated, .notAnEnvironment, .corrupted, .tableMissing, .missing:
      CommandFailure(
        .badData, Text("\(place): a store is damaged (\(self))", "\(place)：存储文件已损坏（\(self)）"),
        remedy: Text(
          "Restore a backup. If it is views.mdb, delete it: it is made anew.", "请从备份恢复；若为 views.mdb，可直接删除，将自动重建。"))
    case .alreadyExists, .mapFull, .mapResized, .keyExists, .transactionFull, .badSize, .panicked, .system, .other:
      CommandFailure(.inputOutput, Text("\(place): \(self)", "\(place)：\(self)"))
    }
  }
}
