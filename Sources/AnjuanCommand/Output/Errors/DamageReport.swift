import LMDB
import Wording

/// What the program says when a damaged page ends it: nothing can be read on, so there is nothing else to do.
enum DamageReport {
  private static let text = Text(
    """
    error: a page of the ledger's files is damaged, or the disk can't read it
    Run anjuan verify, then restore a backup. If only views.mdb is damaged, delete it: it is made anew.

    """,
    """
    错误：账本文件的某一页已损坏，或磁盘无法读取
    请运行 anjuan verify，再从备份恢复。若仅 views.mdb 损坏，可直接删除，将自动重建。

    """)

  /// Has damage end the process with this report and status 65, instead of with a signal.
  static func install(in language: Language) {
    DamageGuard.install(message: text[language], status: ExitStatus.badData.rawValue)
  }
}
