import EventEnvelope

extension CivilDate {
  /// The same day `months` later, or the month's last day where there is no such day.
  func adding(months: Int) -> CivilDate {
    let target = month.adding(months: months)
    return target.firstDay.adding(days: min(parts.day, target.dayCount) - 1)
  }
}
