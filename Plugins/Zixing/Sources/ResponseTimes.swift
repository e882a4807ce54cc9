import CountyKit
import EventEnvelope

/// How long signals took, by kind, township and the month in which they were raised (响应时间).
///
/// A histogram of whole days each: medians can be told, and no household.
enum ResponseTimes {
  /// What is counted of a signal.
  enum Stage: String, CaseIterable {
    /// From the signal to its triage.
    case triage
    /// From the signal to the visit that the triage ordered.
    case visit
    /// From the signal to the review that the triage ordered.
    case review
  }

  /// From here on days are counted together.
  static let mostDays = 366

  /// Counts that a signal was raised.
  static func raise(_ signal: Signal, in state: inout ModuleState) { add(signal, "raised", in: &state) }

  /// Counts that a signal's household left before it was dealt with.
  static func leave(_ signal: Signal, in state: inout ModuleState) { add(signal, "left", in: &state) }

  /// Counts a stage that a signal has come to on a day.
  static func reach(_ stage: Stage, _ signal: Signal, on day: CivilDate, in state: inout ModuleState) {
    let days = min(max(0, day.days(since: signal.raised)), mostDays)
    add(signal, "\(stage.rawValue) \(days)", in: &state)
    if let due = signal.due, day > due { add(signal, "\(stage.rawValue) late", in: &state) }
  }

  private static func add(_ signal: Signal, _ what: String, in state: inout ModuleState) {
    let key = "times \(signal.kind) \(signal.township) \(signal.raised.month)"
    guard case .object(var counts) = state[key] ?? [:] else { return }
    counts[what] = .whole((counts[what]?.whole ?? 0) + 1)
    state[key] = .object(counts)
  }

  /// A row for each kind, township and month that the question asks for, and all of them together.
  static func answer(_ question: JSONValue, _ state: ModuleState) -> JSONValue {
    var rows: [JSONValue] = []
    var sum: [String: Int64] = [:]
    for key in state.keys(prefix: "times ") {
      let parts = key.split(separator: " ").map(String.init)
      guard parts.count == 4, case .object(let counts) = state[key] else { continue }
      let names = ["kind": parts[1], "township": parts[2], "month": parts[3]]
      guard names.allSatisfy({ name, value in question[name]?.text.map { $0 == value } ?? true }) else { continue }
      let numbers = counts.compactMapValues(\.whole)
      sum.merge(numbers, uniquingKeysWith: +)
      rows.append(.object(row(numbers).merging(names.mapValues(JSONValue.text)) { first, _ in first }))
    }
    return ["rows": .list(rows), "together": .object(row(sum))]
  }

  private static func row(_ counts: [String: Int64]) -> [String: JSONValue] {
    var row: [String: JSONValue] = ["raised": .whole(counts["raised"] ?? 0)]
    if let left = counts["left"] { row["left"] = .whole(left) }
    for stage in Stage.allCases {
      let days = histogram(counts, of: stage)
      guard !days.isEmpty else { continue }
      row[stage.rawValue] = [
        "count": .whole(days.reduce(0) { $0 + $1.count }), "late": .whole(counts["\(stage.rawValue) late"] ?? 0),
        "medianDays": .number(median(days)),
        "days": .object(Dictionary(uniqueKeysWithValues: days.map { (String($0.days), JSONValue.whole($0.count)) })),
      ]
    }
    return row
  }

  private static func histogram(_ counts: [String: Int64], of stage: Stage) -> [(days: Int, count: Int64)] {
    let prefix = "\(stage.rawValue) "
    return counts.compactMap { name, count in
      guard name.hasPrefix(prefix) else { return nil }
      return Int(name.dropFirst(prefix.utf8.count)).map { ($0, count) }
    }.sorted { $0.days < $1.days }
  }

  /// The middle day, or the mean of the two in the middle.
  static func median(_ days: [(days: Int, count: Int64)]) -> Double {
    let total = days.reduce(0) { $0 + $1.count }
    func day(_ rank: Int64) -> Int {
      var seen: Int64 = 0
      return days.first { entry in
        seen += entry.count
        return rank < seen
      }?.days ?? 0
    }
    return total == 0 ? 0 : Double(day((total - 1) / 2) + day(total / 2)) / 2
  }
}
