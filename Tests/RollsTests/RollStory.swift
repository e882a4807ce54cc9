import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing

@testable import Rolls

/// What is recorded of one case and its payments, without a guard, and what the roll and the register make of it.
struct RollStory: ~Copyable {
  static let caseID = "431026-2023-000001"
  /// The months that are looked at: 2023 and a quarter.
  static let months = (0..<15).map { Month(monthsSinceEpoch: 636 + $0) }

  private(set) var recorded: [LedgerEntry] = []
  private var rolls = Rows<RollRow>()
  private var register = Rows<PaymentRow>()
  /// The standing on the first of each month, as the roll had it after each event.
  private(set) var known: [(position: Position, standings: [Standing?])] = []

  /// The entries, corrections applied.
  var entries: [LedgerEntry] { Corrections.applied(to: recorded).entries }

  /// Records an event that is true of a day.
  @discardableResult
  mutating func record(_ event: CaseEvent, on day: String = "2023-01-10") throws -> Position {
    try event.validate()
    let day = try #require(CivilDate(day))
    let (actor, office) = (try #require(Cast.reviewer.subject), try #require(Office(Cast.reviewer.officeCode)))
    let position = recorded.last?.position.next ?? Position(1)
    let entry = LedgerEntry(
      position: position, recordedAt: Instant(microseconds: 1_700_000_000_000_000 + Int64(position.rawValue)),
      occurredOn: day, actor: actor, office: office, event: event)
    recorded.append(entry)
    let told = SubjectEvent(subject: try #require(Subject(kind: "case", id: Self.caseID)), entry: entry)
    let history = recorded
    if RollProjection.types.contains(event.type) { try RollProjection.apply(told, to: &rolls) { history } }
    if PaymentProjection.types.contains(event.type) { try PaymentProjection.apply(told, to: &register) { history } }
    let row = try row()
    known.append((position, Self.months.map { row.standing(on: $0.firstDay) }))
    return position
  }

  /// Corrects a field of an event.
  mutating func correct(_ position: Position, _ field: String, _ value: String) throws {
    try record(
      .correctionApplied(
        with(CorrectionApplied()) {
          ($0.targetPosition, $0.field, $0.rightValue) = (position.rawValue, field, value)
          ($0.ground, $0.requestedBy) = ("typing-error", "s-2")
        }))
  }

  /// The case's row of the roll.
  mutating func row() throws -> RollRow { try rolls.row(at: Self.caseID) ?? RollRow() }

  /// What the register has credited for a month, in fen.
  mutating func credited(in month: Month) throws -> Int64 {
    var sum: Int64 = 0
    for list in ["l-1", "l-2"] {
      for line in [1, 2] as [UInt32] {
        let key = PaymentKey.line(month: month.description, caseID: Self.caseID, list: list, line: line)
        if case .line(let row) = try register.row(at: key.description) { sum += row.paidAmount ?? 0 }
      }
    }
    return sum
  }

  /// The amount on the roll, month by month, in fen.
  mutating func amounts(_ months: String...) throws -> [Int64] {
    let row = try row()
    return months.compactMap { Month($0) }.map { row.standing(on: $0.firstDay)?.amount ?? 0 }
  }

  /// The amount due, month by month, in fen: the same as the roll's, or it says where not.
  mutating func expectOneMeaning(_ note: String = "") throws {
    let entries = entries
    let state = CaseState.folded(entries)
    let row = try row()
    let last = try #require(Self.months.last)
    let account = CaseAccount(entries, on: last.firstDay, through: last)
    let lines = Dictionary(uniqueKeysWithValues: account.months.lines.map { ($0.month, $0) })
    for month in Self.months {
      let standing = row.standing(on: month.firstDay)
      let onRoll = standing?.amount ?? 0
      #expect(onRoll == state.amount(in: month), "case, \(month) \(note)")
      #expect(onRoll == lines[month]?.dueFen ?? 0, "due, \(month) \(note)")
      #expect(try credited(in: month) == lines[month]?.paidFen ?? 0, "paid, \(month) \(note)")
      #expect(onRoll == 0 || standing?.size ?? 0 > 0, "nobody is paid, \(month) \(note)")
    }
  }

  /// What the row says of each earlier moment is what the roll said then.
  mutating func expectKnown(_ note: String = "") throws {
    let row = try row()
    for (position, standings) in known {
      let then = Self.months.map { row.history.standing(on: $0.firstDay, knownAt: position) }
      #expect(then == standings, "as known at \(position) \(note)")
    }
    #expect(try RollRow(key: "k", bytes: row.bytes) == row, "\(note)")
  }
}

/// The events of stories, briefly.
enum Told {
  static func household(_ persons: [String]) -> CaseEvent {
    .householdDeclared(
      with(HouseholdDeclared()) {
        $0.members = persons.map { StandardCase.member($0, $0 == "p-1" ? .head : .child, "1980-05-02") }
      })
  }
  static func enrolled(_ category: Category, _ persons: [String], _ fen: Int64, from month: String) -> CaseEvent {
    .enrolmentConfirmed(
      with(EnrolmentConfirmed()) {
        ($0.category, $0.persons, $0.amountFen, $0.firstPayMonth) = (category, persons, fen, month)
        ($0.reviewClass, $0.nextReviewOn, $0.opinionPosition, $0.relativesChecked) = (.b, "2023-12-01", 1, "none")
      })
  }
  static func identified(_ persons: [String]) -> CaseEvent {
    .categoryIdentified(
      with(CategoryIdentified()) {
        ($0.category, $0.ground, $0.persons, $0.consent) = (.marginal, "income", persons, true)
      })
  }
  static func single(_ person: String, _ fen: Int64, from month: String) -> CaseEvent {
    .singlePersonEnrolled(
      with(SinglePersonEnrolled()) {
        ($0.person, $0.amountFen, $0.firstPayMonth, $0.ground) = (person, fen, month, .severeDisability)
        $0.nextReviewOn = "2023-11-01"
      })
  }
  static func set(_ fen: Int64, from month: String) -> CaseEvent {
    .amountSet(with(AmountSet()) { ($0.amountFen, $0.baseFen, $0.fromMonth) = (fen, fen, month) })
  }
  static func adjusted(_ fen: Int64, from month: String, _ reason: String = "line") -> CaseEvent {
    .amountAdjusted(
      with(AmountAdjusted()) { ($0.amountFen, $0.baseFen, $0.fromMonth, $0.reason) = (fen, fen, month, reason) })
  }
  static func died(_ person: String, on day: String) -> CaseEvent {
    .deathRecorded(with(DeathRecorded()) { ($0.person, $0.diedOn, $0.source) = (person, day, .funeral) })
  }
  static func removed(_ person: String, on day: String, _ ground: String = "moved") -> CaseEvent {
    .memberRemoved(with(MemberRemoved()) { ($0.person, $0.fromOn, $0.ground) = (person, day, ground) })
  }
  static func added(_ person: String, on day: String) -> CaseEvent {
    .memberAdded(
      with(MemberAdded()) {
        $0.member = StandardCase.member(person, .child, "2023-01-01")
        $0.fromOn = day
      })
  }
  static func exit(_ month: String, _ ground: String = "income") -> CaseEvent {
    .exitDecided(with(ExitDecided()) { ($0.stopMonth, $0.ground, $0.reasons) = (month, ground, ["income-rose"]) })
  }
  static func left(_ month: String) -> CaseEvent { .exitEffective(with(ExitEffective()) { $0.stopMonth = month }) }
  static func reinstated(_ persons: [String], _ fen: Int64, from month: String) -> CaseEvent {
    .reinstatementConfirmed(
      with(ReinstatementConfirmed()) {
        ($0.category, $0.persons, $0.amountFen, $0.fromMonth) = (.dibao, persons, fen, month)
        ($0.ground, $0.nextReviewOn) = ("dispute-upheld", "2023-12-10")
      })
  }
  static func suspended(from month: String) -> CaseEvent {
    .suspensionOrdered(with(SuspensionOrdered()) { ($0.ground, $0.fromMonth) = ("account-closed", month) })
  }
  static func lifted(from month: String) -> CaseEvent {
    .suspensionLifted(with(SuspensionLifted()) { ($0.ground, $0.fromMonth) = ("account-renewed", month) })
  }
  static func exiting(from month: String, months: UInt32) -> CaseEvent {
    .gradualExitStarted(
      with(GradualExitStarted()) { ($0.startMonth, $0.months, $0.method, $0.ground) = (month, months, .step, "income") }
    )
  }
  static func stepped(_ fen: Int64, from month: String) -> CaseEvent {
    .gradualExitStepped(with(GradualExitStepped()) { ($0.amountFen, $0.fromMonth) = (fen, month) })
  }
  static func exited(_ reason: GradualEnd, last month: String) -> CaseEvent {
    .gradualExitEnded(with(GradualExitEnded()) { ($0.reason, $0.lastMonth) = (reason, month) })
  }
  static func category(_ from: Category, _ to: Category, _ fen: Int64, from month: String) -> CaseEvent {
    .categoryChanged(
      with(CategoryChanged()) {
        ($0.from, $0.to, $0.ground, $0.amountFen, $0.fromMonth) = (from, to, "income", fen, month)
      })
  }
  static func reduced(_ person: String, _ fen: Int64, from month: String) -> CaseEvent {
    .personShareReduced(
      with(PersonShareReduced()) { ($0.person, $0.amountFen, $0.fromMonth, $0.refusals) = (person, fen, month, 3) })
  }
  static func reviewed(_ fen: Int64, from month: String) -> CaseEvent {
    .reviewCompleted(
      with(ReviewCompleted()) {
        ($0.result, $0.amountFen, $0.fromMonth) = (.up, fen, month)
        ($0.nextReviewOn, $0.reviewClass) = ("2023-12-20", .b)
      })
  }
  static func credited(_ fen: Int64, _ month: String, list: String = "l-1", line: UInt32 = 1) -> CaseEvent {
    .paymentCredited(
      with(PaymentCredited()) {
        ($0.list, $0.line, $0.caseID, $0.payMonth, $0.amountFen) = (list, line, RollStory.caseID, month, fen)
        $0.creditedOn = month + "-10"
      })
  }
  static func returned(_ fen: Int64, _ month: String, list: String = "l-1", line: UInt32 = 1) -> CaseEvent {
    .paymentReturned(
      with(PaymentReturned()) {
        ($0.list, $0.line, $0.caseID, $0.payMonth, $0.amountFen) = (list, line, RollStory.caseID, month, fen)
        ($0.code, $0.returnedOn) = ("account-closed", month + "-20")
      })
  }
}

/// A value, changed.
func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
  var value = value
  change(&value)
  return value
}
