import EventEnvelope

/// What Zixing does about a signal, from a day on (资兴市预警处置标准): the one place where its numbers stand.
///
/// Days are calendar days: a module isn't given the calendar of working days, and a longer holiday must not make a
/// household wait longer.
struct SignalThresholds {
  /// The first day on which they hold.
  let from: CivilDate?
  /// Medical costs from here on are large, in fen (大额医疗支出).
  let largeMedicalFen: Int64
  /// So many signals of a household open at once are looked at together (预警叠加).
  let signalsTogether: Int
  /// A visit that lies no longer back needn't be repeated, in days (近期已走访).
  let recentVisitDays: Int
  /// A death: the review that sets the household anew, in days.
  let deathReviewDays: Int
  /// A red signal: the visit, in days.
  let redVisitDays: Int
  /// Another visit, in days.
  let visitDays: Int
  /// Another review, in days.
  let reviewDays: Int

  /// All that have held, the newest last.
  ///
  /// A change is a new line: what was proposed by an old one stays explained.
  static let dated = [
    SignalThresholds(
      from: CivilDate("2023-01-01"), largeMedicalFen: 2_000_000, signalsTogether: 3, recentVisitDays: 90,
      deathReviewDays: 1, redVisitDays: 3, visitDays: 10, reviewDays: 15),
    SignalThresholds(
      from: CivilDate("2024-01-01"), largeMedicalFen: 1_000_000, signalsTogether: 2, recentVisitDays: 90,
      deathReviewDays: 1, redVisitDays: 3, visitDays: 7, reviewDays: 15),
  ]

  /// Those of a day; before the first, the first.
  static func on(_ day: CivilDate) -> SignalThresholds {
    dated.last { threshold in threshold.from.map { $0 <= day } ?? true } ?? dated[0]
  }
}
