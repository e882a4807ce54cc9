import CountyKit
import EventEnvelope

/// A signal about a household, as far as it has been dealt with (预警).
struct Signal {
  /// Where it stands in the ledger.
  let position: UInt64
  /// Its kind: `medical-cost`, `new-disability`, `unemployment`, `education`, `death`, `vehicle`.
  let kind: String
  /// Its level: `blue`, `yellow`, `red`.
  let level: String
  /// What raised it, in fen; 0 where no amount did.
  let amountFen: Int64
  /// The first nine digits of the office that it came to.
  let township: String
  /// The day on which the office could know of it.
  let raised: CivilDate
  /// When the next thing is due: the triage, then what it orders.
  var due: CivilDate?
  /// What was ordered; nil before the triage.
  var step: SignalStep?

  /// Reads the event that raises it; nil where that says no day.
  init?(_ event: ModuleEvent) {
    guard let day = event.knownOn else { return nil }
    position = event.position
    kind = Self.word(event.data["kind"], "SIGNAL_KIND_")
    level = Self.word(event.data["level"], "SIGNAL_LEVEL_")
    amountFen = event.data["amountFen"].flatMap { $0.whole ?? $0.text.flatMap { Int64($0) } } ?? 0
    township = event.township
    raised = day
    due = event.data["dueOn"]?.text.flatMap { CivilDate($0) }
  }

  /// Reads what was kept; nil where it is nothing kept by ``kept``.
  init?(kept value: JSONValue) {
    guard let position = value["position"]?.whole, let kind = value["kind"]?.text, let level = value["level"]?.text,
      let township = value["township"]?.text, let raised = value["raised"]?.text.flatMap({ CivilDate($0) })
    else { return nil }
    self.position = UInt64(bitPattern: position)
    (self.kind, self.level, self.township, self.raised) = (kind, level, township, raised)
    amountFen = value["amountFen"]?.whole ?? 0
    due = value["due"]?.text.flatMap { CivilDate($0) }
    step = value["step"]?.text.flatMap(SignalStep.init(rawValue:))
  }

  /// What is kept of it.
  var kept: JSONValue {
    var members: [String: JSONValue] = [
      "position": .whole(Int64(bitPattern: position)), "kind": .text(kind), "level": .text(level),
      "township": .text(township), "raised": .text(raised.description),
    ]
    if amountFen != 0 { members["amountFen"] = .whole(amountFen) }
    members["due"] = due.map { .text($0.description) }
    members["step"] = step.map { .text($0.rawValue) }
    return .object(members)
  }

  private static func word(_ value: JSONValue?, _ prefix: String) -> String {
    let text = value?.text ?? ""
    guard text.hasPrefix(prefix) else { return "other" }
    return text.dropFirst(prefix.utf8.count).lowercased().split(separator: "_").joined(separator: "-")
  }
}
