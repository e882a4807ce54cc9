public import Wording

/// What one check of the doctor's found.
public struct HealthFinding: Hashable, Sendable {
  /// What is checked.
  public enum Check: String, Sendable {
    case fileSystem, freeSpace, permissions, flush, ledger, anchor, clock, lockFile, addressSpace, openFiles, readers,
      projections

    /// In words.
    public var title: Text {
      switch self {
      case .fileSystem: Text("file system", "文件系统")
      case .freeSpace: Text("free space", "剩余空间")
      case .permissions: Text("permissions", "权限")
      case .flush: Text("disk flush", "磁盘刷写")
      case .ledger: Text("ledger", "账本")
      case .anchor: Text("anchor", "锚点")
      case .clock: Text("clock", "时钟")
      case .lockFile: Text("lock file", "锁文件")
      case .addressSpace: Text("address space", "地址空间")
      case .openFiles: Text("open files", "打开文件数")
      case .readers: Text("readers", "读取者")
      case .projections: Text("projections", "投影")
      }
    }
  }

  /// What it came to.
  public enum Verdict: String, Sendable {
    case good, note, problem

    /// In words.
    public var title: Text {
      switch self {
      case .good: Text("good", "正常")
      case .note: Text("note", "提示")
      case .problem: Text("PROBLEM", "问题")
      }
    }
  }

  /// What was checked.
  public let check: Check
  /// What it came to.
  public let verdict: Verdict
  /// What was seen.
  public let detail: Text

  init(_ check: Check, _ verdict: Verdict, _ detail: Text) {
    self.check = check
    self.verdict = verdict
    self.detail = detail
  }
}
