/// Remembers when a line of progress was last written.
final class ProgressLine {
  private var last: Int64 = 2

  /// The seconds since the start, where a new line is due.
  func due(after start: ContinuousClock.Instant) -> Int64? {
    let seconds = start.duration(to: .now).components.seconds
    guard seconds >= last + 2 else { return nil }
    last = seconds
    return seconds
  }
}
