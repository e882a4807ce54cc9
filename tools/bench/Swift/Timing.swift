/// Times a piece of work several times over, so that one disturbance doesn't decide.
enum Timing {
  /// The median of the seconds that `work` took, and what it returned last.
  static func median<Result>(
    of rounds: Int, _ work: () throws -> Result
  ) rethrows -> (seconds: Double, result: Result) {
    let clock = ContinuousClock()
    var samples = Samples()
    while true {
      let start = clock.now
      let result = try work()
      samples.append(clock.now - start)
      if samples.values.count >= rounds { return (samples.median / 1e6, result) }
    }
  }
}
