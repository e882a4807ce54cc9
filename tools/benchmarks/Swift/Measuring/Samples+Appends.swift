import EventLog

extension Samples {
  /// Appends one event after the other, each a durable commit, over and over until a moment: how long each took.
  ///
  /// - Throws: what the log refuses.
  @concurrent
  static func ofAppends(
    _ events: [NewEvent], to log: EventLog, until deadline: ContinuousClock.Instant
  ) async throws -> Samples {
    var samples = Samples()
    var begin = ContinuousClock.now
    while begin < deadline {
      try await log.append([events[samples.values.count % events.count]])
      let end = ContinuousClock.now
      samples.append(end - begin)
      begin = end
    }
    return samples
  }
}
