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
    if let first = before.firstChange(to: state.amounts) {
      keepDecided(from: first)
      mark(entry, from: first)
    } else if case .gradualExitStarted(let payload) = entry.event, let start = Month(payload.startMonth) {
      mark(entry, from: start)
    }
    learn(entry)
    reachBack(entry)
  }

  private func cut(in month: Month) -> Cut? { cuts.lazy.filter { $0.covers(month) }.min { $0.fen < $1.fen } }

  private mutating func mark(_ entry: LedgerEntry, from month: Month) {
    marks.append(Mark(from: month, cause: DueCause(entry, fact: nil)))
  }

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
  private mutating func learn(_ entry: LedgerEntry) {
    switch entry.event {
    case .deathRecorded(let payload):
      let from = (CivilDate(payload.diedOn) ?? entry.occurredOn).month.next
      wait(.death, from: from, fact: entry.position)
      // Nobody is left to support: that needs no reckoning.
      if state.household.isExtinct {
        cuts.append(Cut(from: from, until: nil, fen: 0, cause: DueCause(entry, fact: entry.position)))
      }
    case .memberRemoved(let payload):
      let ground = LateGround(code: payload.ground) == .death ? LateGround.death : .departure
      wait(ground, from: (CivilDate(payload.fromOn) ?? entry.occurredOn).month.next, fact: entry.position)
    case .correctionApplied(let payload):
      guard let target = state.event(at: Position(payload.targetPosition)) else { return }
      wait(.correction, from: target.occurredOn.month.next, fact: entry.position)
    // The review looked at the household as a whole; what it decides holds from its month on.
    case .reviewCompleted: waiting = [:]
    default: break
    }
  }

  private mutating func wait(_ ground: LateGround, from month: Month, fact: Position) {
    if let known = waiting[ground], known.from <= month { return }
    waiting[ground] = Waiting(from: month, fact: fact)
  }

  /// Lets a decision that rests on something learnt late hold for the months since.
  private mutating func reachBack(_ entry: LedgerEntry) {
    guard let decision = entry.event.decidedAmount, let ground = LateGround(code: entry.event.decisionCode),
      let reason = waiting.removeValue(forKey: ground), reason.from < decision.from
    else { return }
    cuts.append(
      Cut(from: reason.from, until: decision.from, fen: decision.fen, cause: DueCause(entry, fact: reason.fact)))
  }
}

extension DueCause {
  fileprivate init(_ entry: LedgerEntry, fact: Position?) {
    self.init(position: entry.position, type: entry.event.type, code: entry.event.decisionCode, fact: fact)
  }
}
