import Sealing
import Wording

extension PersonKeyError: CommandFailureConvertible {
  /// What to tell the user.
  var commandFailure: CommandFailure {
    switch self {
    case .noKeyFile:
      CommandFailure(
        .badData, Text("the ledger has no keys.mdb", "账本没有 keys.mdb"),
        remedy: Text(
          "Restore it: anjuan keys restore FILE. What needs no identity works without it.",
          "请恢复：anjuan keys restore 文件。不涉及身份信息的操作不受影响。"))
    case .keyFileExists:
      CommandFailure(
        .conflict, Text("the ledger has a keys.mdb already; nothing was changed", "账本已有 keys.mdb，未作任何改动"),
        remedy: Text("Move it away first, if it is the wrong one.", "若该文件有误，请先移走。"))
    case .notABackup:
      CommandFailure(
        .conflict,
        Text(
          "no backup can stand there: another file does, or it lies in the ledger; nothing was changed",
          "该处不能存放备份：已有其他文件，或位于账本目录内；未作任何改动"),
        remedy: Text(
          "Name a new file, or an earlier backup of this ledger's keys, outside of the ledger's directory.",
          "请指定账本目录之外的新文件，或本账本此前的密钥备份。"))
    case .erasureRunning:
      CommandFailure(
        .conflict, Text("an erasure is being carried out just now", "正在执行另一项删除"),
        remedy: Text("Run the command again when it has ended.", "请待其结束后重新执行。"))
    case .otherLedger:
      CommandFailure(
        .badData, Text("the key file belongs to another ledger", "密钥文件属于另一账本"),
        remedy: Text("Put the files of one ledger together.", "请使用同一账本的文件。"))
    case .newerFormat:
      CommandFailure(
        .badData, Text("the key file has a newer format", "密钥文件的格式版本较新"), remedy: Text("Update anjuan.", "请升级 anjuan。"))
    case .wrongMasterKey:
      CommandFailure(
        .notPermitted, Text("this isn't the ledger's master key", "这不是本账本的主密钥"),
        remedy: Text("Name the right file with --master-key-file.", "请用 --master-key-file 指定正确的文件。"))
    case .damaged:
      CommandFailure(
        .badData, Text("keys.mdb is damaged", "keys.mdb 已损坏"),
        remedy: Text("Restore it: move it away, then anjuan keys restore FILE.", "请移走后恢复：anjuan keys restore 文件。"))
    case .destroyed(let owner):
      CommandFailure(
        .notPermitted,
        Text("\(owner) was erased; nothing more is recorded of who it is", "\(owner) 的个人信息已删除，不再记录其身份"),
        remedy: Text("A person who comes again gets a new identifier.", "再次申请的人员请使用新的标识。"))
    case .unknown(let owner):
      CommandFailure(
        .notFound, Text("the ledger has no key of \(owner)", "账本没有 \(owner) 的密钥"),
        remedy: Text(
          "It was sealed in another ledger, or keys.mdb is older than it: restore a later backup of the keys.",
          "该内容由其他账本加密，或 keys.mdb 过旧：请恢复较新的密钥备份。"))
    case .notAuthentic(let owner):
      CommandFailure(
        .badData, Text("a sealed field of \(owner) isn't what was sealed there", "\(owner) 的密封字段与加密时不符"),
        remedy: Text(
          "It was sealed in another ledger, or the record was tampered with: run anjuan verify.",
          "该内容由其他账本加密，或记录被篡改：请运行 anjuan verify。"))
    case .interrupted:
      CommandFailure(
        .failure, Text("the change of keys.mdb was cut short", "keys.mdb 的更换被中断"),
        remedy: Text("Run the command again: it is finished then.", "请重新执行，即可完成。"))
    case .storage(let error): error.commandFailure(place: "keys.mdb")
    case .file(let error): error.commandFailure(place: "keys.mdb")
    }
  }
}
