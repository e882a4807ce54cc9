public import CaseLog
import Wording

extension CaseLookupError: ProblemConvertible {
  /// What to tell the user.
  public var problem: Problem {
    switch self {
    case .notAnIdentifier:
      Problem(
        .usage, Text("this can't be a case's identifier", "这不是有效的案卷号"),
        remedy: Text("Identifiers are ASCII letters, digits and . _ : -", "案卷号由英文字母、数字及 . _ : - 组成。"))
    case .notFound:
      Problem(
        .notFound, Text("no such case", "没有此案卷"), cause: .view(.noCase))
    case .notKnownThen:
      Problem(
        .notFound, Text("the ledger knew no such case at that moment", "账本当时尚无此案卷"),
        cause: .view(.caseNotKnownThen))
    }
  }
}

extension UnreadableEvent: ProblemConvertible {
  /// What to tell the user.
  public var problem: Problem {
    switch self {
    case .unknownType(let type, let position):
      Problem(
        .badData, Text("event \(position) has the unknown type \(type)", "第 \(position) 条事件的类型 \(type) 未知"),
        remedy: Text("Update anjuan.", "请升级 anjuan。"))
    case .badPayload(let position):
      Problem(
        .badData, Text("event \(position) can't be read as its type", "第 \(position) 条事件无法按其类型解读"),
        cause: .ledger(.unreadablePayload))
    }
  }
}
