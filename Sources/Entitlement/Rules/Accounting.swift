internal import EventEnvelope

/// The accounting of one household (核算), step by step: what has been found so far.
struct Accounting {
  let document: HouseholdDocument
  let parameters: Parameters
  let isExplaining: Bool
  let line: Exact
  var result = AssessmentResult()
  /// What each member has in a year; parallel to the document's members, 0 where not counted.
  var own: [Exact]
  /// What the household has in a year that is nobody's.
  var shared = Exact.zero
  /// Which members count; parallel to the document's members.
  var isCounted: [Bool]
  /// Whole years on the day; parallel to the document's members.
  var ages: [Int]

  init(_ document: HouseholdDocument, _ parameters: Parameters, isExplaining: Bool) {
    self.document = document
    self.parameters = parameters
    self.isExplaining = isExplaining
    line = parameters.line[document.area]
    own = [Exact](repeating: .zero, count: document.members.count)
    isCounted = document.members.map { $0.isCounted(on: document.on) }
    ages = document.members.map { $0.born.age(on: document.on) }
    result.counted = isCounted.indices.filter { isCounted[$0] }
    result.line = line
    result.marginalLine = parameters.marginalLine[document.area]
  }

  /// How many members count.
  var size: Int { result.counted.count }

  mutating func explain(_ item: @autoclosure () -> AssessmentStep.Item, _ value: Exact, running: Exact? = nil) {
    if isExplaining { result.steps.append(AssessmentStep(item(), value, running: running)) }
  }

  /// A year's amount of what is given for an interval.
  static func yearly(_ amount: Exact, _ interval: Interval) -> Exact { interval == .month ? amount * 12 : amount }

  /// Whether what is a member's, or nobody's, counts.
  func counts(_ member: Int?) -> Bool { member.map { isCounted[$0] } ?? true }

  /// What a member has a month: their own, and an equal share of what is nobody's.
  func ownMonthly(_ member: Int) -> Exact { (own[member] + shared / size) / 12 }

  mutating func explainMembers() {
    guard isExplaining else { return }
    var count = 0
    for index in document.members.indices {
      count += isCounted[index] ? 1 : 0
      explain(.member(index), Exact(isCounted[index] ? 1 : 0), running: Exact(count))
    }
    explain(.line, line)
    explain(.marginalLine, result.marginalLine)
  }
}
