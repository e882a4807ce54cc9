public import CaseEvents
public import EventEnvelope

/// What is due for each month by a case's decisions, those included that reach back to what was learnt late (应发金额).
///
/// Where ``AmountHistory`` says what is decided and paid from now on, this says what should have been paid. Both are one
/// fold: this one follows the case's state and adds what a death, a departure or a correction changes before the decision.
public struct DueHistory: Hashable, Sendable {
  /// A lower amount for months that had been decided otherwise.
  private struct Cut: Hashable, Sendable {
    let from: Month
    /// The first month that it doesn't touch; nil while it has no end.
    var until: Month?
    let fen: Int64
    let cause: DueCause

    func covers(_ month: Month) -> Bool { from <= month && until.map { month < $0 } ?? true }
  }

  /// A change of what is decided, from a month on.
  private struct Mark: Hashable, Sendable {
    let from: Month
    let cause: DueCause
  }

  /// A fact that was learnt and not yet decided on.
  private struct Waiting: Hashable, Sendable {
    let from: Month
    let fact: Position
  }

  /// The state of the case.
  public private(set) var state = CaseState()
  private var marks: [Mark] = []
  private var cuts: [Cut] = []
  private var waiting: [LateGround: Waiting] = [:]

  /// A history of nothing.
  public init() {}

  /// The history that the events add up to.
  ///
  /// - Parameter entries: the case's entries in order, corrections applied; leave out what was recorded later than the
  ///   moment of knowledge.
  /// - Returns: what is due by them.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> DueHistory {
    entries.reduce(into: DueHistory()) { $0.apply($1) }
  }

  /// What is due for the month, in fen.
  public func amount(in month: Month) -> Int64 {
    min(state.amounts.amount(in: month), cut(in: month)?.fen ?? .max)
  }

  /// The event by which it is that much; nil where nothing was ever decided for the month.
  public func cause(in month: Month) -> DueCause? {
    if let cut = cut(in: month), cut.fen < state.amounts.amount(in: month) { return cut.cause }
    return marks.last { $0.from <= month }?.cause
  }

  /// The first month for which something was decided; nil where nothing was.
  public var firstMonth: Month? { marks.map(\.from).min() }

  /// Takes an event in; total, whatever the event is.
  public mutating func apply(_ entry: LedgerEntry) {
    let before = state.amounts
    state.apply(entry)
    let changes = entry.event.changes(by: entry.head)
    let cause = DueCause(
      position: entry.position, type: entry.event.type, code: changes.lazy.map(\.ground).first { !$0.isEmpty } ?? "",
      fact: nil)
    if let first = before.firstChange(to: state.amounts) {
      keepDecided(from: first)
      marks.append(Mark(from: first, cause: cause))
    } else if let start = changes.first(where: \.beginsGradualExit) {
      marks.append(Mark(from: start.effective.month, cause: cause))
    }
    if case .correctionApplied(let correction) = entry.event { learn(correction, at: entry.position) }
    for change in changes {
      learn(change, cause)
      reachBack(change, cause)
    }
  }

  private func cut(in month: Month) -> Cut? { cuts.lazy.filter { $0.covers(month) }.min { $0.fen < $1.fen } }

  /// What is decided last holds for its month and all later ones, whatever was cut before.
  private mutating func keepDecided(from month: Month) {
    cuts = cuts.compactMap { cut in
      guard cut.from < month else { return nil }
      var cut = cut
      cut.until = cut.until.map { min($0, month) } ?? month
      return cut
    }
  }

  /// Remembers what changes an amount from a month that may have passed.
  private mutating func learn(_ change: DatedChange, _ cause: DueCause) {
    let next = change.effective.month.next
    switch change.kind {
    case .household(.died):
      wait(.death, from: next, fact: cause.position)
      // Nobody is left to support: that needs no reckoning.
      if state.household.isExtinct {
        cuts.append(Cut(from: next, until: nil, fen: 0, cause: cause.resting(on: cause.position)))
      }
    case .household(.departed):
      let ground = LateGround(code: change.ground) == .death ? LateGround.death : .departure
      wait(ground, from: next, fact: cause.position)
    // The review looked at the household as a whole; what it decides holds from its month on.
    case .grant(.reviewed): waiting = [:]
    case .grant, .household, .review, .settlement: break
    }
  }

  /// Remembers what a correction showed to have been otherwise.
  private mutating func learn(_ correction: CorrectionApplied, at position: Position) {
    guard let target = state.event(at: Position(correction.targetPosition)) else { return }
    wait(.correction, from: target.occurredOn.month.next, fact: position)
  }

  private mutating func wait(_ ground: LateGround, from month: Month, fact: Position) {
    if let known = waiting[ground], known.from <= month { return }
    waiting[ground] = Waiting(from: month, fact: fact)
  }

  /// Lets a decision that rests on something learnt late hold for the months since.
  private mutating func reachBack(_ change: DatedChange, _ cause: DueCause) {
    guard let fen = change.decidedFen, let ground = LateGround(code: change.ground),
      let reason = waiting.removeValue(forKey: ground), reason.from < change.effective.month
    else { return }
    cuts.append(
      Cut(from: reason.from, until: change.effective.month, fen: fen, cause: cause.resting(on: reason.fact)))
  }
}

extension DatedChange {
  /// The amount that a decision with a reason of its own sets, in fen a month; nil for other changes.
  fileprivate var decidedFen: Int64? {
    guard case .grant(let grant) = kind else { return nil }
    switch grant {
    case .adjusted(let fen): return fen
    case .ends: return 0
    case .entered, .identified, .reinstated, .enteredAlone, .category, .amount, .stepped, .shareStopped, .reviewed,
      .gradualExit, .backBelowLine, .gradualExitOver, .suspended, .left:
      return nil
    }
  }

  fileprivate var beginsGradualExit: Bool { if case .grant(.gradualExit) = kind { true } else { false } }
}

extension DueCause {
  fileprivate func resting(on fact: Position) -> DueCause {
    DueCause(position: position, type: type, code: code, fact: fact)
  }
}
