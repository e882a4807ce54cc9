public import Wording

/// How far a long piece of work is.
public struct Progress: Hashable, Sendable {
  /// Takes reports of how far work is.
  public typealias Report = @Sendable (Progress) -> Void

  /// What is done, such as "Importing" / "正在导入".
  public let activity: Text
  /// What is counted, such as "events" / "条事件".
  public let unit: Text
  /// How much there is to do; nil where that isn't known.
  public let total: Int?
  /// How much of it is done; nil once the work is over, done or not.
  public let count: Int?

  /// Does a piece of work, and reports how far it is: when it begins, as often as the work says so, and when it is over.
  static func reporting<Result>(
    _ activity: Text, unit: Text, total: Int? = nil, to report: @escaping Report,
    _ work: (@escaping @Sendable (Int) -> Void) throws -> Result
  ) rethrows -> Result {
    let tell = { @Sendable (count: Int?) in
      report(Progress(activity: activity, unit: unit, total: total, count: count))
    }
    tell(0)
    defer { tell(nil) }
    return try work { tell($0) }
  }
}
