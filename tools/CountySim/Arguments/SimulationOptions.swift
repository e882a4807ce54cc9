import EventEnvelope
import Wording

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

  /// What is to be said of a run that goes on past today, since a ledger takes nothing of days to come; nil of any other.
  func warning(today: CivilDate) -> Text? {
    let last = end.firstDay.adding(days: -1)
    guard last >= today else { return nil }
    return Text(
      """
      the run goes on to \(last), and today is \(today): a ledger takes no event that is still to come, so anjuan import \
      stops at the first of them
      """,
      "本次生成至 \(last)，而今天是 \(today)：账本不接受尚未到来的事件，anjuan import 将停在第一条这样的事件")
  }
}
