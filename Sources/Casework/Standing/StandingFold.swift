internal import CaseEvents
internal import EventEnvelope

/// What statements add up to, taken in the order in which they take effect (在册情况的推算).
///
/// The one place that says who is on the roll on a day, and with what: the roll, the case, the account of what is due, the
/// screening and a person's standing ask it.
struct StandingFold {
  /// The household's stay on the roll.
  private struct Stay {
    let since: CivilDate
    let unconfirmed: Set<String>
  }

  private var stay: Stay?
  private var isEnding = false
  private var category = Category.unspecified
  private(set) var granted: Int64 = 0
  private(set) var isSuspended = false
  private(set) var gradualExitEnd: Month?
  private(set) var nextReview: CivilDate?
  private var isDeclared = false
  /// Who counts towards the household.
  private(set) var members: Set<String> = []
  /// Who counted once and counts no more, and since when.
  private(set) var gone: [String: CivilDate] = [:]
  private var dead: Set<String> = []
  /// Of those, who died or moved out; whoever a declaration leaves out may be a member who doesn't count.
  private(set) var departed: [String: CivilDate] = [:]
  /// Those enrolled alone.
  private var singles: [String] = []
  private var singleSince: CivilDate?
  /// Where nobody is left: who was supported last, and the statement by which they went.
  private var emptied: (persons: Set<String>, by: StandingChange)?
  /// Where support has ended: since when, and by which statement.
  private(set) var end: (on: CivilDate, by: StandingChange)?

  /// Adds up statements that are in force.
  ///
  /// - Parameters:
  ///   - changes: the statements in the order in which they take effect, none later than the day.
  ///   - day: the day asked about.
  init(_ changes: some Sequence<StandingChange>, on day: CivilDate) {
    for change in changes { take(change) }
    endEmptied(by: day)
  }

  /// The standing; nil where the case isn't on the roll.
  var standing: Standing? {
    if let singleSince { return standing(of: .single, singles, granted, since: singleSince) }
    guard let stay else { return nil }
    return standing(of: category, emptied?.persons ?? supported, category.isBasic ? granted : 0, since: stay.since)
  }

  /// In which category a person is supported; nil where none supports them, or the end has come.
  func category(of person: String) -> Category? {
    if isEnding { return nil }
    if singles.contains(person) { return .single }
    // Beside those enrolled alone, the others are known as what pays nothing.
    if singleSince != nil, category.isBasic { return nil }
    return stay != nil && (emptied?.persons ?? supported).contains(person) ? category : nil
  }

  private func standing(
    of category: Category, _ persons: some Sequence<String>, _ granted: Int64, since: CivilDate
  ) -> Standing {
    Standing(
      category: category, granted: granted, persons: persons.sorted(), since: since, nextReview: nextReview,
      gradualExitEnd: gradualExitEnd, isSuspended: isSuspended, isEnding: isEnding)
  }

  /// The members who count and were confirmed, or came later.
  private var supported: Set<String> {
    guard let stay else { return [] }
    return stay.unconfirmed.isEmpty ? members : members.subtracting(stay.unconfirmed)
  }

  private mutating func take(_ change: StandingChange) {
    endEmptied(by: change.effective)
    switch change.kind {
    case .entered(let persons, let unconfirmed): enter(persons, without: unconfirmed, by: change)
    case .category(let category): self.category = category
    case .enteredAlone(let person, _): enterAlone(person, on: change.effective)
    case .leftAlone(let person): leaveAlone(person, by: change)
    case .ends:
      isEnding = true
      end = (change.effective, change)
    case .left:
      (singles, singleSince) = ([], nil)
      leave(on: change.effective, by: change)
    case .amount(let fen): granted = fen
    case .suspended(let isSuspended): self.isSuspended = isSuspended
    case .gradualExit(let month, _): gradualExitEnd = month
    case .gradualExitOver: gradualExitEnd = nil
    case .declared, .joined, .departed, .died: takeHousehold(change)
    case .reviewDue(let day): nextReview = day
    case .reviewed, .corrected: break
    }
  }

  private mutating func enter(_ persons: [String], without unconfirmed: [String], by change: StandingChange) {
    // Where no household is known, it is those confirmed; else only who counts in it is supported.
    if !isDeclared { members.formUnion(persons.filter { gone[$0] == nil }) }
    stay = Stay(since: stay?.since ?? change.effective, unconfirmed: Set(unconfirmed))
    (emptied, end, isEnding) = (nil, nil, false)
    // Whoever was confirmed was gone before the first month.
    if !persons.isEmpty, supported.isEmpty { leave(on: change.effective, by: change) }
  }

  private mutating func enterAlone(_ person: String, on day: CivilDate) {
    if singles.isEmpty { singleSince = day }
    if !singles.contains(person) { singles.append(person) }
    (end, isEnding) = (nil, false)
  }

  private mutating func leaveAlone(_ person: String, by change: StandingChange) {
    singles.removeAll { $0 == person }
    guard singles.isEmpty, singleSince != nil else { return }
    singleSince = nil
    if stay == nil { end = (change.effective, change) }
  }

  private mutating func takeHousehold(_ change: StandingChange) {
    let before = supported
    switch change.kind {
    case .declared(let persons):
      isDeclared = true
      let declared = Set(persons).subtracting(dead)
      for person in members.subtracting(declared) { gone[person] = change.effective }
      for person in declared { (gone[person], departed[person]) = (nil, nil) }
      members = declared
    case .joined(let person) where !dead.contains(person):
      members.insert(person)
      (gone[person], departed[person]) = (nil, nil)
    case .departed(let person), .died(let person):
      if case .died = change.kind { dead.insert(person) }
      if members.remove(person) != nil || gone[person] == nil { gone[person] = change.effective }
      departed[person] = departed[person] ?? change.effective
    default: break
    }
    guard stay != nil else { return }
    if !supported.isEmpty { emptied = nil } else if !before.isEmpty { emptied = (before, change) }
  }

  /// Support ends with the month in which the last person died or left (57 号 arts 31, 32).
  private mutating func endEmptied(by day: CivilDate) {
    guard let emptied else { return }
    let next = emptied.by.effective.month.next.firstDay
    if next <= day { leave(on: next, by: emptied.by) }
  }

  /// What ended support first is what ended it.
  private mutating func leave(on day: CivilDate, by change: StandingChange) {
    (stay, emptied, isEnding) = (nil, nil, false)
    end = end ?? (day, change)
  }
}
