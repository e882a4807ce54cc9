import Glibc
import LMDB
import Wording

extension LMDBError: CommandFailureConvertible {
  /// What to tell the user, without the ledger's place.
  var commandFailure: CommandFailure { commandFailure(place: "ledger") }

  /// What to tell the user, with the ledger's directory.
  func commandFailure(place: String) -> CommandFailure {
    switch code {
    case .system(let number): .system(number, told: "\(self)", place: place)
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
    case .alreadyExists, .mapFull, .mapResized, .keyExists, .transactionFull, .badSize, .panicked, .other:
      CommandFailure(.inputOutput, Text("\(place): \(self)", "\(place)：\(self)"))
    }
  }
}
