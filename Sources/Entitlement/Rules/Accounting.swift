internal import EventEnvelope

/// The accounting of one household (核算), step by step: what has been found so far.
///
/// Not copyable: it is one course of steps, and a copy of it would cost as much as some of them.
struct Accounting: ~Copyable {
  let document: HouseholdDocument
  let parameters: Parameters
  let isExplaining: Bool
  let line: Exact
  var result = AssessmentResult()
  /// How each member stands; parallel to the document's members.
  var standings: [Standing] = []
  /// The incomes that count, for the rule steps; empty where there are none.
  var items: [RuleStepInput.Item] = []
  /// The labour income that is imputed in a year.
  var imputed = Exact.zero
  /// What the household has in a year that is nobody's.
  var shared = Exact.zero

  init(_ document: HouseholdDocument, _ parameters: Parameters, isExplaining: Bool) {
    self.document = document
    self.parameters = parameters
    self.isExplaining = isExplaining
    line = parameters.line[document.area]
    standings.reserveCapacity(document.members.count)
    result.counted.reserveCapacity(document.members.count)
    for (index, member) in document.members.enumerated() {
      let age = member.born.age(on: document.on)
      let isCounted = member.isCounted(age: age)
      standings.append(Standing(isCounted: isCounted, age: age))
      if isCounted { result.counted.append(index) }
    }
    result.whyNot.reserveCapacity(Rung.allCases.count - 1)
    result.line = line
    result.marginalLine = parameters.marginalLine[document.area]
  }

  /// Hands over what was found.
  mutating func finished() -> AssessmentResult {
    var found = AssessmentResult()
    swap(&found, &result)
    return found
  }

  /// How many members count.
  var size: Int { result.counted.count }

  mutating func explain(_ item: @autoclosure () -> AssessmentStep.Item, _ value: Exact, running: Exact? = nil) {
    if isExplaining { result.steps.append(AssessmentStep(item(), value, running: running)) }
  }

  /// A year's amount of what is given for an interval.
  static func yearly(_ amount: Exact, _ interval: Interval) -> Exact { interval == .month ? amount * 12 : amount }

  /// Whether what is a member's, or nobody's, counts.
  func counts(_ member: Int?) -> Bool { member.map { standings[$0].isCounted } ?? true }

  /// What a member has a month: their own, and an equal share of what is nobody's.
  func ownMonthly(_ member: Int) -> Exact { (standings[member].own + shared / size) / 12 }

  mutating func explainMembers() {
    guard isExplaining else { return }
    var count = 0
    for index in document.members.indices {
      count += standings[index].isCounted ? 1 : 0
      explain(.member(index), Exact(standings[index].isCounted ? 1 : 0), running: Exact(count))
    }
    explain(.line, line)
    explain(.marginalLine, result.marginalLine)
  }
}

/// How a member stands in the accounting of their household.
struct Standing {
  /// Whether they count towards the household.
  let isCounted: Bool
  /// Whole years on the day.
  let age: Int
  /// What they have in a year, in fen; 0 where they aren't counted.
  var own = Exact.zero
}
