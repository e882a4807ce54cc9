public import CaseEvents
public import EventEnvelope

extension CaseState {
  /// The category on whose roll the household stands; nil while it was never enrolled.
  public var category: Category? { enrolment?.category }

  /// How many members count and are alive.
  public var countedSize: Int { household.countedSize }

  /// What is due for the month, in fen.
  public func amount(in month: Month) -> Int64 { standings.amount(in: month) }

  /// The day by which the next review is due; nil where none is set.
  public var nextReviewOn: CivilDate? { enrolment?.nextReviewOn }

  /// The last month of the gradual exit that runs; nil where none does.
  public var gradualExitEnd: Month? { phase == .gradualExit ? gradualExit?.lastMonth : nil }

  /// Whether a dispute is open (有申诉未结); it freezes no payment.
  public var isDisputed: Bool { disputes.contains { !$0.isResolved } }

  /// Whether pay is suspended (暂停发放).
  public var isSuspended: Bool { standings.isSuspended }

  /// Staff who visited the household in this procedure, for the township or the county.
  public var investigators: [String] { investigation.investigators + countyReview.visitors }

  /// The events that an assessment may name as its grounds: declarations, findings and outcomes, oldest first.
  public var groundsForAssessment: [Position] { events.lazy.filter(\.type.isGround).map(\.position) }

  /// The mark of the event at the position; nil where it isn't of this case.
  public func event(at position: Position) -> EventMark? {
    var (low, high) = (0, events.count)
    while low < high {
      let middle = (low + high) / 2
      if events[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return low < events.count && events[low].position == position ? events[low] : nil
  }
}
