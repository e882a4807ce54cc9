import CountyKit
import EventEnvelope

/// What is overdue (逾期): signals without a triage, visits and reviews that were ordered and haven't been.
enum OverdueSignals {
  /// What is overdue on a day: counts by township, and the cases.
  ///
  /// - Parameters:
  ///   - question: `on` names the day; the latest day seen if not given. `township` narrows.
  ///   - state: what is kept.
  ///   - today: the latest day seen.
  /// - Returns: the day, how many each township has, and each with its case.
  /// - Throws: where `on` isn't a day.
  static func answer(_ question: JSONValue, _ state: ModuleState, today: CivilDate?) throws -> JSONValue {
    let asked = question["on"].map { $0.text.flatMap { CivilDate($0) } } ?? today
    guard let day = asked else {
      guard question["on"] == nil else { throw NoSuchDay() }
      return ["on": .null, "townships": [:], "cases": []]
    }
    var townships: [String: JSONValue] = [:]
    var cases: [JSONValue] = []
    for (subject, household) in WatchedHousehold.all(in: state) {
      for signal in household.signals {
        guard let due = signal.due, due < day, question["township"]?.text.map({ $0 == signal.township }) ?? true else {
          continue
        }
        townships[signal.township] = .whole((townships[signal.township]?.whole ?? 0) + 1)
        cases.append([
          "subject": .text(subject), "signal": .text(String(signal.position)), "kind": .text(signal.kind),
          "waitsFor": .text(signal.step?.rawValue ?? "triage"), "due": .text(due.description),
          "daysLate": .whole(Int64(day.days(since: due))),
        ])
      }
    }
    return ["on": .text(day.description), "townships": .object(townships), "cases": .list(cases)]
  }

  private struct NoSuchDay: Error {}
}
