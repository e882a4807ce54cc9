import Desk
import EventEnvelope
import EventLog
import Wording

/// How a follower's status is shown: a row each.
enum StatusListing {
  /// The columns; wide enough for rows that come one at a time.
  static let columns = [
    Column("name", Text("NAME", "名称"), minimumWidth: 10),
    Column("state", Text("STATE", "状态"), minimumWidth: 13),
    .number("position", Text("COVERS 1 …", "已覆盖至"), minimumWidth: 10),
    .number("lag", Text("BEHIND", "落后"), minimumWidth: 8),
    .number("lagSeconds", Text("SECONDS", "落后秒数"), minimumWidth: 8),
    .number("parked", Text("PARKED", "搁置"), minimumWidth: 6),
    .number("stuckAt", Text("STUCK AT", "停于"), minimumWidth: 8),
    .number("attempts", Text("ATTEMPTS", "尝试次数"), minimumWidth: 8),
    Column("nextAttempt", Text("NEXT ATTEMPT", "下次尝试"), minimumWidth: 25),
    Column("lastError", Text("LAST ERROR", "最近错误"), minimumWidth: 10),
    .number("rows", Text("ROWS", "行数"), minimumWidth: 6),
    Column("digest", Text("DIGEST", "摘要"), minimumWidth: 64),
  ]

  /// A status in these columns.
  static func row(_ status: FollowerStatus) -> Row {
    let failure = status.failure
    return [
      .text(status.name), .label(status.standing.title, code: status.standing.rawValue),
      .number(status.position.rawValue), .number(status.lag.events), .number(status.lag.seconds),
      .number(status.parked), Cell(failure?.position.rawValue) { .number($0) }, Cell(failure?.attempts) { .number($0) },
      Cell(failure?.retryAt, Cell.instant), Cell(failure) { .label($0.reasonText, code: $0.reason) },
      .number(status.rows), .text(status.digest.description),
    ]
  }
}
