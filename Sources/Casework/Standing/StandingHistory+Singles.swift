import CaseEvents
import EventEnvelope

/// Members of a marginal family who are enrolled alone (单人保, 57 号 art 8): each adds a share to the amount.
extension StandingHistory {
  /// A member enrolled alone: since when, until when, and with which share.
  private struct Single {
    let person: String
    let fen: Int64
    let from: CivilDate
    let position: Position
    var end: CivilDate?
  }

  /// Adds a member's share, unless the member was gone before it began.
  mutating func enterAlone(_ person: String, _ fen: Int64, from day: CivilDate, by entry: EntryHead) {
    if let departed = fold(on: .latest).departed[person], departed.month.next.firstDay <= day { return }
    let before = standing(on: day)?.granted ?? 0
    say(.enteredAlone(person: person, fen: fen), from: day, by: entry)
    changeAmounts(after: day, by: entry) { $0.saturatingAdding(fen) }
    setAmount(before.saturatingAdding(fen), on: day, by: entry)
    endSinglesGone(by: entry)
  }

  /// Ends every single enrolment that runs: the household enters as a whole, or leaves.
  mutating func endSingles(from day: CivilDate, by entry: EntryHead) {
    for single in singles where single.end.map({ $0 > day }) ?? true {
      say(.leftAlone(person: single.person), from: max(day, single.from), by: entry)
    }
  }

  /// A member enrolled alone who died or left is supported to the end of that month, and so is the share (57 号 arts 31,
  /// 32).
  mutating func endSinglesGone(by entry: EntryHead) {
    let singles = singles
    guard !singles.isEmpty else { return }
    let departed = fold(on: .latest).departed
    for single in singles {
      guard let month = departed[single.person]?.month.next else { continue }
      let day = max(month.firstDay, single.from)
      if let end = single.end, end <= day { continue }
      let less = { (fen: Int64) in max(0, fen.saturatingAdding(-single.fen)) }
      if let amount = amount(on: day) {
        if let end = single.end, let after = self.amount(on: end) { setAmount(after, on: end, by: entry) }
        changeAmounts(after: day, until: single.end, by: entry, less)
        setAmount(less(amount), on: day, by: entry)
      }
      say(.leftAlone(person: single.person), from: day, by: entry)
    }
  }

  /// Who was enrolled alone since the household entered, and is, or was until death or departure: all whom somebody is to
  /// look at, in the order in which they were enrolled.
  var enrolledAlone: [String] {
    let departed = fold(on: .latest).departed
    let entered = inForce(.membership).map(\.position).max() ?? .origin
    return singles.lazy.filter { $0.position > entered && ($0.end == nil || departed[$0.person] != nil) }.map(\.person)
  }

  private var singles: [Single] {
    var singles: [Single] = []
    for change in changes {
      switch change.kind {
      case .enteredAlone(let person, let fen):
        singles.append(Single(person: person, fen: fen, from: change.effective, position: change.position))
      case .leftAlone(let person):
        if let index = singles.lastIndex(where: { $0.person == person && $0.end == nil }) {
          singles[index].end = change.effective
        }
      case .entered, .category, .ends, .left, .amount, .suspended, .gradualExit, .gradualExitOver, .declared, .joined,
        .departed, .died, .reviewDue, .reviewed, .corrected:
        break
      }
    }
    return singles
  }
}
