import ArgumentParser
import Desk
import EventLog
import Wording

/// The command `anjuan keys rewrap`.
struct KeysRewrapCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "rewrap", Text("Wrap all keys under a new master key", "更换主密钥"),
      discussion: Text(
        "The new master key is made where its file doesn't exist. Backups under the old one stay readable with it: replace "
          + "them.",
        "若新主密钥文件不存在则自动生成。旧备份仍可用旧主密钥读取，请及时更新备份。"))
  }

  @Option(
    help: ArgumentHelp(Text("The file with the new master key", "新主密钥文件"), valueName: "path"), completion: .file())
  var newMasterKeyFile: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = keys.place(of: ledger)
    try KeyDesk(place, try place.openLog(.readOnly)).rewrap(underKeyIn: newMasterKeyFile)
    try output.render(Record([.value(Column("masterKey", Text("Master key", "主密钥")), .text(newMasterKeyFile))]))
    let former = place.masterKey.path
    StandardStreams.current.report(
      Text(
        "From now on the keys need this file. Move it to the place of \(former), or name it; then destroy the old one.",
        "此后须使用该文件。请将其移至 \(former)，或在命令中指定；然后销毁旧主密钥。"
      ).current)
  }
}
