public import CaseEvents
internal import Casework
public import EventEnvelope

/// One dated change to a case's standing on the roll, and the event that recorded it.
public struct RollChange: Hashable, Sendable {
  /// The first day on which it is true; the first of a month for everything that is granted by the month.
  public let effective: CivilDate
  /// The event that says so.
  public let position: Position
  /// What changes.
  public let kind: Kind

  /// What a change does.
  public enum Kind: Hashable, Sendable {
    /// The case enters the roll in a category, with an amount in fen a month.
    case entered(Category, amount: Int64)
    /// One more member is enrolled alone (单人保), with an amount in fen a month.
    case enteredAlone(amount: Int64)
    /// The category changes.
    case category(Category)
    /// The household receives this many fen a month.
    case amount(Int64)
    /// The household counts these members, and no others.
    case declared([String])
    /// One more member counts.
    case joined(String)
    /// A member counts no longer.
    case departed(String)
    /// The next review is due.
    case reviewDue(CivilDate)
    /// A gradual exit (渐退) runs to the end of this month.
    case gradualExit(through: Month)
    /// The gradual exit ended since the household is below the line again: it receives what it did before.
    case backBelowLine
    /// The gradual exit has run to its end, or the cap was passed: nothing more falls due.
    case gradualExitOver
    /// Payment is suspended (暂停), or goes on again.
    case suspended(Bool)
    /// The case leaves the roll.
    case left
  }

  /// Makes a change.
  public init(effective: CivilDate, position: Position, kind: Kind) {
    self.effective = effective
    self.position = position
    self.kind = kind
  }

  /// The order in which changes take effect: by day, and on one day in the order of recording.
  static func precedes(_ left: RollChange, _ right: RollChange) -> Bool {
    (left.effective, left.position) < (right.effective, right.position)
  }
}

extension RollChange.Kind {
  /// What the roll makes of a change; nil for what it doesn't show.
  init?(_ change: DatedChange.Kind) {
    switch change {
    case .grant(let grant): self.init(grant)
    case .household(.declared(let members)): self = .declared(members)
    case .household(.joined(let member)): self = .joined(member)
    case .household(.departed(let member)), .household(.died(let member)): self = .departed(member)
    case .review(.reviewDue(let day)), .review(.reviewDueAtLatest(let day)): self = .reviewDue(day)
    case .settlement: return nil  // no month falls due by it
    }
  }

  private init?(_ grant: DatedChange.Grant) {
    switch grant {
    case .entered(let category, _, let fen), .reinstated(let category, _, let fen):
      self = .entered(category, amount: fen)
    case .identified(let category, _): self = .entered(category, amount: 0)
    case .enteredAlone(_, let fen): self = .enteredAlone(amount: fen)
    case .category(_, let category): self = .category(category)
    case .amount(let fen), .adjusted(let fen), .stepped(let fen), .shareStopped(_, let fen): self = .amount(fen)
    case .reviewed(let fen):
      guard let fen else { return nil }
      self = .amount(fen)
    case .gradualExit(let month): self = .gradualExit(through: month)
    case .backBelowLine: self = .backBelowLine
    case .gradualExitOver: self = .gradualExitOver
    case .suspended(let isSuspended): self = .suspended(isSuspended)
    case .ends: self = .amount(0)
    case .left: self = .left
    }
  }

  /// Whether it is an amount and nothing else.
  var isAmount: Bool { if case .amount = self { true } else { false } }

  /// Whether it says what the household receives from its month on.
  var setsAmount: Bool {
    switch self {
    case .amount, .entered, .enteredAlone: true
    default: false
    }
  }
}

extension RollChange {
  func write(to writer: inout RowWriter) {
    writer.signed(Int64(effective.daysSinceEpoch))
    writer.unsigned(position.rawValue)
    switch kind {
    case .entered(let category, let amount):
      writer.unsigned(1)
      writer.unsigned(UInt64(category.rawValue))
      writer.signed(amount)
    case .enteredAlone(let amount):
      writer.unsigned(2)
      writer.signed(amount)
    case .category(let category):
      writer.unsigned(3)
      writer.unsigned(UInt64(category.rawValue))
    case .amount(let amount):
      writer.unsigned(4)
      writer.signed(amount)
    case .declared(let members):
      writer.unsigned(5)
      writer.list(members) { $0.text($1) }
    case .joined(let member):
      writer.unsigned(13)
      writer.text(member)
    case .departed(let member):
      writer.unsigned(14)
      writer.text(member)
    case .reviewDue(let day):
      writer.unsigned(6)
      writer.signed(Int64(day.daysSinceEpoch))
    case .gradualExit(let month):
      writer.unsigned(7)
      writer.signed(Int64(month.monthsSinceEpoch))
    case .backBelowLine: writer.unsigned(8)
    case .gradualExitOver: writer.unsigned(9)
    case .suspended(let isSuspended): writer.unsigned(isSuspended ? 10 : 11)
    case .left: writer.unsigned(12)
    }
  }

