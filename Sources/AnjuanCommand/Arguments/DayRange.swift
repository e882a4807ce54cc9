import ArgumentParser
import Casework
import EventEnvelope

/// A day, or all days from one to another: `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`.
struct DayRange: ExpressibleByArgument {
  private let range: ClosedRange<CivilDate>

  /// Reads the day or the days.
  init?(argument: String) {
    guard let range = ClosedRange<CivilDate>(days: argument) else { return nil }
    self.range = range
  }

  /// The days, one by one.
  var days: [CivilDate] { Array(range.days) }
}
