import Wording

/// The words of a progress line.
struct ProgressLine {
  /// What is done.
  let activity: Text
  /// What is counted.
  let unit: Text
  /// How many there will be, where it is known.
  let total: Int?
  /// The language of the line.
  let language: Language

  /// The line, such as `Importing: 1,204,000 of 5,000,000 events (24%), 310,000/s, 12 s left`.
  ///
  /// The rate is the mean since the beginning.
  func text(count: Int, elapsed: Duration) -> String {
    let seconds = max(elapsed / .seconds(1), 0.001)
    let rate = Double(count) / seconds
    let rateText = Self.grouped(Int(rate.rounded()))
    let (done, unit) = (Self.grouped(count), unit[language])
    guard let total, total > 0 else {
      return Text(
        "\(activity.english): \(done) \(unit), \(rateText)/s", "\(activity.chinese)：\(done) \(unit)，每秒 \(rateText)")[
          language]
    }
    let percent = min(100, Int(Double(count) / Double(total) * 100))
    let left = rate > 0 ? Self.duration(seconds: Double(max(0, total - count)) / rate) : Text("?", "未知")
    let all = Self.grouped(total)
    return Text(
      "\(activity.english): \(done) of \(all) \(unit) (\(percent)%), \(rateText)/s, \(left.english) left",
      "\(activity.chinese)：\(done) / \(all) \(unit)（\(percent)%），每秒 \(rateText)，剩余 \(left.chinese)")[language]
  }

  /// Digits in groups of three, such as `1,204,000`.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let text = digits.enumerated().reduce(into: number < 0 ? "-" : "") { text, digit in
      let isGroupEnd = digit.offset > 0 && (digits.count - digit.offset) % 3 == 0
      text += (isGroupEnd ? "," : "") + String(digit.element)
    }
    return text
  }

  /// A duration rounded to seconds, from an hour on to minutes.
  static func duration(seconds: Double) -> Text {
    let seconds = Int(min(seconds.rounded(), 359_999))
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    if hours > 0 { return Text("\(hours) h \(minutes) min", "\(hours) 小时 \(minutes) 分") }
    if minutes > 0 { return Text("\(minutes) min \(seconds % 60) s", "\(minutes) 分 \(seconds % 60) 秒") }
    return Text("\(seconds) s", "\(seconds) 秒")
  }
}
