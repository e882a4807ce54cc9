public import CaseEvents
public import EventEnvelope

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
