import ArgumentParser
import Desk
import EventLog
import Foundation
import Wording

/// The command `anjuan keys backup`.
struct KeysBackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "backup", Text("Copy keys.mdb, still wrapped under the master key", "备份 keys.mdb（仍由主密钥加密）"),
      discussion: Text(
        "Keep a backup apart from the master key, 30 days at most, and replace it after each erasure: an older one still "
          + "holds the keys that were destroyed.",
        "备份须与主密钥分开存放，至多保存 30 天，每次删除个人信息后即行更新：旧备份中仍有已销毁的密钥。"))
  }

  @Argument(help: ArgumentHelp(Text("The backup", "备份文件"), valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = keys.place(of: ledger)
    try KeyDesk(place, try place.openLog(.readOnly)).backUp(to: file)
    try output.render(Record([.value(Column("backup", Text("Backup", "备份")), .text(file))]))
  }
}
