import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// The check against departments' data, and the home visit that runs beside it.
extension CaseScript {
  private var checker: Performer { .staff(StaffRoster.checker(of: place.county, number)) }

  /// Goes from acceptance to facts that can be assessed; false where the case ends before.
  mutating func investigate() throws(ScriptEnd) -> Bool {
    wait(workingDays: random.within(0...2))
    let request = try requestCheck(1, of: rules.crossCheck.mandatorySources)
    wait(workingDays: random.within(0...1))
    if random.chance(permille: 12) { return try endWithoutCooperation(request) }
    try visitHome()
    if random.chance(permille: 180) { try interviewNeighbour() }
    let alert = random.chance(permille: PublishedShares.alertPermille)
    try collectAnswers(alert: alert)
    if random.chance(permille: 12) {
      try withdraw()
      return false
    }
    wait(workingDays: random.within(0...2))
    try reportCheck()
    if alert { try resolveHit() }
    try assessCapacity()
    return true
  }

  private var requestID: String { "check-\(number)-1" }

  private mutating func requestCheck(_ attempt: Int, of sources: [String]) throws(ScriptEnd) -> UInt64 {
    let requested = CrossCheckRequested.with {
      $0.request = requestID
      $0.persons = family.members.map(\.id)
      $0.sources = sources
      $0.asOfOn = today.description
    }
    return try record(.crossCheckRequested(requested), by: clerk)
  }

  /// The family lets nobody in: the township ends the procedure.
  private mutating func endWithoutCooperation(_ request: UInt64) throws(ScriptEnd) -> Bool {
    wait(workingDays: random.within(5...9))
    let terminated = ProcedureTerminated.with {
      $0.ground = "non-cooperation"
      $0.grounds = [request]
    }
    let decision = try record(.procedureTerminated(terminated), by: clerk)
    wait(workingDays: random.within(1...3))
    try notify(decision, by: clerk)
    return false
  }

  /// The two investigators visit; both sides sign.
  mutating func visitHome() throws(ScriptEnd) {
    let investigators = StaffRoster.investigators(of: place)
    let visited = HomeVisited.with {
      $0.investigators = investigators.map(\.id)
      $0.visitedOn = today.description
      $0.withoutContact = false
      $0.findings = family.members.contains { $0.illness != nil } ? ["as-declared", "illness-seen"] : ["as-declared"]
      $0.signedByHousehold = true
    }
    try record(.homeVisited(visited), by: .staff(investigators[0]))
  }

  private mutating func interviewNeighbour() throws(ScriptEnd) {
    let interviewed = NeighbourInterviewed.with {
      $0.interviewedOn = today.description
      $0.finding = random.chance(permille: 900) ? "confirms" : "unsure"
    }
    try record(.neighbourInterviewed(interviewed), by: .staff(StaffRoster.investigators(of: place)[0]))
  }

  /// The sources answer one after the other; one may be silent, and then answers late or is waived.
  private mutating func collectAnswers(alert: Bool) throws(ScriptEnd) {
    let sources = rules.crossCheck.mandatorySources
    let hitSource = random.below(sources.count)
    for (index, source) in sources.enumerated() {
      if index == 0 || random.chance(permille: 300) { wait(workingDays: random.within(1...2)) }
      if alert && index == hitSource {
        try answer(source, .hit)
      } else if random.chance(permille: 10) {
        try overcomeSilence(of: source)
      } else {
        try answer(source, .noHit)
      }
    }
  }

  private mutating func overcomeSilence(of source: String) throws(ScriptEnd) {
    if random.chance(permille: 500) {
      try answer(source, .noAnswer)
    } else {
      wait(workingDays: 5)
      let timedOut = SourceTimedOut.with {
        $0.request = requestID
        $0.source = source
        $0.waitedUntilOn = today.description
      }
      try record(.sourceTimedOut(timedOut), by: checker)
    }
    wait(workingDays: random.within(2...4))
    if random.chance(permille: 650) {
      try answer(source, .noHit)
    } else {
      let waived = SourceWaived.with {
        $0.request = requestID
        $0.source = source
        $0.reason = "paper-proof-instead"
      }
      try record(.sourceWaived(waived), by: .staff(StaffRoster.confirmer(of: place.county, number + 1)))
    }
  }

