import EventEnvelope
public import EventLog
import Wording

extension FollowerError: ProblemConvertible {
  /// What to tell the user.
  public var problem: Problem {
    switch self {
    case .stopped(let name, let failure, let backlog):
      Problem(
        .unavailable,
        Text(
          "\(name) is stuck at event \(failure.position): \(failure.reasonText.english); it lacks \(backlog) events",
          "投影 \(name) 停在第 \(failure.position) 条事件：\(failure.reasonText.chinese)；尚缺 \(backlog) 条事件"),
        cause: .view(.projectionStuck(name: name)))
    case .damagedState(let name):
      Problem(.badData, Text("the state of \(name) is damaged", "投影 \(name) 的状态已损坏"), cause: .view(.rowsDamaged))
    case .aheadOfLedger(let name, let position, let ledger):
      Problem(
        .badData,
        Text(
          "\(name) covers \(position) events, but the ledger has only \(ledger)",
          "投影 \(name) 已覆盖 \(position) 条事件，而账本仅有 \(ledger) 条"),
        cause: .view(.projectionAhead))
    case .notParked(let name, let position):
      Problem(
        .notFound, Text("\(name) has no open event parked at \(position)", "\(name) 在第 \(position) 条处没有待处理的搁置事件"))
    }
  }
}
