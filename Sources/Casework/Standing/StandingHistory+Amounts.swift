import CaseEvents
import EventEnvelope

/// Amounts that change for months already decided, where only some of them do.
extension StandingHistory {
  /// The amount stated for a day, whoever is on the roll; nil before the first.
  func amount(on day: CivilDate) -> Int64? { inForce(.amount).last { $0.effective <= day }?.fen }

  /// States the amount of a day, and lets the later ones stand.
  mutating func setAmount(
    _ fen: Int64, on day: CivilDate, by entry: EntryHead, ground: String = "", fact: Position? = nil
  ) {
    let change = statement(.amount(fen), from: day, by: entry, ground: ground, fact: fact)
    for index in changes.indices where changes[index].isAmountInForce && changes[index].effective == day {
      override(index, by: change)
    }
    insert(change)
  }

  /// States anew every amount after a day, up to another, that comes to another.
  mutating func changeAmounts(
    after day: CivilDate, until end: CivilDate? = nil, by entry: EntryHead, ground: String = "", fact: Position? = nil,
    _ anew: (Int64) -> Int64
  ) {
    for step in inForce(.amount) where step.effective > day && end.map({ step.effective < $0 }) ?? true {
      guard let fen = step.fen, anew(fen) != fen else { continue }
      setAmount(anew(fen), on: step.effective, by: entry, ground: ground, fact: fact)
    }
  }

  /// Takes in a decision that sets an amount; where its reason is something learnt late, a lower amount holds for the
  /// months since as well.
  mutating func decide(_ fen: Int64, from day: CivilDate, by entry: EntryHead, ground: String) {
    if let late = LateGround(code: ground), let reason = waiting(for: late), reason.from.firstDay < day {
      let first = reason.from.firstDay
      changeAmounts(after: first, until: day, by: entry, ground: ground, fact: reason.fact) { min($0, fen) }
      if let amount = amount(on: first), amount > fen {
        setAmount(fen, on: first, by: entry, ground: ground, fact: reason.fact)
      }
    }
    say(.amount(fen), from: day, by: entry, ground: ground)
  }

  /// Remembers that something recorded of a day was wrong.
  mutating func learn(correctionOf day: CivilDate, by entry: EntryHead) { say(.corrected, from: day, by: entry) }

  /// The month after the first fact of a ground that was learnt; nil where none was.
  func firstMonth(after ground: LateGround) -> Month? {
    changes.filter { $0.superseded == nil && $0.isFact(of: ground) }.map(\.effective.month.next).min()
  }

  /// What was learnt and not yet decided on, and the month after it; a review looks at the household as a whole.
  private func waiting(for ground: LateGround) -> (from: Month, fact: Position)? {
    let settled = changes.lazy.filter { $0.settles(ground) }.map(\.position).max() ?? .origin
    let facts = changes.filter { $0.position > settled && $0.isFact(of: ground) }
    let first = facts.min { ($0.effective.month, $0.position) < ($1.effective.month, $1.position) }
    return first.map { ($0.effective.month.next, $0.position) }
  }
}

extension StandingChange {
  /// The amount that it states, in fen a month; nil where it states something else.
  var fen: Int64? { if case .amount(let fen) = kind { fen } else { nil } }

  fileprivate var isAmountInForce: Bool { superseded == nil && subject == .amount }

  /// Whether it is something learnt that a decision on this ground rests on.
  fileprivate func isFact(of ground: LateGround) -> Bool {
    switch kind {
    case .died: ground == .death
    case .departed: ground == .departure
    case .corrected: ground == .correction
    case .entered, .category, .enteredAlone, .leftAlone, .ends, .left, .amount, .suspended, .gradualExit,
      .gradualExitOver, .declared, .joined, .reviewDue, .reviewed:
      false
    }
  }

  /// Whether what was learnt before it is decided on.
  fileprivate func settles(_ ground: LateGround) -> Bool {
    if case .reviewed = kind { return true }
    return subject == .amount && fact == nil && LateGround(code: self.ground) == ground
  }
}
