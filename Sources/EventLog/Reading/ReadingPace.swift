/// How long a scan in pieces keeps one snapshot before it takes a new one.
///
/// While a snapshot lives, pages that later commits free can't be used again, and the file grows: with one-row commits
/// beside it by some 24 KB each. Events never change, so a scan may go on in a new snapshot and answer the same.
public struct ReadingPace: Sendable {
  /// The most records that are looked at in one snapshot.
  public var records: Int
  /// The longest that one snapshot lives, as far as the reader's own work allows.
  public var age: Duration
  /// Tells the time, so that tests need none.
  var now: @Sendable () -> ContinuousClock.Instant = { .now }

  /// 65,536 records or two seconds.
  public static let standard = ReadingPace(records: 65_536, age: .seconds(2))

  /// Makes a pace.
  public init(records: Int, age: Duration) {
    self.records = max(1, records)
    self.age = age
  }
}
