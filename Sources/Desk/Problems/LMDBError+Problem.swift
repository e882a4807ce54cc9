import Glibc
public import LMDB
import Wording

extension LMDBError: ProblemConvertible {
  /// What to tell the user, without the ledger's place.
  public var problem: Problem { problem(place: "ledger") }

  /// What to tell the user, with the ledger's directory.
  public func problem(place: String) -> Problem {
    switch code {
    case .system(let number): .system(number, told: "\(self)", place: place)
    case .alreadyOpen:
      Problem(.unavailable, Text("\(place) is open in this process already", "\(place) 已在本进程中打开"))
    case .readersFull:
      Problem(
        .unavailable, Text("\(place): too many readers at once", "\(place)：同时读取者过多"),
        cause: .ledger(.tooManyReaders))
    case .truncated, .notAnEnvironment, .corrupted, .tableMissing, .missing:
      Problem(
        .badData, Text("\(place): a store is damaged (\(self))", "\(place)：存储文件已损坏（\(self)）"),
        remedy: Text(
          "Restore a backup. If it is views.mdb, delete it: it is made anew.", "请从备份恢复；若为 views.mdb，可直接删除，将自动重建。"))
    case .alreadyExists, .mapFull, .mapResized, .keyExists, .transactionFull, .badSize, .panicked, .other:
      Problem(.inputOutput, Text("\(place): \(self)", "\(place)：\(self)"))
    }
  }
}
