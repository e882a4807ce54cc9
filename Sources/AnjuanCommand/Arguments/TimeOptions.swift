import ArgumentParser
import Desk
import EventEnvelope
import Wording

/// The two axes of time on which every question can be asked.
struct TimeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Text(
        "As it was on this day (default: the day of --known-at, else today)",
        "截至该日的情况（默认取 --known-at 当日，否则今天）"),
      valueName: "yyyy-mm-dd"))
  var asOf: CivilDate?

  @Option(
    help: ArgumentHelp(
      Text(
        "As the ledger knew it at this moment, RFC 3339, or a day for its end in China (default: now)",
        "按账本当时所知（RFC 3339 时刻；日期指当日北京时间终了；默认现在）"),
      valueName: "instant"))
  var knownAt: Instant?

  /// The day by which ages and deadlines are judged: what was known at a moment is judged as of its day.
  var day: CivilDate { asOf ?? min(knownAt?.dateInChina ?? .today, .today) }
}
