import CaseEvents
import Casework
import Crypto
import EventEnvelope
import SwiftProtobuf

/// Self-care, opinion, notice, and what is objected to.
extension CaseScript {
  /// How much of the six things the person in need can do; nil for other families.
  var selfCare: SelfCare? {
    guard family.intent == .tekun else { return nil }
    switch number % 10 {
    case 0: return .total
    case 1...3: return .partial
    default: return .able
    }
  }

  /// Goes from facts to the county's desk; false where the case ends before.
  mutating func reachCounty() throws(ScriptEnd) -> Bool {
    wait(workingDays: random.within(0...2))
    if let level = selfCare { try assessSelfCare(level) }
    try giveOpinion(assess())
    try postNotice()
    if random.chance(permille: 35) {
      try takeObjection()
      try postNotice()
    }
    try endNotice()
    if random.chance(permille: 10) {
      try withdraw()
      return false
    }
    wait(workingDays: random.within(0...2))
    let package = SHA256.hexadecimal(of: "\(caseID)/\(entries.count)")
    let forwarded = ForwardedToCounty.with {
      $0.packageSha256 = package
      $0.receivedOn = today.description
    }
    try record(.forwardedToCounty(forwarded), by: clerk)
    return true
  }

  private mutating func assessSelfCare(_ level: SelfCare) throws(ScriptEnd) {
    let failing = level == .able ? 0 : level == .partial ? random.within(1...3) : random.within(4...6)
    let able = (0..<6).map { $0 >= failing }
    let assessed = SelfCareAssessed.with {
      $0.person = family.applicant.id
      ($0.eats, $0.dresses, $0.leavesBed) = (able[5], able[3], able[4])
      ($0.toilets, $0.walks, $0.bathes) = (able[2], able[1], able[0])
      $0.level = level
    }
    try record(.selfCareAssessed(assessed), by: .staff(StaffRoster.countyVisitors(of: place.county)[0]))
    wait(workingDays: 1)
  }

  private mutating func giveOpinion(_ position: UInt64) throws(ScriptEnd) {
    wait(workingDays: random.within(0...1))
    let finding = finding
    // A third of the families that are marginal only are first refused what they asked for, and then identified.
    let agrees = finding.category == .marginal ? number % 3 != 0 : finding.category != nil
    let given = PreliminaryOpinionGiven.with {
      $0.agree = agrees
      if agrees, let category = finding.category { $0.category = category }
      $0.amountFen = agrees ? Int64(finding.amount) : 0
      if !agrees { $0.reasons = ["income-above-line"] }
      if agrees, assessment?.event.holds.isEmpty == false { $0.reasons = ["assets-explained"] }
      $0.assessmentPosition = position
    }
    try record(.preliminaryOpinionGiven(given), by: .staff(StaffRoster.opinionAuthor(of: place)))
  }

  private mutating func postNotice() throws(ScriptEnd) {
    wait(workingDays: random.within(0...1))
    let posted = PublicNoticePosted.with {
      $0.place = place.village.description
      $0.fromOn = today.description
      $0.days = UInt32(rules.notice.days)
      $0.fields = ["name", "members", "amount"]
    }
    try record(.publicNoticePosted(posted), by: clerk)
  }

  private mutating func endNotice() throws(ScriptEnd) {
    let last = state.notice?.earliestEnd(by: world.procedure(of: place.county)) ?? today.adding(days: 7)
    wait(until: last.adding(days: 1))
    let ended = PublicNoticeEnded.with { $0.endedOn = last.description }
    try record(.publicNoticeEnded(ended), by: clerk)
  }

  /// A villager objects: the township visits again, settles the objection, assesses anew and gives a new opinion.
  private mutating func takeObjection() throws(ScriptEnd) {
    wait(workingDays: random.within(1...4))
    let objection = "objection-\(number)-1"
    let filed = ObjectionFiled.with {
      $0.objection = objection
      $0.ground = random.pick(["hidden-income", "not-living-together", "owns-car"])
      $0.by = SealedText.with { $0.plain = "虚构村民" }
    }
    try record(.objectionFiled(filed), by: clerk)
    wait(workingDays: random.within(1...4))
    try visitHome()
    let upheld = random.chance(permille: 250)
    wait(workingDays: random.within(0...2))
    if upheld {
      family.incomes.append(
        Income.with {
          $0.person = family.applicant.id
          $0.head = .other
          $0.kind = "undeclared"
          $0.amountFen = Int64(random.within(40...400) * 5_000)
        })
      try declareIncome(by: applicant)
    }
    let resolved = ObjectionResolved.with {
      $0.objection = objection
      $0.result = upheld ? .upheld : .dismissed
    }
    try record(.objectionResolved(resolved), by: .staff(StaffRoster.opinionAuthor(of: place)))
    try giveOpinion(assess())
  }
}
