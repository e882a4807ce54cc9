import CaseEvents
import EventEnvelope

/// Why so much falls due, and from when to when anything does.
extension StandingHistory {
  /// The statement by which a month's amount is what it is; nil where nothing was ever decided for the month.
  func cause(in month: Month) -> StandingChange? {
    let day = month.firstDay
    let fold = fold(on: day)
    if fold.standing == nil, let end = fold.end { return end.by }
    let stated = changes.filter { $0.superseded == nil && $0.effective <= day }
    guard let amount = stated.last(where: { $0.subject == .amount }) else { return nil }
    let suspension = stated.last { $0.subject == .suspension }
    if fold.isSuspended { return suspension }
    let exit = stated.last { $0.subject == .gradualExit }
    return [suspension, exit].compactMap(\.self).reduce(amount) { $0.position < $1.position ? $1 : $0 }
  }

  /// The first month for which something was granted; nil where nothing was.
  var firstMonth: Month? { changingMonths.first { granted(in: $0) > 0 } }

  /// The months in which a standing may differ from that of the month before: who joins or leaves within one does so for
  /// the next.
  private var changingMonths: [Month] {
    Set(changes.lazy.filter { $0.superseded == nil }.flatMap { [$0.effective.month, $0.effective.month.next] }).sorted()
  }

  /// The months for which the other history pays or grants less, of those in which either may change, each with what is
  /// left of it, in fen.
  func falls(in other: StandingHistory) -> [(month: Month, fen: Int64)] {
    Set(changingMonths + other.changingMonths).sorted().compactMap { month in
      let (mine, theirs) = (standing(on: month.firstDay), other.standing(on: month.firstDay))
      let (paid, granted) = (theirs?.amount ?? 0, theirs?.granted ?? 0)
      if paid < mine?.amount ?? 0 { return (month, paid) }
      return granted < mine?.granted ?? 0 ? (month, granted) : nil
    }
  }

  /// The history without what some events state, and with what they overrode.
  func without(_ positions: Set<Position>) -> StandingHistory {
    let (dropped, kept) = (
      changes.filter { positions.contains($0.position) }, changes.filter { !positions.contains($0.position) }
    )
    let since = Set(dropped.map(\.since))
    return StandingHistory(
      changes: kept.map { change in
        var change = change
        if let superseded = change.superseded, since.contains(superseded) { change.superseded = nil }
        return change
      }, withdrawn: withdrawn)
  }

  /// The first month for which nothing falls due any more, by what was decided or learnt so far; nil while support goes on.
  var endMonth: Month? {
    let fold = fold(on: .latest)
    guard let end = fold.end, fold.standing?.isEnding ?? true else { return nil }
    return end.on.month
  }

  /// Where a person is supported by the case: in which category, from which month, until which.
  func supports(of person: String) -> [(category: Category, from: Month, until: Month?)] {
    guard changes.contains(where: { $0.superseded == nil && $0.brings(person) }) else { return [] }
    var supports: [(category: Category, from: Month, until: Month?)] = []
    var category: Category?
    for month in changingMonths {
      let next = fold(on: month.firstDay).category(of: person)
      guard next != category else { continue }
      if category != nil { supports[supports.count - 1].until = month }
      if let next { supports.append((next, month, nil)) }
      category = next
    }
    return supports
  }
}

extension StandingChange {
  /// Whether it may bring a person on the roll.
  fileprivate func brings(_ person: String) -> Bool {
    switch kind {
    case .entered(let persons, _), .declared(let persons): persons.contains(person)
    case .joined(let other), .enteredAlone(let other, _): other == person
    case .category, .leftAlone, .ends, .left, .amount, .suspended, .gradualExit, .gradualExitOver, .departed, .died,
      .reviewDue, .reviewed, .corrected:
      false
    }
  }
}
