import ArgumentParser
import Desk
import EventLog
import Wording

/// The command `anjuan keys restore`.
struct KeysRestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "restore", Text("Make keys.mdb from a backup, where there is none", "从备份恢复 keys.mdb（账本中须无此文件）"),
      discussion: Text(
        "Keys that the ledger has a certificate of erasure for are left out, however old the backup is. Keys that are "
          + "younger than the backup are lost.",
        "账本中已有删除凭证的密钥一律不予恢复。备份之后新建的密钥将丢失。"))
  }

  @Argument(help: ArgumentHelp(Text("The backup", "备份文件"), valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = keys.place(of: ledger)
    let leftOut = try KeyDesk(place, try place.openLog(.readOnly)).restore(from: file)
    try output.render(
      Record([
        .value(Column("restored", Text("Restored from", "恢复来源")), .text(file)),
        .value(.number("leftOut", Text("Destroyed keys left out", "不予恢复的密钥数")), .number(leftOut)),
      ]))
  }
}