  private mutating func answer(_ source: String, _ status: SourceStatus) throws(ScriptEnd) {
    let answered = SourceAnswered.with {
      $0.request = requestID
      $0.source = source
      $0.status = status
      $0.dataAsOfOn = today.adding(days: -random.within(1...20)).description
      if status == .hit {
        $0.items = [
          SourceItem.with {
            $0.hit = "hit-\(number)-1"
            $0.person = random.pick(family.members).id
            $0.dataClass = source
            $0.valueFen = Int64(random.within(5...300) * 10_000)
            $0.asOfOn = today.adding(days: -30).description
          }
        ]
      }
    }
    try record(.sourceAnswered(answered), by: checker)
  }

  private mutating func reportCheck() throws(ScriptEnd) {
    let reported = CrossCheckReported.with {
      $0.report = "report-\(number)-1"
      $0.request = requestID
      $0.sources = state.crossCheck.sources.map { source in
        SourceResult.with {
          $0.source = source.code
          $0.status = source.status ?? .noAnswer
          $0.hits = UInt32(source.hits)
        }
      }
      $0.validToOn = today.adding(days: 180).description
    }
    try record(.crossCheckReported(reported), by: checker)
  }

  /// An investigator settles the hit; where it is true, the family declares what it had left out.
  private mutating func resolveHit() throws(ScriptEnd) {
    wait(workingDays: random.within(1...3))
    let outcome = random.pick(weighted: [
      Weighted(28, HitOutcome.true), Weighted(42, .explained), Weighted(20, .stale), Weighted(10, .wrongPerson),
    ])
    let resolved = CheckHitResolved.with {
      $0.hit = "hit-\(number)-1"
      $0.outcome = outcome
    }
    try record(.checkHitResolved(resolved), by: .staff(StaffRoster.investigators(of: place)[1]))
    if outcome == .true { try declareWhatWasLeftOut() }
  }

  /// Declares anew what the hit is about, and with it what the family has.
  private mutating func declareWhatWasLeftOut() throws(ScriptEnd) {
    let answers = entries.lazy.reversed().compactMap { entry -> SourceItem? in
      if case .sourceAnswered(let answer) = entry.event { answer.items.first } else { nil }
    }
    switch answers.first?.dataClass {
    case "vehicle", "real-estate":
      let isVehicle = answers.first?.dataClass == "vehicle"
      family.assets.append(
        Asset.with {
          $0.kind = isVehicle ? .car : .house
          $0.valueFen = answers.first?.valueFen ?? 0
          $0.asOfOn = today.description
        })
    case "household-register": try declareHousehold(by: applicant)
    default:
      family.incomes.append(
        Income.with {
          $0.person = family.applicant.id
          $0.head = .property
          $0.kind = "interest"
          $0.amountFen = Int64(random.within(2...60) * 5_000)
        })
      try declareIncome(by: applicant)
    }
    try record(.assetDeclared(AssetDeclared.with { $0.items = family.assets }), by: applicant)
  }

  /// The coefficient of those of working age.
  private mutating func assessCapacity() throws(ScriptEnd) {
    let date = today
    let grown = family.counted.filter { (16...59).contains($0.born.age(on: date)) && $0.study == nil }
    for person in grown.prefix(2) {
      let none = person.hasNoLabour
      let light = person.illness == .chronic || person.disability != nil
      let assessed = LabourCapacityAssessed.with {
        $0.person = person.id
        $0.ageBand = person.sex == .male ? "16-59" : "16-54"
        $0.healthClass = none ? .none : light ? .light : .healthy
        $0.coefficientMilli = none ? 0 : light ? 200 : 1_000
        $0.table = "demo-coefficients-1"
      }
      try record(.labourCapacityAssessed(assessed), by: .staff(StaffRoster.investigators(of: place)[0]))
    }
  }
}
