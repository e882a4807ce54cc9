import CountyKit
import EventEnvelope

/// Watches what other departments' data tell of households on the rolls, proposes what is to be done about it by Zixing's
/// own thresholds, and keeps how long it took (资兴市动态监测).
@main struct ZixingSignals: CountyModule {
  static let manifest = ModuleManifest(
    id: "zixing-signals", version: "1.0.0", title: "triage of signals by thresholds, and response times",
    county: "431081",
    types: [
      "MonitoringSignalRaised", "SignalTriaged", "HomeVisited", "CountyVisited", "ReviewCompleted", "ExitEffective",
    ],
    proposes: ["SignalTriaged"], keeps: ["response-times", "overdue", "thresholds"])

  mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
    guard let day = event.knownOn else { throw NoDay() }
    // The latest day seen is today: a module has no clock.
    if day > Self.today(state) ?? .earliest { state["today"] = .text(day.description) }
    var household = WatchedHousehold(event.subject, in: state)
    var proposals: [ModuleProposal] = []
    switch event.type {
    case "MonitoringSignalRaised":
      guard let signal = Signal(event) else { throw NoDay() }
      proposals = [propose(for: signal, of: household, on: day, event)]
      household.signals.append(signal)
      ResponseTimes.raise(signal, in: &state)
    case "SignalTriaged": triage(event, on: day, &household, &state)
    case "HomeVisited", "CountyVisited":
      finish(.visit, on: day, &household, &state)
      household.visited = event.data["visitedOn"]?.text.flatMap { CivilDate($0) } ?? CivilDate(event.occurredOn)
    case "ReviewCompleted": finish(.review, on: day, &household, &state)
    case "ExitEffective":
      for signal in household.signals { ResponseTimes.leave(signal, in: &state) }
      household.signals = []
    default: break
    }
    household.keep(in: &state)
    return proposals
  }

  /// What is proposed; without an actor: a member of staff decides.
  private func propose(
    for signal: Signal, of household: WatchedHousehold, on day: CivilDate, _ event: ModuleEvent
  ) -> ModuleProposal {
    let choice = SignalChoice(
      signal, openBefore: household.signals.count { $0.step == nil },
      visitedDaysAgo: household.visited.map { day.days(since: $0) }, by: .on(day))
    var data: [String: JSONValue] = [
      "signalPosition": .text(String(signal.position)), "step": .text(choice.step.word), "reason": .text(choice.reason),
    ]
    data["dueOn"] = choice.days.map { .text(day.adding(days: $0).description) }
    return ModuleProposal(
      type: "SignalTriaged", subject: event.subject, occurredOn: day.description, office: event.office,
      data: .object(data))
  }

  private func triage(
    _ event: ModuleEvent, on day: CivilDate, _ household: inout WatchedHousehold, _ state: inout ModuleState
  ) {
    let position = event.data["signalPosition"].flatMap {
      $0.text.flatMap { UInt64($0) } ?? $0.whole.flatMap { UInt64(exactly: $0) }
    }
    guard let index = household.signals.firstIndex(where: { $0.position == position && $0.step == nil }) else { return }
    ResponseTimes.reach(.triage, household.signals[index], on: day, in: &state)
    let step = SignalStep(word: event.data["step"]?.text ?? "") ?? .note
    guard step != .note else {
      household.signals.remove(at: index)
      return
    }
    household.signals[index].step = step
    household.signals[index].due = event.data["dueOn"]?.text.flatMap { CivilDate($0) }
  }

  /// A visit, or a review, has been: what was ordered is done.
  private func finish(
    _ step: SignalStep, on day: CivilDate, _ household: inout WatchedHousehold, _ state: inout ModuleState
  ) {
    for signal in household.signals where signal.step == step {
      ResponseTimes.reach(step == .visit ? .visit : .review, signal, on: day, in: &state)
    }
    household.signals.removeAll { $0.step == step }
  }

  func answer(_ question: JSONValue, _ state: ModuleState) throws -> JSONValue {
    switch question["ask"]?.text {
    case "response-times": ResponseTimes.answer(question, state)
    case "overdue": try OverdueSignals.answer(question, state, today: Self.today(state))
    case "thresholds": SignalThresholds.answer
    case nil: .list(Self.manifest.keeps.map(JSONValue.text))
    default: throw NotKept()
    }
  }

  private static func today(_ state: ModuleState) -> CivilDate? { state["today"]?.text.flatMap { CivilDate($0) } }

  private struct NoDay: Error {}
  private struct NotKept: Error {}
}
