import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// What other departments' data tell of an enrolled household (监测预警), and what the township does about it.
///
/// Drawn from numbers of their own, so that the rest of the story is the same with and without them.
extension CaseScript {
  private static let kinds = [
    Weighted(42, SignalKind.medicalCost), Weighted(22, .unemployment), Weighted(14, .newDisability),
    Weighted(12, .vehicle), Weighted(10, .education),
  ]

  /// Draws which signals will come; assumed shares, in permille of the enrolled.
  mutating func planSignals() {
    withSignalNumbers { script in
      guard script.random.chance(permille: 300) else { return }
      script.enter(.signal(script.random.pick(weighted: Self.kinds)), daysFromNow: 20...330)
      // Troubles don't come singly.
      guard script.random.chance(permille: 200) else { return }
      script.enter(.signal(script.random.pick(weighted: Self.kinds)), daysFromNow: 20...330)
    }
  }

  /// Some deaths are in the undertakers' data before the township hears of them.
  mutating func planDeathSignal(died: CivilDate, known: Instant) {
    withSignalNumbers { script in
      let heard = script.sitting(on: died.adding(days: script.random.within(3...12)))
      guard heard < known, script.random.chance(permille: 800) else { return }
      script.agenda.enter(.signal(.death), at: heard)
    }
  }

  /// A signal comes.
  mutating func raiseSignal(_ kind: SignalKind) throws(ScriptEnd) {
    guard state.phase.isEnrolled, let person = family.counted.last else { return }
    swap(&random, &signalRandom)
    defer { swap(&random, &signalRandom) }
    let amount = random.within(20...600) * 10_000
    let level = level(of: kind, amount)
    let raised = MonitoringSignalRaised.with {
      $0.source = source(of: kind)
      $0.kind = kind
      $0.level = level
      $0.person = person.id
      if kind == .medicalCost { $0.amountFen = Int64(amount) }
      $0.dueOn = world.clock.day(level == .red ? 1 : level == .yellow ? 3 : 10, after: today).description
    }
    let position = try record(.monitoringSignalRaised(raised), by: .system(place.township))
    guard random.chance(permille: 550) else { return }
    let day = world.clock.day(random.within(1...6), after: today)
    agenda.enter(.triage(signal: position, level), at: OfficeClock.sitting(on: day, random: &random))
  }

  /// The township says what is to be done about a signal.
  mutating func triage(_ signal: UInt64, _ level: SignalLevel) throws(ScriptEnd) {
    guard state.openSignals.contains(where: { $0.position.rawValue == signal }) else { return }
    swap(&random, &signalRandom)
    defer { swap(&random, &signalRandom) }
    let step: TriageStep = level == .red ? .visit : level == .yellow ? random.pick([.visit, .review]) : .note
    let triaged = SignalTriaged.with {
      $0.signalPosition = signal
      $0.step = step
      if step != .note { $0.dueOn = world.clock.day(step == .visit ? 3 : 10, after: today).description }
      $0.reason = step == .note ? "nothing-changes" : "to-be-looked-into"
    }
    try record(.signalTriaged(triaged), by: clerk)
    guard step == .visit, random.chance(permille: 850) else { return }
    let day = world.clock.day(random.within(1...5), after: today)
    agenda.enter(.signalVisit, at: OfficeClock.sitting(on: day, random: &random))
  }

  /// The visit that a triage has ordered.
  mutating func visitAfterSignal() throws(ScriptEnd) {
    // The household may be leaving by then.
    guard EventType.homeVisited.phases.contains(state.phase) else { return }
    swap(&random, &signalRandom)
    defer { swap(&random, &signalRandom) }
    try visitHome()
  }

  private func level(of kind: SignalKind, _ amount: Int) -> SignalLevel {
    switch kind {
    case .death: .red
    case .medicalCost: amount >= 3_000_000 ? .red : amount >= 1_000_000 ? .yellow : .blue
    case .newDisability, .vehicle: .yellow
    default: .blue
    }
  }

  private func source(of kind: SignalKind) -> String {
    switch kind {
    case .medicalCost: "medical-insurance"
    case .newDisability: "disability-register"
    case .vehicle: "vehicle"
    case .death: "funeral"
    case .education: "school-register"
    default: "social-insurance"
    }
  }

  private mutating func withSignalNumbers(_ body: (inout CaseScript) -> Void) {
    swap(&random, &signalRandom)
    body(&self)
    swap(&random, &signalRandom)
  }
}
