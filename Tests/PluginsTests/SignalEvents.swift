import CountyKit
import EventEnvelope

/// Events of an invented case (虚构).
enum SignalEvents {
  static func signal(
    _ kind: String, _ level: String, on day: String, amount: Int64? = nil, due: String = "2026-12-31",
    subject: String = "case/c-1", recorded: String? = nil
  ) -> JSONValue {
    var data: [String: JSONValue] = [
      "source": "vehicle", "kind": .text("SIGNAL_KIND_\(kind)"), "level": .text("SIGNAL_LEVEL_\(level)"),
      "dueOn": .text(due),
    ]
    data["amountFen"] = amount.map { .text(String($0)) }
    return event("MonitoringSignalRaised", on: day, .object(data), subject: subject, recorded: recorded)
  }

  static func triaged(_ position: Int, _ step: String, on day: String, due: String? = nil) -> JSONValue {
    var data: [String: JSONValue] = [
      "signalPosition": .text(String(position)), "step": .text("TRIAGE_STEP_\(step)"), "reason": "r",
    ]
    data["dueOn"] = due.map(JSONValue.text)
    return event("SignalTriaged", on: day, .object(data))
  }

  static func visited(on day: String) -> JSONValue { event("HomeVisited", on: day, ["visitedOn": .text(day)]) }

  static func event(
    _ type: String, on day: String, _ data: JSONValue, subject: String = "case/c-1", recorded: String? = nil
  ) -> JSONValue {
    [
      "type": .text("anjuan.v1.\(type)"), "subject": .text(subject), "occurredon": .text(day),
      "time": .text(recorded ?? "\(day)T02:00:00Z"), "office": "431081101000", "data": data,
    ]
  }
}
