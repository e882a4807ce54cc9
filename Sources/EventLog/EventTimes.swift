internal import EventEnvelope

/// The rules of time: which instant each event of a batch is recorded at, and from when on the ledger is live.
struct EventTimes {
  private let givenTimes: Bool
  private let now: Instant
  private(set) var last: Instant
  private(set) var isLive: Bool

  init(givenTimes: Bool, now: Instant, state: LogState) {
    self.givenTimes = givenTimes
    self.now = now
    last = state.lastRecordedAt
    isLive = state.liveSince != nil || !givenTimes
  }

  /// The instant for the event; a live one closes the door to given times for ever.
  mutating func recordedAt(_ event: borrowing NewEvent) throws(EventRefusal) -> Instant {
    if let given = event.recordedAt {
      guard !isLive else { throw .givenTimeNotAllowed }
      guard given >= last else { throw .givenTimeBeforeLast(given: given, last: last) }
      guard given <= now else { throw .givenTimeInFuture(given: given, now: now) }
      last = given
    } else {
      isLive = true
      last = max(now, last)  // a clock that was set back doesn't take the ledger with it
    }
    let recordedOn = last.dateInChina
    guard event.occurredOn <= recordedOn else {
      throw .fromTheFuture(occurredOn: event.occurredOn, recordedOn: recordedOn)
    }
    return last
  }
}
