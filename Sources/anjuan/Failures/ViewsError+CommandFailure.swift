import Rolls
import Wording

extension ViewsError: CommandFailureConvertible {
  /// What to tell the user.
  var commandFailure: CommandFailure {
    switch self {
    case .damagedRow(let key, let offset):
      CommandFailure(
        .badData, Text("the stored row \(key) is damaged at byte \(offset)", "投影行 \(key) 在第 \(offset) 字节处损坏"),
        remedy: rebuild)
    case .damagedState(let projection):
      CommandFailure(
        .badData, Text("the state of \(projection) is damaged", "投影 \(projection) 的状态已损坏"), remedy: rebuild)
    case .unreadableEvent(let position):
      CommandFailure(
        .badData, Text("event \(position) can't be read as its type", "第 \(position) 条事件无法按其类型解读"),
        remedy: Text("Run anjuan verify; a newer anjuan may know the type.", "请运行 anjuan verify；新版 anjuan 可能认识该类型。"))
    case .unknownType(let type, let position):
      CommandFailure(
        .badData, Text("event \(position) has the unknown type \(type)", "第 \(position) 条事件的类型 \(type) 未知"),
        remedy: Text("Update anjuan.", "请升级 anjuan。"))
    case .aheadOfLedger(let projection, let views, let ledger):
      CommandFailure(
        .badData,
        Text(
          "\(projection) covers \(views) events, but the ledger has only \(ledger)",
          "投影 \(projection) 已覆盖 \(views) 条事件，而账本仅有 \(ledger) 条"),
        remedy: Text(
          "The ledger was cut short, or views.mdb is another's: run anjuan verify, then projection rebuild.",
          "账本被截短，或 views.mdb 属于其他账本：请运行 anjuan verify，再执行 projection rebuild。"))
    case .unknownProjection(let name):
      CommandFailure(
        .notFound, Text("there is no projection '\(name)'", "没有名为“\(name)”的投影"),
        remedy: Text("See anjuan projection list.", "请见 anjuan projection list。"))
    }
  }

  private var rebuild: Text {
    Text("Run anjuan projection rebuild --all: nothing is lost by it.", "请运行 anjuan projection rebuild --all，不会丢失任何内容。")
  }
}
