import EventEnvelope
import EventLog
import Wording

extension FollowerError: CommandFailureConvertible {
  /// What to tell the user.
  var commandFailure: CommandFailure {
    switch self {
    case .stopped(let name, let failure, let backlog):
      CommandFailure(
        .unavailable,
        Text(
          "\(name) is stuck at event \(failure.position): \(failure.reasonText.english); it lacks \(backlog) events",
          "投影 \(name) 停在第 \(failure.position) 条事件：\(failure.reasonText.chinese)；尚缺 \(backlog) 条事件"),
        remedy: Text(
          "Its rows would be wrong, so none are shown. Mend the cause (often: update anjuan), then run "
            + "anjuan projection retry \(name). Until then, --known-at with a moment before that event answers.",
          "内容不完整，故不予显示。请先排除原因（多为 anjuan 版本过旧），再运行 anjuan projection retry \(name)。"
            + "在此之前，可用 --known-at 查询该事件之前的时点。"))
    case .damagedState(let name):
      CommandFailure(.badData, Text("the state of \(name) is damaged", "投影 \(name) 的状态已损坏"), remedy: .rebuild)
    case .aheadOfLedger(let name, let position, let ledger):
      CommandFailure(
        .badData,
        Text(
          "\(name) covers \(position) events, but the ledger has only \(ledger)",
          "投影 \(name) 已覆盖 \(position) 条事件，而账本仅有 \(ledger) 条"),
        remedy: Text(
          "The ledger was cut short, or views.mdb is another's: run anjuan verify, then projection rebuild.",
          "账本被截短，或 views.mdb 属于其他账本：请运行 anjuan verify，再执行 projection rebuild。"))
    case .notParked(let name, let position):
      CommandFailure(
        .notFound, Text("\(name) has no open event parked at \(position)", "\(name) 在第 \(position) 条处没有待处理的搁置事件"))
    }
  }
}

extension Text {
  /// What to do about damaged rows.
  static let rebuild = Text(
    "Run anjuan projection rebuild --all: nothing is lost by it.", "请运行 anjuan projection rebuild --all，不会丢失任何内容。")
}
