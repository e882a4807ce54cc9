import Rolls
import Wording

extension ViewsError: CommandFailureConvertible {
  /// What to tell the user.
  var commandFailure: CommandFailure {
    switch self {
    case .damagedRow(let key, let offset):
      CommandFailure(
        .badData, Text("the stored row \(key) is damaged at byte \(offset)", "投影行 \(key) 在第 \(offset) 字节处损坏"),
        remedy: .rebuild)
    case .unreadableEvent(let position):
      CommandFailure(
        .badData, Text("event \(position) can't be read as its type", "第 \(position) 条事件无法按其类型解读"),
        remedy: Text("Run anjuan verify; a newer anjuan may know the type.", "请运行 anjuan verify；新版 anjuan 可能认识该类型。"))
    case .unknownType(let type, let position):
      CommandFailure(
        .badData, Text("event \(position) has the unknown type \(type)", "第 \(position) 条事件的类型 \(type) 未知"),
        remedy: Text("Update anjuan.", "请升级 anjuan。"))
    case .unknownProjection(let name):
      CommandFailure(
        .notFound, Text("there is no projection '\(name)'", "没有名为“\(name)”的投影"),
        remedy: Text("See anjuan projection list.", "请见 anjuan projection list。"))
    }
  }
}
