import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import SwiftProtobuf

/// Exits, at once or step by step.
extension CaseScript {
  /// Decides an exit from the next month, and enters what follows.
  mutating func leave(_ ground: String, reasons: [String]) throws(ScriptEnd) {
    guard state.phase == .active || state.phase == .gradualExit else { return }
    switch ground {
    case "gradual-exit-completed": break  // its end was decided with it
    case "voluntary": try askForTheEnd()
    default: try hear(.end, reasons: reasons)
    }
    let stop = today.month.next
    let decided = ExitDecided.with {
      $0.ground = ground
      $0.stopMonth = stop.description
      $0.reasons = reasons
    }
    let decision = try record(.exitDecided(decided), by: decider)
    let needsNotice = state.category == .tekun
    if needsNotice { enterNext(.exitNotice) }
    enterNotification(of: decision)
    // Told within three working days; in extreme difficulty noticed on the next one, for seven days.
    let noticed = world.clock.day(1, after: today).adding(days: rules.exit.noticeDays + 2)
    let ready = needsNotice ? Swift.max(world.clock.day(4, after: today), noticed) : world.clock.day(4, after: today)
    agenda.enter(.exitEffect, at: sitting(on: Swift.max(stop.firstDay, ready)))
    // Nobody disputes a death, nor an end that a gradual exit has reached by its own term.
    let isGiven = ground == "death" || ground == "gradual-exit-completed"
    let disputed = isGiven ? 0 : ground == "voluntary" ? 50 : 550
    if random.chance(permille: disputed) { enterDispute(about: decision, from: stop) }
  }

  private mutating func enterNext(_ happening: Happening) {
    let day = world.clock.day(1, after: today)
    agenda.enter(happening, at: OfficeClock.sitting(on: day, random: &random))
  }

  private mutating func enterDispute(about decision: UInt64, from stop: Month) {
    let first = Swift.max(stop.firstDay, today).adding(days: random.within(12...40))
    agenda.enter(.dispute(about: decision), at: sitting(on: first))
  }

  /// Support in extreme difficulty ends only after a notice.
  mutating func noticeExit() throws(ScriptEnd) {
    let noticed = ExitNoticed.with {
      $0.fromOn = today.description
      $0.days = UInt32(rules.exit.noticeDays)
    }
    try record(.exitNoticed(noticed), by: clerk)
  }

  /// The exit takes effect.
  mutating func takeEffect() throws(ScriptEnd) {
    guard let exit = state.exit, state.phase == .exitDecided else { return }
    let effective = ExitEffective.with { $0.stopMonth = exit.stopMonth.description }
    try record(.exitEffective(effective), by: .system(place.county.office))
  }

  /// The family earns above the line and below the cap: support runs out over twelve months.
  mutating func startGradualExit(_ perCapita: Exact) throws(ScriptEnd) {
    try hear(.end, reasons: ["gradual-exit"])
    let start = today.month.next
    let steps = random.chance(permille: 500)
    let started = GradualExitStarted.with {
      $0.startMonth = start.description
      $0.months = UInt32(rules.gradualExit.months)
      $0.method = steps ? .step : .full
      $0.capMultipleBp = UInt32(rules.gradualExit.capBasisPoints)
      $0.ground = "employment"
      $0.perCapitaFen = perCapita.rounded ?? 0
      $0.lineFen = line.rounded ?? 0
    }
    let decision = try record(.gradualExitStarted(started), by: decider)
    enterNotification(of: decision)
    if steps {
      // Assumed: three quarters from the fourth month, half from the seventh.
      for (month, percent) in [(3, 75), (6, 50)] {
        let day = start.adding(months: month - 1).firstDay.adding(days: 9)
        agenda.enter(.gradualStep(percent: percent), at: sitting(on: day))
      }
    }
    // It is decided within the last month, so that support stops with it.
    let last = start.adding(months: rules.gradualExit.months - 1)
    agenda.enter(.gradualEnd, at: sitting(on: last.firstDay.adding(days: 14)))
  }

  /// The amount of a gradual exit goes down from the next month.
  mutating func stepDown(to percent: Int) throws(ScriptEnd) {
    guard state.phase == .gradualExit, let before = state.standings.beforeGradualExit else { return }
    // One that began unheard is heard at its next step.
    let amount = before * Int64(percent) / 100
    if state.gradualExit?.isHeard == false { try hear(.reduction, to: Int(amount), reasons: ["gradual-exit"]) }
    let stepped = GradualExitStepped.with {
      $0.amountFen = amount
      $0.fromMonth = today.month.next.description
    }
    try record(.gradualExitStepped(stepped), by: caseworker)
  }

  /// The twelve months are all but over.
  mutating func endGradualExit() throws(ScriptEnd) {
    guard state.phase == .gradualExit, let exit = state.gradualExit else { return }
    let ended = GradualExitEnded.with {
      $0.reason = .completed
      $0.lastMonth = exit.lastMonth.description
    }
    try record(.gradualExitEnded(ended), by: caseworker)
    try leave("gradual-exit-completed", reasons: ["gradual-exit-completed"])
  }
}
