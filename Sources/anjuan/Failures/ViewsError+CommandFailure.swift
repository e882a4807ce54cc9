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
    case .unknownProjection(let name):
      CommandFailure(
        .notFound, Text("there is no projection '\(name)'", "没有名为“\(name)”的投影"),
        remedy: Text("See anjuan projection list.", "请见 anjuan projection list。"))
    }
  }
}
