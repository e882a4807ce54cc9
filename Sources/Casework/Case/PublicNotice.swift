public import EventEnvelope

/// A public notice in the village (公示).
public struct PublicNotice: Hashable, Sendable {
  /// The day it went up.
  public let from: CivilDate
  /// For how many days.
  public let days: Int
  /// The last day shown; nil while it hangs.
  public internal(set) var endedOn: CivilDate?

  /// The first day that may be its last.
  ///
  /// - Parameter countsFirstDay: whether the day of posting is the first of the days; by 民法典 art 201 it is not.
  /// - Returns: the last day of the shortest notice.
  public func earliestEnd(countsFirstDay: Bool) -> CivilDate { from.adding(days: countsFirstDay ? days - 1 : days) }
}
