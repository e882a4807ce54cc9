/// How often, and after how long, a module that fails is started again (重启策略).
public struct RestartPolicy: Hashable, Sendable {
  /// After how many failures without progress it is parked; at least 1.
  public var parkAfter: Int
  /// How long the first wait is, in milliseconds; each next one is twice as long.
  public var firstMilliseconds: Int
  /// How long a wait is at most, in milliseconds.
  public var longestMilliseconds: Int

  /// Five tries: after one, two, four and eight seconds, each a quarter longer or shorter by chance.
  public static let standard = RestartPolicy(parkAfter: 5, firstMilliseconds: 1_000, longestMilliseconds: 60_000)

  /// Makes a policy.
  public init(parkAfter: Int, firstMilliseconds: Int, longestMilliseconds: Int) {
    self.parkAfter = max(1, parkAfter)
    self.firstMilliseconds = max(0, firstMilliseconds)
    self.longestMilliseconds = max(firstMilliseconds, longestMilliseconds)
  }

  /// How long to wait after so many failures in a row.
  ///
  /// - Parameters:
  ///   - failures: 1 or more.
  ///   - chance: 0 to 1, so that modules that failed together don't start together.
  /// - Returns: milliseconds.
  public func delay(after failures: Int, chance: Double) -> Int {
    let doublings = min(max(0, failures - 1), 30)
    let whole = min(longestMilliseconds, firstMilliseconds << doublings)
    return whole * 3 / 4 + Int(Double(whole / 2) * min(max(chance, 0), 1))
  }
}
