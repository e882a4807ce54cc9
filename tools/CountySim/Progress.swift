import Glibc

/// A line on standard error that says how far a long run is; nothing in the first seconds.
struct Progress {
  private let started: ContinuousClock.Instant?
  private let line: ProgressLine

  /// Says nothing, ever.
  static var silent: Progress { Progress(started: nil) }
  /// Speaks on standard error.
  static var onStandardError: Progress { Progress(started: .now) }

  private init(started: ContinuousClock.Instant?) {
    self.started = started
    line = ProgressLine()
  }

  /// Says how far a stage is, at most once in two seconds.
  func report(_ stage: String, _ done: Int, of total: Int) {
    guard let started, let elapsed = line.due(after: started) else { return }
    var sink = DescriptorSink(descriptor: STDERR_FILENO)
    try? sink.write(Array("county-sim: \(stage) \(done) of \(total), \(elapsed) s\n".utf8))
  }
}
