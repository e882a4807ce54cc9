import CaseLog
import Wording

extension CaseLookupError: CommandFailureConvertible {
  /// What to tell the user.
  var commandFailure: CommandFailure {
    switch self {
    case .notAnIdentifier:
      CommandFailure(
        .usage, Text("this can't be a case's identifier", "这不是有效的案卷号"),
        remedy: Text("Identifiers are ASCII letters, digits and . _ : -", "案卷号由英文字母、数字及 . _ : - 组成。"))
    case .notFound:
      CommandFailure(
        .notFound, Text("no such case", "没有此案卷"), remedy: Text("See anjuan case list.", "请见 anjuan case list。"))
    case .notKnownThen:
      CommandFailure(
        .notFound, Text("the ledger knew no such case at that moment", "账本当时尚无此案卷"),
        remedy: Text("Leave --known-at out to see what is known now.", "去掉 --known-at 可查看目前所知。"))
    }
  }
}

extension UnreadableEvent: CommandFailureConvertible {
  /// What to tell the user.
  var commandFailure: CommandFailure {
    switch self {
    case .unknownType(let type, let position):
      CommandFailure(
        .badData, Text("event \(position) has the unknown type \(type)", "第 \(position) 条事件的类型 \(type) 未知"),
        remedy: Text("Update anjuan.", "请升级 anjuan。"))
    case .badPayload(let position):
      CommandFailure(
        .badData, Text("event \(position) can't be read as its type", "第 \(position) 条事件无法按其类型解读"),
        remedy: Text("Run anjuan verify; a newer anjuan may know the type.", "请运行 anjuan verify；新版 anjuan 可能认识该类型。"))
    }
  }
}
