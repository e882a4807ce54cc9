import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// The life of an enrolled case: what happens when, until the run ends.
extension CaseScript {
  /// Lets everything on the agenda happen in order.
  mutating func liveOn() throws(ScriptEnd) {
    planLife()
    while let item = agenda.next() {
      // What one happening does may reach past the next one's moment; then that comes right after.
      now = Swift.max(item.instant, Instant(microseconds: now.microseconds + 30_000_000))
      guard today < world.endDay else { throw .runEnds }
      try happen(item.happening)
    }
  }

  private mutating func happen(_ happening: Happening) throws(ScriptEnd) {
    switch happening {
    case .review: try review()
    case .reviewMissed: try missReview()
    case .employment: try takeUpWork()
    case .deathKnown(let day): try learnOfDeath(on: day)
    case .errorFound: try correctError()
    case .departure: try depart()
    case .suspension: try suspend()
    case .resumption: try resume()
    case .gradualStep(let percent): try stepDown(to: percent)
    case .gradualEnd: try endGradualExit()
    case .exitNotice: try noticeExit()
    case .exitEffect: try takeEffect()
    case .dispute(let decision): try dispute(about: decision)
    case .disputeDecided(let id, let upheld): try decideDispute(id, upheld: upheld)
    case .recovery(let amount): try receive(amount)
    case .arrears(let amount): try payArrears(amount)
    case .single: try enrolSingle()
    case .notification(let decision): try notify(decision, by: clerk)
    case .signal(let kind): try raiseSignal(kind)
    case .triage(let signal, let level): try triage(signal, level)
    case .signalVisit: try visitAfterSignal()
    }
  }

  /// Draws what will happen; assumed shares, in permille of the enrolled.
  private mutating func planLife() {
    if let due = state.nextReviewOn { enterReview(due: due) }
    if state.category == .marginal, singleCandidate != nil, random.chance(permille: 600) {
      enter(.single, daysFromNow: 5...30)
    }
    let isPaid = state.category == .dibao || state.category == .tekun
    switch random.below(1_000) {
    case 0..<60 where isPaid: enter(.employment, daysFromNow: 40...160)
    case 60..<105:
      let died = today.adding(days: random.within(25...170))
      // A third become known at once, the others weeks or months later.
      let delay = random.chance(permille: 330) ? random.within(1...5) : random.within(24...75)
      let known = sitting(on: died.adding(days: delay))
      agenda.enter(.deathKnown(died), at: known)
      planDeathSignal(died: died, known: known)
    case 105..<145 where isPaid: enter(.errorFound, daysFromNow: 75...210)
    case 145..<172: enter(.departure, daysFromNow: 30...150)
    case 172..<182 where isPaid: enter(.suspension, daysFromNow: 40...200)
    case 182..<190 where isPaid: enterDisputeOfAmount()
    default: break
    }
    planSignals()
  }

  private mutating func enterDisputeOfAmount() {
    guard let decision = state.decisions.last else { return }
    enter(.dispute(about: decision.position.rawValue), daysFromNow: 20...55)
  }

  /// Enters a happening so many days from now, at a sitting.
  mutating func enter(_ happening: Happening, daysFromNow days: ClosedRange<Int>) {
    agenda.enter(happening, at: sitting(on: today.adding(days: random.within(days))))
  }

  /// A sitting on the first working day on or after a day.
  mutating func sitting(on day: CivilDate) -> Instant {
    OfficeClock.sitting(on: world.clock.day(0, after: day), random: &random)
  }

  /// Enters the telling of a decision, some working days on.
  mutating func enterNotification(of decision: UInt64) {
    let day = world.clock.day(random.within(1...3), after: today)
    agenda.enter(.notification(decision), at: OfficeClock.sitting(on: day, random: &random))
  }

  /// The family gives up of itself, or a car or flat is found in its name.
  private mutating func depart() throws(ScriptEnd) {
    if random.chance(permille: 450) {
      try leave("voluntary", reasons: ["moved-away"])
    } else {
      try leave("assets", reasons: ["assets-above-limit"])
    }
  }

  private mutating func suspend() throws(ScriptEnd) {
    guard state.phase == .active, !state.isSuspended else { return }
    try hear(.reduction, reasons: ["account-closed"])
    let ordered = SuspensionOrdered.with {
      $0.ground = "account-closed"
      $0.fromMonth = today.month.next.description
    }
    let decision = try record(.suspensionOrdered(ordered), by: caseworker)
    enterNotification(of: decision)
    enter(.resumption, daysFromNow: 25...60)
  }

  private mutating func resume() throws(ScriptEnd) {
    guard state.phase == .active, state.isSuspended else { return }
    let lifted = SuspensionLifted.with {
      $0.ground = "account-renewed"
      $0.fromMonth = today.month.next.description
    }
    try record(.suspensionLifted(lifted), by: caseworker)
  }
}
