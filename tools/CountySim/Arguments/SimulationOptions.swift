import EventEnvelope

/// What a run is made from; the same options give the same bytes.
struct SimulationOptions: Equatable, Sendable {
  /// The seed of every random number.
  var seed: UInt64 = 1
  /// How many cases there are.
  var cases = 0
  /// How many months the run lasts.
  var months = 12
  /// The counties, by code.
  var counties: [County] = CountyRegister.all
  /// The first month.
  var start = Month(monthsSinceEpoch: 53 * 12)

  /// The most cases of one run.
  static let mostCases = 10_000_000
  /// The years in which a run may lie.
  static let years = 2_023...2_026

  /// The month after the last.
  var end: Month { start.adding(months: months) }
}
