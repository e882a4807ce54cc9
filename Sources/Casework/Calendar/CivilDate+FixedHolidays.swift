import EventEnvelope

extension CivilDate {
  /// Whether the law makes it a holiday in every year: 1 January, 1 and 2 May, 1 to 3 October.
  ///
  /// 全国年节及纪念日放假办法 as amended in 2024, art 2; the holidays of the lunar calendar and Tomb-Sweeping Day move.
  var isFixedHoliday: Bool {
    let (month, day) = (parts.month, parts.day)
    return (month == 1 && day == 1) || (month == 5 && day <= 2) || (month == 10 && day <= 3)
  }
}
