public import EventEnvelope

extension HolidayYear {
  /// The State Council's notices from 2019 on, those that amended an earlier one included, in the order of publication.
  ///
  /// Day by day as five independent data sets have them; `tools/check-calendar` compares with two.
  public static let published: [HolidayYear] = [
    HolidayYear(
      2019, "国办发明电〔2018〕15号", published: "2018-12-06",
      off: [
        "2018-12-30/2019-01-01", "2019-02-04/2019-02-10", "2019-04-05", "2019-05-01", "2019-06-07", "2019-09-13",
        "2019-10-01/2019-10-07",
      ],
      worked: ["2018-12-29", "2019-02-02", "2019-02-03", "2019-09-29", "2019-10-12"]),
    // The May holiday became four days.
    HolidayYear(
      2019, "国办发明电〔2019〕3号", published: "2019-03-22",
      off: [
        "2018-12-30/2019-01-01", "2019-02-04/2019-02-10", "2019-04-05", "2019-05-01/2019-05-04", "2019-06-07",
        "2019-09-13", "2019-10-01/2019-10-07",
      ],
      worked: ["2018-12-29", "2019-02-02", "2019-02-03", "2019-04-28", "2019-05-05", "2019-09-29", "2019-10-12"]),
    HolidayYear(
      2020, "国办发明电〔2019〕16号", published: "2019-11-21",
      off: [
        "2020-01-01", "2020-01-24/2020-01-30", "2020-04-04/2020-04-06", "2020-05-01/2020-05-05",
        "2020-06-25/2020-06-27", "2020-10-01/2020-10-08",
      ],
      worked: ["2020-01-19", "2020-02-01", "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10"]),
    // The Spring Festival was lengthened to 2 February while it lasted; dated 26 January, published in the night after it.
    HolidayYear(
      2020, "国办发明电〔2020〕1号", published: "2020-01-27",
      off: [
        "2020-01-01", "2020-01-24/2020-02-02", "2020-04-04/2020-04-06", "2020-05-01/2020-05-05",
        "2020-06-25/2020-06-27", "2020-10-01/2020-10-08",
      ],
      worked: ["2020-01-19", "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10"]),
    HolidayYear(
      2021, "国办发明电〔2020〕27号", published: "2020-11-25",
      off: [
        "2021-01-01/2021-01-03", "2021-02-11/2021-02-17", "2021-04-03/2021-04-05", "2021-05-01/2021-05-05",
        "2021-06-12/2021-06-14", "2021-09-19/2021-09-21", "2021-10-01/2021-10-07",
      ],
      worked: ["2021-02-07", "2021-02-20", "2021-04-25", "2021-05-08", "2021-09-18", "2021-09-26", "2021-10-09"]),
    HolidayYear(
      2022, "国办发明电〔2021〕11号", published: "2021-10-25",
      off: [
        "2022-01-01/2022-01-03", "2022-01-31/2022-02-06", "2022-04-03/2022-04-05", "2022-04-30/2022-05-04",
        "2022-06-03/2022-06-05", "2022-09-10/2022-09-12", "2022-10-01/2022-10-07",
      ],
      worked: ["2022-01-29", "2022-01-30", "2022-04-02", "2022-04-24", "2022-05-07", "2022-10-08", "2022-10-09"]),
    HolidayYear(
      2023, "国办发明电〔2022〕16号", published: "2022-12-08",
      off: [
        "2022-12-31/2023-01-02", "2023-01-21/2023-01-27", "2023-04-05", "2023-04-29/2023-05-03",
        "2023-06-22/2023-06-24", "2023-09-29/2023-10-06",
      ],
      worked: ["2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"]),
    HolidayYear(
      2024, "国办发明电〔2023〕7号", published: "2023-10-25",
      off: [
        "2024-01-01", "2024-02-10/2024-02-17", "2024-04-04/2024-04-06", "2024-05-01/2024-05-05", "2024-06-10",
        "2024-09-15/2024-09-17", "2024-10-01/2024-10-07",
      ],
      worked: [
        "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12",
      ]),
    HolidayYear(
      2025, "国办发明电〔2024〕12号", published: "2024-11-12",
      off: [
        "2025-01-01", "2025-01-28/2025-02-04", "2025-04-04/2025-04-06", "2025-05-01/2025-05-05",
        "2025-05-31/2025-06-02", "2025-10-01/2025-10-08",
      ],
      worked: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"]),
    HolidayYear(
      2026, "国办发明电〔2025〕7号", published: "2025-11-04",
      off: [
        "2026-01-01/2026-01-03", "2026-02-15/2026-02-23", "2026-04-04/2026-04-06", "2026-05-01/2026-05-05",
        "2026-06-19/2026-06-21", "2026-09-25/2026-09-27", "2026-10-01/2026-10-07",
      ],
      worked: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]),
  ].compactMap(\.self)

  /// A notice for the whole country, its days written `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`; nil where one isn't a day.
  private init?(_ year: Int, _ notice: String, published: String, off: [String], worked: [String]) {
    guard let publishedOn = CivilDate(published) else { return nil }
    let daysOff = off.compactMap { ClosedRange(days: $0) }
    let makeUpDays = worked.compactMap { CivilDate($0) }
    guard daysOff.count == off.count, makeUpDays.count == worked.count else { return nil }
    self.init(year: year, notice: notice, publishedOn: publishedOn, daysOff: daysOff, makeUpDays: makeUpDays)
  }
}

extension ClosedRange<CivilDate> {
  /// Reads `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`; nil where it isn't that, or the second day is before the first.
  public init?(days text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { CivilDate(String($0)) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else { return nil }
    self = first...last
  }

  /// The days, one by one.
  public var days: some Sequence<CivilDate> {
    (0...upperBound.days(since: lowerBound)).lazy.map { lowerBound.adding(days: $0) }
  }
}
