public import Sealing
import Wording

extension PersonKeyError: ProblemConvertible {
  /// What to tell the user.
  public var problem: Problem {
    switch self {
    case .noKeyFile:
      Problem(
        .badData, Text("the ledger has no keys.mdb", "账本没有 keys.mdb"),
        cause: .key(.noKeyFile))
    case .keyFileExists:
      Problem(
        .conflict, Text("the ledger has a keys.mdb already; nothing was changed", "账本已有 keys.mdb，未作任何改动"),
        remedy: Text("Move it away first, if it is the wrong one.", "若该文件有误，请先移走。"))
    case .notABackup:
      Problem(
        .conflict,
        Text(
          "no backup can stand there: another file does, or it lies in the ledger; nothing was changed",
          "该处不能存放备份：已有其他文件，或位于账本目录内；未作任何改动"),
        remedy: Text(
          "Name a new file, or an earlier backup of this ledger's keys, outside of the ledger's directory.",
          "请指定账本目录之外的新文件，或本账本此前的密钥备份。"))
    case .erasureRunning:
      Problem(
        .conflict, Text("an erasure is being carried out just now", "正在执行另一项删除"),
        cause: .key(.erasureRunning))
    case .otherLedger:
      Problem(
        .badData, Text("the key file belongs to another ledger", "密钥文件属于另一账本"),
        remedy: Text("Put the files of one ledger together.", "请使用同一账本的文件。"))
    case .newerFormat:
      Problem(
        .badData, Text("the key file has a newer format", "密钥文件的格式版本较新"), remedy: Text("Update anjuan.", "请升级 anjuan。"))
    case .wrongMasterKey:
      Problem(
        .notPermitted, Text("this isn't the ledger's master key", "这不是本账本的主密钥"),
        cause: .key(.wrongMasterKey))
    case .damaged:
      Problem(
        .badData, Text("keys.mdb is damaged", "keys.mdb 已损坏"),
        cause: .key(.keyFileDamaged))
    case .destroyed(let owner):
      Problem(
        .notPermitted,
        Text("\(owner) was erased; nothing more is recorded of who it is", "\(owner) 的个人信息已删除，不再记录其身份"),
        remedy: Text("A person who comes again gets a new identifier.", "再次申请的人员请使用新的标识。"))
    case .unknown(let owner):
      Problem(
        .notFound, Text("the ledger has no key of \(owner)", "账本没有 \(owner) 的密钥"),
        remedy: Text(
          "It was sealed in another ledger, or keys.mdb is older than it: restore a later backup of the keys.",
          "该内容由其他账本加密，或 keys.mdb 过旧：请恢复较新的密钥备份。"))
    case .notAuthentic(let owner):
      Problem(
        .badData, Text("a sealed field of \(owner) isn't what was sealed there", "\(owner) 的密封字段与加密时不符"),
        cause: .key(.notAuthentic))
    case .interrupted:
      Problem(
        .failure, Text("the change of keys.mdb was cut short", "keys.mdb 的更换被中断"),
        cause: .key(.changeInterrupted))
    case .storage(let error): error.problem(place: "keys.mdb")
    case .file(let error): error.problem(place: "keys.mdb")
    }
  }
}
