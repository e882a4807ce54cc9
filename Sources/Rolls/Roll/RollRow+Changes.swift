internal import CaseEvents
internal import Casework
internal import EventEnvelope

extension RollRow {
  /// Takes in what an event says about the standing; events that change nothing of it say nothing.
  mutating func apply(_ entry: LedgerEntry) {
    if office == 0 { office = entry.office.code }
    if case .applicationSubmitted(let application) = entry.event {
      office = entry.office.code
      area = application.area
    }
    for change in entry.event.changes(by: entry.head) { insert(change, by: entry) }
  }

  private mutating func insert(_ change: DatedChange, by entry: LedgerEntry) {
    switch change.kind {
    case .entered(let category, _, let fen), .reinstated(let category, _, let fen):
      insert(.entered(category, amount: fen), from: change.effective, by: entry)
    case .identified(let category, _): insert(.entered(category, amount: 0), from: change.effective, by: entry)
    case .enteredAlone(_, let fen): insert(.enteredAlone(amount: fen), from: change.effective, by: entry)
    case .category(_, let category): insert(.category(category), from: change.effective, by: entry)
    case .amount(let fen), .adjusted(let fen), .stepped(let fen), .shareStopped(_, let fen):
      insert(.amount(fen), from: change.effective, by: entry)
    case .reviewed(let fen): if let fen { insert(.amount(fen), from: change.effective, by: entry) }
    case .declared(let members): insert(.declared(members), from: change.effective, by: entry)
    case .joined(let member): insert(.joined(member), from: change.effective, by: entry)
    case .departed(let member), .died(let member): insert(.departed(member), from: change.effective, by: entry)
    case .reviewDue(let day): insert(.reviewDue(day), from: change.effective, by: entry)
    case .reviewDueAtLatest(let day):
      guard day < reviewDue(on: entry.occurredOn) ?? .latest else { return }
      insert(.reviewDue(day), from: change.effective, by: entry)
    case .gradualExit(let month): insert(.gradualExit(through: month), from: change.effective, by: entry)
    case .backBelowLine: insert(.backBelowLine, from: change.effective, by: entry)
    case .gradualExitOver: insert(.gradualExitOver, from: change.effective, by: entry)
    case .suspended(let isSuspended): insert(.suspended(isSuspended), from: change.effective, by: entry)
    case .ends: insert(.amount(0), from: change.effective, by: entry)
    case .left: insert(.left, from: change.effective, by: entry)
    case .arrearsPaid, .recovered, .waived: break  // no month falls due by them
    }
  }

  /// When the next review was due, as of a day.
  private func reviewDue(on day: CivilDate) -> CivilDate? {
    for change in changes.reversed() where change.effective <= day {
      if case .reviewDue(let due) = change.kind { return due }
    }
    return nil
  }
}
