internal import CaseEvents
internal import EventLog

extension Projection {
  /// The types that the projection reads, and all that the catalogue doesn't know.
  ///
  /// What a later version of the program recorded might change the rows. It can't be passed over, only refused.
  static var filter: EventFilter {
    EventFilter(excluding: Set(EventType.allCases.filter { !types.contains($0) }.map(\.rawValue)))
  }
}