  init(from reader: inout RowReader) throws(RowFault) {
    effective = try reader.day()
    position = Position(try reader.unsigned())
    switch try reader.unsigned() {
    case 1: kind = .entered(try reader.category(), amount: try reader.signed())
    case 2: kind = .enteredAlone(amount: try reader.signed())
    case 3: kind = .category(try reader.category())
    case 4: kind = .amount(try reader.signed())
    case 5: kind = .declared(try reader.list { reader throws(RowFault) -> String in try reader.text() })
    case 13: kind = .joined(try reader.text())
    case 14: kind = .departed(try reader.text())
    case 6: kind = .reviewDue(try reader.day())
    case 7: kind = .gradualExit(through: try reader.month())
    case 8: kind = .backBelowLine
    case 9: kind = .gradualExitOver
    case 10: kind = .suspended(true)
    case 11: kind = .suspended(false)
    case 12: kind = .left
    default: throw reader.fault
    }
  }
}

extension RowReader {
  mutating func day() throws(RowFault) -> CivilDate {
    guard let days = Int32(exactly: try signed()) else { throw fault }
    return CivilDate(daysSinceEpoch: days)
  }

  mutating func month() throws(RowFault) -> Month {
    guard let months = Int32(exactly: try signed()) else { throw fault }
    return Month(monthsSinceEpoch: months)
  }

  mutating func category() throws(RowFault) -> Category {
    guard let value = Int(exactly: try unsigned()), let category = Category(rawValue: value) else { throw fault }
    return category
  }
}

/// A case's standing on the roll on one day.
public struct RollStanding: Hashable, Sendable {
  /// The category of assistance.
  public internal(set) var category: Category
  /// Fen a month, before suspension.
  public internal(set) var granted: Int64
  /// How many people are supported: the counted members, or those enrolled alone (单人保).
  public private(set) var size = 0
  /// The day since which the case has been on the roll without a break.
  public let since: CivilDate
  /// When the next review is due.
  public internal(set) var nextReview: CivilDate?
  /// The last month of a gradual exit (渐退) that is under way.
  public internal(set) var gradualExitEnd: Month?
  private var grantedBeforeGradualExit: Int64?
  /// Whether payment is suspended (暂停).
  public internal(set) var isSuspended = false

  /// Fen a month that fall due: nothing while suspended.
  public var amount: Int64 { isSuspended ? 0 : granted }

  private init(_ category: Category, granted: Int64, since: CivilDate) {
    self.category = category
    self.granted = granted
    self.since = since
  }

  /// The standing that changes add up to, in the order in which they take effect; nil where the case isn't on the roll.
  init?(_ changes: some Sequence<RollChange>) {
    var standing: RollStanding?
    var members: Set<String> = []
    var reviewDue: CivilDate?
    for change in changes {
      switch change.kind {
      case .declared(let declared): members = Set(declared)
      case .joined(let member): members.insert(member)
      case .departed(let member): members.remove(member)
      case .reviewDue(let due): reviewDue = due
      case .entered, .enteredAlone, .category, .amount, .gradualExit, .backBelowLine, .gradualExitOver, .suspended,
        .left:
        Self.apply(change, to: &standing)
      }
    }
    guard var standing else { return nil }
    if standing.category != .single { standing.size = members.count }
    standing.nextReview = reviewDue
    self = standing
  }

  private static func apply(_ change: RollChange, to standing: inout RollStanding?) {
    switch change.kind {
    case .entered(let category, let amount):
      standing = RollStanding(category, granted: amount, since: standing?.since ?? change.effective)
    case .enteredAlone(let amount):
      // Until then the family was at most known as marginal: it is on this roll from now on, with this one person.
      let before = standing?.category == .single ? standing : nil
      var enlarged = before ?? RollStanding(.single, granted: standing?.granted ?? 0, since: change.effective)
      enlarged.granted = enlarged.granted.clampedSum(with: amount)
      enlarged.size += 1
      standing = enlarged
    case .left: standing = nil
    case .category, .amount, .gradualExit, .backBelowLine, .gradualExitOver, .suspended, .declared, .joined,
      .departed, .reviewDue:
      standing?.take(change.kind)
    }
  }

  /// What changes while a case stays on the roll.
  private mutating func take(_ kind: RollChange.Kind) {
    switch kind {
    case .category(let category): self.category = category
    case .amount(let amount): granted = amount
    case .gradualExit(let month):
      gradualExitEnd = month
      grantedBeforeGradualExit = granted
    case .backBelowLine:
      gradualExitEnd = nil
      granted = grantedBeforeGradualExit ?? 0
    case .gradualExitOver:
      gradualExitEnd = nil
      granted = 0
    case .suspended(let isSuspended): self.isSuspended = isSuspended
    case .declared, .joined, .departed, .reviewDue: break  // see `init`
    case .entered, .enteredAlone, .left: break  // see `apply`
    }
  }
}

extension Int64 {
  /// The sum, held at the limits: money from the ledger can't trap a report.
  func clampedSum(with other: Int64) -> Int64 {
    let sum = addingReportingOverflow(other)
    return sum.overflow ? (other < 0 ? .min : .max) : sum.partialValue
  }
}
