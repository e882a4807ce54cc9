import Glibc

/// Times a piece of work several times over, so that one disturbance doesn't decide.
enum Timing {
  /// The median of the seconds that passed while `work` was done, and what it returned last.
  static func elapsed<Result>(
    of rounds: Int, _ work: () throws -> Result
  ) rethrows -> (seconds: Double, result: Result) {
    let clock = ContinuousClock()
    let start = clock.now
    return try median(of: rounds, clock: { (clock.now - start).seconds }, work)
  }

  /// The median of the seconds that this process kept a core busy with `work`: what others do beside it doesn't count.
  static func processor<Result>(
    of rounds: Int, _ work: () throws -> Result
  ) rethrows -> (seconds: Double, result: Result) {
    try median(of: rounds, clock: { Double(clock()) / Double(CLOCKS_PER_SEC) }, work)
  }

  private static func median<Result>(
    of rounds: Int, clock: () -> Double, _ work: () throws -> Result
  ) rethrows -> (seconds: Double, result: Result) {
    var seconds: [Double] = []
    while true {
      let start = clock()
      let result = try work()
      seconds.append(clock() - start)
      if seconds.count >= rounds { return (seconds.sorted()[seconds.count / 2], result) }
    }
  }
}
